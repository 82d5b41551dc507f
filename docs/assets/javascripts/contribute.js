// The form of /contribute/: an entry from nothing, or a correction of one, to a file that `build.py check` accepts.

import { bodyField } from "./contribute/body-field.js";
import { countsField } from "./contribute/counts-field.js";
import { draftOf, emptyDraft, isEmpty } from "./contribute/draft.js";
import { button, dateField, textField } from "./contribute/fields.js";
import { organisationsField } from "./contribute/organisations-field.js";
import { pastedRemark } from "./contribute/pasted.js";
import { prefill, wantedId } from "./contribute/prefill.js";
import { previewOf } from "./contribute/preview.js";
import { problemList, showProblems } from "./contribute/problems.js";
import { readJson } from "./contribute/read-json.js";
import { reportsField } from "./contribute/reports-field.js";
import { sendingOf } from "./contribute/sending-section.js";
import { similarIncidents } from "./contribute/similar.js";
import { forgetDraft, keepDraft, keptDraft } from "./contribute/storage.js";
import { rulesOnDemand } from "./contribute/rules-on-demand.js";
import { tagsField } from "./contribute/tags-field.js";
import { goToWantedField } from "./contribute/wanted-field.js";
import { HINTS, labelOf } from "./contribute/wording.js";
import { keepComposingEnter } from "./search/composition.js";
import { element } from "./search/dom.js";

const SITE = new URL("../../", import.meta.url);
const PAUSE = 150;
const SETTLED = 250;

/** The day it is in Japan. */
function todayInJapan() {
  return new Date(Date.now() + 9 * 3600 * 1000).toISOString().slice(0, 10);
}

/** The draft to begin with: what was kept, unless the address or the archive has something newer and it is wanted. */
async function firstDraft(tables) {
  const id = wantedId(location.search, tables);
  const kept = keptDraft(id);
  if (id) {
    const { entry: values, text: body } = await readJson(new URL(`incidents/${id}/index.json`, SITE));
    const entry = { id, values, body };
    const fresh = { ...draftOf(entry), begunFrom: JSON.stringify(entry) };
    const isOld = kept && kept.begunFrom !== fresh.begunFrom;
    return isOld &&
        confirm("下書きを始めたあとに、この事件が書き改められました。下書きを消して、新しい内容から直しますか。")
      ? fresh
      : kept ?? fresh;
  }
  const fresh = emptyDraft();
  const isPrefilled = prefill(fresh, location.search, tables);
  return kept && !(isPrefilled && confirm("書きかけの下書きがあります。下書きを消して、リンクの内容から書きますか。"))
    ? kept
    : fresh;
}

function part(title, ...content) {
  return element("fieldset", { class: "contribute-part" }, element("legend", {}, title), ...content);
}

/** The fields, bound to the draft. */
function fieldsOf(form, draft, similar, pasted) {
  const { properties, required } = form.tables.schema;
  const options = (key, more) => ({
    path: key,
    label: labelOf(properties[key]),
    help: HINTS[key],
    required: required.includes(key),
    ...more,
  });
  const status = element(
    "details",
    { class: "contribute-more", open: Boolean(draft.withdrawn || draft.duplicate_of || draft.distinct_from) },
    element("summary", {}, "取り下げ・重複"),
    dateField(form, draft, "withdrawn", options("withdrawn")),
    textField(form, draft, "reason", options("reason")),
    textField(form, draft, "duplicate_of", options("duplicate_of", { placeholder: "2023-396" })),
    textField(form, draft, "distinct_from", options("distinct_from", { placeholder: "2023-397" })),
  );
  return [
    part(
      "何が起きたか",
      textField(
        form,
        draft,
        "title",
        options("title", { maxlength: form.tables.limits.line, placeholder: "公用USBメモリーの紛失" }),
      ),
      organisationsField(form, draft.org, options("org")),
      similar.root,
    ),
    part(
      "いつ",
      ...["date", "occurred", "discovered"].map((key) =>
        dateField(form, draft, key, options(key, key === "occurred" ? { placeholder: "2023-08-30/2023-08-31" } : {}))
      ),
    ),
    part(
      "どのくらい",
      element("p", { class: "contribute-field__help" }, "公表された数だけを書きます。わからなければ空のままにします。"),
      countsField(form, draft.counts, "counts"),
    ),
    part("分類", tagsField(form, draft.tags)),
    part("もとになった公表", reportsField(form, draft.reports)),
    part("本文", pasted.root, bodyField(form, draft.sections)),
    ...(draft.id ? [part("扱い", status)] : []),
  ];
}

/** Puts the form into its place on the page and keeps all of it true to the draft. */
async function start(root) {
  const tables = JSON.parse(document.querySelector("[data-contribute-form]")?.textContent ?? "");
  const rules = rulesOnDemand(SITE);
  // The rules read a draft of an earlier visit, or of the address, before it is shown.
  const draft = location.search || keptDraft(null) ? await firstDraft((await rules.load()).tables) : emptyDraft();
  const touched = new Set();
  const similar = similarIncidents(SITE);
  const pasted = pastedRemark(root.dataset.repository);
  const preview = previewOf();
  const kept = element("p", { class: "contribute-kept", role: "status" });
  const withRules = (use) =>
    rules.use(use, () => (kept.textContent = "規則を読み込めませんでした。通信を確かめて、書き続けてください。"));
  const sending = sendingOf({
    repository: root.dataset.repository,
    branch: root.dataset.branch,
    withRules,
    onAsk: () => update(true),
  });
  const fields = element("form", {
    class: "contribute-form",
    novalidate: true,
    "aria-label": draft.id ? `${draft.id} の訂正` : "新しい事件",
  });
  let asked = false;
  // An empty form shows no errors before anything is written.
  let begun = !isEmpty(draft);
  let timer;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    begun = true;
    kept.textContent = keepDraft(draft)
      ? "下書きはこのブラウザーに保存されています。"
      : "このブラウザーには下書きを保存できません。";
    update();
  };
  const form = {
    tables,
    today: todayInJapan(),
    withRules,
    changed: () => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    },
  };
  addEventListener("pagehide", () => timer && keep());
  const update = (all = false) => {
    asked ||= all === true;
    begun ||= asked;
    pasted.look(draft.sections);
    withRules(review);
  };
  const review = ({ entryOf, problemsOf, pageOf, textOf, tables: { names, severities } }) => {
    const entry = entryOf(draft);
    const problems = problemsOf(draft, form.today);
    showProblems(fields, problems, touched, asked);
    preview.show(pageOf(entry), textOf(entry));
    similar.look(entry, names);
    const items = problemList(fields, problems, new URL("contribute/rules/", SITE), severities);
    sending.show(entry, problems, begun ? items : null);
  };
  const again = button(
    "はじめから書く",
    () => confirm("書いたものを消して、はじめから書きますか。") && startAgain(draft.id),
    { class: "contribute-button contribute-button--quiet" },
  );
  fields.append(...fieldsOf(form, draft, similar, pasted));
  fields.addEventListener("submit", (event) => event.preventDefault());
  // A click alone begins nothing; leaving a field by the keyboard does.
  fields.addEventListener("keydown", () => (begun = true));
  fields.addEventListener("focusout", (event) => {
    const place = /** @type {HTMLElement} */ (event.target).closest("[data-path]");
    if (place instanceof HTMLElement) touched.add(place.dataset.path);
    if (!begun) return;
    setTimeout(update, SETTLED); // a message that pushes a button away under the pointer would lose the click
  });
  root.replaceChildren(
    headOf(draft, kept, again, tables),
    element("div", { class: "contribute-columns" }, element("div", {}, fields, sending.root), preview.root),
  );
  if (begun) update();
  goToWantedField(fields, location.search);
}

function startAgain(id) {
  forgetDraft(id);
  location.assign(id ? `?id=${encodeURIComponent(id)}` : location.pathname);
}

function headOf(draft, kept, again, { expressions }) {
  const number = element("input", {
    type: "text",
    name: "id",
    inputmode: "numeric",
    placeholder: "2023-396",
    pattern: expressions.id,
    "aria-label": "直す事件の番号",
    required: true,
  });
  const load = element(
    "form",
    { class: "contribute-load", method: "get" },
    element("label", {}, "載っている事件を直す ", number),
    element("button", { type: "submit", class: "contribute-button contribute-button--quiet" }, "読み込む"),
  );
  const about = draft.id
    ? [element("p", { class: "contribute-correcting" }, `事件番号 ${draft.id} を直しています。`)]
    : [];
  return element(
    "div",
    { class: "contribute-head" },
    ...about,
    load,
    element("div", { class: "contribute-head__state" }, kept, again),
  );
}

const place = /** @type {HTMLElement | null} */ (document.querySelector("[data-contribute]"));
if (place) {
  keepComposingEnter(place);
  start(place).catch(() => {
    const id = new URLSearchParams(location.search).get("id");
    const discard = button("下書きを消して開く", () => startAgain(id), { class: "contribute-button" });
    place.replaceChildren(
      element(
        "p",
        { class: "contribute-failed", role: "alert" },
        "入力フォームを読み込めませんでした。番号と通信を確かめて、もう一度開いてください。",
      ),
      ...(keptDraft(id) ? [discard] : []),
    );
  });
}
