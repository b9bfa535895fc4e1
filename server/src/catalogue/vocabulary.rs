use super::CatalogueError;
use fletta_app::model::{Concept, Lang, Level, Names, Role, Sector, Stage, Terms, Vocabulary};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct File {
    concept: Vec<Concept>,
    sector: Vec<Sector>,
    stage: Vec<Stage>,
    level: Vec<Level>,
    role: Vec<Role>,
}

/// Reads the vocabulary out of `content/vocabulary`: every `.toml` file, in order of its name.
pub fn read(folder: &Path) -> Result<Vocabulary, CatalogueError> {
    let mut files = Vec::new();
    toml_files(folder, &mut files)?;
    files.sort();
    let mut vocabulary = Vocabulary::default();
    for path in files {
        let text = std::fs::read_to_string(&path)?;
        let file: File = toml::from_str(&text).map_err(|fault| CatalogueError::Vocabulary { path, fault: fault.to_string() })?;
        vocabulary.concepts.extend(file.concept.into_iter().map(inherited));
        vocabulary.sectors.extend(file.sector);
        vocabulary.stages.extend(file.stage);
        vocabulary.levels.extend(file.level);
        vocabulary.roles.extend(file.role);
    }
    told(&folder.join("told"), &mut vocabulary)?;
    Ok(vocabulary)
}

/// Reads how people tell each concept, out of a file a language: a code and a sentence in each line.
fn told(folder: &Path, vocabulary: &mut Vocabulary) -> Result<(), CatalogueError> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    places.extend(vocabulary.concepts.iter().enumerate().map(|(at, concept)| (concept.code.clone(), at)));
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    for path in files {
        let refused = |fault: String| CatalogueError::Vocabulary { path: path.clone(), fault };
        let lang = path.file_stem().and_then(|stem| stem.to_str()).and_then(Lang::parse);
        let lang = lang.ok_or_else(|| refused("the file is not named after a language".into()))?;
        for (line, row) in std::fs::read_to_string(&path)?.lines().enumerate().filter(|(_, row)| !row.is_empty()) {
            let place = row.split_once('\t').and_then(|(code, sentence)| Some((*places.get(code)?, sentence)));
            let (at, sentence) = place.ok_or_else(|| refused(format!("line {}: «{row}» names no concept", line + 1)))?;
            vocabulary.concepts[at].terms.entry(lang).or_default().told.push(sentence.to_owned());
        }
    }
    Ok(())
}

fn toml_files(folder: &Path, into: &mut Vec<PathBuf>) -> Result<(), CatalogueError> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, into)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            into.push(path);
        }
    }
    Ok(())
}

/// What a country does not say otherwise, it says as its language does.
fn inherited(mut concept: Concept) -> Concept {
    let of_language: Vec<(_, Terms)> =
        concept.terms.iter().filter(|(lang, _)| **lang == lang.primary()).map(|(lang, terms)| (*lang, terms.clone())).collect();
    for (lang, terms) in &mut concept.terms {
        let Some((_, base)) = of_language.iter().find(|(base, _)| *base == lang.primary() && base != lang) else { continue };
        for (own, base) in
            [(&mut terms.preferred, &base.preferred), (&mut terms.explain, &base.explain), (&mut terms.ask, &base.ask)]
        {
            if own.is_empty() {
                own.clone_from(base);
            }
        }
    }
    concept
}

/// What is wrong within the vocabulary: what is missing in a language of the site, and what names something that there is not.
pub fn faults_of(vocabulary: &Vocabulary, languages: &[Lang]) -> Vec<String> {
    let mut faults = Vec::new();
    let codes: BTreeSet<&str> = vocabulary.concepts.iter().map(|concept| concept.code.as_str()).collect();
    if codes.len() < vocabulary.concepts.len() {
        faults.push("a concept stands twice".into());
    }
    for Concept { code, broader, related, terms, topic, .. } in &vocabulary.concepts {
        for lang in languages {
            let here = |of: &&Lang| of.primary() == *lang;
            if !terms.iter().any(|(of, terms)| here(&of) && !terms.preferred.is_empty()) {
                faults.push(format!("the concept {code} has no word in {lang}"));
            }
            if *topic && !terms.iter().any(|(of, terms)| here(&of) && !terms.ask.is_empty()) {
                faults.push(format!("the topic {code} has no line for the front page in {lang}"));
            }
        }
        faults.extend(
            broader
                .iter()
                .chain(related)
                .filter(|other| !codes.contains(other.as_str()))
                .map(|other| format!("the concept {code} names {other}, which there is not")),
        );
        faults.extend(broader.contains(code).then(|| format!("the concept {code} is wider than itself")));
    }
    let lists: [(&str, Vec<(String, &Names)>); 4] = [
        ("sector", vocabulary.sectors.iter().map(|sector| (sector.code.clone(), &sector.name)).collect()),
        ("stage", vocabulary.stages.iter().map(|stage| (stage.code.clone(), &stage.name)).collect()),
        ("level", vocabulary.levels.iter().map(|level| (level.code.to_string(), &level.name)).collect()),
        ("role", vocabulary.roles.iter().map(|role| (role.code.clone(), &role.name)).collect()),
    ];
    for (list, rows) in lists {
        for (code, names) in rows {
            for lang in languages.iter().filter(|lang| !names.keys().any(|of| of.primary() == **lang)) {
                faults.push(format!("the {list} {code} has no name in {lang}"));
            }
        }
    }
    faults
}

/// The names that lead to two concepts in one language, or in one country's: a question with such a word means both.
pub fn clashes_of(vocabulary: &Vocabulary) -> Vec<String> {
    let mut meant: BTreeMap<(Lang, String), BTreeSet<&str>> = BTreeMap::new();
    for concept in &vocabulary.concepts {
        for (lang, terms) in &concept.terms {
            let others = terms.alternative.iter().chain(&terms.everyday).chain(&terms.abbreviations);
            for name in std::iter::once(&terms.preferred).chain(others).filter(|name| !name.is_empty()) {
                meant.entry((*lang, name.to_lowercase())).or_default().insert(&concept.code);
            }
        }
    }
    let clashes = meant.into_iter().filter(|(_, codes)| codes.len() > 1);
    clashes
        .map(|((lang, name), codes)| format!("«{name}» in {lang} means {}", codes.into_iter().collect::<Vec<_>>().join(" and ")))
        .collect()
}
