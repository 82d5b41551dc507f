"""Dates of notices: how they are written, what they leave out, what they are the date of. Texts are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.drafting import Draft, date_finding
from jikenbo.drafting.cleaning import clean, fold
from jikenbo.drafting.date_finding import find_dates
from jikenbo.drafting.date_years import resolve
from jikenbo.notation.dates import read_date
from notation.cases import DATES, Case


def _read(text: str) -> list[str]:
    return [mention.edtf for mention in resolve(find_dates(fold(clean(text))), None, None)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # eras and digits
        ("令和5年9月5日（火）15時頃", "2023-09-05"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成30年12月", "2018-12"),
        ("２０２３年１０月２日", "2023-10-02"),
        ("令和 5 年 4 月 5 日", "2023-04-05"),
        ("令和五年九月二十日", "2023-09-20"),
        ("㋿3年4月1日", "2021-04-01"),
        # the same year in both calendars, weekdays without brackets
        ("令和5年（2023 年）12月25日（月）", "2023-12-25"),
        ("2023（令和5）年12月25日", "2023-12-25"),
        ("令和5（2023）年12月25日", "2023-12-25"),
        ("令和7年8月25日月曜日午後6時9分", "2025-08-25"),
        # separators
        ("2023/9/30", "2023-09-30"),
        ("2014.09.29", "2014-09-29"),
        ("2024-02-29", "2024-02-29"),
        ("R5.9.5", "2023-09-05"),
        # ranges
        ("令和5年9月30日~10月2日", "2023-09-30/2023-10-02"),
        ("2022年12月28日から翌年1月4日", "2022-12-28/2023-01-04"),
        ("2023年4月1日から5日まで", "2023-04-01/2023-04-05"),
        ("2022年11月～2023年3月", "2022-11/2023-03"),
        ("2023年7月19日（水）20時21分以降、8月3日11時頃まで", "2023-07-19/2023-08-03"),
        ("2022年4月に作ったときから、2024年2月5日に直すまで", "2022-04/2024-02-05"),
        ("2022年7月2日（土）22時頃から翌3日（日）8時頃まで", "2022-07-02/2022-07-03"),
        # as far as known
        ("2023年6月頃", "2023-06~"),
        ("2023年9月上旬", "2023-09~"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(text: str, edtf: str) -> None:
    assert _read(text) == [edtf]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023年8月30日に送信し、同日発覚した。翌31日に公表した。", ["2023-08-30", "2023-08-30", "2023-08-31"]),
        ("2023年8月30日に送信し、9月2日に判明した。", ["2023-08-30", "2023-09-02"]),
        ("令和4年12月に始まり、翌年2月に終わった。同月6日に公表した。", ["2022-12", "2023-02", "2023-02-06"]),
        ("2023年8月31日に気付いた。前日の8月30日に使った。", ["2023-08-31", "2023-08-30"]),
        # a day alone is of the month of the last day, not of a month named in passing
        ("2023年8月3日に発送した。作業は6月から委託している。4日に判明した。", ["2023-08-03", "2023-06", "2023-08-04"]),
        ("2023年8月22日 (火) の 23 時頃から翌 23 日の 8 時頃にかけて送られた。", ["2023-08-22/2023-08-23"]),
        # the year follows from a date further on, never from the years of customers
        ("12月27日に送信し、翌日に判明した。2024年1月10日に公表した。", ["2023-12-27", "2023-12-28", "2024-01-10"]),
        (
            "2024年5月1日に判明した。平成28年1月から令和3年12月までに受診された方です。5月8日に送った。",
            ["2024-05-01", "2016-01/2021-12", "2024-05-08"],
        ),
        ("2022年3月15日に、4月に更新を迎える方へ送信した。翌16日に判明した。", ["2022-03-15", "2022-04", "2022-03-16"]),
        # two digits are of the era or century last written; commas part dates, too
        ("2013年10月5日に開き、19年3月11日に閉じた。", ["2013-10-05", "2019-03-11"]),
        ("平成29年3月に作り、30年4月に廃棄した。", ["2017-03", "2018-04"]),
        ("平成29年3月20日に120名分を作り、30年4月に廃棄した。", ["2017-03-20", "2018-04"]),
        ("昭和62年3月に作り、63年4月に移した。", ["1987-03", "1988-04"]),
        ("平成29年(2017年)3月1日に作り、30年4月2日に廃棄した。", ["2017-03-01", "2018-04-02"]),
        ("2015年に始めた。最後の入力は，11月13日（金）であった。", ["2015", "2015-11-13"]),
        ("令和四年九月六日に送り、翌七日に電話があった。", ["2022-09-06", "2022-09-07"]),
        # a weekday finds the year among those that the text writes
        ("4月7日(金)に閲覧された。令和2年6月10日の法改正。令和5年4月まで。", ["2023-04-07", "2020-06-10", "2023-04"]),
        # days of one list are a period
        ("9月7日、16日の計2回、送信した。2022年9月20日に公表した。", ["2022-09-07", "2022-09-16", "2022-09-20"]),
        # what is said in passing of another year is not what follows it
        (
            "2023年3月15日に判明した。平成31年2月の改修の際の誤りだった。3月16日に直した。",
            ["2023-03-15", "2019-02", "2023-03-16"],
        ),
        # a day by whose end something was done ends no period
        ("2022年12月15日、ご担当者からの連絡で判明し、12月19日までに消した。", ["2022-12-15", "2022-12-19"]),
        ("1日に30枚を作る。2024年5月9日に渡した。", ["2024-05-09"]),
        # a time alone is on the day last spoken of
        ("2023年8月30日に送信した。\n15時20分頃、指摘を受けた。", ["2023-08-30", "2023-08-30"]),
    ],
)
def test_what_a_date_leaves_out_follows_from_the_text(text: str, edtf: list[str]) -> None:
    assert _read(text) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "停職6月とした",
        "3日間",
        "1日約420名",
        "10日以内",
        "20代の職員",
        "2/3の職員",
        "電話 03-1234-5678",
        "第3報",
        "約6カ月間",
        "5月号",
        "13月45日",
        "直近1カ月の1日平均",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert [edtf for edtf in _read(text) if edtf] == []


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("令和6年2月30日", "暦にない日付"),
        ("2023年13月1日", "暦にない日付"),
        ("2月31日", "暦にない日付"),
        ("平成40年3月1日", "元号の続いた期間にない日付"),
        ("令和5年(2022年)3月1日", "西暦と元号の年が合わない日付"),
        ("2024年3月5日(月)", "曜日が合わない日付"),
    ],
)
def test_a_day_that_cannot_be_is_shown_with_a_reason(written: str, reason: str, draft: Callable[[str], Draft]) -> None:
    found = draft(f"書類の紛失について\n\n{written}に職員が書類を紛失しました。\n")
    assert (found.date, found.occurred) == (None, None)
    assert [(e.quote, e.reason, e.used) for e in found.evidence if e.field == "date"] == [(written, reason, False)]


@given(
    st.dates(date(1990, 1, 1), date(2035, 12, 31)),
    st.sampled_from(["{0.year}年{0.month}月{0.day}日", "{0:%Y/%m/%d}", "{0:%Y.%m.%d}"]),
)
def test_a_rendered_date_is_read_back(day: date, form: str) -> None:
    assert _read(f"発生は{form.format(day)}です") == [day.isoformat()]


@given(st.dates(date(2019, 5, 1), date(2035, 12, 31)))
def test_a_date_of_the_era_is_read_back(day: date) -> None:
    assert _read(f"令和{day.year - 2018}年{day.month}月{day.day}日") == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # disclosed: the end of the title, a line of its own, "yesterday", "announced"
        ("【#2023-1】若葉市 書類の紛失について 2023年9月30日\n\n本文です。\n", ("2023-09-30", None, None)),
        ("書類の紛失について\n2023年9月30日\n若葉市\n\n書類を紛失しました。\n", ("2023-09-30", None, None)),
        ("若葉市は2023年9月28日、書類を紛失したと発表した。\n", ("2023-09-28", None, None)),
        # the year alone where the notice does not say more
        ("【#2023-1】若葉市 書類の紛失について\n\n書類を紛失しました。\n", ("2023", None, None)),
        # nothing where nothing is said
        ("書類の紛失について\n\n書類を紛失しました。\n", (None, None, None)),
        # roles: label, predicate, "ことが判明"
        (
            "【#2023-1】若葉市 紛失について\n\n1 発生日時\n令和5年8月30日(水)\n2 発覚日時\n令和5年8月31日(木)\n",
            ("2023", "2023-08-30", "2023-08-31"),
        ),
        (
            "【#2023-1】若葉市 紛失について\n\n8月31日、書類が流出したことが判明しました。\n",
            ("2023", None, "2023-08-31"),
        ),
        (
            "【#2023-1】若葉市 漏えいについて\n\n5月17日~8月24日の間、閲覧可能な状態でした。\n",
            ("2023", "2023-05-17/2023-08-24", None),
        ),
        # what an inquiry found to have happened on a day happened on it
        (
            "【#2023-1】若葉市 続報について\n\n調査の結果、8月26日未明に侵入されたことが判明しました。\n",
            ("2023", "2023-08-26", None),
        ),
        # an earlier notice made it public; a measure and a fiscal year are none of them
        (
            "若葉市は、個人情報が漏えいしたとして、2023年3月30日に公式サイトで謝罪した。\n",
            ("2023-03-30", None, None),
        ),
    ],
)
def test_every_date_has_its_role(
    text: str, expected: tuple[str | None, str | None, str | None], draft: Callable[[str], Draft]
) -> None:
    found = draft(text)
    assert (found.date, found.occurred, found.discovered) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # among a page's chrome, with or without a label
        (
            "本文\nページ番号：0012 更新日：2022年12月2日 印刷\n書類の紛失について\n\n職員が書類を紛失しました。\n",
            "2022-12-02",
        ),
        ("お知らせ ｜2022年03月02日\n書類の紛失について\n職員が書類を紛失しました。\n", "2022-03-02"),
        ("書類の紛失について\n提供日\n\n2020年8月19日\n\n内容\n職員が書類を紛失しました。\n", "2020-08-19"),
        ("令和6年8月8日 市立学校における書類の紛失について\n職員が書類を紛失しました。\n", "2024-08-08"),
        ("書類の紛失について（令和7年4月9日公表）\n\n職員が書類を紛失しました。\n", "2025-04-09"),
        ("ここから本文です。\n2020年08月14日　総務局\n職員が書類を紛失しました。\n", "2020-08-14"),
        ("2020年08月14日 こけもも村\n書類の紛失について\n職員が書類を紛失しました。\n", "2020-08-14"),
        ("News 2020.08.14\n書類の紛失について\n職員が書類を紛失しました。\n", "2020-08-14"),
        ("Aug 14, 2020\n書類の紛失について\n職員が書類を紛失しました。\n", "2020-08-14"),
        ("書類の紛失について\n職員が書類を紛失しました。\nこの記事は2020年8月14日に公開されました。\n", "2020-08-14"),
        # at the end
        ("書類の紛失について\n職員が書類を紛失しました。\n\n2022年3月16日\n若葉市総務課\n", "2022-03-16"),
        # in a signature with remarks under it
        (
            "名簿の誤送信について\n\n名簿を誤送信しました。\n\n令和6年5月14日\n総務課\n\n1 経緯 5月9日に送りました。\n",
            "2024-05-14",
        ),
        (
            "若浜町公民館において、パソコンが遠隔操作されました。\n令和6年5月14日\n生涯学習課\n\n5月9日、職員が電話をかけた。\n",
            "2024-05-14",
        ),
        ("若葉市は20日、書類を紛失したと発表した。\n（令和5年12月20日）\n", "2023-12-20"),
        ("書類の紛失について\n(2024年6月18日 総務課)\n5月9日、書類を紛失しました。\n", "2024-06-18"),
        ("書類の紛失について\n2024年6月18日付けで、次のとおり公表します。\n書類を紛失しました。\n", "2024-06-18"),
        # behind the text, behind the name of a section, in two digits, and where a measure was taken
        ("若葉市は、書類を誤って配ったと発表した。14日に配り、生徒の指摘で気付いた。2024/6/18 18:30\n", "2024-06-18"),
        (
            "名簿の流出について\n株式会社若葉 営業部 2024.06.18\n営業部が名簿を送る際、誤って送信しました。\n",
            "2024-06-18",
        ),
        ("お写真の掲載についてのお詫び 24/06/18\n\nお写真を誤って掲載しました。\n", "2024-06-18"),
        ("職員の処分について\n2024年6月18日付で、閲覧した職員を懲戒処分としましたので、公表します。\n", "2024-06-18"),
        # in the address of the page, and where the notice says when it was handed out
        (
            "書類の紛失について\n\n2022年6月15日に書類を失くしました。\n6月20日、この文書を職場に配りました。\n",
            "2022-06-20",
        ),
        # next to the name that signs: at the end of a line, in a quotation, before the post
        ("書類を紛失しました。以上 2024年6月18日 株式会社若葉 総務部長 青葉一郎", "2024-06-18"),
        (
            "雑感 2024-06-20\n書類の紛失です。以下、引用。\n> 2024年6月18日 株式会社若葉\n> 紛失しました。\n",
            "2024-06-18",
        ),
        ("書類の紛失について\n2018.07.19\n書類を紛失しました。\n7月18日 38名のお客様にお詫び\n", "2018-07-19"),
        ("若葉は20日、書類を紛失したと発表した。(2024年6月21日)", "2024-06-20"),
        ("若葉は20日、書類を誤って渡したと発表した。(2024年6月21日)", "2024-06-20"),
        # the year of the address
        ("https://example.jp/20240618/owabi.html\n\n6月18日\n書類を紛失しました。\n", "2024-06-18"),
        # the first day, where the page names several
        ("書類の紛失について（2020年12月23日更新）\n\n2020.12.07\n\n職員が書類を紛失しました。\n", "2020-12-07"),
        (
            "書類の紛失について\n【第1報】2023年7月11日\n職員が書類を紛失しました。\n【第2報】2023年7月28日\n発見しました。\n",
            "2023-07-11",
        ),
        # a line of a chronology is not the date of the page
        ("書類の紛失について\n1 経過\n2021年4月23日(金) 委託先から市へ第一報\n職員が書類を紛失しました。\n", None),
        ("書類の紛失について\n2 処分年月日\n2023年12月1日\n", None),
        (
            "書類を紛失しました。\n\n2024年5月9日\n職員が書類を鞄に入れた\n2024年5月12日\n紛失に気付いた\n\nお詫びいたします。\n",
            None,
        ),
        ("次のとおり誤送信がありました。\n\n発生日\n2024年5月9日\n発生場所\n本社\n\n再発防止に努めます。\n", None),
    ],
)
def test_the_date_of_the_notice_is_found_where_pages_put_it(
    text: str, date: str | None, draft: Callable[[str], Draft]
) -> None:
    assert draft(text).date == date


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月27日に第一報をホームページでお知らせしたとおり、個人情報が漏えいしました。",
        "2024年3月27日付け「不正アクセスに関するお知らせ」で公表いたしましたが、調査が完了しました。",
        "この事案は、令和6年3月27日(水)付けで「書類の紛失について」として本市ホームページに掲載しておりました。",
        "本件は3月27日の第一報、4月2日の第二報でお知らせしたところです。",
        "2024年3月27日公表の不正アクセス事案について、調査が完了しました。",
        "3月27日に市のホームページで公表した書類の紛失について、改めてお知らせします。",
        "3月27日にお知らせいたしました公式サイトの改ざんについて、改めてご報告いたします。",
        "当社は、2024年3月20日に発生した漏えいについて、2024年3月27日に弊社ホームページにて公表しました。",
    ],
)
@pytest.mark.parametrize(("title", "is_later"), [("(続報)", True), ("(第二報)", True), ("", False)])
def test_a_later_report_is_of_the_incident_first_made_public_on_the_day_that_it_names(
    title: str, is_later: bool, text: str, draft: Callable[[str], Draft]
) -> None:
    found = draft(f"不正アクセスについて{title}\n2024年5月17日\n株式会社若葉\n\n{text}\n")
    assert found.reports[0].date == "2024-05-17"
    is_later = is_later or any(word in text for word in ("第一報", "お知らせいた", "公表し", "公表いた"))
    assert found.date == ("2024-03-27" if is_later else "2024-05-17")
    first = [evidence for evidence in found.evidence if evidence.value == "2024-03-27"]
    assert [(evidence.used, evidence.reason) for evidence in first] == [(is_later, "前の公表の日として書かれている")]


@pytest.mark.parametrize(
    "text",
    [
        "3月27日に対象のお客様へメールでお知らせしました。",
        "3月27日に個人情報保護委員会へ報告いたしました。",
        "委託先の事業者が3月27日に公表したところによると、個人情報が漏えいしました。",
        "3月27日に採用結果をホームページで公表した際、誤って不合格者の氏名も掲載しました。",
        "3月27日、市が「道路の見直し」に関する意見募集の結果を市ホームページに掲載した。",
        "3月27日に発表した合格者一覧に誤って住所が掲載されていました。",
        "3月27日、委託先より第一報を受けました。",
        "昨年3月27日に公表した別の事案とは異なるものです。",
        "3月27日に公表した入札の資料に個人情報が含まれていました。",
    ],
)
@pytest.mark.parametrize("title", ["", "(続報)"])
def test_who_else_was_informed_does_not_make_it_public(title: str, text: str, draft: Callable[[str], Draft]) -> None:
    found = draft(f"個人情報の漏えいについて{title}\n2024年5月17日\n株式会社若葉\n\n{text}\n")
    assert found.date == "2024-05-17"


@pytest.mark.parametrize(
    ("text", "occurred", "discovered"),
    [
        # a day over the events of the day
        (
            "1 経緯\n【令和6年2月17日(土)】\n書類を誤って廃棄しました。\n"
            "【令和6年2月19日(月)】\n箱が無いことに気づきました。",
            "2024-02-17",
            "2024-02-19",
        ),
        # what is reported is inside the sentence that reports it
        ("6月6日、委託先から、5月26日にサーバーが感染したとの報告を受けました。", "2024-05-26", "2024-06-06"),
        ("5月20日に実施した点検において、書類の紛失が判明しました。", None, "2024-05-20"),
        ("5月8日の勤務の後、店に立ち寄り、9日午前1時ごろ、車内に鞄を置き忘れた。", "2024-05-09", None),
        (
            "5月9日、サーバーが不正アクセスを受け、データが暗号化されていることを確認しました。",
            "2024-05-09",
            "2024-05-09",
        ),
        ("送信していたことが、5月13日にわかりました。", None, "2024-05-13"),
        # the date of a sentence is not that of a noun in it
        ("5月16日、送信を受けた方から、保健所に電話があり判明した。", None, "2024-05-16"),
        ("検知したのは5月16日(木)でした。", None, "2024-05-16"),
        ("発生日・発覚日 令和6年5月16日", "2024-05-16", "2024-05-16"),
        # labels, in the line or above it; several periods under one
        ("○ わかった日\n5月5日(日)、保護者の方からお知らせをいただきました。", None, "2024-05-05"),
        ("送信日時2024年4月6日 11:00\n通報受信日時2024年4月6日 15:25\n", "2024-04-06", "2024-04-06"),
        # a month that only says what a thing is of
        ("5月9日、担当者が、6月の学習会の資料とともに、名簿をチャットに載せました。", "2024-05-09", None),
        # what a machine notices has just happened; a warning is what a swindle shows
        ("5月9日、不正な通信を検知しました。5月17日に送付した案内を取り下げます。", "2024-05-09", "2024-05-09"),
        ("5月9日、パソコンに偽の警告が表示され、職員が電話をしました。", "2024-05-09", None),
        # a finder's day is not that of whoever lost it
        ("5月9日に書類を紛失しました。書類は5月11日に拾われていました。", "2024-05-09", None),
        # lost between the day on which it was last seen and that on which it was missed
        ("5月12日、鞄がないことに気付きました。最後に使ったのは5月9日です。", "2024-05-09/2024-05-12", "2024-05-12"),
        # the label of a period is not that of another day in its line
        (
            "共有していた期間は4月14日から4月28日までで、利用者からの指摘により、5月1日に発覚しました。",
            "2024-04-14/2024-04-28",
            "2024-05-01",
        ),
        # none of what happened
        ("最後に使われたのは5月9日です。", None, None),
        ("5月9日に警察へ遺失物届を提出しました。", None, None),
        ("2019年6月から2021年11月までに研修を受講されたお客様です。", None, None),
    ],
)
def test_what_happened_and_when_it_was_found_are_distinguished(
    text: str, occurred: str | None, discovered: str | None, draft: Callable[[str], Draft]
) -> None:
    found = draft(f"個人情報の漏えいについて\n2024年6月18日\n若葉市\n\n皆様に深くお詫び申し上げます。\n{text}\n")
    assert (found.occurred, found.discovered) == (occurred, discovered)


def test_a_day_of_december_in_a_notice_of_january_is_of_the_year_before(draft: Callable[[str], Draft]) -> None:
    found = draft("メールの誤送信について\n2023年1月10日\n若葉市\n\n12月27日、メールを誤って送信しました。\n")
    assert found.occurred == "2022-12-27"


def test_dates_without_a_role_are_listed(draft: Callable[[str], Draft]) -> None:
    found = draft("【#2023-1】若葉市 書類の紛失について\n\n10月3日に警察に届け出ました。\n")
    assert [e.value for e in found.evidence if e.field == "date" and not e.used] == ["2023-10-03"]


def test_a_step_of_the_way_to_a_page_is_no_date_of_it(draft: Callable[[str], Draft]) -> None:
    found = draft(
        "ホーム > 報道発表 > 令和5年11月 > 案内メールの誤送信について\n更新日:令和5年11月24日\n\n"
        "案内メールの誤送信について\n\n若葉市の職員が、メールを誤送信しました。\n"
    )
    assert found.date == "2023-11-24"


def test_an_expression_that_the_reader_refuses_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reader(text: str) -> str | None:
        read.append(text)
        return read_date(text)

    monkeypatch.setattr(date_finding, "read_date", reader)
    date_finding._read.cache_clear()
    find_dates("令和5年9月" * 200)
    assert len(read) == len(set(read))


@pytest.mark.parametrize("case", [c for c in DATES if not c.is_answer and c.refused != "several"], ids=str)
def test_draft_reads_the_date_in_a_sentence(case: Case) -> None:
    """The date, or the period between two; that something lasted from a day on is in the words around it."""
    mentions = resolve(find_dates(fold(clean(case.text))), None, None)
    found = [mention.edtf for mention in mentions if mention.edtf and not mention.fiscal]
    bound = (case.value or "").removeprefix("../").removesuffix("/..")
    assert found == ([bound] if bound else [])
