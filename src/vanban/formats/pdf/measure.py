"""Between which margins the lines of a document run, and how far apart they stand."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vanban.formats.pdf.lines import Line

_STEP = 2.0
_FEW = 3
_SLACK = 4.0
"""Points by which a line may hang over the margin."""
_TELLING = 10
"""Lines a page must have before it may be taken to be set between other margins than the page before."""
_HANGING = 8.0
"""Points by which tables commonly hang over the margins of the text."""
_RECENT = 3
"""So many pages back tell the margins that the next page is held against."""
_INDENTED = 6.0
_COMMON_PITCH = 1.3
_WIDEST_PITCH = 2.4
"""Times the type size: lines farther apart are of two paragraphs."""
_JUSTIFIED = 0.4
"""Share of lines that reach the right margin where lines are drawn out to it."""
_RAGGED = 1.5
"""Times the type size: so far beyond the others the longest line may reach where they are not."""

Frame = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """Left and right margin of the text and the usual distance of baselines within a paragraph, in points."""

    left: float
    right: float
    pitch: float
    indent: float | None = None
    """Where the first lines of most paragraphs begin, if not at the margin."""

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def measures(pages: Sequence[tuple[float, list[Line], list[Frame]]]) -> list[Measure]:
    """Page by page, of (width, lines, left and right of its tables); pages share one while width and margins stay."""
    found: list[Measure] = []
    section: list[tuple[list[Line], list[Frame]]] = []
    width, margins = 0.0, None
    for page_width, lines, frames in pages:
        if section and (page_width != width or not _fits(lines, margins)):
            found += [_shared(section)] * len(section)
            section = []
        section.append((lines, frames))
        width = page_width
        margins = _shared(section[-_RECENT:])
    return found + [_shared(section)] * len(section)


def _shared(section: list[tuple[list[Line], list[Frame]]]) -> Measure:
    """The measure of all lines; where they are few, their page is as wide as the tables on it."""
    lines = [x for page, _ in section for x in page]
    frames = [f for _, page in section for f in page]
    found = measure(lines)
    if not frames or len(lines) >= _TELLING * len(section):
        return found
    left, right = min(f[0] for f in frames), max(f[1] for f in frames)
    return replace(
        found,
        left=left if left < found.left - _HANGING else found.left,
        right=right if right > found.right + _HANGING else found.right,
    )


def _fits(lines: list[Line], margins: Measure | None) -> bool:
    if margins is None or not lines:
        return True
    outside = min(x.x0 for x in lines) < margins.left - _SLACK or max(x.x1 for x in lines) > margins.right + _SLACK
    short = max(x.x1 for x in lines) < margins.right - _SLACK
    return not (outside or short) or (len(lines) < _TELLING and not outside)


def measure(lines: list[Line]) -> Measure:
    """Taken over all lines between the same margins."""
    if not lines:
        return Measure(0.0, 0.0, 0.0)
    right = _right([x.x1 for x in lines], lines[0].size)
    full = [x for x in lines if x.x1 > right - 3 * x.size]
    left = _edge([x.x0 for x in full] or [x.x0 for x in lines], largest=False)
    begins = Counter(round(x.x0, 0) for x in lines if x.x0 > left + _INDENTED)
    indent, times = max(begins.items(), key=lambda b: (b[1], -b[0]), default=(None, 0))
    return Measure(left, right, pitch(lines, right), indent if times >= _FEW else None)


def _right(ends: list[float], size: float) -> float:
    right = _edge(ends, largest=True)
    if sum(abs(e - right) <= _STEP for e in ends) >= _JUSTIFIED * len(ends):
        return right
    return max(e for e in ends if e <= right + _RAGGED * size)


def _edge(ends: list[float], *, largest: bool) -> float:
    """The outermost place where several lines end; the outermost of all where they never agree."""
    steps = Counter(round(e / _STEP) for e in ends)
    common = [s for s, n in steps.items() if n + steps[s + 1] + steps[s - 1] >= max(_FEW, len(ends) // 50)]
    if not common:
        return max(ends) if largest else min(ends)
    at = max(common) if largest else min(common)
    near = [e for e in ends if abs(e / _STEP - at) <= 1]
    return max(near) if largest else min(near)


def pitch(lines: list[Line], right: float) -> float:
    """The smaller of the usual distances beneath lines that reach the right margin."""
    steps: Counter[float] = Counter()
    for above, below in pairwise(lines):
        if (
            above.page == below.page
            and above.x1 > right - 2 * above.size
            and 0 < above.y - below.y < _WIDEST_PITCH * above.size
        ):
            steps[round(above.y - below.y, 1)] += 1
    if not steps:
        return _COMMON_PITCH * (lines[0].size if lines else 12.0)
    most = max(steps.values())
    return min(s for s, n in steps.items() if n >= most / 2)
