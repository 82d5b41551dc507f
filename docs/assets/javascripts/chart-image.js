// Buttons that save a chart of the statistics as PNG: its SVG, drawn in the browser.

import { element } from "./search/dom.js";

/** Pixels of the image for each of the SVG's: sharp on paper and on slides. */
const SCALE = 2;

/**
 * @param {string} address of an SVG with a width and a height
 * @returns {Promise<string>} its image as a data: address
 */
async function asPng(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await response.text())}`;
  await image.decode();
  const canvas = element("canvas", { width: image.naturalWidth * SCALE, height: image.naturalHeight * SCALE });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

/**
 * Save the chart of a button, which says so where there is none.
 * @param {HTMLElement} button names the SVG in data-png, and in data-failed what to say
 */
async function save(button) {
  const { png = "", failed } = button.dataset;
  try {
    element("a", { href: await asPng(png), download: png.replace(/^.*\/|\.svg$/g, "") + ".png" }).click();
  } catch {
    button.textContent = `PNG（${failed}）`;
  }
}

for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-png]"))) {
  button.addEventListener("click", () => save(button));
  button.hidden = false;
}
