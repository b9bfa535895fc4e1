use super::CatalogueError;
use fletta_app::model::{Concept, Level, Role, Sector, Stage, Terms, Vocabulary};
use serde::Deserialize;
use std::path::{Path, PathBuf};

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
    Ok(vocabulary)
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
