use super::{
    Door,
    records::{LocationRecord, PhoneRecord, ScheduleRecord, ServiceRecord, value},
};
use crate::desk::foreign::{day, flat, language, some};
use fletta_app::model::{
    Access, Ages, Cost, CostKind, Exception, Hours, HoursUse, Lang, Note, Phone, PhoneUse, Wd, Weekly, Who, YearDay,
};
use jiff::civil::{Date, Time};

impl Door<'_> {
    /// What helps to get in: words that mean just that are facts, sentences are prose.
    pub(super) fn access(&mut self, line: usize, location: &LocationRecord) -> (Vec<Access>, Vec<String>) {
        let (mut facts, mut prose) = (Vec::new(), Vec::new());
        for said in location.accessibility.iter().filter_map(|access| some(access.description.as_deref())) {
            match said {
                "wheelchair" => facts.push(Access::StepFree),
                "elevator" => facts.push(Access::Lift),
                "disabled_parking" => facts.push(Access::AccessibleParking),
                sentence if sentence.contains(' ') => prose.push(sentence.to_owned()),
                word => self.gathering.remark(
                    line,
                    "words on accessibility that have no fact of ours were left out",
                    &format!("«{word}»"),
                ),
            }
        }
        facts.sort_unstable();
        facts.dedup();
        (facts, prose)
    }

    /// The languages spoken there, as far as they are codes.
    pub(super) fn spoken(&mut self, line: usize, record: &ServiceRecord) -> Vec<Lang> {
        let there =
            record.service_at_locations.iter().filter_map(|at| at.location.as_ref()).flat_map(|location| &location.languages);
        let mut spoken = Vec::new();
        for said in record.languages.iter().chain(there) {
            match some(said.code.as_deref()).and_then(language) {
                Some(lang) if spoken.contains(&lang) => {}
                Some(lang) => spoken.push(lang),
                None => {
                    let name = said.code.as_deref().or(said.name.as_deref()).unwrap_or_default();
                    self.gathering.remark(line, "languages without a code were left out", &format!("«{name}»"));
                }
            }
        }
        spoken
    }

    /// Whom it is for: ages as typed, and the source's own words.
    pub(super) fn who(&mut self, line: usize, record: &ServiceRecord, source: Lang) -> Who {
        let months = |label| {
            value(&record.attributes, label).and_then(|months| months.parse::<f64>().ok()).filter(|months| months.is_finite())
        };
        let from = months("minimum_age_months").or(record.minimum_age.map(|years| years * 12.0));
        // The standard's last age is meant too, whole: ours ends before the first month that is not.
        let last = |years: f64| if years.fract() == 0.0 { years * 12.0 + 12.0 } else { years * 12.0 + 1.0 };
        let before = months("maximum_age_months").map(|months| months + 1.0).or(record.maximum_age.map(last));
        let in_bounds = |months: f64| (f64::from(Ages::EXPECTING)..=f64::from(Ages::END)).contains(&months);
        #[expect(clippy::cast_possible_truncation, reason = "within the bounds of ages")]
        let whole = |months: f64| months.round() as i16;
        let order = from.unwrap_or(f64::from(Ages::EXPECTING)) < before.unwrap_or(f64::INFINITY);
        let ages = match (from, before) {
            (None, None) => None,
            // Up to a hundred is no upper end.
            _ if order && from.is_none_or(|from| in_bounds(from) && from < f64::from(Ages::END)) => {
                Some(Ages { from: from.map(whole), before: before.filter(|before| in_bounds(*before)).map(whole) })
            }
            _ => {
                let said = |months: Option<f64>| months.map_or_else(|| "…".to_owned(), |months| format!("{}", months / 12.0));
                self.gathering.remark(
                    line,
                    "ages that are not those of a family's children were left out",
                    &format!("{}–{}", said(from), said(before)),
                );
                None
            }
        };
        let ages = ages.filter(|ages| *ages != Ages::default());
        Who { ages, audience: Vec::new(), note: note(source, record.eligibility_description.as_deref()) }
    }

    /// Telephones, each number once.
    pub(super) fn phones(&mut self, line: usize, records: &[PhoneRecord]) -> Vec<Phone> {
        let mut phones: Vec<Phone> = Vec::new();
        for record in records {
            let Some(number) = some(record.number.as_deref()) else { continue };
            let usage = match record.kind.as_deref().map(str::trim) {
                None | Some("" | "voice" | "cell") => PhoneUse::Reception,
                Some("text" | "sms") => PhoneUse::Text,
                Some(other) => {
                    self.gathering.remark(line, "numbers of devices that nobody calls were left out", &format!("{other} {number}"));
                    continue;
                }
            };
            let Some(mut phone) = self.gathering.phone(line, number, usage) else { continue };
            if record.extension.as_ref().is_some_and(|extension| !extension.is_null()) {
                self.gathering.remark(line, "extensions of telephone numbers were left out", &format!("of «{number}»"));
            }
            if let Some(said) = some(record.description.as_deref()) {
                self.gathering.remark(line, "words beside telephone numbers were left out", &format!("«{said}» at {number}"));
            }
            phone.hours =
                record.schedules.iter().filter_map(weekly).map(|week| Weekly { usage: HoursUse::Phone, ..week }).collect();
            if !phones.iter().any(|known| known.dial() == phone.dial()) {
                phones.push(phone);
            }
        }
        phones
    }

    /// Hours: what is typed as a week or a day that differs, and for the rest the source's own words.
    pub(super) fn hours(&mut self, line: usize, records: &[ScheduleRecord], source: Lang) -> Option<Hours> {
        let mut hours = Hours::default();
        let mut said: Vec<&str> = Vec::new();
        for record in records {
            if let Some(exception) = exception(record) {
                hours.exceptions.push(exception);
            } else if let Some(week) = weekly(record) {
                hours.weekly.push(week);
            } else if let Some(words) = some(record.description.as_deref()).or(some(record.notes.as_deref())) {
                said.push(words);
            } else {
                self.gathering.remark(
                    line,
                    "hours that are neither a week nor words were left out",
                    record.freq.as_deref().unwrap_or("no freq"),
                );
            }
        }
        hours.note = note(source, Some(&said.join("\n")));
        (!hours.is_unknown() || !hours.exceptions.is_empty()).then_some(hours)
    }
}

/// The source's own words, in its own language.
pub(super) fn note(language: Lang, text: Option<&str>) -> Option<Note> {
    some(text).map(|text| Note { language, text: text.to_owned() })
}

/// What it costs: free if every option is, otherwise the source's own words and amounts.
pub(super) fn cost(record: &ServiceRecord, source: Lang) -> Cost {
    let amounts: Vec<f64> = record.cost_options.iter().filter_map(|option| option.amount).collect();
    let all_are_known = !amounts.is_empty() && amounts.len() == record.cost_options.len();
    let (free, paid) = (amounts.contains(&0.0), amounts.iter().any(|amount| *amount > 0.0));
    let kind = match (all_are_known, free, paid) {
        (true, true, false) => Some(CostKind::Free),
        (true, false, true) => Some(CostKind::Fee),
        (true, true, true) => Some(CostKind::Varies),
        _ => None,
    };
    let options = record.cost_options.iter().filter_map(|option| {
        let amount = option
            .amount
            .filter(|amount| *amount > 0.0)
            .map(|amount| flat(&format!("{amount} {}", option.currency.as_deref().unwrap_or_default())));
        let said: Vec<String> = some(option.amount_description.as_deref()).map(str::to_owned).into_iter().chain(amount).collect();
        match some(option.option.as_deref()) {
            _ if said.is_empty() => None,
            Some(name) => Some(format!("{name}: {}", said.join(", "))),
            None => Some(said.join(", ")),
        }
    });
    let said: Vec<String> = some(record.fees_description.as_deref()).map(str::to_owned).into_iter().chain(options).collect();
    Cost { kind, prices: Vec::new(), note: note(source, Some(&said.join("\n"))) }
}

/// A week that repeats, if that is what it is: other rhythms are not weeks.
fn weekly(record: &ScheduleRecord) -> Option<Weekly> {
    let every_week = record.freq.as_deref().is_some_and(|freq| freq.eq_ignore_ascii_case("WEEKLY"))
        && record.interval.is_none_or(|weeks| weeks <= 1.0);
    let by_week_only = record.count.is_none()
        && [&record.byweekno, &record.bymonthday, &record.byyearday].into_iter().all(|by| some(by.as_deref()).is_none());
    if !every_week || !by_week_only {
        return None;
    }
    let days: Option<Vec<Wd>> =
        record.byday.as_deref()?.split(',').map(|day| Wd::parse(&day.trim().to_ascii_lowercase())).collect();
    let days = days.filter(|days| !days.is_empty())?;
    let (opens, closes) = (clock(record.opens_at.as_deref()?)?, clock(record.closes_at.as_deref()?)?);
    let first = record.valid_from.as_deref().or(record.dtstart.as_deref()).and_then(day);
    let last = record.valid_to.as_deref().or(record.until.as_deref()).and_then(day);
    let (from, to) = season(first, last)?;
    Some(Weekly { days, opens, closes, usage: HoursUse::Open, from, to })
}

/// Days that differ, if an attribute says that they do.
fn exception(record: &ScheduleRecord) -> Option<Exception> {
    let kind = value(&record.attributes, "exception")?;
    let first = record.valid_from.as_deref().and_then(day)?;
    let (from, to) = season(Some(first), Some(record.valid_to.as_deref().and_then(day).unwrap_or(first)))?;
    let (opens, closes) = (record.opens_at.as_deref().and_then(clock), record.closes_at.as_deref().and_then(clock));
    let is_closed = kind.eq_ignore_ascii_case("closed");
    if !is_closed && (opens.is_none() || closes.is_none()) {
        return None;
    }
    let open = |time: Option<Time>| time.filter(|_| !is_closed);
    Some(Exception { from: from?, to, opens: open(opens), closes: open(closes), reason: None })
}

/// From the first day up to the first no longer, if they are in order. The standard's last day is the last.
fn season(first: Option<Date>, last: Option<Date>) -> Option<(Option<YearDay>, Option<YearDay>)> {
    let end = last.and_then(|last| last.tomorrow().ok());
    let in_order = first.zip(end).is_none_or(|(first, end)| first < end);
    in_order.then(|| (first.map(YearDay::Once), end.map(YearDay::Once)))
}

/// A local time. One said in UTC is none: in which zone it is meant is not said.
fn clock(text: &str) -> Option<Time> {
    let text = text.trim();
    let (time, offset) = text.split_at_checked(text.find(['+', '-', 'Z', 'z']).unwrap_or(text.len()))?;
    if offset.eq_ignore_ascii_case("z") {
        return None;
    }
    let mut parts = time.trim().split(':').map(|part| part.parse::<i8>().ok());
    match (parts.next()??, parts.next()??) {
        (24, 0) => Some(Time::midnight()),
        (hour, minute) => Time::new(hour, minute, 0, 0).ok(),
    }
}
