// The page of my list. Without a list in its address it leads to the one that this browser keeps; a list that came by a link says so and
// can be taken over; of one's own something, or all, is thrown away. `data-when` says for which of these a piece of the page is there.
const most = 50;
const page = document.querySelector("[data-my-list]");
const shown = page.dataset.myList.split(",").filter(Boolean);
const asked = (new URLSearchParams(location.search).get("of") ?? "").split(",").filter(Boolean);

const when = (...states) => {
  for (const piece of page.querySelectorAll("[data-when]")) piece.hidden = !states.includes(piece.dataset.when);
};
const go = (list, to = "") => location.replace(location.pathname + (list.length ? `?of=${list}` : "") + to);
const write = (list) => (list.length ? localStorage.setItem("list", list) : localStorage.removeItem("list"));

const open = () => {
  let own;
  try {
    own = (localStorage.getItem("list") ?? "").split(",").filter(Boolean);
  } catch {
    return when(asked.length ? "other" : "forbidden");
  }
  const same = own.length === asked.length && own.every((name) => asked.includes(name));
  if (!asked.length) own.length ? go(own) : when("empty");
  else if (same) when("own");
  else when("other", own.length ? "mine" : "");
};

page.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { drop, take, tidy, erase, full } = button.dataset;
  try {
    if (drop) {
      const rest = asked.filter((name) => name !== drop);
      // Kept under a former name, it goes by that one.
      const left = rest.length < asked.length ? rest : shown.filter((name) => name !== drop);
      write(left);
      // Who took it out by keyboard goes on from the list.
      go(left, "#main");
    } else if (tidy !== undefined) {
      write(shown);
      go(shown);
    } else if (take !== undefined) {
      const own = (localStorage.getItem("list") ?? "").split(",").filter(Boolean);
      const all = [...new Set([...own, ...shown])];
      if (all.length > most) {
        button.parentElement.querySelector("[role=status]").textContent = full;
        return;
      }
      write(all);
      go(all);
    } else if (erase !== undefined) {
      write([]);
      go([]);
    }
  } catch {
    when("other", "forbidden");
  }
});
addEventListener("pageshow", (event) => event.persisted && open());
open();
