use super::analysis::{Analysis, Known, Read, Word};
use fletta_app::model::{Lang, Terms, Vocabulary};
use fst::Map;
use std::{
    collections::{BTreeMap, HashMap},
    panic, thread,
};

/// At most so many concepts are taken from one question.
const MOST: usize = 8;
/// What a concept has to be worth to be meant at all, and beside the one that is meant most.
const LEAST: f32 = 0.16;
const BESIDE: f32 = 0.55;
/// What it is worth that a part of a word is the word (of one in the dictionary, of another), and that a word is a part.
const PART: f32 = 0.7;
const LOOSE: f32 = 0.9;
const PARTS: f32 = 0.45;
/// What it is worth that a word stands there just as it is, though its lemmas are others.
const ITSELF: f32 = 0.74;
/// How far a word of another language is trusted, in a question of the reader's own.
const FOREIGN: f32 = 0.63;
/// What a common word weighs beside another.
const COMMON: f32 = 0.35;
/// From how many weighty words on a question is a sentence, which is met by all that is said of a concept in one heap.
const SENTENCE: usize = 2;
/// What a word counts that explains a concept, beside one that names it.
const EXPLAINED: f32 = 0.5;
/// A word that is so often in a heap counts half of what it may: heaps are large, and one telling of it may be an accident.
const OFTEN: f32 = 2.0;
/// What the whole heap is worth for two words, and how much more for each of the next four; and how fast that falls where words are
/// missing: of a long sentence much is beside the point.
const GIST: f32 = 2.0;
const GIST_LONG: f32 = 0.13;
const GIST_POWER: f32 = 1.2;
/// How much of a name has to be said; of what a parent says; and of that where the question says nothing else.
const NAMED: f32 = 0.66;
const TOLD_AT_HOME: f32 = 0.7;
const ALONE: f32 = 0.35;
/// What is left of a name that is said in passing, among much else.
const IN_PASSING: f32 = 0.3;
/// Below this nothing can be meant: a little less, for sums are rounded.
const HOPE: f32 = 0.34;
/// How much less a concept is meant than the one that is meant most: a power of their share.
const SHARP: f32 = 0.4;

/// The vocabulary, ready to be recognised in questions and texts: which concepts do these words mean?
///
/// Each term of a concept is a phrase of weighty words. A phrase is meant as far as its words are there (rare words weigh more), and
/// the more of the question it accounts for. A name wants all its words; what a parent says may come in other words around the same
/// core.
pub(crate) struct Concepts {
    codes: Vec<String>,
    languages: Vec<Spoken>,
}

/// The phrases of one language, and its terms: lemmas, and parts of words. What is said with each term lies one after the other, for
/// there are some hundred thousand.
#[derive(Clone)]
struct Spoken {
    lang: Lang,
    phrases: Vec<Phrase>,
    /// The place of each term among the terms.
    places: Map<Vec<u8>>,
    /// Where each term stands: phrase, word, and what it is worth there.
    stands: Rows<(u32, u8, f32)>,
    /// How often each term is in the heap of all that is said of a concept, in order of the concepts.
    heaps: Rows<(u32, f32)>,
    /// The phrases that are names whose rarest word each term is.
    names: Rows<u32>,
}

/// Rows of different lengths, each behind the one before.
#[derive(Clone)]
struct Rows<T> {
    ends: Vec<u32>,
    all: Vec<T>,
}

impl<T> Rows<T> {
    fn of(rows: Vec<Vec<T>>) -> Self {
        let mut all = Vec::with_capacity(rows.iter().map(Vec::len).sum());
        let end = |row| {
            all.extend(row);
            u32::try_from(all.len()).unwrap_or(u32::MAX)
        };
        Self { ends: rows.into_iter().map(end).collect(), all }
    }

    fn row(&self, place: u32) -> &[T] {
        let place = place as usize;
        let from = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[from as usize..self.ends[place] as usize]
    }
}

/// What is said in a language while it is gathered: as `Spoken` has it, by each term.
#[derive(Default)]
struct Gathered {
    phrases: Vec<Phrase>,
    terms: BTreeMap<String, Term>,
}

#[derive(Default)]
struct Term {
    stands: Vec<(u32, u8, f32)>,
    heaps: Vec<(u32, f32)>,
}

#[derive(Clone)]
struct Phrase {
    concept: usize,
    /// A country whose word it is, where others mean something else by it or say something else.
    country: Option<Box<str>>,
    /// Whether it is a name, or what a parent says.
    said: Said,
    /// What each of its words weighs, and all of them together.
    weights: Box<[f32]>,
    whole: f32,
    /// The lemmas of each of its words, if it is a name: their places among the terms.
    lemmas: Box<[Box<[u32]>]>,
}

/// A concept that a question means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meant {
    /// Its code.
    pub(crate) code: String,
    /// How surely: 1 for a name that is the whole question, more where all that is said of it speaks for it too.
    pub(crate) worth: f32,
}

impl Concepts {
    /// Reads every term of every concept as its language reads it.
    pub(crate) fn new(vocabulary: &Vocabulary, languages: &[Lang], analysis: &Analysis) -> Self {
        let codes = vocabulary.concepts.iter().map(|concept| concept.code.clone()).collect();
        let spoken = |lang: &Lang| {
            let mut gathered = Gathered::default();
            for (number, concept) in (0_u32..).zip(&vocabulary.concepts) {
                for (of, terms) in concept.terms.iter().filter(|(of, _)| of.primary() == *lang) {
                    let country = of.code().split_once('-').map(|(_, country)| country.into());
                    for (said, text) in phrases(terms) {
                        gathered.add(*lang, (number, country.clone(), said), text, analysis);
                        gathered.heap(*lang, number, 1.0, text, analysis);
                    }
                    gathered.heap(*lang, number, EXPLAINED, &terms.explain, analysis);
                    for sentence in &terms.told {
                        gathered.heap(*lang, number, 1.0, sentence, analysis);
                    }
                }
            }
            gathered.keyed(*lang)
        };
        // Side by side: a house that opens waits for it.
        let languages = thread::scope(|scope| {
            let spoken = &spoken;
            let reading: Vec<_> = languages.iter().map(|lang| scope.spawn(move || spoken(lang))).collect();
            // Copied together: what a thread leaves behind lies scattered among what it let go, and keeps all of that.
            reading.into_iter().map(|read| read.join().unwrap_or_else(|fault| panic::resume_unwind(fault)).clone()).collect()
        });
        Self { codes, languages }
    }

    /// The concepts that words mean, the surest first. The words are of the reader's language; where it does not know them and another
    /// does, they are read in that. `country` is where the reader lives, if that is known.
    pub(crate) fn meant(&self, reader: Lang, country: Option<&str>, analysis: &Analysis, words: &[Word]) -> Vec<Meant> {
        let mut worth: HashMap<usize, f32> = HashMap::new();
        let mut add = |found: Vec<(usize, f32)>, trust: f32| {
            for (concept, found) in found {
                let known = worth.entry(concept).or_default();
                *known = known.max(found * trust);
            }
        };
        let knows = |spoken: &Spoken, word: &Word| spoken.familiarity(analysis, word) > 0.7;
        let own = self.languages.iter().find(|spoken| spoken.lang == reader);
        let strange: Vec<Word> = words.iter().filter(|word| !own.is_some_and(|own| knows(own, word))).cloned().collect();
        for spoken in &self.languages {
            if spoken.lang == reader {
                add(spoken.meant(country, analysis, words, self.codes.len()), 1.0);
                continue;
            }
            // A question that is rather in this language; a foreign word in a question of the reader's own.
            let more = spoken.familiarity_of(analysis, words) - own.map_or(0.0, |own| own.familiarity_of(analysis, words));
            add(spoken.meant(country, analysis, words, self.codes.len()), (0.25 + more).clamp(0.0, 0.95));
            let foreign: Vec<Word> = strange.iter().filter(|word| knows(spoken, word)).cloned().collect();
            if !foreign.is_empty() {
                add(spoken.meant(country, analysis, &foreign, self.codes.len()), FOREIGN);
            }
        }
        let mut meant: Vec<Meant> = worth
            .into_iter()
            .filter(|(_, worth)| *worth >= LEAST)
            .map(|(concept, worth)| Meant { code: self.codes[concept].clone(), worth })
            .collect();
        meant.sort_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.code.cmp(&b.code)));
        let best = meant.first().map_or(0.0, |first| first.worth);
        meant.retain(|concept| concept.worth >= best * BESIDE);
        meant.truncate(MOST);
        for concept in &mut meant {
            concept.worth *= (concept.worth / best).powf(SHARP);
        }
        meant
    }

    /// The concept whose name the words are, all of them: in the reader's language, else in one that knows them better.
    pub(crate) fn name_of(&self, reader: Lang, country: Option<&str>, analysis: &Analysis, words: &[Word]) -> Option<String> {
        let own = self.languages.iter().filter(|spoken| spoken.lang == reader);
        let others = self.languages.iter().filter(|spoken| spoken.lang != reader);
        let concept = own.chain(others).find_map(|spoken| spoken.name_of(country, analysis, words))?;
        Some(self.codes[concept].clone())
    }

    /// The names of concepts that stand in a text word by word, as they stand there, each with its concept's code; of two that
    /// begin at the same word the longer.
    /// `country` is where the text holds: what is a word of another country's alone is none there.
    pub(crate) fn standing_in(&self, lang: Lang, country: Option<&str>, analysis: &Analysis, text: &str) -> Vec<(String, String)> {
        let Some(spoken) = self.languages.iter().find(|spoken| spoken.lang == lang) else { return Vec::new() };
        let words: Vec<_> = Analysis::standing(text).take(2_000).collect();
        let looked = words.iter().map(|(_, word)| analysis.look(lang, word));
        let read: Vec<_> = looked.map(|read| (spoken.lemmas(&read), read.lemmas.len())).collect();
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (at, (here, _)) in read.iter().enumerate() {
            let is_of_here = |of: &Phrase| of.country.as_deref().zip(country).is_none_or(|(there, here)| there == here);
            for phrase in spoken.named_by(here).filter(|phrase| phrase.said == Said::Officially && is_of_here(phrase)) {
                let name = &phrase.lemmas;
                // A word that may be another word as well, «kokeilla», is not taken for either: it has more lemmas than the name.
                let is = |place: usize, lemmas: &[u32]| {
                    read.get(place).is_some_and(|(read, all)| {
                        read.len() == *all && *all == lemmas.len() && read.iter().all(|lemma| lemmas.contains(lemma))
                    })
                };
                // The word that the name was found by may be any of its words.
                let begins = (0..name.len()).filter_map(|before| at.checked_sub(before));
                let whole = |begin: &usize| name.iter().enumerate().all(|(word, lemmas)| is(begin + word, lemmas));
                // A name does not go over the end of a clause: «to school, doctors say».
                let joined = |begin: &usize| {
                    words[*begin..begin + name.len()].windows(2).all(|pair| {
                        text[pair[0].0.end..pair[1].0.start]
                            .chars()
                            .all(|c| c.is_whitespace() || matches!(c, '-' | '\u{2011}' | '\u{ad}'))
                    })
                };
                let begins = begins.filter(whole).filter(joined);
                found.extend(begins.map(|begin| (begin, name.len(), phrase.concept)));
            }
        }
        found.sort_unstable_by_key(|(begin, length, concept)| (*begin, std::cmp::Reverse(*length), *concept));
        let mut end = 0;
        let mut standing = Vec::new();
        for (begin, length, concept) in found {
            if begin < end {
                continue;
            }
            let surface = &text[words[begin].0.start..words[begin + length - 1].0.end];
            // «sip» is a small drink, «SIP» a meeting.
            let is_short = surface.chars().count() <= 4;
            if is_short && surface.chars().any(char::is_lowercase) {
                continue;
            }
            end = begin + length;
            standing.push((surface.to_owned(), self.codes[concept].clone()));
        }
        standing
    }

    /// The concepts that a text of a language names.
    pub(crate) fn named(&self, lang: Lang, analysis: &Analysis, text: &str) -> Vec<String> {
        let words = analysis.words(lang, text, 400);
        let Some(spoken) = self.languages.iter().find(|spoken| spoken.lang == lang) else { return Vec::new() };
        spoken.named(analysis, &words).into_iter().map(|concept| self.codes[concept].clone()).collect()
    }
}

/// The terms of a word of a question, and how far each is the word.
fn terms(read: &Read) -> impl Iterator<Item = (&str, f32)> {
    // A word that is not in the dictionary is hardly more than its parts.
    let part = if read.known == Known::Whole { PART } else { LOOSE };
    let lemmas = read.lemmas.iter().map(|lemma| (&**lemma, 1.0));
    let itself = read.itself.iter().map(|word| (&**word, ITSELF));
    lemmas.chain(itself).chain(read.parts.iter().map(move |lemma| (&**lemma, part)))
}

/// What is left of a word's weight: words that every sentence has say little, but a sentence of them says something.
fn share(word: &Word) -> f32 {
    if word.common { COMMON } else { 1.0 }
}

/// What a term is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// The name that letters use, or a short or a former one of it: what a text is marked by.
    Officially,
    /// Another name.
    Also,
    /// A name that people use, who need no explanation.
    Everyday,
    /// What a parent says, in words that may be others.
    AtHome,
}

/// The terms that are names, and what parents say.
fn phrases(terms: &Terms) -> impl Iterator<Item = (Said, &str)> {
    let official = std::iter::once(&terms.preferred).chain(&terms.old).chain(&terms.abbreviations);
    let official = official.map(|text| (Said::Officially, text.as_str()));
    let also = terms.alternative.iter().map(|text| (Said::Also, text.as_str()));
    let everyday = terms.everyday.iter().map(|text| (Said::Everyday, text.as_str()));
    let at_home = terms.says.iter().chain([&terms.ask]).map(|text| (Said::AtHome, text.as_str()));
    official.chain(also).chain(everyday).chain(at_home).filter(|(_, text)| !text.is_empty())
}

/// Whether two lists of lemmas share one.
fn meet(some: &[u32], others: &[u32]) -> bool {
    some.iter().any(|lemma| others.contains(lemma))
}

impl Gathered {
    fn add(&mut self, lang: Lang, of: (u32, Option<Box<str>>, Said), text: &str, analysis: &Analysis) {
        let words = analysis.words(lang, text, 16);
        if words.is_empty() {
            return;
        }
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        for (at, word) in (0_u8..).zip(&words) {
            let read = analysis.look(lang, &word.typed);
            let mut add = |term: &String, worth: f32| {
                let stands = &mut self.terms.entry(term.clone()).or_default().stands;
                // Phrases come in order: the same one can only stand at the end.
                let mut of_phrase = stands.iter().rev().take_while(|(phrase, ..)| *phrase == number);
                if !of_phrase.any(|(_, word, _)| *word == at) {
                    stands.push((number, at, worth));
                }
            };
            read.lemmas.iter().for_each(|lemma| add(lemma, 1.0));
            read.parts.iter().for_each(|part| add(part, PARTS));
        }
        let (concept, country, said) = of;
        let weights = words.iter().map(share).collect();
        self.phrases.push(Phrase { concept: concept as usize, country, said, weights, whole: 0.0, lemmas: Box::default() });
    }

    /// Throws the words of a text onto the heap of a concept. Concepts come in order.
    fn heap(&mut self, lang: Lang, concept: u32, worth: f32, text: &str, analysis: &Analysis) {
        for word in analysis.words(lang, text, 60) {
            let read = analysis.look(lang, &word.typed);
            let lemmas = read.lemmas.iter().map(|lemma| (lemma, 1.0)).chain(read.parts.iter().map(|lemma| (lemma, PARTS)));
            for (lemma, of_word) in lemmas {
                let heaps = &mut self.terms.entry(lemma.clone()).or_default().heaps;
                match heaps.last_mut() {
                    Some((of, often)) if *of == concept => *often += worth * of_word,
                    _ => heaps.push((concept, worth * of_word)),
                }
            }
        }
    }

    /// Gives each word of each phrase its weight, for rare words say more, and puts the names where a text finds them by their rarest
    /// word.
    fn keyed(mut self, lang: Lang) -> Spoken {
        let of_words = |phrase: &Phrase| vec![(0.0_f32, Vec::new()); phrase.weights.len()];
        let mut words: Vec<Vec<(f32, Vec<u32>)>> = self.phrases.iter().map(of_words).collect();
        for (place, Term { stands, .. }) in (0_u32..).zip(self.terms.values()) {
            let rarity = rarity(self.phrases.len(), stands.len());
            // Told by its lemma alone, which every word has.
            for (phrase, word, _) in stands.iter().filter(|(.., worth)| *worth >= 1.0) {
                let (rarest, lemmas) = &mut words[*phrase as usize][usize::from(*word)];
                *rarest = rarest.max(rarity);
                lemmas.push(place);
            }
        }
        let mut names = vec![Vec::new(); self.terms.len()];
        for ((number, phrase), words) in (0_u32..).zip(&mut self.phrases).zip(words) {
            for (weight, (rarity, _)) in phrase.weights.iter_mut().zip(&words) {
                *weight *= rarity;
            }
            phrase.whole = phrase.weights.iter().sum();
            let weights = phrase.weights.iter().zip(&words).filter(|_| phrase.said != Said::AtHome);
            let Some((_, (_, rarest))) = weights.max_by(|a, b| a.0.total_cmp(b.0)) else { continue };
            for lemma in rarest {
                names[*lemma as usize].push(number);
            }
            phrase.lemmas = words.into_iter().map(|(_, lemmas)| lemmas.into()).collect();
        }
        // In order, and so never refused.
        let places = Map::from_iter(self.terms.keys().zip(0..)).unwrap_or_default();
        let (stands, heaps) = self.terms.into_values().map(|term| (term.stands, term.heaps)).unzip();
        self.phrases.shrink_to_fit();
        let (stands, heaps, names) = (Rows::of(stands), Rows::of(heaps), Rows::of(names));
        Spoken { lang, phrases: self.phrases, places, stands, heaps, names }
    }
}

/// How rare it is, among so many phrases, to stand so often.
#[expect(clippy::cast_precision_loss, reason = "phrases are some thousands")]
fn rarity(phrases: usize, stands: usize) -> f32 {
    (1.0 + phrases as f32 / (stands as f32 + 1.0)).ln()
}

impl Spoken {
    fn place(&self, term: &str) -> Option<u32> {
        self.places.get(term).and_then(|place| u32::try_from(place).ok())
    }

    /// The lemmas of a word that are said of any concept, by their places among the terms.
    fn lemmas(&self, read: &Read) -> Vec<u32> {
        read.lemmas.iter().filter_map(|lemma| self.place(lemma)).collect()
    }

    /// The names whose rarest word has one of these lemmas.
    fn named_by<'a>(&'a self, lemmas: &'a [u32]) -> impl Iterator<Item = &'a Phrase> {
        let names = lemmas.iter().flat_map(|lemma| self.names.row(*lemma));
        names.map(|phrase| &self.phrases[*phrase as usize])
    }

    /// How far what is said of each concept, in whatever words and order, is what the question says.
    fn gist(&self, analysis: &Analysis, words: &[Word], concepts: usize) -> Vec<(usize, f32)> {
        let rarity = |having: usize| {
            #[expect(clippy::cast_precision_loss, reason = "concepts are some hundreds")]
            let share = concepts as f32 / (having as f32 + 1.0);
            (1.0 + share).ln()
        };
        let mut asked = 0.1;
        let mut met = vec![0.0_f32; concepts];
        let mut of_word = vec![0.0_f32; concepts];
        for word in words.iter().filter(|word| !word.common) {
            let read = analysis.look(self.lang, &word.typed);
            of_word.fill(0.0);
            let mut rarest = rarity(0);
            for (term, worth) in terms(&read) {
                let heaps = self.place(term).map_or(&[][..], |place| self.heaps.row(place));
                if heaps.is_empty() {
                    continue;
                }
                let rarity = rarity(heaps.len());
                if worth >= 1.0 {
                    rarest = rarest.min(rarity);
                }
                for (concept, often) in heaps {
                    let known = &mut of_word[*concept as usize];
                    *known = known.max(rarity * worth * often / (often + OFTEN));
                }
            }
            asked += rarest;
            met.iter_mut().zip(&of_word).for_each(|(met, of_word)| *met += of_word);
        }
        let weighty = words.iter().filter(|word| !word.common).count();
        #[expect(clippy::cast_precision_loss, reason = "at most four")]
        let worth = GIST + GIST_LONG * weighty.saturating_sub(SENTENCE).min(4) as f32;
        let met = met.into_iter().enumerate().filter(|(_, met)| *met > 0.0);
        met.map(|(concept, met)| (concept, (met / asked).powf(GIST_POWER) * worth)).collect()
    }

    fn rarity(&self, stands: usize) -> f32 {
        rarity(self.phrases.len(), stands)
    }

    /// Where a term stands in phrases.
    fn stands(&self, term: &str) -> &[(u32, u8, f32)] {
        self.place(term).map_or(&[], |place| self.stands.row(place))
    }

    /// How well the language knows a word: 1 for one that it writes so.
    fn familiarity(&self, analysis: &Analysis, word: &Word) -> f32 {
        let read = analysis.look(self.lang, &word.typed);
        match read.known {
            _ if read.lemmas.iter().any(|lemma| !self.stands(lemma).is_empty()) => 1.0,
            Known::Whole => 1.0,
            Known::Alike => 0.8,
            Known::InPart => 0.6,
            Known::No => 0.0,
        }
    }

    /// How much of a question it knows.
    fn familiarity_of(&self, analysis: &Analysis, words: &[Word]) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "a question has few words")]
        let count = words.len().max(1) as f32;
        words.iter().map(|word| self.familiarity(analysis, word)).sum::<f32>() / count
    }

    /// How far each concept is meant: the best of its phrases counts, and in a sentence the gist beside it.
    fn meant(&self, country: Option<&str>, analysis: &Analysis, words: &[Word], concepts: usize) -> Vec<(usize, f32)> {
        // For each word of the question: where it stands, as what.
        let mut standing = Vec::new();
        let mut weights = Vec::with_capacity(words.len());
        // What of each phrase is met at the most: a common word stands in thousands, and few of them are meant.
        let mut at_most = vec![0.0_f32; self.phrases.len()];
        for (number, word) in words.iter().enumerate() {
            let read = analysis.look(self.lang, &word.typed);
            let mut rarest = self.rarity(0);
            for (term, worth) in terms(&read) {
                let stands = self.stands(term);
                if stands.is_empty() {
                    continue;
                }
                if worth >= 1.0 {
                    rarest = rarest.min(self.rarity(stands.len()));
                }
                for (phrase, at, there) in stands {
                    at_most[*phrase as usize] += self.phrases[*phrase as usize].weights[usize::from(*at)] * worth * there;
                }
                standing.push((number, stands, worth));
            }
            weights.push(rarest * share(word));
        }
        let asked: f32 = weights.iter().sum::<f32>().max(0.1);
        let mut met: Vec<(u32, u8, usize, f32)> = Vec::new();
        for (number, stands, worth) in standing {
            let hopeful = |(phrase, ..): &&(u32, u8, f32)| at_most[*phrase as usize] >= HOPE * self.phrases[*phrase as usize].whole;
            met.extend(stands.iter().filter(hopeful).map(|(phrase, at, there)| (*phrase, *at, number, worth * there)));
        }
        met.sort_unstable_by_key(|(phrase, ..)| *phrase);
        let mut best: HashMap<usize, f32> = HashMap::new();
        let (mut of_phrase, mut of_question) = (Vec::new(), vec![0.0_f32; words.len()]);
        for met in met.chunk_by(|a, b| a.0 == b.0) {
            let phrase = &self.phrases[met[0].0 as usize];
            of_phrase.clear();
            of_phrase.resize(phrase.weights.len(), 0.0_f32);
            of_question.fill(0.0);
            for (_, at, word, worth) in met {
                let slot = &mut of_phrase[usize::from(*at)];
                *slot = slot.max(*worth);
                of_question[*word] = of_question[*word].max(*worth);
            }
            let sum = |weights: &[f32], met: &[f32]| weights.iter().zip(met).map(|(a, b)| a * b).sum::<f32>();
            let covered = sum(&phrase.weights, &of_phrase) / phrase.whole;
            let accounted = sum(&weights, &of_question) / asked;
            let elsewhere = country.is_some_and(|here| phrase.country.as_deref().is_some_and(|there| there != here));
            let place = if elsewhere { 0.6 } else { 1.0 };
            // Half of what a parent says, or less than all but the smallest words of a name, is not yet it.
            let is_name = phrase.said != Said::AtHome;
            let least = if is_name { NAMED } else { TOLD_AT_HOME - (TOLD_AT_HOME - ALONE) * accounted };
            if covered < least {
                continue;
            }
            let worth = if is_name {
                covered.powi(3) * (IN_PASSING + (1.0 - IN_PASSING) * accounted)
            } else {
                covered.powf(1.2) * accounted.powf(0.6) * 0.95
            };
            let known = best.entry(phrase.concept).or_default();
            *known = known.max(worth * place);
        }
        // What names a concept and what is said around it are two witnesses: one of them alone may be an accident of a common word.
        if words.iter().filter(|word| !word.common).count() >= SENTENCE {
            for (concept, worth) in self.gist(analysis, words, concepts) {
                *best.entry(concept).or_default() += worth;
            }
        }
        best.into_iter().collect()
    }

    /// The concept one of whose names has just these words; the country's own before what others mean by it.
    fn name_of(&self, country: Option<&str>, analysis: &Analysis, words: &[Word]) -> Option<usize> {
        let read: Vec<_> = words.iter().map(|word| self.lemmas(&analysis.look(self.lang, &word.typed))).collect();
        let numbers = read.iter().flatten().flat_map(|lemma| self.names.row(*lemma));
        let mut named: Vec<(bool, u32)> = numbers
            .map(|number| (*number, &self.phrases[*number as usize]))
            .filter(|(_, name)| {
                name.lemmas.len() == read.len() && name.lemmas.iter().zip(&read).all(|(name, read)| meet(read, name))
            })
            .map(|(number, name)| {
                let of = name.country.as_deref();
                (country.is_some_and(|here| of.is_some_and(|there| there != here)), number)
            })
            .collect();
        named.sort_unstable();
        named.first().map(|(_, phrase)| self.phrases[*phrase as usize].concept)
    }

    /// The concepts all words of whose names stand in a text.
    fn named(&self, analysis: &Analysis, words: &[Word]) -> Vec<usize> {
        let mut there: Vec<u32> = words.iter().flat_map(|word| self.lemmas(&analysis.look(self.lang, &word.typed))).collect();
        there.sort_unstable();
        there.dedup();
        let stands = |lemmas: &[u32]| lemmas.iter().any(|lemma| there.binary_search(lemma).is_ok());
        let mut named: Vec<usize> =
            self.named_by(&there).filter(|name| name.lemmas.iter().all(|lemmas| stands(lemmas))).map(|name| name.concept).collect();
        named.sort_unstable();
        named.dedup();
        named
    }
}
