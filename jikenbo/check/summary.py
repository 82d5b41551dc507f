"""One line that says how a check ended."""

from __future__ import annotations

from collections.abc import Sequence

from jikenbo.archive.problem import Problem


def summarise(problems: Sequence[Problem], files: int) -> str:
    """Return the count of entries, errors and warnings in Japanese."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return f"{files:,}件を調べました。問題はありません"
    found = [f"誤り {errors:,}件"] * bool(errors) + [f"注意 {warnings:,}件"] * bool(warnings)
    return f"{files:,}件を調べました: {'、'.join(found)}"
