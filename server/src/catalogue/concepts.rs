use super::analysis::{Analysis, Known, Read, Word};
use fletta_app::model::{Lang, Terms, Vocabulary};
use std::collections::{HashMap, HashSet};

/// At most so many concepts are taken from one question.
const MOST: usize = 8;
/// What a concept has to be worth to be meant at all, and beside the one that is meant most.
const LEAST: f32 = 0.16;
const BESIDE: f32 = 0.6;
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
/// What a word counts in which somebody tells it without naming it.
const TOLD: f32 = 0.3;
/// A word that is so often in a heap counts half of what it may.
const OFTEN: f32 = 0.4;
/// What the whole heap is worth for two words, and how much more for each of the next four; and how fast that falls where words are
/// missing: of a long sentence much is beside the point.
const GIST: f32 = 1.5;
const GIST_LONG: f32 = 0.13;
const GIST_POWER: f32 = 1.2;
/// How much less a concept is meant than the one that is meant most: a power of their share.
const SHARP: f32 = 0.27;

/// The vocabulary, ready to be recognised in questions and texts: which concepts do these words mean?
///
/// Each term of a concept is a phrase of weighty words. A phrase is meant as far as its words are there (rare words weigh more), and
/// the more of the question it accounts for. A name wants all its words; what a parent says may come in other words around the same
/// core.
pub(crate) struct Concepts {
    codes: Vec<String>,
    languages: Vec<Spoken>,
}

/// The phrases of one language.
struct Spoken {
    lang: Lang,
    phrases: Vec<Phrase>,
    /// The names, by each lemma of their rarest word.
    names: HashMap<String, Vec<Name>>,
    /// Where each term stands: phrase, word, and what it is worth there.
    places: HashMap<String, Vec<(u32, u8, f32)>>,
    /// All that is said of each concept, in one heap: how often each term is in it.
    heaps: HashMap<String, HashMap<usize, f32>>,
}

/// A name: its phrase, and the lemmas of each of its words.
type Name = (u32, Vec<Vec<String>>);

struct Phrase {
    concept: usize,
    /// A country whose word it is, where others mean something else by it or say something else.
    country: Option<Box<str>>,
    /// Whether it is a name, or what a parent says.
    said: Said,
    /// What each of its words weighs.
    weights: Vec<f32>,
}

/// A concept that a question means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Meant {
    /// Its code.
    pub(crate) code: String,
    /// How surely: 1 for a question that is its name.
    pub(crate) worth: f32,
}

impl Concepts {
    /// Reads every term of every concept as its language reads it.
    pub(crate) fn new(vocabulary: &Vocabulary, languages: &[Lang], analysis: &Analysis) -> Self {
        let codes = vocabulary.concepts.iter().map(|concept| concept.code.clone()).collect();
        let spoken = |lang: &Lang| {
            let mut spoken =
                Spoken { lang: *lang, phrases: Vec::new(), names: HashMap::new(), places: HashMap::new(), heaps: HashMap::new() };
            for (number, concept) in vocabulary.concepts.iter().enumerate() {
                for (of, terms) in concept.terms.iter().filter(|(of, _)| of.primary() == *lang) {
                    let country = of.code().split_once('-').map(|(_, country)| country.into());
                    for (said, text) in phrases(terms) {
                        spoken.add(number, country.clone(), said, text, analysis);
                        spoken.heap(number, 1.0, text, analysis);
                    }
                    spoken.heap(number, EXPLAINED, &terms.explain, analysis);
                    for sentence in &terms.told {
                        spoken.heap(number, TOLD, sentence, analysis);
                    }
                }
            }
            spoken.weigh();
            spoken.key();
            spoken
        };
        Self { codes, languages: languages.iter().map(spoken).collect() }
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
    pub(crate) fn standing_in(&self, lang: Lang, analysis: &Analysis, text: &str) -> Vec<(String, String)> {
        let Some(spoken) = self.languages.iter().find(|spoken| spoken.lang == lang) else { return Vec::new() };
        let words: Vec<_> = Analysis::standing(text).take(2_000).collect();
        let read: Vec<_> = words.iter().map(|(_, word)| analysis.look(lang, word)).collect();
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for (at, here) in read.iter().enumerate() {
            for (phrase, name) in here.lemmas.iter().filter_map(|lemma| spoken.names.get(lemma)).flatten() {
                // A word that may be another word as well, «kokeilla», is not taken for either: it has more lemmas than the name.
                let is = |place: usize, lemmas: &[String]| {
                    read.get(place).is_some_and(|read| {
                        read.lemmas.len() == lemmas.len() && read.lemmas.iter().all(|lemma| lemmas.contains(lemma))
                    })
                };
                // The word that the name was found by may be any of its words.
                let begins = (0..name.len()).filter_map(|before| at.checked_sub(before));
                let whole = |begin: &usize| name.iter().enumerate().all(|(word, lemmas)| is(begin + word, lemmas));
                if spoken.phrases[*phrase as usize].said == Said::Everyday {
                    continue;
                }
                found.extend(begins.filter(whole).map(|begin| (begin, name.len(), spoken.phrases[*phrase as usize].concept)));
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
fn terms(read: &Read) -> impl Iterator<Item = (&String, f32)> {
    // A word that is not in the dictionary is hardly more than its parts.
    let part = if read.known == Known::Whole { PART } else { LOOSE };
    let lemmas = read.lemmas.iter().map(|lemma| (lemma, 1.0));
    let itself = read.itself.iter().map(|word| (word, ITSELF));
    lemmas.chain(itself).chain(read.parts.iter().map(move |lemma| (lemma, part)))
}

/// What is left of a word's weight: words that every sentence has say little, but a sentence of them says something.
fn share(word: &Word) -> f32 {
    if word.common { COMMON } else { 1.0 }
}

/// What a term is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    /// A name that letters use.
    Officially,
    /// A name that people use, who need no explanation.
    Everyday,
    /// What a parent says, in words that may be others.
    AtHome,
}

/// The terms that are names, and what parents say.
fn phrases(terms: &Terms) -> impl Iterator<Item = (Said, &str)> {
    let official = std::iter::once(&terms.preferred).chain(&terms.alternative).chain(&terms.old).chain(&terms.abbreviations);
    let official = official.map(|text| (Said::Officially, text.as_str()));
    let everyday = terms.everyday.iter().map(|text| (Said::Everyday, text.as_str()));
    let at_home = terms.says.iter().chain([&terms.ask]).map(|text| (Said::AtHome, text.as_str()));
    official.chain(everyday).chain(at_home).filter(|(_, text)| !text.is_empty())
}

impl Spoken {
    fn add(&mut self, concept: usize, country: Option<Box<str>>, said: Said, text: &str, analysis: &Analysis) {
        let words = analysis.words(self.lang, text, 16);
        if words.is_empty() {
            return;
        }
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        for (at, word) in (0_u8..).zip(&words) {
            let read = analysis.look(self.lang, &word.typed);
            let mut add = |term: &String, worth: f32| {
                let places = self.places.entry(term.clone()).or_default();
                // Phrases come in order: the same one can only stand at the end.
                let mut of_phrase = places.iter().rev().take_while(|(phrase, ..)| *phrase == number);
                if !of_phrase.any(|(_, word, _)| *word == at) {
                    places.push((number, at, worth));
                }
            };
            read.lemmas.iter().for_each(|lemma| add(lemma, 1.0));
            read.parts.iter().for_each(|part| add(part, PARTS));
        }
        self.phrases.push(Phrase { concept, country, said, weights: words.iter().map(share).collect() });
    }

    /// Throws the words of a text onto the heap of a concept.
    fn heap(&mut self, concept: usize, worth: f32, text: &str, analysis: &Analysis) {
        for word in analysis.words(self.lang, text, 60) {
            let read = analysis.look(self.lang, &word.typed);
            let lemmas = read.lemmas.iter().map(|lemma| (lemma, 1.0)).chain(read.parts.iter().map(|lemma| (lemma, PARTS)));
            for (lemma, of_word) in lemmas {
                *self.heaps.entry(lemma.clone()).or_default().entry(concept).or_default() += worth * of_word;
            }
        }
    }

    /// How far what is said of each concept, in whatever words and order, is what the question says.
    fn gist(&self, analysis: &Analysis, words: &[Word], concepts: usize) -> Vec<(usize, f32)> {
        let rarity = |having: usize| {
            #[expect(clippy::cast_precision_loss, reason = "concepts are some hundreds")]
            let share = concepts as f32 / (having as f32 + 1.0);
            (1.0 + share).ln()
        };
        let mut asked = 0.1;
        let mut met: HashMap<usize, f32> = HashMap::new();
        for word in words.iter().filter(|word| !word.common) {
            let read = analysis.look(self.lang, &word.typed);
            let mut of_word: HashMap<usize, f32> = HashMap::new();
            let mut rarest = rarity(0);
            for (term, worth) in terms(&read) {
                let Some(heap) = self.heaps.get(term) else { continue };
                let rarity = rarity(heap.len());
                if worth >= 1.0 {
                    rarest = rarest.min(rarity);
                }
                for (concept, often) in heap {
                    let met = rarity * worth * often / (often + OFTEN);
                    let known = of_word.entry(*concept).or_default();
                    *known = known.max(met);
                }
            }
            asked += rarest;
            for (concept, worth) in of_word {
                *met.entry(concept).or_default() += worth;
            }
        }
        let weighty = words.iter().filter(|word| !word.common).count();
        #[expect(clippy::cast_precision_loss, reason = "at most four")]
        let worth = GIST + GIST_LONG * weighty.saturating_sub(SENTENCE).min(4) as f32;
        met.into_iter().map(|(concept, met)| (concept, (met / asked).powf(GIST_POWER) * worth)).collect()
    }

    /// Gives each word of each phrase its weight: rare words say more.
    fn weigh(&mut self) {
        let mut rarities: Vec<Vec<f32>> = self.phrases.iter().map(|phrase| vec![0.0; phrase.weights.len()]).collect();
        for places in self.places.values() {
            let rarity = self.rarity(places.len());
            for (phrase, word, worth) in places {
                // Told by its lemma alone, which every word has.
                if *worth >= 1.0
                    && let Some(slot) = rarities.get_mut(*phrase as usize).and_then(|p| p.get_mut(usize::from(*word)))
                {
                    *slot = slot.max(rarity);
                }
            }
        }
        for (phrase, rarities) in self.phrases.iter_mut().zip(rarities) {
            for (weight, rarity) in phrase.weights.iter_mut().zip(rarities) {
                *weight *= rarity;
            }
        }
    }

    /// Puts the names where a text finds them by their rarest word.
    fn key(&mut self) {
        let mut lemmas: Vec<Vec<Vec<String>>> = self.phrases.iter().map(|phrase| vec![Vec::new(); phrase.weights.len()]).collect();
        for (term, places) in &self.places {
            for (phrase, word, _) in places.iter().filter(|(.., worth)| *worth >= 1.0) {
                if let Some(of_word) = lemmas.get_mut(*phrase as usize).and_then(|words| words.get_mut(usize::from(*word))) {
                    of_word.push(term.clone());
                }
            }
        }
        for ((number, phrase), words) in (0_u32..).zip(&self.phrases).zip(lemmas) {
            let weights = phrase.weights.iter().enumerate().filter(|_| phrase.said != Said::AtHome);
            let Some((rarest, _)) = weights.max_by(|a, b| a.1.total_cmp(b.1)) else { continue };
            for lemma in &words[rarest] {
                self.names.entry(lemma.clone()).or_default().push((number, words.clone()));
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "phrases are some thousands")]
    fn rarity(&self, places: usize) -> f32 {
        (1.0 + self.phrases.len() as f32 / (places as f32 + 1.0)).ln()
    }

    /// How well the language knows a word: 1 for one that it writes so.
    fn familiarity(&self, analysis: &Analysis, word: &Word) -> f32 {
        let read = analysis.look(self.lang, &word.typed);
        match read.known {
            _ if read.lemmas.iter().any(|lemma| self.places.contains_key(lemma)) => 1.0,
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

    /// How far each phrase is there, by concept: the best of its phrases counts.
    fn meant(&self, country: Option<&str>, analysis: &Analysis, words: &[Word], concepts: usize) -> Vec<(usize, f32)> {
        // By phrase: for each of its words how well it is met, and by which word of the question.
        let mut met: HashMap<u32, Vec<(u8, usize, f32)>> = HashMap::new();
        let mut weights = Vec::with_capacity(words.len());
        for (number, word) in words.iter().enumerate() {
            let read = analysis.look(self.lang, &word.typed);
            let mut rarest = self.rarity(0);
            for (term, worth) in terms(&read) {
                let Some(places) = self.places.get(term) else { continue };
                if worth >= 1.0 {
                    rarest = rarest.min(self.rarity(places.len()));
                }
                for (phrase, at, there) in places {
                    met.entry(*phrase).or_default().push((*at, number, worth * there));
                }
            }
            weights.push(rarest * share(word));
        }
        let asked: f32 = weights.iter().sum::<f32>().max(0.1);
        let mut best: HashMap<usize, f32> = HashMap::new();
        for (number, met) in met {
            let phrase = &self.phrases[number as usize];
            let mut of_phrase = vec![0.0_f32; phrase.weights.len()];
            let mut of_question = vec![0.0_f32; words.len()];
            for (at, word, worth) in met {
                let slot = &mut of_phrase[usize::from(at)];
                *slot = slot.max(worth);
                of_question[word] = of_question[word].max(worth);
            }
            let sum = |weights: &[f32], met: &[f32]| weights.iter().zip(met).map(|(a, b)| a * b).sum::<f32>();
            let covered = sum(&phrase.weights, &of_phrase) / phrase.weights.iter().sum::<f32>();
            let accounted = sum(&weights, &of_question) / asked;
            let elsewhere = country.is_some_and(|here| phrase.country.as_deref().is_some_and(|there| there != here));
            let place = if elsewhere { 0.6 } else { 1.0 };
            // Half of what a parent says, or less than all but the smallest words of a name, is not yet it.
            let is_name = phrase.said != Said::AtHome;
            let least = if is_name { 0.66 } else { 0.7 - 0.35 * accounted };
            if covered < least {
                continue;
            }
            let worth =
                if is_name { covered.powi(3) * (0.45 + 0.55 * accounted) } else { covered.powf(1.2) * accounted.powf(0.6) * 0.95 };
            let known = best.entry(phrase.concept).or_default();
            *known = known.max(worth * place);
        }
        if words.iter().filter(|word| !word.common).count() >= SENTENCE {
            for (concept, worth) in self.gist(analysis, words, concepts) {
                let known = best.entry(concept).or_default();
                *known = known.max(worth);
            }
        }
        best.into_iter().collect()
    }

    /// The concept one of whose names has just these words; the country's own before what others mean by it.
    fn name_of(&self, country: Option<&str>, analysis: &Analysis, words: &[Word]) -> Option<usize> {
        let read: Vec<_> = words.iter().map(|word| analysis.look(self.lang, &word.typed)).collect();
        let is = |place: usize, lemmas: &[String]| read[place].lemmas.iter().any(|lemma| lemmas.contains(lemma));
        let names = read.iter().flat_map(|read| &read.lemmas).filter_map(|lemma| self.names.get(lemma)).flatten();
        let mut named: Vec<(bool, u32)> = names
            .filter(|(_, name)| name.len() == read.len() && name.iter().enumerate().all(|(place, lemmas)| is(place, lemmas)))
            .map(|(phrase, _)| {
                let of = self.phrases[*phrase as usize].country.as_deref();
                (country.is_some_and(|here| of.is_some_and(|there| there != here)), *phrase)
            })
            .collect();
        named.sort_unstable();
        named.first().map(|(_, phrase)| self.phrases[*phrase as usize].concept)
    }

    /// The concepts all words of whose names stand in a text.
    fn named(&self, analysis: &Analysis, words: &[Word]) -> Vec<usize> {
        let read: Vec<_> = words.iter().map(|word| analysis.look(self.lang, &word.typed)).collect();
        let there: HashSet<&str> = read.iter().flat_map(|read| &read.lemmas).map(String::as_str).collect();
        let phrases = there.iter().filter_map(|lemma| self.names.get(*lemma)).flatten();
        let stands = |lemmas: &Vec<String>| lemmas.iter().any(|lemma| there.contains(lemma.as_str()));
        let mut named: Vec<usize> = phrases
            .filter(|(_, words)| words.iter().all(stands))
            .map(|(phrase, _)| self.phrases[*phrase as usize].concept)
            .collect();
        named.sort_unstable();
        named.dedup();
        named
    }
}
