"""Which words of a text are written wrong beyond reasonable doubt.

Rules: a word or pair of words doubled, outside the language's own doublings; a small-letter word with Vietnamese marks
that is no syllable; a rare pair of words one letter away from a pair that the same document uses all the time, in the
same company; a full stop or comma with a word stuck to it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from vanban.check.known_words import BORROWED, EVERYWHERE, GRAMMAR, MAY_DOUBLE
from viet.letters import CAPITALS, MARKED, SMALL
from viet.spelling import even
from viet.syllables import is_syllable

Sort = Literal["doubled", "broken", "near", "stuck"]

_DOUBLED = re.compile(r"(?<![\w/-])(?P<once>[^\W\d_]+(?: [^\W\d_]+)?)(?P<again> (?P=once))(?![\w/-])")
_WORD = re.compile(r"[^\W\d_]+")
_SAME_VOWEL = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")
_MARKED = re.compile(r"[^\W\da-z_]")
_STUCK = re.compile(rf"(?<=[{SMALL}])(?:[.,;:]|\.{{3}}|…)(?=[{CAPITALS}{MARKED}]\w)(?!\w*\.)")
_ROMAN = re.compile(r"[IVX]+")
_OFTEN = 5


@dataclass(frozen=True, slots=True)
class Slip:
    """`better` is what was probably meant; "" where the words do not tell."""

    at: int
    to: int
    sort: Sort
    better: str = ""


@dataclass(frozen=True, slots=True)
class Usage:
    """How often a document uses each word and each pair of words, evened."""

    words: Counter[str]
    pairs: Counter[tuple[str, str]]
    often: dict[str, tuple[tuple[str, str], ...]]
    """Frequent pairs by each of their two words."""
    ahead: dict[str, str]
    """The word that nearly always follows, where one does."""
    behind: dict[str, str]
    """The word that nearly always stands before."""


def usage_of(texts: tuple[str, ...]) -> Usage:
    words, pairs = Counter[str](), Counter[tuple[str, str]]()
    for text in texts:
        line = _WORD.findall(even(text))
        words.update(line)
        pairs.update(pairwise(line))
    often, ahead, behind = dict[str, tuple[tuple[str, str], ...]](), dict[str, str](), dict[str, str]()
    for pair, number in pairs.items():
        first, second = pair
        if number >= _OFTEN and not GRAMMAR & {first, second}:
            for word in {first, second}:
                often[word] = (*often.get(word, ()), pair)
        if number * 2 > words[first]:
            ahead[first] = second
        if number * 2 > words[second]:
            behind[second] = first
    return Usage(words, pairs, often, ahead, behind)


def slips_in(text: str, usage: Usage) -> tuple[Slip, ...]:
    """In reading order."""
    found = [*_doubled(text), *_broken(text), *_near(text, usage), *_stuck(text)]
    return tuple(sorted(found, key=lambda s: s.at))


def _doubled(text: str) -> Iterator[Slip]:
    for match in _DOUBLED.finditer(even(text)):
        once, start = match["once"], match.start()
        names = text[start].isupper() and text[match.start("again") + 1].isupper() and " " not in once
        if once not in MAY_DOUBLE and len(once) > 1 and not names:
            yield Slip(start, match.end(), "doubled", text[start : match.end("once")])


def _broken(text: str) -> Iterator[Slip]:
    for match in _WORD.finditer(text):
        word = match[0]
        plain = even(word)
        if len(word) < 2 or not word.islower() or not _MARKED.search(plain) or is_syllable(word) or plain in BORROWED:
            continue
        if text[match.end() : match.end() + 1] == "-" or text[max(0, match.start() - 1) : match.start()] == "-":
            continue
        behind = _WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
        if alone := _split(word):
            yield Slip(match.start(), match.end(), "broken", alone)
        elif behind and (joined := _split(word + behind[0])):
            yield Slip(match.start(), behind.end(), "broken", joined)
        else:
            yield Slip(match.start(), match.end(), "broken")


def _split(letters: str) -> str:
    """The one way to part letters into two syllables, each with a mark or of three letters; "" where there is none."""
    ways = [
        (letters[:k], letters[k:])
        for k in range(2, len(letters) - 1)
        if is_syllable(letters[:k])
        and is_syllable(letters[k:])
        and _MARKED.search(letters[k:])
        and _MARKED.search(letters[:k])
    ]
    return " ".join(ways[0]) if len(ways) == 1 else ""


def _near(text: str, usage: Usage) -> Iterator[Slip]:
    line = list(_WORD.finditer(even(text)))
    for k, (first, second) in enumerate(pairwise(line)):
        pair, seen = (first[0], second[0]), usage.pairs[(first[0], second[0])]
        if seen > 2 or text[first.end() : second.start()] != " " or _numeral(text, first) or _numeral(text, second):
            continue
        company = (line[k - 1][0] if k else "", line[k + 2][0] if k + 2 < len(line) else "")
        for right in (*usage.often.get(pair[0], ()), *usage.often.get(pair[1], ())):
            wrong = _one_apart(pair, right)
            if wrong and usage.pairs[right] >= _OFTEN * seen and _is_out_of_place(wrong, pair, right, company, usage):
                yield Slip(first.start(), second.end(), "near", " ".join(right))
                break


def _numeral(text: str, word: re.Match[str]) -> bool:
    """ "quý III" is no slip for "quý II"."""
    return _ROMAN.fullmatch(text, word.start(), word.end()) is not None


def _is_out_of_place(
    wrong: str, pair: tuple[str, str], right: tuple[str, str], company: tuple[str, str], usage: Usage
) -> bool:
    """Not where the word has a use of its own, and not where the right word would miss the one that goes with it."""
    if wrong in EVERYWHERE or usage.words[wrong] > 2 * usage.pairs[pair]:
        return False
    return usage.ahead.get(right[1], company[1]) == company[1] and usage.behind.get(right[0], company[0]) == company[0]


def _one_apart(pair: tuple[str, str], right: tuple[str, str]) -> str | None:
    """The word of the pair that differs from its counterpart by one letter, where the other word is the same."""
    for k in (0, 1):
        if pair[1 - k] == right[1 - k] and pair[k] != right[k] and len(right[k]) > 1 and _one_letter(pair[k], right[k]):
            return pair[k]
    return None


def _one_letter(a: str, b: str) -> bool:
    """ "tỷ" for "tỉ" is a way of writing."""
    if a.translate(_SAME_VOWEL) == b.translate(_SAME_VOWEL):
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return len(long) == len(short) + 1 and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def _stuck(text: str) -> Iterator[Slip]:
    for match in _STUCK.finditer(text):
        if "www" not in text[max(0, match.start() - 20) : match.start()]:
            yield Slip(match.start() - 1, match.end() + 1, "stuck")
