// Every piece of text of the page, and the language it is marked as: that of the nearest element that says.
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const pieces = [];
while (walker.nextNode()) {
  const text = walker.currentNode.data.replace(/\s+/g, " ").trim();
  if (text) pieces.push([text, walker.currentNode.parentElement.closest("[lang]").lang]);
}
return pieces;
