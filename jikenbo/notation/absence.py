"""Answers without a value: 調査中, 不明, －, _No response_."""

from __future__ import annotations

import re

from jikenbo.notation.folding import fold

#: Words for unknown, unpublished and absent values; a longer word precedes its own beginning.
ABSENT = (
    "調査中|確認中|精査中|集計中|照会中|特定中|検証中|不確定|不明|不詳|未詳|未定|未確定|未確認|未特定|未公表|未発表|"
    "未判明|非公表|非公開|非開示|(?:公表|発表|公開|記載|特定|判明|確認)(?:は)?(?:され|でき|し)?(?:てい)?"
    "(?:ない|ません|ず|なし|無し)|(?:言及|情報|回答|該当|特に)(?:が|は)?(?:なし|無し|ない|ありません)|未回答|無回答|"
    "未記入|未入力|なし|無し|ありません|ない|無|空欄|空白|(?:わか|分か|判)(?:らない|りません|らず)|"
    "no response|unknown|none|null|nil|nan|n/a|na|tbd|tba|under investigation|not (?:known|disclosed)|undisclosed"
)
#: Words around such a word that add nothing.
AROUND_ABSENT = (
    "現時点|現在|時点|詳細|人数|件数|対象者数|日時|日付|時期|正確な|具体的な|まだ|未だ|いまだ|引き続き|です|である|"
    "とのこと|ため|では|には|[はでもにのが、。,./・:;!() _]"
)
#: Marks in the place of an answer.
MARKS = "[-‐‑‒–—―ー─_*?…・. ]*"

_ABSENT, _AROUND = re.compile(ABSENT, re.IGNORECASE), re.compile(AROUND_ABSENT)
_MARKS = re.compile(MARKS)


def is_absent(text: str) -> bool:
    """Return whether the text is one of the answers that mean that there is nothing to write, or no text at all."""
    plain = fold(text)
    rest, found = _ABSENT.subn("", plain)
    return bool(_MARKS.fullmatch(plain) or (found and not _AROUND.sub("", rest)))
