"""How far a body's name goes on behind its noun: places, qualifiers, words that only grammar closes."""

import re

from vanban.extract import names
from vanban.extract.verbs import begins_name, duty, ends_name, links_name
from viet.spelling import even

_WORD = re.compile(r"[^\W_]+(?:[&/.’'][^\W_]+)*")
_OF_TOLD = re.compile(r" (?:trong|của|thuộc) ")
_COMMA = re.compile(r", ?(?=\w)")
_ENUMERATED = re.compile(r", ?\w+(?: \w+){0,3} và \w")
_TWICE = re.compile(r"(\w+) \1(?!\w)")
_DASHES = (" - ", " – ")
_LEVELS = (names.PARTY, names.LEVELS, names.BRANCH)
_LONGEST_NAME = 16
_LONGEST_PLACE = 4


class NameEnds:
    """A text evened once, and the offsets at which names within it end; every method gives back where it started from
    when nothing more belongs to the name."""

    def __init__(self, text: str, known: tuple[str, ...] = ()) -> None:
        """`known` are names that hold as they are, evened: that of the body that issued the plan."""
        self.text = text
        self.even = even(text)
        self.known = known
        letters = sum(map(str.isalpha, text[:120]))
        self.shouted = sum(map(str.isupper, text[:120])) > 0.7 * letters

    def body(self, at: int) -> int:
        """Offset behind the body that starts at `at`; `at` itself where none does."""
        raise NotImplementedError

    def upper(self, at: int) -> bool:
        return self.text[at : at + 1].isupper()

    def told(self, at: int) -> int:
        """Behind a known name that starts at `at`, 0 where none does."""
        return next((at + len(name) for name in self.known if self.even.startswith(name, at)), 0)

    def places(self, end: int) -> int:
        """Behind levels and place names: "… Việt Nam tỉnh", "… xã An Phú", "… khu vực XII"."""
        for _ in range(3):
            if self.even[end : end + 1] != " ":
                break
            level = next((m for p in _LEVELS if (m := p.match(self.even, end + 1))), None)
            if level:
                end = level.end()
            elif self.upper(end + 1) and not self.shouted and not self._other(end + 1):
                end = self.capitals(end)
            else:
                break
        return end

    def capitals(self, end: int) -> int:
        for _ in range(_LONGEST_PLACE):
            dash = 2 if self.even[end : end + 3] in _DASHES else 0
            word = _WORD.match(self.text, end + 1 + dash)
            if self.even[end : end + 1] != " " or not word or not self.text[word.start()].isupper():
                break
            end = word.end()
        return end

    def qualified(self, end: int) -> int:
        """Behind "liên quan", "cấp tỉnh", "trên địa bàn xã …"."""
        for _ in range(3):
            if self.even[end : end + 1] != " " and not self.even.startswith((", có liên quan", ", liên quan"), end):
                break
            of = _OF_TOLD.match(self.even, end)
            if of and (told := self.told(of.end())):
                return told
            m = names.QUALIFIER.match(self.even, end + (self.even[end] == " "))
            level = names.LEVEL.match(self.even, end + 1) or self.even.startswith(" của ", end)
            near = m.end() if m else self.places(end) if level else end
            if near == end:
                break
            end = near
        return end

    def repeated(self, end: int) -> int:
        """A syllable typed twice ("chức năng năng") belongs to the name."""
        m = _TWICE.match(self.even, self.even.rfind(" ", 0, end) + 1)
        return m.end() if m and m.start() < end < m.end() else end

    def tail(self, end: int) -> int:
        """Behind a name that only its grammar closes: up to a verb, a link word or a mark."""
        start = end
        for _ in range(_LONGEST_NAME):
            step = self._step(end, first=end == start)
            if step == end:
                break
            end = step
        return end

    def _other(self, at: int) -> bool:
        """A new body, office or work starts here."""
        return any(p.match(self.even, at) for p in (names.POST, names.SEATS, names.NOUN)) or duty(self.even, at) > at

    def _step(self, end: int, *, first: bool) -> int:
        if self.even.startswith(",", end):
            return self._enumerated(end)
        if self.even[end : end + 3] in _DASHES and self.upper(end + 3):
            word = _WORD.match(self.text, end + 3)
            return word.end() if word else end
        word = _WORD.match(self.text, end + 1)
        if self.even[end : end + 1] != " " or word is None:
            return end
        return self._word(word, first=first)

    def _enumerated(self, end: int) -> int:
        """ "… Văn hóa, Thông tin và Thể thao": a comma inside the name, an "và" to come, no new body behind it."""
        more = _COMMA.match(self.even, end)
        if more is None or not _ENUMERATED.match(self.even, end) or not self.upper(more.end()):
            return end
        word = _WORD.match(self.text, more.end())
        return word.end() if word and self.body(more.end()) == more.end() else end

    def _word(self, word: re.Match[str], *, first: bool) -> int:
        at, end = word.start(), word.end()
        plain = self.even[at:end]
        if plain == "và":
            goes_on = self.upper(end + 1) and not (self._other(end + 1) or names.FIXED.match(self.even, end + 1))
            return end if goes_on or self.even.startswith((" khu ", " các khu "), end) else at - 1
        if plain == "của":
            inner = max(self.body(end + 1), self.places(end))
            return inner if inner > end + 1 else at - 1
        if plain == "các":
            return end if first or self.even.startswith(" khu ", end) else at - 1
        if self.text[at].isupper():
            return end
        inside = links_name(self.even, at)
        if inside > at and self.upper(inside + 1):
            return inside
        ends = not begins_name(self.even, at) if first else ends_name(self.even, at)
        return at - 1 if ends else end
