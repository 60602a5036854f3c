"""The organisation as it is on a day: what a table is compared with, and the table that says it."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.bodies.roster.sheet import Row
from tiendo.bodies.roster.words import KIND_WORDS, ROLE_WORDS
from tiendo.bodies.selectors import bodies_for, fields_for, people_for, usernames_taken


@dataclass(frozen=True, slots=True)
class Present:
    bodies: tuple[Body, ...]
    posts: tuple[Post, ...]
    people: tuple[Person, ...]
    """Also those without a post, with their accounts."""
    fields: tuple[FieldOfWork, ...]
    usernames: frozenset[str]

    def rows(self) -> list[Row]:
        """A body's first row says its kind; one more for each further post and field."""
        return list(_rows(self))


def present_for(account: Account, *, on: dt.date) -> Present:
    """Five queries."""
    people = Person.objects.filter(locality_id=account.locality_id).select_related("account").order_by("pk")
    bodies, fields = bodies_for(account), fields_for(account)
    return Present(tuple(bodies), tuple(people_for(account, on=on)), tuple(people), tuple(fields), usernames_taken())


def username_of(person: Person) -> str:
    account = getattr(person, "account", None)
    return account.username if account else ""


def _rows(present: Present) -> Iterator[Row]:
    names = {body.pk: body.name for body in present.bodies}
    people = {person.pk: person for person in present.people}
    posts, fields = defaultdict[int, list[Post]](list), defaultdict[int, list[FieldOfWork]](list)
    for post in present.posts:
        posts[post.body_id].append(post)
    for field in present.fields:
        fields[field.body_id].append(field)
    for body in present.bodies:
        own = {"body": body.name, "kind": KIND_WORDS[body.kind], "parent": names.get(body.parent_id or 0, "")}
        said = [_of_post(post, people[post.person_id]) for post in posts[body.pk]]
        said += [{"field": field.words} for field in fields[body.pk]]
        yield from (Row(0, **own, **words) for words in said or [{}])


def _of_post(post: Post, person: Person) -> dict[str, str]:
    return {
        "person": person.name,
        "title": post.title,
        "role": ROLE_WORDS[post.role],
        "account": username_of(person),
    }
