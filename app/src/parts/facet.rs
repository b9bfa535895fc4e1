use super::field::Choice;
use leptos::prelude::*;

/// One of a few, all in sight, each with how many hits it would leave.
#[component]
pub fn Facet(
    name: &'static str,
    legend: String,
    choices: Vec<Choice>,
    #[prop(optional_no_strip)] form: Option<&'static str>,
) -> impl IntoView {
    let rows = choices.into_iter().map(|choice| {
        let counted = format!("{name}={}", choice.value);
        view! {
            <label class="facet-choice">
                <input type="radio" name=name value=choice.value checked=choice.chosen form=form/>
                <span class="facet-says">{choice.label}</span>
                {choice.count.map(|count| view! { <span class="facet-count" data-count=counted>{count}</span> })}
            </label>
        }
    });
    view! { <fieldset class="facet"><legend class="facet-legend">{legend}</legend>{rows.collect_view()}</fieldset> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let choice = |value: &str, label: &str, count: &str, chosen| Choice {
        value: value.into(),
        label: label.into(),
        chosen,
        count: (!count.is_empty()).then(|| count.into()),
    };
    let choices =
        vec![choice("", "All", "", true), choice("health", "Health", "12", false), choice("school", "School", "3", false)];
    vec![("facet-sector", view! { <form><Facet name="sector" legend="Who does it".to_owned() choices=choices/></form> }.into_any())]
}
