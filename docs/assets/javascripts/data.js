// Sizes and edition of the published files, from their description: pages are made before the files are.

const DESCRIPTION = new URL("../../data/datapackage.json", import.meta.url);
const FOLDER = "data/";

const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-size-of], [data-edition]"));
if (places.length) show(places);

/**
 * @param {NodeListOf<HTMLElement>} places each for the size of the file that it names, or for the version of the data
 * @returns {Promise<void>}
 */
async function show(places) {
  const response = await fetch(DESCRIPTION);
  if (!response.ok) return;
  const { resources, version } = await response.json();
  const sizes = new Map(resources.map(({ path, bytes }) => [FOLDER + path, bytes]));
  for (const place of places) {
    const bytes = sizes.get(place.dataset.sizeOf);
    if (bytes !== undefined) place.textContent = sizeOf(bytes);
    if ("edition" in place.dataset) place.textContent = version;
  }
}

/**
 * @param {number} bytes
 * @returns {string}
 */
function sizeOf(bytes) {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}
