// The body: a field for each of the nine headings, the first open, and one for whatever else an entry has.

import { element } from "../search/dom.js";
import { longField } from "./fields.js";

export const HELP = {
  概要: "何が起き、何がわかっているか。公表文を写さず、自分のことばで",
  漏えいした項目: "漏えいした、またはそのおそれのある情報。含まれないと公表されたものも",
  本人の数: "何人・何件か。数え方や内訳に説明が要るときに",
  原因: "公表された原因",
  二次被害: "悪用などの被害の有無",
  本人への対応: "本人への連絡、窓口、補償など",
  公表: "公表が遅れた理由など、公表についての事実",
  再発防止: "公表された再発防止策",
  その他: "処分、届け出、捜査など",
};

/** @param {{heading: string, text: string}[]} sections changed in place, and brought into order */
export function bodyField(form, sections) {
  const { headings } = form.tables;
  const known = headings.map((heading) =>
    sections.find((section) => section.heading === heading) ?? { heading, text: "" }
  );
  const other = sections.filter(({ heading }) => !headings.includes(heading));
  sections.splice(
    0,
    sections.length,
    ...other.filter(({ heading }) => !heading),
    ...known,
    ...other.filter(({ heading }) => heading),
  );
  const make = (section, rows) =>
    longField(form, section, "text", {
      path: `body.${section.heading}`,
      label: section.heading || "見出しの前の文",
      help: HELP[section.heading],
      rows,
    });
  const [first, ...rest] = known;
  return element(
    "div",
    { "data-path": "body" },
    ...other.map((section) => make(section, 3)),
    make(first, 6),
    element(
      "details",
      { class: "contribute-more", open: rest.some(({ text }) => text) },
      element("summary", {}, "ほかの項目（わかるものだけ）"),
      ...rest.map((section) => make(section, 3)),
    ),
    element("p", { class: "contribute-field__problem" }),
  );
}
