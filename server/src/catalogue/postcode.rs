use super::{CatalogueError, shelf::View};
use fletta_app::model::Point;
use tantivy::{DocSet, TERMINATED, schema::IndexRecordOption};

/// The digits by which an area of several codes is still one neighbourhood.
const FEWEST: usize = 2;
/// The houses of an area that say where it is.
const HOUSES: usize = 200;

/// As it stands in the index.
pub(crate) fn term(country: &str, code: &str) -> String {
    let digits: String = code.chars().filter(char::is_ascii_digit).collect();
    format!("{}{digits}", country.to_ascii_lowercase())
}

/// About where a postal code is: the middle of the houses that have it, else of those whose codes begin alike. There is no table of
/// codes; what the directory knows lies where its houses lie. The family's own country before the others.
pub(crate) fn middle(view: &View<'_>, code: &str, country: Option<&str>) -> Result<Option<Point>, CatalogueError> {
    let mut countries = view.ground().countries();
    countries.sort_by_key(|known| country != Some(known.as_str()));
    for digits in (FEWEST..=code.len()).rev() {
        for country in &countries {
            let points = points(view, &term(country, &code[..digits]))?;
            if let Some(middle) = mean(&points) {
                return Ok(Some(middle));
            }
        }
    }
    Ok(None)
}

/// Where the houses are whose term begins so.
fn points(view: &View<'_>, beginning: &str) -> Result<Vec<Point>, CatalogueError> {
    let field = view.fields().postcode;
    let mut points = Vec::new();
    for segment in view.searcher.segment_readers() {
        let (lat, lon) = (segment.fast_fields().f64("lat")?, segment.fast_fields().f64("lon")?);
        let inverted = segment.inverted_index(field)?;
        let mut terms = inverted.terms().range().ge(beginning).into_stream()?;
        while terms.advance() && terms.key().starts_with(beginning.as_bytes()) {
            let mut houses = inverted.read_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
            while houses.doc() != TERMINATED {
                let doc = houses.doc();
                if points.len() == HOUSES {
                    return Ok(points);
                }
                if !segment.is_deleted(doc) {
                    points.extend(lat.first(doc).zip(lon.first(doc)).and_then(|(lat, lon)| Point::new(lat, lon)));
                }
                houses.advance();
            }
        }
    }
    Ok(points)
}

/// The middle of points that lie near each other.
fn mean(points: &[Point]) -> Option<Point> {
    #[expect(clippy::cast_precision_loss, reason = "at most as many as are looked at")]
    let count = points.len() as f64;
    let (lat, lon) = points.iter().fold((0.0, 0.0), |(lat, lon), point| (lat + point.lat, lon + point.lon));
    Point::new(lat / count, lon / count)
}
