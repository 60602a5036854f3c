"""Where the header of a flattened table stands, and which columns it names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.formats.text.shapes import is_rule
from vanban.formats.text.tables.columns import Column, begins_ordinal_header, columns_of, is_ordinal_header, kind_of
from vanban.formats.text.tables.tokens import Token
from viet.fold import fold
from viet.letters import CAPITALS

_FIRST_ROW = re.compile(r"(?:\(?0?1\)?|I|A|\*)(?:[.)](?!\d)|\s|\Z)|1\.1\b")
_WITH_REST = re.compile(rf"(?:STT|TT|Stt|Số TT|Số thứ tự|SỐ TT)\s+(?=[{CAPITALS}])")
_PARTS_AT_MOST = 36
_PART_AT_MOST = 90
_COLUMNS_AT_LEAST, _COLUMNS_AT_MOST = 3, 16


@dataclass(frozen=True, slots=True)
class Header:
    """Tokens `first` up to `end` (not included) name these columns."""

    first: int
    end: int
    columns: tuple[Column, ...]
    key: str
    """All its words without blanks, to know it again at a page break."""


def headers(tokens: list[Token]) -> Iterator[Header]:
    """Every header that a first row follows."""
    for k in range(len(tokens)):
        if _begins(tokens, k):
            found = _header(tokens, k)
            if found:
                yield found


def repeats(tokens: list[Token], k: int, header: Header) -> int:
    """How many tokens from `k` on are the header printed again; 0 where they are not."""
    words = ""
    for n in range(k, min(len(tokens), k + _PARTS_AT_MOST)):
        words += _key(tokens[n].text)
        if words == header.key:
            return n - k + 1
        if not header.key.startswith(words):
            return 0
    return 0


def _begins(tokens: list[Token], k: int) -> bool:
    text = tokens[k].text
    if is_ordinal_header(text) or _WITH_REST.match(text):
        return True
    return begins_ordinal_header(text) and k + 1 < len(tokens) and is_ordinal_header(f"{text} {tokens[k + 1].text}")


def _header(tokens: list[Token], first: int) -> Header | None:
    end = first + 1
    while end < len(tokens) and not _FIRST_ROW.match(tokens[end].text):
        if end - first > _PARTS_AT_MOST or len(tokens[end].text) > _PART_AT_MOST or is_rule(tokens[end].text):
            return None
        end += 1
    if end == len(tokens):
        return None
    texts = [token.text for token in tokens[first:end]]
    columns = columns_of(texts)
    known = sum(kind_of(column.header) is not None for column in columns)
    if not _COLUMNS_AT_LEAST <= len(columns) <= _COLUMNS_AT_MOST or known < _COLUMNS_AT_LEAST:
        return None
    return Header(first, end, columns, "".join(map(_key, texts)))


def _key(text: str) -> str:
    return fold(text).replace(" ", "")
