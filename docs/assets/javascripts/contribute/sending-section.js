// The end of the form: the remaining problems, and where the entry goes.

import { element } from "../search/dom.js";
import { button } from "./fields.js";

/**
 * @param {{repository: string, branch: string, withRules: (use: (rules: any) => void) => void, onAsk: () => void}} form
 * @returns {{root: HTMLElement, show: (entry: object, problems: object[], items: HTMLElement[] | null) => void}}
 *   `items` are null until problems are to be shown
 */
export function sendingOf({ repository, branch, withRules, onAsk }) {
  /** @type {{entry: any, wrong: boolean, pasted?: boolean, shown?: string}} */
  const state = { entry: null, wrong: true };
  const total = element("p", { class: "contribute-problems__total", role: "status" });
  const list = element("ul", { class: "contribute-problems" });
  const name = element("code", {});
  const status = element("p", { class: "contribute-field__help", role: "status" });
  const steps = element("p", { class: "contribute-field__help" });
  const toGithub = element("a", {
    href: `${repository}/new/${branch}/incidents`,
    class: "contribute-button contribute-button--main",
    target: "_blank",
    rel: "noopener",
  }, "GitHub で送る");
  const copy = async ({ textOf }) => {
    try {
      await navigator.clipboard.writeText(textOf(state.entry));
      status.textContent = "ファイルの中身をコピーしました。";
    } catch {
      status.textContent = "コピーできませんでした。「ファイル」の表示から選んでコピーしてください。";
    }
  };
  toGithub.addEventListener("click", (event) => {
    onAsk();
    if (state.wrong) {
      event.preventDefault();
      status.textContent = "誤りを直してから送ってください。";
      list.querySelector("button")?.focus();
    } else if (state.pasted) withRules(copy);
  });
  const save = button("ファイルを保存", () => {
    onAsk();
    withRules(async ({ download, pathOf }) => download(state.entry, await pathOf(state.entry)));
  }, { class: "contribute-button" });
  const copyButton = button("コピー", () => {
    onAsk();
    withRules(copy);
  }, { class: "contribute-button" });
  const show = (entry, problems, items) => {
    const errors = problems.filter(({ severity }) => severity === "error").length;
    Object.assign(state, { entry, wrong: errors > 0 });
    const text = items === null
      ? ""
      : problems.length
      ? [errors && `誤り ${errors}件`, problems.length - errors && `注意 ${problems.length - errors}件`].filter(Boolean)
        .join("・")
      : "問題はありません。";
    if (total.textContent !== text) total.textContent = text;
    const shown = JSON.stringify(items && problems);
    // The same list again would take away what is being clicked.
    if (shown !== state.shown) list.replaceChildren(...(items ?? []));
    state.shown = shown;
    withRules((rules) => showWay(entry, rules));
  };
  const showWay = async (entry, { pathOf, githubAddress }) => {
    const path = await pathOf(entry);
    name.textContent = path;
    if (!repository) return;
    const { address, pasted } = githubAddress(entry, path, repository, branch);
    state.pasted = pasted;
    toGithub.href = address;
    steps.textContent = pasted
      ? "押すと中身をコピーして GitHub を開きます。開いた欄をすべて選んで貼り付け、「Propose changes」を押してください。"
      : "GitHub の新しいファイルの欄に中身が入った状態で開きます。「Propose changes」を押すと送られます。";
  };
  const without = element(
    "p",
    { class: "contribute-field__help" },
    "このサイトには送り先が設定されていません。保存したファイルを、サイトの管理者に渡してください。",
  );
  const root = element(
    "section",
    { class: "contribute-part contribute-sending", "aria-label": "確かめて送る" },
    element("h2", {}, "確かめて送る"),
    total,
    list,
    element("p", {}, "ファイル名 ", name),
    element(
      "div",
      { class: "contribute-buttons" },
      ...(repository ? [toGithub] : []),
      save,
      copyButton,
    ),
    repository ? steps : without,
    status,
  );
  return { root, show };
}
