//! The two pages that are measured, and whether all rivals answer with the same.

use crate::{
    client::{Answer, Encoding},
    rival::Rival,
    same,
};
use std::path::{Path, PathBuf};

/// A page that is measured.
pub(crate) struct Page {
    /// What the table calls it; its files are named so too.
    pub(crate) name: &'static str,
    /// Where it stands.
    pub(crate) address: &'static str,
    /// Where the house is asked only what the page asks of it.
    pub(crate) asked: &'static str,
}

/// Twenty cards, seven of them with a notice, every filter, one of them set, a town that comes first; few enough hits that the search,
/// which is taken off, is small beside the layout. And the service whose page has the most parts.
pub(crate) const PAGES: [Page; 2] = [
    Page { name: "result", address: "/sv/search?q=familj&town=kirkkonummi&age=3", asked: "/asked/result" },
    Page { name: "service", address: "/sv/services/talterapi", asked: "/asked/service" },
];

impl Page {
    /// Its path, as a route has it.
    pub(crate) fn path(&self) -> &'static str {
        self.address.split('?').next().unwrap_or_default()
    }

    /// Where its plain answer, its encoded one, and the heads of both are put down for the rivals.
    pub(crate) fn file(&self, folder: &Path, encoding: Encoding, part: &str) -> PathBuf {
        folder.join(format!("{}.{}.{part}", self.name, encoding.name()))
    }

    /// Puts the house's answers down: the encoded one of the house that keeps pages, the plain one of the house that does not.
    pub(crate) async fn put_down(&self, folder: &Path, kept: &Rival, fresh: &Rival) {
        for (house, encoding) in [(kept, Encoding::Brotli), (fresh, Encoding::Plain)] {
            let answer = house.get(self.address, encoding).await;
            assert!(answer.is_good(), "{}: {}", self.address, answer.head);
            std::fs::write(self.file(folder, encoding, "head"), &answer.head).expect("a file");
            std::fs::write(self.file(folder, encoding, "body"), &answer.body).expect("a file");
        }
    }
}

/// How large the page is, in bytes: as the house laid it out, by hand, and encoded.
pub(crate) struct Shown {
    pub(crate) page: &'static Page,
    pub(crate) plain: usize,
    pub(crate) by_hand: usize,
    pub(crate) encoded: usize,
}

impl Shown {
    /// Looks whether the rivals answer with the same page; says where they do not.
    pub(crate) async fn of(page: &'static Page, kept: &Rival, fresh: &Rival, bare: &Rival, maud: &Rival) -> Result<Self, String> {
        let (house, rival) = (kept.get(page.address, Encoding::Brotli).await, bare.get(page.address, Encoding::Brotli).await);
        if house.body != rival.body || heads(&house) != heads(&rival) {
            return Err(format!(
                "The bare handler does not answer {} with the same bytes:\n{}\n{}",
                page.address, house.head, rival.head
            ));
        }
        let (real, by_hand) = (fresh.get(page.address, Encoding::Plain).await, maud.get(page.address, Encoding::Plain).await);
        same::judge(&real.text(), &by_hand.text()).map_err(|where_| {
            format!("The page by hand is not {}: the templates in tests/bench/templates have to follow.\n{where_}", page.address)
        })?;
        Ok(Self { page, plain: real.body.len(), by_hand: by_hand.body.len(), encoded: house.body.len() })
    }
}

/// The fields of a head, but for the time it was sent.
fn heads(answer: &Answer) -> Vec<&str> {
    let mut fields: Vec<&str> = answer.head.lines().filter(|line| !line.starts_with("date:")).collect();
    fields.sort_unstable();
    fields
}
