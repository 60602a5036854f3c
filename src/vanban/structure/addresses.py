"""Which permanent address each section and paragraph has: the way of labels from the root ("II.1.1.a").

Guarantees: addresses are unique; a second one of the same way gets "-2"; an unlabelled paragraph is its section's
address with ".s2" for the second one in it, an unlabelled heading with ".t1", a table's row with ".r3".
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from vanban.structure.labels import Mark
from vanban.structure.line import Line
from vanban.structure.tree import Place

_SHORT = {
    "phần": "P", "chương": "C", "mục": "M", "tiểu mục": "TM", "điều": "Đ", "phụ lục": "PL", "phụ biểu": "PB",
    "biểu": "B", "biểu mẫu": "BM", "mẫu": "M",
}  # fmt: skip


@dataclass(slots=True)
class Addresses:
    """Gives out addresses, each once."""

    _given: set[str] = field(default_factory=set)
    _counts: dict[tuple[str, str], int] = field(default_factory=dict)

    @classmethod
    def beside(cls, given: Iterable[str]) -> "Addresses":
        """Goes on where others have been given out."""
        return cls(set(given))

    def below(self, above: str, step: str) -> str:
        return self._once(f"{above}.{step}" if above else step)

    def numbered(self, above: str, sign: str) -> str:
        """The next unlabelled thing of one sort within a section."""
        count = self._counts.get((above, sign), 0) + 1
        self._counts[above, sign] = count
        return self.below(above, f"{sign}{count}")

    def _once(self, wanted: str) -> str:
        address, count = wanted, 1
        while address in self._given:
            count += 1
            address = f"{wanted}-{count}"
        self._given.add(address)
        return address


class Ways:
    """The ways within one division, by the index of the line that makes the section."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._whole: dict[int | None, str] = {None: ""}
        self._lettered: dict[int | None, str] = {None: ""}
        """Without plain numbers at the end: a dotted label ("1.1") alone stands for its own way."""

    def section(self, line: int | None) -> str | None:
        return self._whole[line] or None

    def of(self, line: Line, place: Place, at: int, *, step: str | None) -> str:
        """The line's address; opens its way where it makes a section. `step` is that of a division without a number."""
        above = self._whole[place.above]
        if place.level is None:
            return self._addresses.numbered(self._whole[place.section], "s")
        dotted = line.style is not None and line.style.startswith("dotted")
        if line.mark is not None and line.labelled:
            address = self._addresses.below(self._lettered[place.above] if dotted else above, step_of(line.mark))
        elif step is not None:
            address = self._addresses.below(above, step)
        else:
            address = self._addresses.numbered(above, "t")
        self._whole[at] = address
        self._lettered[at] = self._lettered[place.above] if dotted or line.style in ("1.", "1)") else address
        return address


def step_of(mark: Mark) -> str:
    """The label as a step of the way: "1.1", "a"; "Đ.5" for "Điều 5", "PL.II" for "Phụ lục II"."""
    label = mark.label or ""
    word, _, number = label.rpartition(" ")
    short = _SHORT.get(word.lower())
    return f"{short}.{number}" if short else label.replace(" ", ".")
