"""Which straight rules are drawn on a page: the lines that make a table a grid."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from vanban.formats.pdf.library import Library
from vanban.formats.pdf.turning import Turn

_PATH, _FORM = 2, 5
_MOVE = 2
_THIN = 4.0
"""Points; a filled box thinner than this is a rule."""
_STRAIGHT = 0.6
_MAX_RULES = 20_000
_FARTHEST = 1e5
"""Points; what a damaged file draws farther away is no rule."""
_MAX_FORMS = 4


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule at `at` (y of a horizontal one, x of a vertical one) that runs from `low` to `high`, in points."""

    horizontal: bool
    at: float
    low: float
    high: float


class _Matrix(NamedTuple):
    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def within(self, outer: "_Matrix") -> "_Matrix":
        x0, y0 = outer.point(self.e, self.f)
        return _Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            x0,
            y0,
        )


_IDENTITY = _Matrix(1, 0, 0, 1, 0, 0)


def rules(lib: Library, page: Any, turn: Turn) -> list[Rule]:
    """The rules of a page as it is shown, also those drawn inside form objects."""
    found: list[Rule] = []
    raw = lib.raw
    count = raw.FPDFPage_CountObjects(page)
    for item in (raw.FPDFPage_GetObject(page, k) for k in range(count)):
        for rule in _of_object(raw, item, _turned(turn), 0):
            if min(rule.at, rule.low) > -_FARTHEST and max(rule.at, rule.high) < _FARTHEST:
                found.append(rule)
            if len(found) >= _MAX_RULES:
                return found
    return found


def _turned(turn: Turn) -> _Matrix:
    (e, f), (a, b), (c, d) = turn.point(0, 0), turn.vector(1, 0), turn.vector(0, 1)
    return _Matrix(a, b, c, d, e, f)


def _of_object(raw: Any, item: Any, outer: _Matrix, depth: int) -> Iterator[Rule]:
    kind = raw.FPDFPageObj_GetType(item)
    if kind == _PATH:
        yield from _of_path(raw, item, _matrix(raw, item).within(outer))
    elif kind == _FORM and depth < _MAX_FORMS:
        inner = _matrix(raw, item).within(outer)
        for k in range(raw.FPDFFormObj_CountObjects(item)):
            yield from _of_object(raw, raw.FPDFFormObj_GetObject(item, k), inner, depth + 1)


def _matrix(raw: Any, item: Any) -> _Matrix:
    m = raw.FS_MATRIX()
    return _Matrix(m.a, m.b, m.c, m.d, m.e, m.f) if raw.FPDFPageObj_GetMatrix(item, m) else _IDENTITY


def _of_path(raw: Any, path: Any, matrix: _Matrix) -> Iterator[Rule]:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if not fill.value and not stroke.value:
        return
    for points in _outlines(raw, path, matrix):
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        width, height = max(xs) - min(xs), max(ys) - min(ys)
        if min(width, height) <= _THIN:
            yield from _thin(xs, ys, width, height)
        elif stroke.value:
            for (x0, y0), (x1, y1) in pairwise(points):
                yield from _edge(x0, y0, x1, y1)


def _thin(xs: list[float], ys: list[float], width: float, height: float) -> Iterator[Rule]:
    if width > height:
        yield Rule(True, (min(ys) + max(ys)) / 2, min(xs), max(xs))  # noqa: FBT003
    elif height > 0:
        yield Rule(False, (min(xs) + max(xs)) / 2, min(ys), max(ys))  # noqa: FBT003


def _edge(x0: float, y0: float, x1: float, y1: float) -> Iterator[Rule]:
    if abs(y1 - y0) <= _STRAIGHT < abs(x1 - x0):
        yield Rule(True, (y0 + y1) / 2, min(x0, x1), max(x0, x1))  # noqa: FBT003
    elif abs(x1 - x0) <= _STRAIGHT < abs(y1 - y0):
        yield Rule(False, (x0 + x1) / 2, min(y0, y1), max(y0, y1))  # noqa: FBT003


def _outlines(raw: Any, path: Any, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The corner points of each part of a path, closed parts with their first point again at the end."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for k in range(raw.FPDFPath_CountSegments(path)):
        segment = raw.FPDFPath_GetPathSegment(path, k)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if raw.FPDFPathSegment_GetType(segment) == _MOVE and len(points) > 1:
            yield points
            points = []
        elif raw.FPDFPathSegment_GetType(segment) == _MOVE:
            points = []
        points.append(matrix.point(x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment) and len(points) > 2:
            points.append(points[0])
    if len(points) > 1:
        yield points
