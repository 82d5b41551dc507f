// What every page does with a script: the button for light and dark, and the words found on the way from a search.
const root = document.documentElement;
const button = document.querySelector("[data-scheme-button]");

function label() {
  const name = root.dataset.scheme === "dark" ? "明るい配色にする" : "暗い配色にする";
  button.setAttribute("aria-label", name);
  button.title = name;
}

if (button) {
  button.addEventListener("click", () => {
    try {
      localStorage.setItem("colour-scheme", root.dataset.scheme === "dark" ? "light" : "dark");
    } catch {
      return; // Storage is switched off: the system's colours stay.
    }
    document.dispatchEvent(new Event("colour-scheme"));
    label();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", label);
  label();
  button.hidden = false;
}

if (new URLSearchParams(location.search).has("q") && document.querySelector("[data-incident-record]")) {
  import("./search-trail.js");
}
