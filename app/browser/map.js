// The map beside a list: a mark for each spot that the list names, what is there as links, over tiles of our own origin. The library is
// Leaflet; its styles are taken in with it. The list does not need it: what cannot be shown is said.
import "./leaflet/leaflet.js";

const { leaflet } = window;
const styles = new CSSStyleSheet();
styles.replaceSync("__LEAFLET_STYLES__");
document.adoptedStyleSheets.push(styles);

// How far in it goes by itself: the streets round a house.
const close = 15;
// How many are in sight where it is known from where one looks.
const nearest = 5;
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const open = new WeakMap();

const make = (name, of = {}, ...inside) => {
  const element = Object.assign(document.createElement(name), of);
  element.append(...inside);
  return element;
};

// What lies at each spot: the first link of each that names it, or the page's own title, in the language that it is in.
const spots = (within) => {
  const found = new Map();
  for (const element of document.querySelectorAll(`${within} [data-spot]`)) {
    const link = element.querySelector("a");
    const told = link ?? document.querySelector("h1");
    const lang = told.closest("[lang]").lang;
    const here = found.get(element.dataset.spot) ?? [];
    const text = told.textContent;
    if (!here.some((other) => other.text === text)) here.push({ text, href: link?.href, lang, more: link ? "" : element.innerText.trim().replace(/\s*\n\s*/g, ", ") });
    found.set(element.dataset.spot, here);
  }
  return found;
};

const bubble = (here) => {
  const row = ({ text, href, lang, more }) => {
    const name = href ? make("a", { href, textContent: text, lang }) : make("strong", { textContent: text, lang });
    return make("li", {}, name, ...(more ? [make("br"), more] : []));
  };
  return make("ul", { className: "map-bubble" }, ...here.map(row));
};

const mark = (point, here) => {
  const icon = leaflet.divIcon({
    className: "map-mark",
    html: make("span", {}, make("b", { textContent: here.length > 1 ? here.length : "" })),
    iconSize: [32, 32],
    iconAnchor: [16, 32],
    popupAnchor: [0, -32],
  });
  const marker = leaflet.marker(point, { icon }).bindPopup(() => bubble(here), { closeButton: false, autoPan: !still });
  // It has no alternative text of its own where it is no picture; what is seen in it begins its name.
  const names = here.map(({ text }) => text).join(", ");
  const name = here.length > 1 ? `${here.length}: ${names}` : names;
  return marker.on("add", () => marker.getElement().setAttribute("aria-label", name));
};

const read = (text) => text.split(",").map(Number);

const draw = (holder, { map, marks }) => {
  const found = spots(holder.dataset.map);
  marks.clearLayers();
  for (const [at, here] of found) marks.addLayer(mark(read(at), here));
  let points = [...found.keys()].map(read);
  const { here, you } = holder.dataset;
  if (here) {
    // Seen from somewhere, the nearest are what is wanted.
    const far = (point) => map.distance(read(here), point);
    points = [read(here), ...points.sort((a, b) => far(a) - far(b)).slice(0, nearest)];
    marks.addLayer(leaflet.circleMarker(read(here), { className: "map-you", radius: 9 }).bindTooltip(you, { permanent: true }));
  }
  holder.querySelector("[role=status]").textContent = found.size ? "" : holder.dataset.nothing;
  if (points.length) map.fitBounds(points, { padding: [40, 40], maxZoom: close, animate: false });
};

const lay = async (holder) => {
  const { label, in: nearer, out: farther, bare } = holder.dataset;
  const says = holder.querySelector("[role=status]");
  const ground = make("div", { className: "map-ground" });
  ground.setAttribute("role", "application");
  ground.setAttribute("aria-label", label);
  holder.append(ground);
  const moves = Object.fromEntries(["zoomAnimation", "fadeAnimation", "markerZoomAnimation", "inertia"].map((name) => [name, !still]));
  const map = leaflet.map(ground, { zoomControl: false, attributionControl: false, ...moves });
  map.setView([62, 15], 3);
  leaflet.control.zoom({ zoomInTitle: nearer, zoomOutTitle: farther }).addTo(map);
  const state = { map, ground, marks: leaflet.featureGroup().addTo(map) };
  draw(holder, state);
  // By the keyboard one goes into what opens, and out of it to where it came from.
  let from;
  ground.addEventListener("keydown", (event) => {
    if (event.key === "Enter") from = document.activeElement;
    if (event.key === "Escape") map.closePopup();
  });
  map.on("popupopen", ({ popup }) => from && popup.getElement().querySelector("a")?.focus({ preventScroll: true }));
  map.on("popupclose", ({ popup }) => {
    if (popup.getElement()?.contains(document.activeElement)) from?.focus({ preventScroll: true });
    from = undefined;
  });
  // A list that is narrowed is drawn again.
  const results = document.querySelector("[data-results]");
  if (results) (state.watch = new MutationObserver(() => draw(holder, state))).observe(results, { childList: true });
  const without = () => (says.textContent ||= bare);
  try {
    const about = await fetch(new URL("/tiles", location));
    if (!about.ok) throw new Error("no tiles");
    const { credit, deepest } = await about.json();
    holder.append(make("p", { className: "map-credit", textContent: credit }));
    leaflet.tileLayer("/tiles/{z}/{x}/{y}", { maxZoom: deepest, alt: "" }).on("tileerror", without).addTo(map);
  } catch {
    without();
  }
  return () => {
    state.watch?.disconnect();
    map.remove();
    for (const part of holder.querySelectorAll(".map-ground, .map-credit")) part.remove();
    says.textContent = "";
  };
};

// Opens the map of a holder, or closes it.
export const turn = async (holder) => {
  const button = holder.querySelector(".map-open");
  const opens = button.ariaExpanded !== "true";
  button.ariaExpanded = opens;
  for (const text of button.querySelectorAll("[data-say]")) text.hidden = (text.dataset.say === "open") === opens;
  if (opens) open.set(holder, lay(holder));
  else (await open.get(holder))();
};
