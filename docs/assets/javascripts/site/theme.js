// What every page does with a script: the button for light and dark, and buttons that copy a text.
const root = document.documentElement;
const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-scheme-button]"));

/** @param {HTMLElement} button */
function label(button) {
  const isDark = root.dataset.scheme === "dark";
  const name = root.lang === "en"
    ? `Use ${isDark ? "light" : "dark"} colours`
    : `${isDark ? "明るい" : "暗い"}配色にする`;
  button.setAttribute("aria-label", name);
  button.title = name;
}

if (button) {
  button.addEventListener("click", () => {
    const scheme = root.dataset.scheme === "dark" ? "light" : "dark";
    document.dispatchEvent(new CustomEvent("colour-scheme", { detail: scheme }));
    label(button);
    try {
      localStorage.setItem("colour-scheme", scheme);
    } catch {
      // Storage is switched off: the choice lasts as long as the page.
    }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => label(button));
  label(button);
  button.hidden = false;
}

for (const source of document.querySelectorAll("[data-copy]")) {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "copy-button";
  copy.textContent = "コピー";
  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? "");
      copy.textContent = "コピーしました";
    } catch {
      getSelection()?.selectAllChildren(source);
      copy.textContent = "選択しました";
    }
    setTimeout(() => (copy.textContent = "コピー"), 2000);
  });
  source.after(" ", copy);
}
