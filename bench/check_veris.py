"""Check every VERIS record of the archive: `python -m bench.check_veris verisc-merged.json`.

The schema is that of github.com/vz-risk/veris, whose licence keeps it out of this repository. Needs jsonschema, a test
dependency. Exit status 0: all are valid; 1: some are not, or the schema cannot be read.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

from jikenbo.archive.reading import Archive
from jikenbo.check import load_archive
from jikenbo.errors import UserError
from jikenbo.exports.veris.record import veris_record
from jikenbo.settings import Settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each error with the incident and the place in its record; return the exit status."""
    parser = argparse.ArgumentParser(prog="check_veris", description="VERISの記録を、VERISのスキーマで確かめる")
    parser.add_argument("schema", type=Path, help="verisc-merged.json")
    parser.add_argument("--incidents", type=Path, default=Path("incidents"))
    parser.add_argument("--vocabulary", type=Path, default=Path("vocabulary.yml"))
    options = parser.parse_args(arguments)
    try:
        schema = _read_schema(options.schema)
        archive = _read_archive(options.incidents, options.vocabulary)
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    errors = list(veris_errors(archive, schema))
    print(*errors, f"{len(archive.incidents)}件のうち、誤り{len(errors)}個", sep="\n")
    return 1 if errors else 0


def veris_errors(archive: Archive, schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each place at which a record breaks the schema."""
    validator = Draft4Validator(schema)
    settings = Settings("Jikenbo", "https://jikenbo.example/")
    for incident in archive.incidents:
        for error in validator.iter_errors(veris_record(incident, archive.vocabulary, settings)):
            yield f"{incident.id}: {'.'.join(map(str, error.absolute_path)) or '記録'}: {error.message}"


def _read_schema(path: Path) -> Mapping[str, Any]:
    try:
        schema: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: スキーマが読めません: {error}") from error
    return schema


def _read_archive(incidents: Path, vocabulary: Path) -> Archive:
    archive, problems = load_archive(incidents, vocabulary)
    if archive is None:
        raise UserError(f"{incidents}: 事件に誤りが{len(problems)}個あります。先に build.py check で直してください")
    return archive


if __name__ == "__main__":
    raise SystemExit(main())
