// Read aloud: the button is there where this device itself has a voice of the page's language. A voice that is asked for over the network
// is none: what a family reads is sent to nobody. The reading is a module of its own, fetched when it is first wanted.
const row = document.querySelector("[data-voice]");
const speech = window.speechSynthesis;
const look = () => {
  const speaks = (voice) => voice.localService && voice.lang.split(/[-_]/)[0] === document.documentElement.lang;
  row.hidden = !speech.getVoices().some(speaks);
};
if (row && speech) {
  look();
  speech.addEventListener?.("voiceschanged", look);
  row.addEventListener("click", async ({ target }) => (await import("./aloud.js")).press(target.closest("button")));
}
