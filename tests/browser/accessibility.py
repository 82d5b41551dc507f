"""The accessibility rules of axe, on a page that is open."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT, AxeResults
from playwright.sync_api import Page

_CONTRAST = "color-contrast"
#: Marks texts to measure, three of each look: axe takes a second for every few hundred, and a page has thousands alike.
_SAMPLE = """() => {
    const layers = new Map();
    const behind = (element) => {
        if (!element) return "";
        if (!layers.has(element)) {
            const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
            const own = [backgroundColor, backgroundImage, opacity].join();
            const shows = own !== "rgba(0, 0, 0, 0),none,1";
            layers.set(element, behind(element.parentElement) + (shows ? `${own};` : ""));
        }
        return layers.get(element);
    };
    const hasText = (element) => element.matches("input, select, textarea")
        || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const seen = new Map();
    for (const element of document.body.querySelectorAll("*")) {
        delete element.dataset.sample;
        if (!hasText(element) || !element.checkVisibility()) continue;
        const { color, fontSize, fontWeight } = getComputedStyle(element);
        const look = [element.localName, color, fontSize, fontWeight, behind(element)].join();
        seen.set(look, (seen.get(look) ?? 0) + 1);
        if (seen.get(look) <= 3) element.dataset.sample = "";
    }
}"""


def assert_accessible(page: Page) -> None:
    """Fail with axe's report where the page breaks one of its rules."""
    assert_structure(page)
    assert_contrast(page)


def assert_accessible_on_screens(page: Page, *widths: int) -> None:
    """Fail where the page breaks a rule or is too wide at one of these widths, or is too faint in the dark."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 844})
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.emulate_media(color_scheme="dark")
    assert_contrast(page)


def assert_structure(page: Page) -> None:
    """Fail with axe's report where the page breaks a rule that does not depend on colours."""
    _assert_none(page, None, {"rules": {_CONTRAST: {"enabled": False}}})


def assert_contrast(page: Page) -> None:
    """Fail with axe's report where a text is too faint: all that another colour scheme can break."""
    page.evaluate(_SAMPLE)
    _assert_none(page, "[data-sample]", {"runOnly": [_CONTRAST]})


def _assert_none(page: Page, context: str | None, options: dict[str, object]) -> None:
    # Axe.run would read the half megabyte of axe again each time.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "([context, options]) => axe.run(context ?? document, options)",
        [context, {"resultTypes": ["violations"], **options}],
    )
    assert found["violations"] == [], AxeResults(found).generate_report()
