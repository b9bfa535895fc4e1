use crate::{
    ask::Visit,
    model::{Entry, Ties},
    pages::{Asked, Page, Reader, print_button, share_buttons},
    parts::{
        braid::{Braid, Form},
        languages::{Language, Languages},
        paper::SquareView,
        search::{Search, SearchBox},
        tools::{Tools, ToolsView},
        urgent::UrgentMenu,
    },
    words::all,
};
use leptos::{prelude::*, tachys::reactive_graph::OwnedView};
use leptos_meta::{Link, Meta, Title};
use std::sync::Arc;

/// What stands round every public page: a way past it, the mark, the languages, urgent help, the search, and the foot.
pub(super) fn lay(visit: &Visit, asked: &Asked, page: Page, areas: &[Arc<Entry>]) -> AnyView {
    let ties = Ties::default();
    let reader = asked.reader(visit, &ties);
    let home = format!("/{}", asked.lang);
    let search = (!page.searches).then(|| Search {
        action: format!("/{}/search", asked.lang),
        label: reader.say("search-label"),
        verb: reader.say("search-verb"),
        ..Search::default()
    });
    let languages = all()
        .iter()
        .map(|words| Language {
            lang: words.lang,
            name: words.say("language-own"),
            href: asked.in_language(words.lang),
            here: words.lang == asked.lang,
        })
        .collect();
    let here = asked.in_language(asked.lang);
    let remark = format!("/{}/remark?of={}", asked.lang, here.split('?').next().unwrap_or_default());
    let link = |path: &str, key| view! { <li><a href=format!("/{}/{path}", asked.lang)>{reader.say(key)}</a></li> };
    view! {
        {head(visit, asked, &page, reader.say("site-name"))}
        {page.data.map(|data| view! { <script type="application/ld+json" inner_html=data></script> })}
        <a class="skip" href="#main">{reader.say("skip")}</a>
        <a class="skip" href="#menu">{reader.say("skip-menu")}</a>
        <header class="masthead">
            <a class="masthead-home" href=home><Braid form=Form::Mark/><span class="masthead-name">{reader.say("site-name")}</span></a>
            <UrgentMenu of=reader.urgent(areas, page.country.as_deref())/>
            <a class="masthead-list" href=format!("/{}/list", asked.lang) hidden>{reader.say("list-title")}" "<span class="masthead-count" data-tally></span></a>
            <Languages of=languages label=reader.say("languages-label")/>
            {search.map(|search| view! { <SearchBox of=search size="small"/> })}
        </header>
        <main class="main" id="main" tabindex="-1">{page.view}</main>
        <footer class="foot">
            {(!page.acts).then(|| acts(&reader, &here))}
            <ToolsView of=tools(&reader)/>
            <p class="foot-demo">{reader.say("foot-demo")}</p>
            {(asked.rest != "remark").then(|| view! { <p class="foot-remark"><a href=remark rel="nofollow">{reader.say("remark-title")}</a></p> })}
            <nav class="foot-links" id="menu" aria-label=reader.say("foot-label")>
                <ul role="list">
                    {link("life", "foot-life")}
                    {link("contacts", "contacts-title")}
                    {link("guides", "guides-title")}
                    {link("events", "calendar-title")}
                    {link("words", "words-title")}
                    {link("prepare", "prepare-title")}
                    {link("list", "list-title")}
                    {link("about", "foot-about")}
                    {link("accessibility", "foot-accessibility")}
                    {link("privacy", "foot-privacy")}
                </ul>
            </nav>
        </footer>
    }
    .into_any()
}

/// The page on paper, to somebody else, to another phone.
fn acts(reader: &Reader<'_>, here: &str) -> AnyView {
    let square = reader.square(here, "act-square-says");
    view! {
        <div class="foot-acts">
            <p class="entry-acts">{print_button(reader)}{share_buttons(reader)}<span role="status"></span></p>
            {square.map(|square| view! { <SquareView of=square more=reader.say("act-square")/> })}
        </div>
    }
    .into_any()
}

/// Help with reading, on every page.
fn tools(reader: &Reader<'_>) -> Tools {
    Tools {
        label: reader.say("tools-label"),
        aloud: reader.say("tools-aloud"),
        pause: reader.say("tools-pause"),
        go_on: reader.say("tools-go-on"),
        stop: reader.say("tools-stop"),
        size: reader.say("tools-size"),
        sizes: ["tools-size-usual", "tools-size-larger", "tools-size-largest"].map(|key| reader.say(key)),
        contrast: reader.say("tools-contrast"),
    }
}

/// What the page is called, what may be said of it, where it stands, and where it stands in the other languages.
fn head(visit: &Visit, asked: &Asked, page: &Page, site: String) -> impl IntoView + use<> {
    let name = site.clone();
    let title = safe(&if page.title == site { site } else { format!("{} · {site}", page.title) });
    let description = (!page.description.is_empty()).then(|| view! { <Meta name="description" content=page.description.clone()/> });
    let robots = (!page.indexed).then(|| view! { <Meta name="robots" content="noindex, follow"/> });
    let at = |address: String| format!("{}{address}", visit.site);
    let links = page.indexed.then(|| {
        let alternates = all()
            .iter()
            .map(|words| view! { <Link rel="alternate" hreflang=words.lang.to_string() href=at(plain(asked, words.lang))/> })
            .collect_view();
        // The front page chooses a language by itself; any other page has its first one.
        let anyone = if asked.rest.is_empty() { at("/".to_owned()) } else { at(plain(asked, all()[0].lang)) };
        view! {
        <Meta property="og:title" content=page.title.clone()/>
                   <Meta property="og:description" content=page.description.clone()/>
                   <Meta property="og:site_name" content=name/>
                   <Link rel="canonical" href=at(plain(asked, asked.lang))/>
                   {alternates}
                   <Link rel="alternate" hreflang="x-default" href=anyone/>
               }
    });
    // Laid out after the load, where leptos would not know any more whose head it is.
    let told = OwnedView::new(view! { {description} {robots} {links} });
    view! { <Title text=title/> {told} }
}

/// Text that cannot end the element it stands in: `leptos_meta` writes a title as it gets it, and a search is named after what was typed.
fn safe(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The address without its question: a town chosen is no other page.
fn plain(asked: &Asked, lang: crate::model::Lang) -> String {
    asked.in_language(lang).split('?').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn a_title_cannot_end_before_its_end() {
        assert_eq!(safe("</title><script>alert(1)</script>"), "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
