"""Citations as reference managers read them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from archives import VOCABULARY, incident, organisations_of
from deno_process import DenoProcess
from jikenbo.exports.json_files import INCIDENT
from jikenbo.exports.published_form import public_incident
from published_files import SETTINGS

Cite = Callable[..., tuple[str, dict[str, str], dict[str, Any]]]


@pytest.fixture
def cite(deno: DenoProcess) -> Cite:
    """Return the citation of an invented incident in BibTeX, in RIS by its tags (the last of each), and in CSL."""

    def citations(**given: object) -> tuple[str, dict[str, str], dict[str, Any]]:
        own = incident(**given)
        public = INCIDENT.dump_python(public_incident(own, VOCABULARY, organisations_of(own), SETTINGS), mode="json")
        bib, tagged, items = deno.evaluate(
            """async (given) => {
                const { bibtex, ris, csl } = await load("citation");
                return [bibtex, ris, csl].map((make) => make(given, { site: "事件簿", name: "Jikenbo" }));
            }""",
            public,
        )
        lines = tagged.split("\r\n")
        assert lines.pop() == "" and lines[-1] == "ER  - "
        assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
        (item,) = json.loads(items)
        return bib, {line[:2]: line[6:] for line in lines}, item

    return citations


def test_all_name_the_incident_and_lead_to_it(cite: Cite) -> None:
    bib, tags, item = cite(org="架空市", date="2023-04-01")
    address = "https://archive.example/incidents/2023-001/"
    assert bib.startswith("@online{jikenbo-2023-001,\n  title = {{名簿の紛失（架空市）}},\n  author = {{事件簿}},\n")
    assert f"  url = {{{address}}},\n" in bib
    assert (tags["TI"], tags["AU"], tags["UR"]) == ("名簿の紛失（架空市）", "事件簿", address)
    assert (item["title"], item["author"], item["URL"]) == ("名簿の紛失（架空市）", [{"literal": "事件簿"}], address)


@pytest.mark.parametrize(
    ("date", "day", "parts"),
    [
        ("2023-04-01", "2023/04/01/", [2023, 4, 1]),
        ("2023-04", "2023/04//", [2023, 4]),
        ("2023", "2023///", [2023]),
        ("2023-09-30/2023-10-02", "2023/09/30/", [2023, 9, 30]),
        ("2023-09-30/2023-10-02~", "2023/09/30/", [2023, 9, 30]),
        ("2023-22", "2023///", [2023]),
        ("2023-XX", "2023///", [2023]),
        ("2023-04-01~", "2023/04//", [2023, 4]),
        ("2023-04?", "2023///", [2023]),
        ("2023-04-XX%", "2023///", [2023]),
        ("2023-04~/2023-05", "2023///", [2023]),
    ],
)
def test_the_date_is_as_precise_as_it_is_known(cite: Cite, date: str, day: str, parts: list[int]) -> None:
    bib, tags, item = cite(date=date)
    assert (tags["PY"], tags["DA"]) == ("2023", day)
    assert item["issued"] == {"date-parts": [parts]}
    assert f"  date = {{{date}}},\n  year = {{2023}},\n" in bib


@pytest.mark.parametrize("date", ["202X", "2023~", "2023?/2024"])
def test_a_year_that_is_not_known_is_not_guessed(cite: Cite, date: str) -> None:
    bib, tags, item = cite(date=date)
    assert "PY" not in tags and "DA" not in tags and "issued" not in item
    assert f"  date = {{{date}}},\n" in bib and "  year = " not in bib


def test_signs_that_bibtex_reads_are_escaped(cite: Cite) -> None:
    bib, _, _ = cite(title=r"100%の_{#1}\x~^&$")
    title = r"100\%の\_\{\#1\}\textbackslash{}x\textasciitilde{}\textasciicircum{}\&\$"
    assert f"title = {{{{{title}（架空市）}}}},\n" in bib


def test_a_title_cannot_begin_a_field_of_its_own(cite: Cite) -> None:
    _, tags, _ = cite(title="名簿 ER  - の紛失 TY  - X")
    assert tags["TI"] == "名簿 ER - の紛失 TY - X（架空市）"
