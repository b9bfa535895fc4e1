use super::{Reader, map::spot};
use crate::{
    model::Entry,
    parts::paper::{Paper, Square},
};
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

/// The longest address that a code is made of: what holds more no phone reads from a sheet.
const MOST: usize = 700;

impl Reader<'_> {
    /// What is added on paper: the day, and the way to the house where there is one.
    pub(crate) fn paper(&self, entry: &Entry) -> Paper {
        let as_of = self.fill("paper-day", &[("day", (&self.words.full_day(self.today(entry))).into())]);
        let map = self.point_of(entry).and_then(|point| {
            // A map of the reader's own choosing opens (RFC 5870).
            let (side, dark) = square(&format!("geo:{}", spot(point)))?;
            Some(Square { says: self.say("paper-map"), side, dark })
        });
        Paper { as_of, map }
    }

    /// A page of the site for the camera of another phone; none where it would hold too much to be read.
    pub(crate) fn square(&self, address: &str, key: &str) -> Option<Square> {
        self.square_to(&format!("{}{address}", self.site), key)
    }

    /// Any address for the camera of another phone.
    pub(crate) fn square_to(&self, text: &str, key: &str) -> Option<Square> {
        let (side, dark) = (text.len() <= MOST).then(|| square(text)).flatten()?;
        Some(Square { says: self.say(key), side, dark })
    }
}

/// The side of a code in modules, and its dark ones as a path: a run of neighbours is one piece.
fn square(text: &str) -> Option<(usize, String)> {
    // One mask for all: to weigh all eight costs a third of the page, and every reader reads each.
    let (parts, mask) = (QrSegment::make_segments(text), Some(Mask::new(0)));
    let code = QrCode::encode_segments_advanced(&parts, QrCodeEcc::Medium, Version::MIN, Version::MAX, mask, false).ok()?;
    let side = code.size();
    // Some nine letters a piece, and every fourth module begins one.
    let mut dark = String::with_capacity(usize::try_from(side * side * 5 / 2).unwrap_or_default());
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let run = (x..side).take_while(|at| code.get_module(*at, y)).count();
            let run = i32::try_from(run).ok()?;
            if run > 0 {
                for (step, by) in [("M", x), (" ", y), ("h", run), ("v1h-", run)] {
                    dark.push_str(step);
                    number(&mut dark, by);
                }
                dark.push('z');
            }
            // What ended the run is light.
            x += run + 1;
        }
    }
    Some((usize::try_from(side).ok()?, dark))
}

/// Writes a number below a thousand: there are a thousand of them in a code, and `write!` takes longer over them than over the code.
fn number(into: &mut String, number: i32) {
    for worth in [100, 10, 1] {
        if number >= worth || worth == 1 {
            into.extend(u32::try_from(number / worth % 10).ok().and_then(|digit| char::from_digit(digit, 10)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::square;

    #[test]
    fn a_code_has_its_three_corners_and_its_path_stays_within() {
        let (side, dark) = square("geo:60.12345,24.43210").expect("a code");
        assert!(side >= 21 && (side - 21).is_multiple_of(4), "{side}");
        // The upper edges of the finder patterns: seven dark modules at either end of the first row, and at the foot of the left side.
        for corner in ["M0 0h7".to_owned(), format!("M{} 0h7", side - 7), format!("M0 {}h7", side - 7)] {
            assert!(dark.contains(&corner), "{corner} in {dark}");
        }
    }
}
