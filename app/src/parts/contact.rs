use super::{
    icon::Icon,
    phone::{Phone, PhoneRow},
    phrase::{Line, Phrase, Sentence, Words},
};
use leptos::prelude::*;

/// Whom to ask: a post or a body, and how to reach it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Contact {
    /// What it is called; leads to its page.
    pub name: Phrase,
    /// What it does for the family, or whose it is.
    pub says: Sentence,
    /// Who holds the post, or that nobody does.
    pub holder: Sentence,
    /// Its first telephone.
    pub phone: Option<Phone>,
    /// Its mailbox.
    pub email: Option<String>,
}

/// One to ask.
#[component]
pub fn ContactView(of: Contact) -> impl IntoView {
    let Contact { name, says, holder, phone, email } = of;
    view! {
        <div class="contact">
            <h3 class="contact-name"><Words of=name/></h3>
            {(!says.is_empty()).then(|| view! { <p class="contact-says"><Line of=says/></p> })}
            {(!holder.is_empty()).then(|| view! { <p class="contact-holder"><Line of=holder/></p> })}
            {phone.map(|phone| view! { <PhoneRow of=phone/> })}
            {email.map(|email| {
                let href = format!("mailto:{email}");
                view! { <p class="contact-email"><Icon name="mail"/><a href=href>{email}</a></p> }
            })}
        </div>
    }
}

/// Those to ask, below each other.
#[component]
pub fn Contacts(of: Vec<Contact>) -> impl IntoView {
    let rows = of.into_iter().map(|contact| view! { <li><ContactView of=contact/></li> });
    view! { <ul class="contacts" role="list">{rows.collect_view()}</ul> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let contact = Contact {
        name: Phrase::from("Service adviser, Kirkkonummi").to("/en/contacts/service-adviser-kirkkonummi"),
        says: vec!["Helps you find the right place and books a time with you.".into()],
        holder: vec![
            "The post is vacant; ask the ".into(),
            Phrase::from("family centre").to("/en/places/family-centre"),
            ".".into(),
        ],
        phone: Some(Phone {
            number: "+358 9 000 0001".into(),
            dial: "+35890000001".into(),
            what: "Advice".into(),
            ..Phone::default()
        }),
        email: Some("info@example.org".into()),
    };
    vec![("contact-vacant", view! { <Contacts of=vec![contact]/> }.into_any())]
}
