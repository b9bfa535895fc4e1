use super::{Encoding, is_known, kept::Page, see_other};
use crate::{House, open};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    response::Response,
};
use bytes::Bytes;
use fletta_app::{
    ask::Visit,
    frame,
    model::{Calendar, Lang, List, Query, Refusal, Slug},
    words,
};
use http_body_util::BodyExt;
use jiff::Timestamp;
use leptos::prelude::provide_context;
use memchr::memmem;
use std::{borrow::Cow, fmt::Write, sync::Arc};

/// What leptos leaves between texts, and the comment that browsers take it for.
const MARK: &[u8] = b"<!>";
const COMMENT: &str = "<!---->";
/// What pages are.
const HTML: &str = "text/html; charset=utf-8";

/// Any page: the kept one, or laid out now.
pub(super) async fn page(State(house): State<House>, request: Request) -> Response {
    let head = match *request.method() {
        Method::GET => false,
        Method::HEAD => true,
        _ => return bare(StatusCode::METHOD_NOT_ALLOWED),
    };
    let townless = lacks_town(request.uri());
    if townless && let Some(elsewhere) = with_chosen_town(request.uri(), request.headers()) {
        return see_other(&elsewhere);
    }
    let encoding = Encoding::wanted(request.headers());
    let asked = request.headers().get(header::IF_NONE_MATCH).is_some().then(|| request.headers().clone());
    let (seq, now) = (house.catalogue.seq(), house.clock().now());
    // Our own links are written as pages are kept: most questions need no reading.
    let as_asked = request.uri().path_and_query().map(axum::http::uri::PathAndQuery::as_str).unwrap_or_default();
    let page = match house.kept.at(as_asked, seq, now).await {
        Some(page) => page,
        None => {
            let address = canonical(request.uri());
            house.kept.page(&address, seq, now, lay_out(&house, &address)).await
        }
    };
    // An address that says its town answers everybody alike.
    let vary = if townless { "accept-encoding, cookie" } else { "accept-encoding" };
    if let Some((lang, text)) = &page.missed {
        house.heard.missed(*lang, text);
    }
    let response = send(&page, encoding, vary, asked.as_ref());
    if head { response.map(|_| Body::empty()) } else { response }
}

pub(super) fn send(page: &Page, encoding: Encoding, vary: &'static str, asked: Option<&HeaderMap>) -> Response {
    let mut response = Response::new(Body::empty());
    let headers = response.headers_mut();
    headers.reserve(16);
    if let Some(moved) = &page.moved {
        headers.insert(header::LOCATION, moved.clone());
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=3600"));
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        return response;
    }
    let policy = if page.keep { "public, no-cache" } else { "private, no-store" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(policy));
    headers.insert(header::VARY, HeaderValue::from_static(vary));
    if page.keep {
        headers.insert(header::ETAG, page.etag.clone());
        if asked.is_some_and(|asked| is_known(asked, &page.etag)) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
    }
    headers.insert(header::CONTENT_TYPE, page.kind.clone());
    if page.kind != HTML {
        // What is written for programs may be read by any of them, also on the pages of others.
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if let Some(encoding) = encoding.header() {
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    let bytes = page.encoded(encoding);
    headers.insert(header::CONTENT_LENGTH, bytes.len().into());
    *response.status_mut() = page.status;
    *response.body_mut() = Body::from(bytes);
    response
}

/// Lays a page out, whole; or writes the file that stands at its address.
pub(super) async fn lay_out(house: &House, address: &str) -> Arc<Page> {
    match open::written(house, address).await {
        Ok(Some(written)) => return Arc::new(file(written)),
        Ok(None) => {}
        // A program is told so as a program; a page would say the same to its reader.
        Err(refusal) => return Arc::new(refused(&refusal)),
    }
    let visit = Visit::new(
        Arc::new(house.catalogue.clone()),
        house.vocabulary.clone(),
        house.assets.names.clone(),
        house.config.public_url.as_str().into(),
        address,
        house.clock().now(),
    );
    let (context, shown) = (visit.clone(), visit.clone());
    let render =
        leptos_axum::render_app_async_with_context(move || provide_context(context.clone()), move || frame::shell(shown.clone()));
    let request = http::Request::builder().uri(address).body(Body::empty()).unwrap_or_else(|_| http::Request::new(Body::empty()));
    let rendered = render(request).await;
    let bytes = rendered.into_body().collect().await.map(http_body_util::Collected::to_bytes).unwrap_or_default();
    let kept = visit.kept();
    let kind = HeaderValue::from_static(HTML);
    let status = StatusCode::from_u16(kept.status).unwrap_or(StatusCode::OK);
    let mut page = Page::new(status, kind, without_inline_scripts(&bytes), kept.seq, kept.until, kept.allowed);
    page.moved = kept.moved.and_then(|to| HeaderValue::from_str(&to).ok());
    page.missed = kept.missed;
    Arc::new(page)
}

fn file(written: open::Written) -> Page {
    let kind = HeaderValue::from_static(written.kind);
    let mut page = Page::new(StatusCode::OK, kind, written.bytes.into(), written.seq, written.until, true);
    page.moved = written.moved.and_then(|to| HeaderValue::from_str(&to).ok());
    page
}

fn refused(refusal: &Refusal) -> Page {
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let kind = HeaderValue::from_static("text/plain; charset=utf-8");
    Page::new(status, kind, Bytes::from_static(refusal.key().as_bytes()), None, Timestamp::MAX, false)
}

/// Takes out the two small inline scripts that leptos writes for streams: a page laid out whole streams nothing, our loader sets what
/// islands want, and so the policy can be strict and the page the same bytes for everybody (`stack.md`).
fn without_inline_scripts(html: &[u8]) -> Bytes {
    let Ok(text) = std::str::from_utf8(html) else { return Bytes::copy_from_slice(html) };
    // Just as long as it will be: pages are kept, and so is what a string holds beyond its end.
    let marks = memmem::find_iter(html, MARK).count();
    let mut kept = String::with_capacity(text.len() + marks * (COMMENT.len() - MARK.len()));
    let mut rest = text;
    while let Some(at) = memmem::find(rest.as_bytes(), b"<script") {
        let tag = &rest[at..];
        let (Some(open), Some(close)) = (tag.find('>'), tag.find("</script>")) else { break };
        let ours = tag[..open].contains(" src=") || tag[..open].contains("application/ld+json");
        let end = close + "</script>".len();
        put(&mut kept, &rest[..at]);
        if ours {
            kept.push_str(&tag[..end]);
        }
        rest = &tag[end..];
    }
    put(&mut kept, rest);
    Bytes::from(kept)
}

/// Puts markup in, with the marks that leptos leaves between texts written as the comments that browsers take them for (WHATWG HTML
/// 13.2.5.41).
fn put(kept: &mut String, markup: &str) {
    let mut done = 0;
    for at in memmem::find_iter(markup.as_bytes(), MARK) {
        kept.push_str(&markup[done..at]);
        kept.push_str(COMMENT);
        done = at + MARK.len();
    }
    kept.push_str(&markup[done..]);
}

/// One address for one page: a search is named by what it asks, however it was written; other pages have no query but the town.
fn canonical(uri: &Uri) -> String {
    let path = uri.path();
    let query = uri.query().unwrap_or_default();
    let mut parts = path.trim_matches('/').split('/');
    let (first, rest) = (parts.next().unwrap_or_default(), parts.collect::<Vec<_>>());
    let pairs = pairs(query);
    let pairs = || pairs.iter().map(|(key, value)| (key.as_ref(), value.as_ref()));
    if let ("calendar", [file]) = (first, rest.as_slice())
        && let Some(lang) = file.strip_suffix(".ics").and_then(spoken)
    {
        return Calendar::read(lang, pairs()).feed();
    }
    match (spoken(first), rest.as_slice()) {
        (Some(lang), ["search"]) => Query::read(lang, pairs()).address(),
        (Some(_), ["life" | "words", ..] | ["contacts" | "guides"]) => {
            let kept = ["town", "place"].map(|name| Some((name, Slug::parse(pairs().find(|(key, _)| *key == name)?.1)?)));
            let mut address = path.to_owned();
            for (name, slug) in kept.into_iter().flatten() {
                let mark = if address.contains('?') { '&' } else { '?' };
                let _ = write!(address, "{mark}{name}={slug}");
            }
            address
        }
        (Some(_), ["guides", _]) if pairs().any(|pair| pair == ("for", "young")) => format!("{path}?for=young"),
        (Some(_), ["remark"]) => {
            let mut kept = form_urlencoded::Serializer::new(String::new());
            let is_kept = |key: &str| matches!(key, "of" | "sent");
            kept.extend_pairs(
                pairs().filter(|(key, _)| is_kept(key)).map(|(key, value)| (key, value.chars().take(200).collect::<String>())),
            );
            format!("{path}?{}", kept.finish())
        }
        (Some(lang), ["list"]) => List::read(pairs()).address(lang),
        (Some(lang), ["prepare"]) => {
            let beside =
                pairs().find(|(key, _)| *key == "with").and_then(|(_, value)| spoken(value)).filter(|beside| *beside != lang);
            beside.map_or_else(|| path.to_owned(), |beside| format!("{path}?with={beside}"))
        }
        (Some(lang), ["events"]) => Calendar::read(lang, pairs()).address(),
        (Some(_), []) => match pairs().find(|(key, _)| *key == "town").and_then(|(_, value)| Slug::parse(value)) {
            Some(town) => format!("{path}?town={town}"),
            None => path.to_owned(),
        },
        _ => path.to_owned(),
    }
}

/// Whether it is a page that is seen from a town, and says none: these alone depend on the town that a family has chosen.
fn lacks_town(uri: &Uri) -> bool {
    let mut parts = uri.path().trim_matches('/').split('/');
    let is_ours = parts.next().and_then(spoken).is_some();
    let is_seen_from_a_town = matches!(
        (parts.next(), parts.next(), parts.next()),
        (None | Some("search" | "events" | "life" | "contacts" | "guides" | "words"), None, None)
            | (Some("life" | "words"), Some(_), None)
    );
    let says_town = uri.query().is_some_and(|query| pairs(query).iter().any(|(key, _)| key == "town"));
    is_ours && is_seen_from_a_town && !says_town
}

/// The same address with the town, by a family that has chosen one (`decisions.md` 13).
fn with_chosen_town(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let town = cookies.filter_map(|cookie| cookie.trim().strip_prefix("town=")).find_map(Slug::parse)?;
    // One slash at the front: with two the address would be another house's.
    let path = format!("/{}", uri.path().trim_matches('/'));
    let query = uri.query().filter(|query| !query.is_empty());
    Some(query.map_or_else(|| format!("{path}?town={town}"), |query| format!("{path}?{query}&town={town}")))
}

/// The language of the first part of a path, if the site speaks it.
pub(crate) fn spoken(code: &str) -> Option<Lang> {
    Lang::parse(code).filter(|lang| words::words(*lang).is_some())
}

/// The pairs of a query, decoded; at most 50 of them.
pub(crate) fn pairs(query: &str) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
    form_urlencoded::parse(query.as_bytes()).take(50).collect()
}

fn bare(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::{canonical, lacks_town, with_chosen_town, without_inline_scripts};
    use axum::http::{HeaderMap, HeaderValue, Uri, header};

    #[test]
    fn only_scripts_of_our_own_files_stay() {
        let html =
            br#"<p>a<!></p><script nonce="x">__X=[];</script><script type="module" src="/assets/l.js"></script>b<script>1</script>"#;
        assert_eq!(&without_inline_scripts(html)[..], br#"<p>a<!----></p><script type="module" src="/assets/l.js"></script>b"#);
    }

    #[test]
    fn one_page_has_one_address() {
        let of = |uri: &str| canonical(&uri.parse().expect("an address"));
        assert_eq!(of("/sv/search?utm_source=x&q=tal%20terapi&page=1"), "/sv/search?q=tal+terapi");
        assert_eq!(of("/sv/services/talterapi?utm=1"), "/sv/services/talterapi");
        assert_eq!(of("/sv?town=lomma&x=1"), "/sv?town=lomma");
        assert_eq!(of("/sv/list?utm=1&of=services.b%2Cservices.a,,services.b,x.y"), "/sv/list?of=services.b,services.a");
        assert_eq!(of("/sv/prepare?with=fi&x=1"), "/sv/prepare?with=fi");
        assert_eq!(of("/sv/prepare?with=sv"), "/sv/prepare");
        assert_eq!(of("/sv/prepare?with=xx"), "/sv/prepare");
        assert_eq!(of("/sv/guides/orosanmalan-sverige?utm=1&for=young"), "/sv/guides/orosanmalan-sverige?for=young");
        assert_eq!(of("/sv/guides/orosanmalan-sverige?for=x"), "/sv/guides/orosanmalan-sverige");
        for address in [
            "/sv/search?q=tal%20terapi&age=3&town=lomma&free=1&page=2",
            "/sv/search?q=%C3%A5%26b&area=lomma",
            "/sv?town=lomma",
            "/sv/contacts?town=kopavogur&place=nupur-preschool",
            "/sv/list?of=services.talterapi,places.ostari",
            "/",
        ] {
            assert_eq!(of(&of(address)), of(address));
        }
    }

    #[test]
    fn a_chosen_town_is_put_into_the_address_and_only_where_it_counts() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_static("a=b; town=kirkkonummi"));
        let to = |uri: &str, headers: &HeaderMap| {
            let uri: Uri = uri.parse().expect("an address");
            lacks_town(&uri).then(|| with_chosen_town(&uri, headers)).flatten()
        };
        assert_eq!(to("/sv", &headers).as_deref(), Some("/sv?town=kirkkonummi"));
        assert_eq!(to("/sv/search?q=x", &headers).as_deref(), Some("/sv/search?q=x&town=kirkkonummi"));
        assert_eq!(to("/sv/events/?free=1", &headers).as_deref(), Some("/sv/events?free=1&town=kirkkonummi"));
        assert_eq!(to("/sv/search?q=x&town=lomma", &headers), None);
        assert_eq!(to("/sv/life/baby", &headers).as_deref(), Some("/sv/life/baby?town=kirkkonummi"));
        assert_eq!(to("//sv/life/", &headers).as_deref(), Some("/sv/life?town=kirkkonummi"));
        assert_eq!(to("/sv/services/talterapi", &headers), None);
        headers.insert(header::COOKIE, HeaderValue::from_static("town=//evil.example"));
        assert_eq!(to("/sv", &headers), None);
    }
}
