// The body of an entry as sections under its headings, so that each can be written in a field of its own.

/** @returns {{heading: string, text: string}[]} text before the first heading comes under "" */
export function sectionsOf(body) {
  const sections = [{ heading: "", text: "" }];
  let fenced = false;
  for (const line of body.split("\n")) {
    if (/^(?:`{3}|~{3})/.test(line)) fenced = !fenced;
    const match = fenced ? null : /^##[ \t]+([^#\s].*?)[ \t]*#*[ \t]*$/.exec(line);
    if (match) sections.push({ heading: match[1], text: "" });
    else sections[sections.length - 1].text += `${line}\n`;
  }
  return sections.map(({ heading, text }) => ({ heading, text: text.trim() })).filter(({ heading, text }) =>
    heading || text
  );
}

/** @returns {string} the body; sections without text are left out */
export function bodyOf(sections) {
  return sections.filter(({ text }) => text.trim())
    .map(({ heading, text }) => (heading ? `## ${heading}\n\n${text.trim()}` : text.trim())).join("\n\n");
}
