//! Which arrows there may be between the rooms (`house.md` §2): the law that each room's «May use:» line keeps to.

/// A room of a crate, and the rooms it may use.
pub(super) struct Room {
    /// The crate's folder.
    pub(super) house: &'static str,
    pub(super) name: &'static str,
    pub(super) may: &'static [&'static str],
}

const fn room(house: &'static str, name: &'static str, may: &'static [&'static str]) -> Room {
    Room { house, name, may }
}

/// Every room. What is not here is no room, and a folder without a law is a fault.
pub(super) const ROOMS: &[Room] = &[
    room("app", "model", &[]),
    room("app", "ask", &["model"]),
    room("app", "words", &["model"]),
    room("app", "parts", &["model"]),
    room("app", "islands", &["parts", "ask", "model"]),
    room("app", "pages", &["islands", "parts", "ask", "model", "words"]),
    room("app", "frame", &["pages", "islands", "parts", "ask", "model", "words"]),
    room("server", "config", &["store", "words", "model"]),
    room("server", "store", &["model"]),
    // Titles are sorted by the reader's alphabet, and that is known by the words alone.
    room("server", "catalogue", &["store", "ask", "model", "words"]),
    // The real clock is the config's: when something was written is no domain time (`decisions.md` 4).
    room("server", "desk", &["store", "config", "ask", "model"]),
    // A calendar is read by people in the end, in the words of the site.
    room("server", "open", &["web", "ask", "words", "model"]),
    room("server", "web", &["open", "desk", "frame", "words", "ask", "model"]),
];

/// Where a room may use another, but only some things in it: from, of, these.
pub(super) const ONLY: &[(&str, &str, &[&str])] = &[
    ("catalogue", "store", &["Published", "Bell", "Change", "Head", "StoreError"]),
    ("desk", "store", &["Ledger", "Author", "Missed", "Put", "PutState", "Putting", "StoreError"]),
    ("config", "store", &["Database"]),
    ("desk", "config", &["real_now"]),
    ("web", "desk", &["Door", "NotTaken"]),
    ("web", "open", &["router", "written", "Written"]),
    ("open", "web", &["pairs", "spoken"]),
];

/// What stands at the top of the server: the house itself is wired for those who answer over HTTP.
pub(super) const TOP: &[(&str, &[&str])] =
    &[("House", &["web", "open"]), ("fault", &["catalogue", "desk", "web", "open", "store"])];

/// Crates of others that belong to some rooms, by their house: nobody else names them.
pub(super) const FOREIGN: &[(&str, &[&str])] = &[
    ("sqlx", &["server/store"]),
    ("tantivy", &["server/catalogue"]),
    ("axum", &["server/web", "server/open"]),
    ("calcard", &["server/open"]),
    ("hyper", &["server/web"]),
    ("hyper_util", &["server/web"]),
    ("tower", &["server/web", "server/open"]),
    ("tower_http", &["server/web", "server/open"]),
    ("leptos_axum", &["server/web"]),
    ("leptos", &["app/parts", "app/islands", "app/pages", "app/frame", "app/ask", "server/web"]),
    ("leptos_meta", &["app/pages", "app/frame"]),
    ("leptos_router", &["app/pages", "app/frame", "server/web"]),
    ("web_sys", &["app/islands"]),
    ("js_sys", &["app/islands"]),
    ("wasm_bindgen", &["app/islands"]),
    ("wasm_bindgen_futures", &["app/islands"]),
    ("fluent", &["app/words"]),
    ("fluent_syntax", &["app/words"]),
    ("unic_langid", &["app/words"]),
    ("tokio", &["server/store", "server/catalogue", "server/desk", "server/web", "server/open"]),
    ("fletta_server", &[]),
];

/// Parts of the standard library that are the outer world: not for rooms of the face.
pub(super) const OUTER: &[&str] = &["env", "fs", "io", "net", "process", "thread"];
