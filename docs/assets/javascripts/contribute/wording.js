// The form's own words for a field's question and its problems, where those of the file would not do.

import { say } from "./say.js";

export const HINTS = {
  title: "組織の名前は入れずに",
  org: "ほかにもあれば「組織を加える」で一つずつ",
  date: "わかるところまで（2023年9月、2023年）",
  occurred: "期間は「2023年8月30日〜31日」、だいたいなら「2023年8月頃」のように",
  discovered: "",
  withdrawn: "ページは残り、取り下げたことが示されます",
  reason: "",
  duplicate_of: "この事件と同じ事件の番号",
  distinct_from: "似ているが別の事件の番号。複数なら「,」で区切る",
};

export const REPORT_HINTS = {
  title: "",
  org: "事件の組織と同じなら空のままに",
  date: "公表文に書かれているときだけ",
  url: "https:// で始まるアドレス",
  archive: "ウェブアーカイブなどに残る写しのアドレス",
  kind: "",
  accessed: "",
};

/** The name of a field, from its description in the schema: 見出し（組織名を入れない）, 誰による公表か: … */
export function labelOf({ description }) {
  return description.split(/[（。:]/, 1)[0];
}

/** A problem's message without keys and marks of the file. `path` is the problem's, in the entry or in the form. */
export function messageOf({ path, rule, key, values, message }, tables) {
  const { schema } = tables;
  const properties = path[0] === "reports" && path.length > 1 ? schema.$defs.Report.properties : schema.properties;
  const label = properties[path.findLast((part) => part in properties)];
  const own = `${key}.form`;
  if (tables.rules[rule].messages?.[own]) {
    return say(tables, rule, own, { ...values, label: values.label ?? (label && labelOf(label)) });
  }
  return message
    .replaceAll(new RegExp(`（(?:${Object.keys(schema.properties).join("|")})）`, "g"), "")
    .replace("「## ", "「");
}
