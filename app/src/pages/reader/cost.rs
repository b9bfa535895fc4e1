use super::Reader;
use crate::{
    model::{Cost, CostKind, Note},
    parts::phrase::{Phrase, Sentence},
};

impl Reader<'_> {
    /// What it costs, in one line; nothing if nobody knows.
    pub(crate) fn cost(&self, cost: &Cost) -> Option<String> {
        let prices: Vec<String> = cost
            .prices
            .iter()
            .map(|price| {
                let amount = self.words.money(price.amount, &price.currency);
                self.fill("cost-price", &[("amount", (&amount).into()), ("per", (&self.say(price.per.key())).into())])
            })
            .collect();
        match (cost.kind, prices.is_empty()) {
            (Some(CostKind::Fee) | None, false) => Some(prices.join(", ")),
            (Some(kind), true) => Some(self.say(kind.key())),
            (Some(kind), false) => Some(format!("{}: {}", self.say(kind.key()), prices.join(", "))),
            (None, true) => None,
        }
    }

    /// What it costs, line by line, with what the source says beside.
    pub(crate) fn cost_lines(&self, cost: &Cost) -> Vec<Sentence> {
        let said = self.cost(cost).map(|line| vec![line.into()]);
        said.into_iter().chain(self.note(cost.note.as_ref())).collect()
    }

    /// Prose beside a fact that was never typed, in its own language.
    pub(crate) fn note(&self, note: Option<&Note>) -> Option<Sentence> {
        note.map(|note| {
            let said: Phrase = self.phrase(note.language, &note.text);
            match said.lang {
                Some(lang) => vec![said, format!(" ({})", self.in_language(lang)).into()],
                None => vec![said],
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        model::{Cost, CostKind, Lang, Per, Price, Ties, Vocabulary},
        pages::reader::Reader,
        words::words,
    };

    #[test]
    fn a_price_is_said_in_the_readers_language_and_the_towns_money() {
        let (ties, vocabulary) = (Ties::default(), Vocabulary::default());
        let said = |code: &str, cost: &Cost| {
            let lang = Lang::parse(code).expect("a language");
            let words = words(lang).expect("its words");
            Reader { lang, words, now: jiff::Timestamp::UNIX_EPOCH, site: "", vocabulary: &vocabulary, explained: &[], ties: &ties }
                .cost(cost)
        };
        let fee = |amount, currency: &str| Cost {
            kind: Some(CostKind::Fee),
            prices: vec![Price { amount, currency: currency.into(), per: Per::Term }],
            note: None,
        };
        assert_eq!(said("en", &fee(2500, "EUR")).as_deref(), Some("€25 per term"));
        assert_eq!(said("sv", &fee(30_050, "SEK")).as_deref(), Some("300,50 kr per termin"));
        assert_eq!(said("is", &fee(12_000, "ISK")).as_deref(), Some("12.000 kr. á önn"));
        assert_eq!(said("fi", &Cost { kind: Some(CostKind::Free), ..Cost::default() }).as_deref(), Some("Maksuton"));
        assert_eq!(said("en", &Cost::default()), None);
    }
}
