"""A small invented plan as it is adopted, and duties of it, so that tests of what follows need no review."""

import datetime as dt
from typing import Any

from tests.world import NOW, World

from tiendo.bodies.models import Account, Body
from tiendo.plans.adoption import AdoptedBody, AdoptedFinding, AdoptedPlan, AdoptedTarget, AdoptedTask
from tiendo.plans.models import Plan, PlanTask
from tiendo.plans.services import adopt
from tiendo.rules.deadlines import Term
from tiendo.rules.tasks import due_of

Json = dict[str, Any]
ISSUED = dt.date(2025, 11, 28)


def deadline(text: str, end: dt.date | None = None, every: str | None = None) -> Json:
    """In the contract's form."""
    again = {"every": every, "from": None, "to": None} if every else None
    day = end.isoformat() if end else None
    return {"text": text, "start": None, "end": day, "before": False, "recurrence": again}


QUARTER = deadline("quý I năm 2026", dt.date(2026, 3, 31))
LATER = deadline("Quý III năm 2027", dt.date(2027, 9, 30))


def adopted_task(key: str, *deadlines: Json, lead: Body | None = None, **own: Any) -> AdoptedTask:
    printed = AdoptedBody("lead", "Phòng Kinh tế", lead.pk) if lead else None
    plain: Json = {
        "kind": "task",
        "title": f"Việc {key}",
        "quote": f"Việc {key}.",
        "address": "II.1",
        "also_at": (),
        "bodies": (printed,) if printed else (),
        "deadlines": deadlines,
        "due": due_of([Term.of(d) for d in deadlines]),
        "prevailing": None,
        "product": "",
        "approving": "",
        "person": "",
        "person_post_id": None,
        "director": "",
        "director_post_id": None,
        "standing": False,
        "review_on": None,
        "is_request": False,
    }
    return AdoptedTask(key=key, **plain | own)


def adopted_target(key: str, address: str) -> AdoptedTarget:
    return AdoptedTarget(
        key, "Rừng gỗ lớn", "Trồng 1.700 ha.", address, "level", "=", None, None, "ha", "", None,
        dt.date(2030, 12, 31), "", None, None, (),
    )  # fmt: skip


def adopted_finding(key: str, state: str = "open", kind: str = "contradiction") -> AdoptedFinding:
    return AdoptedFinding(
        key, kind, "error", "Hai thời hạn khác nhau.", "Two deadlines.", ("quý I",), ("II.1",), state, "", "", None, ""
    )


def small_adoption(lead: Body) -> AdoptedPlan:
    """At II.1 a task that `lead` leads, at II.2 one that nobody leads, a dossier, a target, two findings."""
    tasks = (
        adopted_task("n1", QUARTER, lead=lead),
        adopted_task("n2", deadline("hằng năm", every="year"), address="II.2", is_request=True),
        adopted_task("n3", LATER, lead=lead, kind="dossier", address="PL.r2"),
    )
    findings = (adopted_finding("f1"), adopted_finding("f2", "left_open", "typo"))
    return AdoptedPlan((adopted_target("c1", "I.1"),), tasks, findings, {"PL.r1": "Đã ban hành năm ngoái"})


def adopt_plan(world: World, reviewed: AdoptedPlan, account: Account | None = None, **own: Any) -> Plan:
    given = {"number": "45", "issued_on": ISSUED, "annex_binds": "issue", "now": NOW} | own
    return adopt(world.document, reviewed, account=account or world.clerk, **given)


def body_of(account: Account) -> Body:
    return account.posts[0].body


def small_plan_in_force(world: World) -> Plan:
    return adopt_plan(world, small_adoption(body_of(world.colleague)))


def a_duty(world: World, *deadlines: Json, **own: Any) -> PlanTask:
    """The only one of its plan, led by the body of all of the world's people."""
    task = adopted_task("n1", *deadlines, lead=body_of(world.colleague), **own)
    return adopt_plan(world, AdoptedPlan((), (task,), (), {})).tasks.get()
