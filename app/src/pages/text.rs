use super::{Asked, Laid, Page, reader::html};
use crate::{
    ask::Visit,
    model::Refusal,
    parts::prose::{Passage, Prose},
};
use leptos::prelude::*;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// A page that editors write whole: about, accessibility, privacy. Its first heading is its title.
pub(crate) fn page<'a>(_visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let text = |lang: &str| TEXTS.iter().find(|(of, name, _)| *of == lang && *name == asked.rest).map(|(_, _, text)| *text);
        let text = text(asked.lang.code()).ok_or(Refusal::NotFound)?;
        let (title, body) = text.trim_start().split_once('\n').unwrap_or((text, ""));
        let title = title.trim_start_matches('#').trim().to_owned();
        let prose = Passage { html: html(body, 2), ..Passage::default() };
        let view = view! { <article class="column"><h1>{title.clone()}</h1><Prose of=prose/></article> };
        Ok(Page::new(title, String::new(), view.into_any()))
    })
}
