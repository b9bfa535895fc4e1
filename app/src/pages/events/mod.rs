//! What is on: a week day by day, or what comes as a list; where there is nothing, what is next and whom to ask.
//!
//! May use: parts, ask, words, model.

mod narrow;

use super::{
    Asked, Laid, Page,
    reader::{Reader, capital},
    search::{contacts, country_of, helpers},
};
use crate::{
    ask::{Occasion, Programme, Visit},
    model::{Calendar, CalendarView, Entry, Week},
    parts::{
        agenda::{Agenda, Day, Way, Ways},
        banner::{Banner, Banners},
        contact::{Contact, Contacts},
        event::{self, Occasions},
        icon::Icon,
        pager::{Pager, PagerView},
        phrase::{Line, Phrase},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use std::sync::Arc;

/// What was asked, what is on, and all areas to name filters by.
struct Shown<'a> {
    asked: &'a Calendar,
    programme: &'a Programme,
    areas: &'a [Arc<Entry>],
    site: &'a str,
}

/// What is on.
pub(crate) fn page<'a>(visit: &'a Visit, asked: &'a Asked) -> Laid<'a> {
    Box::pin(async move {
        let calendar = asked.calendar();
        let programme = visit.calendar(&calendar).await?;
        let areas = visit.areas().await?;
        let reader = asked.reader(visit, &programme.ties);
        let country = calendar.area.as_ref().or(calendar.town.as_ref()).and_then(|slug| country_of(&areas, slug.as_str()));
        let to_ask = if programme.on.is_empty() {
            let helpers = helpers(visit, &calendar.query()).await?;
            contacts(&asked.reader(visit, &helpers.ties), &calendar.query(), &areas, &helpers)
        } else {
            Vec::new()
        };
        let shown = Shown { asked: &calendar, programme: &programme, areas: &areas, site: &visit.site };
        let view = lay(&reader, &shown, to_ask);
        // One page of it is enough for search engines: the events have pages of their own.
        let indexed = calendar == Calendar::new(asked.lang);
        Ok(Page { country, indexed, ..Page::new(reader.say("calendar-title"), reader.say("calendar-description"), view) })
    })
}

fn lay(reader: &Reader<'_>, shown: &Shown<'_>, to_ask: Vec<Contact>) -> AnyView {
    let Shown { asked, programme, .. } = *shown;
    // Here the days are what is looked for: a theme week is named, and its page says more.
    let banner = |on: &Occasion| Some(Banner { says: Phrase::default(), ..reader.banner(&on.entry, on.entry.event()?, on.at) });
    // Of a week that is shown, those of that week.
    let in_sight = |on: &&Occasion| {
        let is_now = asked.view == CalendarView::List || asked.week.is_none();
        is_now || on.at.start.date() <= programme.week.last() && on.at.end.date() >= programme.week.first()
    };
    let banners = programme.themes.iter().filter(in_sight).filter_map(banner).collect();
    let is_empty = programme.on.is_empty();
    view! {
        <div class="finder">
            <div class="finder-head">
                <h1>{reader.say("calendar-title")}</h1>
                <Banners of=banners/>
            </div>
            <div class="finder-side">{narrow::lay(reader, shown)}</div>
            <div class="finder-results">
                {ways(reader, asked)}
                {span(reader, shown)}
                {narrow::active(reader, shown)}
                {if is_empty { nothing(reader, shown, to_ask) } else { view! { <Agenda of=days(reader, shown)/> }.into_any() }}
                {(!is_empty).then(|| onward(reader, shown))}
                {subscribe(reader, shown)}
            </div>
        </div>
    }
    .into_any()
}

/// Week or list.
fn ways(reader: &Reader<'_>, asked: &Calendar) -> AnyView {
    let way = |key, to: Calendar| Way { says: reader.say(key), href: to.address(), here: to.view == asked.view };
    let ways = vec![way("calendar-week", asked.in_week(None)), way("calendar-list", asked.on_page(1))];
    view! { <Ways of=ways label=reader.say("calendar-view")/> }.into_any()
}

/// Which days are shown; of a week, the ways to the one before and the one after.
fn span(reader: &Reader<'_>, shown: &Shown<'_>) -> AnyView {
    let Shown { asked, programme, .. } = *shown;
    if asked.view == CalendarView::List {
        return view! { <p class="finder-said">{reader.say("calendar-coming")}</p> }.into_any();
    }
    let (this, week) = (Week::of(programme.today), programme.week);
    let days = reader.days_from(week.first(), week.last(), programme.today);
    let pager = Pager {
        label: reader.say("calendar-pager"),
        here: reader.fill("calendar-week-of", &[("week", week.number().into()), ("days", (&days).into())]),
        before: (week > this).then(|| (reader.say("calendar-before"), in_week(shown, -1))),
        after: (!programme.furthest).then(|| (reader.say("calendar-after"), in_week(shown, 1))),
    };
    let now = (week > this.ahead(1)).then(|| Phrase::from(reader.say("calendar-now")).to(asked.in_week(None).address()));
    // What is over is shown by nobody's calendar, nor what lies years ahead: that is said, not passed over.
    let other = asked.week.is_some_and(|asked| asked != week).then(|| reader.say("calendar-not-that-week"));
    view! { {other.map(|says| view! { <p class="finder-said">{says}</p> })}<PagerView of=pager/>{now.map(|now| view! { <p class="finder-all"><Line of=vec![now]/></p> })} }.into_any()
}

/// The address of the week so many weeks from the one that is shown.
fn in_week(shown: &Shown<'_>, weeks: i32) -> String {
    let week = Some(shown.programme.week.ahead(weeks)).filter(|week| *week != Week::of(shown.programme.today));
    shown.asked.in_week(week).address()
}

/// On from the foot of the page: to the week after, or to another page of the list.
fn onward(reader: &Reader<'_>, shown: &Shown<'_>) -> Option<AnyView> {
    let Shown { asked, programme, .. } = *shown;
    if asked.view == CalendarView::Week {
        let after = Phrase::from(reader.say("calendar-after")).to(in_week(shown, 1));
        return (!programme.furthest).then(|| view! { <p class="finder-all"><Line of=vec![after]/></p> }.into_any());
    }
    let (here, last) = (programme.page, programme.pages);
    if here == last {
        // The list ends, what is on does not.
        let after = Phrase::from(reader.say("calendar-later")).to(asked.in_week(Some(programme.after)).address());
        let pages = (last > 1).then(|| list_pages(reader, shown));
        return Some(view! { {pages}<p class="finder-all"><Line of=vec![after]/></p> }.into_any());
    }
    Some(list_pages(reader, shown))
}

/// The pages of the list.
fn list_pages(reader: &Reader<'_>, shown: &Shown<'_>) -> AnyView {
    let Shown { asked, programme, .. } = *shown;
    let (here, last) = (programme.page, programme.pages);
    let door = |key, page| (reader.say(key), asked.on_page(page).address());
    let pager = Pager {
        label: reader.say("pager-label"),
        here: reader.fill("pager-here", &[("page", u64::from(here).into()), ("last", u64::from(last).into())]),
        before: (here > 1).then(|| door("pager-before", here - 1)),
        after: (here < last).then(|| door("pager-after", here + 1)),
    };
    view! { <PagerView of=pager/> }.into_any()
}

/// The days, each with what is on: of a week all that are not over, of the list those that have something.
fn days(reader: &Reader<'_>, shown: &Shown<'_>) -> Vec<Day> {
    let Shown { asked, programme, .. } = *shown;
    let first = programme.week.first().max(programme.today);
    let day_of = |on: &Occasion| on.at.start.date().max(first);
    let mut dates: Vec<Date> = match asked.view {
        CalendarView::Week => first.series(jiff::Span::new().days(1)).take_while(|day| *day <= programme.week.last()).collect(),
        CalendarView::List => Vec::new(),
    };
    dates.extend(programme.on.iter().map(day_of));
    dates.sort_unstable();
    dates.dedup();
    dates
        .into_iter()
        .map(|date| {
            let told = |is_elsewhere: bool| -> Vec<event::Occasion> {
                let on = programme.on.iter().filter(|on| day_of(on) == date && on.is_elsewhere == is_elsewhere);
                on.filter_map(|on| Some(reader.occasion_of_day(&on.entry, on.entry.event()?, on.at))).collect()
            };
            let elsewhere = told(true);
            Day {
                says: day_said(reader, date, programme.today),
                datetime: date.to_string(),
                today: date == programme.today,
                on: told(false),
                elsewhere: (!elsewhere.is_empty()).then(|| (reader.say("calendar-elsewhere"), elsewhere)),
                nothing: reader.say("calendar-nothing-day"),
            }
        })
        .collect()
}

/// «Today · Tuesday 24 November»: a dot asks for no case.
fn day_said(reader: &Reader<'_>, date: Date, today: Date) -> String {
    let day = reader.words.week_day(date);
    let near = match today.until(date).map_or(9, |span| span.get_days()) {
        0 => Some("day-today"),
        1 => Some("day-tomorrow"),
        _ => None,
    };
    match near {
        Some(key) => format!("{}\u{a0}· {day}", reader.say(key)),
        None if date.year() == today.year() => capital(&day),
        None => capital(&format!("{day} {}", date.year())),
    }
}

/// No empty page: the next occasions, the way to all of them, and whom to ask.
fn nothing(reader: &Reader<'_>, shown: &Shown<'_>, to_ask: Vec<Contact>) -> AnyView {
    let Shown { asked, programme, .. } = *shown;
    let next: Vec<event::Occasion> =
        programme.next.iter().filter_map(|on| Some(reader.occasion(&on.entry, on.entry.event()?, on.at))).collect();
    let wider = asked.is_filtered().then(|| Phrase::from(reader.say("search-unfiltered")).to(asked.unfiltered().address()));
    view! {
        <div class="nothing">
            <p class="nothing-says">{reader.say("calendar-nothing")}</p>
            {wider.map(|wider| view! { <p class="nothing-wider"><Line of=vec![wider]/></p> })}
            {(!next.is_empty()).then(|| view! {
                <section class="nothing-ask" aria-labelledby="next-title">
                    <h2 id="next-title">{reader.say("calendar-next")}</h2>
                    <Occasions of=next/>
                </section>
            })}
            {(!to_ask.is_empty()).then(|| view! {
                <section class="nothing-ask" aria-labelledby="ask-title">
                    <h2 id="ask-title">{reader.say("nothing-ask")}</h2>
                    <Contacts of=to_ask/>
                </section>
            })}
        </div>
    }
    .into_any()
}

/// The same in the reader's own calendar: by the scheme that calendars answer to, or by an address to put in.
fn subscribe(reader: &Reader<'_>, shown: &Shown<'_>) -> AnyView {
    let feed = shown.asked.feed();
    let secure = format!("{}{feed}", shown.site);
    let webcal = secure.split_once("://").map(|(_, rest)| format!("webcal://{rest}")).unwrap_or_default();
    view! {
        <section class="agenda-subscribe" aria-labelledby="subscribe-title">
            <h2 id="subscribe-title">{reader.say("calendar-subscribe")}</h2>
            <p>{reader.say("calendar-subscribe-more")}</p>
            <p><a class="agenda-open" href=webcal><Icon name="calendar"/>{reader.say("calendar-subscribe-open")}</a></p>
            <p>{reader.say("calendar-subscribe-address")}" "<a href=feed type="text/calendar">{secure}</a></p>
        </section>
    }
    .into_any()
}
