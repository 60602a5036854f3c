"""What a form of the review records, what comes back of the page, and what is refused with words."""

import re
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import AtMost, Submit
from tests.world import World

from tiendo.intake.models import Decision, Intake
from tiendo.intake.selectors import review_of
from tiendo.rules.review import Item, Review

HTMX = {"HX-Request": "true"}


def _review(world: World) -> Review:
    return review_of(Intake.objects.get(pk=world.intake.pk))


def _item(world: World, indicator_or_title: str) -> Item:
    items = _review(world).items
    return next(i for i in items if indicator_or_title in (i.values.get("indicator"), i.values.get("title")))


def _post(client: Client, world: World, data: dict[str, object], **headers: str) -> HttpResponse:
    address = reverse("web:decide", args=[world.document.pk])
    return client.post(address, {"token": str(uuid4()), "seen": "0", **data}, headers=headers)


def _words(answer: HttpResponse) -> str:
    return " ".join(answer.content.decode().split())


def test_a_form_without_scripts_leads_back_to_the_same_list(strict_clerk: Client, world: World, submit: Submit) -> None:
    page, key = reverse("web:review", args=[world.document.pk]), _item(world, "Giám sát").key
    answer = submit(
        strict_clerk,
        page,
        reverse("web:decide", args=[world.document.pk]),
        {"accept": key, "page": str(uuid4()), "show": "kind=task&nonsense=1"},
    )
    assert answer["Location"] == f"{page}?kind=task#items"
    assert _item(world, "Giám sát").state == "accepted"


def test_a_form_without_its_csrf_token_records_nothing(strict_clerk: Client, world: World) -> None:
    assert _post(strict_clerk, world, {"accept": _item(world, "Giám sát").key}).status_code == 403
    assert not Decision.objects.exists()


def test_pressed_twice_on_one_page_it_is_recorded_once(clerk_client: Client, world: World) -> None:
    address = reverse("web:decide", args=[world.document.pk])
    page, key = str(uuid4()), _item(world, "Giám sát").key
    for name in ("accept", "accept", "delete"):
        clerk_client.post(address, {name: key, "page": page})
    assert list(Decision.objects.values_list("kind", flat=True)) == ["accept", "delete"]


def test_the_answer_holds_only_what_looks_different(clerk_client: Client, world: World) -> None:
    answer = _post(clerk_client, world, {"accept": _item(world, "Giám sát").key}, **HTMX)
    assert answer["Review-Answer"] == "1"
    assert re.findall(r'data-onto="([^"]+)"', answer.content.decode()) == ["[id=&quot;m-NV2&quot;]", "#review-state"]
    assert "đã soát 1/6" in _words(answer)


def test_sent_again_after_a_lost_answer_it_gives_the_same_answer(clerk_client: Client, world: World) -> None:
    key = _item(world, "Rà soát quỹ đất").key
    data = {
        "token": str(uuid4()),
        "split": key,
        "lines": "Phòng Kinh tế rà soát quỹ đất,\nhoàn thành trong quý I năm 2026.",
    }
    first, again = (_post(clerk_client, world, data, **HTMX) for _ in range(2))
    assert (first.status_code, again.status_code) == (200, 200)
    assert "NV1.2" in _words(again)
    assert Decision.objects.count() == 1


def test_a_correction_holds_only_what_was_changed(clerk_client: Client, world: World) -> None:
    item = _item(world, "Tỷ lệ hộ nghèo")
    data = {
        "correct": item.key, "indicator": "Tỷ lệ hộ nghèo", "comparator": ">=", "value": "2,75", "value_high": "",
        "unit": "%", "kind": "level", "period": "quý I năm 2028",
    }  # fmt: skip
    answer = _post(clerk_client, world, data, **HTMX)
    period = {"start": "2028-01-01", "end": "2028-03-31", "each": None}
    assert Decision.objects.get().payload["values"] == {"comparator": ">=", "value": 2.75, "period": period}
    assert "≥ 2,75%" in _words(answer)


def _duty(item: Item, **typed: str) -> dict[str, str]:
    said = {"title": item.values["title"], "lead": "Phòng Kinh tế", "deadlines": "quý I năm 2026"}
    return {"correct": item.key, **said, **typed}


def test_a_lead_that_is_a_body_of_the_commune_is_that_body(clerk_client: Client, world: World) -> None:
    item = _item(world, "Rà soát quỹ đất")
    _post(clerk_client, world, _duty(item, lead="van phong HDND va UBND xa"))
    values = _item(world, "Rà soát quỹ đất").values
    assert values["lead_name"] == "Văn phòng HĐND và UBND xã"
    assert values["lead_body"]


def test_a_deadline_is_understood_as_officials_write_it(clerk_client: Client, world: World) -> None:
    item = _item(world, "Rà soát quỹ đất")
    _post(clerk_client, world, _duty(item, deadlines="trước ngày 15/11/2026; hằng năm"))
    before, yearly = _item(world, "Rà soát quỹ đất").values["deadlines"]
    assert (before["end"], before["before"], yearly["recurrence"]["every"]) == ("2026-11-15", True, "year")


def test_a_correction_that_changes_nothing_confirms(clerk_client: Client, world: World) -> None:
    _post(clerk_client, world, _duty(_item(world, "Rà soát quỹ đất")))
    assert Decision.objects.get().kind == "accept"


@pytest.mark.parametrize("typed", ["hôm nào rảnh", "quý I năm 2026; xong sớm"])
def test_what_is_not_understood_is_told_at_its_field(clerk_client: Client, world: World, typed: str) -> None:
    answer = _post(clerk_client, world, _duty(_item(world, "Rà soát quỹ đất"), deadlines=typed))
    assert answer.status_code == 422
    assert f'value="{typed}"' in _words(answer)
    assert "Chưa hiểu thời gian" in _words(answer)
    assert not Decision.objects.exists()


def test_all_that_is_shown_is_accepted(clerk_client: Client, world: World) -> None:
    _post(clerk_client, world, {"accept_shown": "kind=target", "shown_at": "0"})
    assert {(i.kind, i.state) for i in _review(world).items} == {
        ("target", "accepted"),
        ("task", "pending"),
        ("dossier", "pending"),
    }


def test_nothing_is_accepted_that_came_after_the_page_was_made(clerk_client: Client, world: World) -> None:
    _post(clerk_client, world, {"split": _item(world, "Giám sát").key, "lines": "Đề nghị\nHội đồng nhân dân xã"})
    _post(clerk_client, world, {"accept_shown": "kind=task", "shown_at": "0"})
    states = {item.origin: item.state for item in _review(world).items if item.kind == "task"}
    assert states["split"] == "pending"
    assert states["read"] == "accepted"


def test_words_are_found_at_their_address_whatever_their_blanks_and_case(clerk_client: Client, world: World) -> None:
    _post(clerk_client, world, {"add": "task", "address": "#II.1", "words": "  rà soát \n QUỸ đất"})
    assert Decision.objects.get().payload["quote"] == "rà soát quỹ đất"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"add": "task", "address": "IX.9", "words": ""}, "không có địa chỉ này"),
        ({"add": "task", "address": "II.1", "words": "xây cầu"}, "Không thấy những chữ này"),
        ({"accept": "task-0"}, "không còn trong danh sách"),
        ({"undo": "x"}, "Chưa ghi được"),
        ({"leave_untracked": "I.1", "reason": " "}, "Hãy ghi lý do"),
        ({}, "Chưa ghi được"),
    ],
)
def test_what_cannot_be_recorded_is_refused_with_what_to_do(
    clerk_client: Client, world: World, data: dict[str, str], words: str
) -> None:
    for headers in ({}, HTMX):
        answer = _post(clerk_client, world, data, **headers)
        assert answer.status_code == 422
        assert words in _words(answer)


def test_a_finding_is_settled_left_open_and_reopened(clerk_client: Client, world: World) -> None:
    (entry,) = _review(world).ledger
    _post(clerk_client, world, {"settle": entry.key, "how": "correction", "number": "7/CV-VP", "on": "2026-03-02"})
    assert "7/CV-VP" in _words(clerk_client.get(reverse("web:review", args=[world.document.pk]) + "?panel=ledger"))
    _post(clerk_client, world, {"undo": str(Decision.objects.get().token)})
    answer = _post(clerk_client, world, {"leave_open": entry.key, "seen": "2"}, **HTMX)
    assert 'data-onto="[id=&quot;l-PH1&quot;]"' in answer.content.decode()
    assert _review(world).ledger[0].state == "left_open"


def test_leads_are_given_in_bulk(clerk_client: Client, world: World) -> None:
    keys = [item.key for item in _review(world).items if item.kind == "dossier"]
    body = world.clerk.posts[0].body_id
    _post(clerk_client, world, {"assign": str(body), "key": keys})
    assert {_review(world).by_key[key].values["lead_body"] for key in keys} == {body}


def test_a_closed_review_takes_nothing(clerk_client: Client, world: World) -> None:
    Intake.objects.update(state=Intake.State.ADOPTED)
    answer = _post(clerk_client, world, {"accept": _item(world, "Giám sát").key})
    assert (answer.status_code, "đã kết thúc" in _words(answer)) == (422, True)


def test_a_decision_takes_a_fixed_number_of_queries(clerk_client: Client, world: World, at_most: AtMost) -> None:
    keys = [item.key for item in _review(world).items]
    for data in ({"accept": keys[0]}, {"accept": keys}, {"delete": keys[1]}):
        with at_most(24):
            _post(clerk_client, world, data, **HTMX)


def test_picked_findings_are_left_open_with_one_note_or_sent_back_with_a_slip(
    clerk_client: Client, world: World
) -> None:
    (entry,) = _review(world).ledger
    _post(clerk_client, world, {"finding": entry.key, "leave_picked": "1", "why": "Chờ họp"})
    assert (_review(world).ledger[0].state, _review(world).ledger[0].note) == ("left_open", "Chờ họp")
    sent = {"sort": f"{entry.kind}-{entry.finding['severity']}", "finding": entry.key, "send_picked": "1"}
    answer = _post(clerk_client, world, {**sent, "to": "Phòng Kinh tế", "seen": "1"}, **HTMX)
    token = Decision.objects.get(kind="send_back").token
    assert reverse("web:return-slip", args=[world.document.pk, token]) in answer.content.decode()


def test_a_form_of_the_ledger_that_will_not_do_keeps_what_was_typed(clerk_client: Client, world: World) -> None:
    (entry,) = _review(world).ledger
    data = {"settle": entry.key, "how": "amending", "number": "", "on": "31/02/2026", "note": "Theo họp ngày 2/3"}
    answer = _post(clerk_client, world, {**data, "show": "panel=ledger"})
    page = _words(answer)
    assert (answer.status_code, Decision.objects.exists()) == (422, False)
    assert "Ngày chưa đúng." in page
    assert "31/02/2026" in page
    assert "Theo họp ngày 2/3</textarea>" in page
