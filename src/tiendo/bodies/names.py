"""Which body a name on paper means: by its folded words, whole, else without the name of the place.

A former name means the body that bears another name now, or that took its place.
"""

import re
from collections.abc import Iterable

from tiendo.bodies.models import Body
from viet.fold import fold

_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "ubmttq": "uy ban mat tran to quoc",
    "mttq": "mat tran to quoc",
    "btv": "ban thuong vu",
    "thcs": "trung hoc co so",
    "vp": "van phong",
}
"""What every office abbreviates in its own list of bodies; plans are read with full names."""
_NUMBERS = re.compile(r"(\d+)")
_NATION = " viet nam"
_FRONT = f"mat tran to quoc{_NATION}"
"""Plans leave the last two words out as often as not."""
_PLACES = (" xa", " phuong", " dac khu", " huyen", " tinh", " thanh pho")


class Directory:
    """Bodies by name, those closed as well; where two that exist could be meant, none is."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._known = {body.pk: body for body in bodies}
        self._whole: dict[str, dict[int, Body]] = {}
        self._bare: dict[str, dict[int, Body]] = {}
        for body in self._known.values():
            if now := self.now(body.pk):
                whole = folded_name(body.name)
                self._whole.setdefault(whole, {})[now.pk] = now
                self._bare.setdefault(_without_place(whole), {})[now.pk] = now

    def find(self, name: str) -> Body | None:
        whole = folded_name(name)
        found = self._whole.get(whole) or self._bare.get(_without_place(whole), {})
        return next(iter(found.values())) if len(found) == 1 else None

    def now(self, pk: int) -> Body | None:
        """The body that answers today for what was given to that one; None where there is none."""
        body = self._known.get(pk)
        while body is not None and body.successor_id is not None:
            body = self._known.get(body.successor_id)
        return body if body is not None and body.valid_until is None else None


def in_order(name: str) -> list[tuple[int, str]]:
    """How names are listed: marks apart, and "Thôn 2" before "Thôn 10"."""
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(fold(name))]


def folded_name(name: str) -> str:
    """Equal for two spellings of one name: folded, and written out."""
    return " ".join(_SHORT.get(word, word) for word in fold(name).split()).replace(_FRONT, _FRONT.removesuffix(_NATION))


def _without_place(folded: str) -> str:
    """ "Phòng Kinh tế xã Sơn Hạ" is "Phòng Kinh tế": what follows "xã" is the place; a hamlet's own name stays."""
    ends = [at for place in _PLACES if (at := f"{folded} ".find(f"{place} ")) > 0]
    return folded[: min(ends)] if ends else folded
