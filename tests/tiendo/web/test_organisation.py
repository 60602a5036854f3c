"""The screens of bodies, people, fields and accounts: read by everyone, changed by who may, without scripts."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse
from tests.reviews import plan_with_findings
from tests.tiendo.web.conftest import AtMost, Submit
from tests.world import NAMES, SINCE, World

from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.documents.models import StoredReading
from tiendo.intake.folded import forget
from tiendo.rules.rights import Role

LIST, PASTE, FIELDS, ACCOUNTS = "/bo-may/", "/bo-may/dan/", "/bo-may/linh-vuc/", "/bo-may/tai-khoan/"
TABLE = "Thôn Đông;;;Lê Văn Đông;Trưởng thôn;;x\nThôn Tây"
DAY = "01/03/2026"


@pytest.fixture
def manager(strict: Client, world: World) -> Client:
    strict.force_login(world.by_role[Role.ADMINISTRATOR])
    return strict


@pytest.fixture
def economy(world: World) -> Body:
    return Body.objects.create(locality=world.commune, kind="office", name="Phòng Kinh tế xã", valid_from=SINCE)


def field(world: World, words: str, body: Body) -> FieldOfWork:
    return FieldOfWork.objects.create(locality=world.commune, words=words, body=body)


def words_of(answer: object) -> str:
    return html.unescape(" ".join(answer.content.decode().split()))


def test_everyone_of_the_commune_reads_the_list_and_only_managers_get_forms(client: Client, world: World) -> None:
    client.force_login(world.by_role[Role.COUNCIL])
    page = words_of(client.get(LIST))
    assert NAMES[Role.CHAIR] in page and reverse("web:new-body") not in page
    body = words_of(client.get(reverse("web:body", args=[world.clerk.posts[0].body_id])))
    assert NAMES[Role.CHAIR] in body and 'name="act"' not in body


def test_the_list_is_searched_without_marks(manager: Client, economy: Body, world: World) -> None:
    field(world, "rừng, chăn nuôi", economy)
    for query in ("phong kinh te", "chan nuoi", "do trung kien"):
        assert 'data-shown="1"' in words_of(manager.get(LIST, {"q": query}))
    assert "Không có mục nào khớp" in words_of(manager.get(LIST, {"q": "xyz"}))


@pytest.mark.parametrize("address", [LIST, FIELDS, ACCOUNTS])
def test_more_bodies_and_people_cost_no_more_queries(
    manager: Client, world: World, address: str, at_most: AtMost
) -> None:
    for number in range(5):
        body = Body.objects.create(locality=world.commune, kind="hamlet", name=f"Thôn {number}", valid_from=SINCE)
        person = Person.objects.create(locality=world.commune, name=f"Người {number}")
        own = {"locality": world.commune, "person": person, "body": body, "role": "officer", "title": "x"}
        Post.objects.create(since=SINCE, **own)
        field(world, f"lĩnh vực {number}", body)
    with at_most(12):
        manager.get(address)


def test_a_table_is_shown_before_it_enters(manager: Client, submit: Submit, world: World) -> None:
    seen = submit(manager, PASTE, PASTE, {"text": TABLE, "since": DAY})
    page = words_of(seen)
    assert "Lê Văn Đông – Trưởng thôn, Thôn Đông" in page and "vai: Trưởng thôn" in page
    assert not Body.objects.filter(name="Thôn Đông").exists()
    shown = re.search(r'name="shown" value="(\w+)"', page)
    assert shown
    sent = {"text": TABLE, "since": DAY, "shown": shown[1], "enter": "1"}
    slips = submit(manager, PASTE, PASTE, sent)
    password = re.search(r"data-password>([^<]+)<", slips.content.decode())
    assert password and "no-store" in slips["Cache-Control"]
    assert Account.objects.get(username="le-van-dong").check_password(password[1])
    again = submit(manager, PASTE, PASTE, {"text": TABLE, "since": DAY})
    assert "Không có gì mới" in words_of(again)


def test_wrong_rows_are_named_and_what_was_pasted_stays(manager: Client, submit: Submit) -> None:
    answer = submit(manager, PASTE, PASTE, {"text": "Thôn Đông\nNhà văn hóa", "since": "31/12/2099"})
    assert answer.status_code == 422 and "Ngày này chưa đến" in words_of(answer)
    answer = submit(manager, PASTE, PASTE, {"text": "Thôn Đông\nNhà văn hóa", "since": DAY})
    page = words_of(answer)
    assert answer.status_code == 422
    assert "Dòng 2:" in page and "Nhà văn hóa</textarea>" in page and 'name="enter"' not in page


def test_the_present_organisation_is_offered_as_a_table(manager: Client, economy: Body) -> None:
    assert "Phòng Kinh tế xã\tphòng, ban chuyên môn" in html.unescape(manager.get(PASTE + "?hien-co").content.decode())


def test_the_template_becomes_a_table_to_look_at(manager: Client, submit: Submit) -> None:
    chosen = {"keys": ["committee", "economy"], "hamlets": "Thôn 1\n Thôn  2 \n", "with_fields": "on"}
    page = words_of(submit(manager, "/bo-may/mau/", "/bo-may/mau/", chosen))
    assert "Ủy ban nhân dân xã Sơn Hạ" in page and "Thôn 2" in page and "01/07/2025" in page
    assert "nông thôn mới" in page


def test_a_body_is_founded_renamed_and_closed(manager: Client, submit: Submit, world: World) -> None:
    new = {"name": "Trạm Y tế", "kind": "unit", "parent": "", "since": "01/01/2026"}
    assert submit(manager, "/bo-may/them/", "/bo-may/them/", new)["Location"] == LIST
    at = reverse("web:body", args=[Body.objects.get(name="Trạm Y tế").pk])
    assert submit(manager, at, at, {"act": "rename", "name": "Trạm Y tế xã", "on": DAY})["Location"] == at
    assert "Trạm Y tế" in words_of(manager.get(at))
    submit(manager, at, at, {"act": "close", "last_day": "02/03/2026", "successor": ""})
    page = words_of(manager.get(LIST))
    assert "Đã thôi hoạt động hoặc đổi tên: 2" in page and 'data-total="1"' in page


def test_what_is_refused_stays_typed(manager: Client, submit: Submit, economy: Body) -> None:
    at = reverse("web:body", args=[economy.pk])
    answer = submit(manager, at, at, {"act": "rename", "name": "Văn phòng HĐND và UBND xã", "on": DAY})
    assert answer.status_code == 422 and "Đã có cơ quan, đơn vị tên này" in words_of(answer)
    assert words_of(answer).count('value="Văn phòng HĐND và UBND xã"') == 1


def test_a_person_is_added_changed_and_leaves(manager: Client, submit: Submit, economy: Body) -> None:
    at = reverse("web:body", args=[economy.pk])
    new = {"act": "appoint", "person": "", "name": "Lê Mới", "title": "Chuyên viên", "role": "officer", "since": DAY}
    submit(manager, at, at, new)
    post = Post.objects.get(person__name="Lê Mới")
    page = reverse("web:post", args=[post.pk])
    submit(manager, page, page, {"act": "change", "title": "Phó phòng", "role": "officer", "since": DAY})
    submit(manager, page, page, {"act": "name", "name": "Lê Văn Mới"})
    assert "Lê Văn Mới" in words_of(manager.get(at))
    submit(manager, page, page, {"act": "end", "last_day": "02/03/2026"})
    assert "Lê Văn Mới" not in words_of(manager.get(at)).split('id="appoint"')[0]


def test_a_person_new_or_known_must_be_one_of_the_two(manager: Client, submit: Submit, economy: Body) -> None:
    at = reverse("web:body", args=[economy.pk])
    post = {"act": "appoint", "title": "x", "role": "officer", "since": DAY}
    assert submit(manager, at, at, {**post, "person": "", "name": ""}).status_code == 422
    known = Person.objects.get(name=NAMES[Role.CHAIR]).pk
    assert submit(manager, at, at, {**post, "person": known, "name": "Lê Mới"}).status_code == 422
    assert submit(manager, at, at, {**post, "person": known, "name": ""}).status_code == 302


def test_a_changed_field_proposes_another_lead_and_touches_no_decision(client: Client, world: World) -> None:
    health = Body.objects.create(locality=world.commune, kind="unit", name="Trạm Y tế xã", valid_from=SINCE)
    StoredReading.objects.filter(pk=world.document.reading_id).update(data=plan_with_findings())
    forget()
    client.force_login(world.clerk)
    line = field(world, "rác thải", world.clerk.posts[0].body)
    leads = reverse("web:review", args=[world.document.pk]) + "?panel=leads"
    assert 'Đang đề xuất <strong class="number">1</strong>' in words_of(client.get(FIELDS))
    assert "Trạm Y tế xã <span" not in words_of(client.get(leads))
    client.post(FIELDS, {"field": line.pk, "words": "rác thải", "body": health.pk})
    assert "Trạm Y tế xã <span" in words_of(client.get(leads))
    assert not world.intake.decisions.exists()


def test_fields_are_added_and_dropped_and_a_wrong_line_is_told_in_its_place(
    manager: Client, submit: Submit, world: World, economy: Body
) -> None:
    submit(manager, FIELDS, FIELDS, {"words": "rừng,  đất", "body": economy.pk})
    line = FieldOfWork.objects.get(words="rừng, đất")
    wrong = submit(manager, FIELDS, FIELDS, {"field": line.pk, "words": "", "body": economy.pk})
    assert wrong.status_code == 422 and f'id="field{line.pk}_words_error"' in words_of(wrong)
    submit(manager, FIELDS, FIELDS, {"field": line.pk, "drop": "1"})
    assert not FieldOfWork.objects.exists()


def test_an_account_is_opened_renewed_locked_and_unlocked(manager: Client, submit: Submit, world: World) -> None:
    person = Person.objects.create(locality=world.commune, name="Lê Mới")
    assert 'value="le-moi"' in words_of(manager.get(ACCOUNTS))
    wrong = submit(manager, ACCOUNTS, ACCOUNTS, {"open": person.pk, "username": "Lê"})
    assert wrong.status_code == 422 and 'value="Lê"' in words_of(wrong)
    slip = submit(manager, ACCOUNTS, ACCOUNTS, {"open": person.pk, "username": "le-moi"})
    account = Account.objects.get(username="le-moi")
    assert "data-password" in words_of(slip) and "no-store" in slip["Cache-Control"]
    assert "data-password" in words_of(submit(manager, ACCOUNTS, ACCOUNTS, {"renew": account.pk}))
    for act, active in (("lock", False), ("unlock", True)):
        submit(manager, ACCOUNTS, ACCOUNTS, {act: account.pk})
        assert Account.objects.get(pk=account.pk).is_active is active


def test_an_account_of_another_locality_is_not_there(manager: Client, world: World, submit: Submit) -> None:
    assert submit(manager, ACCOUNTS, ACCOUNTS, {"renew": world.outsider.pk}).status_code == 404
    assert submit(manager, ACCOUNTS, ACCOUNTS, {"open": world.outsider.person_id}).status_code == 404
