"""The measurements measure what they say."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from bench import ROOT, report, search
from bench.command import measure
from bench.entries import write_entries
from bench.measure import Result
from bench.server import serving
from bench.stage import STAGES


def run(engine: str, **changes: Any) -> report.Run:
    """A run in which every figure is 1."""
    result = Result(**{field.name: 1 for field in fields(Result)} | {"engine": engine, "records": 10, "queries": 300})
    return replace(report.Run(result, 1, 1, 1, machine="甲", measured="2026-11-23"), **changes)


def test_a_page_shows_runs_of_one_machine_and_one_number_of_queries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "KEPT", tmp_path / "kept.json")
    monkeypatch.setattr(report, "PAGE", tmp_path / "page.md")
    first, second, again = run("Jikenbo"), run("Pagefind extended"), run("Jikenbo", measured="2026-11-24")
    for each in (first, second, again):
        report.keep(each)
    assert shown(tmp_path) == [("Jikenbo", "甲", "2026-11-24"), ("Pagefind extended", "甲", "2026-11-23")]
    report.keep(run("Pagefind extended", machine="乙"))
    assert shown(tmp_path) == [("Pagefind extended", "乙", "2026-11-23")]
    assert "測定環境: 乙。" in (tmp_path / "page.md").read_text("utf-8")
    report.keep(run("Jikenbo", machine="乙", result=replace(first.result, queries=37)))
    assert shown(tmp_path) == [("Jikenbo", "乙", "2026-11-23")]


def shown(folder: Path) -> list[tuple[str, str, str]]:
    kept = json.loads((folder / "kept.json").read_text("utf-8"))
    return [(each["result"]["engine"], each["machine"], each["measured"]) for each in kept]


def test_a_file_is_counted_when_its_reader_has_it(tmp_path: Path) -> None:
    size = 100_000
    (tmp_path / "a.bin").write_bytes(bytes(size))
    with serving(tmp_path) as (address, sent):
        connection = http.client.HTTPConnection(urlsplit(address).netloc)
        for number in range(1, 200):
            connection.request("GET", "/a.bin")
            assert connection.getresponse().read() == bytes(size)
            assert (sent.requests, sent.bytes) == (number, size * number)
        connection.close()


@pytest.mark.parametrize("option", ["--cold", "--queries"])
@pytest.mark.parametrize("number", ["0", "1", "-3", "x"])
def test_fewer_than_two_queries_are_refused_since_they_have_no_percentile(option: str, number: str) -> None:
    with pytest.raises(SystemExit) as exit:
        search.main([f"{option}={number}"])
    assert exit.value.code == 2


def test_the_cost_of_a_command_is_that_of_all_its_processes_and_files(tmp_path: Path) -> None:
    fill = "import time; block = bytearray(100_000_000); block[::4096] = block[::4096]; time.sleep(0.8)"
    program = f"""
import subprocess, sys, pathlib
pathlib.Path("made").mkdir(); pathlib.Path("made/a").write_bytes(bytes(3)); pathlib.Path("made/b").write_bytes(bytes(4))
for child in [subprocess.Popen([sys.executable, "-c", {fill!r}]) for _ in range(2)]: child.wait()
"""
    cost = measure([sys.executable, "-c", program], tmp_path).with_files_of(tmp_path / "made")
    assert (cost.files, cost.bytes) == (2, 7)
    assert cost.memory > 0.2


def test_a_command_that_fails_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_a_stage_alone_writes_what_the_whole_build_does(stage: str, tmp_path: Path) -> None:
    write_entries(3, tmp_path / "entries")
    command = [sys.executable, "-m", "bench.stage", stage, str(tmp_path / "entries"), str(tmp_path / "made")]
    subprocess.run(command, cwd=ROOT, check=True)
    signs = {"index": "search.json", "data": "data/incidents.sqlite"}
    assert (tmp_path / "made" / signs[stage]).exists()


def test_texts_are_as_long_as_asked_for(tmp_path: Path) -> None:
    write_entries(40, tmp_path, 200)
    bodies = [path.read_text("utf-8").partition("## 概要\n\n")[2] for path in tmp_path.rglob("*.md")]
    assert all(body.endswith("。\n") for body in bodies)
    assert 200 <= sum(map(len, bodies)) / len(bodies) <= 300
