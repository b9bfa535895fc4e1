use super::public;
use crate::{
    ask::Visit,
    model::Refusal,
    pages::{self, Asked, Laid},
};
use leptos::{prelude::*, tachys::html::InertElement};
use leptos_meta::provide_meta_context;
use leptos_router::{
    SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};

/// The route table. Every page is laid out whole before its first byte is sent, so that its status is true and no script is needed.
pub(super) fn table() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=|| open(nowhere)>
                <Route path=path!("/:lang") view=|| open(pages::home::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/search") view=|| open(pages::search::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/services/:slug") view=|| open(pages::service::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/places/:slug") view=|| open(pages::place::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/organisations/:slug") view=|| open(pages::organisation::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/events") view=|| open(pages::events::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/events/:slug") view=|| open(pages::event::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/guides") view=|| open(pages::guides::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/guides/:slug") view=|| open(pages::guide::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/life") view=|| open(pages::life::whole) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/life/:stage") view=|| open(pages::life::stage) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/contacts") view=|| open(pages::contacts::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/contacts/:slug") view=|| open(pages::contact::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/words") view=|| open(pages::words::all) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/words/:code") view=|| open(pages::words::one) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/remark") view=|| open(pages::remark::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/list") view=|| open(pages::list::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/prepare") view=|| open(pages::prepare::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/about") view=|| open(pages::text::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/accessibility") view=|| open(pages::text::page) ssr=SsrMode::Async/>
                <Route path=path!("/:lang/privacy") view=|| open(pages::text::page) ssr=SsrMode::Async/>
                <Route path=path!("/*any") view=|| open(nowhere) ssr=SsrMode::Async/>
            </FlatRoutes>
        </Router>
    }
}

/// One load, then the layout: the page asked for, or the refusal said kindly in the same language.
fn open(page: for<'a> fn(&'a Visit, &'a Asked) -> Laid<'a>) -> impl IntoView {
    let visit = expect_context::<Visit>();
    Suspend::new(async move {
        let asked = Asked::read(&visit.address);
        let laid = if asked.spoken { page(&visit, &asked).await } else { Err(Refusal::NotFound) };
        let page = match laid {
            Ok(page) => page,
            Err(refusal) => pages::refusal::page(&visit, &asked, &refusal).await,
        };
        let areas = visit.areas().await.unwrap_or_default();
        // Nothing in it waits any more: written in one go it costs less than element by element into a stream.
        InertElement::new(public::lay(&visit, &asked, page, &areas).to_html())
    })
}

/// There is no such page.
fn nowhere<'a>(_visit: &'a Visit, _asked: &'a Asked) -> Laid<'a> {
    Box::pin(async { Err(Refusal::NotFound) })
}
