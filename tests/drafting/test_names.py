"""Names in running text: where each begins and ends. All names are invented."""

from __future__ import annotations

import pytest

from jikenbo.drafting.organisation.names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # places in kana, whole or in part
        ("このたびさくら原町において、職員が書類を紛失しました。", ["さくら原町"]),
        ("職員がみなかぜ市に報告した。", ["みなかぜ市"]),
        ("当日、東つばさ市とひばりが丘市へ届け出た。", ["東つばさ市", "ひばりが丘市"]),
        ("青嶺県若葉市では、市民に通知した。", ["若葉市"]),
        ("〒000-0000 みなかぜ市本町二丁目1番地", ["みなかぜ市"]),
        ("青葉台町立の小学校", ["青葉台町", "小学校"]),
        ("委託元である紀の川市と大和郡山市、甲府市", ["紀の川市", "大和郡山市", "甲府市"]),
        ("若葉県にかほく市がある", ["若葉県", "かほく市"]),
        ("にぎわいの町づくり", []),
        # bodies known by their last word
        ("県立つばめ台高等学校において", ["県立つばめ台高等学校"]),
        ("若葉大学医学部附属青嶺病院が管理する", ["若葉大学医学部附属青嶺病院"]),
        ("若葉県立がんセンターの医師", ["若葉県立がんセンター"]),
        ("認定こども園 ひばりが原幼稚園", ["認定こども園 ひばりが原幼稚園"]),
        ("若葉市立総合病院長 若葉太郎", ["若葉市立総合病院"]),
        # companies before and behind their form
        ("委託先である株式会社まちの灯が運営する", ["株式会社まちの灯"]),
        ("予約システムを利用しているわかば観光株式会社では", ["わかば観光株式会社"]),
        ("問い合わせ先 東青嶺いすず自動車株式会社", ["東青嶺いすず自動車株式会社"]),
        ("A&B DESIGN株式会社", ["A&B DESIGN株式会社"]),
        (
            "青嶺電鉄株式会社、鵜ノ浦バス株式会社および株式会社やませ商店(以下",
            ["青嶺電鉄株式会社", "鵜ノ浦バス株式会社", "株式会社やませ商店"],
        ),
        ("株式会社つり具屋の社員", ["株式会社つり具屋"]),
        ("株式会社さくらが提供するシステム", ["株式会社さくら"]),
        ("株式会社わかば堂は10日、発表した。", ["株式会社わかば堂"]),
        ("花と緑の村株式会社", ["花と緑の村株式会社"]),
        ("学校法人 すずかけ学園", ["学校法人 すずかけ学園"]),
        ("株式会社ひので堂が運営する", ["株式会社ひので堂"]),
        ("一般社団法人若葉こども協会から", ["一般社団法人若葉こども協会"]),
        # a signature tells where the name ends
        ("株式会社かどやとは\n株式会社かどや\n", ["株式会社かどや", "株式会社かどや"]),
    ],
)
def test_a_name_is_cut_from_the_words_around_it(text: str, names: list[str]) -> None:
    assert [name.text for name in find_names(text)] == names


@pytest.mark.parametrize(
    "text", ["このたび発生した事案", "市民の皆様", "町内の方々", "委託した業者", "申し込みを受け付けた"]
)
def test_no_name_is_read_into_common_words(text: str) -> None:
    assert find_names(text) == []
