use super::routes;
use crate::{ask::Visit, pages::Asked};
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// The whole document, in the language its address asks for. Nothing in it is inline: the policy allows our own files and no others.
pub fn shell(visit: Visit) -> impl IntoView {
    let lang = Asked::read(&visit.address).lang.to_string();
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
