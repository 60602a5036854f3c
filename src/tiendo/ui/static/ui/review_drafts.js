// What is typed in a form of the review is kept in this browser until it is recorded, and offered again after a reload.
(() => {
  const desk = document.querySelector(".desk");
  const notice = document.getElementById("drafts");
  const note = document.getElementById("draft-note");
  const place = `draft:${desk.dataset.account}:${desk.dataset.decide}`;
  const KINDS = ["correct", "split", "delete", "add", "leave", "settle", "send_back", "ledger", "fill", "assign"];
  const OPENED = { correct: "state=all", split: "state=all", delete: "state=all", settle: "panel=ledger", send_back: "panel=ledger" };
  const NOT_TYPED = ["csrfmiddlewaretoken", "page", "show", "shown_at"];

  const drafts = () => JSON.parse(localStorage.getItem(place) ?? "{}");
  const change = (name, with_) => {
    const all = drafts();
    if (with_) all[name] = with_;
    else delete all[name];
    if (Object.keys(all).length) localStorage.setItem(place, JSON.stringify(all));
    else localStorage.removeItem(place);
    offer();
  };
  const mark = (name, marks) => {
    const draft = drafts()[name];
    if (draft) change(name, { ...draft, ...marks });
  };

  const isDrafted = (form) => form?.matches?.("form[data-form]") && KINDS.includes(form.dataset.form);
  const forms = () => [...desk.querySelectorAll("form[data-form]")].filter(isDrafted);
  const aboutOf = (form) => form.querySelector(`[type=hidden][name="${form.dataset.form}"], button[name="${form.dataset.form}"]`)?.value ?? "";
  const nameOf = (form) => `${form.dataset.form}:${aboutOf(form)}`;
  const whereOf = (form) => {
    const kind = form.dataset.form;
    if (!OPENED[kind]) return `${window.location.pathname}${window.location.search}`;
    return `${desk.dataset.screen}?${OPENED[kind]}&open=${encodeURIComponent(aboutOf(form))}&with=${kind === "delete" ? "correct" : kind}`;
  };
  const typedIn = (form) => [...new FormData(form)].filter(([name]) => !NOT_TYPED.includes(name));

  const save = (form) => {
    const words = form.getAttribute("aria-label") ?? notice.dataset.other;
    change(nameOf(form), { pairs: typedIn(form), where: whereOf(form), words });
  };
  const setFields = (form, pairs) => {
    for (const field of form.elements) {
      if (!field.name || ["hidden", "submit", "button"].includes(field.type)) continue;
      const given = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
      if (["checkbox", "radio"].includes(field.type)) field.checked = given.includes(field.value);
      else if (given.length) [field.value] = given;
      for (let room = field.closest("details"); room; room = room.parentElement.closest("details")) room.open = true;
    }
  };
  const restore = (form) => {
    const draft = drafts()[nameOf(form)];
    if (!draft || draft.sent || form.dataset.draft) return;
    form.dataset.draft = "restored";
    setFields(form, draft.pairs);
    form.prepend(note.content.cloneNode(true));
    form.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const restoreAll = () => {
    forms().forEach(restore);
    offer();
  };

  // those that no form on the page shows
  const offer = () => {
    const shown = new Set(forms().map(nameOf));
    const left = Object.entries(drafts()).filter(([name, draft]) => !shown.has(name) && !draft.sent && !draft.closed);
    notice.hidden = left.length === 0;
    notice.querySelector("ul").replaceChildren(...left.map(([, draft]) => {
      const [line, link] = [document.createElement("li"), document.createElement("a")];
      link.href = draft.where;
      link.textContent = draft.words;
      line.append(link);
      return line;
    }));
  };

  // "change" comes also when a field goes away after its form was sent
  desk.addEventListener("input", (event) => {
    const { form } = event.target;
    if (!isDrafted(form)) return;
    form.dataset.draft ||= "typed";
    save(form);
  });
  desk.addEventListener("click", (event) => {
    if (event.target.closest("[data-act=close]")) {
      for (const form of event.target.closest(".review-item")?.querySelectorAll("form[data-form]") ?? []) mark(nameOf(form), { closed: true });
    }
    if (event.target.closest("[data-forget]")) {
      const form = event.target.closest("form");
      change(nameOf(form), null);
      form.reset();
      delete form.dataset.draft;
      event.target.closest(".draft-note").remove();
    }
  });
  // sent, it waits in the queue; it is a draft again only if it is refused
  document.addEventListener("review:sent", (event) => {
    const { form, entry } = event.detail;
    if (isDrafted(form)) mark(nameOf(form), { sent: entry.token });
  });
  document.addEventListener("review:answered", (event) => {
    const { entry, isTaken } = event.detail;
    const [name] = Object.entries(drafts()).find(([, draft]) => draft.sent === entry.token) ?? [];
    if (!name) return;
    if (isTaken) change(name, null);
    else mark(name, { sent: "" });
  });
  document.addEventListener("review:shown", restoreAll);
  document.addEventListener("htmx:afterSettle", restoreAll);
  restoreAll();
})();
