"""The ledger of a plan in force: everybody reads it, the Office settles in it, and what was typed is never lost."""

import re
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.contradicting import contradicting_plan_in_force, duties, finding_about, settle
from tests.tiendo.web.conftest import AtMost, Submit
from tests.world import World

from tiendo.plans.models import FindingStep, Plan
from tiendo.rules.rights import Role


@pytest.fixture
def plan(world: World) -> Plan:
    return contradicting_plan_in_force(world)


def address(plan: Plan) -> str:
    return reverse("web:plan-findings", args=[plan.pk])


def words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def post(client: Client, plan: Plan, data: dict[str, object]) -> HttpResponse:
    return client.post(address(plan), {"page": str(uuid4()), **data})


def settling(plan: Plan, **own: str) -> dict[str, object]:
    key = str(finding_about(plan, "deadline").pk)
    given = {"settle": key, "how": "interim", "by": "deputy_chair", "on": "05/03/2026", "note": "Làm trước 15/5"}
    return {**given, "counts": "other", "other": "15/05/2026", **own}


def test_it_says_which_place_counts_and_why(clerk_client: Client, plan: Plan) -> None:
    page = words(clerk_client.get(address(plan)))
    assert "Kế hoạch còn mâu thuẫn (PL.r1: “quý II năm 2026”). Tạm tính “quý I năm 2026” (II.1)" in page
    assert page.count('class="quotation"') >= 4
    assert f'href="{reverse("web:plan", args=[plan.pk])}#PL.r1"' in page


def test_who_may_only_read_sees_no_form(client: Client, world: World, plan: Plan) -> None:
    client.force_login(world.by_role[Role.COUNCIL])
    key = finding_about(plan, "deadline").pk
    page = words(client.get(f"{address(plan)}?open={key}"))
    assert "Hai thời hạn khác nhau." in page
    assert "<select" not in page.partition("<main")[2]


def test_the_form_offers_each_answer_and_another_day(clerk_client: Client, plan: Plan) -> None:
    key = finding_about(plan, "deadline").pk
    page = words(clerk_client.get(f"{address(plan)}?open={key}&with=settle"))
    assert "Mục II.1: “quý I năm 2026”" in page
    assert "Dòng 1 Phụ lục: “quý II năm 2026”" in page
    assert re.search(r'name="counts" value="0"[^>]*checked', page)


def test_an_instruction_moves_the_deadline_and_is_told_on_every_screen(clerk_client: Client, plan: Plan) -> None:
    answer = post(clerk_client, plan, settling(plan))
    assert (answer.status_code, answer["Location"]) == (302, address(plan))
    task = duties(plan)[1]
    said = "theo chỉ đạo tạm thời của Phó Chủ tịch phụ trách ngày 05/03/2026; chờ văn bản sửa đổi"
    for name, pk in (("web:duty", task.pk), ("web:plan", plan.pk), ("web:plan-findings", plan.pk)):
        page = words(clerk_client.get(reverse(name, args=[pk])))
        assert said in page or said.replace("theo", "Theo").replace("; chờ", ", thời hạn là “15/05/2026”; chờ") in page
    assert said in words(clerk_client.get(reverse("web:duties")))
    assert "15/05/2026" in words(clerk_client.get(reverse("web:duty", args=[task.pk])))


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({"note": " "}, "Hãy ghi nội dung ý kiến chỉ đạo"),
        ({"on": ""}, "Hãy ghi ngày của ý kiến chỉ đạo."),
        ({"on": "40/13/2026"}, "Ngày chưa đúng."),
        ({"on": "05/03/2126"}, "chưa tới"),
        ({"other": "mai"}, "Ngày chưa đúng."),
        ({"other": ""}, "Hãy chọn nội dung nào đúng"),
        ({"how": "amending"}, "Hãy ghi số, ký hiệu của văn bản."),
        ({"how": "correction"}, "không có trong danh sách"),
    ],
)
def test_what_will_not_do_is_told_at_its_field_and_stays_typed(
    clerk_client: Client, plan: Plan, own: dict[str, str], said: str
) -> None:
    answer = post(clerk_client, plan, settling(plan, **own))
    page = words(answer)
    assert (answer.status_code, said in page, FindingStep.objects.exists()) == (422, True, False)
    assert "field-error" in page
    assert ("Làm trước 15/5" in page) == ("note" not in own)


def test_what_was_picked_stays_picked_when_it_is_refused(clerk_client: Client, plan: Plan) -> None:
    key = str(finding_about(plan, "lead").pk)
    data = {"finding": key, "send_picked": "1", "to": "Phòng Nội vụ", "until": "hôm nào"}
    answer = post(clerk_client, plan, data)
    page = words(answer)
    assert (answer.status_code, 'value="Phòng Nội vụ"' in page, "hôm nào" in page) == (422, True, True)
    assert re.search(rf'value="{key}" checked', page)
    nothing = post(clerk_client, plan, {"leave_picked": "1", "why": "Chờ họp"})
    assert (nothing.status_code, 'value="Chờ họp"' in words(nothing)) == (422, True)
    assert "Chưa chọn phát hiện nào" in words(nothing)


def test_all_of_a_sort_are_left_open_with_one_note(clerk_client: Client, plan: Plan) -> None:
    post(clerk_client, plan, {"sort": "contradiction-error", "leave_picked": "1", "why": "Chờ họp thường kỳ"})
    found = plan.findings.filter(kind="contradiction").values_list("state", "note")
    assert list(found) == [("left_open", "Chờ họp thường kỳ")] * 2
    assert FindingStep.objects.values("token").distinct().count() == 1


def test_several_are_sent_back_on_one_slip_that_can_be_taken_again(clerk_client: Client, plan: Plan) -> None:
    keys = [str(finding_about(plan, about).pk) for about in ("deadline", "lead")]
    post(clerk_client, plan, {"finding": keys, "send_picked": "1", "to": "Phòng Nội vụ", "until": "20/03/2026"})
    page = words(clerk_client.get(address(plan)))
    assert "Phòng Nội vụ" in page
    slips = set(re.findall(r'href="([^"]+/phieu/[^"]+)"', page))
    assert len(slips) == 1
    assert clerk_client.get(slips.pop()).status_code == 200


def test_a_second_press_is_the_first_and_a_step_can_be_taken_back(clerk_client: Client, plan: Plan) -> None:
    data = {"page": str(uuid4()), **settling(plan)}
    for _ in range(2):
        clerk_client.post(address(plan), data)
    step = FindingStep.objects.get()
    post(clerk_client, plan, {"undo": str(step.token)})
    assert (finding_about(plan, "deadline").state, duties(plan)[0].due.isoformat()) == ("open", "2026-03-31")


def test_without_its_token_nothing_is_recorded(strict_clerk: Client, plan: Plan, submit: Submit) -> None:
    assert strict_clerk.post(address(plan), settling(plan)).status_code == 403
    answer = submit(strict_clerk, address(plan), address(plan), {"page": str(uuid4()), **settling(plan)})
    assert answer.status_code == 302


def test_once_settled_nothing_more_is_asked_but_why_is_still_told(
    clerk_client: Client, world: World, plan: Plan
) -> None:
    settle(plan, world.clerk, "deadline", how="amending", number="52/KH-UBND", on="2026-03-05", counts={"place": 1})
    page = words(clerk_client.get(address(plan)))
    line = page.partition(f'data-key="{finding_about(plan, "deadline").pk}"')[2].partition("</li> <li")[0]
    assert "Theo văn bản sửa đổi, thay thế số 52/KH-UBND ngày 05/03/2026, thời hạn là “quý II năm 2026”" in line
    assert "Xử lý…" not in line


def test_the_ledger_takes_a_fixed_number_of_queries(clerk_client: Client, plan: Plan, at_most: AtMost) -> None:
    post(clerk_client, plan, {"sort": "contradiction-error", "leave_picked": "1", "why": "Chờ họp"})
    with at_most(12):
        clerk_client.get(address(plan))
