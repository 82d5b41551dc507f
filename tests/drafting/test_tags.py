"""Tags: what happened and what leaked, not what is denied, asked for, promised or explained. All texts are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import Draft


def _of(facet: str, text: str, draft: Callable[[str], Draft], vocabulary: Vocabulary) -> set[str]:
    return set(vocabulary.of_facet(facet, draft(f"【#2024-1】若葉社 お詫びとご報告\n\n{text}\n").tags))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("お客様の氏名、住所が漏えいしました。", {"氏名", "住所"}),
        # denial reaches to where the sentence turns, and no further
        ("氏名、住所が漏えいしましたが、電話番号、口座番号は含まれておりません。", {"氏名", "住所"}),
        ("漏えいした情報は氏名であり、住所は含まれていません。", {"氏名"}),
        ("クレジットカード番号、パスワードは含まれておりませんが、氏名と住所が流出しました。", {"氏名", "住所"}),
        ("氏名、住所（電話番号は含みません）が漏えいしました。", {"氏名", "住所"}),
        ("氏名が含まれており、現時点で悪用は確認されておりません。", {"氏名"}),
        ("氏名、住所が漏えいした可能性を否定できません。", {"氏名", "住所"}),
        ("クレジットカード番号の漏洩の可能性はございません。", set()),
        ("なお、パスワードを除く会員情報（氏名、生年月日）が流出しました。", {"氏名", "生年月日"}),
        # headings and lists
        ("1 漏えいした個人情報\n氏名、生年月日\n2 再発防止策\nパスワードの管理を徹底します。", {"氏名", "生年月日"}),
        ("漏えいした情報\n・氏名\n・住所\n以下の情報は含まれておりません。\n・電話番号\n・口座番号", {"氏名", "住所"}),
        # contacts, requests, means
        ("氏名が漏えいしました。\nお問い合わせ先\n電話番号：0120-000-000\nメールアドレス：info@example.com", {"氏名"}),
        ("氏名が漏えいしました。パスワードの変更をお願いいたします。", {"氏名"}),
        ("他社から流出したIDとパスワードを使用してログインされ、氏名が閲覧されました。", {"氏名"}),
        ("登録されたメールアドレス宛に不審なメールが送信される可能性があります。", set()),
    ],
)
def test_kinds_of_data_are_those_that_were_exposed(
    text: str, kinds: set[str], draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    assert _of("data", text, draft, vocabulary) == kinds


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("第三者による不正アクセスを受けました。", {"不正アクセス"}),
        ("BCCとすべきところをTOで送信しました。", {"誤送信"}),
        ("誤って別の方に書類を郵送しました。", {"誤交付・誤送付"}),
        ("フォームの公開範囲の設定を誤り、他の回答者の情報が閲覧できる状態でした。", {"設定ミス"}),
        ("職員が業務上の必要がないにもかかわらず住民情報を閲覧していました。", {"目的外閲覧"}),
        ("画面に警告が表示され、表示された電話番号に連絡して遠隔操作ソフトを入れられました。", {"サポート詐欺"}),
        # ruled out, guarded against, explained, quoted
        ("書類を紛失しました。盗難の形跡はありません。", {"紛失・置き忘れ"}),
        ("書類を紛失しました。再発防止のため、不正アクセス対策を強化します。", {"紛失・置き忘れ"}),
        ("書類を紛失しました。※ランサムウェアとは、身代金を要求する不正プログラムのことです。", {"紛失・置き忘れ"}),
        ("詐欺への注意を呼びかけるフィッシング詐欺への注意のチラシを紛失しました。", {"紛失・置き忘れ"}),
        ("USBメモリを紛失しました。ファイルは暗号化されています。", {"紛失・置き忘れ"}),
        ("お問い合わせの件は調査中です。", set()),
    ],
)
def test_causes_are_what_happened(
    text: str, causes: set[str], draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    assert _of("cause", text, draft, vocabulary) == causes


def test_a_denied_kind_is_listed_with_its_reason(draft: Callable[[str], Draft]) -> None:
    found = draft("【#2024-1】若葉社 お詫び\n\n氏名が漏えいしました。住所は含まれておりません。\n")
    assert [(e.value, e.reason) for e in found.evidence if e.field == "tags" and e.value == "住所"] == [
        ("住所", "打ち消されている")
    ]


@pytest.mark.parametrize(
    ("org", "sector"),
    [
        ("若葉市", "地方公共団体"),
        ("若葉市立病院", "医療・福祉"),
        ("若葉大学", "教育"),
        ("若葉県教育庁", "教育"),
        ("若葉県病院庁", "医療・福祉"),
        ("青嶺庁", "国の機関"),
        ("株式会社若葉銀行", "金融業・保険業"),
        ("若葉ソフト", "情報通信業"),
        ("一般社団法人 若葉労働衛生協会", "サービス業"),
        ("若葉薬局ホールディングス株式会社", "卸売業・小売業"),
        ("若葉不動産販売株式会社", "不動産業・物品賃貸業"),
    ],
)
def test_the_sector_follows_from_the_name(org: str, sector: str, draft: Callable[[str], Draft]) -> None:
    assert sector in draft(f"【#2024-1】{org} 書類の紛失について\n\n書類を紛失しました。\n").tags


def test_a_final_report_is_no_longer_under_investigation(draft: Callable[[str], Draft]) -> None:
    tags = draft(
        "【#2024-1】若葉社 調査結果のご報告（最終報）\n\n調査中としておりましたが、調査が完了しました。\n"
    ).tags
    assert "最終報" in tags
    assert "調査中" not in tags


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("退職した元社員が顧客の一覧を持ち出していました。", {"退職者"}),
        ("従業員および退職者の情報が流出しました。", set()),
        ("業務を委託している事業者のサーバーに侵入されました。", {"委託先"}),
    ],
)
def test_those_whose_data_leaked_took_no_part(
    text: str, relations: set[str], draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    assert _of("relation", text, draft, vocabulary) == relations


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "若葉市を名乗る不審なメールにご注意ください",
            "市を差出人とし、口座番号を尋ねるメールが届いています。メールは市とは異なるアドレスから送られています。",
        ),
        ("当社をかたるメールにご注意ください", "メールは当社とは別のアドレスから送信されています。"),
        (
            "町を装うSMSが届いています",
            "町の名前をかたるSMSが届いています。\n(参考)町からの封書には担当者の氏名が書かれています。",
        ),
    ],
)
def test_a_warning_of_mail_in_its_name_says_what_happened_to_a_body(
    title: str, text: str, draft: Callable[[str], Draft], vocabulary: Vocabulary
) -> None:
    tags = draft(f"{title}\n\n2024年6月18日\n若葉市\n\n{text}\n").tags
    found = {facet: vocabulary.of_facet(facet, tags) for facet in ("cause", "data", "medium")}
    assert found == {"cause": ("なりすましメール",), "data": (), "medium": ("電子メール",)}


def test_a_school_or_a_hospital_of_a_town_in_the_title_has_its_sector_too(draft: Callable[[str], Draft]) -> None:
    tags = draft("【#2024-1】若葉町 町立小学校教諭による書類の紛失について\n\n書類を紛失しました。\n").tags
    assert {"教育", "地方公共団体"} <= set(tags)


def test_the_sector_is_that_of_the_body_not_of_what_its_title_speaks_of(draft: Callable[[str], Draft]) -> None:
    tags = draft("【#2024-1】若葉町 乳幼児健診の記録の紛失について\n\n記録を紛失しました。\n").tags
    assert "地方公共団体" in tags
    assert "医療・福祉" not in tags
