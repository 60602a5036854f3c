"""Of which clauses a reading consists: addressed paragraphs, headings and rows of tables, as a tree."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from vanban.compare.words import CELL, Words, words_of
from vanban.model import Span

Json = dict[str, Any]
_COMPARED = frozenset({"opening", "body", "note"})
"""Parts of the paper; letterhead, title, signature and recipients are the document's own data."""
_ROW_LABEL = re.compile(r"[^\w|]*(\d{1,4}|[IVXLC]{1,6}|[^\W\d_])\b[^\w|]*\|")


@dataclass(frozen=True)
class Clause:
    """`parent` is the number of the clause that it stands under, -1 for those at the top."""

    number: int
    parent: int
    address: str
    label: str | None
    kind: str
    """"heading", "row" or "text": only clauses of one kind are ever taken for each other."""
    quote: str
    spans: tuple[Span, ...]
    body: str
    """The quote without the label."""

    @cached_property
    def words(self) -> Words:
        return words_of(self.body)

    @property
    def plain(self) -> tuple[str, ...]:
        return self.words.plain

    @property
    def label_length(self) -> int:
        return len(self.quote) - len(self.body)


@dataclass(frozen=True, slots=True)
class _Piece:
    address: str | None
    label: str | None
    kind: str
    quote: str
    paragraphs: tuple[Json, ...]


class Clauses:
    """Of one reading in the contract's form, in the order of the document."""

    def __init__(self, reading: Json) -> None:
        self._text: str = reading["text"]
        self.all: list[Clause] = []
        self.children: dict[int, list[Clause]] = {-1: []}
        self._open: dict[str, int] = {}
        self._last = ""
        for piece in self._pieces(reading["blocks"]):
            self._add(piece)
        starts = sorted((span.start, clause.number) for clause in self.all for span in clause.spans)
        self._starts, self._numbers = [start for start, _ in starts], [number for _, number in starts]

    def at(self, offset: int) -> int | None:
        """The number of the clause within which the place lies."""
        i = bisect_right(self._starts, offset) - 1
        if i < 0 or all(offset >= span.end for span in self.all[self._numbers[i]].spans):
            return None
        return self._numbers[i]

    def _add(self, piece: _Piece) -> None:
        number, parent = len(self.all), self._parent_of(piece.address)
        spans = tuple(Span(p["start"], p["end"], p["page"]) for p in piece.paragraphs)
        body = piece.quote[_label_end(piece) :]
        self._last = piece.address or self._last
        clause = Clause(number, parent, self._last, piece.label, piece.kind, piece.quote, spans, body)
        if not clause.plain:
            return
        self.all.append(clause)
        self.children.setdefault(parent, []).append(clause)
        self.children.setdefault(number, [])
        if piece.address:
            self._open[piece.address] = number

    def _parent_of(self, address: str | None) -> int:
        """By the way of labels; what has no address stands beside the clause before it."""
        if address is None:
            return self.all[-1].parent if self.all else -1
        while "." in address:
            address = address.rpartition(".")[0]
            if address in self._open:
                return self._open[address]
        return -1

    def _pieces(self, blocks: Sequence[Json]) -> Iterator[_Piece]:
        compared = [block for block in blocks if block["part"] in _COMPARED]
        for key, group in groupby(enumerate(compared), key=lambda pair: pair[1].get("address") or pair[0]):
            members = [block for _, block in group]
            if members[0]["kind"] == "table":
                yield from self._rows(members[0])
            else:
                yield self._paragraphs(members, key if isinstance(key, str) else None)

    def _paragraphs(self, members: list[Json], address: str | None) -> _Piece:
        first = members[0]
        kind = "heading" if first["heading"] else "text"
        return _Piece(address, first["label"], kind, self._quote(members), tuple(members))

    def _rows(self, table: Json) -> Iterator[_Piece]:
        for address, cells in zip(table["addresses"], table["rows"], strict=True):
            quote = f" {CELL} ".join(self._quote(cell["paragraphs"]) for cell in cells).rstrip(f" {CELL}")
            paragraphs = tuple(p for cell in cells for p in cell["paragraphs"] if p["end"] > p["start"])
            label = _ROW_LABEL.match(quote)
            yield _Piece(address, label[1] if label else None, "row", quote, paragraphs)

    def _quote(self, paragraphs: Sequence[Json]) -> str:
        return " ".join(" ".join(self._text[p["start"] : p["end"]].split()) for p in paragraphs)


def _label_end(piece: _Piece) -> int:
    """Where the words begin behind the printed label."""
    if not piece.label:
        return 0
    if piece.kind == "row":
        label = _ROW_LABEL.match(piece.quote)
        return label.end() if label else 0
    printed = re.match(rf"\W*{re.escape(piece.label)}(?!\w)[.,):/\s]*", piece.quote, re.IGNORECASE)
    return printed.end() if printed else 0
