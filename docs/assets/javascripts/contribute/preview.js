// How the entry will look: as a page and as a file.

import { element } from "../search/dom.js";

const NOTHING_YET = "書きはじめると、できあがりがここに出ます。";

/** @returns {{root: HTMLElement, show: (page: HTMLElement[], file: string) => void}} */
export function previewOf() {
  const page = element("div", {
    class: "contribute-preview__page",
    id: "contribute-page",
    role: "tabpanel",
    "aria-labelledby": "contribute-tab-page",
    tabindex: "0",
  });
  const file = element("pre", {
    class: "contribute-preview__file",
    id: "contribute-file",
    role: "tabpanel",
    "aria-labelledby": "contribute-tab-file",
    tabindex: "0",
  });
  const tabs = [tab("page", "ページ", page), tab("file", "ファイル", file)];
  const choose = (chosen) => {
    for (const { control, panel } of tabs) {
      const on = control === chosen;
      control.setAttribute("aria-selected", String(on));
      control.tabIndex = on ? 0 : -1;
      panel.hidden = !on;
    }
  };
  for (const [index, { control }] of tabs.entries()) {
    control.addEventListener("click", () => choose(control));
    control.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      const other = tabs[1 - index].control;
      choose(other);
      other.focus();
    });
  }
  choose(tabs[0].control);
  const bar = element(
    "div",
    { class: "contribute-preview__tabs", role: "tablist", "aria-label": "できあがり" },
    ...tabs.map(({ control }) => control),
  );
  const show = (blocks, text) => {
    page.replaceChildren(...blocks);
    file.textContent = text;
  };
  show([element("p", { class: "contribute-field__help" }, NOTHING_YET)], NOTHING_YET);
  return {
    root: element("section", { class: "contribute-preview", "aria-label": "できあがり" }, bar, page, file),
    show,
  };
}

function tab(name, text, panel) {
  return {
    control: element(
      "button",
      { type: "button", role: "tab", id: `contribute-tab-${name}`, "aria-controls": panel.id },
      text,
    ),
    panel,
  };
}
