"""Where each paragraph of a plan stands: in which part of the paper, under which heading, behind which label."""

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.model import Section
from vanban.source import Paragraph, Source, Table


@dataclass(frozen=True, slots=True)
class Clause:
    """One paragraph of the plan's running text, from the opening ("căn cứ") to the last line before the signature."""

    index: int
    """Its place in `Outline.clauses`."""
    paragraph: Paragraph
    mark: str
    """Label or bullet as printed with its punctuation ("1.1.", "a,", "-"); "" where there is none."""
    label: str | None
    """The label without punctuation ("1.1", "II", "a"); None for bullets and unmarked paragraphs."""
    title: str | None
    """The heading's words, without a trailing ":" or "."; None where the paragraph is no heading."""
    body: int
    """Offset in `paragraph.text` where its own words begin: behind the mark and behind a run-in title; the text's
    length where the paragraph is a heading and nothing else."""
    section: str | None
    """Id of the innermost section it stands in: its own where it makes one; None before the first heading."""
    parent: int | None
    """Index of the clause it hangs under: a heading, a labelled paragraph, a lead-in that ends in ":", an item over
    its sub-items."""
    address: str
    """Permanent address: that of its section, or with ".s2" for the second unlabelled paragraph within it."""
    opening: bool = False
    """Stands before the first heading: legal bases, the sentence that announces the plan."""

    @property
    def text(self) -> str:
        """The words behind mark and title; "" for a bare heading."""
        return self.paragraph.text[self.body :].strip()


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table of the running text, in its place; letterheads and signatures are not among them."""

    table: Table
    section: str | None
    title: str
    """What the lines above call it; "" where they do not."""
    after: int | None
    """Index of the clause before it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A source sorted into the parts of an official paper; every paragraph belongs to exactly one part."""

    source: Source
    letterhead: tuple[Paragraph, ...]
    """Issuer, national motto, number, place and date, wherever the file has them; the first of an attached plan or
    annex repeated later goes to `repeated`."""
    title: tuple[Paragraph, ...]
    """Type of document and its abstract ("trích yếu")."""
    clauses: tuple[Clause, ...]
    tables: tuple[PlacedTable, ...]
    recipients: tuple[Paragraph, ...]
    signature: tuple[Paragraph, ...]
    notes: tuple[Paragraph, ...]
    """Footnotes."""
    repeated: tuple[Paragraph, ...]
    """Letterheads repeated, rules of dashes, "Ban hành kèm theo …" lines: read by nobody but the citations."""
    sections: tuple[Section, ...]

    def above(self, clause: Clause) -> Iterator[Clause]:
        """The clauses it hangs under, the nearest first."""
        at = clause.parent
        while at is not None:
            yield self.clauses[at]
            at = self.clauses[at].parent

    def under(self, clause: Clause) -> Iterator[Clause]:
        """The clauses that hang directly under it, in order."""
        return (c for c in self.clauses[clause.index + 1 :] if c.parent == clause.index)
