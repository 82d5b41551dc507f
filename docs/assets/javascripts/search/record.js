// An incident as search shows it, made from its published file.

const FACETS = {
  cause: "causes",
  medium: "media",
  data: "data_kinds",
  sector: "sectors",
  relation: "relations",
  state: "states",
  organisation: "org",
};

/** @returns {Promise<any>} an incident's file; it keeps its name, so the server is asked whether it is new */
export function loadIncident(bundle, id) {
  return bundle.json(`../incidents/${encodeURIComponent(id)}/index.json`, { cache: "no-cache" });
}

/** @returns {Promise<IncidentRecord>} the record of an incident */
export async function loadRecord(bundle, id) {
  return recordOf(await loadIncident(bundle, id));
}

/**
 * @typedef {{id: string, url: string, title: string, organisations: string[], blocks: string[],
 *   facts: Record<string, any>, filters: Record<string, any>}} IncidentRecord
 */

/** @returns {IncidentRecord} the record of an incident as its file describes it */
export function recordOf(incident) {
  const { id, title, org, text, page } = incident;
  return {
    id,
    title,
    organisations: org,
    url: `incidents/${id}/`,
    blocks: page.blocks.map((block) => (typeof block === "string" ? block : text.slice(...block))),
    facts: {
      headline: title,
      organisation: org.join("、"),
      date: page.date,
      people: page.people,
      causes: incident.causes,
    },
    filters: Object.fromEntries(
      Object.entries(FACETS).map(([facet, field]) => [facet, incident[field] ?? []]).filter(([, values]) =>
        values.length
      ),
    ),
  };
}
