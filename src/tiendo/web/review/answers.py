"""What of the page a decision changes: the cards, findings and lines that look different now, and the counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.http import HttpResponse
from django.template.loader import render_to_string

from tiendo.documents.block_view import Block, ParagraphBlock, addressed_paragraphs
from tiendo.rules.review import Review
from tiendo.ui.marks import Mark, marks_of_kind
from tiendo.ui.paper import Line, TableOnPaper, lay_on_paper
from tiendo.ui.templatetags.tiendo_ui import lit_words, mark_links
from tiendo.web.ledger.lines import slips_of, sorts_of
from tiendo.web.request import Request
from tiendo.web.review.cards import Card, cards_of
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.opened import Opened
from tiendo.web.review.scene import Scene
from tiendo.web.review.state import state_of

Range = tuple[int, int]

MOST_CARDS = 40


@dataclass(frozen=True, slots=True)
class Swap:
    """A piece of the page; `how`: "outer", "inner", "before" (inserted), "remove",
    "reload" (asked for again)."""

    onto: str
    """A selector."""
    how: str
    html: str = ""


def as_answer(response: HttpResponse) -> HttpResponse:
    """The header tells the script that this is the review's answer, and not the way in after a session's end."""
    response.headers["Review-Answer"] = "1"
    return response


def swaps(request: Request, before: Review, scene: Scene, opened: Opened | None) -> list[Swap]:
    old = {card.code: card for card in cards_of(before, scene.reading)}
    new = {card.code: card for card in scene.cards}
    return [
        *_cards(request, old, new, scene, opened),
        *_entries(request, before, scene),
        *_paper(old.values(), new.values(), scene),
    ]


def _cards(
    request: Request, old: dict[str, Card], new: dict[str, Card], scene: Scene, opened: Opened | None
) -> Iterator[Swap]:
    """Where more changed than anybody looks at, the list itself is to be asked for again."""
    gone = [code for code in old if code not in new]
    changed = [card for code, card in new.items() if old.get(code) != card or _is(card, opened)]
    if len(changed) + len(gone) > MOST_CARDS:
        yield Swap("#items", "reload")
        return
    place = f'[id="m-{gone[0]}"]' if gone else ".review-list > :first-child"
    for card in changed:
        context = {"card": card, "document": scene.document, "opened": opened, "is_open": scene.is_open}
        html = render_to_string("web/review/card.html", context, request)
        yield Swap(f'[id="m-{card.code}"]', "outer", html) if card.code in old else Swap(place, "before", html)
    yield from (Swap(f'[id="m-{code}"]', "remove") for code in gone)


def _is(card: Card, opened: Opened | None) -> bool:
    return opened is not None and opened.key == card.item.key


def _entries(request: Request, before: Review, scene: Scene) -> Iterator[Swap]:
    """Each finding that stands differently now, and the head of its sort, which counts those still open."""
    old = {entry.key: entry for entry in before.ledger}
    if all(old.get(entry.key) == entry for entry in scene.review.ledger):
        return
    new = {entry.key: entry for entry in scene.review.ledger}
    context = {"document": scene.document, "ledger": scene.ledger}
    for sort in sorts_of(scene.lines):
        changed = [line for line in sort.lines if old.get(line.key) != new[line.key]]
        for line in changed:
            html = render_to_string("web/ledger/entry.html", {**context, "line": line}, request)
            yield Swap(f'[id="l-{line.code}"]', "outer", html)
        if changed:
            html = render_to_string("web/ledger/sort_head.html", {**context, "sort": sort}, request)
            yield Swap(f'[id="s-{sort.key}"]', "outer", html)
    slips = slips_of(scene.lines, scene.slip_url)
    yield Swap("#slips", "outer", render_to_string("web/ledger/slips.html", {"slips": slips}, request))


def _paper(old: Iterable[Card], new: Iterable[Card], scene: Scene) -> Iterator[Swap]:
    """Only where an item came, went or changed its words; a deleted one lights nothing any more."""
    places = [span for _, spans in _lit(old) ^ _lit(new) for span in spans]
    if not places:
        return
    for start, stop, swap in _pieces(_paper_at(places, scene)):
        if _meets(places, start, stop):
            yield swap


def _paper_at(places: Sequence[Range], scene: Scene) -> list[Line | TableOnPaper]:
    """The blocks there, with every other block in which something begins that is also lit there: it is marked there."""
    extents = [(block, *_extent(block)) for block in scene.view.blocks]
    there = [(start, end) for _, start, end in extents if _meets(places, start, end)]
    marks = [mark for mark in _marks(scene) if any(_meets(there, span.start, span.end) for span in mark.spans)]
    spans = [(span.start, span.end) for mark in marks for span in mark.spans]
    return lay_on_paper([block for block, start, end in extents if _meets([*there, *spans], start, end)], marks)


def _extent(block: Block) -> Range:
    if isinstance(block, ParagraphBlock):
        return block.start, block.end
    paragraphs = [paragraph for paragraph, _ in addressed_paragraphs(block)]
    return (paragraphs[0].start, paragraphs[-1].end) if paragraphs else (0, 0)


def _meets(ranges: Iterable[Range], start: int, end: int) -> bool:
    return any(start < to and at < end for at, to in ranges)


def paper_of(scene: Scene) -> list[Line | TableOnPaper]:
    return lay_on_paper(scene.view.blocks, _marks(scene))


def _marks(scene: Scene) -> list[Mark]:
    marks = [card.mark for card in scene.cards if card.item.state != "deleted"]
    return [*marks, *marks_of_kind(scene.view, "finding")]


def state_swap(request: Request, scene: Scene, narrowing: Narrowing) -> Swap:
    html = render_to_string("web/review/state.html", state_of(scene, narrowing), request)
    return Swap("#review-state", "inner", html)


def _lit(cards: Iterable[Card]) -> set[tuple[str, tuple[Range, ...]]]:
    return {(card.code, card.item.spans) for card in cards if card.item.state != "deleted"}


def _pieces(paper: Sequence[Line | TableOnPaper]) -> Iterator[tuple[int, int, Swap]]:
    """Start, end and how to set it anew: the words of each line, the marks beside each line or row."""
    for part in paper:
        if isinstance(part, Line):
            yield from (_words(part), _margin(part.start, part.end, part.marks))
            continue
        for row in (*part.header, *part.body):
            lines = [line for cell in row.cells for line in cell.lines]
            yield from map(_words, lines)
            if lines:
                yield _margin(lines[0].start, lines[-1].end, row.marks)


def _words(line: Line) -> tuple[int, int, Swap]:
    return line.start, line.end, Swap(f'[data-at="{line.start}"]', "inner", lit_words(line))


def _margin(start: int, end: int, marks: Sequence[Mark]) -> tuple[int, int, Swap]:
    return start, end, Swap(f'[data-marks="{start}"]', "inner", mark_links(marks))
