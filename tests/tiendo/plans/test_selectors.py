"""Plans and duties are fetched with the account that asks, and only what it may read comes back."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from pytest_django import DjangoAssertNumQueries
from tests.small_adoption import body_of, small_plan_in_force
from tests.world import World

from tiendo.plans.selectors import (
    duties_for,
    duty_for,
    findings_of,
    led_by,
    plan_for,
    plan_of,
    plans_for,
    reading_of,
    targets_for,
)
from tiendo.rules.rights import Permission, Role, may

OFFICE = "Văn phòng HĐND và UBND xã"
LISTS = [plans_for, duties_for, targets_for]


@pytest.mark.parametrize("ask", LISTS)
@pytest.mark.parametrize("role", Role)
def test_who_has_the_right_sees_them_and_nobody_else(world: World, role: Role, ask: Callable) -> None:
    small_plan_in_force(world)
    assert ask(world.by_role[role]).exists() is may([role], Permission.PLAN_READ)


@pytest.mark.parametrize("ask", LISTS)
def test_outsiders_and_visitors_see_none(world: World, ask: Callable) -> None:
    small_plan_in_force(world)
    assert not ask(world.outsider).exists()
    assert not ask(AnonymousUser()).exists()


def test_an_outsider_does_not_find_plan_or_duty(world: World) -> None:
    plan = small_plan_in_force(world)
    with pytest.raises(Http404):
        plan_for(world.outsider, plan.pk)
    with pytest.raises(Http404):
        duty_for(world.outsider, plan.tasks.earliest("pk").pk)


def test_a_plan_is_found_by_its_document_and_with_its_reading(world: World) -> None:
    plan = small_plan_in_force(world)
    assert plan_of(world.colleague, world.document) == plan_for(world.colleague, plan.pk) == plan
    assert len(reading_of(plan).tasks) == 2
    assert [finding.kind for finding in findings_of(plan)] == ["contradiction", "typo"]


def test_duties_and_their_bodies_cost_two_queries(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    small_plan_in_force(world)
    assert world.colleague.roles
    with django_assert_num_queries(2):
        found = [(duty.code, [lead.label for lead in duty.leads]) for duty in duties_for(world.colleague)]
    assert found == [("NV1", [OFFICE]), ("NV2", []), ("HS1", [OFFICE])]


def test_only_the_lead_answers(world: World) -> None:
    small_plan_in_force(world)
    body = body_of(world.colleague)
    assert [duty.code for duty in led_by(duties_for(world.clerk), [body.pk])] == ["NV1", "HS1"]
    assert not led_by(duties_for(world.clerk), [body.pk + 1000]).exists()
