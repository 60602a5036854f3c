// Shows which file is chosen, how far it has come, and that it is being read.
(() => {
  const form = document.getElementById("take-in");
  const zone = form.querySelector(".drop");
  const input = form.querySelector("input[type=file]");
  const chosen = form.querySelector(".drop-chosen");
  const area = form.querySelector(".progress-area");
  const words = area.querySelector(".progress-words");
  const bar = area.querySelector("progress");
  const button = form.querySelector("button");

  const say = (what) => { words.textContent = words.dataset[what]; };
  const busy = (is) => {
    button.disabled = is;
    area.hidden = !is;
    form.setAttribute("aria-busy", String(is));
  };
  const name = () => { chosen.textContent = input.files.length ? input.files[0].name : ""; };

  input.addEventListener("change", () => {
    name();
    document.getElementById("refusal").replaceChildren();
  });
  for (const event of ["dragenter", "dragover"]) zone.addEventListener(event, () => zone.classList.add("is-over"));
  for (const event of ["dragleave", "drop"]) zone.addEventListener(event, () => zone.classList.remove("is-over"));

  form.addEventListener("htmx:beforeRequest", () => {
    bar.value = 0;
    say("sending");
    busy(true);
  });
  form.addEventListener("htmx:xhr:progress", (event) => {
    const { lengthComputable, loaded, total } = event.detail;
    if (!lengthComputable || !area || area.hidden) return;
    if (loaded < total) {
      bar.value = (loaded / total) * 100;
    } else {
      bar.removeAttribute("value");
      say("reading");
    }
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    // a document that was read opens its own page: stay busy until it is there
    if (event.detail.xhr.getResponseHeader("HX-Redirect")) return;
    busy(false);
  });
  form.addEventListener("htmx:sendError", () => {
    busy(false);
    area.hidden = false;
    bar.hidden = true;
    say("lost");
  });
  window.addEventListener("pageshow", () => { busy(false); name(); });
})();
