//! Makes a language's table out of a list of its word forms: `fletta-tables FORMS CONTENT`.
//!
//! `FORMS/<lang>.tsv` has a line a form: the form, its lemmas (best first, one or two), and its class of frequency (0 to 15; see
//! `extract.py`). For each there, `CONTENT/<lang>/forms.fst` maps every form to a number: from its lowest bit on, two bits of frequency,
//! sixteen of the rule that makes the first lemma of the form, sixteen of the second's plus one, or none. `CONTENT/<lang>/rules.tsv` has a
//! rule a line, the most frequent first: how many letters fall off the form's end, and what comes in their place.

use anyhow::{Context, bail};
use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Write},
    path::Path,
};

type Rule = (usize, String);

struct Form {
    text: String,
    rules: Vec<Rule>,
    frequency: u64,
}

fn main() -> anyhow::Result<()> {
    let paths: Vec<_> = std::env::args_os().skip(1).collect();
    let [forms, content] = paths.as_slice() else { bail!("usage: fletta-tables FORMS CONTENT") };
    let mut lists: Vec<_> = std::fs::read_dir(forms)?.filter_map(Result::ok).map(|entry| entry.path()).collect();
    lists.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    lists.sort();
    for list in lists {
        let lang = list.file_stem().context("a name")?;
        let folder = Path::new(content).join(lang);
        make(&list, &folder).with_context(|| format!("{}", list.display()))?;
    }
    Ok(())
}

fn make(list: &Path, folder: &Path) -> anyhow::Result<()> {
    let mut forms = Vec::new();
    for line in BufReader::new(File::open(list)?).lines() {
        let line = line?;
        let mut parts = line.split('\t');
        let (Some(text), Some(lemmas), Some(class)) = (parts.next(), parts.next(), parts.next()) else { bail!("{line}") };
        let rules = lemmas.split(' ').take(2).map(|lemma| rule(text, lemma)).collect();
        forms.push(Form { text: text.to_owned(), rules, frequency: frequency(class.parse()?) });
    }
    forms.sort_by(|a, b| a.text.as_bytes().cmp(b.text.as_bytes()));

    let mut used: HashMap<&Rule, usize> = HashMap::new();
    for rule in forms.iter().flat_map(|form| &form.rules) {
        *used.entry(rule).or_default() += 1;
    }
    let mut rules: Vec<_> = used.into_iter().collect();
    rules.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    rules.truncate(usize::from(u16::MAX) - 1);
    let numbers: HashMap<&Rule, u64> = (0..).zip(&rules).map(|(number, (rule, _))| (*rule, number)).collect();

    std::fs::create_dir_all(folder)?;
    let mut text = BufWriter::new(File::create(folder.join("rules.tsv"))?);
    for ((strip, add), _) in &rules {
        writeln!(text, "{strip}\t{add}")?;
    }
    text.flush()?;
    let path = folder.join("forms.fst");
    let mut map = fst::MapBuilder::new(BufWriter::new(File::create(&path)?))?;
    for form in &forms {
        let mut known = form.rules.iter().filter_map(|rule| numbers.get(rule));
        let Some(first) = known.next() else { continue };
        let second = known.next().map_or(0, |second| second + 1);
        map.insert(&form.text, form.frequency | first << 2 | second << 18)?;
    }
    map.finish()?;
    let bytes = std::fs::metadata(&path)?.len();
    eprintln!("{}: {} forms, {} rules, {bytes} bytes", path.display(), forms.len(), rules.len());
    Ok(())
}

/// What makes the lemma of the form: from the first letter on in which they differ.
fn rule(form: &str, lemma: &str) -> Rule {
    let same = form.chars().zip(lemma.chars()).take_while(|(a, b)| a == b).count();
    (form.chars().count() - same, lemma.chars().skip(same).collect())
}

/// Four classes are enough to tell a word that may stand before another from one that may not.
fn frequency(class: u64) -> u64 {
    match class {
        0 => 0,
        1..=5 => 1,
        6..=8 => 2,
        _ => 3,
    }
}
