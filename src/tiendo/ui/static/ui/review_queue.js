// Sends each decision once and in order; what cannot be sent waits in this browser, over reloads, until it can.
window.reviewQueue = (() => {
  const desk = document.querySelector(".desk");
  const state = document.getElementById("review-state");
  const place = `review:${desk.dataset.account}:${desk.dataset.decide}`;
  const LONGEST_WAIT = 20000;
  let isSending = false;
  let wait = 1000;
  let timer = 0;

  const waiting = () => JSON.parse(localStorage.getItem(place) ?? "[]");
  const keep = (entries) => {
    if (entries.length) localStorage.setItem(place, JSON.stringify(entries));
    else localStorage.removeItem(place);
    tell("review:waiting", entries);
  };
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  const bodyOf = (entry) => {
    const body = new URLSearchParams(entry.fields);
    body.set("token", entry.token);
    body.set("show", desk.querySelector("#decide [name=show]").value);
    body.set("seen", state.querySelector("[data-seq]").dataset.seq);
    body.set("csrfmiddlewaretoken", desk.querySelector("[name=csrfmiddlewaretoken]").value);
    return body;
  };

  // a page that is not an answer of the review is the way in: the session has ended, and the decision must not be lost
  const isAnswer = (response) => response.headers.has("Review-Answer");

  const send = async () => {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    try {
      for (let entry = waiting()[0]; entry; entry = waiting()[0]) {
        const response = await fetch(desk.dataset.decide, {
          method: "POST", body: bodyOf(entry), headers: { "HX-Request": "true" }, redirect: "follow",
        });
        if (!isAnswer(response)) {
          if (response.status >= 500) throw new Error(response.status);
          tell("review:stopped", entry);
          return;
        }
        const html = await response.text();
        keep(waiting().filter((one) => one.token !== entry.token));
        wait = 1000;
        tell("review:answered", { entry, html, isTaken: response.ok });
      }
    } catch {
      tell("review:lost", waiting());
      timer = setTimeout(send, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    } finally {
      isSending = false;
    }
  };

  const add = (fields, about, form) => {
    const entry = { token: newToken(), fields, about };
    keep([...waiting(), entry]);
    tell("review:sent", { entry, form });
    send();
    return entry;
  };

  // crypto.randomUUID is there only over HTTPS, and an office may serve the product over plain HTTP in its own network
  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  };

  window.addEventListener("online", send);
  return { add, send, waiting };
})();
