"""Which bodies a role line's value or a table's cell lists."""

import re

from vanban.extract.addressees import partners_in
from vanban.extract.bodies import Passage
from vanban.extract.home import Home

_CUT = re.compile(r"\s*(?:;|\n|•|(?:^|(?<=\s))[-+–](?=\s)|\.\s+(?=[A-ZĐÀ-Ỹ]))\s*")
_PEOPLE = re.compile(r",\s*")
_NAME_LIKE = re.compile(r"[^\W\d_]+(?:[\s-]+[^\W\d_]+){0,5}")
_LONGEST = 90


def leads_and_partners(value: str, home: Home) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The bodies that the value names, and those it says they work with ("Sở A chủ trì, phối hợp với Sở B")."""
    leads: list[str] = []
    partners: list[str] = []
    for part in _CUT.split(value):
        passage = Passage(part.strip(" .,"), home.known)
        bodies = [b for b in passage.bodies()]
        found = partners_in(passage, bodies[-1].to if bodies else 0)
        partners.extend(home.full(b.text) for b in found)
        if bodies and passage.even[bodies[-1].to :].strip().startswith("phối hợp") and not found:
            partners.extend(home.full(b.text) for b in bodies)
            continue
        leads.extend(home.full(b.text) for b in bodies)
        if not bodies and not found:
            leads.extend(_as_printed(passage.text, home))
        elif bodies:
            leads.extend(_as_printed(_rest(passage, bodies[-1].to), home, named_before=True))
    return _once(leads), _once(partners)


def bodies_in_field(value: str, home: Home) -> tuple[str, ...]:
    leads, partners = leads_and_partners(value, home)
    return _once([*leads, *partners])


def _rest(passage: Passage, end: int) -> str:
    """What follows the last known body behind a comma: a name that no grammar tells."""
    rest = passage.text[end:]
    return rest[1:] if rest.startswith(",") else ""


def _as_printed(text: str, home: Home, *, named_before: bool = False) -> list[str]:
    """Names of persons, or of bodies that are called like nothing else."""
    words = [w.strip(" .,:") for w in _PEOPLE.split(text)]
    if named_before or all(_NAME_LIKE.fullmatch(w) for w in words):
        kept = [w for w in words if _NAME_LIKE.fullmatch(w) and w[:1].isupper()]
        return [home.full(w) for w in kept] if named_before or kept else [home.full(w) for w in words if w]
    return [home.full(text)] if text.strip() and len(text) <= _LONGEST else []


def _once(found: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
