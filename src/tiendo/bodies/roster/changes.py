"""What a table would change: the bodies, people, posts, accounts and fields that it adds, and those that it alters."""

import hashlib
from dataclasses import dataclass

from django.utils.functional import Promise

from tiendo.bodies.models import Body, FieldOfWork, Person, Post
from tiendo.bodies.roster.sheet import Fault


@dataclass(slots=True, eq=False)
class WantedBody:
    """A body as it shall be; `now` is the one that is there, None for a new one."""

    line: int
    name: str
    kind: str
    parent: "WantedBody | None" = None
    now: Body | None = None

    @property
    def is_changed(self) -> bool:
        """A table can move a body and cannot take it out of where it is."""
        if self.now is None:
            return False
        above = self.parent.now.pk if self.parent and self.parent.now else None
        return self.kind != self.now.kind or (self.parent is not None and above != self.now.parent_id)


@dataclass(slots=True, eq=False)
class WantedPerson:
    name: str
    username: str = ""
    now: Person | None = None


@dataclass(frozen=True, slots=True)
class WantedPost:
    line: int
    body: WantedBody
    person: WantedPerson
    title: str
    role: str
    now: Post | None = None
    also: tuple[str, ...] = ()
    """What the person is already, where the post is one more."""


@dataclass(frozen=True, slots=True)
class WantedAccount:
    line: int
    person: WantedPerson
    username: str


@dataclass(frozen=True, slots=True)
class WantedField:
    line: int
    words: str
    body: WantedBody
    now: FieldOfWork | None = None


class WrongRow(Exception):
    """A row cannot be taken as it stands; the words say what to do."""

    def __init__(self, words: Promise | str) -> None:
        super().__init__(str(words))
        self.words = words


Change = WantedBody | WantedPost | WantedAccount | WantedField


@dataclass(frozen=True, slots=True)
class Outcome:
    """Nothing enters while there are faults."""

    changes: tuple[Change, ...] = ()
    unchanged: int = 0
    """Rows that say what is so already."""
    faults: tuple[Fault, ...] = ()
    unused: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Differs where something else would be done than what was shown."""
        said = "\n".join(_said(change) for change in self.changes)
        return hashlib.sha256(said.encode()).hexdigest()


def _said(change: Change) -> str:
    parts: list[object] = [type(change).__name__, change.line]
    match change:
        case WantedBody():
            above = change.parent.name if change.parent else ""
            parts += [change.name, change.kind, above, change.now and change.now.pk]
        case WantedPost():
            known = change.person.now and change.person.now.pk
            parts += [change.body.name, change.person.name, known, change.title, change.role]
            parts += [change.now and (change.now.pk, change.now.title, change.now.role)]
        case WantedAccount():
            parts += [change.person.name, change.username]
        case WantedField():
            parts += [change.words, change.body.name, change.now and change.now.body_id]
    return repr(parts)
