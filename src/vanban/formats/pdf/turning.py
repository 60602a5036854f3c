"""Where a point of a stored page stands once the page is turned the way it is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """Quarter turns clockwise; `width` and `height` in points of the page as shown."""

    quarters: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.quarters == 1:
            return y, self.height - x
        if self.quarters == 2:
            return self.width - x, self.height - y
        return (self.width - y, x) if self.quarters == 3 else (x, y)

    def vector(self, x: float, y: float) -> tuple[float, float]:
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.quarters % 4]

    def box(self, left: float, top: float, right: float, bottom: float) -> tuple[float, float, float, float]:
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), max(y0, y1), max(x0, x1), min(y0, y1)
