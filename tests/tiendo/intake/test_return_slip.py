"""Findings sent back make a slip that comes out the same ever after, of a file of any form."""

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from tests.contradicting import adopted, contradicting_plan_in_force, read_contradicting, review_now
from tests.sending_back import TO, sent_back, sent_back_under_review
from tests.small_plan import small_plan
from tests.world import NOW, World

from bieumau.layout import Paper, faults
from tiendo.audit.models import Entry
from tiendo.audit.services import SYSTEM
from tiendo.documents.services import register
from tiendo.intake.folded import forget
from tiendo.intake.models import Intake
from tiendo.intake.services import take_in
from tiendo.rules.settling import DRAFTER


def lines(data: bytes) -> list[str]:
    return [line.text for line in Paper(data).lines]


def download(client: Client, world: World, token: object) -> bytes:
    answer = client.get(reverse("web:return-slip", args=[world.document.pk, token]))
    assert answer.status_code == 200
    return b"".join(answer)


def test_it_quotes_both_places_and_says_to_whom_and_by_when(clerk_client: Client, world: World) -> None:
    read_contradicting(world)
    data = download(clerk_client, world, sent_back_under_review(world))
    said = lines(data)
    assert faults(data) == []
    assert f"Kính gửi: {TO['to']}" in said
    assert said[said.index("1") + 1 : said.index("1") + 6] == [
        "Dòng 2 Phụ lục:",
        "“1 · Đề án thu gom rác thải · Trạm Y tế · Quý III năm 2027”",
        "Dòng thứ 2 của phụ lục in số 1.",
        "Đánh số lại.",
        "2",
    ]
    row = said.index("2")
    assert said[row + 1 : row + 3] == ["Mục II.1:", f"“{small_plan()['tasks'][0]['quote']}”"]
    assert "20/03/2026" in " ".join(said)


def test_read_anew_renamed_and_reassigned_it_stays_as_it_was_sent(clerk_client: Client, world: World) -> None:
    token = sent_back_under_review(world)
    before = download(clerk_client, world, token)
    newer = small_plan(reader_version="test/2", title="Trồng rừng gỗ lớn")
    register(newer, locality_id=world.commune.pk, size=10, now=NOW, actor=SYSTEM)
    world.clerk.person.name = "Người khác"
    world.clerk.person.save()
    forget()
    assert download(clerk_client, world, token) == before


def test_it_is_there_for_a_file_that_is_no_word_file(
    clerk_client: Client, world: World, samples: Path, files_folder: Path
) -> None:
    name = "ke-hoach-ngoc-lien.txt"
    document = take_in((samples / name).read_bytes(), name, account=world.clerk, now=NOW)
    world = type(world)(**{**_values(world), "document": document, "intake": Intake.objects.get(document=document)})
    first = [entry.key for entry in review_now(world).ledger if entry.kind == "contradiction"]
    assert faults(download(clerk_client, world, sent_back_under_review(world, *first))) == []


def _values(world: World) -> dict[str, object]:
    return {name: getattr(world, name) for name in type(world).__dataclass_fields__}


def test_the_ledger_knows_to_whom_by_whom_and_when(world: World) -> None:
    token = sent_back_under_review(world, to="")
    (entry,) = review_now(world).ledger
    (step,) = entry.steps
    assert entry.mark.sent
    assert (entry.state, entry.mark.sent.to, entry.mark.sent.token) == ("sent_back", DRAFTER, str(token))
    assert (step.account_name, step.at) == (world.clerk.display_name, NOW)


def test_what_the_slip_quotes_stands_not_again_in_the_audit_trail(world: World) -> None:
    sent_back_under_review(world)
    payload = Entry.objects.latest("seq").payload.data["payload"]
    assert "slip" not in payload
    assert payload["paper"]["issuer"] == "Văn phòng HĐND và UBND xã"


@pytest.mark.parametrize("made_by", ["review", "plan"])
def test_after_adoption_the_plan_has_the_slips_of_both(clerk_client: Client, world: World, made_by: str) -> None:
    if made_by == "review":
        read_contradicting(world)
        token = sent_back_under_review(world)
        before = lines(download(clerk_client, world, token))
        plan = adopted(world)
    else:
        plan = contradicting_plan_in_force(world)
        token, before = sent_back(plan, world.clerk), []
    answer = clerk_client.get(reverse("web:plan-return-slip", args=[plan.pk, token]))
    said = lines(b"".join(answer))
    assert (answer.status_code, "Hai thời hạn khác nhau." in said) == (200, True)
    assert not before or said == before
