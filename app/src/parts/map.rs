use super::icon::Icon;
use leptos::prelude::*;

/// What a map says for itself; where its places lie is told by whatever carries `data-spot`. Opened on request only, by
/// app/browser/map.js: the list beside it never needs it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Map {
    /// Opens it.
    pub open: String,
    /// Closes it again.
    pub close: String,
    /// What it is, for those who do not see it.
    pub label: String,
    /// Nearer, and farther.
    pub zoom: (String, String),
    /// That it has no ground, only spots.
    pub bare: String,
    /// That nothing in the list lies anywhere.
    pub nothing: String,
    /// Where the reader is, as latitude and longitude, and how that is said.
    pub here: Option<(String, String)>,
}

/// A map of what is found within `of`, a selector.
#[component]
pub fn MapView(of: Map, within: &'static str) -> impl IntoView {
    let (here, you) = of.here.unzip();
    view! {
        <section
            class="map"
            aria-label=of.label.clone()
            data-script
            data-map=within
            data-label=of.label
            data-in=of.zoom.0
            data-out=of.zoom.1
            data-bare=of.bare
            data-nothing=of.nothing
            data-here=here
            data-you=you
            hidden
        >
            <button class="map-open" type="button" aria-expanded="false">
                <Icon name="map"/><span data-say="open">{of.open}</span><span data-say="close" hidden>{of.close}</span>
            </button>
            <p class="map-says" role="status"></p>
        </section>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let map = Map {
        open: "Show on a map".into(),
        close: "Close the map".into(),
        label: "Map".into(),
        zoom: ("Nearer".into(), "Farther".into()),
        bare: "The map has no picture now.".into(),
        nothing: "Nothing here has a place on the map.".into(),
        here: None,
    };
    let spots = view! {
        <div class="map-sample"><MapView of=map within=".map-sample"/><p data-spot="60.12345,24.43210">"Ostari"</p></div>
    };
    vec![("map-closed", spots.into_any())]
}
