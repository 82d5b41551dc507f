"""A sitemap has at most as many addresses as search engines read."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from jikenbo.pipeline.sitemap import MOST_ADDRESSES, split_sitemap


def _listed(path: Path, kind: str) -> list[str | None]:
    return [place.text for place in ElementTree.parse(path).getroot().iterfind(f"{{*}}{kind}/{{*}}loc")]


def _write_sitemap(site: Path, pages: int) -> list[str]:
    addresses = [f"https://jikenbo.example/incidents/{number}/" for number in range(pages)]
    lines = "".join(f"\n<url><loc>{address}</loc><lastmod>2023-01-01</lastmod></url>" for address in addresses)
    (site / "sitemap.xml").write_text(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{lines}\n</urlset>')
    (site / "sitemap.xml.gz").write_bytes(b"")
    return addresses


def test_a_sitemap_of_too_many_pages_lists_sitemaps_that_hold_them_all(tmp_path: Path) -> None:
    addresses = _write_sitemap(tmp_path, MOST_ADDRESSES + 1)
    split_sitemap(tmp_path, "https://jikenbo.example/")
    parts = [tmp_path / "sitemap-1.xml", tmp_path / "sitemap-2.xml"]
    assert _listed(tmp_path / "sitemap.xml", "sitemap") == [f"https://jikenbo.example/{part.name}" for part in parts]
    assert [len(_listed(part, "url")) for part in parts] == [MOST_ADDRESSES, 1]
    assert [address for part in parts for address in _listed(part, "url")] == addresses
    assert "<lastmod>2023-01-01</lastmod>" in parts[1].read_text()
    assert not (tmp_path / "sitemap.xml.gz").exists()


def test_a_sitemap_of_few_pages_stays_as_it_is(tmp_path: Path) -> None:
    _write_sitemap(tmp_path, MOST_ADDRESSES)
    before = (tmp_path / "sitemap.xml").read_bytes()
    split_sitemap(tmp_path, "https://jikenbo.example/")
    assert (tmp_path / "sitemap.xml").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"sitemap.xml", "sitemap.xml.gz"}
