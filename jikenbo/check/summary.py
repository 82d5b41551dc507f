"""The result of a check in one line."""

from __future__ import annotations

from collections.abc import Sequence

from jikenbo.archive.problem import Problem


def summarise(problems: Sequence[Problem], files: int, fixed: int = 0) -> str:
    """Return the numbers of entries, corrections, errors and warnings, in Japanese."""
    if not (files or problems):
        return "調べる事件のファイルがありません"
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    mended = f"、{fixed:,}か所を直しました" if fixed else ""
    if not problems:
        return f"{files:,}件を調べ{mended or 'ました'}。問題はありません"
    found = [f"誤り {errors:,}件"] * bool(errors) + [f"注意 {warnings:,}件"] * bool(warnings)
    return f"{files:,}件を調べ{mended or 'ました'}: {'、'.join(found)}"
