"""How the deadline that counts in a contradiction is kept with a duty, and worded for those who look at it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from tiendo.rules.prevailing import Place, Prevailing

Json = dict[str, Any]

_BY_ANNEX = _(
    "Kế hoạch còn mâu thuẫn (%(over)s). Tạm tính “%(counts)s” (%(at)s), vì %(clause)s buộc theo thời gian của phụ lục."
)
_BY_EARLIER = _("Kế hoạch còn mâu thuẫn (%(over)s). Tạm tính “%(counts)s” (%(at)s), là thời hạn sớm hơn.")


def to_json(found: Prevailing) -> Json:
    """`by` ("annex" or "earlier"), `clause` (the address that says so), and both sides as printed, with addresses."""
    return {"by": found.by, "clause": found.clause, "counts": _said(found.place), "over": [*map(_said, found.others)]}


def wording_of(data: Json) -> str:
    """Of what `to_json` gave, in the language of the one who asks."""
    over = "; ".join(f"{place['address']}: “{place['text']}”" for place in data["over"])
    words = {"counts": data["counts"]["text"], "at": data["counts"]["address"], "over": over, "clause": data["clause"]}
    return (_BY_ANNEX if data["by"] == "annex" else _BY_EARLIER) % words


def _said(place: Place) -> Json:
    return {"address": place.address, "text": "; ".join(term.text for term in place.terms)}
