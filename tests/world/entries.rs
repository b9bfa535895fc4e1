use fletta_app::model::{Entry, Lang};

pub(crate) fn lang(code: &str) -> Lang {
    Lang::parse(code).expect("a language")
}

/// A service with a title and nothing else, to be given more by its story.
pub(crate) fn service(slug: &str, title: &str) -> Entry {
    let id = fletta_app::model::EntryId::of_slug(slug);
    let entry = serde_json::json!({ "id": id, "slug": slug, "source": "sv", "texts": { "sv": { "title": title } }, "service": {} });
    serde_json::from_value(entry).expect("a sound entry")
}

/// The same entry with parts of it written anew, as JSON Merge Patch has it (RFC 7396), for objects.
pub(crate) fn with(entry: &Entry, patch: &serde_json::Value) -> Entry {
    fn merge(into: &mut serde_json::Value, patch: &serde_json::Value) {
        match (into.as_object_mut(), patch.as_object()) {
            (Some(fields), Some(patched)) => {
                for (key, value) in patched {
                    merge(fields.entry(key.clone()).or_insert(serde_json::Value::Null), value);
                }
            }
            _ => *into = patch.clone(),
        }
    }
    let mut whole = serde_json::to_value(entry).expect("an entry can be written");
    merge(&mut whole, patch);
    serde_json::from_value(whole).expect("a sound entry")
}
