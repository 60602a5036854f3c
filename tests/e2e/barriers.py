"""What would keep somebody out of a screen: what axe finds, and what does not fit the width."""

from playwright.sync_api import Page
from tests.e2e.conftest import AXE

RUN_AXE = "axe.run(document, {resultTypes: ['violations']})"


def barriers(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(RUN_AXE)["violations"]
    return [f"{page.url}: {one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


def overflow(page: Page) -> list[str]:
    beyond = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{page.url}: {beyond} px too wide"] if beyond > 0 else []
