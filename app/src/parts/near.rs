use super::{field::Line, icon::Icon};
use leptos::prelude::*;

/// What is near, by a postal code or by where the device says that it is.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Near {
    /// What it is about.
    pub title: String,
    /// The label of the postal code.
    pub label: String,
    /// The postal code that was asked for.
    pub postcode: String,
    /// The point that was asked for, as it stands in addresses.
    pub point: Option<String>,
    /// Asks the device.
    pub verb: String,
    /// That the device is being asked.
    pub asking: String,
    /// That it does not say, and what to do instead.
    pub refused: String,
    /// What becomes of it.
    pub private: String,
}

/// A postal code, and a button that asks the device when it is pressed (app/browser/where.js). `form` is the id of the form that both
/// belong to.
#[component]
pub fn NearView(of: Near, form: &'static str) -> impl IntoView {
    let unknown = of.point.is_none();
    view! {
        <fieldset class="near">
            <legend class="near-title">{of.title}</legend>
            <Line name="postcode" label=of.label value=of.postcode about="postal-code" longest="10" form=Some(form)/>
            <input type="hidden" name="near" value=of.point form=form disabled=unknown/>
            <button class="near-here" type="button" data-script data-near data-asking=of.asking data-refused=of.refused form=form hidden>
                <Icon name="place"/>{of.verb}
            </button>
            <p class="near-says" role="status"></p>
            <p class="near-private" data-script hidden>{of.private}</p>
        </fieldset>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let near = Near {
        title: "Near you".into(),
        label: "Postal code".into(),
        verb: "Near me".into(),
        asking: "Asking your device …".into(),
        refused: "Your device does not say where you are.".into(),
        private: "Asked only when you press.".into(),
        ..Near::default()
    };
    vec![("near-nowhere", view! { <form id="near-sample"></form><NearView of=near form="near-sample"/> }.into_any())]
}
