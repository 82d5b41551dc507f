"""Records for the search tests. Their texts, organisations and persons are invented."""

from jikenbo.archive.edtf import parse_edtf
from jikenbo.search.record import Record


def record(
    id: str, title: str, *blocks: str, organisation: str = "架空市", date: str = "2023-04-01", **filters: str
) -> Record:
    """A record with one organisation; `filters` are facets with one value each."""
    known = parse_edtf(date)
    return Record(
        id=id,
        url=f"incidents/{id}/",
        title=title,
        organisations=(organisation,),
        blocks=(date, *blocks),
        filters={
            "year": (date[:4],),
            "organisation": (organisation,),
            **{facet: (value,) for facet, value in filters.items()},
        },
        sort={"date": known.earliest.isoformat(), "latest": known.latest.isoformat()},
        facts={"headline": title, "organisation": organisation, "date": date, "people": "", "causes": ()},
    )


RECORDS = (
    record(
        "2023-001",
        "公用USBメモリーの紛失",
        "約13,400人",
        "架空町は、職員が公用のUSBメモリーを紛失したと発表しました。二次被害は確認されていません。お詫びします。",
        "データには、令和5年度の健診の対象者（約13,400人）の氏名と住所が含まれていた。また、第2報で訂正した。",
        organisation="架空町",
        date="2023-09-28",
        cause="紛失・置き忘れ",
        sector="地方公共団体",
    ),
    record(
        "2023-002",
        "メールのBCC誤送信",
        "イベントの案内をＢＣＣで送るところ、誤って宛先（TO）に入れて 25 名に送った。Bメモと呼ぶ控えが残る。",
        "8月30日（木）に気付いた。ﾊﾝｶｸのカナや①も混じる。𠮷野さんと髙橋さんの控え。",
        organisation="株式会社みほん",
        date="2023-08-30",
        cause="誤送信",
        sector="サービス業",
    ),
    record(
        "2022-003",
        "会員サイトへの不正アクセス",
        "サーバが外部から攻撃を受け、会員1万3400人分のメールアドレスが漏洩した。ウィルスは見つかっていない。",
        "Café “Ｘ” のCVE-2022-12345を悪用された。U R L は a  b の形。",
        organisation="㈱ためし",
        date="2022-01-05",
        cause="不正アクセス",
        sector="小売業",
    ),
    record("2021-new-他", "他", "他", organisation="他", date="2021"),
)
