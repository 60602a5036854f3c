"""Where words of the text stand in the Word file itself, for whoever writes into the file again."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.formats.characters import clean
from vanban.formats.docx.names import Element, w
from vanban.formats.docx.paragraphs import Traced
from vanban.formats.docx.reader import MEDIA_TYPE, read_docx
from vanban.formats.docx.runs import Piece
from vanban.source import Paragraph, Source, lay_out

Wanted = tuple[int, int, str]
"""Half-open offsets into the text, and the words that stand there: told apart from a text read otherwise."""


@dataclass(frozen=True, slots=True)
class Place:
    """Words of one `w:p` of the main part.

    `paragraph` counts the `w:p` of that part from 0 in the order of the file, whether shown or not; `start` and `end`
    count the characters of those `w:t` that have this `w:p` as their nearest, as the file writes them.
    """

    paragraph: int
    start: int
    end: int


def places_of(data: bytes, wanted: Sequence[Wanted]) -> list[Place | None]:
    """For each of the wanted words the place where they begin, up to the end of their paragraph at most.

    Words of a note stand where the note is referred to, words that Word makes (an automatic number) with the rest of
    their paragraph. None where the file has other words there.
    """
    taken = read_docx(data, traces=True)
    source = lay_out(Source("", "", MEDIA_TYPE, taken.reader, taken.pages, taken.blocks))
    paragraphs = [p for p in _paragraphs(source) if isinstance(p, Traced)]
    part, ends = _MainPart(paragraphs), [p.end for p in paragraphs]
    found: list[Place | None] = []
    for start, end, words in wanted:
        at = bisect_right(ends, start)
        if at == len(paragraphs) or source.text[start:end] != words:
            found.append(None)
        else:
            begun = paragraphs[at]
            found.append(part.place(begun, start - begun.start, min(end, begun.end) - begun.start))
    return found


def _paragraphs(source: Source) -> Iterator[Paragraph]:
    """Each once, in the order of the text."""
    at = -1
    for block in source.blocks:
        cells = (
            [block] if isinstance(block, Paragraph) else [p for row in block.rows for c in row for p in c.paragraphs]
        )
        for paragraph in sorted(cells, key=lambda paragraph: paragraph.start):
            if paragraph.start > at:
                at = paragraph.start
                yield paragraph


@dataclass(frozen=True, slots=True)
class _Sign:
    """One character of the text: the `w:t` that holds it, and where in that element's own text."""

    element: Element
    start: int
    end: int


class _MainPart:
    """The main part's paragraphs and characters, counted as `Place` says."""

    def __init__(self, paragraphs: Sequence[Traced]) -> None:
        bodies = (p.element for p in paragraphs if p.element is not None and not p.note)
        root = next((element.getroottree().getroot() for element in bodies), None)
        self._paragraphs = [] if root is None else list(root.iter(w("p")))
        self._numbers = {element: at for at, element in enumerate(self._paragraphs)}
        self._references = [] if root is None else list(root.iter(w("footnoteReference"), w("endnoteReference")))

    def place(self, paragraph: Traced, start: int, end: int) -> Place | None:
        if paragraph.note:
            return self._of_note(paragraph)
        signs = [sign for sign in _signs(paragraph)[start:end] if sign is not None]
        element = _ancestor(signs[0].element, "p") if signs else paragraph.element
        if element is None or element not in self._numbers:
            return None
        starts = _starts(element)
        edges = [(starts[s.element] + s.start, starts[s.element] + s.end) for s in signs if s.element in starts]
        if not edges:
            edges = [(0, sum(len(text.text or "") for text in starts))]
        return Place(self._numbers[element], edges[0][0], edges[-1][1])

    def _of_note(self, paragraph: Traced) -> Place | None:
        """An empty place right before the sign that refers to the note."""
        for kind in ("footnote", "endnote"):
            note = _ancestor(paragraph.element, kind)
            if note is not None:
                wanted = (w(f"{kind}Reference"), note.get(w("id")))
                return next((self._before(r) for r in self._references if (r.tag, r.get(w("id"))) == wanted), None)
        return None

    def _before(self, reference: Element) -> Place | None:
        element = _ancestor(reference, "p")
        if element is None:
            return None
        order = {node: at for at, node in enumerate(element.iter())}
        at = sum(len(text.text or "") for text in _starts(element) if order[text] < order[reference])
        return Place(self._numbers[element], at, at)


def _starts(paragraph: Element) -> dict[Element, int]:
    """The `w:t` whose nearest paragraph this is, in their order, and how many characters come before each."""
    starts, at = {}, 0
    for text in paragraph.iter(w("t")):
        if _ancestor(text, "p") is paragraph:
            starts[text] = at
            at += len(text.text or "")
    return starts


def _ancestor(element: Element | None, name: str) -> Element | None:
    return None if element is None else next(element.iterancestors(w(name)), None)


def _signs(paragraph: Traced) -> list[_Sign | None]:
    """One for each character of the paragraph's text; None for those that no `w:t` holds."""
    signs = [sign for piece in paragraph.pieces for sign in _signs_of(piece)]
    raw = "".join(piece.text for piece in paragraph.pieces)
    skipped = len(raw) - len(raw.lstrip())
    return signs[skipped : skipped + len(paragraph.text)]


def _signs_of(piece: Piece) -> list[_Sign | None]:
    written = [(sign, element, at) for text, element in piece.parts for at, sign in enumerate(text)]
    signs: list[_Sign | None] = []
    for first, last in _groups("".join(sign for sign, _, _ in written)):
        _, element, at = written[first]
        end = max(k for _, other, k in written[first:last] if other is element) + 1
        count = len(clean("".join(sign for sign, _, _ in written[first:last])))
        signs += [_Sign(element, at, end) if element.tag == w("t") else None] * count
    return signs if len(signs) == len(piece.text) else [None] * len(piece.text)


def _groups(text: str) -> Iterator[tuple[int, int]]:
    """Bounds of what may become one composed letter: a sign with the marks and the invisible ones that follow it."""
    first = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not (unicodedata.combining(text[at]) or not clean(text[at])):
            yield first, at
            first = at
