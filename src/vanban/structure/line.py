"""What is known of a paragraph of running text while its place is being found."""

from dataclasses import dataclass

from vanban.source import Paragraph
from vanban.structure.labels import Mark

TAIL = " .:;,"
"""What a heading may end with that is no part of its title."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with what stands at its start."""

    paragraph: Paragraph
    mark: Mark | None
    title: str | None = None
    body: int = 0
    """Offset of its own words behind mark and title."""

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def style(self) -> str | None:
        return self.mark.style if self.mark is not None else None

    @property
    def label(self) -> str | None:
        return self.mark.label if self.mark is not None else None

    @property
    def labelled(self) -> bool:
        return self.label is not None

    @property
    def start(self) -> int:
        """Offset of the words behind the mark."""
        return self.mark.end if self.mark is not None else 0

    @property
    def words(self) -> str:
        return self.text[self.start :]

    @property
    def bold_words(self) -> int:
        """How many characters behind the mark are bold, without a gap."""
        return max(0, min(self.paragraph.look.bold, len(self.text)) - self.start)

    @property
    def is_bold(self) -> bool:
        return self.paragraph.look.bold >= len(self.text.rstrip(TAIL)) > 0
