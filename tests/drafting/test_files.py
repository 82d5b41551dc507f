"""Files of other kinds than text: what is read, and the message for a contributor where nothing can be."""

import io
import zipfile

import pytest
from docx import Document

from jikenbo.drafting import text_of
from jikenbo.errors import UserError

NOTICE = (
    "書類の紛失について",
    "令和5年6月2日",
    "株式会社若葉商事",
    "当社の社員が5月30日、顧客12名の氏名を記載した名簿を紛失しました。",
)


def _pdf(lines: tuple[str, ...]) -> bytes:
    """Return a PDF of one page whose font maps each character of the lines by a table, as Japanese PDFs do."""
    codes = {character: index for index, character in enumerate(sorted(set("".join(lines))), 0x21)}
    table = "\n".join(f"<{code:02X}> <{ord(character):04X}>" for character, code in codes.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{table}\nendbfchar endcmap end"
    )
    shown = "\n".join(
        f"BT /F 10 Tf 50 {800 - 20 * row} Td <{''.join(f'{codes[c]:02X}' for c in line)}> Tj ET"
        for row, line in enumerate(lines)
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table_of_offsets = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size 7 /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return body + f"xref\n0 7\n0000000000 65535 f \n{table_of_offsets}{trailer}".encode()


def _docx() -> bytes:
    document = Document()
    for line in NOTICE:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "対象者数", "12名"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_pdf_is_read_line_by_line() -> None:
    assert text_of(_pdf(NOTICE), "a.pdf").split("\n") == list(NOTICE)


def test_a_word_file_is_read_with_its_tables() -> None:
    text = text_of(_docx(), "a.docx")
    assert text.split("\n") == [*NOTICE, "対象者数\u300012名"]


@pytest.mark.parametrize("encoding", ["utf-8", "shift_jis", "euc_jp"])
def test_a_saved_web_page_is_read_without_its_markup(encoding: str) -> None:
    rows = "".join(f"<p>{line}</p>" for line in NOTICE)
    page = (
        f'<!DOCTYPE html><html><head><meta charset="{encoding}"><style>p {{}}</style></head><body>{rows}</body></html>'
    )
    lines = [line for line in text_of(page.encode(encoding), "a.html").split("\n") if line.strip()]
    assert [line.strip() for line in lines] == list(NOTICE)


def test_text_that_only_speaks_of_html_stays_text() -> None:
    text = "入力欄に<html>などのタグを書き込まれました。\n"
    assert text_of(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7\nbroken", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0 old", b"\x89PNG\r\n", _pdf(("",)), b"<html></html>"],
    ids=["broken PDF", "broken Word", "old Word", "picture", "PDF without words", "page without words"],
)
def test_a_file_without_words_names_what_to_paste(data: bytes) -> None:
    with pytest.raises(UserError, match=r"^公表文\.bin: .*テキストファイルに"):
        text_of(data, "公表文.bin")


def test_a_zip_file_that_is_no_word_file_is_refused() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "a")
    with pytest.raises(UserError, match=r"ではないファイル.*テキストファイルに"):
        text_of(file.getvalue(), "a.zip")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi \\'8e", "RTF"),
        (b"Return-Path: <a@example.com>\r\nSubject: a\r\n\r\na", "メール"),
        ("\n".join(NOTICE).encode("utf-16-le"), "UTF-16"),
        ("\n".join(NOTICE).encode("utf-16-be"), "UTF-16"),
    ],
    ids=["RTF", "mail", "little endian", "big endian"],
)
def test_text_that_would_be_read_wrong_is_refused_by_its_kind(data: bytes, kind: str) -> None:
    with pytest.raises(UserError, match=rf"{kind}.*テキストファイルに"):
        text_of(data, "a.txt")


def test_a_saved_mail_is_known_by_its_name_too() -> None:
    with pytest.raises(UserError, match="メール"):
        text_of(b"From: a@example.com\r\nSubject: a\r\n\r\na", "お詫び.EML")


def test_a_broken_pdf_leaves_only_the_message_for_the_contributor(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UserError, match="PDF"):
        text_of(b"%PDF-1.7\nbroken", "a.pdf")
    assert not caplog.records
