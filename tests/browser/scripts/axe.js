// What axe-core finds in the page as it stands: [rule, selector, what to do] of each violation. No rule is off; those that axe leaves
// out by itself are on, but for what WCAG 2.2 asks only at level AAA and for «p-as-heading», which takes every bold line for a heading.
const done = arguments[arguments.length - 1];
const aaa = (rule) => rule.tags.some((tag) => /^wcag2\d?aaa$/.test(tag)) && !rule.tags.includes("best-practice");
const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: !aaa(rule) && rule.ruleId !== "p-as-heading" }]));
axe.run(document, { rules, resultTypes: ["violations"] }).then(
  ({ violations }) =>
    done(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, target.flat().join(" "), failureSummary.split("\n").slice(1).join("; ").trim()]),
      ),
    ),
  (fault) => done([["axe itself", "", String(fault)]]),
);
