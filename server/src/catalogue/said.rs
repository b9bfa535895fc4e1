use super::{CatalogueError, meaning::Meaning, shelf::View};
use std::{collections::HashMap, fmt, sync::Arc};
use tantivy::{
    DocId, DocSet, Score, SegmentReader, TERMINATED, TantivyError, Term,
    fieldnorm::FieldNormReader,
    index::{InvertedIndexReader, SegmentId},
    postings::TermInfo,
    query::{EnableScoring, Explanation, Query, Scorer, Weight},
    schema::{Field, IndexRecordOption},
};

/// How soon a word that is said again counts no more, and how much less it counts in a long text (BM25, as tantivy has them).
const OFTEN: f32 = 1.2;
const LONG: f32 = 0.75;

/// The words of a question: any of them makes a hit, and what each adds is summed.
///
/// A sentence is some hundred terms, in four languages and a dozen fields. To go through all their lists side by side, document by
/// document, is to ask a hundred times at each; so each list is gone through by itself, once, from beginning to end, and what it adds
/// is written where its document stands (term at a time: Turtle and Flood 1995). Each term is looked up once for all of that.
#[derive(Clone)]
pub(crate) struct Said(Arc<Terms>);

struct Terms {
    segments: Vec<SegmentId>,
    fields: HashMap<Field, OfField>,
    each: Vec<OfTerm>,
}

/// What all terms of a field share.
struct OfField {
    /// By segment.
    readers: Vec<Arc<InvertedIndexReader>>,
    /// What the length of a text, as tantivy rounds it, makes of how often a word is in it.
    lengths: [f32; 256],
    /// Whether the lengths of texts are known at all.
    has_lengths: bool,
}

struct OfTerm {
    field: Field,
    worth: f32,
    /// By segment: where its list is.
    there: Vec<Option<TermInfo>>,
}

impl OfTerm {
    /// How many documents have it.
    fn having(&self) -> u64 {
        self.there.iter().flatten().map(|info| u64::from(info.doc_freq)).sum()
    }
}

impl Said {
    /// Looks up what a question means; none if no document has any of it.
    pub(crate) fn of(view: &View<'_>, meaning: &Meaning) -> Result<Option<Self>, CatalogueError> {
        let mut looking = Looking { view, fields: HashMap::new() };
        let all = view.searcher.num_docs();
        // How rare a word is, is asked of all texts of its language together: one that is rare in titles alone is not rare.
        let mut commonest: HashMap<&str, u64> = HashMap::new();
        let mut terms = Vec::with_capacity(meaning.terms.len() + meaning.concepts.len());
        for (field, text, worth) in &meaning.terms {
            let term = looking.up(*field, text, *worth)?;
            let most = commonest.entry(text).or_default();
            *most = term.having().max(*most);
            terms.push(term);
        }
        for (term, (_, text, _)) in terms.iter_mut().zip(&meaning.terms) {
            term.worth *= rarity(commonest[text.as_str()], all);
        }
        // A concept is worth the same whether many entries are about it or few.
        for (field, code, worth) in &meaning.concepts {
            terms.push(looking.up(*field, code, *worth)?);
        }
        terms.retain(|term| term.having() > 0);
        if terms.is_empty() {
            return Ok(None);
        }
        let segments = view.searcher.segment_readers().iter().map(SegmentReader::segment_id).collect();
        Ok(Some(Self(Arc::new(Terms { segments, fields: looking.fields, each: terms }))))
    }
}

/// How much rarity adds to a term's score (BM25, as tantivy has it).
#[expect(clippy::cast_precision_loss, reason = "a share of the entries")]
fn rarity(having: u64, all: u64) -> f32 {
    (1.0 + (all.saturating_sub(having) as f32 + 0.5) / (having as f32 + 0.5)).ln()
}

/// Where terms are looked up, field by field.
struct Looking<'a> {
    view: &'a View<'a>,
    fields: HashMap<Field, OfField>,
}

impl Looking<'_> {
    fn up(&mut self, field: Field, text: &str, worth: f32) -> Result<OfTerm, CatalogueError> {
        if !self.fields.contains_key(&field) {
            self.fields.insert(field, OfField::of(self.view, field)?);
        }
        let term = Term::from_field_text(field, text);
        let there = self.fields[&field].readers.iter().map(|reader| reader.get_term_info(&term)).collect::<Result<_, _>>()?;
        Ok(OfTerm { field, worth: worth * (1.0 + OFTEN), there })
    }
}

impl OfField {
    #[expect(clippy::cast_precision_loss, reason = "a mean")]
    fn of(view: &View<'_>, field: Field) -> Result<Self, CatalogueError> {
        let segments = view.searcher.segment_readers();
        let readers: Vec<_> = segments.iter().map(|segment| segment.inverted_index(field)).collect::<Result<_, _>>()?;
        let words: u64 = readers.iter().map(|reader| reader.total_num_tokens()).sum();
        let texts: u64 = segments.iter().map(|segment| u64::from(segment.max_doc())).sum();
        let mean = words as f32 / texts.max(1) as f32;
        let length = |id: u8| OFTEN * (1.0 - LONG + LONG * FieldNormReader::id_to_fieldnorm(id) as f32 / mean);
        let mut lengths = [0.0; 256];
        for (id, slot) in (0..=u8::MAX).zip(&mut lengths) {
            *slot = length(id);
        }
        let has_lengths = view.searcher.schema().get_field_entry(field).has_fieldnorms();
        Ok(Self { readers, lengths, has_lengths })
    }
}

impl Terms {
    /// The sums of a segment, by document: nothing for what has no term.
    fn sums(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Vec<Score>> {
        let mut sums = vec![0.0; reader.max_doc() as usize];
        let id = reader.segment_id();
        let segment = self.segments.iter().position(|segment| *segment == id);
        let segment = segment.ok_or_else(|| TantivyError::InternalError("a segment of another commit".into()))?;
        for term in &self.each {
            let Some(info) = &term.there[segment] else { continue };
            let field = &self.fields[&term.field];
            let texts = if field.has_lengths {
                reader.get_fieldnorms_reader(term.field)?
            } else {
                FieldNormReader::constant(reader.max_doc(), 1)
            };
            let worth = term.worth * boost;
            let mut list = field.readers[segment].read_block_postings_from_terminfo(info, IndexRecordOption::WithFreqs)?;
            while !list.docs().is_empty() {
                for (doc, often) in list.docs().iter().zip(list.freqs()) {
                    #[expect(clippy::cast_precision_loss, reason = "a word is not said that often")]
                    let often = *often as f32;
                    let length = field.lengths[usize::from(texts.fieldnorm_id(*doc))];
                    sums[*doc as usize] += worth * (often / (often + length));
                }
                list.advance();
            }
        }
        Ok(sums)
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Said({} terms)", self.0.each.len())
    }
}

impl Query for Said {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(self.clone()))
    }
}

impl Weight for Said {
    fn scorer(&self, reader: &SegmentReader, boost: Score) -> tantivy::Result<Box<dyn Scorer>> {
        let mut sums = Sums { sums: self.0.sums(reader, boost)?, at: 0 };
        sums.seek(0);
        Ok(Box::new(sums))
    }

    fn for_each(&self, reader: &SegmentReader, callback: &mut dyn FnMut(DocId, Score)) -> tantivy::Result<()> {
        for (doc, score) in (0..).zip(self.0.sums(reader, 1.0)?) {
            if score > 0.0 {
                callback(doc, score);
            }
        }
        Ok(())
    }

    fn for_each_pruning(
        &self,
        threshold: Score,
        reader: &SegmentReader,
        callback: &mut dyn FnMut(DocId, Score) -> Score,
    ) -> tantivy::Result<()> {
        let mut threshold = threshold.max(0.0);
        // Most of the sums are too small: so many are looked at together.
        const TOGETHER: usize = 64;
        for (docs, sums) in (0..).step_by(TOGETHER).zip(self.0.sums(reader, 1.0)?.chunks(TOGETHER)) {
            if sums.iter().fold(0.0, |most: f32, sum| if *sum > most { *sum } else { most }) <= threshold {
                continue;
            }
            for (doc, score) in (docs..).zip(sums) {
                if *score > threshold {
                    threshold = callback(doc, *score).max(0.0);
                }
            }
        }
        Ok(())
    }

    fn explain(&self, reader: &SegmentReader, doc: DocId) -> tantivy::Result<Explanation> {
        Ok(Explanation::new("the sum over all terms", self.0.sums(reader, 1.0)?[doc as usize]))
    }
}

/// The sums of a segment, gone through.
struct Sums {
    sums: Vec<Score>,
    at: DocId,
}

impl DocSet for Sums {
    fn advance(&mut self) -> DocId {
        self.seek(self.at.saturating_add(1))
    }

    fn seek(&mut self, target: DocId) -> DocId {
        let rest = self.sums.iter().skip(target as usize);
        self.at = (target..).zip(rest).find(|(_, sum)| **sum > 0.0).map_or(TERMINATED, |(doc, _)| doc);
        self.at
    }

    fn doc(&self) -> DocId {
        self.at
    }

    fn size_hint(&self) -> u32 {
        u32::try_from(self.sums.len()).unwrap_or(u32::MAX)
    }
}

impl Scorer for Sums {
    fn score(&mut self) -> Score {
        self.sums.get(self.at as usize).copied().unwrap_or_default()
    }
}
