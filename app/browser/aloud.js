// Reads the page aloud, piece by piece, each in the voice of its own language; what has no voice is passed over. A pause ends the piece and
// begins it anew: browsers differ in what else they make of one.
const row = document.querySelector("[data-voice]");
const [main, hush] = row.querySelectorAll("button");
const silent = "[aria-hidden=true], .hidden, .unseen, button, select, textarea, noscript, script";
let pieces = [];
let at = 0;
let said;

// A telephone number is said digit by digit.
const spell = (text) => text.replace(/\+?\d[\d\s-]*/g, (number) => ` ${[...number.replace(/[\s-]/g, "")].join(" ")} `);

const block = (element) => {
  while (/^(inline|contents)/.test(getComputedStyle(element).display)) element = element.parentElement;
  return element;
};

const gather = () => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement: parent } = walker.currentNode;
    if (!data.trim() || parent.closest(silent) || !(parent.checkVisibility?.() ?? parent.offsetParent)) continue;
    const text = parent.closest("a[href^='tel:'], a[href^='sms:']") ? spell(data) : data;
    const piece = { text, in: block(parent), lang: parent.closest("[lang]").lang };
    const last = found.at(-1);
    if (last?.in === piece.in && last.lang === piece.lang) last.text += text;
    else found.push(piece);
  }
  // A long piece is read in sentences: some voices give up on more.
  return found.flatMap((piece) => piece.text.split(/(?<=[.!?…])\s+/).map((text) => ({ ...piece, text: text.replace(/\s+/g, " ") })));
};

const voice = (lang) => {
  const code = lang.split("-")[0];
  return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.split(/[-_]/)[0] === code);
};

const mark = (element) => {
  for (const marked of document.querySelectorAll("[data-spoken]")) if (marked !== element) delete marked.dataset.spoken;
  if (!element || "spoken" in element.dataset) return;
  element.dataset.spoken = "";
  element.scrollIntoView({ block: "nearest" });
};

const state = (name) => {
  row.dataset.state = name;
  for (const text of main.querySelectorAll("[data-say]")) text.hidden = text.dataset.say !== name;
  hush.hidden = name === "still";
};

const halt = () => {
  // What ends now is not followed by the next.
  said = undefined;
  speechSynthesis.cancel();
};

const stop = () => {
  halt();
  at = 0;
  mark();
  state("still");
};

const read = () => {
  while (pieces[at] && !voice(pieces[at].lang)) at += 1;
  const piece = pieces[at];
  if (!piece) return stop();
  mark(piece.in);
  const words = new SpeechSynthesisUtterance(piece.text);
  words.voice = voice(piece.lang);
  words.lang = words.voice.lang;
  words.onend = words.onerror = () => {
    if (said !== words) return;
    at += 1;
    read();
  };
  said = words;
  speechSynthesis.speak(words);
};

export const press = (button) => {
  if (button === hush) {
    main.focus();
    stop();
  } else if (button === main && row.dataset.state === "reading") {
    halt();
    state("waiting");
  } else if (button === main) {
    if (row.dataset.state !== "waiting") pieces = gather();
    state("reading");
    read();
  }
};
addEventListener("pagehide", stop);
