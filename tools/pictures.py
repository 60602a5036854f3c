"""Makes the pictures in `docs/pictures` from the running product: the demo in a data folder of its own, thrown away.

.venv/bin/python tools/pictures.py
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tree import ROOT

PICTURES = ROOT / "docs/pictures"
PORT = 8911
BASE = f"http://localhost:{PORT}"
PATIENCE = 120
BROWSER = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
CLERK = "form[action*='minh-hoa'] button"
SCREENS = {"dossiers": "a[href*='/ho-so/']", "findings": "a[href*='/phat-hien/']"}
"""Name of the picture, to what is clicked on the page of all documents."""


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with _product(), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_browser(), args=BROWSER)
        for suffix, width in {"": 1280, "-phone": 360}.items():
            context = browser.new_context(viewport={"width": width, "height": 800}, locale="vi-VN")
            _take(context.new_page(), suffix)
        browser.close()
    return 0


def _take(page: Page, suffix: str) -> None:
    def save(name: str) -> None:
        page.wait_for_load_state("networkidle")
        page.screenshot(path=PICTURES / f"{name}{suffix}.png")

    page.goto(BASE)
    save("first-page")
    page.locator(CLERK).first.click()
    save("documents")
    documents = page.url
    page.locator("main h2 a, main h3 a").first.click()
    save("document")
    page.locator("a[href$='/soat/']").first.click()
    save("review")
    for name, link in SCREENS.items():
        page.goto(documents)
        page.locator(link).first.click()
        save(name)
    page.goto(documents)
    page.locator("a[href$='/nap/']").first.click()
    save("take-in")


@contextmanager
def _product() -> Iterator[None]:
    with tempfile.TemporaryDirectory(prefix="tiendo-pictures-") as data:
        environment = {**os.environ, "TIENDO_DATA": data, "TIENDO_DEMO": "1", "PORT": str(PORT)}
        command = [sys.executable, "-m", "tiendo.ops.cli", "run"]
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            _wait()
            yield
        finally:
            process.terminate()
            process.wait()


def _wait() -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urllib.request.urlopen(BASE, timeout=5).close()
            return
        except (urllib.error.URLError, OSError):
            if time.monotonic() > end:
                raise
            time.sleep(0.5)


def _browser() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        sys.exit("pictures: a chromium is needed, Debian's package `chromium` for example")
    return str(Path(found))


if __name__ == "__main__":
    sys.exit(main())
