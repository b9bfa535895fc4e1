use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, RequestInit, Response};

/// One question at a time: asking again gives up the one before, whose answer nobody waits for any more.
#[derive(Clone, Default)]
pub(super) struct Latest(std::rc::Rc<std::cell::RefCell<Option<AbortController>>>);

impl Latest {
    /// The text behind an address of our own; nothing if it failed or was given up.
    pub(super) async fn text(&self, address: &str) -> Result<String, Failed> {
        let controller = AbortController::new().map_err(|_| Failed::Broken)?;
        if let Some(former) = self.0.borrow_mut().replace(controller.clone()) {
            former.abort();
        }
        let signal = controller.signal();
        let settings = RequestInit::new();
        settings.set_signal(Some(&signal));
        let failed = |_: JsValue| if signal.aborted() { Failed::GivenUp } else { Failed::Broken };
        let window = web_sys::window().ok_or(Failed::Broken)?;
        let response =
            wasm_bindgen_futures::JsFuture::from(window.fetch_with_str_and_init(address, &settings)).await.map_err(failed)?;
        let response: Response = response.dyn_into().map_err(failed)?;
        if !response.ok() {
            return Err(Failed::Broken);
        }
        let text = wasm_bindgen_futures::JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
        text.as_string().ok_or(Failed::Broken)
    }
}

/// Why there is no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Failed {
    /// A later question took its place.
    GivenUp,
    /// The network or the house did not answer.
    Broken,
}
