"""Names known by their position, whatever their words are. All texts and organisations are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jikenbo.drafting import Draft

LOST = "書類1件を紛失しました。\n関係の皆様に深くお詫び申し上げます。\n対象は12名の氏名と住所です。\n"

#: Names that no legal form and no last word shows to be names.
NAMES = (
    "劇団はまかぜ",
    "トリノス",
    "浜津の台所",
    "国際交流センターはまつ",
    "生活協同組合コープはまの",
    "浜津国際映画祭",
    "NPO法人 そらまめこども広場",
    "株式会社いとをかし",
)

POSITIONS = (
    "書類の紛失について\n\n2023年5月12日\n{name}\n\nこのたび、" + LOST,
    "2023年5月12日\n関係者各位\n　　　　　　　　　　　　{name}\n\n書類の紛失について\n\nこのたび、" + LOST,
    "皆様へ\n\n{name}\n代表　若葉 太郎\n\n書類の紛失について\n\nこのたび、" + LOST,
    "書類の紛失について\n\nこのたび、" + LOST + "\n以上\n{name}\n",
    "書類の紛失について\n\nこのたび、" + LOST + "\n2023年5月12日\n{name} 事務局\n",
    "{name}　報道発表資料\n\n書類の紛失について\n\nこのたび、" + LOST,
    "{name} ＞ お知らせ ＞ 書類の紛失について\n\n書類の紛失について\n\nこのたび、" + LOST,
)


@pytest.mark.parametrize("text", POSITIONS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_known_by_its_position(name: str, text: str, draft: Callable[[str], Draft]) -> None:
    assert draft(text.format(name=name)).orgs == (name,)


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("書類の紛失について\n\n劇団はまかぜ(以下「当劇団」)は、" + LOST, ("劇団はまかぜ",)),
        ("会員の皆様へ\n\n書類の紛失について\n\nみさきテニスクラブ\n\n当クラブで" + LOST, ("みさきテニスクラブ",)),
        ("事故報告\n\n事業者名:ケアみさき\n内容:ヘルパーが" + LOST, ("ケアみさき",)),
        ("書類の紛失について\n\n　株式会社うみべ　　2019年8月1日\n\n弊社で" + LOST, ("株式会社うみべ",)),
        ("| 発表者 | 浜津荘 |\n| 件名 | 書類の紛失について |\n\nこのたび" + LOST, ("浜津荘",)),
        ("浜津消防組合 発第12号\n令和5年5月12日\n\n書類の紛失について\n\nこのたび" + LOST, ("浜津消防組合",)),
        ("書類の紛失について\n\nこのたび" + LOST + "\n担当:株式会社浜屋 総務課 若葉\n電話 000-1\n", ("株式会社浜屋",)),
        ("黒潮座は12日、書類を紛失したと発表した。", ("黒潮座",)),
        # a line that says who speaks, a house of two words, a department behind a name with hiragana inside
        ("お客様へ\n\n喫茶うみねこ堂です。\nこのたび、当店で" + LOST, ("喫茶うみねこ堂",)),
        ("書類の紛失について\n\n湯宿 しおさいの森\n\n当館で" + LOST, ("湯宿 しおさいの森",)),
        ("書類の紛失について\n\n本会で" + LOST + "浜くず音頭保存会 事務局\n", ("浜くず音頭保存会",)),
        # a step of the way to the page is the town's, whatever it ends in
        ("ホーム > 浜鳥市政 > 報道資料\n本文\n書類の紛失について\n\n本市で" + LOST, ("浜鳥市",)),
        # a paper's line with what the body does and where it is
        (
            "書類を紛失　ツバキ園芸舎\n\n"
            "種や苗を全国へ通信販売するツバキ園芸舎（浜津市）は20日、書類を紛失したと発表した。",
            ("ツバキ園芸舎",),
        ),
    ],
)
def test_a_name_is_known_by_the_words_next_to_it(
    text: str, orgs: tuple[str, ...], draft: Callable[[str], Draft]
) -> None:
    assert draft(text).orgs == orgs


@pytest.mark.parametrize(
    "head",
    [
        "お詫びとご報告\n\n広報室\n2023年5月12日\n",
        "書類の紛失について\n\n2023年5月12日\n園長 若葉 太郎\n",
        "ニュースリリース\n2023年5月12日\n書類の紛失について\n",
        "報道資料\n2023年5月12日(金曜日)\n\n書類の紛失について\n\n概要\n",
        "書類の紛失について\n\nTOPICS / 2023.5.12\n",
    ],
)
def test_no_line_of_another_kind_is_taken_for_a_name(head: str, draft: Callable[[str], Draft]) -> None:
    assert draft(head + "\nこのたび、" + LOST + "\n敬具\n").orgs == ()


def test_the_headline_loses_a_name_that_the_text_shows_to_be_one(draft: Callable[[str], Draft]) -> None:
    found = draft("黒潮座 書類の紛失について\n\n2023年5月12日\n黒潮座\n\nこのたび、" + LOST)
    assert (found.orgs, found.title) == (("黒潮座",), "書類の紛失について")


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        # the company that runs a shop or a hotel
        (
            "【#2023-1】ホテル白砂 不正アクセスについて\n\nホテル白砂(運営:株式会社白砂観光)で、" + LOST,
            ("株式会社白砂観光",),
        ),
        ("【#2023-1】ホテル白砂 不正アクセスについて\n\n当ホテルで、" + LOST, ("ホテル白砂",)),
        (
            "【#2023-1】はまネット 表示の誤りについて\n\n浜津電信株式会社\n\n当社が提供するサービス「はまネット」で、"
            + LOST,
            ("浜津電信株式会社",),
        ),
        (
            "【#2023-1】みなと薬局 書類の紛失について\n\n株式会社浜ファーマシー\n\n駅前の店で" + LOST,
            ("株式会社浜ファーマシー",),
        ),
        # an owner and its house
        (
            "【#2023-1】みどり保育園 書類の紛失について\n\n社会福祉法人浜の会 みどり保育園\n園長 若葉 太郎\n\n" + LOST,
            ("社会福祉法人浜の会 みどり保育園",),
        ),
    ],
)
def test_a_house_goes_by_the_name_of_those_who_run_it(
    text: str, orgs: tuple[str, ...], draft: Callable[[str], Draft]
) -> None:
    assert draft(text).orgs == orgs
