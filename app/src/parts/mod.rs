//! Markup without questions: finished words in, HTML out.
//!
//! Each part has a style sheet of the same name (`style/parts/`) and named samples, which snapshots and accessibility tests look at.
//! A part knows no entry, no Fluent and no catalogue. May use: model.

pub mod action;
pub mod address;
pub mod agenda;
pub mod banner;
pub mod braid;
pub mod card;
pub mod care;
pub mod chips;
pub mod contact;
pub mod course;
pub mod doors;
pub mod erase;
pub mod event;
pub mod facet;
pub mod facts;
pub mod field;
pub mod filters;
pub mod group;
pub mod hours;
pub mod house;
pub mod icon;
pub mod kept;
pub mod languages;
pub mod map;
pub mod meaning;
pub mod near;
pub mod notice;
pub mod pager;
pub mod paper;
pub mod phone;
pub mod phrase;
pub mod plan;
pub mod prose;
pub mod remark;
pub mod search;
pub mod steps;
pub mod tools;
pub mod urgent;

use leptos::prelude::AnyView;

/// Every part as it looks with something in it, by name.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    [
        action::samples,
        address::samples,
        agenda::samples,
        banner::samples,
        braid::samples,
        card::samples,
        care::samples,
        chips::samples,
        contact::samples,
        course::samples,
        doors::samples,
        erase::samples,
        event::samples,
        facet::samples,
        facts::samples,
        field::samples,
        filters::samples,
        group::samples,
        hours::samples,
        house::samples,
        icon::samples,
        kept::samples,
        languages::samples,
        map::samples,
        near::samples,
        meaning::samples,
        notice::samples,
        pager::samples,
        paper::samples,
        phone::samples,
        phrase::samples,
        plan::samples,
        prose::samples,
        remark::samples,
        search::samples,
        steps::samples,
        tools::samples,
        urgent::samples,
    ]
    .into_iter()
    .flat_map(|samples| samples())
    .collect()
}
