"""The outline of a plan: its parts, the tree of its clauses with their addresses, the tables in their places.

Stages, in order: `parts` (which part of the paper), `labels` (what each line begins with), `headings` (which lines are
titles), `tree` (what hangs under what), `addresses`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from vanban.model import Part, Section
from vanban.source import Paragraph, Source
from vanban.spans import spans_of
from vanban.structure.addresses import Addresses, Ways
from vanban.structure.divisions import Division, heading_lines, heading_name
from vanban.structure.flat import paragraphs_of
from vanban.structure.headings import Habits, habits_of, with_titles
from vanban.structure.labels import mark_of
from vanban.structure.line import Line
from vanban.structure.outline import Clause, Outline, PlacedTable
from vanban.structure.parts import parts_of
from vanban.structure.tree import Place, places_of

_LONGEST_CAPTION = 200


def outline_of(source: Source) -> Outline:
    """Sort a source into the parts of a paper and its running text into a tree."""
    parts = parts_of(source)
    habits = habits_of([line for division in parts.divisions for line in _lines(division)])
    building = _Building()
    for division in parts.divisions:
        building.add(division, habits)

    def part(wanted: Part) -> tuple[Paragraph, ...]:
        every = (p for block in source.blocks for p in paragraphs_of(block))
        return tuple(p for p in every if parts.roles.get(p.start) == wanted)

    return Outline(
        source=source,
        letterhead=part("letterhead"),
        title=part("title"),
        clauses=tuple(building.clauses),
        tables=tuple(building.tables),
        recipients=part("recipients"),
        signature=part("signature"),
        notes=part("note"),
        repeated=part("repeated"),
        sections=tuple(building.sections),
    )


def _lines(division: Division) -> Iterator[Line]:
    return (Line(block, mark_of(block.text)) for block in division.blocks if isinstance(block, Paragraph))


@dataclass(slots=True)
class _Building:
    clauses: list[Clause] = field(default_factory=list)
    tables: list[PlacedTable] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    addresses: Addresses = field(default_factory=Addresses)

    def add(self, division: Division, habits: Habits) -> None:
        """Append one division: its clauses, the sections they make, its tables."""
        head = len(division.heading)
        given = [*heading_lines(division.heading), *with_titles(list(_lines(division)), habits)]
        placed = places_of(given, heading=head)
        first = next((at for at in range(head, len(given)) if placed[at].level is not None), len(given))
        ways, base = Ways(self.addresses), len(self.clauses)
        for at, (line, place) in enumerate(zip(given, placed, strict=True)):
            address = ways.of(line, place, at, step=division.step if at == 0 and head else None)
            section = ways.section(place.section)
            if place.level is not None:
                self.sections.append(_section(line, place.level, address, ways.section(place.above)))
            opening = division.is_plan and head <= at < first
            self.clauses.append(_clause(base, at, line, place, address, section, opening=opening))
        self._add_tables(division, base)

    def _add_tables(self, division: Division, base: int) -> None:
        """Each table after the clause before it, in that clause's section."""
        at = base + len(division.heading) - 1
        for block in division.blocks:
            if isinstance(block, Paragraph):
                at += 1
                continue
            before = self.clauses[at] if at >= base else None
            title = _caption(before) or self._section_title(before, division)
            after = before.index if before is not None else None
            self.tables.append(PlacedTable(block, before.section if before is not None else None, title, after))

    def _section_title(self, clause: Clause | None, division: Division) -> str:
        section = next((s for s in self.sections if clause is not None and s.id == clause.section), None)
        if section is None:
            return ""
        return heading_name(division.heading) if division.heading and section.level == 1 else section.title or ""


def _clause(
    base: int, at: int, line: Line, place: Place, address: str, section: str | None, *, opening: bool
) -> Clause:
    return Clause(
        index=base + at,
        paragraph=line.paragraph,
        mark=line.mark.text if line.mark is not None else "",
        label=line.label,
        title=line.title,
        body=line.body,
        section=section,
        parent=None if place.parent is None else base + place.parent,
        address=address,
        opening=opening,
    )


def _section(line: Line, level: int, address: str, parent: str | None) -> Section:
    """Its id is its address: one file has each once."""
    end = line.body if line.title is not None else line.start
    spans = spans_of(line.paragraph, 0, end)
    return Section(address, line.label, line.title, level, parent, address, spans)


def _caption(before: Clause | None) -> str:
    """The words of a line such as "Bảng 1: …" just above a table; "" where it is a heading or a sentence."""
    if before is None or before.title is not None or before.body >= len(before.paragraph.text):
        return ""
    words = before.text
    return words.rstrip(" :") if len(words) <= _LONGEST_CAPTION and not words.endswith(".") else ""
