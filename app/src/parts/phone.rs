use super::icon::Icon;
use leptos::prelude::*;

/// A telephone number, what it is for, and when somebody answers.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phone {
    /// As people write it.
    pub number: String,
    /// As a `tel:` address wants it.
    pub dial: String,
    /// What it is for.
    pub what: String,
    /// When it is answered.
    pub hours: Vec<String>,
    /// Whether messages are what it takes.
    pub text: bool,
}

/// One number as a link. The digits are kept apart when spoken: a number is never one amount.
#[component]
pub fn PhoneLink(of: Phone) -> impl IntoView {
    let scheme = if of.text { "sms:" } else { "tel:" };
    view! {
        <span class="phone">
            <a class="phone-number" href=format!("{scheme}{}", of.dial)>{of.number}</a>
            <span class="phone-what">{of.what}</span>
            {of.hours.into_iter().map(|hours| view! { <span class="phone-hours">{hours}</span> }).collect_view()}
        </span>
    }
}

/// Several numbers.
#[component]
pub fn Phones(of: Vec<Phone>) -> impl IntoView {
    of.into_iter().map(|phone| view! { <PhoneLink of=phone/> }).collect_view()
}

/// A number in a list of people to ask: with its picture.
#[component]
pub fn PhoneRow(of: Phone) -> impl IntoView {
    view! { <p class="phone-row"><Icon name="phone"/><PhoneLink of=of/></p> }
}

pub(super) fn sample() -> AnyView {
    let phone = Phone {
        number: "+358 9 000 0011".into(),
        dial: "+35890000011".into(),
        what: "Booking".into(),
        hours: vec!["Monday and Wednesday 12–1 pm".into(), "Thursday 8:30–10 am".into()],
        text: false,
    };
    view! { <Phones of=vec![phone]/> }.into_any()
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    vec![("phone-booking", sample())]
}
