"""A number of people told apart as one of everybody, of a part, or of those of everybody who were affected."""

from __future__ import annotations

import re

from jikenbo.drafting.count import share_words as cues
from jikenbo.drafting.count.quantities import Quantity
from jikenbo.drafting.count.surroundings import Surroundings
from jikenbo.drafting.text.notice import Notice

_COUNTED = re.compile(r"\d[ ]?[名人件]")
_REACH_ABOVE = 240


def mark_share(notice: Notice, number: Quantity, around: Surroundings) -> None:
    """Note on the number whether it is a part, a total, of all affected, or holds another."""
    number.held = bool(cues.HELD.match(around.right))
    number.part = _is_part(number, around) or bool(cues.PARTS_OVER.search(_above(notice, number)))
    each_once, own = cues.EACH_ONCE.search(around.left), cues.OWN_SHARE.search(around.left)
    number.total = number.total or bool(each_once)
    number.whole = bool(own or each_once or cues.WHOLE_LABEL.search(around.label))


def is_population(around: Surroundings) -> bool:
    """Say whether so many are all there are, and those affected are told behind them."""
    if cues.SENT_LABEL.search(around.left) and cues.STRUCK_BELOW.match(around.behind):
        return True
    if not cues.POPULATION_AFTER.match(around.right):
        return False
    left = _unlabelled(around.left)
    struck = cues.STRUCK.search(around.right) and _COUNTED.search(around.right)
    return not cues.LEAK.search(left) or bool(struck and not cues.STRUCK.search(left))


def is_of_everybody(around: Surroundings) -> bool:
    """Say whether the number before is of everybody there is, and this one of those affected."""
    if around.headings and cues.SENT_LINE.match(around.headings[0]) and cues.STRUCK_OF_THEM.match(around.left):
        return True
    everybody = cues.OF_POPULATION.search(around.left)
    if everybody is None:
        return False
    whole = _unlabelled(around.left[: everybody.start()])
    return not cues.LEAK.search(whole) or bool(cues.STRUCK.search(everybody[0]) and not cues.STRUCK.search(whole))


def _is_part(number: Quantity, around: Surroundings) -> bool:
    if number.held or cues.HELD_BY.match(around.right):
        return True
    if cues.OWN_SHARE.search(around.left) or cues.OF_THINGS.search(around.left):
        return False
    unnumbered = cues.OF_UNNUMBERED.search(around.left)
    if unnumbered and not _COUNTED.search(around.left[: unnumbered.end()]):
        return False
    parted = cues.PART.search(around.left) or (cues.PART_LEFT.search(around.left) and not number.total)
    return bool(parted) and not is_of_everybody(around)


def _unlabelled(left: str) -> str:
    """Return the words before a number without the label of their line: 対象者:…."""
    return left.rpartition(":")[2]


def _above(notice: Notice, number: Quantity) -> str:
    """Return the lines above the number's own, as far as a heading of parts may stand."""
    line_start = notice.text.rfind("\n", 0, number.start) + 1
    return notice.text[max(line_start - _REACH_ABOVE, 0) : line_start]
