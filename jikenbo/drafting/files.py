"""A file as contributors have it (text in any encoding, saved web page, Word, PDF) → the text to draft from.

General detectors take short Shift_JIS for Korean; with so few encodings to say apart, decoding strictly is exact.
"""

from __future__ import annotations

# The readers are imported where they are needed: together they take half a second, and most notices are pasted text.
import codecs
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from jikenbo.errors import UserError

if TYPE_CHECKING:
    from docx.document import Document


_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_ESCAPE = b"\x1b$"


def decode(data: bytes) -> str:
    """Return the text. Bytes that no encoding explains become U+FFFD rather than an error."""
    marked = next((encoding for mark, encoding in _MARKS.items() if data.startswith(mark)), None)
    if marked:
        return data.decode(marked, "replace")
    if _ESCAPE in data:
        return data.decode("iso2022_jp_3", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return max((data.decode(encoding, "replace") for encoding in ("cp932", "euc_jp", "utf-8")), key=_likelihood)


def _likelihood(text: str) -> float:
    """Return how much a sample reads like Japanese: hiragana speak for it, half-width kana and holes against it."""
    sample = text[:20_000]
    hiragana = sum("ぁ" <= character <= "ん" for character in sample)
    odd = sum("\uff61" <= character <= "\uff9f" or character == "\ufffd" for character in sample)
    return (hiragana - 3 * odd) / (len(sample) or 1)


#: More pages than any notice has; the time of reading them is the reader's.
_MOST_PAGES = 200
_PDF, _ZIP, _OLD_OFFICE, _RTF = b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"
#: The first field of a saved message's head; a line feed of two bytes, as in UTF-16.
_MAIL = re.compile(rb"(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|X-[A-Za-z-]{2,40}): ", re.IGNORECASE)
_WIDE = re.compile(rb"\n\0|\0\n")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_PASTE = "ファイルを開いて文章をすべて選び、テキストファイルに貼り付けて指定してください"
_PICTURES = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"GIF8": "GIF"}


def text_of(data: bytes, name: str) -> str:
    """Return the text of a notice in plain text, HTML, .docx or PDF, known by its first bytes.

    Raise UserError, which says what to paste instead, for a file of another kind or one that cannot be read.
    """
    if data.startswith(_PDF):
        return _read(_pdf, data, name, "PDF")
    if data.startswith(_ZIP) and not _is_docx(data):
        raise UserError(f"{name}: Word（.docx）ではないファイル（Excel・PowerPoint・zipなど）は読めません。{_PASTE}")
    if data.startswith(_ZIP):
        return _read(_docx, data, name, "Word（.docx）")
    if data.startswith(_OLD_OFFICE):
        raise UserError(f"{name}: 古い形式のWordやExcelのファイルは読めません。{_PASTE}")
    if data.startswith(_RTF):
        raise UserError(f"{name}: RTF（リッチテキスト）のファイルは読めません。{_PASTE}")
    if name.lower().endswith(".eml") or _MAIL.match(data[:4_000]):
        raise UserError(f"{name}: 保存したメールのファイルは読めません。{_PASTE}")
    if b"\0" in data[:4_000] and _WIDE.search(data[:4_000]):
        raise UserError(f"{name}: BOMのないUTF-16の文字は読めません。UTF-8のテキストファイルに保存し直してください")
    picture = next((kind for mark, kind in _PICTURES.items() if data.startswith(mark)), None)
    if picture:
        raise UserError(
            f"{name}: {picture}の画像から文字は読めません。公表文の文章をテキストファイルに写して指定してください"
        )
    if _HTML.match(data[:4_000]):
        return _read(_html, data, name, "HTML")
    return decode(data)


def _read(reader: Callable[[bytes], str], data: bytes, name: str, kind: str) -> str:
    try:
        text = reader(data)
    except Exception as error:  # whatever a reader of foreign files raises, the contributor is to paste the text
        raise UserError(f"{name}: {kind}のファイルとして読めません。{_PASTE}") from error
    if not text.strip():
        raise UserError(f"{name}: {kind}のファイルに文字がありません（画像だけのページかもしれません）。{_PASTE}")
    return text


def _pdf(data: bytes) -> str:
    import logging

    from pypdf import PdfReader

    # What it finds wrong with a file is written in English to stderr; the contributor gets the one message above.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages[:_MOST_PAGES])


def _is_docx(data: bytes) -> bool:
    """Return whether a zip file holds a Word document, or is too broken to say."""
    try:
        return "word/document.xml" in zipfile.ZipFile(io.BytesIO(data)).namelist()
    except zipfile.BadZipFile:
        return True


def _docx(data: bytes) -> str:
    from docx import Document as open_document

    return "\n".join(_blocks(open_document(io.BytesIO(data))))


def _blocks(document: Document) -> Iterator[str]:
    """Yield paragraphs and the rows of tables, in their order."""
    from docx.table import Table

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("\u3000".join(dict.fromkeys(cell.text for cell in row.cells)) for row in block.rows)
        else:
            yield block.text


def _html(data: bytes) -> str:
    from inscriptis import get_text

    charset = _CHARSET.search(data[:4_000])
    try:
        source = data.decode(charset[1].decode()) if charset else decode(data)
    except (LookupError, UnicodeDecodeError):
        source = decode(data)
    text: str = get_text(source)
    return text
