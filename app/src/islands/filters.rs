use super::fetch::{Failed, Latest};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, prelude::Closure},
};
use web_sys::{Document, DomParser, Element, FormData, HtmlFormElement, NodeList, SupportedType, UrlSearchParams};

/// Filters that apply at once (`decisions.md` 17). When a control of the form changes, the form's own GET address is fetched and the
/// result region and the counts of the page that comes are put in place of the present ones; focus stays where it is, the number of
/// hits is announced. If that fails the form is sent as a form. `form` is its id; the region is marked `data-results`, what is announced
/// `data-announce`, each count with `data-count` and its own name.
#[island]
pub fn LiveFilters(form: String) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        let page = document();
        let Some(form) = page.get_element_by_id(&form).and_then(|form| form.dyn_into::<HtmlFormElement>().ok()) else { return };
        let latest = Latest::default();
        let sent = form.clone();
        let changed = Closure::<dyn FnMut()>::new(move || {
            let Some(address) = address_of(&sent) else { return };
            let (form, latest) = (sent.clone(), latest.clone());
            leptos::task::spawn_local(async move {
                match latest.text(&address).await.and_then(|html| put_in_place(&html).ok_or(Failed::Broken)) {
                    Ok(count) => {
                        if let Ok(history) = window().history() {
                            let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&address));
                        }
                        said.set(count);
                    }
                    Err(Failed::GivenUp) => {}
                    Err(Failed::Broken) => drop(form.submit()),
                }
            });
        });
        // Controls that stand elsewhere belong to the form by their `form` attribute: their changes bubble to the page.
        let _ = page.add_event_listener_with_callback("change", changed.as_ref().unchecked_ref());
        changed.forget();
        let back = Closure::<dyn FnMut()>::new(|| drop(window().location().reload()));
        let _ = window().add_event_listener_with_callback("popstate", back.as_ref().unchecked_ref());
        back.forget();
    });
    view! { <p class="unseen" role="status">{said}</p> }
}

/// The address the form would go to: its pairs that say something.
fn address_of(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let pairs = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    let empty: Vec<String> = js_sys::try_iter(&pairs.keys())
        .ok()??
        .filter_map(|key| key.ok()?.as_string())
        .filter(|key| pairs.get(key).is_some_and(|value| value.is_empty()))
        .collect();
    for key in empty {
        pairs.delete(&key);
    }
    let action = form.get_attribute("action")?;
    let query = String::from(pairs.to_string());
    Some(if query.is_empty() { action } else { format!("{action}?{query}") })
}

/// Puts the region and the counts of the page that came in place; gives what is to be announced.
fn put_in_place(html: &str) -> Option<String> {
    let came = DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()?;
    let page = document();
    let there = came.query_selector("[data-results]").ok().flatten()?;
    let here = page.query_selector("[data-results]").ok().flatten()?;
    here.set_inner_html(&there.inner_html());
    counts(&page, &came);
    page.set_title(&came.title());
    there.query_selector("[data-announce]").ok().flatten().and_then(|count| count.text_content())
}

/// Each count by its own name; what the page that came does not name any more would leave nothing.
fn counts(page: &Document, came: &Document) -> Option<()> {
    for count in elements(&page.query_selector_all("[data-count]").ok()?) {
        let name = count.get_attribute("data-count")?;
        let new = came.query_selector(&format!("[data-count=\"{name}\"]")).ok().flatten().and_then(|new| new.text_content());
        let none = || match count.text_content() {
            // An option says its count behind its label.
            Some(label) if count.tag_name() == "OPTION" => {
                label.rsplit_once(" (").map_or(label.clone(), |(label, _)| format!("{label} (0)"))
            }
            _ => "0".to_owned(),
        };
        count.set_text_content(Some(&new.unwrap_or_else(none)));
    }
    Some(())
}

fn elements(list: &NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()).collect()
}
