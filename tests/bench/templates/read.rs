use scraper::{ElementRef, Selector};

/// All that a selector finds below an element.
pub(super) fn all<'a>(of: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    of.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The first of them.
pub(super) fn one<'a>(of: ElementRef<'a>, selector: &str) -> Option<ElementRef<'a>> {
    all(of, selector).into_iter().next()
}

/// The first of them, which every such page has.
pub(super) fn the<'a>(of: ElementRef<'a>, selector: &str) -> ElementRef<'a> {
    one(of, selector).unwrap_or_else(|| panic!("the page holds no {selector}: the templates of the bench know it otherwise"))
}

/// What every one of them says, read.
pub(super) fn each<'a, T>(of: ElementRef<'a>, selector: &str, read: impl Fn(ElementRef<'a>) -> T) -> Vec<T> {
    all(of, selector).into_iter().map(read).collect()
}

/// The words of an element.
pub(super) fn text(of: ElementRef<'_>) -> String {
    of.text().collect()
}

/// The words of the first that a selector finds; none if there is none.
pub(super) fn said(of: ElementRef<'_>, selector: &str) -> Option<String> {
    one(of, selector).map(text)
}

/// The words of an element that every such page has.
pub(super) fn says(of: ElementRef<'_>, selector: &str) -> String {
    text(the(of, selector))
}

/// An attribute, if it is there.
pub(super) fn given(of: ElementRef<'_>, name: &str) -> Option<String> {
    of.attr(name).map(ToOwned::to_owned)
}

/// An attribute; empty if it is not there.
pub(super) fn attribute(of: ElementRef<'_>, name: &str) -> String {
    given(of, name).unwrap_or_default()
}

/// The strokes of the first picture in an element.
pub(super) fn strokes(of: ElementRef<'_>) -> Option<String> {
    one(of, "svg path").map(|path| attribute(path, "d"))
}
