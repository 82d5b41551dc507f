"""The command line ends with a message, never with a traceback, where its user can mend what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from jikenbo.cli import main


@pytest.mark.usefixtures("write")
def test_a_file_where_a_folder_is_wanted_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("incidents").touch()
    assert main(["new", "--title", "名簿の紛失", "--org", "架空市", "--date", "2024"]) == 1
    assert capsys.readouterr().err.startswith("incidents")


def test_wrong_usage_is_reported_in_japanese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["check", "--bogus"])
    assert ended.value.code == 2
    assert "使い方が違います" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["70000", "-1", "http"])
def test_a_port_that_cannot_be_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["serve", "--port", port])
    assert ended.value.code == 2
    assert "--port" in capsys.readouterr().err
