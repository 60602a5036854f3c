"""A reviewed reading as plain items to adopt: what was confirmed, with bodies known here and the days that count."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from tiendo.bodies.models import Body
from tiendo.bodies.names import Directory
from tiendo.documents.item_view import day, number
from tiendo.intake.adopted_findings import AdoptedFindings
from tiendo.plans.adoption import AdoptedBody, AdoptedPlan, AdoptedTarget, AdoptedTask
from tiendo.rules.addresses import Addresses
from tiendo.rules.deadlines import Term
from tiendo.rules.review import Item, Review
from tiendo.rules.tasks import due_of

Json = dict[str, Any]


def plan_from(review: Review, reading: Json, bodies: Sequence[Body]) -> AdoptedPlan:
    """In the order of the document; what nobody confirmed is left out, with its reason where one was given."""
    addresses, directory, findings = Addresses(reading), Directory(bodies), AdoptedFindings(review, reading)
    work = [item for item in review.confirmed if item.kind != "target"]
    return AdoptedPlan(
        targets=tuple(_target(item) for item in review.confirmed if item.kind == "target"),
        tasks=tuple(_task(item, addresses, directory) for item in work),
        findings=tuple(map(findings.adopted, review.ledger)),
        untracked=_untracked(review),
    )


def _target(item: Item) -> AdoptedTarget:
    values = item.values
    period, baseline = values["period"], values["baseline"] or {}
    return AdoptedTarget(
        key=item.key,
        indicator=values["indicator"],
        quote=item.quote,
        address=item.address,
        kind=values["kind"],
        comparator=values["comparator"],
        value=number(values["value"]),
        value_high=number(values["value_high"]),
        unit=values["unit"] or "",
        direction=values["direction"] or "",
        start=day(period["start"]),
        end=day(period["end"]),
        each=period.get("each") or "",
        baseline=number(baseline.get("value")),
        baseline_year=baseline.get("year"),
        owners=tuple(values["owners"]),
    )


def _task(item: Item, addresses: Addresses, directory: Directory) -> AdoptedTask:
    """With the days as printed: which of several counts follows from the findings that travel along."""
    values = item.values
    places = dict.fromkeys(addresses.at(start) for start, _ in item.spans)
    return AdoptedTask(
        key=item.key,
        kind=item.kind,
        title=values["title"],
        quote=item.quote,
        address=item.address,
        also_at=tuple(place for place in places if place != item.address),
        bodies=(
            *_leads(values, directory),
            *_named("partner", values["partners"], directory),
            *_named("submit_to", values["submit_to"], directory),
        ),
        deadlines=tuple(values["deadlines"]),
        due=due_of([Term.of(deadline) for deadline in values["deadlines"]]),
        prevailing=None,
        product="; ".join(deliverable["name"] for deliverable in values["deliverables"]),
        approving=values["approving"],
        person=values["person"],
        person_post_id=values["person_post"],
        director=values["director"],
        director_post_id=values["director_post"],
        standing=values["standing"],
        review_on=day(values["review_on"]),
        is_request=values["request"],
    )


def _leads(values: Json, directory: Directory) -> tuple[AdoptedBody, ...]:
    """The body that the review gave it to stands for the first one printed, unless another printed one is that body."""
    leads = _named("lead", values["lead"], directory)
    given = values["lead_body"]
    if given is not None and (now := directory.now(given)):
        given = now.pk
    if given is None or given in (lead.body_id for lead in leads):
        return leads
    return (AdoptedBody("lead", leads[0].name if leads else "", given), *leads[1:])


def _named(part: str, names: Sequence[str], directory: Directory) -> tuple[AdoptedBody, ...]:
    found = [(name, directory.find(name)) for name in names]
    return tuple(AdoptedBody(part, name, body.pk if body else None) for name, body in found)


def _untracked(review: Review) -> dict[str, str]:
    """What was left out on purpose, and clauses whose every item was deleted with a reason."""
    items = defaultdict[str, list[Item]](list)
    for item in review.items:
        items[item.address].append(item)
    deleted = {
        address: "; ".join(dict.fromkeys(item.reason for item in here))
        for address, here in items.items()
        if all(item.state == "deleted" and item.reason for item in here)
    }
    return deleted | dict(review.untracked)
