use super::routes;
use crate::{ask::Visit, pages::Asked};
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// The whole document, in the language its address asks for. Nothing in it is inline: the policy allows our own files and no others.
pub fn shell(visit: Visit) -> impl IntoView {
    let asked = Asked::read(&visit.address);
    let (lang, name) = (asked.lang.to_string(), asked.words.say("site-name"));
    let assets = visit.assets.clone();
    provide_context(visit);
    view! {
        <!DOCTYPE html>
        <html lang=lang>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="format-detection" content="telephone=no"/>
                <link rel="stylesheet" href=assets.css.clone()/>
                <link rel="manifest" href=format!("/manifest/{lang}.webmanifest")/>
                <link rel="search" type="application/opensearchdescription+xml" title=name href=format!("/opensearch/{lang}.xml")/>
                <link rel="icon" type="image/svg+xml" href=assets.icon.clone()/>
                {assets.loader.clone().map(|loader| view! { <script type="module" src=loader></script> })}
                <MetaTags/>
            </head>
            <body>
                {routes::table()}
            </body>
        </html>
    }
}
