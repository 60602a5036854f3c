"""Which rows of a table are rows, under which group rows they stand, and which true number each has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.extract.columns import is_index_row
from vanban.extract.read_table import Column
from vanban.source import Cell
from vanban.structure.labels import Mark, mark_of
from viet.fold import fold

_TOTAL = re.compile(r"(?:tong cong|tong so|cong)\b")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    label: str
    group: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Group:
    style: str
    title: str


def rows_of(rows: Sequence[tuple[Cell, ...]], columns: Sequence[Column]) -> Iterator[Row]:
    """The rows below the header; group rows, index rows, repeated headers, sums and empty rows are none."""
    number = next((k for k, c in enumerate(columns) if c.meaning == "ordinal"), None)
    headers = [c.header for c in columns]
    groups: list[_Group] = []
    for at, cells in enumerate(rows):
        texts = [cell.text for cell in cells]
        if not any(texts) or is_index_row(cells) or _repeats(texts, headers):
            continue
        title = _group_title(cells, number, rows[at + 1] if at + 1 < len(rows) else None)
        if title is not None:
            groups = _entered(groups, title)
        elif not _TOTAL.match(fold(next(t for t in texts if t))):
            label = _label(texts[number]) if number is not None else ""
            yield Row(cells, label, tuple(g.title for g in groups))


def ordinals(rows: Sequence[Row]) -> list[int | None]:
    """True numbers: one that breaks its count while the next row keeps it is a misprint; None where nothing is told."""
    found: list[int | None] = []
    for at, row in enumerate(rows):
        following = rows[at + 1] if at + 1 < len(rows) else None
        alone = following is None and at > 0 and rows[at - 1].group == row.group
        after = _printed(following) if following is not None else None
        found.append(_true(found[-1] if found else None, _printed(row), after, alone=alone))
    return found


def _true(previous: int | None, printed: int | None, following: int | None, *, alone: bool) -> int | None:
    """`alone`: nothing follows, and the row above stands in the same group, so that no count begins here."""
    if previous is None or printed == previous + 1:
        return printed
    misprinted = following == previous + 2 or (alone and printed == 1)
    return previous + 1 if misprinted else printed


def _printed(row: Row) -> int | None:
    parts = _NUMBER.findall(row.label)
    return int(parts[-1]) if parts else None


def _label(text: str) -> str:
    return text.strip().strip(".)(").strip()


def _repeats(texts: Sequence[str], headers: Sequence[str]) -> bool:
    """A header printed again at the top of a page."""
    pairs = [(fold(t), fold(h)) for t, h in zip(texts, headers, strict=True) if t]
    return len(pairs) >= 2 and all(t and t in h for t, h in pairs)


def _group_title(cells: Sequence[Cell], number: int | None, following: Sequence[Cell] | None) -> _Group | None:
    """What a group row says: one text across the row, or one beside its number with nothing else in the row."""
    across = len({id(c) for c in cells}) == 1
    label = "" if across or number is None else cells[number].text.strip().rstrip(".)")
    words = [c for k, c in enumerate(cells) if c.text and (across or k != number)]
    if len({id(c) for c in words}) != 1 or following is None or len(cells) < 3:
        return None
    text = words[0].text
    mark = mark_of(f"{label}. {text}" if label else text)
    if len(words) == 1 and not _may_group(label, mark, following, number):
        return None
    style = mark.style if mark is not None else f"plain {text.isupper()}"
    own = text if label or mark is None else text[mark.end :]
    return _Group(style, own.strip().rstrip(":").strip())


def _may_group(label: str, mark: Mark | None, following: Sequence[Cell], number: int | None) -> bool:
    """A text alone in its row: a row whose other cells are empty, or a group, told by its number and the next row's."""
    if label and number is not None and mark is not None and mark.style == "1.":
        return following[number].text.strip().startswith(f"{label}.")
    return True


def _entered(groups: Sequence[_Group], group: _Group) -> list[_Group]:
    """The path with one more group: beside one of its own style, else below."""
    styles = [g.style for g in groups]
    kept = groups[: styles.index(group.style)] if group.style in styles else groups
    return [*kept, group]
