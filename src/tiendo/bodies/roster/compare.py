"""What a table would change in the organisation as it is, and which of its rows cannot be taken as they stand."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account, FieldOfWork
from tiendo.bodies.roster.bodies import BodiesInTable
from tiendo.bodies.roster.changes import Change, Outcome, WantedBody, WantedField, WantedPost, WrongRow
from tiendo.bodies.roster.people import PeopleInTable
from tiendo.bodies.roster.present import Present
from tiendo.bodies.roster.sheet import Fault, Row, Sheet


def outcome_of(sheet: Sheet, present: Present, *, account: Account) -> Outcome:
    """What the table does not name stays as it is. Bodies come first, since a row may name those of later rows."""
    faults = list(sheet.faults)
    bodies, people = BodiesInTable(present.bodies), PeopleInTable(present, account)
    fields = _Fields(present.fields)
    sound = _taken(sheet.rows, bodies.take, faults)
    sound = _taken(sound, bodies.place, faults)
    sound = _taken(sound, lambda row: people.take(row, bodies.of(row)), faults)
    sound = _taken(sound, lambda row: fields.take(row, bodies.of(row)), faults)
    posts = []
    for found in people.posts():
        if isinstance(found, WantedPost):
            posts.append(found)
        else:
            faults.append(Fault(found[0], found[1].words))
    changes: list[Change] = [*bodies.changes(), *posts, *people.accounts, *fields.changes]
    touched = {change.line for change in changes} | {fault.line for fault in faults}
    unchanged = sum(row.line not in touched for row in sheet.rows)
    return Outcome(tuple(changes), unchanged, tuple(sorted(faults, key=_by_line)), sheet.unused)


def _by_line(fault: Fault) -> int:
    return fault.line


def _taken(rows: Iterable[Row], take: Callable[[Row], None], faults: list[Fault]) -> list[Row]:
    """Those that are sound so far."""
    return [row for row in rows if _is_taken(row, take, faults)]


def _is_taken(row: Row, take: Callable[[Row], None], faults: list[Fault]) -> bool:
    try:
        take(row)
    except WrongRow as wrong:
        faults.append(Fault(row.line, wrong.words))
        return False
    return True


class _Fields:
    def __init__(self, present: Sequence[FieldOfWork]) -> None:
        self._there = {field.words: field for field in present}
        self._said: dict[str, WantedBody] = {}
        self.changes: list[WantedField] = []

    def take(self, row: Row, body: WantedBody) -> None:
        if not row.field:
            return
        if self._said.setdefault(row.field, body) is not body:
            raise WrongRow(_("Lĩnh vực này đã ghi cho một đơn vị khác ở dòng trên. Hãy để ở một đơn vị."))
        now = self._there.get(row.field)
        if (now is None or now.body_id != (body.now and body.now.pk)) and not self._is_noted(row.field):
            self.changes.append(WantedField(row.line, row.field, body, now))

    def _is_noted(self, words: str) -> bool:
        return any(change.words == words for change in self.changes)
