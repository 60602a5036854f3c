"""Whom a heading or a lead-in names as the one who does what stands under it."""

import re

from vanban.extract import names
from vanban.extract.bodies import Body, Passage
from vanban.extract.orders import order_in

_OF = re.compile(
    r"(?:(?:nhiệm vụ|trách nhiệm|phân công nhiệm vụ|công việc|phần việc)(?: cụ thể)? (?:của|cho|đối với) |đối với "
    r"|về phía |giao(?: cho)? |đề nghị |kính đề nghị |yêu cầu |phân công )"
)
_DUTY_OF = re.compile(r"(?:nhiệm vụ|trách nhiệm)(?: cụ thể)? của ")
_LONGEST = 14
"""Words of the longest name that a heading may give without any grammar telling where it ends."""
_REST = re.compile(
    r"(?: ?\([^()]*\)| (?:chủ trì|thực hiện|có trách nhiệm|triển khai|tổ chức|tập trung|theo)(?!\w).*| [-–,] .*"
    r"|[:.;]? ?)*$"
)


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
