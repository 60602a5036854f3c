"""In which order paragraphs and lifted blocks follow each other."""

from collections.abc import Iterator

from vanban.formats.text.joining import Setting, is_centred, joined, runs
from vanban.formats.text.lifting import Lifted
from vanban.formats.text.lines import Line
from vanban.source import Block, Look, Paragraph


def assembled(lines: tuple[Line, ...], lifted: tuple[Lifted, ...], setting: Setting) -> tuple[Block, ...]:
    """Every line once, in a paragraph or a lifted block; a block within a sentence comes behind the sentence."""
    leading = [one for one in lifted if one.leads]
    others = [one for one in lifted if not one.leads]
    found = [block for one in leading for block in one.blocks]
    return (*found, *_in_order(lines, lifted, others, setting))


def _in_order(
    lines: tuple[Line, ...], lifted: tuple[Lifted, ...], waiting: list[Lifted], setting: Setting
) -> Iterator[Block]:
    for stretch in _stretches(lines, lifted):
        while stretch and waiting and waiting[0].first < stretch[0]:
            yield from waiting.pop(0).blocks
        kept = tuple(lines[k] for k in stretch)
        for first, end in runs(kept, setting):
            while waiting and waiting[0].first < stretch[first]:
                yield from waiting.pop(0).blocks
            yield paragraph(kept[first:end])
    for one in waiting:
        yield from one.blocks


def _stretches(lines: tuple[Line, ...], lifted: tuple[Lifted, ...]) -> Iterator[list[int]]:
    """The lines not lifted, by their indexes, apart wherever no paragraph runs on."""
    stretch: list[int] = []
    at = 0
    for one in lifted:
        stretch += range(at, one.first)
        at = one.end
        if one.parts:
            yield stretch
            stretch = []
    yield [*stretch, *range(at, len(lines))]


def paragraph(lines: tuple[Line, ...]) -> Paragraph:
    """One paragraph of these lines; centred where the blanks in front say so."""
    centred = all(map(is_centred, lines))
    text = joined([line.text for line in lines])
    return Paragraph(text, Look(bold=min(lines[0].bold, len(text)), centred=centred))
