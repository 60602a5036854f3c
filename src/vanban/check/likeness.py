"""How much two descriptions of work say the same, whatever the words that every such description has."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from viet.fold import fold

_COMMON = re.compile(
    r"\b(?:ke hoach hanh dong|ke hoach trien khai|ke hoach|chuong trinh hanh dong|chuong trinh|de an|to chuc"
    r"|trien khai|thuc hien"
    r"|xay dung|lap|ban hanh|hoan thien|dot pha|khau|giai doan|thoi ky|tam nhin|nhiem ky|hang nam|nam|quy|thang"
    r"|tren dia ban|toan"
    r"|tang cuong|day manh|tiep tuc|nang cao|chat luong|hieu qua|phat trien|tap trung|cong tac|ve|cua|va|cac|nhung"
    r"|theo|den|trong"
    r"|voi|cho|tai|de|cu the|dua tren|xa|phuong|tinh|huyen|thanh pho|dac khu|dong bo|kip thoi|day du)\b"
)
_NUMBERS = re.compile(r"\b\d[\d./,-]*\b")
_WORD = re.compile(r"[a-z0-9&]+")
_FOCUS = re.compile(r"\b(?:trong tam la|trong do|gan voi|tam nhin|nham|bao gom|theo huong)\b.*")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a description is about: its words and pairs of neighbouring words without the common ones."""

    words: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]

    @property
    def size(self) -> int:
        return len(self.pairs)


def matter_of(text: str, place: str = "", *, core: bool = False) -> Matter:
    """`place` is the plan's own place, left out; `core` leaves out what follows "trọng tâm là", "gắn với"."""
    folded = fold(text)
    if core and (cut := _FOCUS.search(folded)) and cut.start() > 0:
        folded = folded[: cut.start()]
    if place:
        folded = folded.replace(fold(place), " ")
    words = tuple(_WORD.findall(_COMMON.sub(" ", _NUMBERS.sub(" ", folded))))
    return Matter(words, frozenset(pairwise(words)))


def contained(part: Matter, whole: Matter) -> float:
    """Share of the part's word pairs that stand in the whole."""
    return len(part.pairs & whole.pairs) / part.size if part.size else 0.0


def alike(a: Matter, b: Matter) -> float:
    """0 to 1: pairs and single words in common, against the size of both."""
    words = Counter(a.words) & Counter(b.words)
    total = len(a.words) + len(b.words) + a.size + b.size
    return 2 * (sum(words.values()) + len(a.pairs & b.pairs)) / total if total else 0.0
