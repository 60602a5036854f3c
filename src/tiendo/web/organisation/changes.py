"""What a table would change, as the preview says it line by line."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import ROLE_LABELS, Body
from tiendo.bodies.roster.changes import Change, WantedAccount, WantedBody, WantedField, WantedPost
from tiendo.rules.rights import Role


@dataclass(frozen=True, slots=True)
class ShownChange:
    line: int
    is_new: bool
    sort: Promise | str
    words: str
    note: str = ""
    before: str = ""


def shown_changes(changes: Iterable[Change]) -> list[ShownChange]:
    """In the order in which they are done: bodies, posts, accounts, fields."""
    return [_shown(change) for change in changes]


def _shown(change: Change) -> ShownChange:
    match change:
        case WantedBody():
            return _body(change)
        case WantedPost():
            return _post(change)
        case WantedAccount():
            return ShownChange(change.line, True, _("Tài khoản"), f"{change.username} – {change.person.name}")  # noqa: FBT003
        case WantedField():
            before = change.now.body.name if change.now else ""
            return ShownChange(change.line, change.now is None, _("Lĩnh vực"), change.words, change.body.name, before)


def _body(change: WantedBody) -> ShownChange:
    kind = str(Body.Kind(change.kind).label)
    above = gettext("thuộc %(body)s") % {"body": change.parent.name} if change.parent else ""
    before = str(Body.Kind(change.now.kind).label) if change.now and change.now.kind != change.kind else ""
    note = ", ".join(filter(None, [kind, above]))
    return ShownChange(change.line, change.now is None, _("Cơ quan, đơn vị"), change.name, note, before)


def _post(change: WantedPost) -> ShownChange:
    words = f"{change.person.name} – {change.title}, {change.body.name}"
    role = gettext("vai: %(role)s") % {"role": ROLE_LABELS[Role(change.role)]}
    known = gettext("một người với %(also)s; nếu là hai người, hãy ghi thêm để phân biệt")
    also = known % {"also": "; ".join(change.also)} if change.also else ""
    before = f"{change.now.title}, {ROLE_LABELS[Role(change.now.role)]}" if change.now else ""
    return ShownChange(
        change.line, change.now is None, _("Chức vụ"), words, ". ".join(filter(None, [role, also])), before
    )
