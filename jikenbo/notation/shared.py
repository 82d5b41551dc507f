"""Every word, expression and bound that the web form's copy of the readers shares with them."""

from __future__ import annotations

from typing import Any

from jikenbo.notation import (
    absence,
    count_words,
    counts,
    date_parts,
    date_words,
    date_year,
    dates,
    folding,
    whole_numbers,
)


def notation_data() -> dict[str, Any]:
    """Return the readers' data, for JSON; expressions are written as Python writes them."""
    return {
        "fold": {
            "other_numbers": folding.OTHER_NUMBERS,
            "unshown": folding.UNSHOWN,
            "white_space": folding.WHITE_SPACE,
            "loose_space": folding.LOOSE_SPACE,
            "formal_numerals": dict(folding.FORMAL_NUMERALS),
        },
        "absence": {"absent": absence.ABSENT, "around": absence.AROUND_ABSENT, "marks": absence.MARKS},
        "numbers": {
            "digits": whole_numbers.DIGITS,
            "sections": whole_numbers.SECTIONS,
            "arabic": whole_numbers.ARABIC,
            "by_place": whole_numbers.BY_PLACE,
            "by_unit": whole_numbers.BY_UNIT,
            "largest": whole_numbers.LARGEST,
            "longest": whole_numbers.LONGEST,
        },
        "counts": {
            "spoken": dict(count_words.SPOKEN),
            "run": counts.RUN,
            "range": counts.RANGE,
            "vague": count_words.VAGUE,
            "head": counts.HEAD,
            "tail": counts.TAIL,
            "counter": counts.COUNTER,
            "counters": dict(count_words.COUNTERS),
            "people": count_words.PEOPLE,
            "gross_units": list(count_words.GROSS_UNITS),
            "qualifier_order": list(counts.QUALIFIER_ORDER),
        },
        "dates": _dates(),
    }


def _dates() -> dict[str, Any]:
    eras = {name: [day.isoformat() if day else "" for day in era] for name, era in date_words.ERAS.items()}
    return {
        "forms": list(date_words.FORMS),
        "partial": date_words.PARTIAL,
        "following": date_words.FOLLOWING,
        "time": date_words.TIME,
        "phase": date_words.PHASE,
        "again": date_year.AGAIN,
        "eras": eras,
        "era_initials": dict(date_words.ERA_INITIALS),
        "months": list(date_words.MONTHS),
        "weekdays": date_words.WEEKDAYS,
        "weekdays_in_english": list(date_words.WEEKDAYS_IN_ENGLISH),
        "seasons": dict(date_words.SEASONS),
        "separators": date_words.SEPARATORS,
        "period_end": date_words.PERIOD_END,
        "until": date_words.UNTIL,
        "since": date_words.SINCE,
        "label": date_words.LABEL,
        "remark": date_words.REMARK,
        "like_a_date": date_words.LIKE_A_DATE,
        "kanji_number": date_words.KANJI_NUMBER,
        "dashes": date_words.DASHES,
        "shared_unit": dates.SHARED_UNIT,
        "iso_period": dates.ISO_PERIOD,
        "reasons": [list(reason) for reason in dates.REASONS],
        "named_by_part": list(dates.NAMED_BY_PART),
        "longest": dates.LONGEST,
        "longest_turn": date_parts.LONGEST_TURN,
        "day": date_parts.DAY,
    }
