use tantivy::tokenizer::{Token, TokenFilter, TokenStream, Tokenizer};

/// Small letters without their diacritics, as somebody types who has no such keys: å ä → a, ö → o, ð → d, þ → th, æ → ae.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' => folded.push('a'),
            'ö' | 'ó' | 'ø' | 'ò' | 'ô' | 'õ' => folded.push('o'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ú' | 'ü' | 'ù' | 'û' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'ð' => folded.push('d'),
            'þ' => folded.push_str("th"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ß' => folded.push_str("ss"),
            'š' => folded.push('s'),
            'ž' => folded.push('z'),
            'ç' => folded.push('c'),
            'ñ' => folded.push('n'),
            '\u{300}'..='\u{36f}' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Folds each term, after stemming: a stemmer needs the letters as they are.
#[derive(Clone)]
pub(super) struct Folding;

impl TokenFilter for Folding {
    type Tokenizer<T: Tokenizer> = FoldingTokenizer<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> FoldingTokenizer<T> {
        FoldingTokenizer(tokenizer)
    }
}

#[derive(Clone)]
pub(super) struct FoldingTokenizer<T>(T);

impl<T: Tokenizer> Tokenizer for FoldingTokenizer<T> {
    type TokenStream<'a> = FoldingStream<T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        FoldingStream(self.0.token_stream(text))
    }
}

pub(super) struct FoldingStream<T>(T);

impl<T: TokenStream> TokenStream for FoldingStream<T> {
    fn advance(&mut self) -> bool {
        if !self.0.advance() {
            return false;
        }
        let token = self.0.token_mut();
        if !token.text.is_ascii() {
            token.text = fold(&token.text);
        }
        true
    }

    fn token(&self) -> &Token {
        self.0.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.0.token_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folding_keeps_to_the_letters_people_type_without_their_keys() {
        assert_eq!(fold("Þjónusta við Öræfi"), "thjonusta vid oraefi");
        assert_eq!(fold("rådgivning, häälle"), "radgivning, haalle");
    }
}
