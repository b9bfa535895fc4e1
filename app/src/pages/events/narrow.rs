use super::Shown;
use crate::{
    model::{Calendar, CalendarView, EventForm},
    pages::{
        reader::{Reader, capital, small},
        search::{any, area, child, municipalities, spoken, years},
    },
    parts::{
        chips::Removable,
        field::{Check, Choice, Select},
        filters::Filters,
        phrase::{Line, Phrase},
    },
};
use leptos::prelude::*;

/// The id of the form that the drawer's fields belong to.
const FORM: &str = "calendar";

/// The drawer of filters: a plain form, sent by its button.
pub(super) fn lay(reader: &Reader<'_>, shown: &Shown<'_>) -> AnyView {
    let asked = shown.asked;
    let form = Some(FORM);
    let select = |name, key, mut choices: Vec<Choice>, none| {
        let is_none = choices.iter().all(|choice| !choice.chosen);
        choices.insert(0, any(reader, none, is_none));
        let label = reader.say(key);
        view! { <Select name=name label=label choices=choices form=form/> }.into_any()
    };
    let check = |name, key, on| {
        let label = reader.say(key);
        view! { <Check name=name label=label on=on count=None form=form/> }
    };
    let ages = years(reader, asked.age);
    let rows: Vec<AnyView> = vec![
        view! { <Select name="age" label=reader.say("filters-age") choices=ages form=form/> }.into_any(),
        select("town", "filters-town", municipalities(reader, shown.areas, asked.town.as_ref()), "filters-any-town"),
        select("area", "filters-area", areas(reader, shown), "filters-any-area"),
        view! {
            <fieldset class="filters-group">
                <legend class="filters-legend">{reader.say("filters-easy")}</legend>
                {check("free", "filter-free", asked.free)}
                {check("dropin", "filter-no-sign-up", asked.drop_in)}
            </fieldset>
        }
        .into_any(),
        select("spoken", "filters-spoken", languages(reader, shown), "filters-any-spoken"),
        select("form", "filters-form", forms(reader, asked), "filters-any-form"),
    ];
    let kept = [
        (asked.view == CalendarView::List).then(|| ("view", "list".to_owned())),
        asked.week.map(|week| ("week", week.to_string())),
    ];
    let kept = kept.into_iter().flatten().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    view! {
        <form id=FORM action=format!("/{}/events", reader.lang) method="get">{kept.collect_view()}</form>
        <Filters title=reader.say("filters-title") apply=reader.say("calendar-apply") form=FORM>{rows}</Filters>
    }
    .into_any()
}

/// The towns; and whatever else was asked for.
fn areas(reader: &Reader<'_>, shown: &Shown<'_>) -> Vec<Choice> {
    let chosen = shown.asked.area.as_ref();
    let mut rows = municipalities(reader, shown.areas, chosen);
    if let Some(other) = chosen.and_then(|slug| area(shown.areas, slug.as_str())).filter(|_| rows.iter().all(|row| !row.chosen)) {
        rows.push(Choice { value: other.slug.to_string(), label: reader.title(other).text, count: None, chosen: true });
    }
    rows
}

/// The languages spoken at what there is; and whatever else was asked for.
fn languages(reader: &Reader<'_>, shown: &Shown<'_>) -> Vec<Choice> {
    let mut spoken = shown.programme.spoken.clone();
    spoken.extend(shown.asked.spoken.filter(|lang| !shown.programme.spoken.contains(lang)));
    let row = |lang: &crate::model::Lang| Choice {
        value: lang.to_string(),
        label: capital(&reader.words.language(*lang)),
        count: None,
        chosen: shown.asked.spoken == Some(*lang),
    };
    let mut rows: Vec<Choice> = spoken.iter().map(row).collect();
    rows.sort_by(|a, b| reader.words.order(&a.label, &b.label));
    rows
}

fn forms(reader: &Reader<'_>, asked: &Calendar) -> Vec<Choice> {
    let row = |form: &EventForm| Choice {
        value: form.code().to_owned(),
        label: reader.say(form.key()),
        count: None,
        chosen: asked.form == Some(*form),
    };
    EventForm::ALL.iter().map(row).collect()
}

/// What narrows the calendar, in a sentence and piece by piece; each piece can be taken away. And which town comes first.
pub(super) fn active(reader: &Reader<'_>, shown: &Shown<'_>) -> Option<AnyView> {
    let asked = shown.asked;
    let mut pieces: Vec<Phrase> = Vec::new();
    let mut add = |words: Option<String>, without: Calendar| {
        let without = Calendar { page: 1, ..without };
        pieces.extend(words.map(|words| Phrase::from(words).to(without.address())));
    };
    add(asked.age.map(|age| child(reader, age)), Calendar { age: None, ..asked.clone() });
    let place = asked.area.as_ref().and_then(|slug| area(shown.areas, slug.as_str())).map(|area| reader.title(area).text);
    let place = place.map(|place| reader.fill("filter-area", &[("area", (&place).into())]));
    add(place, Calendar { area: None, ..asked.clone() });
    add(asked.spoken.map(|lang| spoken(reader, lang)), Calendar { spoken: None, ..asked.clone() });
    add(asked.free.then(|| small(&reader.say("filter-free"))), Calendar { free: false, ..asked.clone() });
    add(asked.drop_in.then(|| small(&reader.say("filter-no-sign-up"))), Calendar { drop_in: false, ..asked.clone() });
    add(asked.form.map(|form| small(&reader.say(form.key()))), Calendar { form: None, ..asked.clone() });
    let town = asked.town.as_ref().and_then(|slug| area(shown.areas, slug.as_str())).map(|town| {
        let mut says = reader.around("search-town", "town", vec![reader.title(town)], &[]);
        let everywhere = Calendar { town: None, everywhere: true, ..asked.clone() };
        says.extend([" ".into(), Phrase::from(reader.say("search-no-town")).to(everywhere.address())]);
        view! { <p class="finder-town"><Line of=says/></p> }
    });
    if pieces.is_empty() {
        return town.map(IntoAny::into_any);
    }
    let words: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let sentence = reader.fill("search-narrowed", &[("filters", (&words.join(", ")).into())]);
    let all = Phrase::from(reader.say("search-unfiltered")).to(asked.unfiltered().address());
    let all = (pieces.len() > 1).then(|| view! { <p class="finder-all"><Line of=vec![all]/></p> });
    let remove = reader.say("search-remove");
    Some(view! { <p class="finder-said">{sentence}</p><Removable of=pieces remove=remove/>{all}{town} }.into_any())
}
