use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Choice {
    /// The value, as it stands in addresses; empty for «all».
    pub value: String,
    /// What it says.
    pub label: String,
    /// How many hits it would leave.
    pub count: Option<String>,
    /// Whether it is the chosen one.
    pub chosen: bool,
}

/// One of many. `form` is the id of the form it belongs to, if it stands outside it.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
    #[prop(optional_no_strip)] form: Option<&'static str>,
) -> impl IntoView {
    let options = choices.into_iter().map(|choice| {
        let counted = choice.count.is_some().then(|| format!("{name}={}", choice.value));
        let label = choice.count.map_or(choice.label.clone(), |count| format!("{} ({count})", choice.label));
        view! { <option value=choice.value selected=choice.chosen data-count=counted>{label}</option> }
    });
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <select class="field-select" name=name form=form>{options.collect_view()}</select>
        </label>
    }
}

/// Yes or no.
#[component]
pub fn Check(
    name: &'static str,
    label: String,
    on: bool,
    count: Option<String>,
    #[prop(optional_no_strip)] form: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="field-check">
            <input type="checkbox" name=name value="1" checked=on form=form/>
            <span class="field-says">{label}</span>
            {count.map(|count| view! { <span class="field-count" data-count=name>{count}</span> })}
        </label>
    }
}

/// A short text. `about` says how the browser helps to fill it in (HTML `autocomplete`), `longest` how many characters it takes.
#[component]
pub fn Line(
    name: &'static str,
    label: String,
    value: String,
    about: &'static str,
    longest: &'static str,
    #[prop(optional_no_strip)] form: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            <input class="field-line" type="text" name=name value=value autocomplete=about maxlength=longest form=form/>
        </label>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let choice = |value: &str, label: &str, chosen| Choice { value: value.into(), label: label.into(), chosen, count: None };
    let choices = vec![choice("", "Any age", true), choice("expecting", "Expecting", false), choice("3", "3 years", false)];
    vec![
        ("field-select", view! { <Select name="age" label="Age of the child".to_owned() choices=choices/> }.into_any()),
        (
            "field-line",
            view! { <Line name="postcode" label="Postal code".to_owned() value="02400".to_owned() about="postal-code" longest="10"/> }
                .into_any(),
        ),
        (
            "field-check",
            view! { <Check name="free" label="Free of charge".to_owned() on=true count=Some("12".to_owned())/> }.into_any(),
        ),
    ]
}
