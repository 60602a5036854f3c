"""Which letters remain of a text for search and comparison: no case, no marks, one form of quote, dash and blank."""

import re
import unicodedata

_MARK = re.compile("[\u0300-\u036f]+")
_BLANKS = re.compile(r"\s+")
_DASH = re.compile(r"(?<=\w) ?- ?(?=\w)")
_LIKE = {
    " ": "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
         + "".join(map(chr, range(0x2000, 0x200B))),
    '"': "“”„\u201f«»\u2033",
    "'": "‘’\u201a\u201b\u2032`\xb4",
    "-": "\u2010\u2011\u2012–—\u2015−",
    "d": "đĐðÐ",
}  # fmt: skip
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"}
_ONE = {ord(c): plain for plain, variants in _LIKE.items() for c in variants}
_MANY = {ord(c): letters for c, letters in _LIGATURES.items()}
_MANY |= dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"), "")


def _bare(letter: str) -> str:
    """The letter under its marks, in lower case, where that is one character; the letter itself otherwise."""
    base = _MARK.sub("", unicodedata.normalize("NFD", letter)).lower()
    return base if len(base) == 1 else letter


_LETTERS = {c: _bare(chr(c)) for c in (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))} | _ONE
_FOLD = _ONE | _MANY


def fold(text: str) -> str:
    """Lower case without marks, đ as d, blanks collapsed, none around a dash; for composed and decomposed text."""
    bare = _MARK.sub("", unicodedata.normalize("NFD", text.translate(_FOLD))).lower()
    return _DASH.sub("-", _BLANKS.sub(" ", bare.translate(_FOLD)).strip())


def fold_keep(text: str) -> str:
    """Folded letter by letter and as long as the (composed) text: offsets found in it hold in the original."""
    return text.translate(_LETTERS)


def same(a: str, b: str) -> bool:
    """Whether two stretches say the same but for case, marks, quotes, dashes and blanks."""
    return fold(a) == fold(b)
