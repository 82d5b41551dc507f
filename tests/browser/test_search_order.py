"""The order of hits: headline and organisation, phrase, rarity, frequency, and newer first among equals."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from checkout import ROOT
from jikenbo.search.index import write_index
from jikenbo.search.word_index import RUN_RECORDS
from search.records import record
from serving import serve_folder

RECORDS = (
    record("2019-001", "委託先への不正アクセス", "詳しくは調査中。", date="2019-05-01"),
    record("2018-002", "名簿の紛失", "詳しくは調査中。", organisation="不正アクセス対策協会", date="2018-05-01"),
    record("2023-003", "書類の紛失", "不正アクセスではない。", date="2023-05-01"),
    record(
        "2020-004",
        "鞄の紛失",
        "不正アクセスではない。不正アクセスの形跡もなく、不正アクセスとは言えない。",
        date="2020-05-01",
    ),
    record("2022-005", "端末の紛失", "不正アクセスではない。", date="2022-05-01"),
    record("2017-006", "控えの誤送付", "顧客 台帳が見当たらない。", date="2017-05-01"),
    record("2021-007", "控えの誤廃棄", "台帳に記した顧客へ連絡した。", date="2021-05-01"),
    record("2016-008", "珍事の報告", "市民の情報。", date="2016-05-01"),
    record("2021-009", "情報の掲載", "珍事である。", date="2021-06-01"),
    record("2021-010", "情報の訂正", "情報。", date="2021-06-02"),
)


@pytest.fixture(scope="module", params=[RUN_RECORDS, 4], ids=["one run of the indexer", "several runs"])
def tab(browser: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("site")
    (folder / "assets").symlink_to(ROOT / "docs/assets")
    (folder / "index.html").write_text('<!doctype html><link rel="icon" href="data:,">', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("jikenbo.search.word_index.RUN_RECORDS", request.param)
        write_index(RECORDS, folder / "pagefind")
    server = serve_folder(folder)
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/")
    yield page
    context.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("term", "order"),
    [
        # Headline and organisation, then how often, then the newer of equals
        ("不正アクセス", ["2019-001", "2018-002", "2020-004", "2023-003", "2022-005"]),
        # Side by side before scattered, though older
        ("顧客 台帳", ["2017-006", "2021-007"]),
        # The rarer word in the headline before the commoner one, though older
        ("情報 珍事", ["2016-008", "2021-009"]),
    ],
)
def test_hits_come_in_order(tab: Page, term: str, order: list[str]) -> None:
    found = tab.evaluate(
        """async (term) => {
            const { search } = await import("/assets/javascripts/search.js");
            return (await search(term)).results.map(({ id }) => id);
        }""",
        term,
    )
    assert found == order
