//! The browser half of Flétta. The loader calls `hydrate` once, then hydrates each island it finds.

use fletta_app as _;
use wasm_bindgen::prelude::wasm_bindgen;

/// Makes Leptos ready to hydrate islands.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
