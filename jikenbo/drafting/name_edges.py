"""Where a name begins and ends in the letters around the word by which it is known."""

from __future__ import annotations

import re

from jikenbo.drafting.ruleset import any_of, table, words

HIRAGANA = "ぁ-んゝゞ"
RUN = re.compile(rf"[{HIRAGANA}]+")
PARTICLES = any_of(table("particles"))
_INFLECTED, _OPENINGS = table("inflected"), any_of(table("openings"))
#: What hiragana begins with that is no part of a name: behind a word, and at the head of a clause.
_HEAD, _OPENING = re.compile(PARTICLES), re.compile(f"{_OPENINGS}{{1,2}}")
_BEHIND = re.compile(f"(?:{any_of(w for w in _INFLECTED if len(w) > 1)}{PARTICLES}?|{PARTICLES}){_OPENINGS}?")
#: Words in names that begin like a particle.
_WORDS = table("kana_words")
_VERB_END = re.compile(any_of(_INFLECTED) + r"\Z")
_TAILS = tuple(re.compile(f"{PARTICLES}{{{count}}}\\Z") for count in (1, 2))
#: What follows hiragana in the name of a shop (ひので堂).
_SHOP = re.compile(r"[堂屋亭庵舎苑軒荘房](?![一-龥])")
#: Ends of verbs and adjectives, where only one or two letters follow the ideograph.
_OKURIGANA = re.compile(r"[いうえかきくけこさしすせそたちってとなにのはびべまみむめもやらりるれわをんげず]{1,2}\Z")
#: が and の inside names of places (ひばりが原, 緑の丘): the word after them.
_LAND = re.compile(r"(?<=が)[丘原崎浜岡谷島沢台池峰峯森浦里]|(?<=の)[丘上巣里森杜郷輪樹木宮原沢園](?![一-龥]?[品具])")
#: Words of names in which hiragana follows an ideograph.
_INSIDE = re.compile(
    any_of(words("子育て 見守り 暮らし 住まい 生きがい 憩い 学び 街づくり 町づくり 手づくり 森づくり 祭り")) + r"\Z"
)
_LONGEST_WORD = 9
#: Who runs it, before a name that may begin like a particle (町立からたち病院).
_FOUNDED = re.compile(r"[市県町村区府都道国公私]立\Z")


def name_begins(text: str, start: int, end: int, floor: int) -> int | None:
    """Return where a name begins in or after the hiragana between two offsets, or None where it began before it.

    The letters before the hiragana reach back to `floor`.
    """
    run = text[start:end]
    follows = start > floor
    if follows and _INSIDE.search(text, max(start - 2, floor), end):
        return None
    if run in _WORDS or (_FOUNDED.search(text, max(start - 2, 0), start) and len(run) > 2):
        return None if follows else start
    if follows and _LAND.match(text, end):
        particle = _HEAD.match(run)
        return start + particle.end() if particle and len(run) - particle.end() > 2 else None
    grammar = (_BEHIND if follows else _OPENING).match(run)
    rest = run[grammar.end() :] if grammar else run
    if not rest or _VERB_END.search(rest) or rest.endswith("て"):
        return end
    if follows and not grammar:
        return end if _OKURIGANA.match(rest) else None
    return end if len(rest) < 2 else end - len(rest)


def name_ends(text: str, start: int, end: int, begins: bool) -> int | None:
    """Return where a name ends in the hiragana between two offsets, or None where it goes on after it.

    `begins` says that the hiragana is the name's first word.
    """
    run = text[start:end]
    if _LAND.match(text, end) or run in _WORDS:
        return None
    if not begins and _HEAD.match(run):
        return start
    if _SHOP.match(text, end):
        return None
    cut = _tail(run, 2 if begins else 1)
    if cut is not None:
        return start + cut
    return None if len(run) <= _LONGEST_WORD and not _VERB_END.search(run) else start


def _tail(run: str, first: int) -> int | None:
    """Return where the grammar after a name begins: one particle rather than two, the longest of its kind."""
    mark = run.find("を", first)
    run = run if mark < 0 else run[: mark + 1]
    cuts = (cut for tail in _TAILS for cut in range(first, len(run)) if tail.match(run, cut))
    return next(cuts, None)


LETTERS = "一-龥㐀-䶵豈-鶴々〆〇ヵヶァ-ヺーA-Za-z0-9&＆"
_OWNER_FORMS, _COMPANY_FORMS, BODY_ENDS = table("owner_forms"), table("company_forms"), table("body_ends")
_FORMS = (*_COMPANY_FORMS, *_OWNER_FORMS)
FORM, COMPANY = re.compile(any_of(_FORMS)), re.compile(any_of(_COMPANY_FORMS))
BODY = re.compile(any_of(BODY_ENDS) + "(?![局省庁課]|教育(?!長)|政策|振興|事業|給食|口座|講座|関係者)")
OWNER = re.compile(any_of((*_OWNER_FORMS, "認定こども園", "日本赤十字社")))
#: Letters without a break: with marks between letters, the space in 町立 若葉中学校, and legal forms in brackets.
_INNER = r"(?<=[ァ-ヺーA-Za-z])[・.\-'!](?=[ァ-ヺA-Za-z])|(?<=[市県町村区都府道]立) (?=[一-龥ァ-ヺ])"
CHUNK = re.compile(rf"(?:[{LETTERS}{HIRAGANA}]|{_INNER}|{any_of(w for w in _FORMS if not w[0].isalpha())}|[㈱㈲])+")
#: One letter of it: what touches a name and may belong to it.
TOUCHING = re.compile(CHUNK.pattern.removesuffix("+"))
HIRAGANA_LETTER = re.compile(f"[{HIRAGANA}]")
#: Words before or behind a name, without a particle, that are no part of it.
TRAIL = re.compile(
    rf"{any_of(table('trails'))}|(?<!大)学長|(?<=大学)長|{any_of(table('offices_behind'))}[{LETTERS}・]{{0,12}}"
    r"(?:部|課|室|係|窓口|グループ|担当|本部)\Z|(?:担当者?|様|等|内)\Z"
)
_LEAD = re.compile(rf".*(?:{any_of(table('leads'))}|\d[年月日号階])(?=.)")
_LATIN, _LATIN_BEFORE = re.compile(r"[A-Za-z]"), re.compile(r"(?:[A-Za-z0-9&.'-]+ ){1,4}\Z")
_LATIN_AFTER = re.compile(r"(?: (?!All|ALL|Rights)[A-Za-z][A-Za-z0-9&.]*){1,4}")
#: What no name has, so that a line with it is a sentence.
SENTENCE = re.compile(
    r"を|が(?![丘原崎浜岡谷島沢台池峰森浦])|は(?=[一-龥ァ-ヺ]{2}|\d)|する|した|して|され|いる|における|において|について|に関する|に係る|へ|による|により|"
    r"より|から|では|ため|など|という|及び|および|並びに|ならびに|または|お詫び|お知らせ|紛失|漏え|不正|委託|(?:[はにでもの]|です|ました|ます)\Z|"
    r"の(?:元|職員|社員|従業員|サーバ|システム|ホームページ|ウェブ|お客|個人情報|顧客|皆|方|業務|運営)"
)
_DOTTED = re.compile(rf"(?:・[{LETTERS}]{{2,20}}?){{1,3}}{BODY.pattern}(?:[一-龥]{{1,7}}支部)?")
#: What may follow a body: a branch, the second kind of one school (…中学校・高等学校).
_MORE = re.compile(r"[一-龥]{1,7}支部|・(?:高等学校|中学校|小学校|高校)")
#: The head of a body, named behind it (…協議会長).
_HEADED_BODY = re.compile(any_of(BODY_ENDS) + r"\Z")
#: What follows a whole name, and what is no part of one (株式会社ひいらぎの社員は).
_HOUSE_END = re.compile(r"です|は|では|が|を|に|から|へ|において|における|[(、。 \n「」]|\Z")
THING = re.compile(
    any_of((*table("owned"), *table("employed"), *table("trails"), *words("情報 元 担当 業務 サービス")))
)
#: A particle that no name begins with.
PARTICLE = re.compile(rf"(?:{PARTICLES}|及び)(?![{HIRAGANA}ー])")
_LETTER = re.compile(rf"[{LETTERS}]+")
#: No name is longer, and none reaches further back from its anchor.
LONGEST, _REACH = 60, 30


def begin_of(text: str, anchor: int, floor: int) -> int:
    """Return where a name begins whose last word begins at `anchor`: back over letters up to what no name has."""
    floor = max(floor, anchor - _REACH)
    begin = anchor
    while begin > floor:
        run = begin
        while run > floor and HIRAGANA_LETTER.match(text, run - 1):
            run -= 1
        if run < begin:
            found = name_begins(text, run, begin, floor)
            if found is not None:
                begin = found
                break
            begin = run
        while begin > floor and not HIRAGANA_LETTER.match(text, begin - 1):
            begin -= 1
    lead = _LEAD.match(text, begin, anchor)
    return lead.end() if lead else begin


def over_latin(text: str, begin: int) -> int:
    """Return where a Latin name of several words begins (H&F BELX NET株式会社)."""
    before = _LATIN_BEFORE.search(text[max(begin - _REACH, 0) : begin]) if _LATIN.match(text, begin) else None
    return begin - len(before[0]) if before else begin


def latin_after(text: str, end: int) -> int:
    """Return where a Latin name of several words ends."""
    following = _LATIN_AFTER.match(text, end) if _LATIN.match(text, end - 1) else None
    return following.end() if following else end


def end_of(text: str, begin: int, limit: int) -> int:
    """Return where a name ends that begins after its legal form: on over letters up to what no name has."""
    if text[begin : begin + 1] == " ":
        begin += 1
        chunk = CHUNK.match(text, begin, begin + LONGEST)
        limit = chunk.end() if chunk else begin
        sentence = SENTENCE.search(text, begin, limit)
        if not sentence and not TRAIL.search(text, begin, limit):
            return latin_after(text, limit)  # letters between two marks: そらのいろ behind NPO法人
        if sentence and HIRAGANA_LETTER.match(text, begin):
            return begin
    position = begin
    limit = min(limit, begin + LONGEST)
    while position < limit:
        run = RUN.match(text, position, limit)
        if run:
            found = name_ends(text, position, run.end(), position == begin)
            if found is not None and not _goes_on(text, found, run):
                return found
            position = run.end()
            continue
        letters = position
        while letters < limit and not HIRAGANA_LETTER.match(text, letters):
            letters += 1
        cut = trail_start(text, max(position, begin + 1), letters)
        if cut is not None:
            return cut
        form = FORM.search(text, position, letters)
        if form and form.start() > begin and not OWNER.match(text, form.start()):
            return form.start()
        position = letters
    return latin_after(text, position)


def trail_start(text: str, begin: int, end: int) -> int | None:
    """Return where the words behind a name begin, or None where there are none."""
    trail = TRAIL.search(text, begin, end)
    if trail is None:
        return None
    chief = trail[0].endswith("長") and _HEADED_BODY.search(text, begin, trail.start() + 1)
    return trail.start() + 1 if chief else trail.start()


def _goes_on(text: str, found: int, run: re.Match[str]) -> bool:
    """Return whether の parts two words of one name (まちの灯): a word follows that ends where a whole name would."""
    letters = _LETTER.match(text, run.end())
    if letters is None or text[found : run.end()] != "の" or run.start() + 2 > found or THING.match(letters[0]):
        return False
    return bool(_HOUSE_END.match(text, letters.end()))


def over_dots(text: str, end: int) -> int:
    """Return where a name goes on to whose words dots part (独立行政法人高齢・障害・求職者雇用支援機構)."""
    parts = _DOTTED.match(text, end)
    return parts.end() if parts else end


def body_end(text: str, end: int) -> int:
    """Return where a body's name ends: with its last word, or behind a branch or a second kind of one school."""
    more = _MORE.match(text, end)
    return more.end() if more else end
