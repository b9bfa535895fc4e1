use crate::{model::Ages, words::Words};

/// A span of ages as a parent would say it: «0–5 years», «from 6 months», «13 years and older», «expecting».
pub(crate) fn ages(words: &Words, ages: Ages) -> String {
    let number = |number: i16| u64::try_from(number).unwrap_or(0).into();
    let (first, end) = (ages.first(), ages.end());
    let open = end >= Ages::END;
    // A birthday is said in years, and so is what lies past the third; before that months count.
    let in_years = |month: i16| month % 12 == 0 || month > 36;
    if end <= 0 {
        return words.say("ages-expecting");
    }
    if first < 0 {
        return match (ages.from, open) {
            (None, true) => words.say("ages-all"),
            (Some(_), true) => words.say("ages-from-expecting"),
            (None, false) => words.fill("ages-until", &[("to", number((end - 1) / 12))]),
            (Some(_), false) if in_years(end) => words.fill("ages-expecting-until", &[("to", number((end - 1) / 12))]),
            (Some(_), false) => words.fill("ages-expecting-months", &[("to", number(end - 1))]),
        };
    }
    match (in_years(first), in_years(end)) {
        _ if open && first == 0 => words.say("ages-from-birth"),
        (true, _) if open => words.fill("ages-and-older", &[("from", number(first / 12))]),
        (false, _) if open => words.fill("ages-from-months", &[("from", number(first))]),
        (_, true) if first == 0 && end <= 24 => words.fill("ages-under", &[("years", number(end / 12))]),
        (true, true) if first / 12 == (end - 1) / 12 => words.fill("ages-one", &[("years", number(first / 12))]),
        (true, true) => words.fill("ages-years", &[("from", number(first / 12)), ("to", number((end - 1) / 12))]),
        (false, true) => words.fill("ages-months-years", &[("from", number(first)), ("to", number((end - 1) / 12))]),
        (_, false) => words.fill("ages-months", &[("from", number(first)), ("to", number(end - 1))]),
    }
}

#[cfg(test)]
mod tests {
    use super::ages;
    use crate::{
        model::{Ages, Lang},
        words::words,
    };

    fn said(lang: &str, from: Option<i16>, before: Option<i16>) -> String {
        let words = words(Lang::parse(lang).expect("a language")).expect("its words");
        ages(words, Ages { from, before })
    }

    #[test]
    fn ages_are_said_as_a_parent_says_them() {
        for (from, before, english) in [
            (Some(-9), Some(0), "Expecting"),
            (Some(0), Some(72), "0–5 years"),
            (Some(6), None, "From 6 months"),
            (Some(156), None, "13 years and older"),
            (Some(18), Some(192), "18 months–15 years"),
            (Some(0), Some(12), "Under 1 year"),
            (Some(0), Some(15), "0–14 months"),
            (Some(72), Some(84), "6 years"),
            (Some(-9), Some(84), "From pregnancy to 6 years"),
            (Some(-9), None, "From pregnancy on"),
            (None, Some(216), "Up to 17 years"),
            (None, None, "All ages"),
            (Some(0), None, "From birth on"),
        ] {
            assert_eq!(said("en", from, before), english, "{from:?}..{before:?}");
        }
    }

    #[test]
    fn ages_follow_the_grammar_of_each_language() {
        assert_eq!(said("sv", Some(0), Some(72)), "0–5 år");
        assert_eq!(said("fi", Some(0), Some(72)), "0–5-vuotiaat");
        assert_eq!(said("is", Some(0), Some(72)), "0–5 ára");
        assert_eq!(said("sv", Some(1), None), "Från 1 månad");
        assert_eq!(said("is", Some(156), None), "13 ára og eldri");
        assert_eq!(said("fi", Some(6), None), "6 kuukauden iästä alkaen");
    }
}
