use super::{Asked, Laid, Page, reader::is_here, sheet};
use crate::{
    ask::Visit,
    model::{REMARK, Ties},
    parts::remark::{Remark, RemarkForm},
};
use leptos::prelude::*;

/// «Something wrong here?»: a plain form, what became of it, and where to turn instead.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let ties = Ties::default();
        let reader = asked.reader(visit, &ties);
        let of = asked.value("of").filter(|of| is_here(of)).unwrap_or_default();
        let back = (!of.is_empty()).then(|| view! { <p><a href=of.clone()>{reader.say("remark-back")}</a></p> });
        if asked.value("sent").is_some() {
            let view = view! {
                <div class="column">
                    <h1>{reader.say("remark-thanks")}</h1>
                    <p>{reader.say("remark-thanks-more")}</p>
                    {back}
                </div>
            };
            return Ok(Page { indexed: false, ..Page::new(reader.say("remark-thanks"), String::new(), view.into_any()) });
        }
        let problem = asked.value("problem").and_then(|code| match code.as_str() {
            "empty" => Some(reader.say("remark-empty")),
            "long" => Some(reader.fill("remark-long", &[("count", u64::try_from(REMARK).unwrap_or(0).into())])),
            "busy" => Some(reader.say("remark-busy")),
            _ => None,
        });
        let form = Remark {
            action: format!("/{}/remark", asked.lang),
            about: (!of.is_empty()).then(|| reader.fill("remark-about", &[("page", (&of).into())])),
            of,
            label: reader.say("remark-label"),
            hint: reader.fill("remark-hint", &[("count", u64::try_from(REMARK).unwrap_or(0).into())]),
            words: asked.value("words").unwrap_or_default(),
            problem,
            verb: reader.say("remark-verb"),
            trap: reader.say("remark-trap"),
        };
        let view = view! {
            <div class="column">
                {sheet::exit(&reader)}
                <h1>{reader.say("remark-title")}</h1>
                <p>{reader.say("remark-intro")}</p>
                <RemarkForm of=form/>
                <p>{reader.say("remark-kept")}</p>
                {back}
            </div>
        };
        Ok(Page { indexed: false, ..Page::new(reader.say("remark-title"), String::new(), view.into_any()) })
    })
}
