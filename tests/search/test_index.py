"""The index folder: complete, the same each time, replaced as a whole."""

import gzip
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from bench.corpus import Corpus
from jikenbo.search import pagefind
from jikenbo.search.chunks import SMALL_BYTES
from jikenbo.search.facets import distances
from jikenbo.search.index import Lexicon, write_index
from jikenbo.search.organisations import bucket_of
from jikenbo.search.pagefind import PagefindError
from jikenbo.search.pagefind_format import read_chunk
from search.records import LEXICON, RECORDS, record


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its relative path."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def unpacked(path: Path) -> Any:
    return json.loads(gzip.decompress(path.read_bytes()))


def facet(index: Path, name: str) -> dict[str, list[int]]:
    """The values of a facet, each with the numbers of its records."""
    entry = json.loads((index / "search.json").read_text(encoding="utf-8"))
    head, _, codes = gzip.decompress((index / entry["facets"][name]).read_bytes()).partition(b"\n")
    values, sets = json.loads(head).values()
    sets = [*([number] for number in range(len(values))), *sets]
    records = range(len(codes) // 3)
    return {
        value: [each for each in records if number in sets[sum(codes[each :: len(records)])]]
        for number, value in enumerate(values)
    }


def ids(index: Path) -> list[str]:
    """The ids of the records as the reader works them out."""
    found: list[str] = []
    for step in table(index)["ids"]:
        year, number = ("", "") if isinstance(step, str) else found[-1].split("-")
        found.append(step if isinstance(step, str) else f"{year}-{int(number) - step:03}")
    return found


def table(index: Path) -> Any:
    """What the table of records begins with."""
    entry = json.loads((index / "search.json").read_text(encoding="utf-8"))
    return json.loads(gzip.decompress((index / entry["table"]).read_bytes()).partition(b"\n")[0])


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site") / "pagefind"
    write_index(RECORDS, folder)
    return folder


def test_the_same_records_in_any_order_give_the_same_bytes(index: Path, tmp_path: Path) -> None:
    write_index(reversed(RECORDS), tmp_path / "again")
    assert contents(tmp_path / "again") == contents(index)


def test_records_are_numbered_newest_first(index: Path) -> None:
    entry = json.loads((index / "search.json").read_text(encoding="utf-8"))
    assert ids(index) == ["2023-001", "2023-002", "2022-003", "2021-new-他"]
    assert unpacked(index / entry["sorts"]["date"]) == ["2023-09-28", "2023-08-30", "2022-01-05", "2021-01-01"]
    assert unpacked(index / entry["sorts"]["latest"]) == ["2023-09-28", "2023-08-30", "2022-01-05", "2021-12-31"]


def test_of_one_day_the_higher_number_is_newer(tmp_path: Path) -> None:
    write_index([record(f"2023-{number}", "紛失") for number in ("1000", "999", "1001")], tmp_path / "pagefind")
    assert ids(tmp_path / "pagefind") == ["2023-1001", "2023-1000", "2023-999"]


def test_facets_hold_the_numbers_of_their_records(index: Path) -> None:
    assert facet(index, "year") == {"2021": [3], "2022": [2], "2023": [0, 1]}
    assert facet(index, "cause") == {"不正アクセス": [2], "紛失・置き忘れ": [0], "誤送信": [1]}


def test_a_record_may_have_several_values_of_a_facet(tmp_path: Path) -> None:
    both = replace(RECORDS[0], filters={"data": ("氏名", "住所")})
    one = replace(RECORDS[1], filters={"data": ("住所",)})
    write_index([both, one, RECORDS[2]], tmp_path)
    assert facet(tmp_path, "data") == {"住所": [0, 1], "氏名": [0]}


def test_facet_values_come_in_the_order_that_is_given(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path / "pagefind", Lexicon(orders={"cause": ["誤送信", "不正アクセス"]}))
    assert list(facet(tmp_path / "pagefind", "cause")) == ["誤送信", "不正アクセス", "紛失・置き忘れ"]


def test_every_file_named_by_the_entry_exists_and_no_other(tmp_path: Path) -> None:
    index = tmp_path / "pagefind"
    write_index(RECORDS, index, LEXICON)
    entry = json.loads((index / "search.json").read_text(encoding="utf-8"))
    named = {
        "search.json",
        "pagefind.js",
        entry["words"],
        *(entry[table] for table in ("aliases", "names", "others", "reading")),
        *(f"{entry['organisations']['folder']}{number}.pf_json" for number in range(entry["organisations"]["count"])),
        *(f"{entry['tagged']}{number}.pf_json" for number in range(len(unpacked(index / entry["aliases"])["tags"]))),
        entry["table"],
    }
    named |= {*entry["facets"].values(), *entry["sorts"].values()}
    others = set(contents(index)) - named
    assert named <= set(contents(index))
    assert others == {f"{entry['chunks']}{number}.pf_index" for number in range(len(others))}


def test_aliases_of_tags_that_no_record_has_are_not_published(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path / "pagefind", LEXICON)
    entry = json.loads((tmp_path / "pagefind" / "search.json").read_text(encoding="utf-8"))
    tags = unpacked(tmp_path / "pagefind" / entry["aliases"])["tags"]
    assert {(key, tag) for key, tag, _ in tags} == {
        *(("cause", tag) for tag in ("不正アクセス", "紛失・置き忘れ", "誤送信")),
        *(("sector", tag) for tag in ("地方公共団体", "サービス業")),
    }


def test_a_tag_that_has_other_names_has_its_records_in_a_file_of_its_number(tmp_path: Path) -> None:
    write_index(RECORDS, tmp_path, LEXICON)
    entry = json.loads((tmp_path / "search.json").read_text(encoding="utf-8"))
    for number, (key, tag, _) in enumerate(unpacked(tmp_path / entry["aliases"])["tags"]):
        records = facet(tmp_path, key)[tag]
        assert records and unpacked(tmp_path / f"{entry['tagged']}{number}.pf_json") == distances(records)


def test_an_index_without_a_lexicon_names_no_file_of_it(index: Path) -> None:
    entry = json.loads((index / "search.json").read_text(encoding="utf-8"))
    assert entry.keys().isdisjoint({"aliases", "names", "others", "reading", "organisations", "tagged"})


def test_an_organisation_is_in_the_file_of_each_of_its_keys(tmp_path: Path) -> None:
    records = [record(f"2023-{number}", "紛失", organisation=f"架空{number}") for number in range(300, 400)]
    keys = {f"架空{number}": [f"架空{number}", f"旧{number}"] for number in range(300, 400)}
    write_index(records, tmp_path, Lexicon(organisation_keys=keys, organisation_names={"架空300": ["旧300"]}))
    place = json.loads((tmp_path / "search.json").read_text(encoding="utf-8"))["organisations"]
    assert place["count"] == 5
    for number in range(300, 400):
        for key in keys[f"架空{number}"]:
            bucket = unpacked(tmp_path / f"{place['folder']}{bucket_of(key, place['count'])}.pf_json")
            assert bucket[key] == [[f"架空{number}", ["旧300"] if number == 300 else [], [399 - number]]]


def test_an_empty_archive_has_an_index_too(tmp_path: Path) -> None:
    write_index([], tmp_path / "pagefind")
    entry = json.loads((tmp_path / "pagefind" / "search.json").read_text(encoding="utf-8"))
    assert entry["records"] == 0
    assert table(tmp_path / "pagefind") == {"ids": [], "words": "", "runs": []}


def test_nothing_is_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_index(RECORDS, tmp_path / "pagefind")
    assert capfd.readouterr() == ("", "")


def test_a_failed_run_leaves_the_former_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "pagefind"
    write_index(RECORDS[:1], folder)
    before = contents(folder)
    monkeypatch.setattr(pagefind, "get_executable", lambda: "false")
    with pytest.raises(PagefindError, match="status 1"):
        write_index(RECORDS, folder)
    assert contents(folder) == before
    assert list(tmp_path.iterdir()) == [folder]


def test_records_beyond_a_run_are_divided_evenly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jikenbo.search.word_index.RUN_RECORDS", 3)
    write_index(RECORDS, tmp_path / "pagefind")
    assert table(tmp_path / "pagefind")["runs"] == [2, 2]


def test_the_chunks_of_several_runs_are_of_a_size_and_the_same_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jikenbo.search.word_index.RUN_RECORDS", 20)
    monkeypatch.setattr("jikenbo.search.chunks.CHUNK_BYTES", 2000)
    records = list(Corpus().records(50))
    write_index(records, tmp_path / "one")
    write_index(reversed(records), tmp_path / "other")
    assert contents(tmp_path / "one") == contents(tmp_path / "other")
    chunks = [gzip.decompress(path.read_bytes()) for path in (tmp_path / "one").glob("chunks.*/*")]
    assert len(chunks) == len(table(tmp_path / "one")["words"].split())
    # The number of words follows the signature and an array of one; what is around them takes as much again at most.
    assert all(chunk[13] == 0x81 or len(chunk) < 4000 for chunk in chunks)
    assert any(chunk[13] == 0x81 and len(chunk) > 2000 for chunk in chunks)


def test_small_chunks_of_one_run_are_joined_with_their_neighbours_and_lose_no_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = list(Corpus().records(400))
    write_index(records, tmp_path / "joined")
    monkeypatch.setattr("jikenbo.search.chunks.SMALL_BYTES", 0)
    write_index(records, tmp_path / "single")
    joined, single = (_chunks(tmp_path / name) for name in ("joined", "single"))
    assert 1 < len(joined) < len(single)
    assert [word for chunk in joined for word in read_chunk(chunk)] == [
        word for chunk in single for word in read_chunk(chunk)
    ]
    firsts = [*table(tmp_path / "joined")["words"].split(), "~"]
    held = [[word for word, _ in read_chunk(chunk)] for chunk in joined]
    assert all(
        first <= min(words) and max(words) < after for words, (first, after) in zip(held, pairwise(firsts), strict=True)
    )
    assert all(len(one) + len(other) > SMALL_BYTES for one, other in pairwise(joined))


def _chunks(index: Path) -> list[bytes]:
    """The unpacked chunks of an index, in their order."""
    paths = sorted(index.glob("chunks.*/*"), key=lambda path: int(path.stem))
    return [gzip.decompress(path.read_bytes()) for path in paths]
