"""What says of a date what happened on it: the rest of its sentence, or what stands under it as a heading."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jikenbo.drafting.date import date_cues as cues
from jikenbo.drafting.date.date_labels import bare
from jikenbo.drafting.date.date_words import Mention
from jikenbo.drafting.date.predicates import Reading, find_hits, read_day, read_sentence, read_waiting, waits
from jikenbo.drafting.text.notice import Notice

#: How far behind a date its predicate is looked for.
REACH = 300
_LONGEST_LEAD = 60
#: What an inquiry brought to light on a day is what happened on it.
_INQUIRY = re.compile(
    r"(?:(?:調査|解析|分析|照合|精査|検証|フォレンジック)(?:し?た?結果|の結果|によ[りる]|で|から)"
    r"|(?:調べ|確認し|調査し|照合し|調査を行っ|確認を行っ|点検し|聞き取っ)(?:た|まし)(?:た)?(?:ところ|結果)"
    r"|(?:記録|ログ|履歴)(?:によれば|によると|から|では|を見ると)|との?(?:こと|報告))[^。\n]{0,16}$"
)
_INQUIRED = 0.5
#: Less than what words beside a date tell: it may have been noticed before.
_HEARSAY = -1.6
#: Whom a contractor tells, or one of the staff.
_TOLD_TO_US = re.compile(
    r"[^。]{0,40}?(?:[市町村区県都府道]|当社|弊社|本学|当院|当会|当協会|当法人|本市|本県|本校|当組合|機構|公社|事務局|上司|校長|教頭|所属長|本社|会社|[課部局])"
    r"(?:へ|に|に対し|に対して|宛て?に|あてに)、?[^。、]{0,8}(?:報告|連絡|通報|届出)"
)
_BY_CONTRACTOR = re.compile(
    r"受託|委託|指定管理|請負|事業者|業者|同社|[職社教会]員|教諭|講師|従業員|理事|本人|医師|看護師|検針員|配達員|ヘルパー"
)
#: The next sentence goes on with the same occasion.
_ON_THAT_OCCASION = re.compile(r"\s?(?:その|この)(?:際|時|とき)")
_BLANK = re.compile(r"[\s】)\]〕》>:|・、,-]*$")


def find_scope(text: str, mention: Mention, sentence_end: int) -> str:
    """Return what may say what happened on the day: the rest of its sentence, or what stands under it as a heading."""
    after = _ON_THAT_OCCASION.match(text, sentence_end)
    sentence_end = max(sentence_end, text.find("。", after.end(), after.end() + REACH)) if after else sentence_end
    rest = text[mention.end : min(sentence_end, mention.end + REACH)]
    return text[mention.end : mention.end + REACH] if _BLANK.match(rest) else rest


def read_scope(notice: Notice, mentions: Sequence[Mention], index: int, scope: str) -> Iterator[Reading]:
    """Yield the roles that the words in scope give the date, why, and what that adds to its weight."""
    mention, text = mentions[index], notice.text
    heading = "\n" in scope
    until = _until_next_day(scope, mentions, index) if heading else _until_next(scope, mentions, index)
    hits = find_hits(until)
    inside = _is_inside(text, mentions, index)
    before = text[max(mention.start - 12, 0) : mention.start]
    if mention.until and mention.aside and "カード" not in scope:
        yield "other", "ほかのものの期間", 0.0
    elif heading:
        yield from read_day(until, hits)
    elif not hits:
        yield from read_waiting(until, scope, bool(mention.until)) if not inside else ()
    elif mention.until:
        if "期間" in before or (hits[0].role != "other" and any(hit.role != "other" for hit in hits)):
            yield "occurred", "起きたことの期間", 2.0
    else:
        inquiry = bool(_INQUIRY.search(text[max(mention.start - 24, 0) : mention.start]))
        begins = bool(cues.BEGINS.match(until)) and hits[0].role == "occurred"
        found = list(read_sentence(until, hits, inside or inquiry or begins))
        if [role for role, _, _ in found] == ["other"] and _TOLD_TO_US.match(until):
            sentence = notice.sentences.at(mention.start)
            if _BY_CONTRACTOR.search(text, max(sentence.start, mention.start - REACH), mention.end + len(until)):
                found = [("discovered", "委託先や職員から知らされた日", _HEARSAY)]
        yield from ((role, why, more + _INQUIRED * (inquiry and role == "occurred")) for role, why, more in found)


def _until_next(scope: str, mentions: Sequence[Mention], index: int) -> str:
    """Return what stands before the next date."""
    for following in range(index + 1, len(mentions)):
        if not mentions[following].fiscal and not mentions[following].aside:
            return scope[: max(mentions[following].start - mentions[index].end, 0)]
    return scope


def _until_next_day(scope: str, mentions: Sequence[Mention], index: int) -> str:
    """Return what stands under a day as a heading, as far as the next day begins a line."""
    origin = mentions[index].end
    for following in range(index + 1, len(mentions)):
        mention = mentions[following]
        start = mention.start - origin
        if start >= len(scope):
            break
        line = scope[scope.rfind("\n", 0, start) + 1 : start]
        if mention.relative != "時刻" and not bare(line).strip():
            return scope[:start]
    return scope


def _is_inside(text: str, mentions: Sequence[Mention], index: int) -> bool:
    """Say whether a date before it in the sentence still waits for its predicate: this one is of what is reported."""
    before = next((m for m in reversed(mentions[max(index - 3, 0) : index]) if not m.fiscal), None)
    if before is None:
        return False
    between = text[before.end : mentions[index].start]
    if len(between) > REACH or "。" in between or find_hits(between):
        return False
    line, broken, under = between.partition("\n")
    if not broken:
        return waits(between)
    lead = text[max(text.rfind("\n", 0, before.start) + 1, before.start - _LONGEST_LEAD) : before.start]
    return not _BLANK.sub("", line) and bool(lead) and not bare(lead) and waits(under)
