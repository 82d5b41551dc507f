"""Counts: unit, qualifier, total and parts, and the numbers that count something else. All texts are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import Draft, draft_text
from jikenbo.drafting.quantities import _number as parse_number
from tests.drafting.test_rendering import VOCABULARY


def _people(text: str, vocabulary: Vocabulary = VOCABULARY) -> str | None:
    (draft,) = draft_text(f"【#2024-1】若葉市 個人情報の漏えいについて\n\n{text}\n", vocabulary)
    return str(draft.counts["people"]) if "people" in draft.counts else None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4,244", 4244),
        ("2259", 2259),
        ("1万3,400", 13400),
        ("73万3千", 733000),
        ("2.5万", 25000),
        ("二十", 20),
        ("百二十三", 123),
        ("一四〇", 140),
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, number: int) -> None:
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("お客様4,244名の氏名が漏えいしました。", "4244"),
        ("お客様１，２３４名の氏名が漏えいしました。", "1234"),
        ("約13,400人分の氏名が漏えいしました。", "~13400"),
        ("お客様 1万3,400 人の氏名が漏えいしました。", "13400"),
        ("最大で約20万人の氏名が漏えいした可能性があります。", "<=200000"),
        ("90人以上の氏名が漏えいしました。", ">=90"),
        ("100名程度の氏名が漏えいしました。", "~100"),
        ("二十名の氏名が漏えいしました。", "20"),
        ("多くとも300人分の氏名が漏えいしました。", "<=300"),
        ("1,000人近くの氏名が漏えいしました。", "~1000"),
        ("対象者数（人）：1,234\n", "1234"),
        ("お二人の氏名が漏えいしました。", "2"),
        # the number is not given
        ("数十名の氏名が漏えいしました。", None),
        ("第三者により一部の情報が漏えいしました。", None),
        ("参加予定者152名のアドレスが、他の受信者から閲覧できる状態となった。", "152"),
        ("ご契約531件（お客さま数498名さま、法人を除く）の情報が漏えいしました。", "498"),
    ],
)
def test_people_are_counted_with_the_qualifier_of_the_number(text: str, people: str | None) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "職員2名が書類を紛失しました。",
        "20代の職員が書類を紛失しました。",
        "今後は2人体制で確認します。",
        "お問い合わせは35名からありました。",
        "誤って1名に送信しました。",
        "電話番号 0120-123-456",
        "1,500名の情報は含まれておりません。",
        "4,511名の迷惑メールの問い合わせがありました。",
    ],
)
def test_numbers_of_something_else_are_not_victims(text: str) -> None:
    assert _people(text) is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # the total next to its parts, or in prose where the groups are listed
        ("1 対象者\n学生 1,204名\n教職員 88名\n合計 1,292名", "1292"),
        ("名簿には児童28名とその保護者51名、計79名の氏名が記載されていました。", "79"),
        ("約9,000名分（学生約8,000名、教職員約1,000名）の個人情報が漏えいしました。", "~9000"),
        ("応募者150名（うち当選者30名）の氏名が漏えいしました。", "150"),
        ("利用者63名（上記の14名を含みます）の氏名", "63"),
        # everybody, and those of them who were affected
        ("会員5,678名のうち、アドレスが漏えいした方は234名です。", "234"),
        ("登録された方のうち、9,715名分の情報が持ち出されました。", "9715"),
        ("委託先から流出したのは全体で約150万人分、このうち本市分は1,234人分です。", "1234"),
        ("名簿は延べ228人分です。実際の人数は151人です。", "151"),
        ("(1)従業員 1,871名の氏名\n(2)施主様 4,390名の氏名\n(1)から(2)の合計   およそ6,300名\n", "~6300"),
        ("第一報では約600名としましたが、重複を除いた結果、587名が正しい人数です。", "587"),
        ("88名分の画像が置かれていました。\n88名のうち連絡のとれた84名に説明しました。", "88"),
        # groups of which one holds the other
        ("(1)台帳 三人分\n(2)名簿 52人分\n※(1)の三人は(2)にも記載されています。", "52"),
        ("CCに入力して送信した。\n2 漏えいした個人情報\n来場予約者73名のアドレス\n（来場予約者の総数は650名）\n", "73"),
        # receivers who saw the addresses of the others, and those who only got what was not theirs
        ("担当者45名に一斉メールを送る際、BCCとすべきところToで送信しました。", "45"),
        ("別の利用者1名に、利用者56名の氏名が載ったファイルを送付しました。", "56"),
        ("② 個人情報の数\n13,949名\n③ 送信先\n提携校の担当者 3名\n", "13949"),
        ("「To」に入力し、49件のアドレスが漏えいしました。\n3 対応\n49名の会員様にお詫びしました。\n", "49"),
        # groups side by side of which nobody states the sum
        ("カード情報（18,746名分）と、会員情報（60,350名分）が流出しました。", None),
        ("漏えいした情報\n・会員 約410名の氏名\n・相談者57名分の記録\n", None),
        ("対象\n令和4年度名簿:氏名等369名分\n英語テスト結果130名分\n", None),
        ("【お客さまの合計】　13名様\n", "13"),
        ("31名（101件）\n区分 | 人数\n個人事業税 | 30名\n自動車税 | 1名\n", "31"),
        ("対象\n・学生 352名の氏名（うち47名は評価を含む）\n・研究者 118名の氏名\n上記、合計470名\n", "470"),
        ("3社のお客様は重なっておられるため、実際には約5万2千名とみております。", "~52000"),
        (
            "(2) 流出の可能性がある方\n1,204名で、次の情報\n(3) 登録された方5,310名（上記1,204名を含みます）\n",
            "5310",
        ),
        # what an earlier report said, and what corrects it
        ("前回は「最大約5万名様」とお知らせしましたが、49,317名様の漏えいに確定いたしました。", "49317"),
        # everybody who came, and those who were struck
        ("ログインされたお客様は1,930名で、そのうち情報が閲覧された可能性のある方は86名です。", "86"),
        ("A3 アプリを開かれた6,730名のうち、他の方に情報が表示された可能性がある方は412名です。", "412"),
        ("本人確認は済んでいます。弊社サービスの会員数は約80万人です。", None),
        ("健診を受診された方 1,402人\n上記の方のうち、所見のあった方 217人\n", "1402"),
        ("持ち出されたのは全体で約150万人分、このうち本市に関するものは納税義務者等 約1万人分です。", "~10000"),
        ("教務手帳には2年生107名、3年生75名分の氏名が記載されています。", None),
        ("漏えいした情報は新たに1,520名分確認され、既に公表した3,480名分と合わせ、5,000名分です。", "5000"),
        ("受診者 2万1,340人の情報が流出しました。全国の約140団体、約150万人分が影響を受けています。", "21340"),
        ("児童の保護者74人に宛てたメールで、全員のアドレスを「宛先」に入れて送った。", "74"),
        ("生徒198名の評価が閲覧可能となった。閲覧した生徒は27名。", "198"),
        # a table that has its unit at its head, and groups that are alike by chance
        ("区分 | 人数\n在学生 | 2,314\n卒業生 | 5,008\n合計 | 7,322\n", "7322"),
        ("流出した情報は、児童34名及び保護者34名の氏名です。", None),
        # an assembly of others
        ("生徒141名の成績を紛失しました。保護者説明会を開催し、保護者92名に説明しました。", "141"),
        ("全校児童462人のうち、2年生78人の保健調査票が見当たりません。", "78"),
        ("4名の職員が確認していましたが、受講者3名分の名簿を紛失しました。", "3"),
        ("調査対象者は4,310人で、漏えいが確認されたのは、このうち住所を変えられた26人です。", "26"),
        # those who looked, reported, or searched
        ("名簿12名分の氏名が見える状態でした。少なくとも17人の生徒がこれを開いていました。", "12"),
        ("患者31名の氏名が載った書類を、課内19名で捜索しています。", "31"),
        # in a bracket
        ("園児の児童票（31名分）が見当たらないことが判明しました。", "31"),
        # of something else
        ("生徒が1人1台端末から見られる場所に置いていました。", None),
        ("今後は必ず二人以上で確かめます。", None),
        ("個人情報が漏えいした件数は、1日平均の利用者数0.2人から推測しています。", None),
        ("登録者（計540人）の名簿が見られた形跡はなく、漏えいはありません。", None),
        # what a bracket gives in detail, and what the whole holds
        ("(2) 登録された方 12,540名((1)の1,802名は、この12,540名に含まれます)\n・氏名", "12540"),
        ("昨年度の4年生のうち転出した児童を合わせた63名分の成績が入っていました。", "63"),
        # a total whose label is on the line above
        ("| 区分 | 人数 |\n| --- | --- |\n| 会員 | 1,204 |\n| 退会者 | 318 |\n| 計 | 1,522 |", "1522"),
        ("区分\n人数\n児童\n312人\n保護者\n401人\n合計\n713人", "713"),
        # those who are in a picture, or on a list; those who looked
        ("共有していた画像が、誰でも見られる状態でした。画像には児童58名が写っていました。", "58"),
        ("受講者リスト（令和5年度分、167名）を添付したまま、次年度の受講者203名に送信した。", "167"),
        ("1 対象者　健診を受けた教職員 214人\n2 対象情報　氏名、検査結果\n3 閲覧者　教員 46人", "214"),
        # groups with nobody in common, one group in another, one that is in two
        ("学生77名の氏名、学会関係者210名の氏名が漏えいしました。学生と関係者に重なりはありません。", "287"),
        ("対象\n(1)購入者 1,986名\n(2)会員 11,254名\n(1)の方はすべて(2)に含まれます。", "11254"),
        ("(1)143名の氏名\n(2)71名の氏名\n両方に載っている方が2名おられるため、対象となる方は212名です。", "212"),
        # a correction in other words
        ("お客様の人数を1,250名と公表しましたが、正しくは1,205名でした。", "1205"),
        ("漏えいした人数　誤 312人　正 321人", "321"),
        ("影響を受ける可能性のある方の数は、第1報の約1万名から12,045名に増えました。", "12045"),
        ("第1報では1,200名としていましたが、精査の結果1,145名であることが判明しました。", "1145"),
        ("延べ人数は5,112名ですが、重複があるため実際の対象者は4,870名です。", "4870"),
        # some of whom more is written
        ("申請11件のうち1件は見つかったため、所在がわからないのは15人分の調査票です。", "15"),
        ("生徒71人が写った写真が残っていました。", "71"),
        ("名簿の46名(組合員総数 38,912名)の氏名を紛失しました。", "46"),
        # who looked, and another notice
        ("開いたのは看護師5名、看護助手2名の計7名です。患者のカルテが閲覧されました。", None),
        ("患者1名の動画が表示されました。\n人気の記事:USBメモリ紛失で620人分", "1"),
        # a correction
        ("【訂正】対象となるお客様の人数を「1,240名」から「1,318名」に訂正いたします。", "1318"),
        ("第1報で1,240名とご報告しておりました対象のお客様は、調査の結果、1,318名です。", "1318"),
        # cases like it, visits, and promises
        ("今後、全職員1,120人を対象に研修を行います。書類には、受給者7名の情報が含まれていました。", "7"),
    ],
)
def test_the_total_of_those_affected_is_distinguished(text: str, people: str | None) -> None:
    assert _people(text) == people


def test_numbers_under_a_heading_of_further_reading_are_not_counted() -> None:
    assert _people("会員12名の氏名を誤って掲載しました。\n\n(参考)会の概要\n会員 4,000名") == "12"


def test_a_number_that_is_not_understood_is_listed_as_seen(draft: Callable[[str], Draft]) -> None:
    seen = draft("数十件の氏名が漏えいしました。").evidence
    assert [(found.quote, found.used) for found in seen if found.field == "counts"] == [("数十件", False)]


def test_a_total_keeps_the_parts_that_add_up_to_it(draft: Callable[[str], Draft]) -> None:
    found = draft("【#2024-1】若葉市 流出について\n\n人数：4,244人（うち 3,605人：東村 638人：西村 1人：北市）\n")
    assert found.counts["people"].value == 4244
    assert dict(found.counts["people"].breakdown) == {"東村": 3605, "西村": 638, "北市": 1}


def test_parts_whose_total_nobody_states_are_not_added(draft: Callable[[str], Draft]) -> None:
    found = draft(
        "【#2024-1】若葉会 漏えいについて\n\n漏えいした個人情報\n・登録者　312名\n・利用者　95名\n・会員　1,140名\n"
    )
    assert "people" not in found.counts
    assert {e.value for e in found.evidence if e.field == "counts.people"} == {"312", "95", "1140"}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("A社へ送るべきD氏の「運転免許証(写し)」を誤ってB社へ送りました。", "1"),
        ("患者A様にお渡しした封筒に、B様の診断書が入っていました。B様の氏名が書かれていました。", "1"),
        ("A様の診断書とB様の検査結果を、互いに取り違えてお渡ししました。", None),
        ("購入したA氏から連絡がありました。", None),
    ],
)
def test_one_person_is_counted_where_a_letter_names_nobody_else(text: str, people: str | None) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    ("text", "unit", "count"),
    [
        ("クレジットカード情報2,259件が漏えいしました。", "cards", "2259"),
        ("顧客情報1,320件が漏えいしました。", "records", "1320"),
        ("カードを利用されたお客様 1,011名（カード1,026件）の情報が漏えいしました。", "cards", "1026"),
        ("20ファイルが持ち出されました。", "files", "20"),
        ("申請書9件（9世帯24人分）は見つかっていません。", "records", "9"),
        ("会員延べ612名の氏名を保存していました。", "records", "612"),
        ("19,057アカウントに不正ログインがありました。", "accounts", "19057"),
    ],
)
def test_units_are_distinguished(text: str, unit: str, count: str, draft: Callable[[str], Draft]) -> None:
    assert str(draft(f"【#2024-1】若葉社 漏えいについて\n\n{text}\n").counts[unit]) == count


@pytest.mark.parametrize(
    "text",
    [
        "期間中のご注文は5,604件で、会員170名の情報が持ち出されました。",
        "会員170名の情報が漏えいしました。期間中にのべ2,714名がご予約を変更されました。",
        "会員170名の情報が漏えいしました。\n\n対応\n41万件のデータは、消去されていました。",
        "会員170名の情報が漏えいしました。\n\n再発防止\n全端末（318台）に掲示を貼りました。",
        "名簿を取引先5社に誤送信しました。名簿には会員170名の氏名がありました。",
        "会員170名の氏名が漏えいしました。窓口には54件の電話がありました。",
        "会員170名の氏名が漏えいしました。期間中の注文は540件でした。",
        "会員170名の氏名が漏えいしました。復旧作業のためサーバー6台を新たに設置しました。",
        "会員170名の氏名が漏えいしました。お詫びのメールを170件送信しました。",
    ],
)
def test_numbers_that_nothing_ties_to_the_leak_are_not_counted(text: str, draft: Callable[[str], Draft]) -> None:
    assert {
        unit: str(count) for unit, count in draft(f"【#2024-1】若葉社 漏えいについて\n\n{text}\n").counts.items()
    } == {"people": "170"}


@given(st.integers(2, 9_999_999), st.sampled_from(["", "約", "最大"]), st.sampled_from(["名", "人", "名分"]))
def test_a_rendered_count_is_read_back(number: int, word: str, unit: str) -> None:
    sign = {"": "", "約": "~", "最大": "<="}[word]
    assert _people(f"漏えいした個人情報は{word}{number:,}{unit}です。") == f"{sign}{number}"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "漏えいした人数は計30名です。\n\n| 北浜県 | 県立高校生 | 10名 |\n| 南浜市 | 中学生 | 20名 |",
            ["北浜県・県立高校生", "南浜市・中学生"],
        ),
        (
            "漏えいしたのは計30名（6月1日、町の催しの申込者10名及び同伴者20名）の氏名です。",
            ["町の催しの申込者", "同伴者"],
        ),
        ("漏えいした人数は合計30名です。\n内訳：内科10名、外科20名", ["内科", "外科"]),
        (
            "■ 漏えいした人数\n　30人となりました。\n　内訳　患者さん　10人\n　　　　職員（退職した者を含む）　20人",
            ["患者さん", "職員"],
        ),
        ("漏えいした人数は合計30名です。\n内訳\n10名\n20名", []),
    ],
    ids=["cells of a table", "day and joining word", "department", "remark in brackets", "no label"],
)
def test_a_breakdown_is_labelled_by_the_words_of_each_part_alone(text: str, labels: list[str]) -> None:
    (draft,) = draft_text(f"【#2024-1】若葉市 個人情報の漏えいについて\n\n{text}\n", VOCABULARY)
    assert draft.counts["people"].value == 30
    assert list(draft.counts["people"].breakdown or ()) == labels
