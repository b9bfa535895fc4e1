use super::phrase::{Phrase, code};
use leptos::prelude::*;

/// What a field is called: in the reader's language, and beside it in a second one where one is chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Label {
    /// In the reader's.
    pub own: String,
    /// In the other.
    pub other: Option<Phrase>,
}

/// Something to write. It has no name: no form could send it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Field {
    /// What it is kept as.
    pub code: &'static str,
    /// What it is called.
    pub label: Label,
    /// What is good to know before one writes.
    pub hint: Option<Label>,
}

/// Rows of fields that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rows {
    /// What they are kept as.
    pub code: &'static str,
    /// What they are called.
    pub label: Label,
    /// The fields of one row.
    pub fields: Vec<Field>,
    /// How many empty ones there are to begin with, and for a pen.
    pub count: usize,
    /// What adds one.
    pub add: String,
    /// What takes one away.
    pub drop: String,
}

/// A piece of the sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// One field.
    One(Field),
    /// Rows.
    Many(Rows),
}

/// A sheet to fill in: by script on the screen, by pen on paper. Each field has a box beside it, which is what paper shows: a text in a
/// field would be cut at its edge.
#[component]
pub fn PlanView(of: Vec<Piece>) -> impl IntoView {
    of.into_iter()
        .map(|piece| match piece {
            Piece::One(field) => view! { <div class="plan-part" data-part>{one(field, "plan-tall")}</div> }.into_any(),
            Piece::Many(rows) => many(rows).into_any(),
        })
        .collect_view()
}

fn many(rows: Rows) -> impl IntoView {
    let Rows { code, label, fields, count, add, drop } = rows;
    let row = || {
        let cells = fields.iter().cloned().map(|field| one(field, "plan-low")).collect_view();
        view! { <li class="plan-row"><div class="plan-cells">{cells}</div><button class="plan-act" type="button" data-less>{drop.clone()}</button></li> }
    };
    view! {
        <fieldset class="plan-part" data-part data-rows=code>
            <legend class="plan-name">{named(label)}</legend>
            <ol class="plan-rows" role="list">{(0..count).map(|_| row()).collect_view()}</ol>
            <button class="plan-act" type="button" data-more>{add}</button>
        </fieldset>
    }
}

fn one(field: Field, size: &'static str) -> impl IntoView {
    let Field { code, label, hint } = field;
    view! {
        <label class="plan-field">
            <span class="plan-name">{named(label)}</span>
            {hint.map(|hint| view! { <span class="plan-hint">{named(hint)}</span> })}
            <textarea
                class=format!("plan-input {size}")
                data-field=code
                rows="1"
                maxlength="4000"
                autocomplete="off"
                spellcheck="false"
            ></textarea>
            <span class=format!("plan-box {size}")></span>
        </label>
    }
}

fn named(label: Label) -> impl IntoView {
    let other = label.other.map(|other| view! { <span class="plan-other" lang=code(other.lang)>{other.text}</span> });
    view! { <span class="plan-own">{label.own}</span>" "{other} }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    use crate::model::Lang;
    let label = |own: &str, other: &str| Label {
        own: own.into(),
        other: Lang::parse("fi").filter(|_| !other.is_empty()).map(|lang| Phrase::from(other).foreign(lang)),
    };
    let field = |code, own, other| Field { code, label: label(own, other), hint: None };
    let sheet = |with: bool| {
        let said = |own: &'static str, other: &'static str| (own, if with { other } else { "" });
        let (good, good_other) = said("What is good now?", "Mikä on nyt hyvin?");
        let (what, what_other) = said("What", "Mitä");
        let (who, who_other) = said("Who", "Kuka");
        let (tasks, tasks_other) = said("Who does what?", "Kuka tekee mitä?");
        let rows = Rows {
            code: "tasks",
            label: label(tasks, tasks_other),
            fields: vec![field("what", what, what_other), field("who", who, who_other)],
            count: 2,
            add: "Add a row".into(),
            drop: "Take this row away".into(),
        };
        vec![Piece::One(field("good", good, good_other)), Piece::Many(rows)]
    };
    let live = view! { <div class="plan" data-live="true"><PlanView of=sheet(true)/></div> };
    let pen = view! { <div class="plan"><PlanView of=sheet(false)/></div> };
    vec![("plan-two-languages", live.into_any()), ("plan-for-a-pen", pen.into_any())]
}
