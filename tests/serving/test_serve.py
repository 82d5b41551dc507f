"""`build.py serve`: what is made again in a large archive, and where files disappear."""

from __future__ import annotations

import http.client
import queue
import shutil
import threading
from hashlib import sha256
from pathlib import Path

import pytest

from checkout import copy_checkout
from entries import SOUND
from jikenbo.cli import main
from jikenbo.serving.live import LiveServer
from jikenbo.serving.news import News
from jikenbo.serving.rebuilding import SMALL
from served import Served, serve


def test_no_sound_entry_hides_the_error_of_another_and_both_are_shown_once_it_is_mended(tmp_path: Path) -> None:
    folder = copy_checkout(tmp_path / "project")
    shutil.rmtree(folder / "incidents")
    for number in range(SMALL + 1):
        entry = folder / f"incidents/2022/2022-{number + 1:03}.md"
        entry.parent.mkdir(parents=True, exist_ok=True)
        text = SOUND.replace("2023-", "2022-").replace("野山町", f"第{number}野山町")
        # Headlines that are not alike: each entry would be taken for every other.
        text = text.replace(
            "title: 公用USBメモリーの紛失", f"title: {sha256(bytes([number % 256, number // 256])).hexdigest()}"
        )
        entry.write_text(text.replace("news/1", f"{number}"), "utf-8")
    wrong, sound = (folder / f"incidents/2022/2022-{number}.md" for number in ("001", "002"))
    with serve(folder) as served:
        wrong.write_text(wrong.read_text("utf-8").replace("title:", "titel:"), "utf-8")
        served.said("誤りがあるため")
        sound.write_text(sound.read_text("utf-8").replace("棚に", "机に"), "utf-8")
        assert "2022-001.md" in served.said("unknown-key")
        served.said("誤りがあるため")
        wrong.write_text(wrong.read_text("utf-8").replace("titel:", "title:"), "utf-8")
        served.said("作り直しました")
        assert "机に" in (folder / "site/incidents/2022-002/index.html").read_text("utf-8")
        served.said("次に始めたとき")
        assert served.interrupt() == 0


def test_a_site_that_is_taken_away_is_made_again_once(served: Served) -> None:
    shutil.rmtree(served.folder / "site")
    served.said("全体を作り直しました")
    assert (served.folder / "site/index.html").exists()
    with pytest.raises(queue.Empty):
        served.terminal.get(timeout=2)


def test_a_site_that_cannot_be_made_again_is_tried_once_for_each_change(served: Served) -> None:
    (served.folder / "vocabulary.yml").rename(served.folder / "elsewhere")
    shutil.rmtree(served.folder / "site")
    served.said("誤りがあるため")
    with pytest.raises(queue.Empty):
        for _ in range(20):
            served.terminal.get(timeout=2)
    (served.folder / "elsewhere").rename(served.folder / "vocabulary.yml")
    served.said("全体を作り直しました")
    assert (served.folder / "site/index.html").exists()


@pytest.mark.parametrize("port", ["80x", "-1", "65536", ""])
def test_a_port_that_is_no_number_of_one_is_refused_in_japanese(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", f"--port={port}"])
    assert f"{port}: 0 から 65535 までの整数にしてください" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["/%00", "/%00/", "/%00.html", f"/{'a' * 5000}/", f"/{'a' * 5000}.html", "/%ff"])
def test_an_address_that_no_file_can_have_is_answered_as_one_that_is_not_there(
    tmp_path: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "404.html").write_text("nothing here")
    with LiveServer(tmp_path, 0, News()) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_port)
        connection.request("GET", address)
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (404, b"nothing here")
        connection.close()
        server.shutdown()
    assert capsys.readouterr().err == ""
