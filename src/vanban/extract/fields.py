"""Which bodies a role line's value or a table's cell lists."""

import re

from vanban.extract.addressees import partners_in
from vanban.extract.bodies import Body, Passage
from vanban.extract.home import Home
from vanban.extract.verbs import duty
from viet.letters import CAPITALS
from viet.spelling import even

_CUT = re.compile(rf"\s*(?:;|\n|•|(?:^|(?<=\s))[-+–](?=\s)|\.\s+(?=[{CAPITALS}]))\s*")
_NAME_LIKE = re.compile(r"[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,5}")
_LONGEST = 90


def leads_and_partners(value: str, home: Home) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies that the value names, and those it says they work with ("Sở A chủ trì, cùng Sở B")."""
    leads: list[str] = []
    partners: list[str] = []
    for part in _CUT.split(value):
        passage = Passage(part.strip(" .,"), home.known)
        bodies = _all(passage)
        end = bodies[-1].to if bodies else 0
        found = partners_in(passage, end)
        partners.extend(home.full(b.text) for b in found)
        if bodies and not found and passage.even[end:].strip().startswith("phối hợp"):
            partners.extend(home.full(b.text) for b in bodies)
            continue
        leads.extend(home.full(b.text) for b in bodies)
        if not found:
            leads.extend(_as_printed(passage.text[end:], home, alone=not bodies))
    return _once(leads), _once(partners)


def bodies_in_field(value: str, home: Home) -> tuple[str, ...]:
    leads, partners = leads_and_partners(value, home)
    return _once([*leads, *partners])


def _all(passage: Passage) -> list[Body]:
    """Lists of bodies one behind the other, where a lost line break is all that parts them."""
    found = list(passage.bodies())
    while found and (more := passage.bodies(found[-1].to + 1)):
        found.extend(more)
    return found


def _as_printed(text: str, home: Home, *, alone: bool) -> list[str]:
    """Names that no grammar tells, of persons above all; `alone` where the field holds nothing else."""
    if not alone and not text.startswith(","):
        return []
    words = [w.strip(" .,:") for w in text.split(",")]
    names = [home.full(w) for w in words if _NAME_LIKE.fullmatch(w) and not duty(even(w))]
    if names or not alone:
        return names
    return [home.full(text)] if text.strip() and len(text) <= _LONGEST else []


def _once(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
