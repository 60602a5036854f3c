"""Whether a text is Vietnamese, told by how its syllables are built: onset, nucleus, coda, tone."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{_TONES}]")
_RISING_OR_HEAVY = "\u0301\u0323"
_ONSETS = (
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr",
    "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "",
)  # fmt: skip
_FRONT = "eêi"
_BEFORE_FRONT = frozenset(("k", "gh", "ngh"))
_BEFORE_BACK = frozenset(("c", "g", "ng"))
_STOPS = ("ch", "c", "p", "t")
_CODAS = {
    "a": "- c ch i m n ng nh o p t u y", "ă": "c m n ng p t", "â": "c m n ng p t u y", "e": "- c m n ng o p t",
    "ê": "- ch m n nh p t u", "i": "- ch m n nh p t u", "o": "- c i m n ng p t", "ô": "- c i m n ng p t",
    "ơ": "- i m n p t", "u": "- c i m n ng p t", "ư": "- c i m n ng t u", "y": "- t u", "ia": "-", "ya": "-", "ua": "-",
    "ưa": "-", "iê": "c m n ng p t u", "yê": "m n ng t u", "uô": "c i m n ng t", "ươ": "c i m n ng p t u",
    "oa": "- c ch i m n ng nh o p t y", "oă": "c m n ng p t", "oe": "- m n o t", "oo": "c n ng", "uâ": "n ng t y",
    "uê": "- ch n nh", "uơ": "-", "uy": "- ch n nh p t u", "uya": "-", "uyê": "n t",
}  # fmt: skip
"""Which final sounds each nucleus takes; "-" for none."""
_RIMES = frozenset(nucleus + coda.strip("-") for nucleus, codas in _CODAS.items() for coda in codas.split())
_AFTER_QU = frozenset(rime for rime in _RIMES if rime[0] in "aăâeêiơ") | frozenset(
    ("y", "ych", "yn", "ynh", "yt", "yp", "yu", "yên", "yêt", "ya", "ôc", "ôi")
)
_ENOUGH_SYLLABLES = 0.7
_ENOUGH_MARKED = 0.25
_FEW = 5


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Whether one word could be a Vietnamese syllable; meaning is not asked ("ngoẹng" is one)."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(apart)
    letters = unicodedata.normalize("NFC", _TONE.sub("", apart))
    if len(tones) > 1 or len(letters) > 7:
        return False
    if letters.endswith(_STOPS) and (not tones or tones[0] not in _RISING_OR_HEAVY):
        return False
    return any(_fits(onset, letters[len(onset) :]) for onset in _ONSETS if letters.startswith(onset))


def _fits(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime in _AFTER_QU
    if rime not in _RIMES:
        return False
    if onset in _BEFORE_FRONT:
        return rime[0] in _FRONT or (onset == "k" and rime[0] == "y")
    if onset in _BEFORE_BACK:
        return rime[0] not in _FRONT or (onset == "g" and rime[0] == "i")
    return True


def _words(text: str) -> list[str]:
    """The words that can tell something: no abbreviations, no single consonants."""
    composed = unicodedata.normalize("NFC", text)
    return [w for w in _WORD.findall(composed) if is_syllable(w) or not (w.isupper() and len(w) < 7)]


def syllable_share(text: str) -> float:
    """The share of the words that are Vietnamese syllables, 0 to 1; abbreviations in capitals are left out."""
    words = _words(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def marked_share(text: str) -> float:
    """The share of the words that are syllables carrying a mark of Vietnamese (ă â đ ê ô ơ ư or a tone), 0 to 1."""
    words = _words(text)
    return sum(is_syllable(w) and not w.isascii() for w in words) / len(words) if words else 0.0


def looks_vietnamese(text: str) -> bool:
    """Most words are syllables and enough carry marks: English has only the first, a garbled text layer neither."""
    if len(_words(text)) < _FEW:
        return False
    return syllable_share(text) >= _ENOUGH_SYLLABLES and marked_share(text) >= _ENOUGH_MARKED
