"""Draws the glyphs of the share images again: `python -m bench.glyphs`, with Noto Sans CJK JP and Chromium installed.

Draws every character of Windows-31J (JIS X 0208 and the vendors' additions). The font is under the SIL Open Font
License 1.1, and so are the glyphs; the text of the licence is in their folder.
"""

from __future__ import annotations

import base64
import json
import lzma
import shutil
import sys
from collections.abc import Iterator
from itertools import product

from playwright.sync_api import Page, sync_playwright

from bench.search import CHROMIUM, OPTIONS
from jikenbo.exports.share_images.glyphs import FILE, SIZE

FONT = f'500 {SIZE - 1}px "Noto Sans CJK JP"'
BASELINE = round(SIZE * 0.86)
#: Characters that a browser draws at once.
BATCH = 500
#: Returns the widths of characters, and their pixels in four shades, four pixels a byte, in base 64.
DRAW = """([characters, size, font, baseline]) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.font = font;
  let pixels = "";
  const widths = characters.map((character) => {
    context.clearRect(0, 0, size, size);
    context.fillText(character, 0, baseline);
    const { data } = context.getImageData(0, 0, size, size);
    for (let first = 0; first < size * size; first += 4) {
      const shades = [0, 1, 2, 3].map((place) => Math.round(data[(first + place) * 4 + 3] / 85));
      pixels += String.fromCharCode(shades.reduce((byte, shade) => byte * 4 + shade));
    }
    return Math.ceil(context.measureText(character).width);
  });
  return [widths, btoa(pixels)];
}"""


def main() -> int:
    """Draw the glyphs and write their file."""
    chromium = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not chromium:
        print("Chromium is needed: apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 2
    characters = sorted({*map(chr, range(0x20, 0x7F)), *_of_two_bytes()})
    with sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=chromium, args=OPTIONS).new_page()
        drawn = [_draw(page, characters[start : start + BATCH]) for start in range(0, len(characters), BATCH)]
    head = {"characters": "".join(characters), "widths": [width for widths, _ in drawn for width in widths]}
    content = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    images = b"".join(pixels for _, pixels in drawn)
    FILE.write_bytes(lzma.compress(content + images, preset=9 | lzma.PRESET_EXTREME))
    return 0


def _of_two_bytes() -> Iterator[str]:
    for pair in product((*range(0x81, 0xA0), *range(0xE0, 0xFD)), range(0x40, 0xFD)):
        character = bytes(pair).decode("cp932", "replace")
        if len(character) == 1 and character != "\ufffd" and not "\ue000" <= character <= "\uf8ff":
            yield character


def _draw(page: Page, characters: list[str]) -> tuple[list[int], bytes]:
    widths, pixels = page.evaluate(DRAW, [characters, SIZE, FONT, BASELINE])
    return widths, base64.b64decode(pixels)


if __name__ == "__main__":
    sys.exit(main())
