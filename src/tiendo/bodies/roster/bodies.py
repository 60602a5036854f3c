"""Which bodies a table speaks of: those that are there, and those that it adds."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Body
from tiendo.bodies.names import folded_name
from tiendo.bodies.roster.changes import WantedBody, WrongRow
from tiendo.bodies.roster.sheet import Row
from tiendo.bodies.roster.words import KIND_WORDS, kind_by_name, kind_of


class BodiesInTable:
    """A name is one body however it is spelled; what one row says of it, another must not deny."""

    def __init__(self, present: Iterable[Body]) -> None:
        there = {body.pk: WantedBody(0, body.name, body.kind, now=body) for body in present}
        for wanted in there.values():
            wanted.parent = there.get((wanted.now and wanted.now.parent_id) or 0)
        self._by_name = {folded_name(wanted.name): wanted for wanted in there.values()}
        self._said: dict[tuple[str, str], str] = {}

    def take(self, row: Row) -> None:
        """The body that the row names, with its kind. Raises WrongRow."""
        kind = kind_of(row.kind) if row.kind else None
        if row.kind and kind is None:
            known = ", ".join(KIND_WORDS.values())
            words = _("Loại “%(kind)s” chưa rõ. Hãy ghi một trong: %(known)s.")
            raise WrongRow(words % {"kind": row.kind, "known": known})
        self._agree(row, "kind", kind or "")
        there = self._by_name.get(folded_name(row.body))
        if there is None:
            kind = kind or kind_by_name(row.body)
            if kind is None:
                raise WrongRow(_("Chưa rõ “%(body)s” thuộc loại nào. Hãy ghi vào cột Loại.") % {"body": row.body})
            self._by_name[folded_name(row.body)] = WantedBody(row.line, row.body, kind)
        elif kind and kind != there.kind:
            there.kind, there.line = kind, row.line

    def place(self, row: Row) -> None:
        """The body above the one that the row names, once all bodies are known. Raises WrongRow."""
        if not row.parent:
            return
        body, above = self.of(row), self._by_name.get(folded_name(row.parent))
        if above is None:
            raise WrongRow(
                _("Chưa có cơ quan cấp trên “%(parent)s”. Hãy thêm một dòng cho cơ quan đó.") % {"parent": row.parent}
            )
        self._agree(row, "parent", folded_name(above.name))
        if body in _line_up(above):
            raise WrongRow(_("Cơ quan cấp trên không thể là chính đơn vị này hoặc cấp dưới của nó."))
        if body.parent is not above:
            body.parent = above
            body.line = body.line or row.line

    def of(self, row: Row) -> WantedBody:
        return self._by_name[folded_name(row.body)]

    def changes(self) -> list[WantedBody]:
        """Those above come before those below."""
        changed = [body for body in self._by_name.values() if body.now is None or body.is_changed]
        return sorted(changed, key=lambda body: len(list(_line_up(body))))

    def _agree(self, row: Row, what: str, said: str) -> None:
        before = self._said.setdefault((folded_name(row.body), what), said) if said else said
        if before != said:
            raise WrongRow(
                _("“%(body)s” được ghi khác ở một dòng trên (loại hoặc cấp trên). Hãy ghi thống nhất.")
                % {"body": row.body}
            )


def _line_up(body: WantedBody | None) -> Iterator[WantedBody]:
    while body is not None:
        yield body
        body = body.parent
