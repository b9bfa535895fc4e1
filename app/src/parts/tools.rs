use super::icon::Icon;
use leptos::prelude::*;

/// What helps with reading: the browser's voice, the size of the text, contrast. Kept in the browser; nothing without a script.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tools {
    /// What they are together.
    pub label: String,
    /// Reads the page aloud.
    pub aloud: String,
    /// Waits.
    pub pause: String,
    /// Reads on.
    pub go_on: String,
    /// Ends it.
    pub stop: String,
    /// What is chosen of the next three.
    pub size: String,
    /// The sizes: usual, larger, largest.
    pub sizes: [String; 3],
    /// More of it.
    pub contrast: String,
}

/// How each size stands on the document: app/browser/sight.js sets it, style/modes/text.css reads it.
const SIZES: [&str; 3] = ["", "larger", "largest"];

/// The tools in a row. The voice's button is there where there is a voice.
#[component]
pub fn ToolsView(of: Tools) -> impl IntoView {
    let Tools { label, aloud, pause, go_on, stop, size, sizes, contrast } = of;
    let sizes = SIZES.into_iter().zip(sizes).map(|(value, says)| {
        let pressed = if value.is_empty() { "true" } else { "false" };
        view! {
            <button class="tools-size" type="button" data-sight="text" data-to=value aria-pressed=pressed>
                <span class="tools-letter" aria-hidden="true" data-size=value>"A"</span><span class="hidden">{says}</span>
            </button>
        }
    });
    view! {
        <div class="tools" role="group" aria-label=label data-script hidden>
            <div class="tools-voice" data-voice hidden>
                <button type="button" data-aloud>
                    <Icon name="aloud"/><span data-say="still">{aloud}</span><span data-say="reading" hidden>{pause}</span><span data-say="waiting" hidden>{go_on}</span>
                </button>
                <button type="button" data-hush hidden>{stop}</button>
            </div>
            <div class="tools-sizes" role="group" aria-label=size>{sizes.collect_view()}</div>
            <button type="button" data-sight="contrast" data-to="more" aria-pressed="false"><Icon name="contrast"/>{contrast}</button>
        </div>
    }
}

/// How it looks.
pub fn samples() -> Vec<(&'static str, AnyView)> {
    let tools = Tools {
        label: "Help with reading".into(),
        aloud: "Read aloud".into(),
        pause: "Pause".into(),
        go_on: "Go on".into(),
        stop: "Stop reading".into(),
        size: "Text size".into(),
        sizes: ["Usual text", "Larger text", "Largest text"].map(Into::into),
        contrast: "More contrast".into(),
    };
    vec![("tools-row", view! { <ToolsView of=tools/> }.into_any())]
}
