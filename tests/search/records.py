"""Records for the search tests. Their texts, organisations and persons are invented."""

from jikenbo.archive.edtf import parse_edtf
from jikenbo.archive.organisation.tables import form_data
from jikenbo.contribute.web_files import reading_data
from jikenbo.search.index import Lexicon
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

LEXICON = Lexicon(
    aliases={
        "cause": {
            "不正アクセス": ("不正侵入", "Unauthorised access", "hacking"),
            "紛失・置き忘れ": ("遺失", "Loss", "lost or left behind"),
            "誤送信": ("メール誤送信", "Misdirected e-mail or fax"),
        },
        "sector": {"地方公共団体": ("自治体", "Local government"), "サービス業": ("団体", "Services")},
        "medium": {"パソコン": ("PC",)},
    },
    registered=("旧架空村",),
    organisation_keys={
        "架空町": ("架空町", "旧架空村", "架空町役場"),
        "株式会社みほん": ("みほん",),
        "㈱ためし": ("ためし",),
        "他": ("他",),
    },
    organisation_names={"架空町": ["旧架空村"]},
    name_tables=form_data(),
    reading=reading_data(),
)
