// Whether the page fits its window, and each target a finger: [rule, selector, what is wrong].
const faults = [];
const name = (element) => {
  const mark = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join("");
  return element.localName + mark + (element.name ? `[name=${element.name}]` : "");
};
const where = (element) => (element.parentElement ? `${name(element.parentElement)} > ` : "") + name(element);
const hidden = (element) => !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
// Cut away to nothing, as what is said and not shown.
const cut = (element) => element.closest(".hidden, .unseen") || getComputedStyle(element).clipPath !== "none";

const wide = document.scrollingElement.scrollWidth;
const room = document.documentElement.clientWidth;
if (wide > room) {
  const over = [...document.body.querySelectorAll("*")].filter((element) => element.getBoundingClientRect().right > room + 0.5 && !cut(element));
  const inner = over.filter((element) => !over.some((other) => other !== element && element.contains(other)));
  faults.push(["no sideways scroll", inner.slice(0, 5).map(where).join(", "), `${wide} px wide in ${room}`]);
}

// A link among other words is as tall as their line (WCAG 2.5.8, «inline»).
const inText = (element) =>
  getComputedStyle(element).display === "inline" && element.parentElement.textContent.trim().length > element.textContent.trim().length;
const target = (element) => (element.matches("input[type=checkbox], input[type=radio]") && element.closest("label")) || element;
for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option]")) {
  if (hidden(element) || cut(element) || (element.localName === "a" && inText(element))) continue;
  const { width, height } = target(element).getBoundingClientRect();
  const link = element.localName === "a" && !element.closest("nav, header");
  const least = link ? 24 : 44;
  if (width < least - 0.5 || height < least - 0.5) {
    faults.push([`targets of ${least} px`, where(element), `${Math.round(width)} × ${Math.round(height)} px`]);
  }
}
return faults;
