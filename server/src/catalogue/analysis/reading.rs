use super::{
    LONGEST, PART,
    language::{Known, Language},
};
use std::{collections::VecDeque, sync::Arc};
use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Reads texts for the index: each word's lemmas and the parts it is made of, all at the word's own place.
#[derive(Clone)]
pub(super) struct Reading {
    language: Arc<Language>,
}

impl Reading {
    pub(super) fn new(language: Arc<Language>) -> Self {
        Self { language }
    }
}

/// The words of a text and where they begin: letters and digits; an apostrophe or a colon within a word belongs to it.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inner = |c: char| matches!(c, '\'' | '\u{2019}' | ':');
    text.split(move |c: char| !c.is_alphanumeric() && !is_inner(c)).filter_map(move |word| {
        let bare = word.trim_matches(is_inner);
        // *baby's* is *baby*, *BVC:s* and *SIP:n* are *BVC* and *SIP*.
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("\u{2019}s")).unwrap_or(bare);
        let bare = bare.split(':').next().unwrap_or(bare);
        (!bare.is_empty()).then(|| (bare.as_ptr() as usize - text.as_ptr() as usize, bare))
    })
}

/// What is written with a hyphen, as one word without it: *check-up* is *checkup* too.
pub(super) fn hyphened(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').filter_map(move |word| {
        let bare = word.trim_matches('-');
        (bare.contains('-') && bare.len() <= LONGEST)
            .then(|| (bare.as_ptr() as usize - text.as_ptr() as usize, bare.replace('-', "")))
    })
}

impl Tokenizer for Reading {
    type TokenStream<'a> = ReadingStream;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> ReadingStream {
        let mut tokens = VecDeque::new();
        for (position, (at, word)) in words(text).filter(|(_, word)| word.len() <= LONGEST).enumerate() {
            let read = self.language.read(&word.to_lowercase());
            let mut add = |text: String| {
                tokens.push_back(Token { offset_from: at, offset_to: at + word.len(), position, text, position_length: 1 });
            };
            read.lemmas.iter().cloned().for_each(&mut add);
            read.parts.iter().map(|part| format!("{PART}{part}")).for_each(&mut add);
        }
        let position = tokens.back().map_or(0, |token| token.position);
        for (at, word) in hyphened(text) {
            let read = self.language.read(&word.to_lowercase());
            if read.known == Known::Whole {
                tokens.extend(read.lemmas.iter().map(|lemma| Token {
                    offset_from: at,
                    offset_to: at + word.len(),
                    position,
                    text: lemma.clone(),
                    position_length: 1,
                }));
            }
        }
        ReadingStream { tokens, token: Token::default() }
    }
}

/// The terms of one text, in order.
pub(super) struct ReadingStream {
    tokens: VecDeque<Token>,
    token: Token,
}

impl TokenStream for ReadingStream {
    fn advance(&mut self) -> bool {
        match self.tokens.pop_front() {
            Some(token) => {
                self.token = token;
                true
            }
            None => false,
        }
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}
