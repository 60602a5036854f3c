"""Which field a work belongs to, by the words of the fields that stand in it."""

from collections.abc import Sequence

from viet.fold import fold


def best_field(texts: Sequence[str], table: Sequence[tuple[str, int]]) -> int | None:
    """`texts` from the most telling on; `table` holds (words apart by commas, what they stand for).

    The longest words decide, among equals the earliest in the text, since a work is named before its circumstances.
    """
    for text in texts:
        folded = f" {_words(text)} "
        found = [(-len(word), folded.find(f" {word} "), stands) for words, stands in table for word in _split(words)]
        there = [(length, at, stands) for length, at, stands in found if at >= 0]
        if there:
            return min(there, key=_first)[2]
    return None


def _first(found: tuple[int, int, int]) -> tuple[int, int]:
    return found[0], found[1]


def _split(words: str) -> list[str]:
    return [word for part in words.split(",") if (word := _words(part))]


def _words(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
