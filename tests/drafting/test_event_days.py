"""When it happened and when it was found, from headings, the story, the order of events. Texts are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jikenbo.drafting import Draft

_HEAD = "個人情報の漏えいについて\n2024年6月18日\n若葉市\n\n個人情報が漏えいしました。深くお詫び申し上げます。\n\n"


def _days(draft: Callable[[str], Draft], text: str) -> tuple[str | None, str | None]:
    found = draft(f"{_HEAD}{text}\n")
    return found.occurred, found.discovered


@pytest.mark.parametrize(
    "text",
    [
        "2 発覚の経緯\n5月12日、書類をお持ちになった方が窓口に来られました。",
        "● わかったきっかけ\n5月12日の11時すぎ、「他の人の明細が入っている」とのお電話が続きました。",
        "発覚は5月12日、住民からの通報によるものです。",
        "5月12日、お客様から「辞めたはずの担当者から勧誘を受けた」とのお申し出をいただきました。",
        "5月12日、利用者の方から「宛名は自分だが中身が違う」と事務所に電話",
        "5月12日、専門家の方から設定の不備についてご報告をいただきました。",
        "5月12日、弊社のお客様からお問い合わせを複数いただきました。",
        "5月12日、発表の資料を作成するため机を開けたところ、USBメモリが見当たらないことに気付きました。",
        "当社がこの事実を知ったのは5月12日でした。",
        "A2 5月12日の昼前、利用者の方から窓口へお申し出がありました。",
    ],
)
def test_the_day_of_the_discovery_is_found_by_heading_topic_and_what_was_said(
    text: str, draft: Callable[[str], Draft]
) -> None:
    assert _days(draft, text)[1] == "2024-05-12"


@pytest.mark.parametrize(
    "text",
    [
        "5月12日に、ほかの端末に感染がないことを確認しました。",
        "検索結果に残る写しの削除を申請し、5月12日に削除を確認しました。",
        "その後  5月12日、端末は用水路の中で見つかりました。",
        "5月12日に最終報告書を受領しました。",
        "5月12日に対象の皆様へお詫びの文書を発送しました。",
    ],
)
def test_what_was_confirmed_or_found_again_afterwards_is_no_discovery(text: str, draft: Callable[[str], Draft]) -> None:
    assert _days(draft, text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "5月9日、職員がメールを誤送信した。送信の直後に本人が誤りに気付き、削除を依頼した。",
        "5月9日、業務用携帯電話を紛失した。帰宅後に無いことに気付き、探したが見つからなかった。",
        "5月9日、駐車場で鞄を盗まれた。同日午後8時に110番通報した。",
        "5月9日、職員がパソコンを遠隔操作された。電子マネーを求められて不審に思い、電源を切った。",
        "5月9日、隊員が用紙を落とした。帰署後の整理の際に無いことが分かり、出動先に問い合わせた。",
        "5月9日、園の散歩で使ったカメラが見当たらなくなりました。",
        "5月9日の朝、サーバーに接続できないことに職員が気付き、ファイルが暗号化されていることが判明しました。",
    ],
)
def test_what_is_noticed_in_the_same_story_is_found_on_the_same_day(text: str, draft: Callable[[str], Draft]) -> None:
    assert _days(draft, text) == ("2024-05-09", "2024-05-09")


def test_what_is_noticed_after_a_while_is_not_found_on_the_same_day(draft: Callable[[str], Draft]) -> None:
    text = "5月9日、職員が書類を別の方に渡した。数日後、受け取った方から連絡があり判明した。"
    assert _days(draft, text) == ("2024-05-09", None)


def test_what_anybody_could_see_ends_when_it_is_found_and_closed(draft: Callable[[str], Draft]) -> None:
    text = "5月9日に一覧表を市のホームページに掲載した。5月12日、市民からの指摘により判明し、直ちに削除した。"
    assert _days(draft, text) == ("2024-05-09/2024-05-12", "2024-05-12")


def test_a_letter_sent_does_not_last_until_it_is_found(draft: Callable[[str], Draft]) -> None:
    text = "5月9日に通知書を別の方に送付した。5月12日、受け取った方からの連絡により判明し、設定を変更した。"
    assert _days(draft, text) == ("2024-05-09", "2024-05-12")


def test_nothing_is_found_before_it_happens(draft: Callable[[str], Draft]) -> None:
    text = "5月12日、書類がなくなっていることに気付きました。当方から5月14日に情報を消去する命令を送信しました。"
    assert _days(draft, text) == (None, "2024-05-12")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # what an inquiry found in the records
        (
            "5月12日、お客様からお問い合わせがありました。記録を確認したところ、5月9日に見覚えのない場所からのログインがありました。",
            ("2024-05-09", "2024-05-12"),
        ),
        # the day of something else
        (
            "5月9日、翌日の会議の準備のため書類を鞄に入れ、電車に置き忘れた。22時頃、鞄がないことに気付いた。",
            ("2024-05-09", "2024-05-09"),
        ),
        # labels side by side, and in words of their own
        ("発生日:5月9日、発覚日:5月12日", ("2024-05-09", "2024-05-12")),
        ("▲時期\n5月9日から同月11日の間\n▲気づいた日\n5月12日", ("2024-05-09/2024-05-11", "2024-05-12")),
        ("◆いつからいつまで\n5月9日(木)から5月12日(日)まで", ("2024-05-09/2024-05-12", None)),
        # a table, and lines under one label with remarks
        ("件数 | 発生日 | 発覚日\n12名 | 5月9日から5月10日 | 5月12日", ("2024-05-09/2024-05-10", "2024-05-12")),
        # one verb for two days
        ("5月9日に36名、5月10日に34名の方へメールを誤って送信した。", ("2024-05-09/2024-05-10", None)),
        # who did it, who was reported, what came to light of a day
        ("5月9日に水道課の職員が、住民の情報を業務外で閲覧していたことが判明した。", ("2024-05-09", None)),
        ("5月12日に書類を紛失していることが判明した。", (None, "2024-05-12")),
        ("5月12日の朝、教員から連絡を受けた事務局が、パソコンの電源を切るよう指示しました。", (None, "2024-05-12")),
        # the days of an earlier case, of a collection, of lectures, of data
        ("前回(1月19日公表)は誤送信でした。今回は5月9日、名簿を誤って送信したものです。", ("2024-05-09", None)),
        ("1月にも不正アクセスの被害を受けています。5月9日、不正アクセスを受けました。", ("2024-05-09", None)),
        ("4月16日に開催される大会の申込者から、5月12日に番号の誤りを指摘されました。", (None, "2024-05-12")),
        ("4月1日から4月24日までに入会された203名の写真のカメラを、5月9日に紛失しました。", ("2024-05-09", None)),
        # what one hour names of the day
        ("5月9日12時12分~14時48分の間、他の方の情報が表示される状態でした。", ("2024-05-09", None)),
        # a chronology
        ("5/9 サーバーへの侵入\n5/12 異常を検知、通信を遮断\n5/13 警察へ相談", ("2024-05-09", "2024-05-12")),
        # behind what happened, in brackets
        # a question as a label
        (
            "Q1. いつ起きましたか。\nA1. 5月9日午前5時からです。\n"
            "Q2. どうしてわかりましたか。\nA2. 5月12日、お電話をいただきました。",
            ("2024-05-09", "2024-05-12"),
        ),
        # the next morning; "this month"; whom a contractor informs
        (
            "5月9日18時頃、メールを全員に見える形で送信しました。5月12日夜に調べ、翌朝、誤りに気付きました。",
            ("2024-05-09", "2024-05-13"),
        ),
        ("5月9日、職員が書類を紛失した。今月8日に拾った方から届けがあり、事実が判明。", ("2024-05-09", "2024-06-08")),
        # a day of both is rather that of the discovery
        (
            "5月12日朝、社員がストレージにアクセスできない状態になっており、不正アクセスを確認しました。調査の結果、5月9日に侵入されていました。",
            ("2024-05-09", "2024-05-12"),
        ),
        # an attack in steps; a thing taken along, and missed the day after
        (
            "5月9日、教諭は記録用紙を鞄に入れて持ち帰った。5月10日の朝、用紙が見当たらないことに気付いた。",
            ("2024-05-09/2024-05-10", "2024-05-10"),
        ),
        # the occasion in the next sentence, who brings word, "today", what is only next to a date
        (
            "5月12日、委託事業者から、不正アクセスによりアドレスが漏えいした可能性がある旨、報告がありました。",
            (None, "2024-05-12"),
        ),
        ("本日、会員へ案内を送信する際、誤って全員のアドレスを宛先に入力しました。", ("2024-06-18", "2024-06-18")),
        ("本日より、対象の皆様へ文書を発送します。", (None, None)),
        ("期間は5月9日から5月11日でした。", ("2024-05-09/2024-05-11", None)),
        # labels that are spaced, or say who reported; a person's honorific; a thing that was not there
        ("1 日 時 5月9日(木)\n2 発 見 5月12日(日)、講師の方が返しに来られた。", ("2024-05-09", "2024-05-12")),
        ("1 発生年月日 5月9日\n2 発覚の端緒 5月12日 手渡された方が来庁し返還された。", ("2024-05-09", "2024-05-12")),
        ("発送した日 5月9日\n通報を受けた日 5月12日", ("2024-05-09", "2024-05-12")),
        (
            "5月9日、患者さまに別の方の説明書をお渡ししておりました。患者さまが翌日に気付かれました。",
            ("2024-05-09", "2024-05-10"),
        ),
        (
            "5月12日、保管庫を開けたところ、つづったファイルがありませんでした。"
            "5月9日にはあったことが確認されています。",
            (None, "2024-05-12"),
        ),
        (
            "5月9日に載せた写真に、名簿が映り込んでいました。5月12日に支援者の方から教えられました。",
            ("2024-05-09", "2024-05-12"),
        ),
        (
            "5月12日、カード会社から当社のサイトが流出元である可能性を指摘される\n5月20日 中間報告を受領",
            (None, "2024-05-12"),
        ),
        ("5月12日に、提供会社より、ランサムウェアの被害を受けたとの通知を受領しました。", (None, "2024-05-12")),
        # word of it that came in many words; a search is no event; a network is entered
        (
            "5月12日の朝、外国語のページが出るとの連絡が、在学生から広報室に入りました。調べたところ、5月9日に侵入されていました。",
            ("2024-05-09", "2024-05-12"),
        ),
        ("通報を受けたのは5月12日です。5月13日から15日にかけて道を捜し、9枚を見つけました。", (None, "2024-05-12")),
        # what came in and was looked at; who came and said so; a bill dated and sent
        ("5月12日に、カードが郵送され、確認したところ、教諭が失くしたものであると判明した。", (None, "2024-05-12")),
        ("5月9日、別の封筒に入れて差し出した。5月12日、ご家族が受付に申し出られた。", ("2024-05-09", "2024-05-12")),
        ("5月9日付でお送りした請求書に誤りがございました。", ("2024-05-09", None)),
        (
            "・発覚の日時\n5月12日15時頃\n・5月12日、媒体がないことに気付きました。前日の5月11日に使用し、保管場所に戻していました。",
            ("2024-05-11/2024-05-12", "2024-05-12"),
        ),
        # one of the staff informs the body; a year alone is that of a thing
        ("平成21年に発行された名簿が流出し、5月12日に判明しました。", (None, "2024-05-12")),
        # what came in from a day on reported it
        ("5月12日から、配信不能メールが届くようになり、調べたところ、悪用が判明しました。", (None, "2024-05-12")),
        # what was held on the day is where it happened
        ("5月9日執行の選挙において、係員が別の方の整理券を渡しました。", ("2024-05-09", None)),
        # the body is not the address
        ("5月9日付けで発送した通知の一部に、別の方の書類を同封していました。", ("2024-05-09", None)),
        # what was lost, between its last use and the day on which it was missed; not where its loss was seen
        (
            "5月9日 名簿を持って4世帯を訪問。\n5月12日 次の訪問の支度中、名簿がないことに気付く。",
            ("2024-05-09/2024-05-12", "2024-05-12"),
        ),
        ("5月9日 職員が鞄を網棚に置き忘れた\n5月12日 鞄がないことに気付いた", ("2024-05-09", "2024-05-12")),
        # the days of one fortnight; what was done before it was known; whom somebody informed
        (
            "5月9日、偽の画面に入力した。5月10日、IDが悪用された。5月12日に気付いた。",
            ("2024-05-09/2024-05-10", "2024-05-12"),
        ),
        ("5月9日に受け付けた検体の結果が、5月12日に別の方のものと判明した。", ("2024-05-09", "2024-05-12")),
        ("5月9日、職員が鞄を盗まれた。5月12日に帰国し、上司へ報告した。", ("2024-05-09", "2024-05-12")),
        # a contractor knew before the body did
        (
            "委託先から、5月15日、誤送信の報告を受けた。5月9日に送り、5月12日に先方の連絡で気付いたとのことです。",
            ("2024-05-09", "2024-05-12"),
        ),
        # a period of bookings to come, or of those who joined, is not that of the incident
        ("5月9日に不正に閲覧された。\n対象 5月9日から8月31日までに宿泊予定の方", ("2024-05-09", None)),
        ("5月12日に気付いた。4月1日から24日までに入会された方の写真があった。", (None, "2024-05-12")),
    ],
)  # fmt: skip
def test_days_are_found_in_records_labels_and_lists(
    text: str, days: tuple[str | None, str | None], draft: Callable[[str], Draft]
) -> None:
    assert _days(draft, text) == days


def test_whom_to_ask_in_a_letterhead_does_not_swallow_the_letter(draft: Callable[[str], Draft]) -> None:
    found = draft(
        "不正アクセスについて\n2024年6月18日\n株式会社若葉\n問合せ先 管理本部長 青葉一郎\n\n"
        "当社の子会社のサーバーが、2024年6月9日、何者かによる攻撃を受け、データが使えなくなりましたので、お知らせします。\n"
    )
    assert found.occurred == "2024-06-09"


@pytest.mark.parametrize(
    "label", ["対象購入期間", "個人情報保護委員会への報告日", "被害届提出日", "調査期間", "回収日"]
)
def test_labels_of_other_days_are_none_of_them(label: str, draft: Callable[[str], Draft]) -> None:
    assert _days(draft, f"{label} 5月9日") == (None, None)


def test_an_item_of_a_chronology_is_no_headline(draft: Callable[[str], Draft]) -> None:
    found = draft("2024年6月18日\n株式会社若葉\n1.経緯\n(1)2024年6月9日 不正アクセスの報告を受領\n")
    assert (found.title, found.discovered) != ("不正アクセスの報告を受領", None)
