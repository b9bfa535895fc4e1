use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    query: Vec<Judged>,
}

/// A query as a parent types it, and what would really help.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Judged {
    pub(super) text: String,
    pub(super) kind: String,
    /// Whether what helps is in another language than the query.
    #[serde(default)]
    pub(super) cross: bool,
    pub(super) town: Option<String>,
    pub(super) right: Vec<String>,
}

/// The queries of a folder, by language.
pub(super) fn read(folder: &Path) -> Vec<(String, Vec<Judged>)> {
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let lang = path.file_stem().and_then(|name| name.to_str()).expect("a language").to_owned();
            let text = std::fs::read_to_string(&path).expect("text");
            let file: File = toml::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
            (lang, file.query)
        })
        .collect()
}

/// Where the first right answer stood, over many queries.
#[derive(Default)]
pub(super) struct Score {
    pub(super) count: usize,
    reciprocal: f64,
    within_five: usize,
    none: usize,
}

impl Score {
    #[expect(clippy::cast_precision_loss, reason = "ranks are small")]
    pub(super) fn add(&mut self, rank: Option<usize>, none: bool) {
        self.count += 1;
        self.reciprocal += rank.map_or(0.0, |rank| 1.0 / (rank as f64 + 1.0));
        self.within_five += usize::from(rank.is_some_and(|rank| rank < 5));
        self.none += usize::from(none);
    }

    /// The mean reciprocal rank of the first right answer.
    pub(super) fn mrr(&self) -> f64 {
        self.reciprocal / self.of()
    }

    /// The share of queries with a right answer among the first five.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    pub(super) fn recall(&self) -> f64 {
        self.within_five as f64 / self.of()
    }

    /// The share of queries that bring nothing.
    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    pub(super) fn none(&self) -> f64 {
        self.none as f64 / self.of()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are small")]
    fn of(&self) -> f64 {
        self.count.max(1) as f64
    }
}
