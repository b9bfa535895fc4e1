use super::{
    Asked, Laid, Page,
    asked::country_of,
    life::towns,
    reader::{Reader, capital},
    sheet,
};
use crate::{
    ask::{Askable, Visit},
    model::{Body, Entry, Kind, PlaceKind, Post, Query, Role},
    parts::{
        card::{Card, Cards},
        doors::{Door, Doors},
        phrase::{Phrase, Words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The roles that answer when a family does not know where to turn, the likeliest first.
const LIKELY: [&str; 3] = ["service-adviser", "contact", "coordinator"];
/// How many of them there are: who ranks from here on is asked for something of their own.
pub(super) const ADVISERS: usize = LIKELY.len();
/// The houses in the order in which a child comes to them.
const HOUSES: [PlaceKind; 3] = [PlaceKind::Preschool, PlaceKind::School, PlaceKind::UpperSecondary];

/// Whom to ask: by town, then by school or pre-school, as that country has it.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let areas = visit.areas().await?;
        let town = asked.town(&areas);
        let mut askable = match town {
            Some(town) => visit.askable(&Query { area: Some(town.slug.clone()), ..Query::new(asked.lang) }).await?,
            None => Askable::default(),
        };
        for area in &areas {
            askable.ties.add(area.clone());
        }
        let reader = asked.reader(visit, &askable.ties);
        let house = asked.named("place").and_then(|slug| askable.houses.iter().find(|house| house.slug == slug));
        let view = lay(&reader, &askable, &areas, town, house);
        let title = reader.say("contacts-title");
        Ok(Page::new(title, reader.say("contacts-description"), view).seen_from(town))
    })
}

fn lay<'a>(
    reader: &Reader<'a>,
    askable: &'a Askable,
    areas: &[Arc<Entry>],
    town: Option<&Arc<Entry>>,
    house: Option<&Arc<Entry>>,
) -> AnyView {
    let chosen = town.map(|town| in_town(reader, askable, town, house));
    view! {
        <div class="life">
            <h1>{reader.say("contacts-title")}</h1>
            <p class="lead">{reader.say("contacts-intro")}</p>
            {towns(reader, areas, town, "contacts")}
            {chosen}
        </div>
    }
    .into_any()
}

fn in_town<'a>(reader: &Reader<'a>, askable: &'a Askable, town: &Arc<Entry>, house: Option<&Arc<Entry>>) -> AnyView {
    let country = country_of(town);
    let own = house.map(|house| {
        let posts = posts_where(reader, askable, |entry, post| answers(entry, post, house));
        let hub = Phrase::from(reader.fill("contacts-hub", &[("place", (&reader.title(house).text).into())]));
        let hub = hub.to(house.address(reader.lang));
        view! {
            <section class="entry-section" aria-labelledby="house-title">
                <h2 id="house-title"><Words of=reader.title(house)/></h2>
                <Cards of=posts/>
                <p class="tier-more"><Words of=hub/></p>
            </section>
        }
    });
    let general = posts_where(reader, askable, |_, post| serves_all_of(reader, post, town));
    let title = reader.fill("contacts-town", &[("town", (&reader.title(town).text).into())]);
    let guides = askable.guides.iter().map(|guide| reader.card(guide)).collect();
    view! {
        {houses(reader, askable, town, house)}
        {own}
        <section class="entry-section" aria-labelledby="town-title">
            <h2 id="town-title">{title}</h2>
            <Cards of=general/>
        </section>
        {roles(reader, askable, country.as_deref())}
        {sheet::cards(reader, "guides-title", "life-guides", guides)}
    }
    .into_any()
}

/// The schools to choose from, in the order in which a child comes to them.
fn houses(reader: &Reader<'_>, askable: &Askable, town: &Arc<Entry>, house: Option<&Arc<Entry>>) -> Option<AnyView> {
    let mut rows: Vec<(usize, Phrase, bool)> = askable
        .houses
        .iter()
        .filter_map(|entry| {
            let Body::Place(place) = &entry.body else { return None };
            let at = HOUSES.iter().position(|kind| place.kind == Some(*kind))?;
            let address = format!("/{}/contacts?town={}&place={}", reader.lang, town.slug, entry.slug);
            Some((at, reader.title(entry).to(address), house.is_some_and(|house| house.id == entry.id)))
        })
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| reader.words.order(&a.1.text, &b.1.text)));
    let doors = rows.into_iter().map(|(_, says, here)| Door { here, ..Door::new(says) }).collect::<Vec<_>>();
    (!doors.is_empty()).then(|| {
        view! {
            <nav class="life-towns" aria-labelledby="schools-title">
                <h2 id="schools-title">{reader.say("contacts-house")}</h2>
                <Doors of=doors kind="towns"/>
            </nav>
        }
        .into_any()
    })
}

/// The posts that are wanted, the likeliest to be asked first.
fn posts_where<'a>(reader: &Reader<'a>, askable: &'a Askable, wanted: impl Fn(&Entry, &Post) -> bool) -> Vec<Card> {
    let mut posts: Vec<(usize, Phrase, &'a Arc<Entry>)> = askable
        .posts
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Post(post) if wanted(entry, post) => Some((rank(post), reader.title(entry), entry)),
            _ => None,
        })
        .collect();
    posts.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| reader.words.order(&a.1.text, &b.1.text)));
    posts.into_iter().map(|(.., entry)| reader.post_in_full(entry)).collect()
}

/// How likely a post is the one to ask by somebody who does not know: less is likelier.
pub(super) fn rank(post: &Post) -> usize {
    LIKELY.iter().position(|role| *role == post.role).unwrap_or(ADVISERS)
}

/// Whether a post answers all families of a town, rather than those of a school.
pub(super) fn serves_all_of(reader: &Reader<'_>, post: &Post, town: &Arc<Entry>) -> bool {
    let areas = reader.ties.areas_of(town.id);
    post.serves.iter().any(|id| areas.iter().any(|(area, _)| area.id == *id))
}

/// Whether a post answers the families of a house, or sits there.
fn answers(entry: &Entry, post: &Post, house: &Entry) -> bool {
    entry.kind() == Kind::Post && (post.serves.contains(&house.id) || post.place == Some(house.id))
}

/// Who is who: the roles of those who can be asked and of those who meet a family on a way through, each explained.
fn roles(reader: &Reader<'_>, askable: &Askable, country: Option<&str>) -> Option<AnyView> {
    let of_posts = askable.posts.iter().filter_map(|entry| match &entry.body {
        Body::Post(post) => Some(post.role.as_str()),
        _ => None,
    });
    let of_guides = askable.guides.iter().flat_map(|entry| match &entry.body {
        Body::Pathway(guide) => guide.steps.iter().flat_map(|step| step.roles.iter().map(String::as_str)).collect::<Vec<_>>(),
        _ => Vec::new(),
    });
    let named: Vec<&str> = of_posts.chain(of_guides).collect();
    let explained = |role: &&Role| named.contains(&role.code.as_str()) && !role.note.is_empty();
    let rows: Vec<_> = reader
        .vocabulary
        .roles
        .iter()
        .filter(explained)
        .map(|role| {
            let name = reader.named(&role.name, country);
            let name = Phrase { text: capital(&name.text), ..name };
            view! { <div class="roles-row"><dt><Words of=name/></dt><dd><Words of=reader.named(&role.note, country)/></dd></div> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="entry-section" aria-labelledby="roles-title">
                <h2 id="roles-title">{reader.say("contacts-roles")}</h2>
                <dl class="roles">{rows}</dl>
            </section>
        }
        .into_any()
    })
}
