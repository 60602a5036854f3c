"""Between which margins the lines of a document run, and how far apart they stand."""

from collections import Counter
from dataclasses import dataclass

from vanban.formats.pdf.lines import Line

_STEP = 2.0
_FEW = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """Left and right margin of the text and the usual distance of baselines within a paragraph, in points."""

    left: float
    right: float
    pitch: float

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def measure(lines: list[Line]) -> Measure:
    """Taken over all lines of pages of one width."""
    right = _edge([x.x1 for x in lines], largest=True)
    full = [x for x in lines if x.x1 > right - 3 * x.size]
    left = _edge([x.x0 for x in full] or [x.x0 for x in lines], largest=False)
    return Measure(left, right, _pitch(lines, right))


def _edge(ends: list[float], *, largest: bool) -> float:
    """The outermost place where several lines end; the outermost of all where they never agree."""
    steps = Counter(round(e / _STEP) for e in ends)
    common = [s for s, n in steps.items() if n + steps[s + 1] + steps[s - 1] >= max(_FEW, len(ends) // 50)]
    if not common:
        return max(ends) if largest else min(ends)
    at = max(common) if largest else min(common)
    near = [e for e in ends if abs(e / _STEP - at) <= 1]
    return max(near) if largest else min(near)


def _pitch(lines: list[Line], right: float) -> float:
    steps: Counter[float] = Counter()
    for above, below in zip(lines, lines[1:], strict=False):
        if above.page == below.page and above.x1 > right - 2 * above.size and 0 < above.y - below.y < 4 * above.size:
            steps[round(above.y - below.y, 1)] += 1
    if not steps:
        return 1.3 * (lines[0].size if lines else 12.0)
    most = max(steps.values())
    return min(s for s, n in steps.items() if n >= most / 2)
