use super::import::{Fault, ImportError, Record};
use fletta_app::model::{Contact, Entry, EntryId, Lang, Phone, PhoneUse, Slug};
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// Longest record, in bytes.
const LONGEST: usize = 1 << 20;
/// Most records in a file.
const MOST: usize = 100_000;
/// How many places of a remark are kept, to be shown as examples.
const EXAMPLES: usize = 3;
/// Longest summary that is made of a first sentence, in characters.
const SUMMARY: usize = 200;

/// Something small that was left out of records that are loaded: how often, and where first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// What was left out, in words for whoever keeps the file.
    pub what: &'static str,
    /// How often.
    pub count: usize,
    /// The first places.
    pub examples: Vec<Fault>,
}

/// What a foreign file holds: its entries, and what of it was left out.
#[derive(Debug)]
pub(super) struct Gathered {
    /// How many records were read.
    pub(super) read: usize,
    /// The entries made of them.
    pub(super) records: Vec<Record>,
    /// What was left out.
    pub(super) remarks: Vec<Remark>,
}

/// A foreign file while it is read: gives names, counts what is left out, and keeps every reason to refuse it.
pub(super) struct Gathering<'a> {
    file: PathBuf,
    taken: &'a HashMap<Slug, EntryId>,
    known: HashMap<EntryId, &'a Slug>,
    given: HashMap<Slug, EntryId>,
    numbers: HashMap<Slug, usize>,
    lines: HashMap<EntryId, usize>,
    records: Vec<Record>,
    faults: Vec<Fault>,
    remarks: Vec<Remark>,
}

impl<'a> Gathering<'a> {
    /// Begins a file. `taken` are the names the store knows.
    pub(super) fn of(file: &Path, taken: &'a HashMap<Slug, EntryId>) -> Self {
        let mut known: HashMap<EntryId, &Slug> = HashMap::with_capacity(taken.len());
        for (slug, id) in taken {
            // Of several names the first in order, so that it is the same every time.
            let kept = known.entry(*id).or_insert(slug);
            *kept = (*kept).min(slug);
        }
        Self {
            file: file.to_owned(),
            taken,
            known,
            given: HashMap::new(),
            numbers: HashMap::new(),
            lines: HashMap::new(),
            records: Vec::new(),
            faults: Vec::new(),
            remarks: Vec::new(),
        }
    }

    /// Reads every record of the file that can be read; of the others it keeps why not.
    pub(super) fn read<T: DeserializeOwned>(&mut self, text: &str) -> Result<Vec<(usize, T)>, ImportError> {
        let pieces = pieces(text);
        if text.trim().is_empty() {
            return Err(ImportError::Unreadable { path: self.file.clone(), fault: "it is empty".into() });
        }
        if pieces.len() > MOST {
            return Err(ImportError::Unreadable { path: self.file.clone(), fault: format!("it holds more than {MOST} records") });
        }
        let mut read = Vec::with_capacity(pieces.len());
        for Piece { line, text } in pieces {
            if text.len() > LONGEST {
                self.refuse(line, format!("the record is longer than {} MiB", LONGEST >> 20));
                continue;
            }
            match serde_json::from_str(text) {
                Ok(record) => read.push((line, record)),
                Err(error) => self.refuse(line + error.line().saturating_sub(1), reason(text, &error)),
            }
        }
        Ok(read)
    }

    /// Whether the store has that entry already.
    pub(super) fn is_known(&self, id: EntryId) -> bool {
        self.known.contains_key(&id)
    }

    /// Keeps why a record cannot be loaded, and with it the file.
    pub(super) fn refuse(&mut self, line: usize, reason: String) {
        self.faults.push(Fault { file: self.file.clone(), line, reason });
    }

    /// Counts something that was left out.
    pub(super) fn remark(&mut self, line: usize, what: &'static str, reason: &str) {
        let at = self.remarks.iter().position(|remark| remark.what == what).unwrap_or_else(|| {
            self.remarks.push(Remark { what, count: 0, examples: Vec::new() });
            self.remarks.len() - 1
        });
        let remark = &mut self.remarks[at];
        remark.count += 1;
        if remark.examples.len() < EXAMPLES {
            remark.examples.push(Fault { file: self.file.clone(), line, reason: reason.chars().take(120).collect() });
        }
    }

    /// The name of an entry: the one it has in the store, else one of its title that nobody else has.
    pub(super) fn name(&mut self, id: EntryId, title: &str) -> Slug {
        if let Some(slug) = self.known.get(&id) {
            return (*slug).clone();
        }
        let plain = Slug::from_title(title);
        let mut slug = plain.clone();
        while self.taken.contains_key(&slug) || self.given.contains_key(&slug) {
            let number = self.numbers.entry(plain.clone()).or_insert(1);
            *number += 1;
            slug = plain.numbered(*number);
        }
        self.given.insert(slug.clone(), id);
        slug
    }

    /// Keeps an entry, if it is sound: what cannot be read again as it is written would be lost in the store.
    pub(super) fn keep(&mut self, line: usize, entry: &Entry) {
        if let Some(other) = self.lines.insert(entry.id, line) {
            return self.refuse(line, format!("its id {} is an id of line {other} too", entry.id));
        }
        match serde_json::to_string(entry).and_then(|text| serde_json::from_str::<Entry>(&text)) {
            Ok(entry) => self.records.push(Record { file: self.file.clone(), line, entry }),
            Err(error) => self.refuse(line, without_place(&error)),
        }
    }

    /// All of it, or why nothing of it.
    pub(super) fn finish(mut self, read: usize) -> Result<Gathered, ImportError> {
        if self.faults.is_empty() {
            return Ok(Gathered { read, records: self.records, remarks: self.remarks });
        }
        self.faults.sort_by_key(|fault| fault.line);
        Err(ImportError::Refused(self.faults))
    }

    /// How to reach somebody: what is no web address, mail address or telephone number is left out.
    pub(super) fn contact(&mut self, line: usize, web: Option<&str>, mail: Option<&str>, phones: Vec<Phone>) -> Contact {
        let mut sound = |text: Option<&str>, what, read: fn(&str) -> Option<String>| {
            let text = text.map(str::trim).filter(|text| !text.is_empty())?;
            let read = read(text);
            if read.is_none() {
                self.remark(line, what, &format!("«{text}»"));
            }
            read
        };
        Contact {
            web: sound(web, "links that are no web addresses were left out", web_address),
            email: sound(mail, "mail addresses that are none were left out", mail_address),
            phones,
            ..Contact::default()
        }
    }

    /// A telephone number, if it can be dialled.
    pub(super) fn phone(&mut self, line: usize, number: &str, usage: PhoneUse) -> Option<Phone> {
        let written: String = number
            .chars()
            .map(|letter| match letter {
                '.' | '\u{a0}' | '\u{202f}' => ' ',
                '\u{2010}' | '\u{2011}' => '-',
                other => other,
            })
            .collect();
        let number = flat(&written);
        let digits = number.chars().filter(char::is_ascii_digit).count();
        let holds = (2..=15).contains(&digits) && number.chars().all(|c| c.is_ascii_digit() || "+ -()/–".contains(c));
        if !holds {
            self.remark(line, "telephone numbers that cannot be dialled were left out", &format!("«{number}»"));
        }
        holds.then(|| Phone { number, usage, hours: Vec::new() })
    }
}

/// A record as it stands in the file.
#[derive(PartialEq, Eq, Debug)]
struct Piece<'t> {
    line: usize,
    text: &'t str,
}

/// The records of a text: a line each, the members of an array or of a page's `contents`, or the one object there is.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = || {
        text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).map(|(at, line)| Piece { line: at + 1, text: line })
    };
    let is_whole = |text: &str| serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
    // Objects at the margin, line after line, even where the first is broken; in an array most would end in a comma.
    let mostly_objects = || {
        let objects = lines().skip(1).map(|piece| piece.text).filter(|line| line.starts_with("{\""));
        objects.map(|line| if line.trim_end().ends_with('}') { 1 } else { -1 }).sum::<isize>() > 0
    };
    let is_array = text.trim_start().starts_with('[');
    let is_sound = is_whole(text);
    let is_lines = !is_array && !is_sound && (lines().next().is_some_and(|piece| is_whole(piece.text)) || mostly_objects());
    if is_lines {
        return lines().collect();
    }
    let Some(mut members) = members(text) else { return member(text, 1).into_iter().collect() };
    if !is_sound && members.iter().all(|piece| is_whole(piece.text)) {
        // What is wrong stands around the records: perhaps the file was cut off.
        members.push(Piece { line: text.lines().count(), text: "" });
    }
    members
}

/// The members of the array that the text is, or of the array `contents` in the object that it is. What is between the commas is not judged.
fn members(text: &str) -> Option<Vec<Piece<'_>>> {
    let (mut depth, mut key, mut quoted) = (0_usize, "", None);
    // Where the array stands and where its next member begins.
    let (mut inside, mut begins, mut line, mut begins_on) = (0, 0, 1, 1);
    let mut members = Vec::new();
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        line += usize::from(byte == b'\n');
        match (byte, quoted) {
            (b'\\', Some(_)) => drop(bytes.next()),
            (b'"', Some(from)) => {
                if depth == 1 {
                    key = &text[from..at];
                }
                quoted = None;
            }
            (b'"', None) => quoted = Some(at + 1),
            (b'[', None) if inside == 0 && (depth == 0 || (depth == 1 && key == "contents")) => {
                depth += 1;
                (inside, begins, begins_on) = (depth, at + 1, line);
            }
            (b'[' | b'{', None) => depth += 1,
            (b',', None) if inside > 0 && depth == inside => {
                members.extend(member(&text[begins..at], begins_on));
                (begins, begins_on) = (at + 1, line);
            }
            (b']', None) if inside > 0 && depth == inside => {
                members.extend(member(&text[begins..at], begins_on));
                return Some(members);
            }
            (b']' | b'}', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    // An array that never ends: its last member is broken, and will be said to be.
    (inside > 0).then(|| {
        members.extend(member(&text[begins..], begins_on));
        members
    })
}

/// What stands between two commas, if anything does.
fn member(part: &str, line: usize) -> Option<Piece<'_>> {
    let before = part.len() - part.trim_start().len();
    let text = part.trim();
    (!text.is_empty()).then(|| Piece { line: line + part[..before].matches('\n').count(), text })
}

/// What is wrong with a record, with the field in which it is wrong.
fn reason(text: &str, error: &serde_json::Error) -> String {
    let said = without_place(error);
    if !error.is_data() {
        return format!("it is no JSON: {said} (column {})", error.column());
    }
    // The field is the last that was named before the place where reading stopped.
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let read = text.get(..(before + error.column()).min(text.len())).unwrap_or_default();
    let field = read.rfind("\":").and_then(|end| read[..end].rsplit('"').next());
    match field {
        Some(field) if !said.contains("missing field") => format!("«{field}»: {said} (column {})", error.column()),
        _ => said,
    }
}

fn without_place(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rfind(" at line ").map_or(said.as_str(), |at| &said[..at]).to_owned()
}

/// A value that may be missing or null.
pub(super) fn given<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(from)?.unwrap_or_default())
}

/// A text without what is around it, if there is any.
pub(super) fn some(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}

/// A text on one line.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The day of a date or of an instant.
pub(super) fn day(text: &str) -> Option<Date> {
    text.trim().get(..10)?.parse().ok()
}

/// A language by its code, in two letters where there are two: `en` of `en`, `EN`, `en_US` and `eng`.
pub(super) fn language(code: &str) -> Option<Lang> {
    let code = code.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let short = THREE_LETTERS.split(' ').find_map(|pair| pair.split_once(':').filter(|(three, _)| *three == code));
    Lang::parse(short.map_or(code.as_str(), |(_, two)| two))
}

/// Codes of ISO 639-2 and 639-3 and those of 639-1 that mean the same.
const THREE_LETTERS: &str = "alb:sq amh:am ara:ar ben:bn bos:bs ces:cs chi:zh cze:cs dan:da deu:de dut:nl ell:el eng:en est:et fas:fa fin:fi fra:fr \
    fre:fr ger:de gre:el heb:he hin:hi hrv:hr hun:hu ice:is isl:is ita:it jpn:ja kor:ko kur:ku lav:lv lit:lt nld:nl nno:nn \
    nob:nb nor:no pan:pa per:fa pol:pl por:pt ron:ro rum:ro rus:ru sme:se som:so spa:es sqi:sq srp:sr swa:sw swe:sv tgl:tl \
    tha:th tir:ti tur:tr ukr:uk urd:ur vie:vi zho:zh";

fn web_address(text: &str) -> Option<String> {
    let (scheme, rest) = text.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let host = rest.split(['/', '?', '#']).next()?;
    let holds = matches!(scheme.as_str(), "http" | "https")
        && host.contains('.')
        && !host.starts_with('.')
        && !host.contains('@')
        && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"\\".contains(c));
    holds.then(|| format!("{scheme}://{rest}"))
}

fn mail_address(text: &str) -> Option<String> {
    let (mailbox, host) = text.split_once('@')?;
    let is_word = |c: char| c.is_alphanumeric() || ".-_+'".contains(c);
    let holds = !mailbox.is_empty()
        && mailbox.chars().all(is_word)
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && host.chars().all(|c| c.is_alphanumeric() || ".-".contains(c));
    holds.then(|| text.to_owned())
}

/// Plain prose as Markdown that reads the same: its lines and lists stay, and no letter of it is taken for markup.
pub(super) fn markdown(prose: &str) -> String {
    #[derive(PartialEq, Clone, Copy)]
    enum Kind {
        Nothing,
        Line,
        Item,
    }
    let mut out = String::with_capacity(prose.len() + prose.len() / 16);
    let mut before = Kind::Nothing;
    for line in prose.lines() {
        let line = flat(&line.replace(char::is_control, " "));
        if line.is_empty() {
            before = Kind::Nothing;
            continue;
        }
        let item = ["- ", "• ", "* ", "– "].iter().find_map(|bullet| line.strip_prefix(bullet)).filter(|rest| !rest.is_empty());
        let kind = if item.is_some() { Kind::Item } else { Kind::Line };
        match (before, kind) {
            _ if out.is_empty() => {}
            (Kind::Line, Kind::Line) => out.push_str("\\\n"),
            (Kind::Item, Kind::Item) => out.push('\n'),
            _ => out.push_str("\n\n"),
        }
        if item.is_some() {
            out.push_str("- ");
        }
        escape(item.unwrap_or(&line), &mut out);
        before = kind;
    }
    out
}

/// One line, so that Markdown reads it letter by letter.
fn escape(line: &str, out: &mut String) {
    // What would begin a heading, a rule, a list or an underline.
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let opens = match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => Some(digits),
        Some(b'#' | b'+' | b'-' | b'=' | b'~') if digits == 0 => Some(0),
        _ => None,
    };
    for (at, letter) in line.char_indices() {
        if opens == Some(at) || "\\`*_[]<>&".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
}

/// The first sentence, cut after a word where it is too long for a summary.
pub(super) fn first_sentence(prose: &str) -> String {
    let line = flat(prose.lines().find(|line| !line.trim().is_empty()).unwrap_or_default());
    let ends = line.char_indices().find_map(|(at, letter)| {
        let after = at + letter.len_utf8();
        let mut rest = line[after..].chars();
        let goes_on = match (rest.next(), rest.next()) {
            (None, _) => false,
            (Some(' '), Some(next)) => next.is_lowercase(),
            _ => true,
        };
        let ends = match letter {
            '!' | '?' => !goes_on,
            '.' => !goes_on && (after == line.len() || !is_short(&line[..at])),
            _ => false,
        };
        ends.then_some(after)
    });
    let sentence = &line[..ends.unwrap_or(line.len())];
    if sentence.chars().count() <= SUMMARY {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(SUMMARY - 1).collect();
    let words = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', ' ']))
}

/// Whether a full stop after this is more likely that of a short form.
fn is_short(before: &str) -> bool {
    const SHORT: &[&str] = &[
        "bl.a", "ca", "dr", "esim", "etc", "ex", "inc", "jr", "kl", "mm", "mr", "mrs", "ms", "mt", "no", "ns", "nr", "obs", "sk",
        "st", "t.ex", "vs",
    ];
    let word = before.rsplit([' ', '(']).next().unwrap_or_default();
    word.chars().count() <= 1 || word.contains('.') || SHORT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{Gathering, Piece, first_sentence, language, mail_address, markdown, pieces, web_address};
    use fletta_app::model::{EntryId, Slug};
    use std::{collections::HashMap, path::Path};

    fn lines(text: &str) -> Vec<(usize, &str)> {
        pieces(text).into_iter().map(|Piece { line, text }| (line, text)).collect()
    }

    #[test]
    fn records_come_a_line_each_as_an_array_as_a_page_or_alone() {
        assert_eq!(lines("{\"a\":1}\n\n{\"a\":2}\n"), [(1, "{\"a\":1}"), (3, "{\"a\":2}")]);
        assert_eq!(lines("{\"a\":\n{\"a\":2}\nx\n"), [(1, "{\"a\":"), (2, "{\"a\":2}"), (3, "x")], "a broken line breaks no other");
        assert_eq!(lines("{\"a\":1}\n{\"a\":\n"), [(1, "{\"a\":1}"), (2, "{\"a\":")]);
        assert_eq!(lines("[\n {\"a\":\"],\"},\n {\"a\":[1,2]}\n]"), [(2, "{\"a\":\"],\"}"), (3, "{\"a\":[1,2]}")]);
        assert_eq!(
            lines("{\"size\": 2,\n \"contents\": [{\"a\":{}},\n{\"contents\":[3]}]}"),
            [(2, "{\"a\":{}}"), (3, "{\"contents\":[3]}")]
        );
        assert_eq!(lines("\n{\n \"a\": [1],\n \"b\": {}\n}\n"), [(2, "{\n \"a\": [1],\n \"b\": {}\n}")]);
        assert_eq!(lines("[{\"a\":1},{\"a\":"), [(1, "{\"a\":1}"), (1, "{\"a\":")]);
        assert_eq!(lines("{\"contents\":[\n{\"a\":1}]\n"), [(2, "{\"a\":1}"), (2, "")], "the end is missing, and is missed");
        assert_eq!(lines(" \n"), []);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line_and_field() {
        #[derive(Debug, serde::Deserialize)]
        struct Aged {
            #[expect(dead_code, reason = "only read")]
            id: String,
            #[expect(dead_code, reason = "only read")]
            age: Option<f64>,
        }
        let taken = HashMap::new();
        let mut gathering = Gathering::of(Path::new("a.ndjson"), &taken);
        let text = "{\"id\":\"a\",\"age\":\"five\"}\n{\"id\":\"b\",\"age\":null}\n{\"age\":1}\n{\"id\":\n";
        assert_eq!(gathering.read::<Aged>(text).expect("few enough").len(), 1);
        let said: Vec<String> = gathering.faults.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("a.ndjson:1: «age»: invalid type: string \"five\""), "{said:?}");
        assert_eq!(said[1], "a.ndjson:3: missing field `id`");
        assert!(said[2].starts_with("a.ndjson:4: it is no JSON"), "{said:?}");
    }

    #[test]
    fn an_entry_keeps_its_name_and_a_new_one_is_numbered() {
        let (old, new, other) = (EntryId::of_slug("old"), EntryId::of_slug("new"), EntryId::of_slug("other"));
        let slug = |text: &str| Slug::parse(text).expect("a slug");
        let taken = HashMap::from([(slug("library-2"), old), (slug("library"), other)]);
        let mut gathering = Gathering::of(Path::new("a"), &taken);
        assert_eq!(gathering.name(new, "Library").as_str(), "library-3");
        assert_eq!(gathering.name(old, "Library").as_str(), "library-2");
        assert_eq!(gathering.name(EntryId::of_slug("third"), "Library").as_str(), "library-4");
    }

    #[test]
    fn prose_reads_the_same_as_markdown() {
        assert_eq!(
            markdown("A *star*, a_b, <b>, [x](y) & co\n\n# no heading"),
            "A \\*star\\*, a\\_b, \\<b\\>, \\[x\\](y) \\& co\n\n\\# no heading"
        );
        assert_eq!(markdown("Bring: \n- a cap\n• shoes\nThen come."), "Bring:\n\n- a cap\n- shoes\n\nThen come.");
        assert_eq!(markdown("1. March\n2021 it began"), "1\\. March\\\n2021 it began");
        assert_eq!(markdown("    indented\r\n\r\n---"), "indented\n\n\\---");
    }

    #[test]
    fn a_summary_is_the_first_sentence_and_not_too_long() {
        assert_eq!(first_sentence("St. Anthony's serves e.g. lunch. All are welcome."), "St. Anthony's serves e.g. lunch.");
        assert_eq!(first_sentence("Kysy! Autamme."), "Kysy!");
        assert_eq!(
            first_sentence("Kunta tarjoaa neuvontaa mm. lapsen terveydestä"),
            "Kunta tarjoaa neuvontaa mm. lapsen terveydestä"
        );
        let long = first_sentence(&"words and ".repeat(60));
        assert!(long.ends_with('…') && long.chars().count() <= 200, "{long}");
    }

    #[test]
    fn what_is_no_address_and_no_code_is_none() {
        assert_eq!(web_address("HTTP://www.example.org/a?b#c").as_deref(), Some("http://www.example.org/a?b#c"));
        for refused in [
            "www.example.org",
            "javascript://a.b",
            "https://",
            "https://localhost",
            "https://a.b/c d",
            "ftp://a.b",
            "https://me@a.b",
        ] {
            assert_eq!(web_address(refused), None, "{refused}");
        }
        assert!(mail_address("info@example.org").is_some());
        for refused in ["***@example.org", "info@", "info@example", "[redacted]", "a b@example.org", "@example.org"] {
            assert_eq!(mail_address(refused), None, "{refused}");
        }
        let read = |code| language(code).map(String::from);
        assert_eq!(
            (read("eng"), read("EN_us"), read("sv-FI"), read("Spanish")),
            (Some("en".into()), Some("en".into()), Some("sv".into()), None)
        );
    }
}
