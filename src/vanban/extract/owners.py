"""Whom a heading or a lead-in names as the one who does what stands under it."""

import re

from vanban.extract import names
from vanban.extract.bodies import Body, Passage
from vanban.extract.orders import is_thing, order_in
from vanban.extract.verbs import duty
from viet.spelling import even

_OF = re.compile(
    r"(?:(?:nhiệm vụ|trách nhiệm|phân công nhiệm vụ|công việc|phần việc)(?: cụ thể)? (?:của|cho|đối với) |đối với "
    r"|về phía |giao(?: cho)? |đề nghị |kính đề nghị |yêu cầu |phân công )"
)
_DUTY_OF = re.compile(r"(?:nhiệm vụ|trách nhiệm)(?: cụ thể)? của ")
_LONGEST = 14
"""Words of the longest name that a heading may give without any grammar telling where it ends."""
_TELLS = re.compile(r"(?<!\w)(?:yêu cầu|giao(?: cho)?|đề nghị|chỉ thị)(?!\w):? ")
_REST = re.compile(
    r"(?: ?\([^()]*\)| (?:chủ trì|thực hiện|có trách nhiệm|triển khai|tổ chức|tập trung|theo)(?!\w).*| [-–,] .*"
    r"|[:.;]? ?)*$"
)


def addressed_in(text: str, known: tuple[str, ...] = ()) -> tuple[Body, ...]:
    """Whom the opening of a directive tells to do all that follows ("…, UBND tỉnh yêu cầu các sở … như sau:")."""
    passage = Passage(text, known)
    told = (passage.bodies(m.end()) for m in _TELLS.finditer(passage.even)) if text.rstrip().endswith(":") else ()
    return next((bodies for bodies in reversed(list(told)) if bodies), ())


def owner_by_place(title: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Whom a heading names where only bodies can stand ("3. Giáo viên chủ nhiệm" under "Phân công nhiệm vụ")."""
    passage = Passage(title, known)
    if len(title.split()) > _LONGEST or is_thing(passage.even) or duty(passage.even) or ":" in title:
        return ()
    listed = [name.strip() for name in title.split("(")[0].split(",")]
    apart = all(name[:1].isupper() and not duty(even(name)) for name in listed)
    return tuple(listed) if apart else (title.strip(),)


def owner_in(text: str, known: tuple[str, ...] = (), *, heading: bool = False) -> tuple[tuple[Body, ...], bool]:
    """The bodies that a heading ("1. Sở Tài chính") or lead-in ("Giao … :") makes responsible, and whether it asks."""
    passage = Passage(text.rstrip(" :."), known)
    of = _OF.match(passage.even)
    start = of.end() if of else 0
    request = bool(of and "đề nghị" in of[0])
    bodies = passage.bodies(start)
    if bodies and _REST.match(passage.even, bodies[-1].to):
        return bodies, request
    order = order_in(Passage(text, known))
    doers = order.bodies if order is not None else ()
    aside = passage.text.find("(", start)
    plural = bool(bodies) and names.DETERMINER.match(passage.even) is not None
    if heading and (_DUTY_OF.match(passage.even) or (plural and (aside > start or not doers))):
        end = aside if aside > start else len(passage.text)
        name = passage.text[start:end].rstrip()
        return ((Body(start, start + len(name), name),), False) if len(name.split()) <= _LONGEST else ((), False)
    return (order.bodies, order.request) if order is not None else ((), False)
