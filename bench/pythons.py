"""Builds the site with each Python: `python -m bench.pythons [PYTHON …]`, by default 3.11 to 3.14 as far as installed.

Each has an environment of its own with the packages of requirements.txt. Prints whether all give the same bytes, and
ends with status 1 where they do not.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from bench import ROOT

_NAMES = ("python3.11", "python3.12", "python3.13", "python3.14")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("python", nargs="*", default=[path for name in _NAMES if (path := shutil.which(name))])
    sites = {}
    with tempfile.TemporaryDirectory() as scratch:
        for index, python in enumerate(parser.parse_args().python):
            version = subprocess.run([python, "--version"], check=True, capture_output=True, text=True).stdout.strip()
            sites[version] = _built(python, Path(scratch) / str(index))
            print(f"{version}: {len(sites[version]):,} files", flush=True)
    first, *others = sites.values()
    differing = sorted({path for other in others for path in first | other if first.get(path) != other.get(path)})
    print("\n".join(["differ:", *differing]) if differing else "the same bytes", flush=True)
    raise SystemExit(1 if differing else 0)


def _built(python: str, folder: Path) -> dict[str, str]:
    """Return path → hash of every file of the site that this Python builds."""
    environment, clone = folder / "environment", folder / "clone"
    subprocess.run([python, "-m", "venv", environment], check=True)
    own = environment / "bin/python"
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([own, *install, "-r", ROOT / "requirements.txt"], check=True)
    subprocess.run(["git", "clone", "--quiet", f"file://{ROOT}", clone], check=True)
    subprocess.run([own, "build.py"], cwd=clone, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    site = clone / "site"
    return {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


if __name__ == "__main__":
    main()
