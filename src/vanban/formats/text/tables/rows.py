"""Where the rows of a flattened table begin, and where the table ends."""

import re
from dataclasses import dataclass, field

from vanban.formats.text.shapes import completed_by_number, goes_on, is_rule, opens_part
from vanban.formats.text.tables.cells import Atom
from vanban.formats.text.tables.columns import Kind
from vanban.formats.text.tables.header import Header, repeats
from vanban.formats.text.tables.shapes import is_mark, like_amount, like_body, like_time
from vanban.formats.text.tables.tokens import Token, atoms_of
from viet.letters import CAPITALS

_ORDINAL = re.compile(r"(\d{1,3}(?:\.\d{1,2}){0,3})([.)]?)(?:\s+(?=\S)|\Z)")
_GROUP = re.compile(rf"([IVX]{{1,5}}|[A-HĐ])([.)]?)(?:\s+(?=[{CAPITALS}“\"])|\Z)")
_FIRST_GROUPS = ("I", "A")
_STARRED = re.compile(r"\*\s*(?=\S)")
_CLOSED: tuple[Kind, ...] = ("time", "mark", "body", "amount")
"""Columns that hold no running text: behind the last of them a sentence belongs to no row."""
_SENTENCE_FROM = 46
_ATOMS_AT_MOST = 80


@dataclass(slots=True)
class Row:
    """A row as it is gathered: its number as printed and the words that follow."""

    label: str
    style: str
    """What is printed behind the number."""
    group: bool = False
    starred: bool = False
    atoms: list[Atom] = field(default_factory=list)

    def settled(self, kinds: frozenset[Kind]) -> bool:
        """Whether cells behind the content have been seen, so that another row may begin."""
        return any(_behind_content(atom.text, kinds) for atom in self.atoms)


def _behind_content(text: str, kinds: frozenset[Kind]) -> bool:
    return (
        ("mark" in kinds and is_mark(text))
        or ("time" in kinds and like_time(text))
        or ("body" in kinds and like_body(text))
        or ("amount" in kinds and like_amount(text))
    )


def rows_of(tokens: list[Token], header: Header, bodies: frozenset[str]) -> tuple[list[Row], int]:
    """The rows below a header, and the first token that belongs to none; `bodies` are names known to fill cells."""
    kinds = frozenset(column.kind for column in header.columns)
    rows: list[Row] = []
    k = _behind_index(tokens, header)
    while k < len(tokens):
        again = repeats(tokens, k, header)
        if again:
            k += again
            continue
        token = tokens[k]
        begun = _begun(token.text, rows, kinds)
        if begun:
            row, at = begun
            rows.append(row)
            rest = token.text[at:]
        elif not rows or _ends(token.text, rows, header, kinds):
            break
        else:
            rest = token.text
        rows[-1].atoms += atoms_of(token, rest, bodies) if rest else []
        k += 1
    return rows, k


def _behind_index(tokens: list[Token], header: Header) -> int:
    """The token behind a row that numbers the columns "(1) (2) (3)"."""
    words: list[str] = []
    k = header.end
    while k < len(tokens) and len(words) < len(header.columns):
        words += tokens[k].text.split()
        k += 1
    numbers = [word.strip("()") for word in words]
    return k if numbers == [str(n + 1) for n in range(len(header.columns))] else header.end


def _begun(text: str, rows: list[Row], kinds: frozenset[Kind]) -> tuple[Row, int] | None:
    """The row that begins with these words and where its own words begin; None where they go on with the row above."""
    settled = not rows or rows[-1].group or rows[-1].settled(kinds)
    above = rows[-1].atoms[-1].text if rows and rows[-1].atoms else ""
    starred = _STARRED.match(text)
    if starred and settled:
        return Row("", "*", group=True, starred=True), 0
    number = _ORDINAL.match(text)
    if number and not completed_by_number(above) and not goes_on(text[number.end() :] or "A"):
        return _numbered(number, rows, settled=settled, strict="amount" in kinds)
    group = _GROUP.match(text)
    if group and settled and not completed_by_number(above) and _next_group(group, rows):
        return Row(group[1], group[2], group=True), group.end()
    return None


def _numbered(number: re.Match[str], rows: list[Row], *, settled: bool, strict: bool) -> tuple[Row, int] | None:
    if not _same_style(number[2], rows, group=False):
        return None
    expected = number[1] in _following(rows)
    if expected or (settled and not strict):
        return Row(number[1], number[2]), number.end()
    return None


def _following(rows: list[Row]) -> set[str]:
    """The numbers that a next row may rightly have."""
    last = next((row.label for row in reversed(rows) if not row.group), "0")
    head, _, tail = last.rpartition(".")
    own = f"{head}.{int(tail) + 1}" if head else str(int(tail) + 1)
    after = {own, f"{own}".zfill(2), f"{last}.1"}
    if head:
        after.add(str(int(last.split(".")[0]) + 1))
    return after | ({"1", "01"} if not rows or rows[-1].group else set())


def _same_style(style: str, rows: list[Row], *, group: bool) -> bool:
    """Whether the number is printed like those before it; "2." behind "1" is a heading below the table."""
    return next((row.style == style for row in rows if row.group == group and not row.starred), True)


def _next_group(group: re.Match[str], rows: list[Row]) -> bool:
    """Whether a group may begin: groups come from the first on; a later one alone is a heading below the table."""
    before = not rows or any(row.group and not row.starred for row in rows)
    return _same_style(group[2], rows, group=True) and (before or group[1] in _FIRST_GROUPS)


def _ends(text: str, rows: list[Row], header: Header, kinds: frozenset[Kind]) -> bool:
    if is_rule(text) or opens_part(text) or len(rows[-1].atoms) >= _ATOMS_AT_MOST:
        return True
    if not rows[-1].settled(kinds) or goes_on(text):
        return False
    if _GROUP.match(text) or (_ORDINAL.match(text) and not like_time(text) and not like_amount(text)):
        return True
    closed = header.columns[-1].kind in _CLOSED and _behind_content(rows[-1].atoms[-1].text, kinds - {"body"})
    return closed and len(text) >= _SENTENCE_FROM and not like_body(text)
