use super::{Entry, Kind, Lang, Slug, query::pairs_of};
use std::fmt::Write;

/// What somebody has kept: entries by kind and name, in the order in which they were kept. As it stands in addresses and in the browser:
/// `services.talterapi,places.ostari`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct List {
    /// The entries, each once.
    pub of: Vec<(Kind, Slug)>,
}

impl List {
    /// The most there are in a list: app/browser/keep.js keeps no more.
    pub const MOST: usize = 50;

    /// Reads what stands after the question mark of an address.
    pub fn parse(address: &str) -> Self {
        let pairs = pairs_of(address);
        Self::read(pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())))
    }

    /// Reads the pairs of an address. What is not understood is left out, and so is what comes twice.
    pub fn read<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut list = Self::default();
        let named = pairs.into_iter().find(|(key, _)| *key == "of").map(|(_, value)| value).unwrap_or_default();
        for (kind, slug) in named.split(',').filter_map(|name| name.trim().split_once('.')) {
            let kind = Kind::ALL.iter().copied().find(|known| known.path() == Some(kind));
            let Some(kept) = kind.zip(Slug::parse(slug)).filter(|kept| !list.of.contains(kept)) else { continue };
            list.of.push(kept);
            if list.of.len() == Self::MOST {
                break;
            }
        }
        list
    }

    /// What an entry is kept as; none for what has no page of its own.
    pub fn name(entry: &Entry) -> Option<String> {
        entry.kind().path().map(|folder| format!("{folder}.{}", entry.slug))
    }

    /// Where it is shown.
    pub fn address(&self, lang: Lang) -> String {
        let mut address = format!("/{lang}/list");
        for (at, (kind, slug)) in self.of.iter().enumerate() {
            let mark = if at == 0 { "?of=" } else { "," };
            let _ = write!(address, "{mark}{}.{slug}", kind.path().unwrap_or_default());
        }
        address
    }
}

#[cfg(test)]
mod tests {
    use super::List;
    use crate::model::Lang;

    fn address(of: &str) -> String {
        List::read([("of", of)]).address(Lang::parse("sv").expect("a language"))
    }

    #[test]
    fn a_list_is_read_in_its_order_and_nonsense_in_it_is_left_out() {
        assert_eq!(address("services.talterapi,places.ostari"), "/sv/list?of=services.talterapi,places.ostari");
        assert_eq!(
            address("posts.x,areas.lomma,guides.sip, contacts.a ,guides.sip,.,..,guides.Å,guides."),
            "/sv/list?of=guides.sip,contacts.a"
        );
        assert_eq!(address(""), "/sv/list");
        assert_eq!(List::parse("a=b&of=services.a%2Cplaces.b").of.len(), 2);
    }

    #[test]
    fn a_list_has_an_end() {
        let names: Vec<_> = (0..400).map(|number| format!("services.s{number}")).collect();
        let list = List::read([("of", names.join(",").as_str())]);
        assert_eq!(list.of.len(), List::MOST);
        assert_eq!(list.of[49].1.as_str(), "s49");
    }
}
