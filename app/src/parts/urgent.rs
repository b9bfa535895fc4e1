use super::{
    icon::Icon,
    phrase::{Phrase, Words},
};
use leptos::prelude::*;

/// Whom to call now, country by country: the page's own first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Urgent {
    /// What it is called.
    pub title: String,
    /// A sentence before the numbers.
    pub says: String,
    /// The number that holds in all of them, with what to do with it: «Call 112».
    pub first: Option<(String, String)>,
    /// The countries.
    pub countries: Vec<Country>,
}

/// The numbers of a country.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Country {
    /// What it is called.
    pub name: Phrase,
    /// The numbers, the most urgent first.
    pub numbers: Vec<Number>,
}

/// A number to call now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Number {
    /// As people write it.
    pub number: String,
    /// As a `tel:` address wants it.
    pub dial: String,
    /// What for.
    pub what: String,
}

/// Folded to one line in the head of every page: one tap away, without a script.
#[component]
pub fn UrgentMenu(of: Urgent) -> impl IntoView {
    view! {
        <details class="urgent" data-autoclose>
            <summary class="urgent-summary"><Icon name="urgent"/>{of.title}</summary>
            <div class="urgent-panel"><p class="urgent-says">{of.says}</p><Countries of=of.countries/></div>
        </details>
    }
}

/// A quiet strip on the page itself: the one number, and the others below it.
#[component]
pub fn UrgentStrip(of: Urgent, more: String) -> impl IntoView {
    view! {
        <section class="urgent-strip" id="urgent" aria-labelledby="urgent-title">
            <h2 class="urgent-title" id="urgent-title"><Icon name="urgent"/>{of.title}</h2>
            <p class="urgent-says">{of.says}</p>
            {of.first.map(|(call, dial)| view! { <a class="urgent-call" href=format!("tel:{dial}")>{call}</a> })}
            <details class="urgent-more"><summary>{more}</summary><Countries of=of.countries/></details>
        </section>
    }
}

/// On top of what somebody in need has searched for: whom to call now, nothing folded. `leads` where no section stands before it.
#[component]
pub fn UrgentNow(of: Urgent, #[prop(optional)] leads: bool) -> impl IntoView {
    let title = if leads {
        view! { <h2 class="urgent-title" id="now-title"><Icon name="urgent"/>{of.title}</h2> }.into_any()
    } else {
        view! { <h3 class="urgent-title" id="now-title"><Icon name="urgent"/>{of.title}</h3> }.into_any()
    };
    view! {
        <section class="urgent-now" aria-labelledby="now-title">
            {title}
            <p class="urgent-says">{of.says}</p>
            <Countries of=of.countries/>
        </section>
    }
}

#[component]
fn Countries(of: Vec<Country>) -> impl IntoView {
    of.into_iter()
        .map(|country| {
            let numbers = country.numbers.into_iter().map(|number| {
                view! {
                    <li class="urgent-line">
                        <a class="urgent-number" href=format!("tel:{}", number.dial)>{number.number}</a>
                        <span class="urgent-what">{number.what}</span>
                    </li>
                }
            });
            view! {
                <div class="urgent-country">
                    <p class="urgent-name"><Words of=country.name/></p>
                    <ul role="list">{numbers.collect_view()}</ul>
                </div>
            }
        })
        .collect_view()
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let number = |number: &str, what: &str| Number { number: number.into(), dial: number.replace(' ', ""), what: what.into() };
    let urgent = Urgent {
        title: "Urgent help".into(),
        says: "If somebody is in danger now, call. You need not be sure.".into(),
        first: Some(("Call 112".into(), "112".into())),
        countries: vec![
            Country {
                name: "Finland".into(),
                numbers: vec![number("112", "Emergency"), number("116 111", "For children and young people")],
            },
            Country { name: "Iceland".into(), numbers: vec![number("112", "Emergency"), number("1700", "Health advice")] },
        ],
    };
    vec![
        ("urgent-menu", view! { <UrgentMenu of=urgent.clone()/> }.into_any()),
        ("urgent-now", view! { <UrgentNow of=urgent.clone()/> }.into_any()),
        ("urgent-strip", view! { <UrgentStrip of=urgent more="All numbers".to_owned()/> }.into_any()),
    ]
}
