"""Into which divisions the running text falls: the plan itself, plans attached to a decision, annexes.

Reads: the blocks that belong to no other part. Guarantees: every one of them stands in one division or is written down
as "repeated" (the lines "(Ban hành kèm theo …)").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.model import Part
from vanban.source import Block, Paragraph
from vanban.structure import line_kinds
from vanban.structure.labels import Mark, annex_mark, mark_of
from vanban.structure.line import Line

_MAX_HEADING = 8
_SHORT_TITLE = 250
_MAX_ENCLOSED = 300


@dataclass(frozen=True, slots=True)
class Division:
    heading: tuple[Paragraph, ...]
    """The lines that name an attached plan or annex; none for the plan itself."""
    blocks: tuple[Block, ...]

    @property
    def is_plan(self) -> bool:
        """Whether it opens as a plan does, with bases and an announcement, rather than as an annex."""
        return not self.heading or line_kinds.opens_with_type(self.heading[0].text)

    @property
    def step(self) -> str:
        """Its address where it has no number: "PL", or the initials of an attached plan's kind ("KH", "CTHĐ")."""
        kind = line_kinds.type_in(self.heading[0].text) if self.heading else ""
        return "".join(word[0] for word in kind.upper().split()) or "PL"


def divisions_of(blocks: Sequence[Block], closed: set[int], apart: set[int], roles: dict[int, Part]) -> list[Division]:
    """Cut at each annex and at whatever follows a signature (`closed`) under a title of its own."""
    cutting = _Cutting(roles)
    for at, block in enumerate(blocks):
        cutting.ended = cutting.ended or at in closed
        if at not in apart and at not in closed:
            cutting.take(block)
    return [*cutting.done, Division(tuple(cutting.heading), tuple(cutting.body))]


class _Cutting:
    """What is carried from block to block."""

    def __init__(self, roles: dict[int, Part]) -> None:
        self.roles = roles
        self.done: list[Division] = []
        self.heading: list[Paragraph] = []
        self.body: list[Block] = []
        self.naming = False
        """The lines just read name the division."""
        self.ended = False
        """A signature stands between the last block and this one."""
        self.enclosed = False
        """A bracket "(Ban hành kèm theo" is still open."""

    def take(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            if self._is_enclosed(block):
                self.roles[block.start] = "repeated"
                return
            if self._opens(block):
                self._open()
            if self.naming and (not self.heading or self._names_on(block)):
                self.heading.append(block)
                return
        self.naming = self.ended = self.enclosed = False
        self.body.append(block)

    def _open(self) -> None:
        self.done.append(Division(tuple(self.heading), tuple(self.body)))
        self.heading, self.body = [], []
        self.naming, self.ended = True, False

    def _is_enclosed(self, paragraph: Paragraph) -> bool:
        text = paragraph.text
        opens = line_kinds.is_enclosed(text) and (self.naming or self.ended or text.startswith("("))
        if not opens and not (self.enclosed and len(text) < _MAX_ENCLOSED):
            return False
        self.enclosed = (self.enclosed or text.startswith("(")) and ")" not in text
        return True

    def _opens(self, paragraph: Paragraph) -> bool:
        titled = line_kinds.is_titlelike(paragraph)
        if annex_mark(paragraph.text) is not None:
            return self.ended or titled or len(paragraph.text) < _SHORT_TITLE / 2
        return self.ended and titled and mark_of(paragraph.text) is None

    def _names_on(self, paragraph: Paragraph) -> bool:
        """Whether a line goes on naming the division; where the file has no look, the first below "PHỤ LỤC" does."""
        text = paragraph.text
        if len(self.heading) > _MAX_HEADING or mark_of(text) is not None:
            return False
        if line_kinds.is_basis(text) or line_kinds.is_unit_note(text):
            return False
        plain = len(text) < _SHORT_TITLE and not text.endswith((".", ";", ":", ","))
        return (len(self.heading) == 1 and plain) or line_kinds.is_titlelike(paragraph)


def heading_lines(heading: Sequence[Paragraph]) -> Iterator[Line]:
    """An annex's or attached plan's heading: its first line makes the section, the rest belong to it."""
    for at, paragraph in enumerate(heading):
        mark = annex_mark(paragraph.text) if at == 0 else None
        numbered = mark if mark is not None and mark.label is not None else None
        title = _title(heading, numbered) if at == 0 else None
        yield Line(paragraph, numbered, title, len(paragraph.text))


def heading_name(heading: Sequence[Paragraph]) -> str:
    """What it is called, without "PHỤ LỤC" and number."""
    first, *others = (p.text for p in heading)
    mark = annex_mark(first)
    return " ".join((first[mark.end :] if mark is not None else first, *others)).strip(" .:")


def _title(heading: Sequence[Paragraph], numbered: Mark | None) -> str:
    """The title "PHỤ LỤC: DANH MỤC …"; the name alone where the annex has a number, which is its label."""
    name = heading_name(heading)
    mark = annex_mark(heading[0].text)
    if mark is None or (numbered is not None and name):
        return name
    word = mark.text.strip(" .:")
    return f"{word}: {name}" if name else word
