"""Which body could lead each task and dossier: the one that is named, else the one whose field its words speak of."""

from collections.abc import Iterable, Sequence

from tiendo.bodies.models import Body, FieldOfWork
from tiendo.bodies.names import Directory
from tiendo.rules.fields import best_field
from tiendo.rules.review import Item, Review


def propose_leads(review: Review, bodies: Sequence[Body], fields: Sequence[FieldOfWork]) -> dict[str, int]:
    """Body id by key, for the work that nobody was assigned to and that is not deleted; none where nothing fits.

    A committee or superior that the plan names leads by its department for the field, where one is known.
    """
    directory = Directory(bodies)
    table = [(field.words, field.body_id) for field in fields]
    found = ((item, _proposal(item, directory, table)) for item in _unassigned(review.items))
    return {item.key: body for item, body in found if body is not None}


def _unassigned(items: Iterable[Item]) -> Iterable[Item]:
    return (i for i in items if i.kind != "target" and i.state != "deleted" and i.values["lead_body"] is None)


def _proposal(item: Item, directory: Directory, table: Sequence[tuple[str, int]]) -> int | None:
    named = [body for body in map(directory.find, item.values["lead"]) if body is not None]
    own = next((body for body in named if body.kind not in _DIRECTING), None)
    if own is not None:
        return own.pk
    by_field = best_field([item.values["title"], item.quote], table)
    if by_field is not None:
        return by_field
    return named[0].pk if named else None


_DIRECTING = (Body.Kind.COMMITTEE, Body.Kind.SUPERIOR)
