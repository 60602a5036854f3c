"""The signed file on the screens: brought and compared before adoption or after, kept, downloaded, asked for."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from tests.signed_plan import plan_file, reviewed, signed_file
from tests.world import NOW, World

from tiendo.intake.adopt import withdraw_intake
from tiendo.intake.models import Intake, SignedCopy
from tiendo.plans.models import Plan
from tiendo.rules.rights import Role

pytestmark = pytest.mark.usefixtures("files_folder")
CHANGED = {"quý I năm 2026": "quý II năm 2026", "bảo đảm": "bào đảm"}
TYPED = {"number": "45", "issued_on": "28/11/2025"}


@pytest.fixture
def intake(world: World) -> Intake:
    return reviewed(world)[1]


def adopt_page(intake: Intake) -> str:
    return reverse("web:adopt", args=[intake.document_id])


def post(client: Client, page: str, changes: dict[str, str] | None = None, **given: Any) -> HttpResponse:
    upload = SimpleUploadedFile("da-ky.docx", signed_file(changes)) if changes is not None else None
    return client.post(page, given | ({"file": upload} if upload else {}))


def words(answer: HttpResponse) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def test_differences_stand_side_by_side_with_the_words_that_went_and_came(clerk_client: Client, intake: Intake) -> None:
    answer = post(clerk_client, adopt_page(intake), CHANGED, act="compare")
    page = clerk_client.get(answer["Location"])
    assert "trong quý <del>I</del> năm 2026" in page.content.decode()
    assert "trong quý <ins>II</ins> năm 2026" in page.content.decode()
    assert "Đổi thời hạn, ngày tháng" in words(page)
    assert "1 chỗ chỉ khác chính tả, dấu câu hoặc số thứ tự" in words(page)
    assert "Đã xem 1 khác biệt" in words(page)


def test_number_and_day_of_the_signed_file_are_proposed(clerk_client: Client, intake: Intake) -> None:
    answer = post(clerk_client, adopt_page(intake), {}, act="compare")
    page = clerk_client.get(answer["Location"]).content.decode()
    assert 'name="number" value="45"' in page
    assert 'name="issued_on" value="28/11/2025"' in page
    assert "Nội dung bản đã ký khớp bản đã soát." in page


def test_what_was_typed_is_still_there_after_the_upload_and_a_reload(clerk_client: Client, intake: Intake) -> None:
    answer = post(clerk_client, adopt_page(intake), CHANGED, act="compare", number="46", issued_on="29/11/2025")
    for _ in range(2):
        page = clerk_client.get(answer["Location"]).content.decode()
        assert 'value="46"' in page
        assert 'value="29/11/2025"' in page
        assert "da-ky.docx" in page


def test_unseen_differences_stop_and_nothing_typed_is_lost(clerk_client: Client, intake: Intake) -> None:
    post(clerk_client, adopt_page(intake), CHANGED, act="compare")
    answer = post(clerk_client, adopt_page(intake), **TYPED)
    assert answer.status_code == 422
    assert "đánh dấu đã xem" in words(answer)
    assert 'value="45"' in answer.content.decode()
    answer = post(clerk_client, adopt_page(intake), number="45", seen="1")
    assert re.search(r'name="seen"\s+value="1"\s+checked', answer.content.decode())
    assert post(clerk_client, adopt_page(intake), **TYPED, seen="1").status_code == 302
    plan = Plan.objects.get()
    assert (plan.signed_differences, plan.signed_seen_by) == (1, "Nguyễn Thị Hoa")


def test_a_file_that_says_the_same_is_adopted_at_once(clerk_client: Client, intake: Intake) -> None:
    assert post(clerk_client, adopt_page(intake), {}, **TYPED).status_code == 302
    assert Plan.objects.get().signed_file == SignedCopy.objects.get().file


def test_a_file_that_says_something_else_is_shown_before(clerk_client: Client, intake: Intake) -> None:
    answer = post(clerk_client, adopt_page(intake), CHANGED, **TYPED)
    assert answer["Location"].startswith(adopt_page(intake))
    assert not Plan.objects.exists()


def test_the_signed_text_can_be_reviewed_first(clerk_client: Client, intake: Intake) -> None:
    post(clerk_client, adopt_page(intake), CHANGED, act="compare")
    answer = post(clerk_client, adopt_page(intake), act="take")
    page = clerk_client.get(answer["Location"])
    assert "bản đã ký ghi khác bản đã soát" in words(page)
    log = clerk_client.get(answer["Location"], {"panel": "log"})
    assert "Lấy bản đã ký làm văn bản được soát" in words(log)
    assert "Bản đã ký đã thay bản dự thảo" in words(clerk_client.get(adopt_page(intake)))


def test_a_wrong_file_is_set_aside(clerk_client: Client, intake: Intake) -> None:
    post(clerk_client, adopt_page(intake), CHANGED, act="compare")
    answer = post(clerk_client, adopt_page(intake), act="drop", number="46")
    page = clerk_client.get(answer["Location"]).content.decode()
    assert ("da-ky.docx" in page, 'value="46"' in page) == (False, True)


@pytest.mark.parametrize(("data", "reason"), [(b"", "Tệp rỗng"), (b"%PDF-1.4 cut", "")])
def test_a_file_that_cannot_be_read_says_why_and_keeps_what_was_typed(
    clerk_client: Client, intake: Intake, data: bytes, reason: str
) -> None:
    upload = SimpleUploadedFile("scan.pdf", data)
    answer = clerk_client.post(adopt_page(intake), TYPED | {"act": "compare", "file": upload})
    assert (answer.status_code, SignedCopy.objects.count()) == (422, 0)
    assert reason in words(answer)
    assert 'value="45"' in answer.content.decode()
    assert 'id="id_file_error"' in answer.content.decode()


def test_a_plan_without_its_signed_file_says_so_until_it_is_brought(clerk_client: Client, intake: Intake) -> None:
    post(clerk_client, adopt_page(intake), **TYPED, signed="later")
    plan = Plan.objects.get()
    page, signed = (reverse(name, args=[plan.pk]) for name in ("web:plan", "web:signed"))
    assert "Chưa có bản đã ký" in words(clerk_client.get(page))
    assert "chưa có bản đã ký" in words(clerk_client.get(reverse("web:today")))
    post(clerk_client, signed, CHANGED, act="compare")
    assert post(clerk_client, signed, act="keep").status_code == 422
    assert post(clerk_client, signed, act="keep", seen="1").status_code == 302
    assert "khác bản đang theo dõi ở 1 chỗ" in words(clerk_client.get(page))
    assert "bản đã ký khác ở 1 chỗ" in words(clerk_client.get(reverse("web:today")))


def test_a_file_that_says_the_same_is_kept_at_once_and_given_out(clerk_client: Client, intake: Intake) -> None:
    post(clerk_client, adopt_page(intake), **TYPED, signed="later")
    plan = Plan.objects.get()
    post(clerk_client, reverse("web:signed", args=[plan.pk]), {}, act="compare")
    answer = clerk_client.get(reverse("web:signed-file", args=[plan.pk]))
    assert b"".join(answer.streaming_content) == signed_file()
    assert answer["Content-Disposition"] == 'attachment; filename="45-KH-UBND.docx"'
    assert "Bản đã ký còn thiếu" not in words(clerk_client.get(reverse("web:today")))


@pytest.mark.parametrize("role", [Role.CHAIR, Role.HEAD_OF_UNIT])
def test_who_reads_plans_sees_the_differences_and_brings_nothing(
    client: Client, world: World, clerk_client: Client, intake: Intake, role: Role
) -> None:
    post(clerk_client, adopt_page(intake), CHANGED, act="compare")
    post(clerk_client, adopt_page(intake), **TYPED, seen="1")
    signed = reverse("web:signed", args=[Plan.objects.get().pk])
    client.force_login(world.by_role[role])
    assert "<ins>II</ins>" in client.get(signed).content.decode()
    assert post(client, signed, {}, act="compare").status_code == 403


def test_a_withdrawn_document_says_why_and_is_taken_up_again(clerk_client: Client, intake: Intake) -> None:
    withdraw = reverse("web:withdraw", args=[intake.document_id])
    assert "Hãy ghi lý do rút văn bản." in words(clerk_client.post(withdraw, {"reason": ""}))
    assert clerk_client.post(withdraw, {"reason": "Dự thảo thay thế"}).status_code == 302
    page = words(clerk_client.get(adopt_page(intake)))
    assert ("Dự thảo thay thế" in page, "Nguyễn Thị Hoa rút lúc" in page) == (True, True)
    assert "Đã rút" in words(clerk_client.get(reverse("web:documents")))
    assert "Dự thảo thay thế" in words(clerk_client.get(reverse("web:review", args=[intake.document_id])))
    clerk_client.post(reverse("web:reopen", args=[intake.document_id]))
    assert Intake.objects.get(pk=intake.pk).state == "open"


def test_the_same_file_again_does_not_bring_back_what_was_withdrawn(
    clerk_client: Client, world: World, intake: Intake
) -> None:
    withdraw_intake(intake, reason="Dự thảo thay thế", account=world.clerk, now=NOW)
    upload = SimpleUploadedFile("du-thao.docx", plan_file())
    answer = clerk_client.post(reverse("web:take-in"), {"file": upload}, follow=True)
    assert "đã được nạp trước đây và đã rút" in words(answer)
    assert "Dự thảo thay thế" in words(answer)
