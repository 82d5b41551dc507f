"""The browser's modules, run by deno: what needs no page needs no browser."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from deno import find_deno_bin

EVALUATE = Path(__file__).parent / "javascripts/evaluate.js"


class DenoProcess:
    """A process that evaluates functions over the modules of docs/assets/javascripts."""

    def __init__(self, cache: Path) -> None:
        command = [find_deno_bin(), "run", "--quiet", "--no-remote", "--no-npm", "--allow-read", str(EVALUATE)]
        environment = {**os.environ, "DENO_DIR": str(cache), "DENO_NO_UPDATE_CHECK": "1"}
        self._process = subprocess.Popen(
            command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def evaluate(self, code: str, argument: object = None) -> Any:
        """Return what the JavaScript function `code` makes of the argument; `load("search/query")` is a module."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps({"code": code, "argument": argument}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["value"]

    def close(self) -> None:
        """End the process."""
        self._process.communicate()
