"""What a decision calls the bodies and people that it names by id: those of the locality, by their own names."""

import datetime as dt
from typing import Any

from tiendo.bodies.models import Account
from tiendo.bodies.selectors import body_for, people_for
from tiendo.rules.review import Rejected

Json = dict[str, Any]
_POSTS = {"person_post": "person", "director_post": "director"}


def with_names(kind: str, payload: Json, account: Account, on: dt.date) -> Json:
    """A person who is typed and not chosen holds no post that we know. Raises Rejected for who is not there on `on`."""
    if kind == "assign":
        return payload | {"name": _body(payload.get("body"), account)}
    values = payload.get("values")
    if not isinstance(values, dict):
        return payload
    own = dict(values)
    if own.get("lead_body") is not None:
        own["lead_name"] = _body(own["lead_body"], account)
    for post, name in _POSTS.items():
        if own.get(post) is not None:
            own[name] = _person(own[post], account, on)
        elif name in own:
            own[post] = None
    return payload | {"values": own}


def _body(body: Any, account: Account) -> str:
    found = body_for(account, body) if type(body) is int else None
    if found is None:
        raise Rejected("unknown_body")
    return found.name


def _person(post: Any, account: Account, on: dt.date) -> str:
    name = next((held.person.name for held in people_for(account, on=on) if held.pk == post), None)
    if name is None or type(post) is not int:
        raise Rejected("unknown_person")
    return name
