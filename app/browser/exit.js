// Quick exit: `<a href="…" data-exit>` leaves at once, and so does Escape pressed three times within three seconds. The page goes blank
// first, for the next one may be slow, and gives up its place in the history: Back does not return to it. Nothing else is cleared.
const leave = (link) => {
  document.body.style.display = "none";
  location.replace(link.href);
};
let presses = [];

addEventListener(
  "click",
  (event) => {
    const link = event.target.closest("[data-exit]");
    if (!link) return;
    event.preventDefault();
    leave(link);
  },
  true,
);

addEventListener(
  "keydown",
  (event) => {
    if (event.repeat) return;
    presses = event.key === "Escape" ? [...presses, event.timeStamp].slice(-3) : [];
    const link = presses.length === 3 && event.timeStamp - presses[0] < 3000 && document.querySelector("[data-exit]");
    if (link) leave(link);
  },
  true,
);
