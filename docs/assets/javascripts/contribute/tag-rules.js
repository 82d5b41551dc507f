// Rules on the tags of an entry, as `build.py check` has them.

/** Yields what is wrong with the tags. */
export function* tagProblems(values, tables) {
  const tags = values.tags ?? [];
  yield* unknown(tags, tables);
  yield* repeated(tags, tables);
  yield* contradictory(tags, tables);
  yield* missing(tags, tables, "cause", "missing-cause", "原因不明");
  yield* missing(tags, tables, "sector", "missing-sector", "分類不能の産業");
}

function* unknown(tags, tables) {
  for (const [index, tag] of tags.entries()) {
    if (tables.tags.has(tag)) continue;
    const right = tables.aliases.get(tag);
    const hint = right ? `「${right}」ではありませんか` : "語彙（vocabulary.yml）にある語から選んでください";
    yield { path: ["tags", index], rule: "unknown-tag", message: `タグ「${tag}」は語彙にありません。${hint}`, suggestion: right };
  }
}

function* repeated(tags, tables) {
  const seen = new Map();
  for (const [index, tag] of tags.entries()) {
    const name = tables.aliases.get(tag) ?? tag;
    const other = seen.get(name);
    const same = other === tag ? "もう書いてあります" : `「${other}」と同じ意味です`;
    if (other) yield { path: ["tags", index], rule: "repeated-tag", message: `タグ「${tag}」は${same}。一つ消してください` };
    else seen.set(name, tag);
  }
}

function* contradictory(tags, tables) {
  for (const [index, tag] of tags.entries()) {
    const facet = tables.open_for_facet[tag];
    const other = tags.find((each) => each !== tag && (facet ? tables.tags.get(each)?.facet === facet : tables.ended_by[tag] === each));
    if (other) yield { path: ["tags", index], rule: "contradictory-tag", message: `タグ「${tag}」は「${other}」と一緒には付けられません。どちらかを消してください` };
  }
}

function* missing(tags, tables, facet, rule, unknownTag) {
  if (tags.some((tag) => tables.tags.get(tables.aliases.get(tag) ?? tag)?.facet === facet)) return;
  const likely = [...tables.tags.values()].filter((tag) => tag.facet === facet).slice(0, 3).map((tag) => tag.tag).join("、");
  const { label } = tables.facets.find((each) => each.facet === facet);
  yield { path: ["tags"], rule, message: `${label}のタグがありません。${likely} などから選び、わからなければ「${unknownTag}」にしてください` };
}
