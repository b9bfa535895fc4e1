// The loader: the one script that a page names. It wakes the islands, if the page has any, and only then fetches the browser half.
//
// The bundle (app/bundle) puts the modules below into their places, and the names of the browser half's files into theirs; without a
// browser half both names are empty and islands stay as the server drew them. A module that is asked for by `import("./….js")` is a file
// of its own: what one page alone needs is fetched by that page. No line holds both code and a comment.
import "./sight.js";
import "./acts.js";
import "./details.js";
import "./exit.js";
import "./keep.js";
import "./voice.js";
import "./where.js";

if (document.querySelector("[data-my-list]")) import("./list.js");
if (document.querySelector("[data-plan]")) import("./prepare.js");

const glue = "__GLUE__";
const wasm = "__WASM__";

// Leptos reads these when an island asks what the server has resolved for it. Its own inline scripts would set them; our pages carry none.
for (const name of ["__RESOLVED_RESOURCES", "__SERIALIZED_ERRORS", "__INCOMPLETE_CHUNKS"]) window[name] ??= [];

async function wake(islands) {
  const [half, module_or_path] = await Promise.all([import(`./${glue}`), fetch(new URL(wasm, import.meta.url))]);
  await half.default({ module_or_path });
  half.hydrate();
  // Outer islands come first. An island among another's children belongs to that one: it wakes as what its owner holds.
  for (const island of islands) {
    try {
      island.parentElement?.closest("leptos-children")?.$$on_hydrate?.();
      await half[island.dataset.component](island);
    } catch (fault) {
      // The others still wake; what this one would have done, its plain form does.
      console.error(island.dataset.component, fault);
    }
  }
  document.documentElement.dataset.islands = "awake";
}

const islands = document.querySelectorAll("leptos-island");
if (glue && islands.length) wake(islands).catch(console.error);
