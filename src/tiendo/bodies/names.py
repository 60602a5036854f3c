"""Which body a name on paper means: by its folded words, whole, else without the name of the place."""

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
_PLACES = (" xa", " phuong", " dac khu", " huyen", " tinh", " thanh pho")


class Directory:
    """Bodies by name; where two could be meant, none is."""

    def __init__(self, bodies: Iterable[Body]) -> None:
        self._whole: dict[str, list[Body]] = {}
        self._bare: dict[str, list[Body]] = {}
        for body in bodies:
            whole = _full(body.name)
            self._whole.setdefault(whole, []).append(body)
            self._bare.setdefault(_without_place(whole), []).append(body)

    def find(self, name: str) -> Body | None:
        whole = _full(name)
        found = self._whole.get(whole) or self._bare.get(_without_place(whole), [])
        return found[0] if len(found) == 1 else None


def _full(name: str) -> str:
    return " ".join(_SHORT.get(word, word) for word in fold(name).split())


def _without_place(folded: str) -> str:
    """ "Phòng Kinh tế xã Sơn Hạ" is "Phòng Kinh tế": what follows "xã" is the place; a hamlet's own name stays."""
    ends = [at for place in _PLACES if (at := f"{folded} ".find(f"{place} ")) > 0]
    return folded[: min(ends)] if ends else folded
