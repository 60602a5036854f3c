"""Entering a table that was compared and shown: all of it, in one transaction, or nothing."""

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction

from tiendo.audit.services import Subject, record
from tiendo.bodies.models import Account, Body, Person
from tiendo.bodies.roster.changes import Change, Outcome, WantedAccount, WantedBody, WantedField, WantedPost
from tiendo.bodies.roster.compare import outcome_of
from tiendo.bodies.roster.present import present_for
from tiendo.bodies.roster.sheet import sheet_of
from tiendo.bodies.services.accounts import give_account
from tiendo.bodies.services.acting import authorised
from tiendo.bodies.services.bodies import amend_body, found_body
from tiendo.bodies.services.fields import give_field
from tiendo.bodies.services.people import appoint, change_post, give_post
from tiendo.rules.rights import Permission, Role

AnyRow = TypeVar("AnyRow", Body, Person)


class RosterNotEntered(Exception):
    """Nothing was changed: the table has wrong rows, or would now do something else than what was shown."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class Entered:
    """`accounts` are those opened, each with its one-time password, which is kept nowhere."""

    outcome: Outcome
    accounts: tuple[tuple[Account, str], ...] = ()


def compared(text: str, *, account: Account, on: dt.date) -> Outcome:
    """What entering would do; changes nothing."""
    authorised(account, Permission.ORGANISATION_MANAGE, account.locality_id)
    return outcome_of(sheet_of(text), present_for(account, on=on), account=account)


@transaction.atomic
def enter_roster(text: str, *, shown: str, since: dt.date, account: Account, now: dt.datetime, on: dt.date) -> Entered:
    """`shown` is the fingerprint of what the person saw. Raises RosterNotEntered.

    Its own entry comes first: under the lock of the audit trail no two tables are compared with the same state.
    """
    who = authorised(account, Permission.ORGANISATION_MANAGE, account.locality_id)
    subject = Subject("locality", str(account.locality_id))
    data = {"rows": len(text.splitlines()), "shown": shown}
    record("roster.entered", locality_id=account.locality_id, subject=subject, data=data, at=now, actor=who)
    outcome = compared(text, account=account, on=on)
    if outcome.faults or outcome.fingerprint != shown:
        raise RosterNotEntered(outcome)
    entering = _Entering(account, since, now)
    for change in outcome.changes:
        entering.do(change)
    return Entered(outcome, tuple(entering.accounts))


class _Entering:
    """Each change by the service that does it alone, too."""

    def __init__(self, account: Account, since: dt.date, now: dt.datetime) -> None:
        self._account, self._since, self._now = account, since, now
        self.accounts: list[tuple[Account, str]] = []

    def do(self, change: Change) -> None:
        match change:
            case WantedBody():
                self._body(change)
            case WantedPost():
                self._post(change)
            case WantedAccount():
                person = _there(change.person.now)
                opened = give_account(change.username, person=person, now=self._now, actor=self._account)
                self.accounts.append(opened)
            case WantedField():
                give_field(change.words, body=_body(change.body), now=self._now, actor=self._account)

    def _body(self, wanted: WantedBody) -> None:
        parent = _body(wanted.parent) if wanted.parent else None
        if wanted.now is not None:
            now = wanted.now
            amend_body(now, name=now.name, kind=wanted.kind, parent=parent, now=self._now, actor=self._account)
            return
        wanted.now = found_body(
            wanted.name,
            kind=wanted.kind,
            locality_id=self._account.locality_id,
            since=self._since,
            now=self._now,
            actor=self._account,
            parent=parent,
        )

    def _post(self, wanted: WantedPost) -> None:
        role, since, now = Role(wanted.role), self._since, self._now
        if wanted.now is not None:
            change_post(wanted.now, role=role, title=wanted.title, since=since, now=now, actor=self._account)
        elif wanted.person.now is None:
            name, body = wanted.person.name, _body(wanted.body)
            wanted.person.now = appoint(
                name, body=body, role=role, title=wanted.title, since=since, now=now, actor=self._account
            )
        else:
            body = _body(wanted.body)
            give_post(
                wanted.person.now, body=body, role=role, title=wanted.title, since=since, now=now, actor=self._account
            )


def _body(wanted: WantedBody) -> Body:
    return _there(wanted.now)


def _there(row: AnyRow | None) -> AnyRow:
    """Bodies and people come before what belongs to them."""
    if row is None:
        raise LookupError
    return row
