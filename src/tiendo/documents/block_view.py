"""The document itself as its screen shows it: paragraphs and tables in reading order, each with its address."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

Json = Mapping[str, Any]
Part = Literal["letterhead", "title", "opening", "body", "recipients", "signature", "note", "repeated"]


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """One paragraph; `start` and `end` are its offsets in the whole text."""

    start: int
    end: int
    text: str
    page: int | None
    address: str | None
    label: str | None
    bold: int
    """Leading characters set in bold."""
    italic: bool
    centred: bool
    indent: float | None
    size: float | None
    note: bool
    heading: bool
    level: int | None
    part: Part
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True)
class CellBlock:
    """One cell; a merged one stands once, at its first place."""

    paragraphs: tuple[ParagraphBlock, ...]
    colspan: int
    rowspan: int


@dataclass(frozen=True, slots=True)
class RowBlock:
    address: str | None
    cells: tuple[CellBlock, ...]


@dataclass(frozen=True, slots=True)
class TableBlock:
    """One table; `id` names the reading's table where it assigns work or holds targets."""

    id: str | None
    ruled: bool
    header_rows: int
    part: Part
    rows: tuple[RowBlock, ...]
    kind: Literal["table"] = "table"

    @property
    def header(self) -> tuple[RowBlock, ...]:
        return self.rows[: self.header_rows]

    @property
    def body(self) -> tuple[RowBlock, ...]:
        return self.rows[self.header_rows :]


Block = ParagraphBlock | TableBlock


def blocks_of(data: Json) -> tuple[Block, ...]:
    """From the contract's object."""
    text: str = data["text"]
    return tuple(_table(b, text) if b["kind"] == "table" else _paragraph(b, text) for b in data["blocks"])


def addressed_paragraphs(block: Block) -> Iterator[tuple[ParagraphBlock, str]]:
    """Every paragraph with its address, in a table that of its row where the row has one; "" where there is none."""
    if isinstance(block, ParagraphBlock):
        yield block, block.address or ""
        return
    for row in block.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                yield paragraph, row.address or paragraph.address or ""


def _paragraph(block: Json, text: str) -> ParagraphBlock:
    start, end = block["start"], block["end"]
    return ParagraphBlock(
        start=start,
        end=end,
        text=text[start:end],
        page=block["page"],
        address=block["address"],
        label=block["label"],
        bold=block["bold"],
        italic=block["italic"],
        centred=block["centred"],
        indent=block["indent"],
        size=block["size"],
        note=block["note"],
        heading=block["heading"],
        level=block["level"],
        part=block["part"],
    )


def _table(block: Json, text: str) -> TableBlock:
    rows = tuple(
        RowBlock(address, tuple(_cell(cell, text) for cell in row))
        for address, row in zip(block["addresses"], block["rows"], strict=True)
    )
    return TableBlock(block["id"], block["ruled"], block["header_rows"], block["part"], rows)


def _cell(cell: Json, text: str) -> CellBlock:
    return CellBlock(tuple(_paragraph(p, text) for p in cell["paragraphs"]), cell["colspan"], cell["rowspan"])
