"""Small JSON files of the index: compressed once here, so that any file server sends them small."""

import hashlib
import json
from pathlib import Path
from typing import Any

from jikenbo.gzipped import gzipped


def pack(value: Any) -> bytes:
    """`value` as compressed JSON; equal values give equal bytes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return gzipped(text.encode())


def write_packed(folder: Path, stem: str, value: Any) -> str:
    """Write `value` as `stem.<hash>.pf_json` and return that name: a name never changes its content."""
    content = pack(value)
    name = f"{stem}.{hashlib.sha256(content).hexdigest()[:10]}.pf_json"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return name
