// Before the page is drawn: the colours that the reader chose, or else those of the system.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  /** @type {string | null} */
  let chosen = null;
  try {
    chosen = localStorage.getItem("colour-scheme");
  } catch {
    // Storage is switched off: a choice then lasts as long as the page.
  }
  const apply = () => {
    const scheme = chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
    document.documentElement.dataset.scheme = scheme;
  };
  apply();
  dark.addEventListener("change", apply);
  document.addEventListener("colour-scheme", (event) => {
    chosen = /** @type {CustomEvent<string>} */ (event).detail;
    apply();
  });
})();
