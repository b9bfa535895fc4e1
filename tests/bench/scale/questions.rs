//! What is asked: drawn from the corpora's own texts, a quarter in each language, the same in every run.

use crate::{made::Made, tongue::Tongue};
use fastrand::Rng;
use fletta_app::model::{Ages, Lang, Query};

/// Questions by their kind.
pub(crate) struct Questions {
    pub(crate) two_words: Vec<Query>,
    pub(crate) typo: Vec<Query>,
    pub(crate) sentence: Vec<Query>,
    pub(crate) prefix: Vec<Query>,
    pub(crate) filtered: Vec<Query>,
}

impl Questions {
    /// Draws them.
    pub(crate) fn of(made: &Made) -> Self {
        let mut chance = Rng::with_seed(2020);
        let mut draw = |many: usize, one: &dyn Fn(usize, &Tongue, &mut Rng) -> Query| -> Vec<Query> {
            (0..many).map(|at| one(at / 4, &made.tongues[at % 4], &mut chance)).collect()
        };
        Self {
            two_words: draw(2_000, &|at, tongue, chance| question(tongue.lang, two_words(at, tongue, made, chance))),
            typo: draw(500, &|_, tongue, chance| question(tongue.lang, slip(&long_word(tongue, chance), chance))),
            sentence: draw(500, &|_, tongue, chance| question(tongue.lang, sentence(tongue, chance))),
            prefix: draw(500, &|_, tongue, chance| question(tongue.lang, prefix(tongue, chance))),
            filtered: draw(300, &|at, tongue, chance| filtered(at, tongue, made, chance)),
        }
    }
}

fn question(lang: Lang, text: String) -> Query {
    Query { text, ..Query::new(lang) }
}

/// The words of a text that somebody would look for, without what stands round them.
fn words(text: &str) -> Vec<&str> {
    let bare = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.filter(|word| word.chars().count() >= 4).collect()
}

/// Two words: neighbours in a sentence, two of a title and what follows it, a word and a town.
fn two_words(at: usize, tongue: &Tongue, made: &Made, chance: &mut Rng) -> String {
    loop {
        let (title, sentence) = (one(&tongue.titles, chance), one(&tongue.sentences, chance));
        let (title, sentence) = (words(title), words(sentence));
        let both = match at % 4 {
            0 | 1 if sentence.len() > 1 => {
                let first = chance.usize(..sentence.len() - 1);
                Some((sentence[first], sentence[first + 1]))
            }
            2 if title.len() > 1 => Some((title[0], title[title.len() - 1])),
            2 | 3 => title.first().map(|word| (*word, made.towns[chance.usize(..made.towns.len())].name.as_str())),
            _ => None,
        };
        if let Some((first, second)) = both {
            return format!("{first} {second}").to_lowercase();
        }
    }
}

fn long_word(tongue: &Tongue, chance: &mut Rng) -> String {
    loop {
        let from = if chance.bool() { &tongue.titles } else { &tongue.sentences };
        let word = words(one(from, chance)).into_iter().find(|word| word.chars().count() >= 6);
        if let Some(word) = word {
            return word.to_lowercase();
        }
    }
}

/// One slip of a finger, not on the first letter: a letter left out, put in, put wrong, or two that changed places.
fn slip(word: &str, chance: &mut Rng) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = chance.usize(1..letters.len() - 1);
    match chance.u8(..4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, chance.lowercase()),
        2 => letters[at] = chance.lowercase(),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

/// Seven to fourteen words of a sentence.
fn sentence(tongue: &Tongue, chance: &mut Rng) -> String {
    loop {
        let said: Vec<&str> = one(&tongue.sentences, chance).split_whitespace().collect();
        if said.len() >= 7 {
            let text = said[..said.len().min(14)].join(" ");
            return text.chars().take(200).collect();
        }
    }
}

/// The first two to six letters of a word of a title.
fn prefix(tongue: &Tongue, chance: &mut Rng) -> String {
    loop {
        let title = words(one(&tongue.titles, chance));
        if let Some(word) = title.first() {
            return word.to_lowercase().chars().take(chance.usize(2..=6)).collect();
        }
    }
}

/// Two words and filters; one in six without words.
fn filtered(at: usize, tongue: &Tongue, made: &Made, chance: &mut Rng) -> Query {
    let text = if at % 6 == 5 { String::new() } else { two_words(at, tongue, made, chance) };
    let mut query = question(tongue.lang, text);
    let town = &made.towns[crate::tongue::zipf(made.towns.len(), chance)];
    if chance.bool() {
        query.area = Some(town.slug.clone());
    } else {
        query.town = Some(town.slug.clone());
    }
    match chance.u8(..3) {
        0 => {
            let months = chance.i16(0..18) * 12;
            query.age = Some(Ages { from: Some(months), before: Some(months + 12) });
        }
        1 => query.spoken = Some(made.tongues[chance.usize(..4)].lang),
        _ => query.free = true,
    }
    query
}

fn one<'a>(of: &'a [String], chance: &mut Rng) -> &'a str {
    chance.choice(of).expect("a corpus in each language")
}
