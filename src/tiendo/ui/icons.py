"""The few icons of the product, drawn into the page itself."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "icons"
_OPENING = re.compile(r"<svg\b[^>]*>", re.DOTALL)
_EMPTY_PATH = re.compile(r'<path stroke="none"[^>]*/>')
_BLANKS = re.compile(r"\s*\n\s*")
_OWN_OPENING = (
    '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
    'stroke-linejoin="round" aria-hidden="true" focusable="false">'
)


@cache
def svg(name: str) -> str:
    """Hidden from screen readers: the words beside it say the same. Raises FileNotFoundError."""
    drawn = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    inner = _EMPTY_PATH.sub("", _OPENING.sub("", drawn, count=1))
    return _OWN_OPENING + _BLANKS.sub("", inner).strip()
