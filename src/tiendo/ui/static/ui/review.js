// The review by keyboard and mouse: every button is a form's, sent through the queue, and the answer changes only what it must.
(() => {
  const desk = document.querySelector(".desk");
  const shared = document.getElementById("decide");
  const items = document.getElementById("items");
  const panel = desk.querySelector(".review-panel");
  const announcer = document.getElementById("announce");
  const keys = document.getElementById("keys");
  const notice = document.getElementById("waiting");
  const news = document.getElementById("news");
  const queue = window.reviewQueue;
  const KEYS_OFF = "review:keys-off";
  let current = null;

  // — where the reviewer is

  const cards = () => [...items.querySelectorAll(".review-item")].filter((card) => !card.closest("details:not([open])"));
  const pendingAfter = (card) => {
    const all = cards();
    const at = all.indexOf(card);
    const isNext = (one) => one.dataset.state === "pending" && !one.classList.contains("is-waiting");
    return all.slice(at + 1).find(isNext) ?? all.find(isNext) ?? null;
  };
  const centre = (element) => element?.scrollIntoView({ block: "center", behavior: "instant" });
  // below what stays on top of the panel; the page itself must not move
  const bringUp = (card) => {
    const head = panel.querySelector(".review-state");
    const covered = getComputedStyle(head).position === "sticky" ? head.offsetHeight : 0;
    const room = panel.getBoundingClientRect();
    const place = card.getBoundingClientRect();
    const isSeen = place.top >= room.top + covered && place.bottom <= room.bottom;
    if (!isSeen) panel.scrollTop += place.top - room.top - covered;
  };
  const standAt = (card) => {
    current = card.id;
    card.focus({ preventScroll: true });
    bringUp(card);
  };
  const goTo = (card) => {
    if (!card) return;
    standAt(card);
    const code = CSS.escape(card.dataset.item);
    centre(desk.querySelector(`.sheet [data-items~="${code}"], .sheet [data-broad~="${code}"]`));
  };
  const here = () => document.activeElement?.closest(".review-item") ?? (current && document.getElementById(current));
  const step = (by) => {
    const all = cards();
    const at = all.indexOf(here());
    goTo(all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + by))]);
  };
  const announce = (words) => { announcer.textContent = words; };

  // — sending

  const pairsOf = (form, submitter) => {
    const own = form.dataset.form === "fill" ? [] : ["shown_at"];
    const pairs = [...new FormData(form)].filter(([name]) => !["csrfmiddlewaretoken", "page", "show", ...own].includes(name));
    if (form === shared && submitter?.name !== "merge") return [[submitter.name, submitter.value]];
    return submitter?.name ? [...pairs, [submitter.name, submitter.value]] : pairs;
  };
  const shownPending = () => cards().filter((card) => card.dataset.key && card.dataset.state === "pending");
  const wait = (card) => card?.classList.add("is-waiting");

  desk.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (form.method !== "post" || new URL(form.action).pathname !== desk.dataset.decide) return;
    event.preventDefault();
    const card = form === shared ? submitter.closest(".review-item") : form.closest(".review-item");
    let pairs = pairsOf(form, submitter);
    if (submitter?.name === "accept_shown") {
      pairs.push(["shown_at", desk.querySelector("[data-seq]").dataset.seq]);
      shownPending().forEach(wait);
    }
    if (submitter?.name === "undo" && submitter.dataset.act) pairs = [["undo", queue.waiting().at(-1)?.token ?? submitter.value]];
    if (!pairs.length) return;
    const wasInside = card?.contains(document.activeElement) ?? false;
    wait(card);
    queue.add(pairs, { card: card?.id ?? "", form: form.dataset.form ?? "" }, form);
    if (wasInside && form === shared) goTo(pendingAfter(card));
    if (submitter?.name === "merge") for (const box of desk.querySelectorAll("[name=pick]:checked")) box.checked = false;
  });

  // — what comes back

  const reload = () => htmx.ajax("GET", window.location.href, { target: "#items", swap: "innerHTML" });
  // the panels that tell many items at once are asked for anew
  const panelName = () => new URLSearchParams(shared.querySelector("[name=show]").value).get("panel") ?? "items";
  const isWhole = () => ["leads", "six", "log"].includes(panelName());
  // a form in which somebody types is not taken away by what a colleague did
  const isBusy = (card, own) => card.matches(".review-item") && card.id !== own && card.querySelector(".review-form");
  const tellBusy = (card) => {
    const form = card.querySelector(".review-form");
    if (form.querySelector(".review-busy")) return;
    const words = document.createElement("p");
    words.className = "review-busy";
    words.setAttribute("role", "alert");
    words.textContent = document.getElementById("drafts").dataset.busy;
    form.prepend(words);
  };
  const set = (template, own) => {
    const { onto, how } = template.dataset;
    if (how === "page") { window.location.reload(); return; }
    if (how === "reload") { reload(); return; }
    const target = document.querySelector(onto);
    if (target && how !== "before" && isBusy(target, own)) { tellBusy(target); return; }
    const html = template.innerHTML;
    if (how === "before") (target ?? items.querySelector(".items-list"))?.insertAdjacentHTML(target ? "beforebegin" : "afterbegin", html);
    else if (!target) return;
    else if (how === "remove") target.remove();
    else if (how === "inner") setInside(target, html);
    else target.outerHTML = html;
  };
  const setInside = (target, html) => {
    const wasOpen = target.querySelector("details")?.open;
    target.innerHTML = html;
    htmx.process(target);
    if (wasOpen) target.querySelector("details").open = true;
  };
  const take = (html, own) => {
    const answer = document.createElement("template");
    answer.innerHTML = html;
    const inside = here();
    const hadFocus = inside?.contains(document.activeElement) ? inside.id : "";
    for (const template of answer.content.querySelectorAll("template")) set(template, own);
    document.dispatchEvent(new CustomEvent("review:shown"));
    if (own === undefined) {
      if (hadFocus) document.getElementById(hadFocus)?.focus({ preventScroll: true });
      return answer.content.querySelector("[data-said]")?.textContent ?? "";
    }
    if (hadFocus && !document.getElementById(hadFocus)?.contains(document.activeElement)) {
      const again = document.getElementById(hadFocus);
      goTo(again?.dataset.state === "pending" ? again : pendingAfter(again) ?? again ?? cards()[0]);
    }
    for (const form of items.querySelectorAll(".review-item .review-form[data-form=correct], .review-item .review-form[data-form=split]")) {
      if (!form.contains(document.activeElement)) form.querySelector("input:not([type=hidden]), textarea")?.focus();
    }
    const wrong = items.querySelector("#six-fields .review-field .field-error");
    wrong?.closest(".review-field").querySelector("input, select").focus();
    announce(answer.content.querySelector("[data-said]")?.textContent ?? "");
    return announcer.textContent;
  };
  document.addEventListener("review:news", (event) => {
    const words = take(event.detail);
    if (isWhole()) reload();
    if (!words) return;
    news.textContent = words;
    news.hidden = false;
    announce(words);
  });

  document.addEventListener("review:answered", (event) => {
    const { entry, html, isTaken } = event.detail;
    notice.hidden = true;
    document.getElementById(entry.about.card)?.classList.remove("is-waiting");
    take(html, entry.about.card);
    desk.querySelector(".review-said")?.remove();
    if (!isTaken) refused(entry, announcer.textContent);
    else if (entry.about.form === "add") emptyAdding();
    else if (isWhole() || entry.about.form === "leave") anew(entry.about.form);
  });
  // the item that was added stands there with its form open
  const emptyAdding = () => {
    const room = items.querySelector(".review-add");
    for (const form of room?.querySelectorAll("form") ?? []) form.reset();
    if (room) room.open = false;
  };
  const anew = async (form) => {
    await reload();
    if (form === "fill") items.querySelector("#six-fields select, .six-list a")?.focus();
  };
  const refused = (entry, words) => {
    const many = entry.about.form === "fill" ? document.getElementById("six-fields") : null;
    const place = document.getElementById(entry.about.card)?.querySelector(".item-words") ?? many ?? items;
    const said = document.createElement("p");
    said.className = "review-said field-error";
    said.setAttribute("role", "alert");
    said.textContent = words;
    place.prepend(said);
  };

  const tellWaiting = (why) => {
    const count = queue.waiting().length;
    notice.hidden = count === 0;
    for (const words of notice.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== why;
    for (const number of notice.querySelectorAll("[data-waiting-count]")) number.textContent = count;
  };
  document.addEventListener("review:lost", () => tellWaiting("lost"));
  document.addEventListener("review:stopped", () => tellWaiting("stopped"));
  const markWaiting = () => { for (const entry of queue.waiting()) wait(document.getElementById(entry.about.card)); };
  // on a phone the first item must be seen without scrolling
  const fold = () => {
    const room = items.querySelector(".review-narrow");
    const narrows = [...(room?.querySelectorAll("input, select") ?? [])].some((field) => field.value && field.value !== "pending");
    if (room && !narrows && window.matchMedia("(max-width: 47.99rem)").matches) room.open = false;
  };
  document.addEventListener("htmx:afterSettle", markWaiting);

  // — forms inside a card come and go without the rest of the page

  const fetchCard = async (card, query) => {
    const response = await fetch(`${desk.dataset.screen}?${query}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (!response?.ok || !response.headers.has("Review-Answer")) {
      announce(notice.dataset.noForm);
      return null;
    }
    card.outerHTML = await response.text();
    document.dispatchEvent(new CustomEvent("review:shown"));
    return document.getElementById(card.id);
  };
  const openForm = async (card, link) => {
    const query = new URL(link.href).searchParams;
    const opened = await fetchCard(card, query);
    opened?.querySelector(".review-form input:not([type=hidden]), .review-form textarea, .review-form select")?.focus({ preventScroll: true });
    if (opened) bringUp(opened);
  };
  const closeForm = async (card) => goTo(await fetchCard(card, `close=${encodeURIComponent(card.dataset.key)}`));

  desk.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-act]");
    if (link && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const card = link.closest(".review-item");
      if (link.dataset.act === "close") closeForm(card);
      else openForm(card, link);
    }
    if (event.target.closest("[data-act=keys]")) keys.showModal();
  });
  // words whose card is not in the list as it is narrowed now
  desk.querySelector(".sheet").addEventListener("click", async (event) => {
    const lit = event.target.closest("[data-items], [data-item]");
    const code = (lit?.dataset.items ?? lit?.dataset.item ?? "").split(" ")[0];
    if (!code || !document.getSelection().isCollapsed || document.getElementById(`m-${code}`)) return;
    const id = code.startsWith("PH") ? `l-${code}` : `m-${code}`;
    const query = code.startsWith("PH") ? "panel=ledger" : `state=all&q=${encodeURIComponent(code)}`;
    if (!document.getElementById(id)) await htmx.ajax("GET", `${desk.dataset.screen}?${query}`, { target: "#items", swap: "innerHTML" });
    desk.querySelector(".items-open").setAttribute("aria-expanded", "true");
    const card = document.getElementById(id);
    if (card) standAt(card);
  });
  items.addEventListener("focusin", (event) => {
    const card = event.target.closest(".review-item");
    if (card) current = card.id;
  });

  // — the keyboard

  const press = (act) => {
    const card = here();
    const button = card?.querySelector(`[data-act="${act}"]`);
    if (!button) return;
    if (button.tagName === "SUMMARY") {
      button.parentElement.open = true;
      button.parentElement.querySelector("select, input:not([type=hidden])").focus();
    } else {
      card.focus({ preventScroll: true });
      button.click();
    }
  };
  const pick = () => {
    here()?.querySelector("[name=pick], [name=key], [name=finding]")?.click();
  };
  const tab = (number) => desk.querySelectorAll(".review-tabs a")[number - 1]?.click();
  const ACTS = {
    j: () => step(1),
    k: () => step(-1),
    a: () => press("accept"),
    e: () => press("correct"),
    d: () => press("delete"),
    s: () => press("split"),
    m: pick,
    M: () => items.querySelector("[data-act=merge]")?.click(),
    A: () => items.querySelector("[data-act=accept-shown]")?.click(),
    u: () => desk.querySelector("[data-act=undo]")?.click(),
    n: () => {
      const room = items.querySelector(".review-add");
      if (!room) return;
      room.open = true;
      const field = room.querySelector("[name=address]");
      field.value ||= here()?.querySelector(".address")?.textContent.replace("–", "") ?? "";
      (field.value ? room.querySelector("[name=words]") : field).focus();
    },
    f: async () => {
      if (panelName() !== "six") await htmx.ajax("GET", `${desk.dataset.screen}?panel=six`, { target: "#items", swap: "innerHTML" });
      items.querySelector("#six-fields select")?.focus();
    },
    "/": () => {
      const field = document.getElementById("review-q");
      const room = field?.closest("details");
      if (room) room.open = true;
      field?.focus();
    },
    "?": () => keys.showModal(),
  };
  for (const number of [1, 2, 3, 4, 5]) ACTS[number] = () => tab(number);

  const isTyping = (element) => element.matches("input:not([type=checkbox]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isTyping(event.target)) event.target.form?.requestSubmit();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || keys.open) return;
    if (event.key === "Escape") {
      const form = event.target.closest?.(".review-item .review-form");
      const close = form && here()?.querySelector("[data-act=close]");
      if (close) close.click();
      else if (isTyping(event.target)) event.target.blur();
      return;
    }
    if (isTyping(event.target) || localStorage.getItem(KEYS_OFF)) return;
    const act = ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    // on a narrow screen the list may be folded away
    desk.querySelector(".items-open").setAttribute("aria-expanded", "true");
    act();
  });
  const switcher = keys.querySelector("[data-keys-on]");
  switcher.checked = !localStorage.getItem(KEYS_OFF);
  switcher.addEventListener("change", () => {
    if (switcher.checked) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, "1");
  });

  desk.addEventListener("review:add", (event) => queue.add(event.detail, { card: "", form: "" }));
  markWaiting();
  fold();
  if (queue.waiting().length) {
    tellWaiting("lost");
    queue.send();
  }
})();
