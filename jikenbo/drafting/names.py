"""Names of organisations in Japanese text: by legal form, by the word that ends the name of a body, or by place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jikenbo.drafting.name_words import BODY_ENDS, COMPANY_FORMS, LETTERS, PREFIXES
from jikenbo.drafting.places import Name, find_place

_RUN = re.compile(
    rf"(?:[{LETTERS}]|(?<=[ァ-ヺーA-Za-z])[・.\-'!](?=[ァ-ヺA-Za-z])|\((?:株|有|同|一社|一財|公社|"
    rf"公財|社福|医|学)\)|[㈱㈲])+"
)

_BODY = re.compile(rf"(?:{'|'.join(sorted(BODY_ENDS.split('|'), key=len, reverse=True))})")

_AFTER_NAME = re.compile(
    r"(?:代表取締役|代表社員|取締役|執行役員|代表理事|理事長|理事|会長|社長|学長|総長|校長|園長|病院長|院長|局長|所長|"
    r"部長|館長|市長|御中|"
    r"(?:総務|広報|経営|人事|情報|お客様|個人情報|営業|企画|管理|IR|法務|事業|システム|マーケティング)"
    r"[一-龥ァ-ヺーA-Z&・]{0,12}(?:部|課|室|係|窓口|グループ|担当|本部)$|"
    r"職員|社員|従業員|本件|担当者?$|関係者|公式|様$|宛$|等$|他$|側$|内$)"
)

_BEFORE_NAME = re.compile(
    r"^.*(?:委託先|受託先|受託者|受託業者|委託業者|受託事業者|委託事業者|再委託先|業務委託先|"
    r"取引先|仕入先|提携先|運営会社|親会社|完全子会社|連結子会社|"
    r"子会社|関連会社|関係会社|グループ会社|開発会社|制作会社|運営者|事業者|業者|管理会社|"
    r"配送会社|調査会社|調査機関|販売会社|印刷会社|"
    r"企業|法人名|会社名|団体名|機関名|名称|運営元|提供元|発信元|発行元|販売元|委託元|当社|弊社|"
    r"当該|同社|住所|所在地|問合せ先|連絡先|指定管理者|"
    r"一部|加盟店|大手|本日|今般|先般|今回|\d[年月日号階]|番地|丁目|ビル)(?=.)"
)

_PARTICLE_END = re.compile(
    r"(?:において|における|によります|による|によって|により|について|に対する|に対し|から|より|"
    r"では|には|とは|へは|にて|として|という|および|及び|ならびに|ほか|など|は|が|の|を|に|で|と|"
    r"も|へ|や).*$"
)

_ANY_FORM = "|".join(re.escape(form) for form in PREFIXES)
#: A company's name that fills a line up to a space, a bracket or an office: its ends are certain, hiragana or not.
_SIGNED = re.compile(
    rf"^[ ]*(?:会 ?社 ?名[ :]*)?(?P<name>(?:{_ANY_FORM}) ?[^ \n、。,:;()\[\]「」]{{1,30}}?"
    r"(?: [^ \n、。,:;()]{2,20}(?:病院|"
    rf"クリニック|医院|センター|大学|学園|高等学校|保育園|診療所))?"
    rf"|[^ \n、。,:;()\[\]「」【】]{{1,25}}?(?:{'|'.join(re.escape(form) for form in COMPANY_FORMS)}))"
    r"(?=[ ]*(?:$|\(|代表|取締役|理事長|会長|社長))",
    re.MULTILINE,
)

_SENTENCE_WORD = re.compile(
    r"(?:における|について|に関する|お詫び|お知らせ|への|による|により|紛失|漏え|不正|が運営|より|"
    r"から|委託|では)"
)

_HIRAGANA = re.compile(r"[ぁ-ん]+")


def find_names(text: str) -> list[Name]:
    """Return the names in the text, in order; they do not overlap."""
    signed = {m.start("name"): m.end("name") for m in _SIGNED.finditer(text) if not _SENTENCE_WORD.search(m["name"])}
    names: list[Name] = [Name(text[start:end], start, end, True) for start, end in signed.items()]
    taken = 0
    ends = sorted(signed.items())
    for run in _RUN.finditer(text):
        while ends and ends[0][1] <= run.start():
            ends.pop(0)
        inside = bool(ends) and ends[0][0] <= run.start() < ends[0][1]
        if run.end() <= taken or len(run[0]) > 200 or inside:
            continue
        for name in _in_run(text, run):
            if name.start >= taken and name.end - name.start <= 60:
                names.append(name)
                taken = name.end
    return list(_with_owned(text, sorted(names, key=lambda name: name.start)))


def _with_owned(text: str, names: list[Name]) -> Iterator[Name]:
    """Join an owner and its house where only a space parts them: the official name has both (医療法人…会 …病院)."""
    index = 0
    while index < len(names):
        name = names[index]
        after = names[index + 1] if index + 1 < len(names) else None
        if after and _OWNER.match(name.text) and text[name.end : after.start] == " " and _BODY.search(after.text):
            yield Name(text[name.start : after.end], name.start, after.end, True)
            index += 2
        else:
            yield name
            index += 1


_OWNER = re.compile(
    r"(?:社会医療法人|医療法人|学校法人|社会福祉法人|国立大学法人|公立大学法人|地方独立行政法人|"
    r"独立行政法人|国立研究開発法人|"
    r"(?:公益|一般)?(?:財団|社団)法人|\((?:医|学|社福|公財|一財)\))"
)


def _in_run(text: str, run: re.Match[str]) -> Iterator[Name]:
    """Yield the names in one run of letters without hiragana."""
    position = run.start()
    while position < run.end():
        name = _formal(text, position, run.end()) or _informal(text, position, run.end())
        if name is None:
            return
        yield name
        position = max(name.end, position + 1)


def _formal(text: str, start: int, end: int) -> Name | None:
    run = text[start:end]
    found = min(((place, -len(form), form) for form in PREFIXES if (place := run.find(form)) >= 0), default=None)
    if found is None:
        return None
    place, _, form = found
    before, after = run[:place], run[place + len(form) :]
    if (before.endswith("元") and form.startswith("(")) or (not before and not after.strip()):
        return _spaced(text, start + place, end)
    lead = _BEFORE_NAME.match(before)
    own = before[lead.end() :] if lead else before
    if form in COMPANY_FORMS and own and not re.fullmatch(r"[\d一二三四五六七八九十]+", own):
        begin = _with_hiragana_before(text, start + place - len(own))
        return Name(text[begin : start + place + len(form)], begin, start + place + len(form), True)
    return _prefixed(text, start + place, start + place + len(form), end)


def _spaced(text: str, start: int, end: int) -> Name | None:
    """Read a legal form that stands alone: the name follows after a space, in hiragana, or not at all."""
    if end < len(text) and text[end] == " ":
        following = _RUN.match(text, end + 1)
        if following and not _BODY_ONLY.match(following[0]):
            return Name(text[start : following.end()], start, following.end(), True)
    return _prefixed(text, start, end, end)


_BODY_ONLY = re.compile(r"(?:個人情報|不正アクセス|弊社|当社|情報|お|ランサム|サイバー)")


def _prefixed(text: str, start: int, form_end: int, run_end: int) -> Name | None:
    """Read "株式会社…": the name runs on to what no name has."""
    rest = text[form_end:run_end]
    cut = _AFTER_NAME.search(rest, 1) if rest else None
    name_end = form_end + cut.start() if cut else run_end
    if not cut and _HIRAGANA.match(text, run_end):
        name_end = _hiragana_after(text, form_end, run_end)
    name_end = _latin_after(text, name_end) if not cut else name_end
    return Name(text[start:name_end], start, name_end, True) if name_end > form_end else None


def _hiragana_after(text: str, form_end: int, run_end: int) -> int:
    """Return where a name ends that begins in hiragana, or goes on in it up to the next word of the name."""
    hiragana = _HIRAGANA.match(text, run_end)
    assert hiragana is not None  # the caller has looked
    particle = _PARTICLE_END.search(hiragana[0])
    if run_end > form_end:
        return _over_hiragana(text, run_end, hiragana)
    following = _RUN.match(text, hiragana.end())
    if particle and not (
        following
        and hiragana[0].endswith("の")
        and len(hiragana[0]) > 2
        and _HOUSE_END.match(text, following.end())
        and not _THING.match(following[0])
    ):
        return run_end + particle.start()
    return following.end() if following else hiragana.end()


def _over_hiragana(text: str, run_end: int, hiragana: re.Match[str]) -> int:
    """Return where a name ends that has a word in hiragana before the word for its kind (日本みどり協会)."""
    following = _RUN.match(text, hiragana.end())
    body = _BODY.search(following[0][:12]) if following else None
    if following is None or body is None or _PARTICLE_END.search(hiragana[0]) or not 2 <= len(hiragana[0]) <= 5:
        return run_end
    return following.start() + body.end()


def _latin_after(text: str, end: int) -> int:
    """Return where a Latin name of several words ends."""
    if not re.match(r"[A-Za-z]", text[end - 1 : end]):
        return end
    following = re.compile(r"(?: [A-Za-z][A-Za-z0-9&.]*){1,4}").match(text, end)
    return following.end() if following else end


def _with_hiragana_before(text: str, start: int) -> int:
    """Return where a name begins whose first word is in hiragana, told by the mark before it."""
    begin = start
    while begin > 0 and start - begin < 9 and "ぁ" <= text[begin - 1] <= "ん":
        begin -= 1
    word = text[begin:start]
    if not 1 <= len(word) <= 6 or _FUNCTION_WORD.match(word):
        return start
    if len(word) == 1 and word not in "のとや":
        return start
    if word in ("の", "と", "や"):
        return _with_words_before(text, begin, start)
    founded = re.search(r"[一-龥ヶケ]{1,8}立$", text[max(begin - 9, 0) : begin])
    if founded:
        return begin - len(founded[0])
    return begin if begin == 0 or text[begin - 1] in "\n 、。「『(・【" else start


def _with_words_before(text: str, begin: int, start: int) -> int:
    """Return where a name such as 花と緑の村 begins: at the mark before it, where no predicate stands between."""
    left = max(text.rfind(mark, max(begin - _LONGEST_LEAD, 0), begin) for mark in "\n 、。「『(・【:")
    words = text[left + 1 : start]
    return (
        left + 1
        if (left >= 0 or begin <= _LONGEST_LEAD) and not _CLAUSE.search(words) and not _BEFORE_NAME.match(words)
        else start
    )


#: What follows a whole name, and what is no part of one (株式会社ひいらぎの社員は).
_HOUSE_END = re.compile(r"(?:です|は|では|が|を|において|における|[(、。 \n「])")

_THING = re.compile(
    r"(?:社員|職員|従業員|役員|サーバ|システム|ホームページ|ウェブ|Web|個人情報|情報|顧客|お客|元|"
    r"代表|公式|担当|サイト|メール|業務|"
    r"パソコン|委託|子会社|運営|製品|店舗|オンライン|会員|アカウント|通販|本社|利用|サービス|活動|"
    r"社内|一部|ネットワーク|端末)"
)

_LONGEST_LEAD = 14
_CLAUSE = re.compile(r"(?:[がをはにで]|から|より|した|する|いる|ある|れた|この|その|当該|および|及び|職員|社員|[0-9])")

_FUNCTION_WORD = re.compile(
    r"(?:このたび|この|その|また|なお|および|ならびに|さらに|ただし|まず|より|から|そして|ほか|"
    r"あわせて|いわゆる|のうち)"
)


def _informal(text: str, start: int, end: int) -> Name | None:
    """Read a public or other body that no legal form marks."""
    run = text[start:end]
    place = find_place(text, start, end)
    body = _last_body(run)
    if body and (not place or start + body.end() > place.end):
        lead = _BEFORE_NAME.match(run[: body.start()])
        begin = start + (lead.end() if lead else 0)
        begin = begin if lead else _with_hiragana_before(text, begin)
        if begin < start + body.start():
            return Name(text[begin : start + body.end()], begin, start + body.end(), False)
    return place


def _last_body(run: str) -> re.Match[str] | None:
    """Return the word that ends the body's name: the first, or a later one that carries the name on (大学…病院)."""
    found = None
    for match in _BODY.finditer(run):
        if found and (match.start() - found.end() > 8 or _AFTER_NAME.match(run, found.end())):
            break
        found = match
    return found
