// Words marked in the document can become an item: says where they stand, counted in letters of the whole text.
(() => {
  const desk = document.querySelector(".desk");
  const sheet = desk.querySelector(".sheet");
  const bar = document.getElementById("marking");
  const words = bar.querySelector(".marking-words");
  const SHOWN = 160;
  let marked = null;

  // offsets of the server are code points, those of the browser are UTF-16 units
  const letters = (text) => [...text].length;
  const lineOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
  const offsetOf = (line, node, offset) => {
    const before = document.createRange();
    before.setStart(line, 0);
    before.setEnd(node, offset);
    return Number(line.dataset.at) + letters(before.toString());
  };
  const endOf = (line) => Number(line.dataset.at) + letters(line.textContent);

  const read = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!sheet.contains(range.commonAncestorContainer)) return null;
    const lines = [...sheet.querySelectorAll("[data-at]")].filter((line) => range.intersectsNode(line));
    const first = lineOf(range.startContainer) ?? lines[0];
    const last = lineOf(range.endContainer) ?? lines.at(-1);
    if (!first || !last) return null;
    const start = first.contains(range.startContainer) ? offsetOf(first, range.startContainer, range.startOffset) : Number(first.dataset.at);
    const end = last.contains(range.endContainer) ? offsetOf(last, range.endContainer, range.endOffset) : endOf(last);
    const text = selection.toString().trim();
    return text && start < end ? { start, end, text } : null;
  };
  const show = () => {
    marked = read();
    bar.hidden = !marked;
    if (marked) words.textContent = marked.text.length > SHOWN ? `${marked.text.slice(0, SHOWN)}…` : marked.text;
  };
  document.addEventListener("selectionchange", () => {
    // a press on the bar's own buttons must not lose what was marked before it
    if (!bar.contains(document.activeElement) || !document.getSelection().isCollapsed) show();
  });
  bar.addEventListener("pointerdown", (event) => event.preventDefault());
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add]");
    if (button && marked) {
      const fields = [["add", button.dataset.add], ["start", String(marked.start)], ["end", String(marked.end)],
        ["reading", desk.querySelector("[data-reading]").dataset.reading]];
      desk.dispatchEvent(new CustomEvent("review:add", { detail: fields }));
    }
    if (!event.target.closest("button")) return;
    document.getSelection().removeAllRanges();
    marked = null;
    bar.hidden = true;
  });
})();
