"""Whose incident it is, and who only appears in the notice. All texts and organisations are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jikenbo.drafting import Draft


@pytest.mark.parametrize(
    ("title", "orgs", "headline"),
    [
        ("若葉市 書類の紛失について", ("若葉市",), "書類の紛失について"),
        (
            "若葉ソフト 当社サーバへの不正アクセスについて（10/6追記）",
            ("若葉ソフト",),
            "サーバへの不正アクセスについて",
        ),
        (
            "株式会社Wakaba Technology 不正アクセスについて 2023/9/30",
            ("株式会社Wakaba Technology",),
            "不正アクセスについて",
        ),
        ("wakaba works合同会社 不正アクセスについて", ("wakaba works合同会社",), "不正アクセスについて"),
        ("tonari株式会社 メールの誤送信に関するお詫び", ("tonari株式会社",), "メールの誤送信に関するお詫び"),
        ("株式会社 若葉堂 お客様情報の流出について", ("株式会社 若葉堂",), "お客様情報の流出について"),
        ("国立大学法人 若葉大学 メールの誤送信について", ("国立大学法人 若葉大学",), "メールの誤送信について"),
        ("若葉大学における個人情報の漏えいについて", ("若葉大学",), "個人情報の漏えいについて"),
        ("若葉県立みなと高等学校の生徒名簿の紛失について", ("若葉県立みなと高等学校",), "生徒名簿の紛失について"),
        (
            "若葉県聴覚支援センターのパソコンへの不正アクセスについて",
            ("若葉県聴覚支援センター",),
            "パソコンへの不正アクセスについて",
        ),
        (
            "若葉電鉄株式会社、青嶺バス株式会社 不正アクセスについて",
            ("若葉電鉄株式会社", "青嶺バス株式会社"),
            "不正アクセスについて",
        ),
        (
            "【お詫び】会員情報の漏えいについて（株式会社若葉書房）",
            ("株式会社若葉書房",),
            "会員情報の漏えいについて",
        ),
    ],
)
def test_the_title_names_the_organisation_and_the_headline_is_what_is_left(
    title: str, orgs: tuple[str, ...], headline: str, draft: Callable[[str], Draft]
) -> None:
    found = draft(f"【セキュリティ事件簿#2023-1】{title}\n\nこのたびは申し訳ございません。\n")
    assert (found.orgs, found.title) == (orgs, headline)


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        # introduces itself
        ("株式会社若葉商事（以下「当社」）は、書類を紛失しました。", ("株式会社若葉商事",)),
        (
            "このたび、若葉電子株式会社（本社：東京都港区、以下、当社）において書類を紛失しました。",
            ("若葉電子株式会社",),
        ),
        ("平素より若葉銀行をご利用いただき、ありがとうございます。当行で書類を紛失しました。", ("若葉銀行",)),
        ("名簿の作成を町から受託しております、株式会社若葉工房です。名簿を紛失しました。", ("株式会社若葉工房",)),
        ("ラジオ若葉（若葉エフエム放送株式会社）では、はがきを紛失しました。", ("若葉エフエム放送株式会社",)),
        # signs
        ("当裁判所において記録を紛失しました。\n令和6年6月7日　若葉地方裁判所総務課\n", ("若葉地方裁判所",)),
        (
            "書類の紛失について\n2023年9月30日\n株式会社若葉の里\n代表取締役 若葉 太郎\n\n当社で書類を紛失しました。",
            ("株式会社若葉の里",),
        ),
        ("書類を紛失しました。\n\n以上\n令和5年9月30日\n学校法人わかば学園\n理事長 若葉 太郎", ("学校法人わかば学園",)),
        # is spoken of
        ("若葉県警察は1日、書類を紛失したと発表した。", ("若葉県警察",)),
        ("若葉省は、書類を紛失したと発表しました。", ("若葉省",)),
        ("青嶺県若葉市では、書類を紛失しました。", ("若葉市",)),
        # several side by side
        (
            "東若葉道路株式会社、西若葉道路株式会社及び若葉橋株式会社が運営するサービスが不正アクセスを受けました。",
            ("東若葉道路株式会社", "西若葉道路株式会社", "若葉橋株式会社"),
        ),
    ],
)
def test_the_text_names_the_organisation(text: str, orgs: tuple[str, ...], draft: Callable[[str], Draft]) -> None:
    assert draft(text).orgs == orgs


@pytest.mark.parametrize(
    "text",
    [
        "当社のサーバーが不正アクセスを受けました。",
        "当会の業務を委託している株式会社若葉データのサーバーが不正アクセスを受けました。",
        "当社は株式会社若葉システムが提供するサービスを利用しており、そのサービスが不正アクセスを受けました。",
        "当法人で書類を紛失しました。若葉警察署に届け出ました。",
        "弊社のサーバーが不正アクセスを受けました。個人情報保護委員会に報告しました。",
        "平素よりわかばネットメンバーをご利用いただき、ありがとうございます。当社で書類を紛失しました。",
        "弊社で書類を紛失しました。\n住所：東京都千代田区若葉1-2-3",
    ],
)
def test_no_organisation_is_guessed_from_those_that_only_appear(text: str, draft: Callable[[str], Draft]) -> None:
    assert draft(text).orgs == ()


@pytest.mark.parametrize(
    "text",
    [
        "県が株式会社若葉企画に業務委託している事業で、応募者の氏名が漏えいしました。",
        "委託先である株式会社若葉企画のサーバーが不正アクセスを受けました。",
        "市が通知書の印刷業務を委託している株式会社若葉企画において、サーバーがランサムウェアに感染しました。",
    ],
)
def test_a_contractor_is_distinguished_from_the_body_whose_incident_it_is(
    text: str, draft: Callable[[str], Draft]
) -> None:
    found = draft(f"【#2024-1】若葉県 個人情報の漏えいについて\n\n{text}\n")
    assert found.orgs == ("若葉県",)
    assert "委託先" in found.tags
    assert ("株式会社若葉企画", False) in {(e.value, e.used) for e in found.evidence if e.field == "org"}


@pytest.mark.parametrize(
    ("text", "contractors"),
    [
        ("封入を委託している事業者(株式会社ハマナミ印刷)で、誤りがありました。", ["株式会社ハマナミ印刷"]),
        ("調査は株式会社トビウオ解析に依頼しています。", []),
        ("調査を依頼した株式会社トビウオ解析によると、当社のサーバーに侵入されました。", []),
        (
            "当会が案内状の作成を委託する株式会社ハマギリ・メール様から、同社が封入を任せていた有限会社トド紙器様において、会員の名簿が外に出たとの連絡を受けました。",
            ["有限会社トド紙器", "株式会社ハマギリ・メール"],
        ),
        (
            "本市が発注した点検業務で、受注者である株式会社クモガタ設計がUSBメモリーを紛失しました。",
            ["株式会社クモガタ設計"],
        ),
        ("配送を担う株式会社ヒバリ運輸のドライバーが、当社の荷物の伝票を紛失しました。", ["株式会社ヒバリ運輸"]),
        ("印刷を任せている株式会社ツグミ印刷が、封筒を取り違えました。", ["株式会社ツグミ印刷"]),
        (
            "同社は、宛名の印字を株式会社オナガ文書に請け負わせており、そこで名簿の並び順が変わりました。",
            ["株式会社オナガ文書"],
        ),
        ("業務の一部を再委託していた合同会社モズデータの従業員が端末を置き忘れました。", ["合同会社モズデータ"]),
        ("データ入力を頼んでいた株式会社カケス情報で、名簿が閲覧できる状態になっていました。", ["株式会社カケス情報"]),
        (
            "システムの保守は株式会社シジマネットが受託しており、同社の設定誤りによるものです。",
            ["株式会社シジマネット"],
        ),
        (
            "コールセンター業務の委託先(株式会社ホオジロコール)の社員が名簿を持ち出しました。",
            ["株式会社ホオジロコール"],
        ),
        ("発送作業を株式会社イカル発送へ出しており、同社の作業で封入を誤りました。", ["株式会社イカル発送"]),
    ],
)
def test_whoever_was_given_the_work_is_a_contractor(
    text: str, contractors: list[str], draft: Callable[[str], Draft]
) -> None:
    found = draft(f"個人情報の漏えいについて\n\n{text}\n")
    assert found.orgs == ()
    given = (e.value for e in found.evidence if e.field == "org" and e.reason == "委託先として書かれている")
    assert sorted(given) == contractors


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("青嶺県若葉市の総合病院「はまなす病院」は1日、書類を紛失したと発表した。", ("はまなす病院",)),
        ("東証プライム上場の白波製鋼は1日、書類を紛失したと発表した。", ("白波製鋼",)),
        ("佐川原農業協同組合(JAさがわ)は1日、同組合の支所で書類を紛失したと発表した。", ("佐川原農業協同組合",)),
        (
            "書類の紛失について\n\n国立大学法人若葉大学長\n若 葉 太 郎\n\n本学で書類を紛失しました。",
            ("国立大学法人若葉大学",),
        ),
        ("日本赤十字社若葉県支部 書類の紛失について\n\n当支部で書類を紛失しました。", ("日本赤十字社若葉県支部",)),
        (
            "若葉市立小学校における書類の紛失について\n\n書類を紛失しました。\n\n問い合わせ先\n若葉市教育委員会学校教育課",
            ("若葉市",),
        ),
    ],
)
def test_the_body_concerned_is_distinguished_from_what_is_said_of_it(
    text: str, orgs: tuple[str, ...], draft: Callable[[str], Draft]
) -> None:
    assert draft(text).orgs == orgs


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("若葉大学と青嶺大学は、書類を紛失したと発表した。", ("若葉大学", "青嶺大学")),
    ],
)
def test_all_of_several_bodies_are_found_and_members_represent_groups(
    text: str, orgs: tuple[str, ...], draft: Callable[[str], Draft]
) -> None:
    assert draft(text).orgs == orgs


def test_the_reason_for_a_body_that_speaks_is_no_reason_against_it(draft: Callable[[str], Draft]) -> None:
    found = draft("当裁判所において記録を紛失しました。\n令和6年6月7日　若葉地方裁判所総務課\n")
    assert [(e.value, e.reason) for e in found.evidence if e.field == "org"] == [
        ("若葉地方裁判所", "名前だけの行にある")
    ]
