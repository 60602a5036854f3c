"""Which word a heading means where one letter of it slipped ("NHIỆM VỰ", "giải pháo")."""

import re

_MEANT = ("nhiệm vụ", "giải pháp", "biện pháp", "trách nhiệm")
"""Only what no other words come within one letter of, as "mức tiêu" does of "mục tiêu", "công viên" of "công việc"."""
_PAIR = re.compile(r"(?<!\w)(?=(\w+ \w+))")


def mended(words: str) -> str:
    """Words of a heading as `even` gives them, with such slips put right."""
    pairs = [(pair, meant) for pair in _PAIR.findall(words) for meant in _MEANT if _one_letter_apart(pair, meant)]
    for pair, meant in pairs:
        words = words.replace(pair, meant)
    return words


def _one_letter_apart(a: str, b: str) -> bool:
    """One letter changed, missing or too many, within a word."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    k = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a[k + 1 :] in (b[k + 1 :], b[k:]) or a[k:] == b[k + 1 :]
