"""Which words are a place's name and say nothing else ("xã Sơn Hạ" goes down nowhere)."""

import re

from viet.spelling import even

_CAPITAL = r"[A-ZÀ-ỸĐ][a-zà-ỹđ]+"
_NAME = re.compile(
    r"(?<!\w)(?:(?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|bản|ấp|làng) "
    rf"{_CAPITAL}(?: {_CAPITAL})*|{_CAPITAL}(?: {_CAPITAL})+)(?!\w)"
)


def without_places(text: str) -> str:
    """As `even` gives it, with names of places dotted out; as long as the text."""
    return even(_NAME.sub(lambda m: "." * len(m[0]), text))
