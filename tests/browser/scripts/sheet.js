// What of the page's controls would be printed: nothing should.
const controls = "nav, form, button, select, input, textarea, .skip, .exit, .masthead details";
const shown = [...document.querySelectorAll(controls)].filter((element) => element.checkVisibility() && element.getClientRects().length);
const title = document.querySelector("h1");
return shown.map((element) => ["no controls on paper", element.localName + [...element.classList].map((name) => `.${name}`).join(""), "is printed"])
  .concat(title?.checkVisibility() ? [] : [["the title on paper", "h1", "is not printed"]]);
