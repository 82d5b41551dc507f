"""Counts of things: what a number counts, and whether so many were lost or leaked. All texts are invented."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from jikenbo.archive.vocabulary import Vocabulary
from jikenbo.drafting import Draft, draft_text

Drafting = Callable[[str], Draft]


def _things(draft: Drafting, text: str) -> Mapping[str, str]:
    counts = draft(f"【#2024-1】若葉市 個人情報の漏えいについて\n\n{text}\n").counts
    return {unit: str(count) for unit, count in counts.items() if unit != "people"}


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # machines and media, whatever their counter
        ("公用USBメモリ（8ギガバイト）　１本を紛失しました。", {"devices": "1"}),
        ("会議室に置いた２台のノートパソコンが盗まれました。", {"devices": "2"}),
        ("サーバー4台のデータが暗号化されました。", {"devices": "4"}),
        ("名簿を記録したCD-R3枚が所在不明です。", {"devices": "3"}),
        ("職員が使うPC1台がウイルスに感染しました。", {"devices": "1"}),
        ("＜紛失した機器＞\n　業務用携帯電話　　１台\n", {"devices": "1"}),
        ("盗まれたもの\n ノートパソコン　2台\n 業務用携帯電話　1台　（計3台）\n", {"devices": "3"}),
        ("USBメモリー2本のうち1本を紛失したとの報告がありました。", {"devices": "1"}),
        # files
        ("三つのファイルが閲覧できる状態でした。", {"files": "3"}),
        # letters and e-mail, addresses
        ("職員を装ったメールが約640通送られました。", {}),
        ("本人の数 3人\n送付件数 1,640件", {}),
        ("保存されていたメール2,310通が閲覧された可能性があります。", {"emails": "2310"}),
        ("流出した情報\nメールアドレス　86件\n", {"records": "86"}),
        ("氏名、住所、メールアドレス86件が漏えいしました。", {"records": "86"}),
        # cards, accounts
        ("クレジットカード情報（番号及び有効期限）は、最大で1,870件が含まれていました。", {"cards": "<=1870"}),
        ("カード情報2,315件を含む個人情報9,100件が漏えいしました。", {"cards": "2315", "records": "9100"}),
        ("365件のアカウントに不正ログインがありました。", {"accounts": "365"}),
        ("不正に利用されたクレジットカードは、現時点で23枚です。", {"cards": "23"}),
        ("流出した情報\nクレジットカード情報（番号、有効期限）\n\n最大件数\n1,207件\n", {"cards": "1207"}),
        ("メールアカウント6個に対する不正アクセスがありました。", {"accounts": "6"}),
        ("ポイントカード会員のID約2,900件が不正にログインされました。", {"accounts": "~2900"}),
        # bodies whose data leaked
        ("受託している12市町のホームページが改ざんされました。", {"organisations": "12"}),
        ("一覧表に記載された187社の担当者の氏名が漏えいしました。", {"organisations": "187"}),
        # pictures, and what only looks like a card
        ("外部から見られる状態だったのは、申込書の画像 640枚です。", {"files": "640"}),
        ("動画42本が誰でも見られる状態でした。", {"files": "42"}),
        ("カード 77枚の番号が流出しました。", {"cards": "77"}),
        ("SDカード 1枚を紛失しました。", {"devices": "1"}),
        # households, where neither people nor records are counted
        ("14世帯分の納付書を、別のお宅に配達しました。", {"records": "14"}),
        ("36戸分の検針票を、別のお宅に投函しました。", {"records": "36"}),
        ("回覧用の台帳(58戸の氏名、電話番号)を紛失しました。", {"records": "58"}),
        ("27世帯91名の氏名が載った名簿を紛失しました。", {}),
        ("名簿40件(38世帯)を紛失しました。", {"records": "40"}),
        ("1世帯の調査票と、18世帯の地図を紛失しました。", {}),
        # what is found missing
        ("棚卸しで、ノートパソコン3台がないことがわかりました。", {"devices": "3"}),
        ("名簿を保存したUSBメモリ2本がないのに気付きました。", {"devices": "2"}),
        # all that lay open, rather than what somebody took of it
        (
            "■対象の情報\n図面ファイル 8,120件\n■状況\n3つの接続元から計65件のファイルが取得されていました。",
            {"files": "8120"},
        ),
        ("お問い合わせフォームから送られた312件の内容が閲覧できる状態でした。", {"records": "312"}),
        ("アンケートの回答 214件が、他の回答者から閲覧できる状態でした。", {"records": "214"}),
        ("個人情報を含む文書38件がサイトに載っていました。38件の閲覧は延べ1,120回です。", {"files": "38"}),
        # accounts of a number of people, binders, questionnaires, clinics
        ("職員2名が使うメールアカウントが乗っ取られました。", {"accounts": "2"}),
        ("相談の受付簿2冊が所在不明です。", {"files": "2"}),
        ("訪問の途中で、申込書を綴じたファイル2冊を紛失した。", {"files": "2"}),
        ("回収したアンケート 611票が見当たりません。", {"records": "611"}),
        ("閲覧されたのは37医院の予約データです。", {"organisations": "37"}),
        # labels with a unit in them, log-ins, shops that a body serves, a part in brackets
        ("不正に閲覧された可能性のある会員アカウント数：365", {"accounts": "365"}),
        ("1,204件の不正ログインが確認されました。", {"accounts": "1204"}),
        ("加盟店132店の口座情報が漏えいしました。", {"organisations": "132"}),
        ("12の自治体の情報が流出しました。", {"organisations": "12"}),
        ("4,510の会員アカウントで不正ログインを確認しました。", {"accounts": "4510"}),
        ("不正ログインの成立件数　4,510件", {"accounts": "4510"}),
        ("カード枚数：18,332枚", {"cards": "18332"}),
        ("流出したファイル数：215\n", {"files": "215"}),
        ("お客様情報　約2万1千件", {"records": "~21000"}),
        ("閲覧された可能性がある個人情報は、1,840件（うち口座番号を含むもの215件）です。", {"records": "1840"}),
        ("カード番号1,610件が流出し、そのうち23件が不正に利用されました。", {"cards": "1610"}),
        # nothing is counted without a number
        ("職員が私物のUSBメモリを紛失しました。", {}),
        # the last row of a table
        (
            "誤廃棄した書類\n　控え　2店　3冊　1,022件\n　台帳　1店　4冊　200件\n　合　計　3店　7冊　1,222件\n",
            {"records": "1222"},
        ),
    ],
)
def test_things_are_named_by_the_noun_next_to_the_number(text: str, counts: dict[str, str], draft: Drafting) -> None:
    assert _things(draft, text) == counts


@pytest.mark.parametrize(
    "text",
    [
        # all there are, the search, measures, cases, what was got back
        "当院のパソコン総数は約480台です。",
        "職員が公用車4台で経路を捜しました。",
        "再発防止のため、端末60台を増やしました。",
        "1人1台端末の画面が見られる状態でした。",
        "このほど個人情報の漏えい事案が2件発生しました。",
        "通常は1分間に約200件のアクセスがあり、約19万件に達しました。",
        "送信エラーの通知が約3万件届いていました。",
        "掲載中の資料約7,400件の点検を始めました。",
        "お問い合わせは35件でした。",
        "8月1日現在、8件のご相談がありました。",
        "不審なメールが届いたとの連絡が17件ありました。",
        "1通の封筒に、別の方の通知書を同封しました。",
        "戸籍謄本1通を誤って交付しました。",
        "私物のスマートフォン2台で撮影していました。",
        "今回の一件で皆様にご迷惑をおかけしました。",
        # paper
        "戸別訪問の途中で書類9枚を入れたバインダー1冊を紛失した。",
        "別の方の納税通知書が入った封書38通を誤って送付しました。",
        "受け取られた方を訪問し、はがき5枚を引き取りました。",
        # those that got what was not theirs, or run something
        "名簿を誤って76校に送信しました。",
        "金融機関1行に、顧客の一覧表を誤って送信しました。",
        "ログインが試みられた件数 約30万件",
        "11月末までの給付の申請件数 412件",
        "株式会社わかばと青葉株式会社の2社が共同で運営するサイトです。",
        "全国38店舗のいずれかの会員です。",
        "Microsoft 365 アカウントに不正ログインがありました。",
        "委託先1社の従業員が会員の氏名を持ち出しました。",
        "2台の印刷機で同時に刷った控えが混ざりました。",
        "■ポイント不正使用件数\n197件\n",
        "映像に車のナンバー5台が映っていました。",
        "不正利用の被害は10月末時点で44件です。",
        "3 アカウントの管理\n見直しました。",
        "転職先の端末2台から削除されたことを確認しました。",
        "今後は2件以上の試し入力をして確認することとします。",
    ],
)
def test_numbers_of_what_was_not_lost_are_left_out(text: str, draft: Drafting) -> None:
    assert _things(draft, text) == {}


def test_things_of_one_of_several_cases_are_not_those_of_another(vocabulary: Vocabulary) -> None:
    text = "記録媒体について\n\n事案1 誤送付\nCD-R3枚を誤送付した。\n\n事案2 紛失\nUSBメモリー1本を紛失した。\n"
    drafts = draft_text(text, vocabulary)
    assert [{unit: str(count) for unit, count in draft.counts.items()} for draft in drafts] == [
        {"devices": "3"},
        {"devices": "1"},
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # of all that were returned, sent or opened, the one that was lost
        ("返却したパソコン48台のうち1台が、データが消去されないまま転売されました。", {"devices": "1"}),
        ("サーバー約90台のうち34台、パソコン12台でデータが暗号化されました。", {"devices": "46"}),
        ("迷惑メールの送信件数は約52万通、送信エラーとなったメールは約31万通でした。", {"emails": "~520000"}),
        # devices of several kinds, with their sum and without
        ("スマートフォン1台とタブレット端末1台が入った鞄を盗まれました。", {"devices": "2"}),
        ("本社のパソコン14台も調べましたが、感染はありませんでした。", {}),
        ("外付けHDD（2台）及びUSBメモリ（1本）の計3点が盗難に遭いました。", {"devices": "3"}),
        # of a contractor's clients, those of the body that speaks
        # a table that has its unit at its head
        ("媒体 | 台数\nパソコン | 12\nタブレット | 30\n合計 | 42\n", {"devices": "42"}),
    ],
)
def test_what_was_lost_is_distinguished_from_all_there_is(text: str, counts: dict[str, str], draft: Drafting) -> None:
    assert _things(draft, text) == counts
