"""In what the two documents' own data differ: type, number, date, issuer, title, signer, recipients."""

from collections.abc import Iterator
from typing import Any, get_args

from vanban.compare.model import IdentityDifference, IdentityField
from vanban.compare.words import words_of

Json = dict[str, Any]


def identity_between(old: Json, new: Json) -> Iterator[IdentityDifference]:
    was, now = _said(old), _said(new)
    for field in get_args(IdentityField):
        if words_of(was[field]).exact != words_of(now[field]).exact:
            yield IdentityDifference(field, was[field], now[field])


def _said(document: Json) -> dict[IdentityField, str]:
    signer = document["signer"] or {}
    return {
        "type": document["type"] or "",
        "number": _number(document),
        "date": _day(document["date"]),
        "issuer": document["issuer"] or "",
        "title": document["title"] or "",
        "signer": ", ".join(filter(None, (signer.get(name) for name in ("mode", "position", "name")))),
        "recipients": "; ".join(document["recipients"]),
    }


def _number(document: Json) -> str:
    """Empty while the number is blank, whatever its symbol."""
    return "/".join(filter(None, (document["number"], document["symbol"]))) if document["number"] else ""


def _day(date: Json | None) -> str:
    """As ISO, empty while the day is blank."""
    return str(date["start"]) if date and date["start"] == date["end"] else ""
