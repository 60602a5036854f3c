// Picking many duties: a whole section at once, and how many are picked now.
(() => {
  const items = document.getElementById("items");
  const rowsOf = (heading) => {
    const rows = [];
    for (let row = heading.nextElementSibling; row?.matches(".six-row"); row = row.nextElementSibling) rows.push(row);
    return rows.map((row) => row.querySelector("[name=key]"));
  };
  const tell = () => {
    const form = items.querySelector(".six-form");
    if (!form) return;
    const picked = form.querySelectorAll("[name=key]:checked").length;
    const rest = form.querySelector("[name=rest]:checked");
    for (const number of form.querySelectorAll("[data-picked]")) number.textContent = `${picked}${rest ? " +" : ""}`;
    for (const box of form.querySelectorAll("[data-pick-section]")) {
      const boxes = rowsOf(box.closest("li"));
      box.checked = boxes.every((one) => one.checked);
      box.indeterminate = !box.checked && boxes.some((one) => one.checked);
    }
  };
  items.addEventListener("change", (event) => {
    const section = event.target.closest("[data-pick-section]");
    if (section) for (const box of rowsOf(section.closest("li"))) box.checked = section.checked;
    tell();
  }, true);
  document.addEventListener("htmx:afterSettle", tell);
  document.addEventListener("review:shown", tell);
  tell();
})();
