// Remarks on a text that was pasted rather than written, and where it can be drafted.

import { element } from "../search/dom.js";

/** Characters of an entry's text: far more than any entry has. */
const LONGEST = 20_000;
/** A shorter text with words of a notice may quote one. */
const SHORTEST_NOTICE = 200;
/** What notices say and entries do not; two of them make a notice. */
const SIGNS = [
  /平素|日頃(?:より|は)|格別の/,
  /関係者?各位|お客[様さ]ま?各位|皆[様さ]ま?(?:へ|各位)/,
  /(?:深く|心より|謹んで)お詫び|お詫び申し上げ/,
  /^\s*(?:記|敬具|以上|謹白)\s*$/m,
  /(?:弊社|当社|弊会|本学|当院|本市)(?:は|では|が|の)/,
  /代表取締役|理事長|お問い?合わ?せ(?:先|窓口)/,
];
const FORM = "1-new-incident.yml";

/**
 * @param {string} text
 * @returns {boolean} whether it reads like an organisation's own notice
 */
export function isNotice(text) {
  return text.length >= SHORTEST_NOTICE && SIGNS.filter((sign) => sign.test(text)).length > 1;
}

/**
 * @param {string} repository its address, or ""
 * @returns {{root: HTMLElement, look: (sections: {text: string}[]) => void}} a remark that is shown where it applies
 */
export function pastedRemark(repository) {
  const root = element("p", { class: "contribute-pasted", role: "status", hidden: true });
  let shown = "";
  const look = (sections) => {
    const length = sections.reduce((sum, { text }) => sum + text.length, 0);
    const remarks = [
      length > LONGEST ? `本文が${LONGEST.toLocaleString("ja")}字を超えています。要点だけを、短く書いてください。` : "",
      sections.some(({ text }) => isNotice(text))
        ? "公表文をそのまま貼り付けたようです。公表文の権利は書いた組織にあります。事実と数字を、ご自分のことばで書いてください。"
        : "",
    ];
    const text = remarks.join("");
    if (text === shown) return;
    shown = text;
    root.hidden = !text;
    root.replaceChildren(text, ...(text && repository ? [draftingLink(repository)] : []));
  };
  return { root, look };
}

/**
 * @param {string} repository
 * @returns {HTMLElement}
 */
function draftingLink(repository) {
  const address = `${repository}/issues/new?template=${FORM}`;
  return element(
    "a",
    { href: address, target: "_blank", rel: "noopener" },
    "質問に答えて下書きを作ってもらう（GitHub）",
  );
}
