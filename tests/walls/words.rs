//! Every word that the code says exists in every language, with the same place-holders, and none is left over.

use super::{
    none,
    said::{Said, said},
    source::{Source, files, line, runs, rust, string},
};
use crate::world::root;
use fletta_app::model::word_keys;
use fletta_server::catalogue::read_vocabulary;
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser::parse,
};
use std::collections::{BTreeMap, BTreeSet};

/// What a message needs: what it shows, what it only looks at to choose its form, and the messages it stands on.
#[derive(Default, Debug)]
struct Needs {
    shown: BTreeSet<String>,
    looked_at: BTreeSet<String>,
    others: BTreeSet<String>,
}

type Language = BTreeMap<String, Needs>;

/// Messages whose shape is a habit of the language: each shows what it wants of what is given.
const HABITS: &[&str] = &["clock"];

/// Families of keys of which the code knows only the beginning, and where their ends come from.
const FAMILIES: &[&str] = &["language-"];

/// Reads one file of a language into what is known of it; a key that stands twice is a fault.
fn read(source: &Source, into: &mut Language, faults: &mut Vec<String>) {
    let resource = match parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => return faults.push(format!("{}: {errors:?}", source.path)),
    };
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut needs = Needs::default();
        for pattern in message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value)) {
            pattern_needs(pattern, &mut needs);
        }
        if into.insert(message.id.name.to_owned(), needs).is_some() {
            faults.push(format!("{}: {} stands twice", source.path, message.id.name));
        }
    }
}

fn pattern_needs(pattern: &Pattern<&str>, needs: &mut Needs) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_needs(inline, needs),
            Expression::Select { selector, variants } => {
                let mut chosen = Needs::default();
                inline_needs(selector, &mut chosen);
                needs.looked_at.extend(chosen.shown);
                for variant in variants {
                    pattern_needs(&variant.value, needs);
                }
            }
        }
    }
}

fn inline_needs(inline: &InlineExpression<&str>, needs: &mut Needs) {
    match inline {
        // A number is given twice: for plurals, and as the language writes it.
        InlineExpression::VariableReference { id } => {
            needs.shown.extend([id.name.strip_suffix("Text").unwrap_or(id.name).to_owned()]);
        }
        InlineExpression::MessageReference { id, .. } => needs.others.extend([id.name.to_owned()]),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            for inline in arguments.positional.iter().chain(arguments.named.iter().map(|named| &named.value)) {
                inline_needs(inline, needs);
            }
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inline) = expression.as_ref() {
                inline_needs(inline, needs);
            }
        }
        _ => {}
    }
}

/// What is wrong between the languages, and between them and the code.
fn judge(
    languages: &BTreeMap<String, Language>,
    said: &[Said],
    texts: &BTreeSet<String>,
    listed: &BTreeSet<String>,
) -> Vec<String> {
    let mut faults = Vec::new();
    let all: BTreeSet<&String> = languages.values().flat_map(|messages| messages.keys()).collect();
    // The name of a closed list: what begins its keys is none itself.
    let is_list = |text: &str| all.iter().any(|key| key.strip_prefix(text).is_some_and(|rest| rest.starts_with('-')));
    let referred: BTreeSet<&String> =
        languages.values().flat_map(|messages| messages.values()).flat_map(|needs| &needs.others).collect();
    for key in &all {
        let with: Vec<_> = languages.iter().filter_map(|(lang, messages)| Some((lang, messages.get(*key)?))).collect();
        for lang in languages.keys().filter(|lang| !languages[*lang].contains_key(*key)) {
            faults.push(format!("{key} is missing in {lang}"));
        }
        if with.iter().any(|(_, needs)| needs.shown != with[0].1.shown) && !HABITS.contains(&key.as_str()) {
            let differ: Vec<_> = with.iter().map(|(lang, needs)| format!("{lang} {:?}", needs.shown)).collect();
            faults.push(format!("{key} shows other things: {}", differ.join(", ")));
        }
        let used = texts.contains(*key)
            || listed.contains(*key)
            || referred.contains(*key)
            || FAMILIES.iter().any(|family| key.starts_with(family));
        if !used {
            faults.push(format!("{key} is left over: nobody says it"));
        }
    }
    for key in listed.iter().chain(referred) {
        if !all.contains(&key) {
            faults.push(format!("{key} is missing in every language"));
        }
    }
    for Said { at, key, args } in said {
        if !all.contains(key) && (args.is_some() || !is_list(key)) {
            faults.push(format!("{at}: {key} is no word of any language"));
        }
        for (lang, needs) in languages.iter().filter_map(|(lang, messages)| Some((lang, messages.get(key)?))) {
            if let Some(lacks) = args
                .as_ref()
                .map(|args| needs.shown.union(&needs.looked_at).filter(|arg| !args.contains(*arg)).collect::<Vec<_>>())
                .filter(|lacks| !lacks.is_empty())
            {
                faults.push(format!("{at}: {key} is not given {lacks:?}, which {lang} wants"));
            }
        }
    }
    faults
}

fn languages(sources: &[Source]) -> (BTreeMap<String, Language>, Vec<String>) {
    let (mut languages, mut faults) = (BTreeMap::<String, Language>::new(), Vec::new());
    for source in sources {
        let lang = source.path.split('/').nth(1).expect("locales/<lang>/").to_owned();
        read(source, languages.entry(lang).or_default(), &mut faults);
    }
    (languages, faults)
}

fn families(languages: &BTreeMap<String, Language>) -> BTreeSet<String> {
    languages.values().flat_map(|messages| messages.keys()).filter_map(|key| Some(key.split_once('-')?.0.to_owned())).collect()
}

#[test]
fn every_word_is_there_in_every_language_and_none_is_left_over() {
    let (languages, mut faults) = languages(&files(&["locales"], "ftl"));
    let families = families(&languages);
    let (mut every, mut texts) = (Vec::new(), BTreeSet::new());
    // A page may know a code of the vocabulary; that is a word of the field and none of a language.
    let vocabulary = read_vocabulary(&root().join("content/vocabulary")).expect("the vocabulary");
    let is_code =
        |said: &Said| said.args.is_none() && (vocabulary.role(&said.key).is_some() || vocabulary.concept(&said.key).is_some());
    for source in rust() {
        let (said, more) = said(&source, &families);
        every.extend(said.into_iter().filter(|said| !is_code(said)));
        texts.extend(more);
    }
    let mut listed: BTreeSet<String> = word_keys().map(str::to_owned).collect();
    // Every language has a name in every other.
    listed.extend(languages.keys().map(|lang| format!("language-{lang}")));
    faults.extend(judge(&languages, &every, &texts, &listed));
    none(&faults);
}

#[test]
fn a_language_is_added_by_adding_a_folder_and_the_code_names_none() {
    // A stemmer belongs to a language; an import without a language is in English (`decisions.md` 22); parts have samples.
    let allowed = ["server/src/catalogue/analysis/", "server/src/desk/", "server/src/main.rs", "app/src/parts/"];
    let sources = rust().into_iter().filter(|source| !allowed.iter().any(|path| source.path.contains(path)));
    none(&sources.flat_map(|source| named(&source)).collect::<Vec<_>>());
    let naming = Source { path: "app/src/pages/x.rs".into(), text: "fn a() { if lang.code() == \"sv\" {} }".into() };
    assert_eq!(named(&naming).len(), 1);
}

/// Where a file says the code of a language of the site.
fn named(source: &Source) -> Vec<String> {
    let is_language = |text: &String| fletta_app::words::all().iter().any(|words| words.lang.code() == text);
    let mut faults = Vec::new();
    runs(source.tokens(), &mut |run| {
        for (token, text) in run.iter().filter_map(|token| Some((token, string(token).filter(is_language)?))) {
            faults.push(format!("{}:{}: names the language «{text}»", source.path, line(token)));
        }
    });
    faults
}

#[test]
fn a_word_that_is_missing_left_over_or_filled_otherwise_is_seen() {
    let file = |lang: &str, text: &str| Source { path: format!("locales/{lang}/site.ftl"), text: text.into() };
    let code = r#"fn a() { self.say("home-title"); words.fill("home-count", &[("count", n.into())]); view! { <p class="home-p">{door("home-gone")}</p> } }"#;
    let seen = |sv: &str, fi: &str| {
        let (languages, mut faults) = languages(&[file("sv", sv), file("fi", fi)]);
        let source = Source { path: "app/src/pages/x.rs".into(), text: code.into() };
        let (said, texts) = said(&source, &families(&languages));
        faults.extend(judge(&languages, &said, &texts, &BTreeSet::new()));
        faults
    };
    let whole = "home-title = x\nhome-count = { $countText }\nhome-gone = x\n";
    assert_eq!(seen(whole, whole), Vec::<String>::new());
    for (sv, fi, said) in [
        (whole, "home-title = x\nhome-count = { $count }\n", "home-gone is missing in fi"),
        (whole, "home-title = x\nhome-count = x\nhome-gone = x\n", "home-count shows other things"),
        ("home-title = x\nhome-count = { $count }\n", "home-title = x\nhome-count = { $count }\n", "home-gone is no word"),
        (
            "home-title = x\nhome-count = { $count } { $town }\nhome-gone = x",
            "home-title = x\nhome-count = { $town } { $count }\nhome-gone = x",
            "is not given [\"town\"]",
        ),
        (&format!("{whole}home-old = x\n"), &format!("{whole}home-old = x\n"), "home-old is left over"),
        (&format!("{whole}home-title = y\n"), whole, "home-title stands twice"),
        (&format!("{whole}= nonsense"), whole, "Expected"),
    ] {
        let faults = seen(sv, fi);
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:?}");
    }
}
