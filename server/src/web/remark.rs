use super::{
    page::{lay_out, pairs, send, spoken},
    see_other,
};
use crate::{House, desk::NotTaken};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};

/// `POST /{lang}/remark`: what somebody says of a page. Taken, they are thanked at an address of its own; not taken, the form comes back
/// with what they wrote.
pub(super) async fn take(State(house): State<House>, Path(lang): Path<String>, headers: HeaderMap, body: Bytes) -> Response {
    let lang = spoken(&lang).unwrap_or(house.config.language);
    let form = String::from_utf8_lossy(&body).into_owned();
    let pairs = pairs(&form);
    let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_ref()).unwrap_or_default();
    // The page alone: what somebody searched for is nobody's business.
    let of = value("of").split('?').next().unwrap_or_default();
    let is_robot = !value("web").is_empty();
    let taken = if is_robot { Ok(()) } else { house.heard.remark(lang, of, value("words")).await };
    let (problem, status) = match taken {
        Ok(()) => {
            let mut to = form_urlencoded::Serializer::new(String::new());
            return see_other(&format!("/{lang}/remark?{}", to.append_pair("sent", "1").append_pair("of", of).finish()));
        }
        Err(NotTaken::Empty) => ("empty", StatusCode::UNPROCESSABLE_ENTITY),
        Err(NotTaken::Long) => ("long", StatusCode::UNPROCESSABLE_ENTITY),
        Err(NotTaken::Busy) => ("busy", StatusCode::SERVICE_UNAVAILABLE),
    };
    let again = {
        let mut again = form_urlencoded::Serializer::new(String::new());
        again.append_pair("of", of).append_pair("problem", problem).append_pair("words", value("words")).finish()
    };
    let page = lay_out(&house, &format!("/{lang}/remark?{again}")).await;
    let mut response = send(&page, super::Encoding::wanted(&headers), "accept-encoding", None);
    *response.status_mut() = status;
    response.headers_mut().insert(axum::http::header::CACHE_CONTROL, axum::http::HeaderValue::from_static("private, no-store"));
    response
}
