use super::fetch::Latest;
use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::{JsCast, prelude::Closure},
};
use web_sys::HtmlInputElement;

/// How long typing rests before it is asked, in milliseconds.
const REST: std::time::Duration = std::time::Duration::from_millis(120);

#[derive(Clone, PartialEq, Eq)]
struct Row {
    text: String,
    about: String,
    address: String,
}

/// Suggestions under the search field of the form it stands in, as the combobox pattern has it (WAI-ARIA APG, «list autocomplete»).
/// `id` names the list; `hint` is said when there are some.
#[island]
pub fn Suggest(lang: String, id: String, hint: String) -> impl IntoView {
    let rows = RwSignal::new(Vec::<Row>::new());
    let active = RwSignal::new(None::<usize>);
    let list = NodeRef::<leptos::html::Ul>::new();
    let row_id = {
        let id = id.clone();
        move |at: usize| format!("{id}-{at}")
    };
    let list_id = id.clone();
    Effect::new(move |_| {
        if let Some(input) = list.get().and_then(|list| field_of(&list)) {
            attend(&input, &id, &lang, rows, active);
        }
    });
    let label = hint.clone();
    view! {
        <ul class="search-suggestions" node_ref=list id=list_id role="listbox" aria-label=label hidden=move || rows.with(Vec::is_empty)>
            {move || {
                let row_id = row_id.clone();
                rows.get()
                    .into_iter()
                    .enumerate()
                    .map(|(at, row)| {
                        let address = row.address.clone();
                        view! {
                            <li
                                class="search-suggestion"
                                id=row_id(at)
                                role="option"
                                aria-selected=move || if active.get() == Some(at) { "true" } else { "false" }
                                on:pointerdown=move |press| {
                                    press.prevent_default();
                                    go(&address);
                                }
                            >
                                <span class="search-suggested">{row.text}</span>
                                <span class="search-about">{row.about}</span>
                            </li>
                        }
                    })
                    .collect_view()
            }}
        </ul>
        <p class="unseen" role="status">{move || rows.with(|rows| if rows.is_empty() { String::new() } else { hint.clone() })}</p>
    }
}

/// Makes the field a combobox over the list: asks as it is typed in, and goes through what came by the arrow keys.
fn attend(input: &HtmlInputElement, id: &str, lang: &str, rows: RwSignal<Vec<Row>>, active: RwSignal<Option<usize>>) {
    // A combobox is a text field: ARIA in HTML lets a search field be none.
    let kind = [("type", "text"), ("role", "combobox"), ("aria-autocomplete", "list")];
    for (name, value) in kind.into_iter().chain([("aria-expanded", "false"), ("aria-controls", id)]) {
        let _ = input.set_attribute(name, value);
    }
    let (field, lang, latest) = (input.clone(), lang.to_owned(), Latest::default());
    let typed = move || {
        let text = field.value();
        if text.trim().chars().count() < 2 {
            rows.set(Vec::new());
            return;
        }
        let address = format!("/api/suggest?lang={lang}&q={}", String::from(js_sys::encode_uri_component(&text)));
        let latest = latest.clone();
        leptos::task::spawn_local(async move {
            // No suggestions are no harm: the form asks by itself.
            if let Ok(text) = latest.text(&address).await {
                active.set(None);
                rows.set(read(&text));
            }
        });
    };
    let mut resting = None::<TimeoutHandle>;
    listen(input, &ev::input, move |_| {
        if let Some(former) = resting.take() {
            former.clear();
        }
        resting = set_timeout_with_handle(typed.clone(), REST).ok();
    });
    listen(input, &ev::keydown, move |key| pressed(&key, rows, active));
    listen(input, &ev::blur, move |_| rows.set(Vec::new()));
    let (field, id) = (input.clone(), id.to_owned());
    Effect::new(move |_| {
        let open = rows.with(|rows| !rows.is_empty());
        let _ = field.set_attribute("aria-expanded", if open { "true" } else { "false" });
        let _ = match active.get().filter(|_| open) {
            Some(at) => field.set_attribute("aria-activedescendant", &format!("{id}-{at}")),
            None => field.remove_attribute("aria-activedescendant"),
        };
    });
}

/// What a key does while there are suggestions; without any it is the field's own.
fn pressed(key: &ev::KeyboardEvent, rows: RwSignal<Vec<Row>>, active: RwSignal<Option<usize>>) {
    let count = rows.with_untracked(Vec::len);
    match (key.key().as_str(), active.get_untracked()) {
        ("ArrowDown", at) if count > 0 => active.set(Some(at.map_or(0, |at| (at + 1) % count))),
        ("ArrowUp", at) if count > 0 => active.set(Some(at.map_or(count - 1, |at| (at + count - 1) % count))),
        ("Enter", Some(at)) if at < count => {
            if let Some(row) = rows.with_untracked(|rows| rows.get(at).cloned()) {
                go(&row.address);
            }
        }
        ("Escape", _) if count > 0 => rows.set(Vec::new()),
        _ => return,
    }
    key.prevent_default();
}

/// The search field of the form that holds the list.
fn field_of(list: &web_sys::HtmlUListElement) -> Option<HtmlInputElement> {
    let form = list.closest("form").ok().flatten()?;
    form.query_selector(".search-input").ok().flatten()?.dyn_into().ok()
}

/// Listens to the field for as long as the page stands: an island is never taken down before it.
fn listen<E: ev::EventDescriptor>(input: &HtmlInputElement, event: &E, mut act: impl FnMut(E::EventType) + 'static)
where
    E::EventType: JsCast,
{
    let heard = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| act(event.unchecked_into()));
    let _ = input.add_event_listener_with_callback(&event.name(), heard.as_ref().unchecked_ref());
    heard.forget();
}

/// The pairs of an OpenSearch answer: texts, what they are, where they lead.
fn read(json: &str) -> Vec<Row> {
    let Ok(answer) = js_sys::JSON::parse(json) else { return Vec::new() };
    let column = |at: u32| js_sys::Array::from(&js_sys::Array::from(&answer).get(at));
    let (texts, about, addresses) = (column(1), column(2), column(3));
    let text = |of: &js_sys::Array, at| of.get(at).as_string().unwrap_or_default();
    (0..texts.length()).map(|at| Row { text: text(&texts, at), about: text(&about, at), address: text(&addresses, at) }).collect()
}

fn go(address: &str) {
    // Only ever within the site: the path of whatever was answered.
    let path =
        address.find("://").and_then(|at| address[at + 3..].find('/').map(|slash| &address[at + 3 + slash..])).unwrap_or(address);
    let _ = window().location().assign(path);
}
