use super::{
    icon::Icon,
    phrase::{Line, Phrase, Sentence, Words, code},
};
use leptos::prelude::*;

/// Something that all are told of while it is on: a theme week.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Banner {
    /// What it is: «Theme week».
    pub kind: String,
    /// What it is called; leads to its page.
    pub title: Phrase,
    /// This year's motto or hashtag, as text.
    pub motto: Option<Phrase>,
    /// Its days: «16–22 November».
    pub days: String,
    /// Whose it is, and where.
    pub place: Sentence,
    /// One sentence.
    pub says: Phrase,
    /// What is not as planned.
    pub status: Option<String>,
}

/// One of them.
#[component]
pub fn BannerView(of: Banner) -> impl IntoView {
    view! {
        <div class="banner">
            <p class="banner-kind"><Icon name="calendar"/><span>{of.kind}</span>" "<span class="banner-days">{of.days}</span></p>
            <h2 class="banner-title"><a href=of.title.href lang=code(of.title.lang)>{of.title.text}</a></h2>
            {of.motto.map(|motto| view! { <p class="banner-motto"><Words of=motto/></p> })}
            {of.status.map(|status| view! { <p class="banner-status"><Icon name="cancelled"/>{status}</p> })}
            {(!of.says.text.is_empty()).then(|| view! { <p><Words of=of.says/></p> })}
            {(!of.place.is_empty()).then(|| view! { <p class="banner-place"><Line of=of.place/></p> })}
        </div>
    }
}

/// Those that are on.
#[component]
pub fn Banners(of: Vec<Banner>) -> impl IntoView {
    of.into_iter().map(|banner| view! { <BannerView of=banner/> }).collect_view()
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let banner = Banner {
        kind: "Theme week".into(),
        title: Phrase::from("Children's Rights Week").to("/en/events/rights"),
        motto: Some("#FårDrömma".into()),
        days: "16–22 November".into(),
        place: vec!["Kirkkonummi".into()],
        says: "A week when Kirkkonummi listens to children and young people.".into(),
        status: None,
    };
    vec![("banner-week", view! { <Banners of=vec![banner]/> }.into_any())]
}
