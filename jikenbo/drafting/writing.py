"""Drafts → JSON for programs, Markdown entries for people, files under incidents/."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jikenbo.archive.count import Count
from jikenbo.archive.notation import front_matter_lines
from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting.draft import Draft, DraftReport, Evidence
from jikenbo.errors import UserError
from jikenbo.rules.fold import fold
from jikenbo.rules.rulebook import RULES
from jikenbo.saving import finish_saving, save_together

#: What an entry must name and no notice did; a reader sees at once that it is to be filled in.
UNKNOWN = "不明"
_MOST_UNUSED = 60
_LONGEST_LINE = 200
#: What no entry may have, whatever the notice says.
_CONTACTS = [
    (pattern.needs, re.compile(pattern.match, re.MULTILINE | re.ASCII))
    for rule in ("personal-email", "personal-phone")
    for pattern in RULES[rule].patterns
]


def as_json(draft: Draft) -> dict[str, Any]:
    """Return the draft as plain values; what is not known is null or empty."""
    return {
        "id": draft.id,
        "title": draft.title,
        "org": list(draft.orgs),
        "date": draft.date,
        "occurred": draft.occurred,
        "discovered": draft.discovered,
        "counts": _counts(draft.counts),
        "tags": list(draft.tags),
        "reports": [_report(draft, report) for report in draft.reports],
        "text": draft.text,
        "evidence": [
            {"field": e.field, "value": e.value, "quote": e.quote, "line": e.line, "reason": e.reason, "used": e.used}
            for e in draft.evidence
        ],
    }


def _report(draft: Draft, report: DraftReport) -> dict[str, Any]:
    several = len(draft.reports) > 1
    values: dict[str, Any] = {"title": report.title or draft.title}
    if several and report.orgs:
        values["org"] = list(report.orgs)
    if report.date:
        values["date"] = report.date
    if several and report.counts:
        values["counts"] = _counts(report.counts)
    return values


def _counts(counts: Mapping[str, Count], write: Callable[[Count], int | str] = str) -> dict[str, Any]:
    """Return counts by unit, each number as `write` makes it."""
    return {
        unit: {"value": write(count), "breakdown": dict(count.breakdown)} if count.breakdown else write(count)
        for unit, count in counts.items()
    }


def as_markdown(draft: Draft, vocabulary: Vocabulary) -> str:
    """Return the entry, with the evidence of each value as a comment above it."""
    lines = ["---", *_front_matter(draft, vocabulary), "---", "", *_body(draft)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _front_matter(draft: Draft, vocabulary: Vocabulary) -> Iterator[str]:
    yield "# 下書きです。公表文とくらべて直し、この行と「#」の根拠の行を消してください。"
    yield from _field(draft, "title", _without_contacts(draft.title or UNKNOWN))
    yield from _field(draft, "org", draft.orgs[0] if len(draft.orgs) == 1 else list(draft.orgs) or UNKNOWN)
    yield from _field(draft, "date", draft.date or str(draft.year or ""))
    for name, value in (("occurred", draft.occurred), ("discovered", draft.discovered)):
        if value:
            yield from _field(draft, name, value)
    if not vocabulary.of_facet("cause", draft.tags):
        yield "# 要確認: 原因が公表文に見つかりません"
    if draft.tags:
        yield from _field(draft, "tags", list(draft.tags))
    if draft.counts:
        yield from (f"# {line}" for line in _reasons(draft, "counts."))
        yield from _yaml({"counts": _counts(draft.counts, _typed)})
    yield from _yaml({"reports": [_typed_report(draft, report) for report in draft.reports]})
    yield from _unused(draft)


def _field(draft: Draft, name: str, value: object) -> Iterator[str]:
    reasons = list(_reasons(draft, name))
    if not reasons:
        yield f"# 要確認: {name} が公表文に見つかりません"
    yield from (f"# {line}" for line in reasons)
    yield from _yaml({name: value})


def _reasons(draft: Draft, field: str) -> Iterator[str]:
    for evidence in draft.evidence:
        if evidence.used and (evidence.field == field or (field.endswith(".") and evidence.field.startswith(field))):
            yield _reason(evidence)


def _reason(evidence: Evidence) -> str:
    line = f"{evidence.value} ← {evidence.line}行目「{evidence.quote}」 {evidence.reason}"
    return _without_contacts(re.sub(r"\s+", " ", line)[:_LONGEST_LINE])


def _unused(draft: Draft) -> Iterator[str]:
    unused = [evidence for evidence in draft.evidence if not evidence.used]
    if unused:
        yield "# 使わなかったもの:"
    yield from (f"#   {evidence.field}: {_reason(evidence)}" for evidence in unused[:_MOST_UNUSED])
    if len(unused) > _MOST_UNUSED:
        yield f"#   ほか{len(unused) - _MOST_UNUSED:,}件（--format json で全部見られます）"


def _typed_report(draft: Draft, report: DraftReport) -> dict[str, Any]:
    values = _report(draft, report)
    values["title"] = _without_contacts(values["title"] or UNKNOWN)
    if "org" in values and len(values["org"]) == 1:
        values["org"] = values["org"][0]
    if "counts" in values:
        values["counts"] = _counts(report.counts, _typed)
    return values


def _typed(count: Count) -> int | str:
    """Return the count as one types it: a plain number where it is exact."""
    return str(count) if count.qualifier else count.value


def _yaml(values: Mapping[str, Any]) -> list[str]:
    return front_matter_lines(values).splitlines()


def _body(draft: Draft) -> Iterator[str]:
    yield "## 概要"
    for report in draft.reports:
        if len(draft.reports) > 1:
            yield ""
            yield f"### {_safe('・'.join([*report.orgs, report.title]) or UNKNOWN)}"
        yield ""
        yield from _quoted(report)


def _quoted(report: DraftReport) -> Iterator[str]:
    """Yield the notice as a quotation, a paragraph a line: it is somebody else's text."""
    lines = [_safe(line.strip()) for line in report.lines if line.strip()]
    for index, line in enumerate(lines):
        if index:
            yield ">"
        yield f"> {line}"


def _safe(line: str) -> str:
    """Return the line without contacts, with what Markdown would take for markup made plain."""
    line = re.sub(r"<(?=[A-Za-z/!?])", "&lt;", _without_contacts(line))
    line = re.sub(r"^([#>+*=~`_|-])", r"\\\1", line)
    return re.sub(r"([\[\]`])", r"\\\1", line)


def _without_contacts(line: str) -> str:
    for needs, contact in _CONTACTS:
        folded = fold(line)
        if not needs or any(part in folded for part in needs):
            for match in reversed(list(contact.finditer(folded))):
                line = f"{line[: match.start()]}（連絡先）{line[match.end() :]}"
    return line


class ExistingEntryError(UserError):
    """An entry of the same number exists; the message names each and shows what would differ."""


def write_entries(folder: Path, entries: Mapping[str, str]) -> list[Path]:
    """Write each entry (id → text) to its year's folder and return the new files; raise ExistingEntryError first.

    A run that is killed leaves none of them, or what the next run of the same finishes.
    """
    finished = finish_saving(folder)
    if finished and sorted(finished.values()) == sorted(entries.values()):
        return list(finished)
    targets = {folder / name[:4] / f"{name}.md": text for name, text in entries.items()}
    existing = [_difference(path, text) for path, text in targets.items() if path.exists()]
    if existing:
        raise ExistingEntryError(
            "\n".join([*existing, "何も書き込みませんでした。番号を変えるか、そのファイルを直してください。"])
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_together(folder, targets)
    except OSError as error:
        raise UserError(f"{error.filename}: 書き込めません（{error.strerror}）。何も書き込みませんでした。") from error
    return list(targets)


def _difference(path: Path, text: str) -> str:
    try:
        old = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return f"{path}: すでにあり、読めません（{error}）"
    if old == text:
        return f"{path}: すでにあります（同じ内容です）"
    lines = difflib.unified_diff(old.splitlines(), text.splitlines(), str(path), "下書き", lineterm="", n=1)
    return "\n".join([f"{path}: すでにあります。下書きとのちがいは次のとおりです", *lines])
