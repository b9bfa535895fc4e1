use super::analysis::Analysis;
use fletta_app::model::{Lang, Vocabulary};
use tantivy::{
    Index,
    schema::{FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions},
    tokenizer::{NgramTokenizer, TextAnalyzer},
};

/// Raised when what is put into the fields changes without the fields themselves changing.
const EDITION: u32 = 7;

/// The fields of the index. An entry is stored once, whole (`key`, `json`); beside it stands one searchable document for each span
/// between two days on which it changes by itself (`of`, `span_from`, `span_to` and the rest; `decisions.md` 2).
#[derive(Clone)]
pub(crate) struct Fields {
    /// The identity, on the stored document.
    pub(crate) key: Field,
    /// The entry, as JSON.
    pub(crate) json: Field,
    /// The identity, on the searchable documents.
    pub(crate) of: Field,
    /// Its names in addresses, on the stored document.
    pub(crate) slug: Field,
    /// Its kind, on the stored document.
    pub(crate) sort: Field,
    /// The identities of all entries that something in the document comes from, on the stored document.
    pub(crate) refs: Field,
    /// The span's first instant, in seconds since 1970: midnight in the entry's own time.
    pub(crate) span_from: Field,
    /// The first instant no longer.
    pub(crate) span_to: Field,
    /// Its kind, on the searchable documents.
    pub(crate) kind: Field,
    pub(crate) title: Vec<(Lang, Field)>,
    pub(crate) summary: Vec<(Lang, Field)>,
    pub(crate) body: Vec<(Lang, Field)>,
    /// All words of its texts, folded: what a slip of a finger is compared with.
    pub(crate) seen: Vec<(Lang, Field)>,
    /// Its titles, folded, from each of their words on: what somebody who types is helped to complete.
    pub(crate) begins: Vec<(Lang, Field)>,
    /// Its titles whole, folded, in every language: who types one looks for just that.
    pub(crate) called: Field,
    /// Texts in languages that the site does not speak.
    pub(crate) foreign: Field,
    /// What it names: bodies, houses, towns.
    pub(crate) names: Field,
    /// The concept that it is about before all others: editors put the most telling first.
    pub(crate) main: Field,
    pub(crate) concept: Field,
    /// Concepts that its title names.
    pub(crate) named: Field,
    /// Concepts that its text names.
    pub(crate) mentioned: Field,
    pub(crate) wider: Field,
    pub(crate) grams: Field,
    pub(crate) sector: Field,
    pub(crate) level: Field,
    pub(crate) area: Field,
    pub(crate) spoken: Field,
    pub(crate) way: Field,
    pub(crate) free: Field,
    /// The houses that it is in, by their names in addresses.
    pub(crate) house: Field,
    pub(crate) age_from: Field,
    pub(crate) age_before: Field,
    /// The postal code of a house, behind its country: `fi02400`.
    pub(crate) postcode: Field,
    pub(crate) lat: Field,
    pub(crate) lon: Field,
}

/// The fields' names where the program has to say them.
pub(crate) const AREA: &str = "area";

impl Fields {
    /// The schema for a set of languages.
    pub(crate) fn schema(languages: &[Lang]) -> (Schema, Self) {
        let mut schema = Schema::builder();
        let text = |tokenizer: &str, option| {
            TextOptions::default()
                .set_indexing_options(TextFieldIndexing::default().set_tokenizer(tokenizer).set_index_option(option))
        };
        let facet = || STRING | FAST;
        // With frequencies, though each is one: without them nothing can be passed over unread (block-max WAND).
        let code = || {
            let option = TextFieldIndexing::default().set_tokenizer("raw").set_fieldnorms(false);
            TextOptions::default().set_indexing_options(option.set_index_option(IndexRecordOption::WithFreqs))
        };
        let mut in_languages = |part: &str| {
            languages
                .iter()
                .map(|lang| {
                    (
                        *lang,
                        schema.add_text_field(
                            &format!("{part}_{lang}"),
                            text(&format!("words_{lang}"), IndexRecordOption::WithFreqs),
                        ),
                    )
                })
                .collect()
        };
        let (title, summary, body) = (in_languages("title"), in_languages("summary"), in_languages("body"));
        let seen = languages
            .iter()
            .map(|lang| {
                let option = TextFieldIndexing::default().set_tokenizer("seen").set_fieldnorms(false);
                let option = TextOptions::default().set_indexing_options(option.set_index_option(IndexRecordOption::Basic));
                (*lang, schema.add_text_field(&format!("seen_{lang}"), option))
            })
            .collect();
        let begins = languages.iter().map(|lang| (*lang, schema.add_text_field(&format!("begins_{lang}"), STRING))).collect();
        let fields = Self {
            key: schema.add_text_field("key", STRING),
            json: schema.add_text_field("json", STORED),
            of: schema.add_text_field("of", STRING | FAST),
            slug: schema.add_text_field("slug", STRING),
            sort: schema.add_text_field("sort", STRING),
            kind: schema.add_text_field("kind", facet()),
            refs: schema.add_text_field("refs", STRING),
            span_from: schema.add_i64_field("span_from", FAST | INDEXED),
            span_to: schema.add_i64_field("span_to", FAST | INDEXED),
            title,
            summary,
            body,
            seen,
            begins,
            called: schema.add_text_field("called", code()),
            foreign: schema.add_text_field("foreign", text("plain", IndexRecordOption::WithFreqs)),
            names: schema.add_text_field("names", text("plain", IndexRecordOption::WithFreqs)),
            main: schema.add_text_field("main", code()),
            concept: schema.add_text_field("concept", code()),
            named: schema.add_text_field("named", code()),
            mentioned: schema.add_text_field("mentioned", code()),
            wider: schema.add_text_field("wider", code()),
            grams: schema.add_text_field("grams", text("grams", IndexRecordOption::WithFreqs)),
            sector: schema.add_text_field("sector", facet()),
            level: schema.add_text_field("level", facet()),
            area: schema.add_text_field(AREA, facet()),
            spoken: schema.add_text_field("spoken", facet()),
            way: schema.add_text_field("way", facet()),
            free: schema.add_text_field("free", facet()),
            house: schema.add_text_field("house", facet()),
            age_from: schema.add_i64_field("age_from", FAST),
            age_before: schema.add_i64_field("age_before", FAST),
            postcode: schema.add_text_field("postcode", STRING),
            lat: schema.add_f64_field("lat", FAST),
            lon: schema.add_f64_field("lon", FAST),
        };
        (schema.build(), fields)
    }

    /// The field of a language, if the site speaks it.
    pub(crate) fn of_language(fields: &[(Lang, Field)], lang: Lang) -> Option<Field> {
        fields.iter().find(|(known, _)| *known == lang).map(|(_, field)| *field)
    }
}

/// Gives an index the readers that its fields name.
pub(crate) fn register(index: &Index, languages: &[Lang], analysis: &Analysis) {
    for lang in languages {
        index.tokenizers().register(&format!("words_{lang}"), analysis.tokenizer(*lang));
    }
    index.tokenizers().register("plain", analysis.tokenizer(Lang::parse("und").unwrap_or(languages[0])));
    index.tokenizers().register("seen", analysis.as_seen());
    if let Ok(grams) = NgramTokenizer::all_ngrams(3, 3) {
        index.tokenizers().register("grams", TextAnalyzer::builder(grams).build());
    }
}

/// What an index was made with: fields, languages, vocabulary, tables.
pub(crate) fn fingerprint(languages: &[Lang], vocabulary: &Vocabulary, analysis: &Analysis) -> String {
    let mut hash = blake3::Hasher::new();
    hash.update(&EDITION.to_le_bytes());
    let (schema, _) = Fields::schema(languages);
    hash.update(serde_json::to_string(&schema).unwrap_or_default().as_bytes());
    for concept in &vocabulary.concepts {
        hash.update(serde_json::to_string(concept).unwrap_or_default().as_bytes());
    }
    analysis.fingerprint(&mut hash);
    hash.finalize().to_hex()[..16].to_owned()
}
