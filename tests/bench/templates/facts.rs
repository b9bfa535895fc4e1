//! The panel of facts: in lines, as an address, a week's hours or telephone numbers.

use super::{
    pieces::{Icon, Line},
    read::{attribute, each, given, one, said, says, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// One fact.
pub(super) struct Fact {
    icon: Icon,
    name: String,
    lines: Vec<Line>,
    address: Vec<Line>,
    spot: Option<String>,
    hours: Option<Hours>,
    phones: Vec<Phone>,
}

struct Hours {
    open: String,
    now: Option<String>,
    more: String,
    caption: String,
    days: Vec<Day>,
}

struct Day {
    today: Option<String>,
    closed: Option<String>,
    name: String,
    times: Vec<String>,
    reason: Option<String>,
}

/// A telephone number, what it is for, when it is answered.
pub(super) struct Phone {
    href: String,
    number: String,
    what: String,
    hours: Vec<String>,
}

impl Fact {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let name = the(of, ".facts-name");
        Self {
            icon: Icon::read(name),
            name: text(name),
            lines: each(of, ".phrase", Line::read),
            address: each(of, ".address-line", Line::read),
            spot: one(of, ".address").and_then(|address| given(address, "data-spot")),
            hours: one(of, ".hours").map(Hours::read),
            phones: each(of, ".phone", Phone::read),
        }
    }
}

impl Hours {
    fn read(of: ElementRef<'_>) -> Self {
        let day = |row| Day {
            today: given(row, "aria-current"),
            closed: given(row, "data-closed"),
            name: says(row, "th"),
            times: each(row, ".hours-time", text),
            reason: said(row, ".hours-reason"),
        };
        let now = one(of, ".hours-now");
        Self {
            open: now.map(|now| attribute(now, "data-open")).unwrap_or_default(),
            now: now.map(text),
            more: says(of, "summary"),
            caption: says(of, "caption"),
            days: each(of, "tr", day),
        }
    }
}

impl Phone {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let number = the(of, ".phone-number");
        Self {
            href: attribute(number, "href"),
            number: text(number),
            what: says(of, ".phone-what"),
            hours: each(of, ".phone-hours", text),
        }
    }
}

impl Render for Fact {
    fn render(&self) -> Markup {
        html! {
            div.facts-row {
                dt.facts-name { (self.icon) (self.name) }
                dd.facts-value {
                    @for line in &self.lines { span.phrase { (line) } }
                    @if !self.address.is_empty() {
                        address.address data-spot=[&self.spot] { @for line in &self.address { span.address-line { (line) } } }
                    }
                    @if let Some(hours) = &self.hours { (hours) }
                    @for phone in &self.phones { (phone) }
                }
            }
        }
    }
}

impl Render for Hours {
    fn render(&self) -> Markup {
        html! {
            div.hours {
                @if let Some(now) = &self.now { p.hours-now data-open=(self.open) { (now) } }
                details.hours-more {
                    summary { (self.more) }
                    div.hours-fit {
                        table.hours-week {
                            caption { (self.caption) }
                            tbody { @for day in &self.days { (day) } }
                        }
                    }
                }
            }
        }
    }
}

impl Render for Day {
    fn render(&self) -> Markup {
        html! {
            tr aria-current=[&self.today] data-closed=[&self.closed] {
                th scope="row" { (self.name) }
                td {
                    @for time in &self.times { span.hours-time { (time) } }
                    @if let Some(reason) = &self.reason { span.hours-reason { (reason) } }
                }
            }
        }
    }
}

impl Render for Phone {
    fn render(&self) -> Markup {
        html! {
            span.phone {
                a.phone-number href=(self.href) { (self.number) }
                span.phone-what { (self.what) }
                @for hours in &self.hours { span.phone-hours { (hours) } }
            }
        }
    }
}
