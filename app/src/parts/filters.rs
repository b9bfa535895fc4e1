use super::icon::Icon;
use leptos::prelude::*;

/// What narrows a search: a drawer on a phone, a column on a desk. The button sends the form they belong to.
#[component]
pub fn Filters(title: String, apply: String, form: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class="filters">
            <summary class="filters-title"><Icon name="filter"/>{title}</summary>
            <div class="filters-body">
                {children()}
                <button class="filters-apply" type="submit" form=form>{apply}</button>
            </div>
        </details>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let fields: Vec<AnyView> = super::field::samples().into_iter().map(|(_, field)| field).collect();
    let form = "sample-form";
    vec![(
        "filters-drawer",
        view! {
            <form id=form></form>
            <Filters title="Narrow down".to_owned() apply="Show".to_owned() form=form>{fields}</Filters>
        }
        .into_any(),
    )]
}
