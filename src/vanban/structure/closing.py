"""Which blocks close a paper: "Nơi nhận" and the signature, in a table or as lines, before or after one another."""

from collections.abc import Iterator, Sequence
from typing import Literal

from vanban.model import Part
from vanban.source import Block, Paragraph, Table
from vanban.structure import line_kinds
from vanban.structure.labels import annex_mark, mark_of

Closing = Literal["recipients", "signature"]


def closing_of(blocks: Sequence[Block], taken: dict[int, Part], roles: dict[int, Part]) -> Iterator[int]:
    """The indices of the closing blocks; writes the part of each of their paragraphs into `roles`."""
    begun = False
    state: Closing | None = None
    for at, block in enumerate(blocks):
        if at in taken:
            if taken[at] != "note" and not _is_dashes(block):
                state = None
            continue
        if isinstance(block, Table):
            state = None
            if _is_closing_table(block):
                _sort_table(block, roles)
                yield at
            continue
        begun = begun or mark_of(block.text) is not None
        state = _next_state(block, state) if begun else None
        if state is not None:
            roles[block.start] = state
            yield at


def _is_dashes(block: Block) -> bool:
    return isinstance(block, Paragraph) and line_kinds.is_rule(block.text)


def _next_state(paragraph: Paragraph, state: Closing | None) -> Closing | None:
    """The part that a line belongs to, given the part of the line before it; None for running text."""
    text = paragraph.text
    if line_kinds.is_recipients(text):
        return "recipients"
    if line_kinds.is_signature_line(text):
        return "signature"
    if state == "signature":
        return "signature" if line_kinds.continues_signature(text) else None
    if state == "recipients":
        ends = annex_mark(text) or line_kinds.is_type(text) or text.isupper() or len(text) > 200
        mark = mark_of(text)
        return None if ends or (mark is not None and mark.label is not None) else _listed(text)
    return None


def _listed(text: str) -> Closing:
    return "signature" if line_kinds.continues_signature(text) and not text.startswith(("-", "+")) else "recipients"


def _is_closing_table(table: Table) -> bool:
    if len(table.rows) > 8 or table.header_rows:
        return False
    texts = [p.text for row in table.rows for cell in row for p in cell.paragraphs]
    if any(line_kinds.is_recipients(t) for t in texts):
        return True
    return not table.ruled and any(line_kinds.is_signature_line(t) for t in texts)


def _sort_table(table: Table, roles: dict[int, Part]) -> None:
    """Each column is read downwards; one that names no recipients belongs to the signature."""
    states: dict[int, Closing] = {}
    for row in table.rows:
        for column, cell in enumerate(row):
            for paragraph in cell.paragraphs:
                if line_kinds.is_recipients(paragraph.text):
                    states[column] = "recipients"
                elif line_kinds.is_signature_line(paragraph.text):
                    states[column] = "signature"
                roles.setdefault(paragraph.start, states.get(column, "signature"))
