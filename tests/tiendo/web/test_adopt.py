"""A reviewed plan is taken into force: only number, day and signed file block; what stays open is listed before."""

import re
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.world import NOW, World

from tiendo.intake.selectors import review_of
from tiendo.intake.services import decide
from tiendo.plans.models import Plan
from tiendo.rules.rights import Role

GIVEN = {"number": "45", "issued_on": "28/11/2025", "annex_binds": "issue", "signed": "later"}


@pytest.fixture
def reviewed(world: World) -> World:
    keys = [item.key for item in review_of(world.intake).items]
    decide(world.intake, "accept", {"keys": keys}, token=uuid4(), account=world.clerk, now=NOW)
    return world


def _address(world: World) -> str:
    return reverse("web:adopt", args=[world.document.pk])


def _post(client: Client, world: World, **changed: str) -> HttpResponse:
    return client.post(_address(world), GIVEN | changed)


def _words(answer: HttpResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_number_and_day_make_it_a_plan_and_its_page_opens(clerk_client: Client, reviewed: World) -> None:
    answer = _post(clerk_client, reviewed)
    plan = Plan.objects.get()
    assert answer["Location"] == reverse("web:plan", args=[plan.pk])
    assert (plan.number, plan.issued_on.isoformat(), plan.annex_binds) == ("45", "2025-11-28", "issue")
    assert "Kế hoạch đã được đưa vào theo dõi." in _words(clerk_client.get(answer["Location"]))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"number": ""}, "Chưa có số của văn bản."),
        ({"issued_on": ""}, "Chưa có ngày ban hành."),
        ({"issued_on": "31/02/2026"}, "Ngày chưa đúng."),
        ({"annex_binds": ""}, "Hãy chọn thời gian ở phụ lục"),
        ({"signed": ""}, "Chưa có tệp đã ký. Hãy tải lên, hoặc ghi nhận là còn thiếu."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_adopted(
    clerk_client: Client, reviewed: World, changed: dict[str, str], reason: str
) -> None:
    answer = _post(clerk_client, reviewed, **changed)
    assert answer.status_code == 422
    assert reason in _words(answer)
    assert not Plan.objects.exists()


def test_all_that_is_missing_is_said_at_once(clerk_client: Client, reviewed: World) -> None:
    told = _words(_post(clerk_client, reviewed, number="", issued_on="", signed=""))
    assert all(reason in told for reason in ("Chưa có số", "Chưa có ngày ban hành.", "Chưa có tệp đã ký."))


def test_open_findings_are_listed_and_do_not_block(clerk_client: Client, reviewed: World) -> None:
    assert "Dòng thứ 2 của phụ lục in số 1." in _words(clerk_client.get(_address(reviewed)))
    assert _post(clerk_client, reviewed).status_code == 302
    assert Plan.objects.get().findings.filter(state="open").count() == 1


def test_what_nobody_confirmed_is_told_not_to_be_tracked(clerk_client: Client, world: World) -> None:
    assert "Còn 6 mục chưa soát" in _words(clerk_client.get(_address(world)))


def test_what_the_paper_says_already_need_not_be_typed(clerk_client: Client, reviewed: World) -> None:
    reviewed.document.number = "12"
    reviewed.document.save()
    page = clerk_client.get(_address(reviewed)).content.decode()
    assert 'value="12"' in page
    assert 'name="issued_on" value' not in page


def test_a_plan_in_force_is_not_adopted_again(clerk_client: Client, reviewed: World) -> None:
    _post(clerk_client, reviewed)
    page = reverse("web:plan", args=[Plan.objects.get().pk])
    assert clerk_client.get(_address(reviewed))["Location"] == page
    assert _post(clerk_client, reviewed, number="46")["Location"] == page


@pytest.mark.parametrize("role", [Role.CHAIR, Role.HEAD_OF_UNIT, Role.RECORDS_CLERK])
def test_who_may_not_adopt_is_refused(client: Client, reviewed: World, role: Role) -> None:
    client.force_login(reviewed.by_role[role])
    assert client.get(_address(reviewed)).status_code == 403
    assert _post(client, reviewed).status_code == 403
    assert not Plan.objects.exists()
