// Before the page is drawn: the colours that the reader chose, or else those of the system.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem("colour-scheme");
    } catch {
      // Storage is switched off: the system decides.
    }
    const scheme = chosen === "light" || chosen === "dark" ? chosen : dark.matches ? "dark" : "light";
    document.documentElement.dataset.scheme = scheme;
    document.body?.setAttribute("data-md-color-scheme", scheme === "dark" ? "slate" : "default");
  };
  apply();
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("colour-scheme", apply);
  dark.addEventListener("change", apply);
})();
