use leptos::prelude::*;

/// What stands on paper alone, on the sheet that is handed over the counter.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Paper {
    /// Of which day it is.
    pub as_of: String,
    /// The way there, for the camera of a phone.
    pub map: Option<Square>,
}

/// A square code (QR, ISO/IEC 18004) and what it is for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Square {
    /// What it leads to, in words.
    pub says: String,
    /// How many modules a side has.
    pub side: usize,
    /// The dark modules, as a path of SVG.
    pub dark: String,
}

/// Light modules that a code wants around it.
const QUIET: usize = 4;
/// Modules a side from which a code is drawn larger.
const DENSE: usize = 45;

/// The foot of a printed page.
#[component]
pub fn PaperView(of: Paper) -> impl IntoView {
    let map = of.map.map(figure);
    view! { <div class="paper">{map}<p class="paper-day">{of.as_of}</p></div> }
}

/// A code for another phone: folded away on a screen, open on paper.
#[component]
pub fn SquareView(of: Square, more: String) -> impl IntoView {
    view! { <details class="paper-square"><summary>{more}</summary>{figure(of)}</details> }
}

fn figure(of: Square) -> impl IntoView {
    let side = of.side + 2 * QUIET;
    let frame = format!("-{QUIET} -{QUIET} {side} {side}");
    // What holds much is drawn larger, so that a camera tells its modules apart.
    let dense = (of.side > DENSE).then_some("true");
    view! {
        <figure class="paper-map">
            <svg class="paper-code" data-dense=dense viewBox=frame shape-rendering="crispEdges" aria-hidden="true"><path d=of.dark/></svg>
            <figcaption>{of.says}</figcaption>
        </figure>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let map = Square { says: "The way there: point a phone at it".into(), side: 3, dark: "M0 0h3v1h-3zM0 2h1v1h-1z".into() };
    let square = view! { <SquareView of=map.clone() more="To another phone".to_owned()/> }.into_any();
    let paper = |map| view! { <PaperView of=Paper { as_of: "As it was on 24 November 2026".into(), map }/> }.into_any();
    vec![("paper-map", paper(Some(map))), ("paper-plain", paper(None)), ("paper-square", square)]
}
