"""How to compare words whatever the case and the place of the tone mark ("Hoá" = "hóa", "UỶ" = "ủy")."""

import re

_OPEN = {
    "oá": "óa", "oà": "òa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oé": "óe", "oè": "òe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_LAST = re.compile(rf"(?<!q)(?:{'|'.join(_OPEN)})(?!\w)")


def even(text: str) -> str:
    """Lower case with the tone on one place; as long as the text, so that offsets hold in both."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return _LAST.sub(lambda m: _OPEN[m[0]], lower)
