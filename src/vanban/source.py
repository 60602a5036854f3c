"""What a file holds before anything is understood: text in order, with its look and its place on the page.

Every format under `formats/` yields blocks; `lay_out` gives them their offsets in one text.
"""

from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Look:
    """How a paragraph is set; a format that cannot tell leaves the default."""

    bold: int = 0
    """Leading characters set in bold; the text's length when all of it is (a heading, a run-in)."""
    italic: bool = False
    centred: bool = False
    indent: float | None = None
    """First-line offset from the left margin of the text, in points."""
    size: float | None = None
    """Type size in points."""
    outline: int | None = None
    """Word's own heading level, 1 for the highest."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, its lines joined by one space, automatic numbers of Word written out in front."""

    text: str
    look: Look = Look()
    start: int = 0
    """Offset of its first character in `Source.text`."""
    pages: tuple[tuple[int, int], ...] = ()
    """(offset within the text, page) where each page begins; empty where the format has no pages."""
    note: bool = False
    """A footnote or endnote."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a merged cell stands in every row and column that it covers, as the same object."""

    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(p.text for p in self.paragraphs if p.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A grid: every row has the same number of cells; continued over pages it is one table, header once."""

    rows: tuple[tuple[Cell, ...], ...]
    ruled: bool = True
    """Drawn with lines; letterheads and signatures are set in tables without."""
    header_rows: int = 0
    """Rows that the format itself marks as header; 0 where it does not say."""
    rebuilt: bool = False
    """True where the grid was lost in the file and the rows were put together again from running lines."""


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Remark:
    """Something the format noticed that a person must know, such as a tracked deletion left out."""

    kind: str
    severity: str
    message_vi: str
    message_en: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file, taken apart into blocks in reading order."""

    name: str
    sha256: str
    media_type: str
    reader: str
    pages: int | None
    blocks: tuple[Block, ...]
    text: str = ""
    remarks: tuple[Remark, ...] = field(default=())


def lay_out(source: Source) -> Source:
    """Give every paragraph its offset: each ends with a line feed, a merged cell stands once."""
    parts: list[str] = []
    at = 0

    def put(text: str) -> int:
        nonlocal at
        parts.append(text)
        at += len(text)
        return at - len(text)

    def place(paragraph: Paragraph) -> Paragraph:
        start = put(paragraph.text)
        put("\n")
        return replace(paragraph, start=start)

    def place_table(table: Table) -> Table:
        placed: dict[int, Cell] = {}
        for row in table.rows:
            for cell in row:
                if id(cell) not in placed:
                    placed[id(cell)] = Cell(tuple(place(p) for p in cell.paragraphs))
        return replace(table, rows=tuple(tuple(placed[id(c)] for c in row) for row in table.rows))

    blocks = tuple(place(b) if isinstance(b, Paragraph) else place_table(b) for b in source.blocks)
    return replace(source, blocks=blocks, text="".join(parts))
