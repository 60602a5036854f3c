"""A real browser before a real server; nothing in it may fail, overflow or keep anybody out."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connections
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests.world import World

AXE = Path(__file__).parents[1] / "vendor" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
]
WIDE, NARROW = {"width": 1440, "height": 900}, {"width": 360, "height": 740}

PATIENCE = 20_000
"""Milliseconds; a busy machine is slow, not wrong."""
expect.set_options(timeout=PATIENCE)

# playwright's own loop runs in this thread, and Django takes it for an asynchronous caller
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser(django_db_setup: None) -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, NAMES)), None)
    assert program, "the browser tests need Debian's chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()
        # opened within playwright's loop, where nobody else would find it to close
        connections.close_all()


Opened = Callable[..., Page]


@pytest.fixture
def opened(opened_before_set_up: Opened, owner_world: World) -> Opened:
    """A page at an address of the world; an error of a script or of the content policy fails the test."""
    return opened_before_set_up


@pytest.fixture
def opened_before_set_up(browser: Browser, live_server: LiveServer) -> Iterator[Opened]:
    """The same where nothing is set up yet."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def open_page(address: str = "/", *, as_clerk: bool = False, viewport: dict[str, int] = WIDE, **how: str) -> Page:
        context = browser.new_context(base_url=live_server.url, viewport=viewport, reduced_motion="reduce", **how)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if _is_fault(message.text) else None)
        if as_clerk:
            page.goto("/")
            page.click("[data-demo-role=clerk]")
        if not as_clerk or address != "/":
            page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    _let_the_server_finish()
    assert faults == []


def _let_the_server_finish() -> None:
    """A request that outlives its test would write into the database of the next."""
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(20)


def _is_fault(text: str) -> bool:
    return any(word in text for word in ("Content Security Policy", "Refused", "Error:"))
