// Asks every few seconds what colleagues decided meanwhile, and at once when the reviewer comes back to the page.
(() => {
  const desk = document.querySelector(".desk");
  const EVERY = 15000;
  const state = () => desk.querySelector(".review-state").dataset;

  const ask = async () => {
    if (document.hidden || window.reviewQueue.waiting().length) return;
    const { seq, reading, review } = state();
    const query = new URLSearchParams({ since: seq, reading, review, show: desk.querySelector("#decide [name=show]").value });
    const response = await fetch(`${desk.dataset.screen}?${query}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    if (response?.status !== 200 || !response.headers.has("Review-Answer")) return;
    const html = await response.text();
    // an answer to a decision of one's own came first, and brought it along
    if (state().seq === seq) document.dispatchEvent(new CustomEvent("review:news", { detail: html }));
  };

  setInterval(ask, EVERY);
  window.addEventListener("focus", ask);
  document.addEventListener("visibilitychange", ask);
})();
