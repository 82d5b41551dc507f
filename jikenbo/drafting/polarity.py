"""What a notice denies: the clauses in which something is said not to have happened or not to be contained."""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"(?:含まれて?(?:い|お)?(?:ません|りません|ない|らず|ず|なかった)|含まれない|含まれません|"
    r"含まれず|含んで(?:い|お)(?:ない|ません|りません|らず)|含みません|含まない|含めて(?:いない|"
    r"おりません)|"
    r"(?:ござい|あり)ませんでした|(?:ござい|あり)ません|ではない|でない|はなく、|はなく|がなく、|"
    r"はない|がない|もない|もなく|はなかった|なかった|なし(?:$|[。、)])|無し|無い|"
    r"(?:確認|発見|検出|報告|認め|判明|使用|流出|漏え?い|漏洩|保存|保持|保有|保管|記載|記録|登録|"
    r"取得|閲覧|公開|掲載|利用|悪用|入力|該当|暗号化|影響|収集|お預かり|存在|アクセス|送信|侵害|"
    r"窃取|持ち出)(?:は|が|を|も)?(?:さ|し|ら)?(?:れて|て|れ)?(?:は)?(?:い|お)?(?:ません|りません|"
    r"ない|らず|なかった)|"
    r"(?:確認|保存|保持|記録|記載|流出|漏え?い|漏洩|取得)(?:され|し)(?:ません|ない|なかった)|"
    r"対象外|以外(?:の|は|に)|を除[くき]|除外|否定(?:され|し|でき(?:る|ます|た))|可能性は(?:低い|"
    r"極めて低)|防(?:い|ぎ|止)(?:でき|だ))"
)
#: A negation that denies a denial, or that is no denial of what was affected.
_AFFIRMED = re.compile(
    r"(?:申し訳|やむを得|少なくな|否定(?:は|も)?でき|否定し(?:きれ|得)|払拭でき|言い切れ|ないとは|"
    r"なかったとは|わけではない|なければ|しかない|だけで(?:は)?な|のみならず|に過ぎない|かもしれ|"
    r"特定(?:には至|でき)|ほかなら|間違いない|問題ない|"
    r"(?:誤|ミス|不備)[^、。]{0,10}気付かな|しなければ|いけない|なりません|限り(?:で|では)ない|"
    r"限らない|至っていない|至っておりません|(?:把握|特定|確認|判断|断定)(?:は|が)?(?:でき|に至))"
)
_TURNS = re.compile(
    r"(?<=[たすだるんい])(?:が|ものの|けれども|けれど)、|(?:ものの|一方で?|ただし|なお|但し|また|"
    r"しかし|しかしながら|かつ)、?|"
    r"(?:であり|おり|し|され|れ|って|まし|です|あり)、(?=[^、。]{1,60}(?:は|について|に関して|"
    r"につきまして|も)[、]?[^。]{0,40})|[()。\n]|(?<=[名件分人等]で)、|。"
)
_NEGATED_AFTER = 130


def is_denied(text: str, position: int, start: int, end: int) -> bool:
    """Say whether what stands at `position` is denied by its own clause of the sentence from `start` to `end`."""
    begin, stop = clause(text, position, start, end)
    words = text[position:stop]
    negation = _last_negation(words)
    return bool(negation and not _AFFIRMED.search(text[begin:stop]))


def clause(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause around `position`, parted from others where the sentence turns."""
    begin, stop = start, min(end, position + _NEGATED_AFTER * 2)
    for turn in _TURNS.finditer(text, max(start, position - _NEGATED_AFTER * 2), stop):
        if turn.end() <= position:
            begin = turn.end()
        elif turn.start() >= position:
            stop = turn.start() + 2 if turn[0][0] not in "()。\n" else turn.start()
            break
    return begin, stop


def _last_negation(words: str) -> re.Match[str] | None:
    return _NEGATION.search(words)
