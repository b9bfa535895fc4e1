use super::fields::AREA;
use std::{collections::HashMap, hash::Hash};
use tantivy::{DocId, SegmentReader, columnar::Column};

/// The columns that are counted and filtered by, and the places of these among them.
const COLUMNS: [&str; 8] = [AREA, "sector", "level", "spoken", "kind", "way", "free", "house"];
pub(crate) const AREAS: usize = 0;
pub(crate) const SECTORS: usize = 1;
pub(crate) const LEVELS: usize = 2;
pub(crate) const SPOKEN: usize = 3;
pub(crate) const KINDS: usize = 4;
pub(crate) const WAYS: usize = 5;
pub(crate) const FREE: usize = 6;
pub(crate) const HOUSES: usize = 7;
/// How many there are.
pub(crate) const ALL: usize = COLUMNS.len();
/// Behind them: the span of days, and the ages.
const SPANS: usize = ALL;
const AGES: usize = ALL + 1;

/// What the documents of a segment can be filtered by, unpacked. What a column says of a document, many others have said of them too:
/// the areas that a town lies in, the languages of an office. So each document only says which of a few sets it has, a filter is
/// asked once of each set, and to count a document is to count its sets. A segment never changes, so this is made once for each.
pub(crate) struct Profiles {
    /// By document, for each column: which set. One after the other, for they are asked for together.
    of: Vec<Profile>,
    /// By column: the sets, each the places of its values among the names.
    sets: [Vec<Vec<u32>>; ALL],
    /// By column: its values, in order.
    names: [Vec<String>; ALL],
    spans: Vec<Option<(i64, i64)>>,
    ages: Vec<Option<(i64, i64)>>,
    /// By document: which of the classes. All that most hits are asked, and it stays in the nearest cache.
    class: Vec<u8>,
    /// What the classes are: the set of kinds, and whether it says for whose families.
    classes: Vec<(u32, bool)>,
}

impl Profiles {
    /// Reads the columns of a segment.
    pub(crate) fn of(segment: &SegmentReader) -> tantivy::Result<Self> {
        let (fast, documents) = (segment.fast_fields(), segment.max_doc());
        let mut of = vec![[0; ALL + 2]; documents as usize];
        let mut names: [Vec<String>; ALL] = Default::default();
        let mut sets: [Vec<Vec<u32>>; ALL] = Default::default();
        for (at, column) in COLUMNS.iter().enumerate() {
            let mut different = Different::default();
            let column = fast.str(column)?;
            for (doc, of) in (0..documents).zip(&mut of) {
                let ords = column.iter().flat_map(|column| column.ords().values_for_doc(doc));
                of[at] = different.place(ords.filter_map(|ord| u32::try_from(ord).ok()).collect());
            }
            sets[at] = different.all;
            if let Some(column) = column {
                let ords: Vec<u64> = (0..).take(column.dictionary().num_terms()).collect();
                let name = |value: &[u8]| names[at].push(String::from_utf8_lossy(value).into_owned());
                column.dictionary().sorted_ords_to_term_cb(&ords, name)?;
            }
        }
        let mut both = |at: usize, first: Column<i64>, second: Column<i64>| {
            let mut different = Different::default();
            for (doc, of) in (0..documents).zip(&mut of) {
                of[at] = different.place(first.first(doc).zip(second.first(doc)));
            }
            different.all
        };
        let spans = both(SPANS, fast.i64("span_from")?, fast.i64("span_to")?);
        let ages = both(AGES, fast.i64("age_from")?, fast.i64("age_before")?);
        let mut different = Different::default();
        let class = |profile: &Profile| different.place((profile[KINDS], !sets[AREAS][profile[AREAS] as usize].is_empty()));
        // Kinds are a dozen, and an entry has one.
        let class = of.iter().map(class).map(|class| u8::try_from(class).unwrap_or(u8::MAX)).collect();
        Ok(Self { of, sets, names, spans, ages, class, classes: different.all })
    }

    /// Which set of each column a document has.
    pub(crate) fn at(&self, doc: DocId) -> &Profile {
        &self.of[doc as usize]
    }

    /// Which class a document is of.
    pub(crate) fn class(&self, doc: DocId) -> usize {
        usize::from(self.class[doc as usize])
    }

    /// The classes there are: the kinds of each, and whether it says for whose families it is.
    pub(crate) fn classes(&self) -> impl Iterator<Item = (&[u32], bool)> {
        self.classes.iter().map(|(kinds, has_area)| (&self.sets[KINDS][*kinds as usize][..], *has_area))
    }

    /// The values that a document has in a column.
    pub(crate) fn values(&self, column: usize, profile: &Profile) -> &[u32] {
        &self.sets[column][profile[column] as usize]
    }

    /// The ages that a document is for.
    pub(crate) fn ages(&self, profile: &Profile) -> Option<(i64, i64)> {
        self.ages[profile[AGES] as usize]
    }

    /// The different sets of a column.
    pub(crate) fn sets(&self, column: usize) -> &[Vec<u32>] {
        &self.sets[column]
    }

    /// The values of a column.
    pub(crate) fn names(&self, column: usize) -> &[String] {
        &self.names[column]
    }

    /// The place of a value among those of its column.
    pub(crate) fn place(&self, column: usize, value: &str) -> Option<u32> {
        self.names[column].binary_search_by(|name| name.as_str().cmp(value)).ok().and_then(|at| u32::try_from(at).ok())
    }

    /// What a question makes of each set of a column: of its values, of the spans, of the ages.
    pub(crate) fn judge(&self, column: usize, fails: impl Fn(&[u32]) -> bool) -> Judged {
        Judged { column, fails: self.sets[column].iter().map(|set| fails(set)).collect() }
    }

    pub(crate) fn judge_spans(&self, fails: impl Fn(Option<(i64, i64)>) -> bool) -> Judged {
        Judged { column: SPANS, fails: self.spans.iter().map(|span| fails(*span)).collect() }
    }

    pub(crate) fn judge_ages(&self, fails: impl Fn(Option<(i64, i64)>) -> bool) -> Judged {
        Judged { column: AGES, fails: self.ages.iter().map(|ages| fails(*ages)).collect() }
    }
}

/// Which set of each column a document has.
pub(crate) type Profile = [u32; ALL + 2];

/// Which sets of a column fail a filter.
pub(crate) struct Judged {
    column: usize,
    fails: Vec<bool>,
}

impl Judged {
    /// Whether a document fails it.
    pub(crate) fn fails(&self, profile: &Profile) -> bool {
        self.fails[profile[self.column] as usize]
    }
}

/// Different ones of something, each once.
struct Different<T> {
    all: Vec<T>,
    places: HashMap<T, u32>,
}

impl<T> Default for Different<T> {
    fn default() -> Self {
        Self { all: Vec::new(), places: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Different<T> {
    fn place(&mut self, one: T) -> u32 {
        if let Some(known) = self.places.get(&one) {
            return *known;
        }
        let new = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(one.clone());
        self.places.insert(one, new);
        new
    }
}
