"""What a form of the ledger asks for: a kind of step and its payload, as `rules.settling` lists them."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict

from tiendo.rules.rejected import Rejected
from tiendo.web.ledger.forms import LeaveOpenForm, LedgerForm, SendBackForm, SettleForm
from tiendo.web.ledger.lines import Line, sorts_of

Json = dict[str, Any]
PICKED = {"leave_picked": "leave_open", "send_picked": "send_back"}
"""What is done to all that were picked."""
NAMES = ("settle", "leave_open", "send_back", *PICKED)
"""Of the buttons and hidden fields of its forms; the value is the finding."""


class Unclear(ValueError):
    """What was typed could not be understood; the form says at each field what to do."""

    def __init__(self, name: str, form: LedgerForm) -> None:
        super().__init__(name)
        self.name, self.form = name, form


def asked_of_findings(post: QueryDict, lines: Sequence[Line]) -> tuple[str, Json]:
    """Raises Unclear, and Rejected where no finding is named or one is not there."""
    name = next((name for name in NAMES if name in post), None)
    if name is None:
        raise Rejected("malformed")
    keys = picked(post, lines) if name in PICKED else post.getlist(name)
    if not keys:
        raise Rejected("nothing_chosen")
    form = form_for(name, post, lines)
    if not form.is_valid():
        raise Unclear(name, form)
    return PICKED.get(name, name), {"findings": keys, **form.payload()}


def form_for(name: str, post: QueryDict, lines: Sequence[Line]) -> Any:
    """With what was typed; raises Rejected for a finding that is not there."""
    kind = PICKED.get(name, name)
    if kind == "leave_open":
        return LeaveOpenForm(post)
    line = next((line for line in lines if line.key == post.get(name)), None)
    if kind == "send_back":
        return SendBackForm(post, code=line.code if line else "picked")
    if line is None:
        raise Rejected("gone")
    return SettleForm(post, line=line)


def picked(post: QueryDict, lines: Sequence[Line]) -> list[str]:
    """One by one, and all of a sort that nobody has decided about."""
    sorts = set(post.getlist("sort"))
    of_sorts = [line.key for sort in sorts_of(lines) if sort.key in sorts for line in sort.still_open]
    return list(dict.fromkeys([*post.getlist("finding"), *of_sorts]))
