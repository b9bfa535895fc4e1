use super::{Asked, Laid, Page, asked::country_of, life::towns, reader::Reader};
use crate::{
    ask::Visit,
    model::{Entry, Found, Kind, Query},
    parts::{
        card::{Card, Cards},
        phrase::{Phrase, Words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// All ways through, those of the family's town first.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let query = Query { kind: Some(Kind::Pathway), town: asked.query().town, ..Query::new(asked.lang) };
        let found = visit.find(&query).await?;
        let reader = asked.reader(visit, &found.ties);
        let view = lay(&reader, &found, &query, &areas, town);
        let page = Page::new(reader.say("guides-title"), reader.say("guides-intro"), view);
        Ok(Page { country: town.and_then(country_of), ..page })
    })
}

fn lay<'a>(reader: &Reader<'a>, found: &'a Found, query: &Query, areas: &[Arc<Entry>], town: Option<&Arc<Entry>>) -> AnyView {
    let cards: Vec<Card> = found.hits.iter().map(|hit| reader.card(&hit.entry)).collect();
    let total = found.total.count;
    let more = (total > cards.len() as u64)
        .then(|| Phrase::from(reader.fill("words-more", &[("count", total.into())])).to(query.address()));
    view! {
        <div class="life">
            <h1>{reader.say("guides-title")}</h1>
            <p class="lead">{reader.say("guides-intro")}</p>
            {towns(reader, areas, town, "guides")}
            <section class="entry-section" aria-labelledby="all-title">
                <h2 id="all-title">{reader.say("guides-all")}</h2>
                <Cards of=cards/>
                {more.map(|more| view! { <p class="tier-more"><Words of=more/></p> })}
            </section>
        </div>
    }
    .into_any()
}
