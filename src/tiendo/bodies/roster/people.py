"""Whom a table speaks of: people that are there or new, the posts that they take, the accounts that they get."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account, Post
from tiendo.bodies.roster.changes import WantedAccount, WantedBody, WantedPerson, WantedPost, WrongRow
from tiendo.bodies.roster.present import Present, username_of
from tiendo.bodies.roster.sheet import Row
from tiendo.bodies.roster.words import ROLE_WORDS, role_by_title, role_of
from tiendo.bodies.services.accounts import BAD_USERNAME, TAKEN_USERNAME
from tiendo.bodies.services.acting import NOT_YOURS_TO_GIVE
from tiendo.bodies.services.people import ADMINISTRATOR_STAYS
from tiendo.bodies.usernames import is_username, proposed_username
from tiendo.rules.rights import Permission, Role, may, may_give

PROPOSE = ("x", "có", "co")
"""In the column of accounts: an account with a name made from the person's."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A row with the person whom it means."""

    row: Row
    body: WantedBody
    person: WantedPerson
    role: str


class PeopleInTable:
    """One name is one person, unless accounts tell two apart."""

    def __init__(self, present: Present, account: Account) -> None:
        self._account = account
        self._people: dict[str, list[WantedPerson]] = defaultdict(list)
        for person in present.people:
            self._people[_key(person.name)].append(WantedPerson(person.name, username_of(person), person))
        self._taken = set(present.usernames)
        self._posts: dict[int, list[Post]] = defaultdict(list)
        for post in present.posts:
            self._posts[post.person_id].append(post)
        self._said: list[_Said] = []
        self.accounts: list[WantedAccount] = []

    def take(self, row: Row, body: WantedBody) -> None:
        """Raises WrongRow."""
        if not row.person:
            return
        role = role_of(row.role) if row.role else ""
        if role is None:
            known = ", ".join(ROLE_WORDS.values())
            words = _("Vai trò “%(role)s” chưa rõ. Hãy ghi một trong: %(known)s.")
            raise WrongRow(words % {"role": row.role, "known": known})
        self._said.append(_Said(row, body, self._person(row, body), role))

    def posts(self) -> Iterator[WantedPost | tuple[int, WrongRow]]:
        """Once all rows are taken: what is new or changed, and the lines that cannot be."""
        groups: dict[tuple[int, int], list[_Said]] = defaultdict(list)
        for said in self._said:
            groups[id(said.person), id(said.body)].append(said)
        for group in groups.values():
            for said, post in _matched(group, self._held(group[0].person, group[0].body)):
                try:
                    if wanted := self._wanted(said, post):
                        yield wanted
                except WrongRow as wrong:
                    yield said.row.line, wrong

    def _person(self, row: Row, body: WantedBody) -> WantedPerson:
        named = self._people[_key(row.person)]
        username = "" if row.account.casefold() in PROPOSE else row.account
        if username:
            owner = self._owner_of(username)
            if owner is not None and owner not in named:
                raise WrongRow(_("Tài khoản “%(name)s” là của người khác. Hãy kiểm tra lại.") % {"name": username})
            if owner is not None:
                return owner
            named = [person for person in named if not person.username]
        person = _only(named) or _only([each for each in named if self._held(each, body)])
        if person is None and named:
            raise WrongRow(_("Có nhiều người tên “%(name)s”. Hãy ghi tài khoản để phân biệt.") % {"name": row.person})
        if person is None:
            person = WantedPerson(row.person)
        if row.account and not person.username:
            self._give(person, username, row)
        if person not in self._people[_key(row.person)]:
            self._people[_key(row.person)].append(person)
        return person

    def _give(self, person: WantedPerson, username: str, row: Row) -> None:
        if not may(self._account.roles, Permission.ACCOUNT_MANAGE):
            raise WrongRow(_("Chỉ quản trị hệ thống được mở tài khoản. Hãy để trống ô tài khoản."))
        if username and not is_username(username):
            raise WrongRow(BAD_USERNAME)
        if username in self._taken:
            raise WrongRow(TAKEN_USERNAME)
        person.username = username or proposed_username(row.person, self._taken)
        self._taken.add(person.username)
        self.accounts.append(WantedAccount(row.line, person, person.username))

    def _owner_of(self, username: str) -> WantedPerson | None:
        everybody = (person for people in self._people.values() for person in people)
        return next((person for person in everybody if person.username == username), None)

    def _held(self, person: WantedPerson, body: WantedBody) -> list[Post]:
        if person.now is None or body.now is None:
            return []
        return [post for post in self._posts[person.now.pk] if post.body_id == body.now.pk]

    def _wanted(self, said: _Said, post: Post | None) -> WantedPost | None:
        row = said.row
        title = row.title or (post.title if post else ROLE_WORDS.get(said.role, ""))
        if not title:
            raise WrongRow(_("Thiếu chức vụ của “%(name)s”. Hãy ghi vào cột Chức vụ.") % {"name": row.person})
        role = said.role or (post.role if post else role_by_title(title, said.body.kind))
        if post and (post.title, post.role) == (title, role):
            return None
        own = said.person.now is not None and said.person.now.pk == self._account.person_id
        if not all(may_give(self._account.roles, r, to_oneself=own) for r in {role, post.role if post else role}):
            raise WrongRow(NOT_YOURS_TO_GIVE)
        if own and post and post.role == Role.ADMINISTRATOR != role:
            raise WrongRow(ADMINISTRATOR_STAYS)
        return WantedPost(row.line, said.body, said.person, title, role, post, () if post else self._also(said))

    def _also(self, said: _Said) -> tuple[str, ...]:
        """What the person is already, or by a row above."""
        held = self._posts[said.person.now.pk] if said.person.now else []
        above = [other for other in self._said if other.person is said.person and other.row.line < said.row.line]
        new = [f"{other.row.title} ({other.body.name})" for other in above if other.body is not said.body]
        return tuple(dict.fromkeys([*(f"{post.title} ({post.body.name})" for post in held), *new]))


def _matched(group: Sequence[_Said], posts: Iterable[Post]) -> Iterator[tuple[_Said, Post | None]]:
    """Each row with the post that it speaks of: the same one, else one of the same title or role, else any left.

    A row that says again what one above says is passed over.
    """
    rows = list({(said.row.title, said.role): said for said in reversed(group)}.values())[::-1]
    left, found = list(posts), dict[int, Post]()
    for test in _LIKENESS:
        for at, said in enumerate(rows):
            post = next((post for post in left if at not in found and test(said, post)), None)
            if post is not None:
                found[at] = post
                left.remove(post)
    return ((said, found.get(at)) for at, said in enumerate(rows))


_LIKENESS: Sequence[Callable[[_Said, Post], bool]] = (
    lambda said, post: (said.row.title, said.role) == (post.title, post.role),
    lambda said, post: said.row.title == post.title,
    lambda said, post: said.role == post.role,
    lambda said, post: True,
)


def _only(people: Sequence[WantedPerson]) -> WantedPerson | None:
    return people[0] if len(people) == 1 else None


def _key(name: str) -> str:
    return name.casefold()
