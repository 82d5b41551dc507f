"""The image of an incident: what is on it, and that any text fits."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from archives import archive, incident
from jikenbo.addresses import SHARE_IMAGES
from jikenbo.exports.public import PublicPage
from jikenbo.exports.share_images.canvas import HEIGHT, WIDTH, wrapped
from jikenbo.exports.share_images.glyphs import DEPTH, SIZE, glyph
from jikenbo.exports.share_images.share_image import share_image, share_images
from jikenbo.pages import pages
from jikenbo.settings import Settings

_TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80)


def pixels(image: bytes) -> list[int]:
    """Read an indexed PNG of four shades: each row as one number, as its CRCs and sizes say that it is whole."""
    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    chunks, place = {}, 8
    while place < len(image):
        (size,) = struct.unpack(">I", image[place : place + 4])
        kind, content = image[place + 4 : place + 8], image[place + 8 : place + 8 + size]
        assert struct.unpack(">I", image[place + 8 + size : place + 12 + size]) == (zlib.crc32(kind + content),)
        chunks[kind], place = content, place + 12 + size
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (WIDTH, HEIGHT, DEPTH, 3, 0, 0, 0)
    assert len(chunks[b"PLTE"]) == 3 << DEPTH and list(chunks) == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]
    lines, size = zlib.decompress(chunks[b"IDAT"]), 1 + WIDTH * DEPTH // 8
    assert len(lines) == HEIGHT * size and set(lines[::size]) == {0}
    return [int.from_bytes(lines[start + 1 : start + size], "big") for start in range(0, len(lines), size)]


def shows(rows: list[int], text: str) -> bool:
    """Return whether the text is drawn somewhere in a line of its own or after another text."""
    drawn = [0] * SIZE
    for own in map(glyph, text):
        drawn = [row << DEPTH * own.width | part for row, part in zip(drawn, own.rows, strict=True)]
    width = sum(own.width for own in map(glyph, text))
    mask = (1 << DEPTH * width) - 1
    return any(
        all(rows[top + place] >> DEPTH * (WIDTH - width - left) & mask == row for place, row in enumerate(drawn))
        for top in range(HEIGHT - SIZE)
        for left in range(WIDTH - width)
    )


def test_the_image_shows_title_organisation_date_number_and_id() -> None:
    of = incident("2023-396", title="公用USBメモリーの紛失", org="野辺地町")
    rows = pixels(share_image(of, "2023年10月5日", "約13,400人", "Jikenbo"))
    for text in ("公用USBメモリーの紛失", "野辺地町", "2023年10月5日", "約13,400人", "2023-396", "Jikenbo"):
        assert shows(rows, text), text
    assert not shows(rows, "公用USBメモリーの盗難")


@given(_TEXTS, st.lists(_TEXTS, min_size=1, max_size=3), _TEXTS)
def test_any_text_fits_into_a_small_image(title: str, names: list[str], people: str) -> None:
    of = incident("2023-001").model_copy(update={"title": title, "org": tuple(names)})
    image = share_image(of, "2023年", people, "Jikenbo")
    assert len(pixels(image)) == HEIGHT and len(image) < 8_000


@given(_TEXTS, st.integers(3 * SIZE, WIDTH), st.integers(1, 4))
def test_lines_hold_the_text_in_order_and_fit(text: str, room: int, most: int) -> None:
    lines = wrapped(text, room, most)
    assert len(lines) <= most
    assert all(sum(glyph(own).width for own in line) <= room for line in lines)
    assert "".join(lines) == text or text.startswith("".join(lines).removesuffix("…"))


def test_lines_break_as_japanese_is_set() -> None:
    assert wrapped("あいうえ、お", 4 * SIZE, 2) == ["あいう", "え、お"]
    assert wrapped("あいう（え）", 4 * SIZE, 2) == ["あいう", "（え）"]
    assert wrapped("あいうえおかきく", 3 * SIZE, 2) == ["あいう", "えお…"]


def test_a_character_without_a_glyph_is_drawn_as_printers_do() -> None:
    assert glyph("😀") == glyph("〓") != glyph("人")


def test_images_are_small(files: Mapping[str, bytes]) -> None:
    sizes = [len(content) for path, content in files.items() if path.endswith("/card.png")]
    assert len(sizes) > 100 and sum(sizes) / len(sizes) < 5_000


def test_the_newest_incidents_have_an_image_and_their_pages_name_it() -> None:
    counted = (incident(f"2023-{number:03}", date="2023-04-01") for number in range(1, SHARE_IMAGES + 3))
    many = archive(*counted, incident("2024-001", date="2024-04-01", withdrawn="2024-05-01", reason="誤報"))
    settings = Settings("事件簿", "https://jikenbo.example/")
    shown = dict.fromkeys((own.id for own in many.incidents), PublicPage("2023年4月1日", "", ()))
    made = {file.path for file in share_images(many, settings, shown)}
    named = {file.meta["image"] for file in pages(many, settings) if file.meta and "image" in file.meta}
    assert made == named == {f"incidents/{own.id}/card.png" for own in many.incidents[2:-1]}
