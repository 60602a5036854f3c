"""What the headings and lead-ins above a paragraph hand down to it: the kind of section, the doer, the time."""

from dataclasses import dataclass, field

from vanban.extract.addressees import partners_in
from vanban.extract.bodies import Passage
from vanban.extract.deadlines import heading_deadlines
from vanban.extract.event_days import EventDays
from vanban.extract.home import Home
from vanban.extract.owners import addressed_in, owner_by_place, owner_in
from vanban.extract.zones import Zone, assigns, zone_of
from vanban.model import Deadline
from vanban.structure.outline import Clause, Outline

_CHAPTER_AND_BODY = 2
Owner = tuple[tuple[str, ...], bool]
"""The bodies in full words, and whether they are asked rather than told."""


@dataclass(slots=True)
class Surroundings:
    """Answers for one outline; every heading is read once."""

    outline: Outline
    home: Home
    _zones: dict[int, Zone] = field(default_factory=dict)
    _owners: dict[int, Owner] = field(default_factory=dict)
    _told: dict[int, tuple[str, ...]] = field(default_factory=dict)
    _times: dict[int, tuple[Deadline, ...]] = field(default_factory=dict)
    event_days: EventDays = field(init=False)

    def __post_init__(self) -> None:
        self.event_days = EventDays(self.outline.source.text)

    def zone(self, clause: Clause) -> Zone:
        """That of the nearest heading that tells; `open` where none does."""
        for over in (clause, *self.outline.above(clause)):
            if over.index not in self._zones:
                self._zones[over.index] = zone_of(heading_of(over))
            if self._zones[over.index] != "open":
                return self._zones[over.index]
        return "open"

    def owner(self, clause: Clause) -> Owner:
        """The bodies of the nearest heading or lead-in that names some."""
        if clause.title is not None:
            own = self._owner(-clause.index - 1, clause.title, heading=True)
            if own[0]:
                return own
        for over in self.outline.above(clause):
            text = self._owner(over.index, over.text, heading=not over.text.endswith((".", ";", ":")))
            found = text if text[0] else self._owner(-over.index - 1, over.title or "", heading=True)
            if found[0]:
                return found
        return self._by_place(clause), False

    def _by_place(self, clause: Clause) -> tuple[str, ...]:
        """What the heading right below "Tổ chức thực hiện" says, where no grammar tells that it names a body."""
        titled = [c for c in (clause, *self.outline.above(clause)) if c.title is not None]
        if len(titled) < _CHAPTER_AND_BODY or not assigns(titled[-1].title or ""):
            return ()
        return tuple(map(self.home.full, owner_by_place(titled[-2].title or "", self.home.known)))

    def addressed(self, clause: Clause) -> Owner:
        """The owner; where no heading names one, those whom the opening of a directive tells."""
        owner = self.owner(clause)
        if owner[0]:
            return owner
        opening = next((c for c in reversed(self.outline.clauses[: clause.index]) if c.opening), None)
        return (self._told_by(opening), False) if opening is not None else owner

    def _told_by(self, opening: Clause) -> tuple[str, ...]:
        if opening.index not in self._told:
            bodies = addressed_in(opening.text, self.home.known)
            self._told[opening.index] = tuple(self.home.full(b.text) for b in bodies)
        return self._told[opening.index]

    def partners(self, clause: Clause) -> tuple[str, ...]:
        """Those with whom the nearest lead-in has the work done ("Phối hợp với X triển khai:")."""
        for over in self.outline.above(clause):
            words = heading_of(over)
            found = partners_in(Passage(words, self.home.known)) if words else ()
            if found or over.title is not None or not words:
                return tuple(self.home.full(b.text) for b in found)
        return ()

    def deadlines(self, clause: Clause) -> tuple[Deadline, ...]:
        """The times that the nearest dated heading prints."""
        for over in (clause, *self.outline.above(clause)):
            if over.index not in self._times:
                heading = heading_of(over)
                self._times[over.index] = self._dated(heading) if heading else ()
            if self._times[over.index]:
                return self._times[over.index]
        return ()

    def _dated(self, heading: str) -> tuple[Deadline, ...]:
        return self.event_days.close(heading_deadlines(heading, self.home.issued))

    def _owner(self, key: int, words: str, *, heading: bool) -> Owner:
        if key not in self._owners:
            bodies, request = owner_in(words, self.home.known, heading=heading) if words else ((), False)
            self._owners[key] = tuple(self.home.full(b.text) for b in bodies), request
        return self._owners[key]


def heading_of(clause: Clause) -> str:
    """A clause's title, or its words where it is a short lead-in."""
    if clause.title is not None:
        return clause.title
    return clause.text if clause.text.endswith(":") and len(clause.text) < 200 else ""
