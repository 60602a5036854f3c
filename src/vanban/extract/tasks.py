"""Which tasks a plan gives, to whom, until when, with what result.

Stages: `items` finds the paragraphs that are tasks and the role lines that speak of them, `surroundings` what
headings hand down, `task_rows` the tasks of tables. Guarantees: a task's quote is the text at its spans; the issuer is
no lead by default.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanban.extract.addressees import implied_doers, partners_in, receivers_in
from vanban.extract.bodies import Passage
from vanban.extract.deadlines import deadlines_in, field_deadlines
from vanban.extract.deliverables import deliverables_in, field_products
from vanban.extract.fields import bodies_in_field, leads_and_partners
from vanban.extract.home import Home, home_of
from vanban.extract.items import Item, items_of
from vanban.extract.read_table import ReadTable
from vanban.extract.roles import Role, inline_roles
from vanban.extract.sentences import sentences
from vanban.extract.surroundings import Surroundings
from vanban.extract.task_rows import tasks_in_table
from vanban.extract.titles import short_title
from vanban.model import Deadline, Deliverable, Identity, Span, Task
from vanban.spans import spans_of
from vanban.structure.outline import Outline

_AIM_SENTENCE = re.compile(r"\s*phấn đấu[^.]*\d", re.IGNORECASE)
_WORTH_SPLITTING = 3


def tasks_of(outline: Outline, tables: tuple[ReadTable, ...], identity: Identity) -> tuple[Task, ...]:
    """The tasks of the running text in order, then those of the tables."""
    home = home_of(identity)
    around = Surroundings(outline, home)
    body = (_task(item, around, home) for item in items_of(outline, around))
    rows = (task for table in tables for task in tasks_in_table(table, home))
    return tuple(replace(task, id=f"task-{n}") for n, task in enumerate(_all(body, rows), start=1))


def _all(body: Iterator[Task], rows: Iterator[Task]) -> Iterator[Task]:
    yield from body
    yield from rows


def _task(item: Item, around: Surroundings, home: Home) -> Task:
    passage = _without_closing_aim(item)
    roles = (*inline_roles(passage.text), *item.roles)
    owner, asked = around.addressed(item.clause)
    leads, partners = _doers(roles, home)
    own = _once(home.full(b.text) for b in item.order.bodies)
    return Task(
        id="",
        section=item.clause.section,
        title=short_title(passage.text, item.order.at),
        lead=leads or own or owner or tuple(home.full(b.text) for b in implied_doers(passage)),
        partners=_once((*partners, *(home.full(b.text) for b in partners_in(passage)))) or around.partners(item.clause),
        submit_to=_once((*(home.full(b.text) for b in receivers_in(passage)), *_submitted(roles, home))),
        deadlines=_deadlines(passage, item, around),
        deliverables=_products(passage, roles),
        origin="body",
        quote=passage.text,
        spans=_spans(item, passage),
        role="frame" if item.frame else None,
        parts=_parts(passage.text),
        request=item.order.request or (asked and not own),
        rule=item.rule,
    )


def _without_closing_aim(item: Item) -> Passage:
    """Without the sentences at its end that only set a figure to reach."""
    text = item.passage.text
    if item.more:
        return item.passage
    cuts = list(sentences(text))
    while len(cuts) > 1 and _AIM_SENTENCE.match(text[cuts[-1][0] : cuts[-1][1]]):
        cuts.pop()
    end = cuts[-1][1] if cuts else len(text)
    return item.passage if end >= len(text) else Passage(text[:end].rstrip(), item.passage.known)


def _spans(item: Item, passage: Passage) -> tuple[Span, ...]:
    own = item.clause.paragraph
    end = len(own.text) if item.more else item.start + len(passage.text)
    return (
        *spans_of(own, item.start, end),
        *(s for c in item.more for s in spans_of(c.paragraph, 0, len(c.paragraph.text))),
    )


def _doers(roles: Iterable[Role], home: Home) -> tuple[tuple[str, ...], tuple[str, ...]]:
    leads: list[str] = []
    partners: list[str] = []
    for role in roles:
        if role.kind == "lead":
            first, others = leads_and_partners(role.value, home)
            leads += first
            partners += others
        elif role.kind == "partners":
            partners += bodies_in_field(role.value, home)
    return tuple(dict.fromkeys(leads)), tuple(dict.fromkeys(partners))


def _submitted(roles: Iterable[Role], home: Home) -> Iterator[str]:
    for role in roles:
        if role.kind == "submit_to":
            yield from bodies_in_field(role.value, home)
        else:
            yield from (home.full(b.text) for b in receivers_in(Passage(role.value, home.known)))


def _deadlines(passage: Passage, item: Item, around: Surroundings) -> tuple[Deadline, ...]:
    own = deadlines_in(passage.text, around.home.issued)
    fields = (d for r in item.roles if r.kind == "deadline" for d in field_deadlines(r.value, around.home.issued))
    told = around.event_days.close(fields)
    if not own and not told:
        return around.deadlines(item.clause)
    kept: dict[object, Deadline] = {}
    for d in (*own, *(replace(d, inherited=True) for d in told)):
        kept.setdefault((d.start, d.end, d.before, d.recurrence, d.text if d == Deadline(d.text) else None), d)
    return tuple(kept.values())


def _products(passage: Passage, roles: Iterable[Role]) -> tuple[Deliverable, ...]:
    listed = [p for r in roles if r.kind == "product" for p in field_products(r.value)]
    others = [p for r in roles if r.kind != "product" for p in deliverables_in(r.value)]
    return tuple(dict.fromkeys((*deliverables_in(passage.text), *listed, *others)))


def _parts(text: str) -> tuple[str, ...]:
    cuts = sentences(text)
    return tuple(text[a:b].strip() for a, b in cuts) if len(cuts) >= _WORTH_SPLITTING else ()


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
