"""What the words beside an organisation make of it: the body concerned, a contractor, an authority, an address."""

from __future__ import annotations

import re
from collections.abc import Callable

from jikenbo.drafting.organisation.beside import Beside
from jikenbo.drafting.organisation.places import Name

#: Points from which a body may be the one whose incident it is; and a mention that outweighs others in which the same
#: body is an address or the police.
FEWEST_POINTS, CERTAIN = 4.0, 6.0
_FORMAL_POINTS = 2.0

_CONTRACTED = re.compile(
    r"[ ]?(?:(?:\([^()]{0,60}\))?|」|』)[ ]?(?:に(?:業務)?(?:を)?(?:委託|依頼|発注|外注|お願い)|"
    r"へ(?:業務)?(?:委託|依頼)|に対し[^。]{0,12}委託|が受託|に[^。、]{0,20}(?:業務|運営|保守|開発|"
    r"制作|管理|作成|印刷|発送|運用)等?を?(?:委託|発注|依頼)|"
    r"が(?:提供|開発|運営|販売)する[^。、]{0,30}(?:サービス(?!センター|事業所|付き)|システム|ソフト|プラットフォーム|"
    r"クラウド|ツール)[^。]{0,6}(?:を(?:利用|使用|導入|介)|に(?:おいて)?不正|において)|社製|製の|"
    r"の[^。、]{0,24}(?:サービス|システム|ソフト|プラットフォーム|クラウド|ツール)[^。、]{0,10}を(?:利用|使用|導入|採用)|"
    r"より(?:報告|連絡|通知)|から[^。、]{0,20}(?:報告|連絡|通知)(?:を|が)|(?:に|へ)再委託|"
    r"\((?:再)?委託先|\(受託)"
)
_CONTRACTOR_BEFORE = re.compile(
    r"(?:委託先(?:業者|企業|会社|事業者)?|受託(?:者|業者|事業者|会社|企業|先)|委託(?:業者|事業者|会社)|(?:委託|依頼|発注)(?:している|していた|した|して(?:い|お)り?ま(?:す|した))|"
    r"再委託先|委託を受けた|外部業者|取引先|配送業者|運送会社|印刷会社|調査会社|調査機関|提携先|開発会社|保守業者|"
    r"仕入先|指定管理者)(?:である|の|で|、|:|「|\(|『)?[ ]?\Z|"
    r"が[^。、を]{0,30}(?:利用|使用|導入|採用|契約|委託|発注|依頼)(?:する|している|していた|した|して(?:い|お)り?ま(?:す|した))、?\Z|"
    r"(?:受託|受注)(?:する|している|していた|した)\Z|請け負(?:う|った|っている|っていた)\Z"
)

#: The first rule that fits gives a mention its points and its reason.
_RULES: tuple[tuple[Callable[[Beside], object], float, str], ...] = (
    (lambda b: b.in_title and b.sentence.kind == "title", 12.0, "題名にある"),
    (lambda b: b.authority, -6.0, "届け出先や相談先などとして書かれている"),
    (lambda b: is_contractor(b.notice.text, b.name), -8.0, "委託先として書かれている"),
    (lambda b: b.addressed, -5.0, "「様」が付いている"),
    (lambda b: b.introduced, 14.0, "「当社」などの名乗りが続く"),
    (lambda b: b.part_of_self, 0.0, "名乗る者の一部として書かれている"),
    (lambda b: b.called, 14.0, "「当社」などの名乗りに続く"),
    (lambda b: b.told, -5.0, "届け出先や相談先として書かれている"),
    (lambda b: b.name.formal and b.headed, 7.0, "代表者の名前が続く"),
    (lambda b: b.name.formal and b.runs, 6.0, "運営する者として書かれている"),
    (lambda b: b.name.formal and b.bracketed, FEWEST_POINTS, "ページの頭か終わりで、名前の後の括弧にある"),
    (lambda b: b.subsidiary, 1.0, "子会社として書かれている"),
    (lambda b: b.labelled_house, 5.0, "学校や施設の名前として書かれている"),
    (lambda b: b.name.formal and b.postal, FEWEST_POINTS, "住所に続く"),
    (lambda b: b.address, -3.0, "住所の中にある"),
    (lambda b: b.alone and b.notice.near_edge(b.name.start), 7.0, "名前だけの行にある"),
    (lambda b: b.alone, 3.0, "名前だけの行にある"),
    (lambda b: b.heads_page, 7.0, "ページの頭にある"),
    (lambda b: b.site, 5.0, "ページの題名や終わりにあるサイトの名前"),
    (lambda b: b.sentence.kind == "contact" and b.labelled, FEWEST_POINTS, "問い合わせ先にある"),
    (lambda b: b.sentence.kind == "contact", 0.3, "問い合わせ先にある"),
    (lambda b: b.greets, 6.0, "挨拶の中で名乗っている"),
    (lambda b: b.announces, 9.0, "発表した者として書かれている"),
    (lambda b: b.head, CERTAIN, "はじめの文の頭にある"),
    (
        lambda b: b.subject and b.early and b.sentence.kind not in ("advice", "contact", "response"),
        6.0,
        "文の主語である",
    ),
    (lambda b: b.subject and b.sentence.heading, 5.0, "見出しの主語である"),
    (lambda b: b.sends, 6.0, "送った者として書かれている"),
    (lambda b: b.subject, 1.5, "文の主語である"),
    (lambda b: b.chief, 2.0, "長の肩書が続く"),
    (lambda b: b.own_site, 2.0, "サイトの持ち主として書かれている"),
    (lambda b: b.target, 2.5, "はじめの文にある"),
)


def weigh_mention(beside: Beside) -> tuple[float, str]:
    """Return how much one mention speaks for its being the body whose incident it is, and the chief reason."""
    points, reason = next(((points, reason) for fits, points, reason in _RULES if fits(beside)), (0.5, "本文にある"))
    return points + (_FORMAL_POINTS if points in (7.0, 3.0) and beside.alone and beside.name.formal else 0.0), reason


def is_contractor(text: str, mention: Name) -> bool:
    """Say whether the words beside the name make it a contractor or supplier."""
    before = text[max(mention.start - 50, 0) : mention.start].rsplit("\n", 1)[-1]
    after = text[mention.end : mention.end + 70].split("。", 1)[0]
    return bool(_CONTRACTED.match(after) or _CONTRACTOR_BEFORE.search(before))
