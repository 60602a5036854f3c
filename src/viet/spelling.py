"""How to compare words whatever the case and the place of the tone mark ("Hoá" = "hóa", "UỶ" = "ủy")."""

import re

_OPEN = {
    "oá": "óa", "oà": "òa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oé": "óe", "oè": "òe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uý": "úy", "uỳ": "ùy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_AFTER_Q = {old: new for new, old in _OPEN.items() if new.startswith("u")}
"""The u of "qu" takes no tone: "qúy" is "quý"."""
_LAST = re.compile(rf"(?:(?<!q)(?:{'|'.join(_OPEN)})|(?<=q)(?:{'|'.join(_AFTER_Q)}))(?!\w)")


def even(text: str) -> str:
    """Lower case with the tone on one place; as long as the text, so that offsets hold in both."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return _LAST.sub(lambda m: _OPEN.get(m[0]) or _AFTER_Q[m[0]], lower)
