// Where things are. «Near me» asks the device when it is pressed, never before, and its form takes the answer, to a hundred metres, to
// this server alone. The map is a module of its own, fetched when it is first wanted.
const near = (button) => {
  const { form } = button;
  const says = button.parentElement.querySelector("[role=status]");
  says.textContent = button.dataset.asking;
  const found = ({ coords }) => {
    const point = form.elements.namedItem("near");
    point.value = `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`;
    point.disabled = false;
    form.elements.namedItem("postcode").value = "";
    form.requestSubmit();
  };
  const refused = () => (says.textContent = button.dataset.refused);
  if (navigator.geolocation) navigator.geolocation.getCurrentPosition(found, refused, { timeout: 15000, maximumAge: 60000 });
  else refused();
};

addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-near]");
  if (button) near(button);
  const map = target.closest(".map-open")?.closest("[data-map]");
  if (map) (await import("./map.js")).turn(map);
});
