// Small acts on the page: `data-copy` copies its address (or the attribute's value), `data-print` prints it, `data-share` hands it on.
// What needs a script carries `data-script` and `hidden`, and is shown here; an act that this browser cannot do stays hidden.
const acts = {
  copy: (button) => navigator.clipboard.writeText(button.dataset.copy || location.href),
  print: () => print(),
  share: () => navigator.share({ title: document.title, url: location.href }),
};
const able = { copy: navigator.clipboard, print: window.print, share: navigator.share };

for (const waiting of document.querySelectorAll("[data-script][hidden]")) waiting.hidden = false;
for (const act in acts)
  if (!able[act]) for (const button of document.querySelectorAll(`[data-${act}]`)) button.hidden = true;

addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy], [data-print], [data-share]");
  const act = button && Object.keys(acts).find((act) => act in button.dataset);
  if (!act || !able[act]) return;
  event.preventDefault();
  try {
    await acts[act](button);
  } catch {
    // Whoever closes the share sheet, or forbids the clipboard, has decided: nothing to say.
    return;
  }
  // The word for «done» comes with the button; the status line, if any, stands in the same row.
  const status = button.parentElement.querySelector("[role=status]");
  if (!button.dataset.done || !status) return;
  status.textContent = button.dataset.done;
  setTimeout(() => (status.textContent = ""), 5000);
});
