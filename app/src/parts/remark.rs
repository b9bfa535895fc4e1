use super::icon::Icon;
use leptos::prelude::*;

/// The words of the form for a remark about a page.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Remark {
    /// Where it goes.
    pub action: String,
    /// The page it is about.
    pub of: String,
    /// Which that is, said.
    pub about: Option<String>,
    /// What is asked.
    pub label: String,
    /// What not to write.
    pub hint: String,
    /// What was written already.
    pub words: String,
    /// Why it was not taken.
    pub problem: Option<String>,
    /// The button's verb.
    pub verb: String,
    /// What is said of the field that nobody should fill in.
    pub trap: String,
}

/// A plain form. The second field is for robots: out of sight, out of the tab order, and what fills it in is not kept.
#[component]
pub fn RemarkForm(of: Remark) -> impl IntoView {
    let Remark { action, of, about, label, hint, words, problem, verb, trap } = of;
    let invalid = problem.is_some().then_some("true");
    let described = if problem.is_some() { "remark-problem remark-hint" } else { "remark-hint" };
    view! {
        <form class="remark" action=action method="post">
            <input type="hidden" name="of" value=of/>
            {problem.map(|problem| view! { <p class="remark-problem" id="remark-problem" role="alert"><Icon name="info"/>{problem}</p> })}
            {about.map(|about| view! { <p class="remark-about">{about}</p> })}
            <label class="remark-field">
                <span class="remark-label">{label}</span>
                <textarea class="remark-words" name="words" rows="5" required aria-invalid=invalid aria-describedby=described>{words}</textarea>
            </label>
            <p class="remark-hint" id="remark-hint">{hint}</p>
            <label class="remark-trap">{trap}<input type="text" name="web" tabindex="-1" autocomplete="off"/></label>
            <button class="remark-verb" type="submit">{verb}</button>
        </form>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    // One of them: a page has one such form, and what describes its field is known by its id.
    let form = Remark {
        action: "/en/remark".into(),
        of: "/en/services/talterapi".into(),
        about: Some("About the page /en/services/talterapi".into()),
        label: "What is wrong or missing?".into(),
        hint: "Do not write names or anything private.".into(),
        words: "…".into(),
        problem: Some("Write a few words first.".into()),
        verb: "Send".into(),
        trap: "Leave this empty".into(),
    };
    vec![("remark-refused", view! { <RemarkForm of=form/> }.into_any())]
}
