"""Which words are a place's name and say nothing else ("xã Sơn Hạ" goes down nowhere)."""

import re

from viet.spelling import even

_WORD = re.compile(r"[^\W\d_]+")
_KIND = re.compile(r"(?<!\w)(?:xã|phường|đặc khu|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|bản|ấp|làng) $")
_KIND_AT_MOST = len(" thành phố ")


def without_places(text: str) -> str:
    """As `even` gives it, with names of places blotted out; as long as the text."""
    plain = even(text)
    said, words = plain, [m.span() for m in _WORD.finditer(text)]
    titled = [(start, end) for start, end in words if text[start].isupper() and text[start + 1 : end].islower()]
    starts, ends = {start for start, _ in titled}, {end for _, end in titled}
    for start, end in titled:
        beside = (text[end : end + 1] == " " and end + 1 in starts) or (text[start - 1] == " " and start - 1 in ends)
        if beside or _KIND.search(plain, max(0, start - _KIND_AT_MOST), start):
            said = said[:start] + "_" * (end - start) + said[end:]
    return said
