"""Where the headline of a pasted page is, and what of its line it is. All texts are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jikenbo.drafting import Draft

BODY = "\n\n書類1件を紛失しました。対象は12名の氏名です。\n"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("若葉大学　お知らせ　2023/10/5\n\n書類の紛失について", "書類の紛失について"),
        ("図書館からのお知らせ　［登録日　2018年9月21日］\n\n貸出記録の紛失について", "貸出記録の紛失について"),
        ("緊急情報　現在、緊急情報はありません。\n\n書類の紛失について(終報)", "書類の紛失について(終報)"),
        ("若葉県報道発表資料\n\nタイトル：電子メールの誤送信について", "電子メールの誤送信について"),
        ("若葉町公式ホームページの閲覧障害について", "公式ホームページの閲覧障害について"),
        (
            "訪問看護ステーションよりのファクシミリ送付先の誤りについて",
            "訪問看護ステーションよりのファクシミリ送付先の誤りについて",
        ),
        ("弊社が運営する「ワカバ園」への不正アクセスについて", "「ワカバ園」への不正アクセスについて"),
        ("当社が運営している通販サイトへの不正アクセスについて", "通販サイトへの不正アクセスについて"),
        ("書類の紛失について（第2報）", "書類の紛失について"),
        ("書類の紛失について(第三報)", "書類の紛失について"),
    ],
)
def test_the_headline_is_found_among_the_lines_of_the_page(
    head: str, title: str, draft: Callable[[str], Draft]
) -> None:
    assert draft(head + BODY).title == title


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        ("弊社を装った不審なメールについて", "株式会社あおばを装った不審なメールについて"),
        ("情報が当社から流出した件について", "情報が株式会社あおばから流出した件について"),
        ("当社の元従業員による持ち出しについて", "元従業員による持ち出しについて"),
        ("当社グループへの攻撃について", "当社グループへの攻撃について"),
        ("本町支所における書類の紛失について", "本町支所における書類の紛失について"),
    ],
)
def test_a_title_names_the_speaker_or_leaves_it_out(headline: str, title: str, draft: Callable[[str], Draft]) -> None:
    found = draft(f"2024年3月5日\n株式会社あおば\n\n{headline}\n\nこのたび、メールが届きました。\n")
    assert found.title == title
