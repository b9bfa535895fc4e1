//! The drawer of filters: selects, checks and facets, each with how many hits it would leave.

use super::{
    pieces::Icon,
    read::{attribute, each, given, one, said, says, text, the},
};
use maud::{Markup, Render, html};
use scraper::ElementRef;

/// The drawer.
pub(super) struct Filters {
    icon: Icon,
    title: String,
    fields: Vec<Field>,
    apply: String,
}

enum Field {
    Select { name: String, label: String, options: Vec<Choice> },
    Checks { legend: String, rows: Vec<Choice> },
    Facet { legend: String, rows: Vec<Choice> },
    Near(Near),
}

/// What is near: a postal code, or where the device says that it is.
struct Near {
    title: String,
    label: String,
    postcode: String,
    point: Option<String>,
    icon: Icon,
    verb: String,
    asking: String,
    refused: String,
    private: String,
}

/// One thing to choose. A check and a facet say their count beside it, an option within its label.
struct Choice {
    name: String,
    value: String,
    on: bool,
    says: String,
    counted: Option<String>,
    count: String,
}

impl Choice {
    fn read(of: ElementRef<'_>) -> Self {
        let input = the(of, "input");
        let count = one(of, "[data-count]");
        Self {
            name: attribute(input, "name"),
            value: attribute(input, "value"),
            on: given(input, "checked").is_some(),
            says: said(of, ".facet-says, .field-says").unwrap_or_default(),
            counted: count.map(|count| attribute(count, "data-count")),
            count: count.map(text).unwrap_or_default(),
        }
    }

    fn read_option(of: ElementRef<'_>) -> Self {
        Self {
            name: String::new(),
            value: attribute(of, "value"),
            on: given(of, "selected").is_some(),
            says: text(of),
            counted: given(of, "data-count"),
            count: String::new(),
        }
    }
}

impl Filters {
    pub(super) fn read(of: ElementRef<'_>) -> Self {
        let title = the(of, ".filters-title");
        Self {
            icon: Icon::read(title),
            title: text(title),
            fields: each(of, ".filters-body > .field, .filters-body > fieldset", Field::read),
            apply: says(of, ".filters-apply"),
        }
    }
}

impl Field {
    fn read(of: ElementRef<'_>) -> Self {
        match of.attr("class") {
            Some("field") => Self::Select {
                name: attribute(the(of, "select"), "name"),
                label: says(of, ".field-label"),
                options: each(of, "option", Choice::read_option),
            },
            Some("near") => Self::Near(Near::read(of)),
            Some("facet") => Self::Facet { legend: says(of, "legend"), rows: each(of, ".facet-choice", Choice::read) },
            _ => Self::Checks { legend: says(of, "legend"), rows: each(of, ".field-check", Choice::read) },
        }
    }
}

impl Near {
    fn read(of: ElementRef<'_>) -> Self {
        let button = the(of, ".near-here");
        Self {
            title: says(of, ".near-title"),
            label: says(of, ".field-label"),
            postcode: attribute(the(of, ".field-line"), "value"),
            point: given(the(of, "input[type=hidden]"), "value"),
            icon: Icon::read(button),
            verb: text(button),
            asking: attribute(button, "data-asking"),
            refused: attribute(button, "data-refused"),
            private: says(of, ".near-private"),
        }
    }
}

impl Render for Filters {
    fn render(&self) -> Markup {
        html! {
            details.filters {
                summary.filters-title { (self.icon) (self.title) }
                div.filters-body {
                    @for field in &self.fields { (field) }
                    button.filters-apply type="submit" form="finder" { (self.apply) }
                }
            }
        }
    }
}

impl Render for Field {
    fn render(&self) -> Markup {
        match self {
            Self::Select { name, label, options } => html! {
                label.field {
                    span.field-label { (label) }
                    select.field-select name=(name) form="finder" {
                        @for Choice { value, on, says, counted, .. } in options {
                            option value=(value) selected[*on] data-count=[counted] { (says) }
                        }
                    }
                }
            },
            Self::Checks { legend, rows } => html! {
                fieldset.filters-group {
                    legend.filters-legend { (legend) }
                    @for Choice { name, value, on, says, counted, count } in rows {
                        label.field-check {
                            input type="checkbox" name=(name) value=(value) checked[*on] form="finder";
                            span.field-says { (says) }
                            @if let Some(counted) = counted { span.field-count data-count=(counted) { (count) } }
                        }
                    }
                }
            },
            Self::Near(near) => near.render(),
            Self::Facet { legend, rows } => html! {
                fieldset.facet {
                    legend.facet-legend { (legend) }
                    @for Choice { name, value, on, says, counted, count } in rows {
                        label.facet-choice {
                            input type="radio" name=(name) value=(value) checked[*on] form="finder";
                            span.facet-says { (says) }
                            @if let Some(counted) = counted { span.facet-count data-count=(counted) { (count) } }
                        }
                    }
                }
            },
        }
    }
}

impl Render for Near {
    fn render(&self) -> Markup {
        html! {
            fieldset.near {
                legend.near-title { (self.title) }
                label.field {
                    span.field-label { (self.label) }
                    input.field-line type="text" name="postcode" value=(self.postcode) autocomplete="postal-code" maxlength="10"
                        form="finder";
                }
                input type="hidden" name="near" value=[&self.point] form="finder" disabled[self.point.is_none()];
                button.near-here type="button" data-script data-near data-asking=(self.asking) data-refused=(self.refused)
                    form="finder" hidden { (self.icon) (self.verb) }
                p.near-says role="status" {}
                p.near-private data-script hidden { (self.private) }
            }
        }
    }
}
