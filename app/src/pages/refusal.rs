use super::{Asked, Page};
use crate::{
    ask::Visit,
    model::{Refusal, Ties},
    parts::{
        search::{Search, SearchBox},
        urgent::UrgentStrip,
    },
};
use leptos::prelude::*;

/// What cannot be done, said kindly, with every way on: the search, the front page, urgent help.
pub(crate) async fn page(visit: &Visit, asked: &Asked, refusal: &Refusal) -> Page {
    visit.refuse(refusal);
    let areas = visit.areas().await.unwrap_or_default();
    let ties = Ties::default();
    let reader = asked.reader(visit, &ties);
    let title = reader.say(refusal.key());
    let more = match refusal {
        Refusal::NotFound => reader.say("refusal-not-found-more"),
        Refusal::Busy => reader.say("refusal-busy-more"),
        Refusal::Fault(ticket) => reader.fill("refusal-fault-more", &[("ticket", ticket.into())]),
    };
    let search = Search {
        action: format!("/{}/search", asked.lang),
        label: reader.say("search-label"),
        verb: reader.say("search-verb"),
        ..Search::default()
    };
    let view = view! {
        <div class="column">
            <h1>{title.clone()}</h1>
            <p>{more}</p>
            <SearchBox of=search size="large"/>
            <p><a href=format!("/{}", asked.lang)>{reader.say("refusal-home")}</a></p>
            <UrgentStrip of=reader.urgent(&areas, None) more=reader.say("urgent-more")/>
        </div>
    };
    Page { searches: true, indexed: false, ..Page::new(title, String::new(), view.into_any()) }
}
