// Lights up an item and its words together, whichever of them is touched or focused.
(() => {
  const desk = document.querySelector(".desk");
  const opener = desk.querySelector(".items-open");
  const list = document.getElementById("items");
  let pinned = [];

  const codesOf = (element) => {
    const holder = element.closest("[data-item], [data-items]");
    if (!holder) return [];
    return (holder.dataset.items ?? holder.dataset.item).split(" ").filter(Boolean);
  };
  const partsOf = (code) => desk.querySelectorAll(`[data-item="${code}"], [data-items~="${code}"], [data-broad~="${code}"]`);
  const light = (codes) => {
    for (const lit of desk.querySelectorAll(".is-lit")) lit.classList.remove("is-lit");
    for (const code of codes) for (const part of partsOf(code)) part.classList.add("is-lit");
  };
  const open = (is) => opener.setAttribute("aria-expanded", String(is));
  const show = (code) => {
    const item = document.getElementById(`m-${code}`);
    if (!item) return;
    open(true);
    // within the list only: the document must not move under the reader's eye
    const room = list.getBoundingClientRect();
    const place = item.getBoundingClientRect();
    list.scrollTop += place.top - room.top - room.height / 3;
  };

  desk.addEventListener("pointerover", (event) => light([...codesOf(event.target), ...pinned]));
  desk.addEventListener("pointerleave", () => light(pinned));
  desk.addEventListener("focusin", (event) => {
    const codes = codesOf(event.target);
    // a press of the mouse focuses, too: opening the list then would slide it under the click that follows
    if (!codes.length || !event.target.matches(":focus-visible")) return;
    light(codes);
    if (!list.contains(event.target)) show(codes[0]);
  });
  desk.addEventListener("focusout", () => light(pinned));
  desk.addEventListener("click", (event) => {
    if (event.target.closest(".items-open")) {
      open(opener.getAttribute("aria-expanded") !== "true");
      return;
    }
    const codes = codesOf(event.target);
    pinned = codes;
    light(codes);
    if (!codes.length) return;
    if (list.contains(event.target)) {
      const leads = event.target.closest(".item-link, .address");
      if (leads && window.matchMedia("(max-width: 74.99rem)").matches) open(false);
      return;
    }
    event.preventDefault();
    show(codes[0]);
  });
  document.addEventListener("keydown", (event) => {
    // within a field the key is the field's own
    if (event.key !== "Escape" || event.target.matches("input, select, textarea")) return;
    pinned = [];
    light([]);
    open(false);
  });
})();
