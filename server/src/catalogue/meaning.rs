use super::{
    CatalogueError, Tables,
    analysis::{self, Analysis, Known, Read, Word},
    concepts::Meant,
    fields::Fields,
    shelf::View,
};
use fletta_app::model::{Ages, Lang, Query, Slug};
use std::collections::HashMap;
use tantivy::schema::Field;

/// A question has at most so many words that are looked for.
const WORDS: usize = 24;

/// At most so many of them are corrected.
const CORRECTED: usize = 6;

/// What a match is worth. One table; read it top down.
///
/// The score of an entry is a sum over all terms of the question that it holds: for a word, BM25 of its field times the field's worth,
/// times how the word meets (its lemma, a part of it), times whose language it is; for a concept, its worth, as surely as it is meant
/// (after the idea of BM25F: Robertson, Zaragoza, Taylor 2004).
struct Weights;

impl Weights {
    const TITLE: f32 = 2.6;
    const SUMMARY: f32 = 1.3;
    const BODY: f32 = 0.7;
    const NAMES: f32 = 1.35;
    const FOREIGN: f32 = 1.0;
    /// The whole title, as far as the question says nothing else: the square of the share, for a title of one word is often a topic.
    const CALLED: f32 = 60.0;

    /// The question's word is a part of the entry's: *terapia* in *puheterapia*.
    const WITHIN: f32 = 0.5;
    /// The entry's word is a part of the question's: *puheterapia* finds *terapia*.
    const PART: f32 = 0.3;
    /// A part of the one is a part of the other.
    const PARTS: f32 = 0.3;
    /// A second lemma that the word may have.
    const OTHERWISE: f32 = 0.6;
    /// A word read in another language than the reader's, that the reader's does not know.
    const OTHER_LANGUAGE: f32 = 0.8;
    /// From so many weighty words on each is worth less in a text, by the root of how many more they are: of a long sentence some stand
    /// in any text by accident.
    const SENTENCE: f32 = 3.0;

    /// What a word is called in another language, as the dictionary has it.
    const TRANSLATED: f32 = 0.7;

    /// A concept that the entry is about; that its title names; that its text names; that is narrower than the question's.
    const MAIN: f32 = 8.0;
    const CONCEPT: f32 = 14.0;
    const NAMED: f32 = 9.0;
    const MENTIONED: f32 = 5.0;
    const NARROWER: f32 = 3.0;
    /// What is left of it for an entry about a broader concept than the question's, or one near it.
    const BROADER: f32 = 0.3;
    const RELATED: f32 = 0.18;
}

/// What a question asks of the index: terms and what each is worth.
pub(crate) struct Meaning {
    /// Terms in fields of text, scored as BM25 has it.
    pub(crate) terms: Vec<(Field, String, f32)>,
    /// Concepts in fields of codes: worth the same whether many entries have them or few, and a little less of an entry that has many.
    pub(crate) concepts: Vec<(Field, String, f32)>,
    /// The town or region that it names: it is asked from there, whatever town is chosen.
    pub(crate) town: Option<Slug>,
    /// The country that it names, where neither it nor the reader has said a town.
    pub(crate) land: Option<Slug>,
    /// The child's age that it speaks of.
    pub(crate) age: Option<Ages>,
    /// The weighty words, as they were looked for.
    pub(crate) words: Vec<Word>,
    /// The concepts that it means, the surest first.
    pub(crate) meant: Vec<String>,
    /// The concept whose name it is.
    pub(crate) named: Option<String>,
    /// The question with the words that were corrected, if any were.
    pub(crate) corrected: Option<String>,
}

impl Meaning {
    /// Reads a question. `country` is where the reader lives, if that is known.
    pub(crate) fn of(query: &Query, country: Option<&str>, tables: &Tables, view: &View<'_>) -> Result<Self, CatalogueError> {
        let fields = view.fields();
        let mut words = tables.analysis.words(query.lang, &query.text, WORDS);
        let mut is_corrected = false;
        // Each unknown word is compared with every word there is: a question of nothing else is no question.
        let unknown = |word: &&mut Word| !word.common && tables.analysis.look(query.lang, &word.typed).known < Known::Alike;
        for word in words.iter_mut().filter(unknown).take(if query.exact { 0 } else { CORRECTED }) {
            if let Some(meant) = tables.spelling.correct(view, &tables.analysis, query.lang, word)? {
                (*word, is_corrected) = (meant, true);
            }
        }
        let corrected = is_corrected.then(|| words.iter().map(|word| word.typed.as_str()).collect::<Vec<_>>().join(" "));
        let titles = titles_in(&words);
        let (town, age) = (town_in(view, &mut words), tables.childhood.said(query.lang, &query.text, &tables.analysis));
        let has_place = town.is_some() || query.town.is_some() || query.area.is_some();
        let land = if has_place { None } else { land_in(view, &words, query.lang, &tables.analysis) };
        let of_town = town.as_ref().or(land.as_ref()).and_then(|town| view.ground().country(town).map(str::to_owned));
        let country = of_town.as_deref().or(country);
        let mut said = words.clone();
        // A question of nothing but common words is taken at its word.
        if words.iter().any(|word| !word.common) {
            words.retain(|word| !word.common);
        }
        let mut sought = Sought { terms: HashMap::new(), fields };
        for word in &words {
            let own = tables.analysis.look(query.lang, &word.typed);
            sought.read(query.lang, &own, 1.0);
            if own.known < Known::Whole {
                for lang in tables.languages.iter().filter(|lang| **lang != query.lang) {
                    sought.read(*lang, &tables.analysis.look(*lang, &word.typed), Weights::OTHER_LANGUAGE);
                }
            }
            sought.add(fields.names, &word.folded, Weights::NAMES);
            if own.known < Known::Whole {
                for name in names_within(view, &word.folded)? {
                    sought.add(fields.names, &name, Weights::NAMES);
                }
            }
            sought.add(fields.foreign, &word.folded, Weights::FOREIGN);
        }
        // Two words that are one: *skol frånvaro*.
        for (lang, joined) in joined(tables, query.lang, &words) {
            said.push(joined.clone());
            let worth = if lang == query.lang { 1.0 } else { Weights::OTHER_LANGUAGE };
            sought.read(lang, &tables.analysis.look(lang, &joined.typed), worth);
            words.push(joined);
        }
        for lang in tables.languages.iter().filter(|lang| **lang != query.lang) {
            let pairs = words.windows(2).map(|pair| format!("{} {}", pair[0].typed, pair[1].typed));
            for typed in words.iter().map(|word| word.typed.clone()).chain(pairs) {
                for there in tables.dictionary.elsewhere(&tables.analysis, query.lang, &typed, *lang) {
                    sought.translated(*lang, there, &tables.analysis);
                }
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "some dozens at most")]
        let share = (Weights::SENTENCE / words.len().max(1) as f32).sqrt().min(1.0);
        let mut terms: Vec<_> = sought.terms.into_iter().map(|((field, term), worth)| (field, term, worth * share)).collect();
        terms.sort_by(|a, b| (a.0.field_id(), &a.1).cmp(&(b.0.field_id(), &b.1)));

        let mut concepts = Codes::default();
        for (title, share) in titles {
            concepts.add(fields.called, &title, Weights::CALLED * share * share);
        }
        let mut understood = Vec::new();
        let named = tables.concepts.name_of(query.lang, country, &tables.analysis, &said);
        for Meant { code, worth } in tables.concepts.meant(query.lang, country, &tables.analysis, &said) {
            concepts.add(fields.main, &code, Weights::MAIN * worth);
            concepts.add(fields.concept, &code, Weights::CONCEPT * worth);
            concepts.add(fields.named, &code, Weights::NAMED * worth);
            concepts.add(fields.mentioned, &code, Weights::MENTIONED * worth);
            concepts.add(fields.wider, &code, Weights::NARROWER * worth);
            understood.push(code.clone());
            let Some(concept) = tables.vocabulary.concept(&code) else { continue };
            for (near, share) in [(&concept.broader, Weights::BROADER), (&concept.related, Weights::RELATED)] {
                for code in near {
                    concepts.add(fields.concept, code, Weights::CONCEPT * worth * share);
                }
            }
        }
        Ok(Self { terms, concepts: concepts.0, town, land, age, words, meant: understood, named, corrected })
    }
}

/// The longest title that is looked for in a question, in words; and within how many of its words.
const TITLE: usize = 7;
const WITHIN: usize = 12;

/// What of a question may be a title, and how much of its weight that is.
fn titles_in(words: &[Word]) -> Vec<(String, f32)> {
    let words = &words[..words.len().min(WITHIN)];
    let weight = |words: &[Word]| words.iter().map(|word| if word.common { 0.2 } else { 1.0 }).sum::<f32>();
    let all = weight(words).max(0.2);
    let mut titles = Vec::new();
    for from in 0..words.len() {
        for to in from + 1..=words.len().min(from + TITLE) {
            let part = &words[from..to];
            if part.iter().any(|word| !word.common) {
                let title = part.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
                titles.push((title, weight(part) / all));
            }
        }
    }
    titles
}

/// The town or region that a question names, in any language and case: *Kirkkonummella*, *í Kópavogi*. Its word is taken out of the
/// others: it says where, not what.
fn town_in(view: &View<'_>, words: &mut Vec<Word>) -> Option<Slug> {
    let is_named =
        |(name, slug): &(String, Slug)| Some((words.iter().position(|word| is_case_of(&word.folded, name))?, slug.clone()));
    let (at, slug) = view.ground().called().iter().find_map(is_named)?;
    // A question that says nothing else asks for what is called so.
    if words.iter().enumerate().any(|(other, word)| other != at && !word.common) {
        words.remove(at);
    }
    Some(slug)
}

/// The country that a question names: one alone, for «from Finland to Sweden» says two. Its word stays among the others, for moving
/// there may be what it is about.
fn land_in(view: &View<'_>, words: &[Word], reader: Lang, analysis: &Analysis) -> Option<Slug> {
    let ground = view.ground();
    let mut named: Vec<&Slug> = Vec::new();
    for word in words {
        let own = analysis.look(reader, &word.typed);
        let is_named = |(lang, name, _): &&(Lang, String, Slug)| {
            // What is a word of the reader's own is no name of another language's: an island is not Iceland.
            let may_be = *lang == reader || own.known < Known::Whole;
            may_be && (own.lemmas.contains(name) || is_case_of(&word.folded, name))
        };
        named.extend(ground.lands().iter().filter(is_named).map(|(.., slug)| slug));
    }
    named.dedup();
    match named[..] {
        [slug] => Some(slug.clone()),
        _ => None,
    }
}

/// Whether a word may be a case of a name: but for an ending it is the name; of a long one the last two letters may have changed,
/// for *hallå* is no case of *Halland*.
fn is_case_of(word: &str, name: &str) -> bool {
    let letters = name.chars().count();
    let stem = name.char_indices().nth(if letters > 8 { letters - 2 } else { letters }).map_or(name, |(at, _)| &name[..at]);
    letters >= NAME && word.starts_with(stem) && word.chars().count() < letters + ENDING
}

/// Neighbouring words that are one word in the reader's language, else in another, with the language.
fn joined(tables: &Tables, reader: Lang, words: &[Word]) -> Vec<(Lang, Word)> {
    let knows = |lang: Lang, joined: &str| {
        let least = if lang == reader { Known::InPart } else { Known::Whole };
        tables.analysis.look(lang, joined).known >= least
    };
    let languages = || std::iter::once(reader).chain(tables.languages.iter().copied().filter(|lang| *lang != reader));
    let pairs = words.windows(2).map(|pair| format!("{}{}", pair[0].typed, pair[1].typed));
    pairs
        .filter_map(|joined| {
            let lang = languages().find(|lang| knows(*lang, &joined))?;
            Some((lang, Word { folded: analysis::fold(&joined), typed: joined, common: false }))
        })
        .collect()
}

/// The longest ending of a case, in letters, and the shortest name that is known by its beginning.
const ENDING: usize = 5;
const NAME: usize = 4;

/// The name that a word is a case of: *Kirkkonummella* is *Kirkkonummi*, *Masalassa* is *Masala*.
fn names_within(view: &View<'_>, word: &str) -> Result<Vec<String>, CatalogueError> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).skip(NAME).collect();
    for at in ends.into_iter().rev().take(ENDING) {
        let names = view.terms_from(view.fields().names, &word[..at], 1)?;
        if !names.is_empty() {
            return Ok(names);
        }
    }
    Ok(Vec::new())
}

/// Terms, each with the most that it is worth.
struct Sought<'a> {
    terms: HashMap<(Field, String), f32>,
    fields: &'a Fields,
}

impl Sought<'_> {
    fn add(&mut self, field: Field, term: &str, worth: f32) {
        let known = self.terms.entry((field, term.to_owned())).or_default();
        *known = known.max(worth);
    }

    /// Looks for what a word is in another language, where a text says what it is about; of two words each is half of it.
    fn translated(&mut self, lang: Lang, words: &str, analysis: &analysis::Analysis) {
        #[expect(clippy::cast_precision_loss, reason = "one word or two")]
        let share = Weights::TRANSLATED / words.split_whitespace().count().max(1) as f32;
        for word in words.split_whitespace() {
            let read = analysis.look(lang, &word.to_lowercase());
            for (fields, of_field) in [(&self.fields.title, Weights::TITLE), (&self.fields.summary, Weights::SUMMARY)] {
                let Some((field, lemma)) = Fields::of_language(fields, lang).zip(read.lemmas.first()) else { continue };
                self.add(field, lemma, share * of_field);
                self.add(field, &analysis::part(lemma), share * of_field * Weights::WITHIN);
            }
        }
    }

    /// Looks for a word as a language reads it, in all its texts.
    fn read(&mut self, lang: Lang, read: &Read, worth: f32) {
        for (fields, of_field) in
            [(&self.fields.title, Weights::TITLE), (&self.fields.summary, Weights::SUMMARY), (&self.fields.body, Weights::BODY)]
        {
            let Some(field) = Fields::of_language(fields, lang) else { continue };
            let worth = worth * of_field;
            for (lemma, likely) in read.lemmas.iter().zip([1.0].into_iter().chain(std::iter::repeat(Weights::OTHERWISE))) {
                self.add(field, lemma, worth * likely);
                self.add(field, &analysis::part(lemma), worth * likely * Weights::WITHIN);
            }
            if let Some(itself) = &read.itself {
                self.add(field, itself, worth * Weights::OTHERWISE);
            }
            for part in &read.parts {
                self.add(field, part, worth * Weights::PART);
                self.add(field, &analysis::part(part), worth * Weights::PARTS);
            }
        }
    }
}

/// Concepts by field, each with the most that it is worth.
#[derive(Default)]
struct Codes(Vec<(Field, String, f32)>);

impl Codes {
    fn add(&mut self, field: Field, code: &str, worth: f32) {
        match self.0.iter_mut().find(|(known, of, _)| (*known, of.as_str()) == (field, code)) {
            Some((.., known)) => *known = known.max(worth),
            None => self.0.push((field, code.to_owned(), worth)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_case_of;

    #[test]
    fn a_name_is_known_in_its_cases_and_no_other_word_is_one() {
        for (word, name) in [
            ("kirkkonummella", "kirkkonummi"),
            ("kopavogi", "kopavogur"),
            ("kungsbackas", "kungsbacka"),
            ("lommassa", "lomma"),
            ("lomma", "lomma"),
            ("hallands", "halland"),
        ] {
            assert!(is_case_of(word, name), "{word} {name}");
        }
        for (word, name) in [
            ("skandal", "skane"),
            ("halla", "halland"),
            ("kirkko", "kirkkonummi"),
            ("kungsbackaskolan", "kungsbacka"),
            ("lommaskolan", "lomma"),
        ] {
            assert!(!is_case_of(word, name), "{word} {name}");
        }
    }
}
