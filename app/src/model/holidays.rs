use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Whether that day is a public holiday in the country (ISO 3166-1): an office keeps closed unless it says otherwise.
///
/// Sources: Finland, laki 388/1937 and the church's calendar, with the eves that everybody keeps; Sweden, lag 1989:253 with the eves
/// of semesterlagen 3 a §; Iceland, lög 88/1971 with frídagur verslunarmanna. Other countries: none known.
pub fn holiday(country: &str, date: Date) -> bool {
    let fixed = |days: &[(i8, i8)]| days.contains(&(date.month(), date.day()));
    let easter = easter(date.year());
    let from_easter = |days: &[i32]| days.iter().any(|d| easter.checked_add(d.days()).is_ok_and(|day| day == date));
    let weekday_from = |weekday: Weekday, month: i8, first: i8, last: i8| {
        date.weekday() == weekday && date.month() == month && (first..=last).contains(&date.day())
    };
    let midsummer = weekday_from(Weekday::Friday, 6, 19, 25) || weekday_from(Weekday::Saturday, 6, 20, 26);
    let all_saints = weekday_from(Weekday::Saturday, 11, 1, 6)
        || (date.weekday() == Weekday::Saturday && date.month() == 10 && date.day() == 31);
    match country {
        "FI" => {
            fixed(&[(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)])
                || from_easter(&[-2, 0, 1, 39, 49])
                || midsummer
                || all_saints
        }
        "SE" => {
            fixed(&[(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)])
                || from_easter(&[-2, 0, 1, 39, 49])
                || midsummer
                || all_saints
        }
        "IS" => {
            fixed(&[(1, 1), (5, 1), (6, 17), (12, 24), (12, 25), (12, 26), (12, 31)])
                || from_easter(&[-3, -2, 0, 1, 39, 49, 50])
                || weekday_from(Weekday::Thursday, 4, 19, 25)
                || weekday_from(Weekday::Monday, 8, 1, 7)
        }
        _ => false,
    }
}

/// Easter Sunday of the Gregorian calendar, after the anonymous algorithm (Meeus, *Astronomical Algorithms*, ch. 8).
fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let (month, day) = ((h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    Date::new(year, i8::try_from(month).unwrap_or(4), i8::try_from(day).unwrap_or(1)).unwrap_or(Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::{easter, holiday};
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_almanac_has_it() {
        for (year, month, day) in [(2020, 4, 12), (2021, 4, 4), (2024, 3, 31), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn each_country_keeps_its_own_days() {
        assert!(holiday("FI", date(2026, 12, 6)) && !holiday("SE", date(2026, 12, 6)));
        assert!(holiday("IS", date(2026, 6, 17)) && holiday("IS", date(2026, 4, 23)) && holiday("IS", date(2026, 8, 3)));
        assert!(holiday("SE", date(2026, 6, 19)) && holiday("FI", date(2026, 6, 20)) && !holiday("IS", date(2026, 6, 19)));
        assert!(holiday("FI", date(2026, 10, 31)) && holiday("SE", date(2025, 11, 1)) && !holiday("FI", date(2026, 11, 7)));
        assert!(!holiday("XX", date(2026, 12, 25)));
    }
}
