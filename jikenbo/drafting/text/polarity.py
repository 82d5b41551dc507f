"""What a notice denies: the clauses in which something is said not to have happened or not to be contained."""

from __future__ import annotations

import re

_NEGATION = re.compile(
    r"(?:含まれて?(?:い|お)?(?:ません|りません|ない|らず|ず|なかった)|含まれない|含まれません|"
    r"含まれず|含んで(?:い|お)(?:ない|ません|りません|らず)|含みません|含まない|含めて(?:いない|"
    r"おりません)|"
    r"(?:ござい|あり)ませんでした|(?:ござい|あり)ません|(?<!べき)ではない|(?<!べき)でない|(?<!で)はなく|がなく、|"
    r"はない|がない|もない|もなく|はなかった|がなかった|もなかった|なし(?:$|[。、)])|無し|無い|"
    r"(?!確認し|確認でき|設定|完了|把握|気付|認識|判明|特定|徹底|実施|対応|連絡|返却|回収|発見|"
    r"周知|理解|想定|考慮|管理|共有|配慮|暗号化し|削除し|更新|点検|施錠)"
    r"[一-龥]{1,2}(?:出し|(?:は|が|を|も)?(?:さ|し))(?:れて|て|れ)?(?:は|も)?(?:い|お)?(?:ません|"
    r"りません|らず|な(?:い|かった|く))|"
    r"(?:確認|発見|検出|認め|報告)(?:は)?(?:さ|ら)れて?(?:は)?(?:い|お)?(?:ません|りません|ない|らず|なかった)|"
    r"(?:書かれ|書いてあ|貼られ|出|見え|表れ|映り|写り|残り|読め)(?:て(?:は)?(?:い|お))?(?:ません|りません|らず)|"
    r"お?預かりし(?:て(?:い|お))?(?:ない|りません|ません)|専用の[^、。]{0,10}(?:管理|保管)|(?:いただ|頂)い?て(?:い|お)(?:ない|りません|ません)|(?:載せ|載って|置い|渡し|設け|聞い|持っ|預かっ|残って|入って|入れて|書い|触れて|接し|扱って|伺って|記して|使って|見られて)(?:て)?(?:は)?(?:い|お)?"
    r"(?:りません|ません|らず|ない|なかった)|(?:漏え?い|漏れ|盗まれ)(?:は|が)?(?:し|さ)?(?:れ)?て(?:は)?(?:い|お)(?:りません|ません|らず|"
    r"ない)|(?:見る|知る|読む|読み取る|[一-龥]{2}する)こと(?:は|が|も)?(?:でき|出来)(?:ません|ない|ず)|"
    r"(?:表示|保存|記載|記録|印刷|印字|出力|収集|取得|登録|掲載|保持)(?:は)?(?:さ|し)(?:れ)?(?:ません|ない)|"
    r"(?:は|が|も)(?:い|おり)ませんでした|"
    r"れる(?:仕様|作り|つくり|仕組み|構造)(?:に|と)?(?:は)?(?:なって|して)?(?:い|お)?(?:りません|ません|らず|ない)|"
    r"お(?:たずね|尋ね|聞き|伺い|うかがい)(?:して|は)(?:い|お)(?:りません|ません|らず|ない)|代行会社(?:が|で|にて)[^、。]{0,8}(?:管理|保管|保持)|対象外|以外(?:の|は|に)|"
    r"を除[くき]|除外|否定(?:され|し|でき(?:る|ます|た))|可能性は(?:低い|"
    r"極めて低)|防(?:い|ぎ|止)(?:でき|だ)|別(?:の|途|に)[^、。]{0,10}(?:管理|保管|"
    r"保持))"
)
#: A negation that denies a denial, or that is no denial of what was affected.
_AFFIRMED = re.compile(
    r"(?:申し訳|意図し|予期し|やむを得|少なくな|否定(?:は|も|する(?:こと)?(?:が|は|も)?)?でき|否定し(?:きれ|得)|払拭でき|言い切れ|ないとは|"
    r"なかったとは|わけではない|なければ|しかない|だけで(?:は)?な|のみならず|に過ぎない|かもしれ|"
    r"特定(?:には至|でき)|ないまま|ほかなら|間違いない|問題ない|"
    r"(?:誤|ミス|不備)[^、。]{0,10}気付かな|しなければ|いけない|なりません|限り(?:で|では)ない|"
    r"限らない|至っていない|至っておりません|(?:把握|特定|確認|判断|断定)(?:は|が)?(?:でき|に至))"
)
_TURNS = re.compile(
    r"(?<=[たすだるんい])(?:が|ものの|けれども|けれど)、|(?:ものの|一方で?|ただし|なお|但し|また|"
    r"しかし|しかしながら|かつ)、?|"
    r"(?:であり|おり|し|され|れ|って|まし|です|あり|高く|強く)、(?=[^、。]{1,60}(?:は|について|に関して|"
    r"につきまして|も)[、]?[^。]{0,40})|[()。\n※①-⑳●■◆◇○]|(?<=[名件分人等]で)、|で、(?=[^、。]{1,40}(?:は|も)[^。]{0,60})|。"
)
#: What makes a word the topic of its sentence, and what turns it.
_TOPIC = re.compile(r"(?:等|など)?(?:の?(?:情報|データ))?(?:等|など)?(?:について|につきまして|に関して)は、?")
_EXCEPTED = re.compile(
    r"(?:等|など)?(?:を除(?:き|いて|けば)|以外(?:に(?:は|も)?|は|の[^、。()]{0,14}?(?:は|が|も|について)))、?"
)
#: What was kept where somebody got in, and turned out not to have left.
_STORED = re.compile(r"(?:\([^()]{0,40}\))?(?:等|など)?が(?:保存|格納|記録|保管)[^、。]{0,10}(?:た|ます)が、")
_UNSENT = re.compile(
    r"(?:外部|社外|院外|学外)(?:に|へ)[^。、]{0,20}(?:痕跡|形跡|事実|こと)[^。、]{0,12}(?:ませんでした|なかった)"
)
#: What is not known yet is not stated.
_OPEN = re.compile(r"(?:現在|引き続き|なお)?、?(?:確認|調査|精査)中")
_BUT, _TOPIC_REACH = re.compile(r"(?:が|ものの|けれども)、"), 80
_LONGEST_CLAUSE = 260


def is_denied(text: str, position: int, start: int, end: int, reach: int = _LONGEST_CLAUSE) -> bool:
    """Say whether what stands at `position` is denied by its own clause of the sentence from `start` to `end`.

    `reach` is how far behind it the denial may stand: an event is denied by the words next to it, an item of a list
    by the end of the list.
    """
    begin, stop = clause(text, position, start, end)
    negation = _NEGATION.search(text, position, min(stop, position + reach))
    return bool(negation and not _AFFIRMED.search(text, begin, stop))


def is_topic_denied(text: str, position: int, end: int) -> bool:
    """Say whether a topic that ends at `position` is denied by its sentence (住所については…、流出はありません)."""
    stored = _STORED.match(text, position, end)
    if stored:
        return bool(_UNSENT.search(text, stored.end(), min(end, stored.end() + _LONGEST_CLAUSE)))
    topic = _TOPIC.match(text, position, end)
    if not topic:
        return False
    turned = _BUT.search(text, topic.end(), end)
    stop = min(turned.start() if turned else end, topic.end() + _TOPIC_REACH)
    if _OPEN.match(text, topic.end(), end):
        return True
    return bool(_NEGATION.search(text, topic.end(), stop) and not _AFFIRMED.search(text, topic.end(), stop))


def is_excepted(text: str, position: int, end: int) -> bool:
    """Say whether what ends at `position` is excepted from a denial: it alone is contained (氏名以外は含みません)."""
    excepted = _EXCEPTED.match(text, position, end)
    return bool(excepted and _NEGATION.search(text, excepted.end(), min(end, excepted.end() + _TOPIC_REACH)))


def clause(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the clause around `position`, parted from others where the sentence turns."""
    begin, stop = start, min(end, position + _LONGEST_CLAUSE)
    for turn in _TURNS.finditer(text, max(start, position - _LONGEST_CLAUSE), stop):
        if turn.end() <= position:
            begin = turn.end()
        elif turn.start() >= position:
            stop = turn.start() + 2 if turn[0][0] not in "()。\n※①②③④⑤⑥⑦⑧⑨⑩●■◆◇○" else turn.start()
            break
    return begin, stop
