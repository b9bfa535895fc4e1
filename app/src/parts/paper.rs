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

/// The foot of a printed page.
#[component]
pub fn PaperView(of: Paper) -> impl IntoView {
    let map = of.map.map(|map| {
        let side = map.side + 2 * QUIET;
        let frame = format!("-{QUIET} -{QUIET} {side} {side}");
        view! {
            <figure class="paper-map">
                <svg class="paper-code" viewBox=frame shape-rendering="crispEdges" aria-hidden="true"><path d=map.dark/></svg>
                <figcaption>{map.says}</figcaption>
            </figure>
        }
    });
    view! { <div class="paper">{map}<p class="paper-day">{of.as_of}</p></div> }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let map = Square { says: "The way there: point a phone at it".into(), side: 3, dark: "M0 0h3v1h-3zM0 2h1v1h-1z".into() };
    let paper = |map| view! { <PaperView of=Paper { as_of: "As it was on 24 November 2026".into(), map }/> }.into_any();
    vec![("paper-map", paper(Some(map))), ("paper-plain", paper(None))]
}
