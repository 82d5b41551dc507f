"""Citations as reference managers read them."""

import re

import pytest

from archives import VOCABULARY, incident
from jikenbo.exports.citations import bibtex, ris
from jikenbo.exports.publishing import public_incident
from published_files import SETTINGS


def cited(**given: object) -> tuple[str, dict[str, str]]:
    public = public_incident(incident(**given), VOCABULARY, SETTINGS)
    lines = ris(public, SETTINGS).split("\r\n")
    assert lines.pop() == "" and lines[-1] == "ER  - "
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    return bibtex(public, SETTINGS), {line[:2]: line[6:] for line in lines}


def test_both_name_the_incident_and_lead_to_it() -> None:
    bib, tags = cited(org="架空市", date="2023-04-01")
    assert bib.startswith("@online{jikenbo-2023-001,\n  title = {{名簿の紛失（架空市）}},\n")
    assert "  url = {https://archive.example/incidents/2023-001/},\n" in bib and "  year = {2023},\n" in bib
    assert tags["TI"] == "名簿の紛失（架空市）" and tags["UR"] == "https://archive.example/incidents/2023-001/"


@pytest.mark.parametrize(
    ("date", "year", "day"),
    [
        ("2023-04-01", "2023", "2023/04/01/"),
        ("2023-04", "2023", "2023/04//"),
        ("2023", "2023", "2023///"),
        ("2023-09-30/2023-10-02", "2023", "2023/09/30/"),
        ("2023-22", "2023", "2023///"),
        ("2023-XX", "2023", "2023///"),
    ],
)
def test_the_date_is_as_precise_as_it_is_known(date: str, year: str, day: str) -> None:
    bib, tags = cited(date=date)
    assert (tags["PY"], tags["DA"]) == (year, day)
    assert f"  date = {{{date}}},\n  year = {{{year}}},\n" in bib


def test_a_year_that_is_not_known_is_not_guessed() -> None:
    bib, tags = cited(date="202X")
    assert "PY" not in tags and "DA" not in tags
    assert "  date = {202X},\n" in bib and "  year = " not in bib


def test_signs_that_bibtex_reads_are_escaped() -> None:
    bib, _ = cited(title=r"100%の_{#1}\x~^&$")
    title = r"100\%の\_\{\#1\}\textbackslash{}x\textasciitilde{}\textasciicircum{}\&\$"
    assert f"title = {{{{{title}（架空市）}}}},\n" in bib


def test_a_title_cannot_begin_a_field_of_its_own() -> None:
    _, tags = cited(title="名簿 ER  - の紛失 TY  - X")
    assert tags["TI"] == "名簿 ER - の紛失 TY - X（架空市）"
