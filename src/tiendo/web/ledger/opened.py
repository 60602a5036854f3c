"""The forms of the ledger as a page first shows them, or again with what was typed and why it will not do."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict

from tiendo.rules.rejected import Rejected
from tiendo.web.ledger.forms import LeaveOpenForm, LedgerForm, SendBackForm, SettleForm
from tiendo.web.ledger.lines import Line
from tiendo.web.ledger.posted import NAMES, PICKED, form_for, picked

Json = dict[str, Any]


def form_of(line: Line, name: str) -> LedgerForm:
    """Of one line, as it is opened."""
    if name == "send_back":
        return SendBackForm(to=line.mark.sent.to if line.mark.sent else "", code=line.code)
    return SettleForm(line=line)


def bulk_forms() -> Json:
    return {"leave_form": LeaveOpenForm(), "send_form": SendBackForm(), "picked": ()}


def refused_forms(post: QueryDict, lines: Sequence[Line], reason: str) -> tuple[str, LedgerForm] | None:
    """Name and form of what was refused, bound; None where it was no form of the ledger, or its finding is gone."""
    name = next((name for name in NAMES if name in post), None)
    if name is None:
        return None
    try:
        form: LedgerForm = form_for(name, post, lines)
    except Rejected:
        return None
    form.is_valid()
    if reason:
        form.refuse(reason)
    return name, form


def bulk_again(name: str, form: LedgerForm, post: QueryDict, lines: Sequence[Line]) -> Json:
    """The forms for all that was picked, the refused one as it was sent."""
    again = bulk_forms() | {"picked": picked(post, lines)}
    if name in PICKED:
        again["leave_form" if name == "leave_picked" else "send_form"] = form
    return again
