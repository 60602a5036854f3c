// What somebody was typing stays on this machine for that account alone, and not after it signs out.
(() => {
  const own = `draft:${document.documentElement.dataset.account}:`;
  const forget = (isKept) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith("draft:") && !isKept(key)) localStorage.removeItem(key);
  };
  forget((key) => key.startsWith(own));
  document.querySelector("[data-sign-out]")?.addEventListener("submit", () => forget(() => false));
})();
