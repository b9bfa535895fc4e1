// The sheet for a meeting: what is written in it is kept under one key in this browser, and nowhere else. It is written down again when
// the page is opened, in whatever language; it can be saved as a file, printed, and erased.
const plan = document.querySelector("[data-plan]");
const tools = plan.nextElementSibling;
const status = tools.querySelector("[role=status]");
// Some browsers ask a server of theirs how a sentence may go on.
for (const field of plan.querySelectorAll("textarea")) field.setAttribute("writingsuggestions", "false");
const groups = [...plan.querySelectorAll("[data-rows]")];
const most = 30;
const blank = new Map(groups.map((group) => [group, group.querySelector("li").cloneNode(true)]));
const first = new Map(groups.map((group) => [group, group.querySelectorAll("li").length]));

const fields = (within) => [...within.querySelectorAll("[data-field]")];
const single = () => fields(plan).filter((field) => !field.closest("[data-rows]"));
const list = (group) => group.querySelector("ol");
const values = (fields) => Object.fromEntries(fields.map((field) => [field.dataset.field, field.value]));
// The same line said twice would be read out at every letter.
const say = (text) => status.textContent !== text && (status.textContent = text);

const put = (field, value) => {
  field.value = typeof value === "string" ? value : "";
  field.nextElementSibling.textContent = field.value;
};
const add = (group) => list(group).append(blank.get(group).cloneNode(true));

const keep = () => {
  const rows = groups.map((group) => [group.dataset.rows, [...list(group).children].map((row) => values(fields(row)))]);
  try {
    localStorage.setItem("sheet", JSON.stringify({ ...values(single()), rows: Object.fromEntries(rows) }));
    say(tools.dataset.kept);
  } catch {
    say(tools.dataset.failed);
  }
};

const fill = (sheet) => {
  for (const field of single()) put(field, sheet[field.dataset.field]);
  for (const group of groups) {
    const rows = Array.isArray(sheet.rows?.[group.dataset.rows]) ? sheet.rows[group.dataset.rows].slice(0, most) : [];
    const wanted = rows.length || first.get(group);
    while (list(group).children.length > wanted) list(group).lastElementChild.remove();
    while (list(group).children.length < wanted) add(group);
    [...list(group).children].forEach((row, at) => fields(row).forEach((field) => put(field, rows[at]?.[field.dataset.field])));
  }
};

const restore = () => {
  let sheet = {};
  try {
    sheet = JSON.parse(localStorage.getItem("sheet")) ?? {};
  } catch {}
  fill(sheet);
};

const named = (within) => [...within.querySelectorAll(".plan-own, .plan-other")].map((name) => name.textContent).join(" / ");
const written = () => {
  const lines = [document.querySelector("h1").textContent, ""];
  for (const part of plan.querySelectorAll("[data-part]")) {
    const legend = part.querySelector("legend");
    lines.push(named(legend ?? part.querySelector(".plan-name")));
    for (const row of legend ? list(part).children : [part]) {
      const filled = fields(row).filter((field) => field.value.trim());
      lines.push(...filled.map((field) => (legend ? `  ${named(field.parentElement)}: ` : "  ") + field.value.trim()));
      if (legend && filled.length) lines.push("");
    }
    lines.push("");
  }
  return lines.join("\r\n");
};

const save = () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\ufeff", written()], { type: "text/plain" }));
  link.download = "fletta.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const erase = (menu) => {
  try {
    localStorage.removeItem("sheet");
  } catch {}
  fill({});
  menu.open = false;
  menu.querySelector("summary").focus();
  say(tools.dataset.erased);
};

plan.addEventListener("input", ({ target }) => {
  target.nextElementSibling.textContent = target.value;
  keep();
});
plan.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const group = button?.closest("[data-rows]");
  if (!group) return;
  if ("more" in button.dataset) {
    if (list(group).children.length < most) add(group);
    fields(list(group).lastElementChild)[0].focus();
  } else {
    const row = button.closest("li");
    if (list(group).children.length > 1) row.remove();
    else fields(row).forEach((field) => put(field));
    group.querySelector("[data-more]").focus();
  }
  keep();
});
tools.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (button && "save" in button.dataset) save();
  if (button && "erase" in button.dataset) erase(button.closest("details"));
});
// Written in another tab, or left as it was and come back to.
addEventListener("storage", (event) => event.key === "sheet" && restore());
addEventListener("pageshow", (event) => event.persisted && restore());

restore();
plan.dataset.live = "true";
