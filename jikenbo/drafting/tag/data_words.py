"""What the words beside a kind of data make of it: exposed, changed, used, an address that a message went to."""

from __future__ import annotations

import re

from jikenbo.drafting.tag.cues import GAP, Hit
from jikenbo.drafting.text.notice import Notice
from jikenbo.drafting.text.wording import any_of, words

#: What speaks of a word that stands alone.
_PLAIN = words(
    """
    漏え 漏洩 漏れ 漏出 漏ら 流出 流用 窃取 盗 奪 持ち出 取得 収集 売 伝え 知られ 知って 撮影 使われ 転送され
    ファクス FAX
    手書 抜き取 引き出 取り出 吸い上げ 転載 書き出 私的 個人的
    伏せず 消さず 隠さず 分かるもの わかるもの 分かる状態 わかる状態 外部に送 外部へ送 社外に送
    閲覧 読み取 見られ 見え 見る 見た 見て 公開 掲載 表示 投稿 開示 写
    含ま 含む 含み 含め 含ん 記載 記入 書かれ 載って 載った 保存 保管 格納 残って 入って 入った あった
    渡 封入 同封 添付 郵送 届い 届き 届け 交付 配布 配付 返却 誤って 紛失 失 滅失 廃棄 所在不明 改ざん
    """
)
#: What speaks of a list as well.
_OF_LISTS = words(
    """
    登録 出る 出た 出力 記さ 記し 記録
    入れ 載せ 残存 印刷 印字 調べて 調べた
    送って 送った 送り 送信 送付 発送 配達 誤 消失 暗号化 対象 参照 確認でき 悪用 利用さ 検索
    話し 明かし 暴露 晒 さらさ 拡散 回覧 貼り出 掲示 配信 転記 転送 落札 入手 手に入 落と なくし 忘れ 捨て 消え 消去
    破棄 焼却 溶解 収め 収録 書き込 控えた コピー 複製 ダウンロード 聞こえ 混入 紛れ 判読 透け
    照会 提供 判明 以下 該当 名簿 一覧 リスト
    """
)
_PLAINLY, _EXPOSED = re.compile(any_of(_PLAIN)), re.compile(any_of((*_PLAIN, *_OF_LISTS)))
_LEAKED = re.compile(r"漏え|漏洩|漏れ|流出|窃取|盗|閲覧|見せ|含ま|公開|表示|一覧")
_RELATIVE = re.compile(
    rf"{_EXPOSED.pattern}[^。\n]{{0,24}}$|{_EXPOSED.pattern}[^。\n]{{0,10}}(?:のは|ものは)[^。\n]{{0,40}}$|(?:情報|項目|内容|データ)(?:は|として)[^。\n]{{0,40}}$"
)

#: What follows a word that is no item of what was exposed.
_CHANGED = words("変更 ご変更 リセット 再設定 初期化 再発行 無効 見直 更新 転送先 転送設定 強化 管理 設定 有効化")
_ASKED = words("お持ち 入力し 入力を 入力欄 記入欄 記入を 記入し 確認のうえ 確認を お願い 窓口")
_GUARDS = words("保護し 保護さ 保護が ロック 認証 付き 付与 設定 かけ かか 管理")
_WEAK = words("脆弱 推測 類推 単純 容易 一致 異な @ 使い回 リスト型 リスト攻撃 不明")
_MISTAKEN = words("選 押し 打ち 誤入力 誤登録 誤記 誤り 間違 取り違 取違 確認不足")
_ADDRESSED = words(
    "宛 あて 外国から 海外から 送 お送 届 ご連絡 連絡 ご案内 不審 対し て より 電話 なりすま 誤 ログイン"
)
_NOT_DATA_AFTER = re.compile(
    rf"^ ?(?:を|の|が|は|も|で)?{any_of((*_CHANGED, *_ASKED, *_WEAK))}|^ ?(?:が|は|も|で|の)?{any_of(_GUARDS)}|"
    rf"^(?:を|の)(?:(?:末尾|一部|下\d桁|先頭)[をの]?)?{any_of(_MISTAKEN)}|^に{any_of(_ADDRESSED)}|"
    r"^を(?:差出人|誤(?:り|って(?:入|登|押)|記|入)|騙|かた|装|BCC|使用し(?:た|て)(?:送|ロ)|用い)|^への(?:送|不審|連絡|フィッシング)|^と(?:称|偽|見せかけ)|^に配慮|^\(車|^の支払い?の|^\s?\d+\s?台|^から(?:の|送|不審|発信)|"
    r"^(?:宛|あて|欄|で(?:お|ご|暗号))|^(?:の?皆|様|対象者|受診券|クーポン|会場|の方|簿|者[のにがはへ様、])|^の(?:受診券|案内|予約|申込|会場|実施|対象)"
)
_CONTACT_VALUE = re.compile(r"^[ ]?(?:番号)?[ .:)」]{0,3}(?:\(?0\d|[a-z0-9._-]{1,40}@|\+81|フリーダイヤル|http)")
#: A call is no number.
_CALLS, _CALLED = (
    words("電話 TEL"),
    re.compile(
        r"^(?:で|が|を|に|し|連絡|から|対応|等で|相談|受付|窓口|や(?:メール|訪問|郵便|書面)|(?:又|また|及び|および)は?(?:訪問|書面|メール))"
    ),
)
#: Addresses entered where all receivers see them leak by being entered.
_TO_ALL = re.compile(r"(?:全員|宛先欄|宛先に|C[Cc]|T[Oo]|他の(?:参加|受|会員|方|登録)|互い)[^、。]*$")

#: A name that addresses give away.
_TOLD_BY = re.compile(r"[がをも](?:わか|分か|推測|判別|特定|推察)")
#: One of several addresses was taken.
_CHOSEN = re.compile(r"[をが](?:選|打|間違|取り違|誤)")
#: What quotes a message.
_SAID = re.compile(
    r"^[^「」\n]{0,30}(?:メッセージ|メール|SMS)[^「」\n]{0,12}」|^[^「」\n]*」(?:という|との|と(?:表示|書か|記載|称する)|など)[^。、]{0,8}(?:ファイル|添付|メール|メッセージ|SMS|画面|件名|警告|文面|電話)"
)

#: A list of data with which something was done is no list of what leaked.
_USED = re.compile(
    r"^(?:等|など)?(?:の(?:組み?合わ?せ|情報))?(?:を|が|で)(?:(?:利用し|使用し|使い|使っ|用い)(?!て?、?(?:私的|個人的))|悪用し|入力し|入れ(?!た)|入れた(?:こと|ところ|ため|結果|後)|一致|ログイン)|"
    r"^(?:等|など)?を[^。、]{0,10}(?:変更|リセット|再設定|無効|初期化|変え)|"
    r"^(?:等|など)?の(?:皆様|皆さま|方々)|^(?:等|など)?に(?:配慮|応じて|お?送り|送付|郵送|訪問|ご?連絡)|"
    r"^(?:等|など)?を[^。、]{0,10}(?:確かめ|照合|照らし|突合|突き合わ|読み上げ|名乗)|"
    r"^(?:等|など)?を(?:盗む|盗み取る|抜き取る|窃取する|収集する|送り出す|入力させる)[^。、]{0,12}"
    r"(?:ウイルス|ウィルス|マルウェア|プログラム|ソフト|手口|目的|ページ|サイト|画面)"
)
_ELSEWHERE = re.compile(
    r"(?:他社|他の(?:サービス|サイト)|他サイト|他サービス|外部|何らか)[^。、]{0,30}(?:得た|流出|流れ出|出回|漏え?い|漏れ|入手|取得|不正に)[^。、]{0,16}$|"
    r"何らかの(?:方法|手段|手口)で[^。、]{0,30}$|(?:使わ|使用さ|利用さ|用いら)れ(?:た|ていた)$"
)


_OF_FAMILY = words("保護者の 保護者様の 家族の ご家族の")
_ABOUT_FAMILY = re.compile(
    r"お?(?:氏名|名前)|ご?(?:連絡先|住所|状況|人数|構成|住民票|戸籍|所得|記録|情報)|電話|携帯|メール|続柄"
)
#: A word that is part of the name of a business, a system or an office.
_COMPOUND = re.compile(
    r"^(?:福祉|保険|支援|世帯)?(?:課|係|室|カード|センター|施設|事業|業務|保険|システム|運用|サービス|制度|委員会|協会|給付金|支援金|担当|自主返納)"
)
#: What a message gave as its sender, what an administrator is called, a ticket that is called a passport.
_OF_SENDER = re.compile(
    r"(?:送信者|差出人|発信者|送信元|管理者)[^、。\n]{0,12}$|年間$|ネット上の$|(?:読み取った|スキャンした|取り込んだ|自動車|車両)$"
)
#: A photograph of a document shows what the document says.
_OF_PAPER = re.compile(r"(?:カルテ|書類?|画面|名簿|文書|帳票|資料|証|票|通帳)の$")
#: An electronic record is a system until its contents are spoken of.
_RECORD = re.compile(r"^(?:の(?:画面|内容|情報|記録|写|画像|データ|閲覧)|に(?:記|保)|を(?:閲覧|印刷|見|開|写|撮))")
_BRACKETS = re.compile(r"\([^()]*\)|^[^()]*\)|\([^()]*$")
_REACH, _NEAR, _BEFORE = 100, 40, 64


def is_about_else(text: str, hit: Hit) -> bool:
    """Say whether the word is a contact, an address that a message went to, or something that was changed."""
    after = text[hit.end : hit.end + 24]
    if _CONTACT_VALUE.match(after):
        return True
    if hit.tag == "氏名" and _TOLD_BY.match(after):
        return False
    if hit.tag == "従業員情報" and GAP in hit.word and re.search("[がはをにと]", text[hit.start : hit.end]):
        return True
    if _OF_SENDER.search(text[max(hit.start - 16, 0) : hit.start]):
        return True
    if hit.tag == "写真・動画" and _OF_PAPER.search(text[max(hit.start - 8, 0) : hit.start]):
        return True
    if _COMPOUND.match(after):
        return True
    if hit.word == "カルテ" and text[max(hit.start - 2, 0) : hit.start] == "電子":
        return not _RECORD.match(after)
    if hit.word in _CALLS and (_CALLED.match(after) or text[max(hit.start - 2, 0) : hit.start] in ("携帯", "審な")):
        return True
    return not is_shown_to_all(text, hit) and bool(_NOT_DATA_AFTER.match(after))


def is_shown_to_all(text: str, hit: Hit) -> bool:
    """Say whether the word is the addresses that were entered where all receivers see them."""
    if hit.tag != "メールアドレス" or _CHOSEN.match(text[hit.end : hit.end + 8]):
        return False
    return bool(_TO_ALL.search(text[max(hit.start - 14, 0) : hit.start]))


def is_message(text: str, hit: Hit) -> bool:
    """Say whether the word is part of what a message or a screen said (「写真を見てほしい」というメール)."""
    closing = _SAID.search(text[hit.end : hit.end + 40])
    return bool(closing and "「" in text[max(hit.start - 40, 0) : hit.start].rsplit("」", 1)[-1])


def is_person(text: str, hit: Hit) -> bool:
    """Say whether the word means people rather than data about them: 家族に対し, 2学年."""
    if hit.word in _OF_FAMILY:
        return not _ABOUT_FAMILY.match(text[hit.end : hit.end + 8])
    if hit.word == "家族":
        return bool(re.match(r"[ ]?(?:等)?[ ]?\d|が|に(?:対|ご|お)|宅|様|の皆|を含|も", text[hit.end : hit.end + 4]))
    return hit.word == "学年" and text[max(hit.start - 1, 0) : hit.start].isdecimal()


def is_used(text: str, start: int, end: int) -> bool:
    """Say whether what stands between the offsets was used (IDとパスワードを用いて), or leaked elsewhere."""
    return bool(_USED.match(text[end : end + 24]) or _ELSEWHERE.search(text[max(start - 60, 0) : start]))


def is_exposed(notice: Notice, start: int, end: int, listed: bool) -> bool:
    """Say whether the clause tells that what stands between the offsets was exposed."""
    sentence = notice.sentences.at(start)
    exposing = _EXPOSED if listed else _PLAINLY
    after = _BRACKETS.sub("", notice.text[end : min(sentence.end, end + _REACH)])[:_NEAR]
    before = _BRACKETS.sub("", notice.text[max(sentence.start, start - _REACH) : start])[-_BEFORE:]
    return bool(exposing.search(after) or _RELATIVE.search(before))


def leaks(notice: Notice, start: int, end: int) -> bool:
    """Say whether the words behind say in so many words that what stands between the offsets leaked."""
    return bool(_LEAKED.search(notice.text, end, min(notice.sentences.at(start).end, end + _NEAR)))
