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

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folding_keeps_to_the_letters_people_type_without_their_keys() {
        assert_eq!(fold("Þjónusta við Öræfi"), "thjonusta vid oraefi");
        assert_eq!(fold("rådgivning, häälle"), "radgivning, haalle");
    }
}
