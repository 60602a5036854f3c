"""Which body could lead each task and dossier: the one that is named, else the one whose field its words speak of."""

from collections import Counter
from collections.abc import Iterable, Sequence

from tiendo.bodies.models import Body, FieldOfWork
from tiendo.bodies.names import Directory
from tiendo.rules.fields import best_field
from tiendo.rules.review import Item, Review


def propose_leads(review: Review, bodies: Sequence[Body], fields: Sequence[FieldOfWork]) -> dict[str, int]:
    """Body id by key, for the work that nobody was assigned to and that is not deleted; none where nothing fits.

    A committee or superior that the plan names leads by its department for the field, where one is known.
    """
    proposer = _Proposer(bodies, fields)
    found = ((item, proposer.proposal(item)) for item in _unassigned(review.items))
    return {item.key: body for item, body in found if body is not None}


def proposed_by_fields(review: Review, bodies: Sequence[Body], fields: Sequence[FieldOfWork]) -> Counter[int]:
    """How much of that work each field is the reason for, by the field's id."""
    proposer = _Proposer(bodies, fields)
    found = (proposer.field_for(item) for item in _unassigned(review.items))
    return Counter(field for field in found if field is not None)


def _unassigned(items: Iterable[Item]) -> Iterable[Item]:
    return (i for i in items if i.kind != "target" and i.state != "deleted" and i.values["lead_body"] is None)


class _Proposer:
    def __init__(self, bodies: Sequence[Body], fields: Sequence[FieldOfWork]) -> None:
        self._directory = Directory(bodies)
        self._table = [(field.words, field.pk) for field in fields]
        self._body_of = {field.pk: field.body_id for field in fields}

    def proposal(self, item: Item) -> int | None:
        named = self._named(item)
        if (own := _own(named)) is not None:
            return own.pk
        field = self._field(item)
        if field is not None:
            return self._body_of[field]
        return named[0].pk if named else None

    def field_for(self, item: Item) -> int | None:
        """None also where the plan itself names who could lead."""
        return None if _own(self._named(item)) else self._field(item)

    def _field(self, item: Item) -> int | None:
        return best_field([item.values["title"], item.quote], self._table)

    def _named(self, item: Item) -> list[Body]:
        return [body for body in map(self._directory.find, item.values["lead"]) if body is not None]


def _own(named: Iterable[Body]) -> Body | None:
    return next((body for body in named if body.kind not in _DIRECTING), None)


_DIRECTING = (Body.Kind.COMMITTEE, Body.Kind.SUPERIOR)
