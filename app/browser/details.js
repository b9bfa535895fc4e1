// `<details data-autoclose>` closes like a menu: on Escape, and on a click outside it.
const open = () => document.querySelectorAll("details[data-autoclose][open]");

addEventListener("click", (event) => {
  for (const menu of open()) if (!event.composedPath().includes(menu)) menu.open = false;
});

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of open()) {
    if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    menu.open = false;
  }
});
