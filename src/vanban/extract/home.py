"""Whose plan it is, and what a body is called in full words seen from there."""

import datetime as dt
import re
from dataclasses import dataclass

from vanban.extract import names
from vanban.extract.full_words import full_words
from vanban.model import Identity
from viet.spelling import even

_ASIDE = re.compile(r"\s*\([^()]*\)")
_SEAT = re.compile(
    r"(?:ủy ban nhân dân|hội đồng nhân dân)(?= (?:xã|phường|đặc khu|thị trấn|thành phố|tỉnh|huyện|quận)$)"
)
_SHORT_PEOPLE = re.compile(r"(?<=ủy ban nhân)(?! dân)(?!\w)")


@dataclass(frozen=True, slots=True)
class Home:
    """The issuer's level and place ("xã", "An Phú"), None where unknown, and its names in running text."""

    level: str | None = None
    place: str | None = None
    known: tuple[str, ...] = ()
    issued: dt.date | None = None
    """The last day on which the plan can have been issued."""

    def full(self, printed: str) -> str:
        """A body's name in full words: "UBND xã" is that of the issuer's own commune."""
        name = full_words(_ASIDE.sub("", printed)).strip(" .,;:-–")
        name = " ".join(name.split())
        plain = even(name)
        cut = _SHORT_PEOPLE.search(plain)
        if cut:
            name = f"{name[: cut.start()]} dân{name[cut.start() :]}"
            plain = even(name)
        if self.place and self.level and _SEAT.search(plain) and plain.endswith(self.level):
            name = f"{name} {self.place}"
        return name[:1].upper() + name[1:]


def home_of(identity: Identity) -> Home:
    """The place is that of the issuer, or of the body above it ("Phòng Kinh tế" of a commune)."""
    known = tuple(even(i) for i in (identity.issuer,) if i and "," in i)
    issued = identity.date.end if identity.date else None
    for issuer in (identity.issuer, identity.parent_issuer):
        found = _level_and_place(issuer) if issuer else None
        if found:
            return Home(*found, known, issued)
    return Home(known=known, issued=issued)


def _level_and_place(issuer: str) -> tuple[str, str] | None:
    plain = even(issuer)
    for m in reversed(list(names.LEVEL.finditer(plain))):
        place = issuer[m.end() :].strip()
        if place and (m.start() == 0 or plain[m.start() - 1] == " "):
            return m[0], place.title() if place.isupper() else place
    return None
