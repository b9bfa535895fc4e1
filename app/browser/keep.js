// My list: `data-keep="services.talterapi"` takes an entry into the list that this browser keeps, or out of it; `data-tally` shows how
// many there are. It is kept as it stands in addresses, «services.talterapi,places.ostari», and holds no more than the server reads.
const most = 50;
const kept = () => (localStorage.getItem("list") ?? "").split(",").filter(Boolean);

// A storage that is forbidden throws: then nothing is kept, and nothing else breaks.
const show = () => {
  let list = [];
  try {
    list = kept();
  } catch {}
  for (const button of document.querySelectorAll("[data-keep]")) button.setAttribute("aria-pressed", list.includes(button.dataset.keep));
  for (const count of document.querySelectorAll("[data-tally]")) {
    count.textContent = list.length;
    count.closest("a").hidden = !list.length;
  }
};

addEventListener("click", (event) => {
  const button = event.target.closest("[data-keep]");
  if (!button) return;
  const { keep, added, removed, full, failed } = button.dataset;
  let said = failed;
  try {
    const list = kept();
    const rest = list.filter((name) => name !== keep);
    const has = rest.length < list.length;
    said = has ? removed : list.length < most ? added : full;
    if (said !== full) localStorage.setItem("list", has ? rest : [...list, keep]);
  } catch {
    said = failed;
  }
  button.parentElement.querySelector("[role=status]").textContent = said;
  show();
});
// Another tab has changed it; or Back brings a page as it was left.
addEventListener("storage", show);
addEventListener("pageshow", show);
