//! Plain CSS by its rules (`house.md` §5): colours and pixels are tokens, sides are logical, every part has its sheet.

use super::{
    none,
    source::{Source, files},
};
use std::collections::BTreeSet;

/// A declaration and where it stands.
struct Declaration<'a> {
    line: usize,
    name: &'a str,
    value: &'a str,
}

/// A sheet, read: its selectors and at-rules, and its declarations.
struct Sheet<'a> {
    path: &'a str,
    heads: Vec<(usize, &'a str)>,
    declarations: Vec<Declaration<'a>>,
}

/// The text with its comments blotted out, line for line; quoted texts too, for nothing in them is a rule.
fn bare(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(['"', '/']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(quoted) = rest.strip_prefix('"') {
            quoted.find('"').map_or(rest.len(), |end| end + 2)
        } else {
            out.push('/');
            rest = &rest[1..];
            continue;
        };
        out.extend(rest[..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

impl<'a> Sheet<'a> {
    fn read(path: &'a str, text: &'a str) -> Self {
        let mut sheet = Self { path, heads: Vec::new(), declarations: Vec::new() };
        let mut begins = 0;
        let mut parentheses = 0usize;
        for (at, mark) in text.char_indices() {
            match mark {
                '(' => parentheses += 1,
                ')' => parentheses = parentheses.saturating_sub(1),
                '{' | '}' | ';' if parentheses == 0 => {
                    let piece = text[begins..at].trim();
                    let line = text[..at].matches('\n').count() + 1 - piece.matches('\n').count();
                    match (mark, piece.split_once(':')) {
                        ('{', _) => sheet.heads.push((line, piece)),
                        (_, Some((name, value))) if !piece.starts_with('@') => {
                            sheet.declarations.push(Declaration { line, name: name.trim(), value: value.trim() });
                        }
                        _ => {}
                    }
                    begins = at + 1;
                }
                _ => {}
            }
        }
        sheet
    }

    fn is_tokens(&self) -> bool {
        self.path.ends_with("/tokens.css")
    }

    fn is_mode(&self) -> bool {
        self.path.contains("/modes/")
    }
}

/// Words of a value: names, numbers with their unit, colours with their `#`.
fn words(value: &str) -> impl Iterator<Item = &str> {
    value.split(|c: char| !(c.is_alphanumeric() || "-_.#%".contains(c))).filter(|word| !word.is_empty())
}

const COLOURS: &[&str] = &[
    "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "black", "white", "gray", "grey", "red", "green",
    "blue", "yellow", "orange", "purple", "pink", "brown", "navy", "teal", "silver", "gold",
];

/// Names that hold a side of the sheet instead of one of the text.
fn is_physical(name: &str, value: &str) -> bool {
    let sided = |name: &str| {
        name.split('-').any(|part| matches!(part, "left" | "right" | "top" | "bottom" | "width" | "height" | "x" | "y"))
    };
    let spared = matches!(
        name,
        "border-width" | "outline-width" | "stroke-width" | "line-height" | "text-decoration-thickness" | "column-rule-width"
    ) || (name.starts_with("border-inline") || name.starts_with("border-block")) && name.ends_with("-width");
    let by_value = matches!(name, "text-align" | "float" | "clear" | "caption-side")
        && words(value).any(|word| matches!(word, "left" | "right" | "top" | "bottom"));
    !name.starts_with("--") && (sided(name) && !spared || by_value)
}

/// What is wrong with one sheet, among all.
fn judge(sheet: &Sheet<'_>, defined: &BTreeSet<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut refuse = |line: usize, why: String| faults.push(format!("{}:{line}: {why}", sheet.path));
    for Declaration { line, name, value } in &sheet.declarations {
        let is_token = name.starts_with("--");
        if !sheet.is_tokens() {
            if let Some(raw) = words(value)
                .find(|word| COLOURS.contains(word) || (word.starts_with('#') && word[1..].chars().all(|c| c.is_ascii_hexdigit())))
            {
                refuse(*line, format!("{name}: the raw colour {raw}"));
            }
            let pixels = |word: &&str| word.strip_suffix("px").is_some_and(|number| number.parse::<f32>().is_ok());
            if let Some(raw) = words(value).find(pixels).filter(|_| !(sheet.is_mode() && is_token)) {
                refuse(*line, format!("{name}: the raw length {raw}"));
            }
            if name.starts_with("--_") || words(value).any(|word| word.starts_with("--_")) {
                refuse(*line, format!("{name}: raw values are named in tokens.css alone"));
            }
        }
        if sheet.is_mode() && !is_token && *name != "color-scheme" {
            refuse(*line, format!("{name}: a mode sets tokens only"));
        }
        if is_physical(name, value) {
            refuse(*line, format!("{name}: {value}: a side of the sheet, not of the text"));
        }
        if value.contains("!important") {
            refuse(*line, format!("{name}: !important"));
        }
        let mut rest = *value;
        while let Some((_, after)) = rest.split_once("var(") {
            let asked = after.split([')', ',']).next().unwrap_or_default().trim();
            if !defined.contains(asked) && !sheet.declarations.iter().any(|declaration| declaration.name == asked) {
                refuse(*line, format!("{name}: {asked} is defined nowhere"));
            }
            rest = after;
        }
    }
    for (line, head) in &sheet.heads {
        if head.starts_with('@') {
            if words(head).any(|word| word.strip_suffix("px").is_some_and(|number| number.parse::<f32>().is_ok())) {
                refuse(*line, format!("{head}: the raw length of a window"));
            }
        } else if head.contains('#') {
            refuse(*line, format!("{head}: an id"));
        }
    }
    faults
}

/// What every sheet may ask for: what tokens and modes define, and what a sheet gives to those that stand within it.
fn defined<'a>(sheets: &'a [Sheet<'a>]) -> BTreeSet<&'a str> {
    sheets
        .iter()
        .filter(|sheet| sheet.is_tokens() || sheet.is_mode())
        .flat_map(|sheet| &sheet.declarations)
        .map(|declaration| declaration.name)
        .filter(|name| name.starts_with("--"))
        .collect()
}

fn names(sources: &[Source], folder: &str, ending: &str) -> BTreeSet<String> {
    let name = |source: &Source| Some(source.path.strip_prefix(folder)?.strip_suffix(ending)?.to_owned());
    sources.iter().filter_map(name).filter(|name| name != "mod").collect()
}

#[test]
fn every_sheet_keeps_to_the_rules() {
    let sources = files(&["style"], "css");
    let bare: Vec<_> = sources.iter().map(|source| (source.path.as_str(), bare(&source.text))).collect();
    let sheets: Vec<_> = bare.iter().map(|(path, text)| Sheet::read(path, text)).collect();
    let defined = defined(&sheets);
    none(&sheets.iter().flat_map(|sheet| judge(sheet, &defined)).collect::<Vec<_>>());
}

#[test]
fn every_part_has_its_sheet_and_every_sheet_its_part_and_its_place() {
    let (parts, sheets) = (
        names(&files(&["app/src/parts"], "rs"), "app/src/parts/", ".rs"),
        names(&files(&["style/parts"], "css"), "style/parts/", ".css"),
    );
    let main = files(&["style"], "css").into_iter().find(|source| source.path == "style/main.css").expect("style/main.css").text;
    let all: BTreeSet<String> = names(&files(&["style"], "css"), "style/", ".css");
    none(&judge_places(&parts, &sheets, &all, &main));
}

/// Parts and sheets that stand alone, and sheets that `main.css` does not take in once.
fn judge_places(parts: &BTreeSet<String>, sheets: &BTreeSet<String>, all: &BTreeSet<String>, main: &str) -> Vec<String> {
    let mut faults: Vec<_> =
        parts.difference(sheets).map(|part| format!("app/src/parts/{part}.rs has no style/parts/{part}.css")).collect();
    faults.extend(sheets.difference(parts).map(|sheet| format!("style/parts/{sheet}.css belongs to no part")));
    for sheet in all.iter().filter(|sheet| *sheet != "main") {
        let imports = main.matches(&format!("@import \"{sheet}.css\" layer(")).count();
        if imports != 1 {
            faults.push(format!("style/main.css takes {sheet}.css in {imports} times"));
        }
    }
    faults
}

#[test]
fn a_sheet_or_a_part_that_stands_alone_is_seen() {
    let set = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
    let main = "@import \"parts/card.css\" layer(parts);";
    let faults = judge_places(&set(&["card", "icon"]), &set(&["card", "pager"]), &set(&["main", "parts/card", "base"]), main);
    assert_eq!(faults.len(), 3, "{faults:?}");
    assert!(judge_places(&set(&["card"]), &set(&["card"]), &set(&["main", "parts/card"]), main).is_empty());
}

#[test]
fn a_sheet_that_breaks_a_rule_is_seen() {
    let tokens = Sheet::read("style/tokens.css", ":root { --_ink: #123; --text: var(--_ink); --gap: 4px; }");
    let seen = |path: &str, text: &str| {
        let text = bare(text);
        judge(&Sheet::read(path, &text), &defined(std::slice::from_ref(&tokens)))
    };
    for (text, said) in [
        (".a { color: #fff; }", "raw colour"),
        (".a { border: 1rem solid black; }", "raw colour"),
        (".a { background: linear-gradient(var(--text), oklch(20% 0 0)); }", "raw colour"),
        (".a { padding-block: 4px; }", "raw length"),
        ("@media (width > 600px) { .a { color: inherit; } }", "raw length"),
        (".a { color: var(--_ink); }", "tokens.css alone"),
        (".a { margin-left: 1rem; }", "side of the sheet"),
        (".a { inset-block: 0; top: 0; }", "side of the sheet"),
        (".a { text-align: right; }", "side of the sheet"),
        (".a { max-width: 3rem; }", "side of the sheet"),
        (".a { color: var(--missing, red); }", "defined nowhere"),
        (".a { color: var(--text) !important; }", "!important"),
        ("#a { color: var(--text); }", "an id"),
    ] {
        assert!(seen("style/parts/a.css", text).iter().any(|fault| fault.contains(said)), "{said}: {text}");
    }
    assert!(!seen("style/modes/a.css", "@media print { :root { --text: Canvas; } .a { display: none; } }").is_empty());
    let sound = "/* #fff 3px */ .a::before { content: \"a: 3px; #b\"; --own: 1rem; inline-size: var(--own); margin-inline: var(--gap); border-width: var(--gap); } @media (width > 40rem) { .a { line-height: 2; } }";
    assert_eq!(seen("style/parts/a.css", sound), Vec::<String>::new());
    assert_eq!(seen("style/modes/a.css", ":root { color-scheme: light; --gap: 8px; }"), Vec::<String>::new());
}
