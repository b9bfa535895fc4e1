// Text size and contrast: `data-sight="text"` with `data-to="larger"` sets `data-text` on the document and is kept in this browser; pressed
// again it goes back. First of all modules, so that a page is drawn as it was asked for.
const root = document.documentElement;
const buttons = () => document.querySelectorAll("[data-sight]");

const set = (name, value) => {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
  for (const button of buttons())
    if (button.dataset.sight === name) button.setAttribute("aria-pressed", button.dataset.to === (value ?? ""));
};
const show = () => {
  try {
    for (const name of ["text", "contrast"]) set(name, localStorage.getItem(name) ?? "");
  } catch {}
};

addEventListener("click", ({ target }) => {
  const button = target.closest("[data-sight]");
  if (!button) return;
  const { sight, to } = button.dataset;
  const value = root.dataset[sight] === to ? "" : to;
  set(sight, value);
  try {
    localStorage.setItem(sight, value);
  } catch {}
});
addEventListener("storage", show);
addEventListener("pageshow", (event) => event.persisted && show());
show();
