"""A table enters whole or not at all, does what was shown, and changes nothing the second time."""

import dataclasses
import datetime as dt
import random

import pytest
from django.core.exceptions import PermissionDenied
from pytest_django import DjangoAssertNumQueries
from tests.world import NAMES, NOW, World

from tiendo.audit.models import Entry
from tiendo.bodies.models import Account, Body, FieldOfWork, Person, Post
from tiendo.bodies.roster.changes import Change, Outcome, WantedBody, WantedField, WantedPost
from tiendo.bodies.roster.present import present_for
from tiendo.bodies.roster.sheet import Row, text_of
from tiendo.bodies.roster.words import KIND_WORDS, ROLE_WORDS
from tiendo.bodies.services.roster import Entered, RosterNotEntered, compared, enter_roster
from tiendo.bodies.usernames import is_username
from tiendo.rules.rights import Role

TODAY = NOW.date()
SINCE = dt.date(2026, 1, 1)
OFFICE = "Văn phòng HĐND và UBND xã"
TABLE = """Cơ quan, đơn vị;Loại;Cấp trên;Họ tên;Chức vụ;Vai trò;Tài khoản;Lĩnh vực
Thôn Đông;;UBND xã Sơn Hạ;Lê Văn Đông;Trưởng thôn;;x
UBND xã Sơn Hạ;Ủy ban nhân dân
Phòng Kinh tế;;UBND xã Sơn Hạ;Trần Thị Kinh;Trưởng phòng;;;rừng, chăn nuôi
;;;Lý Văn Tế;Chuyên viên;;ly-te
Trường Tiểu học;;UBND xã Sơn Hạ;Trần Thị Kinh;Thành viên hội đồng trường
"""


def administrator(world: World) -> Account:
    return world.by_role[Role.ADMINISTRATOR]


def look(world: World, text: str, account: Account | None = None) -> Outcome:
    return compared(text, account=account or administrator(world), on=TODAY)


def enter(world: World, text: str, account: Account | None = None) -> Entered:
    account = account or administrator(world)
    shown = compared(text, account=account, on=TODAY).fingerprint
    return enter_roster(text, shown=shown, since=SINCE, account=account, now=NOW, on=TODAY)


def present_text(world: World, change: dict[int, dict[str, str]] | None = None) -> str:
    rows = present_for(administrator(world), on=TODAY).rows()
    edited = [dataclasses.replace(row, **(change or {}).get(number, {})) for number, row in enumerate(rows)]
    return text_of(edited)


def test_a_table_enters_with_bodies_people_accounts_and_fields(world: World) -> None:
    entered = enter(world, TABLE)
    bodies = {body.name: body for body in Body.objects.filter(locality=world.commune, valid_from=SINCE)}
    assert {name: body.kind for name, body in bodies.items()} == {
        "UBND xã Sơn Hạ": "committee", "Phòng Kinh tế": "office", "Thôn Đông": "hamlet", "Trường Tiểu học": "unit"
    }  # fmt: skip
    assert bodies["Thôn Đông"].parent == bodies["UBND xã Sơn Hạ"]
    assert Person.objects.get(name="Trần Thị Kinh").posts.count() == 2
    assert FieldOfWork.objects.get().body == bodies["Phòng Kinh tế"]
    assert [account.username for account, _ in entered.accounts] == ["le-van-dong", "ly-te"]


def test_what_was_opened_is_signed_in_with_once(world: World) -> None:
    for account, password in enter(world, TABLE).accounts:
        assert Account.objects.get(pk=account.pk).check_password(password)
        assert account.must_change_password


def test_the_same_table_again_changes_nothing(world: World) -> None:
    enter(world, TABLE)
    again = look(world, TABLE)
    assert (again.changes, again.faults, again.unchanged) == ((), (), 5)


def test_the_organisation_written_as_a_table_changes_nothing(world: World) -> None:
    enter(world, TABLE)
    outcome = look(world, present_text(world))
    assert (outcome.changes, outcome.faults) == ((), ())


def test_every_change_has_its_audit_entry(world: World) -> None:
    before = Entry.objects.count()
    changes = enter(world, TABLE).outcome.changes
    assert Entry.objects.count() == before + len(changes) + 1


@pytest.mark.parametrize("seed", range(4))
def test_twenty_random_edits_are_exactly_the_changes(world: World, seed: int) -> None:
    lots = [
        Row(
            0,
            f"Thôn {n}",
            KIND_WORDS["hamlet"],
            "",
            f"Người {n}",
            "Trưởng thôn",
            ROLE_WORDS["hamlet_head"],
            "",
            f"f{n}",
        )
        for n in range(40)
    ]
    enter(world, text_of(lots))
    rows = present_for(administrator(world), on=TODAY).rows()
    editable = [number for number, row in enumerate(rows) if row.body.startswith("Thôn")]
    edits = {number: _edit(rows[number]) for number in random.Random(seed).sample(editable, 20)}
    outcome = look(world, present_text(world, edits))
    assert outcome.faults == ()
    assert sorted(change.line - 2 for change in outcome.changes) == sorted(edits)


def _edit(row: Row) -> dict[str, str]:
    """Something else for a post or field that the row speaks of."""
    if row.field:
        return {"field": f"{row.field}, thêm"}
    return {"title": "Phó trưởng thôn"} if row.person[-1] in "02468" else {"role": ROLE_WORDS["officer"]}


def summary(changes: tuple[Change, ...]) -> list[str]:
    return [f"{type(change).__name__} {'changed' if getattr(change, 'now', None) else 'new'}" for change in changes]


def test_kind_parent_title_and_field_are_seen_as_changes(world: World) -> None:
    enter(world, TABLE)
    outcome = look(
        world,
        "Cơ quan\tLoại\tCấp trên\tHọ tên\tChức vụ\tLĩnh vực\n"
        "Phòng kinh tế\tđơn vị\tVăn phòng HĐND và UBND xã\tTrần Thị Kinh\tPhụ trách\n"
        "Thôn Đông\t\t\t\t\trừng, chăn nuôi",
    )
    assert summary(outcome.changes) == ["WantedBody changed", "WantedPost changed", "WantedField changed"]


def test_a_changed_post_ends_the_day_before_and_the_new_one_begins(world: World) -> None:
    enter(world, TABLE)
    enter_later = "Phòng Kinh tế;;;Trần Thị Kinh;Phó Chủ tịch"
    shown = look(world, enter_later).fingerprint
    day = dt.date(2026, 3, 1)
    enter_roster(enter_later, shown=shown, since=day, account=administrator(world), now=NOW, on=TODAY)
    held = Post.objects.filter(person__name="Trần Thị Kinh", body__name="Phòng Kinh tế").order_by("since")
    assert [(post.title, post.until) for post in held] == [
        ("Trưởng phòng", dt.date(2026, 2, 28)),
        ("Phó Chủ tịch", None),
    ]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("Nhà văn hóa", "thuộc loại nào"),
        ("Thôn Đông;hành tinh", "chưa rõ"),
        ("Thôn Đông;;Huyện ủy", "Chưa có cơ quan cấp trên"),
        ("Thôn Đông;;Thôn Đông", "không thể là chính đơn vị này"),
        ("Thôn Đông;;;Lê A", "Thiếu chức vụ"),
        ("Thôn Đông;;;Lê A;Trưởng thôn;vua", "chưa rõ"),
        ("Thôn Đông;;;Lê A;Trưởng thôn;;Lê A", "chữ thường không dấu"),
        ("Thôn Đông;;;Lê A;Trưởng thôn;;clerk", "là của người khác"),
        ("Thôn Đông;;;Lê A;Trưởng thôn;;nguoi-ngoai", "đã có người dùng"),
        (f"{OFFICE};thôn\n{OFFICE};phòng", "ghi khác"),
        ("Thôn Đông;;;;;;;rừng\nThôn Tây;;;;;;;rừng", "một đơn vị khác"),
    ],
)
def test_a_wrong_row_is_named_and_nothing_enters(world: World, row: str, words: str) -> None:
    text = f"Thôn Bắc\n{row}" if ";" in row else f"{row};"
    outcome = look(world, text)
    assert words in " ".join(str(fault.words) for fault in outcome.faults)
    with pytest.raises(RosterNotEntered):
        enter(world, text)
    assert not Body.objects.filter(name__startswith="Thôn").exists()
    assert not Entry.objects.filter(verb="roster.entered").exists()


def test_what_changed_meanwhile_is_shown_again_instead_of_entered(world: World) -> None:
    shown = look(world, "Thôn Đông").fingerprint
    enter(world, "Thôn Đông")
    with pytest.raises(RosterNotEntered):
        enter_roster("Thôn Đông", shown=shown, since=SINCE, account=administrator(world), now=NOW, on=TODAY)


def test_two_people_of_one_name_are_told_apart_by_their_accounts(world: World) -> None:
    enter(world, "Thôn Đông;;;Lê Văn Hùng;Trưởng thôn;;hung-dong\nThôn Tây;;;Lê Văn Hùng;Trưởng thôn;;hung-tay")
    assert Person.objects.filter(name="Lê Văn Hùng").count() == 2
    assert "Có nhiều người" in str(look(world, "Thôn Nam;;;Lê Văn Hùng;Trưởng thôn").faults[0].words)
    assert look(world, "Thôn Tây;;;Lê Văn Hùng;Trưởng thôn").changes == ()


def test_one_more_post_of_somebody_known_says_what_they_are_already(world: World) -> None:
    (body, post) = look(world, f"Thôn Đông;;;{NAMES[Role.CHAIR]};Bí thư chi bộ").changes
    assert isinstance(body, WantedBody) and isinstance(post, WantedPost)
    assert post.also == (f"{NAMES[Role.CHAIR]} ({OFFICE})",)


def test_who_does_not_manage_accounts_or_administrators_cannot_by_a_table_either(world: World) -> None:
    for row in ("Thôn Đông;;;Lê A;Trưởng thôn;;x", "Thôn Đông;;;Lê A;Kỹ thuật;Quản trị hệ thống"):
        assert look(world, row, world.clerk).faults
        assert not look(world, row).faults
    assert look(world, f"{OFFICE};;;{NAMES[Role.CLERK]};Chủ tịch;Chủ tịch", world.clerk).faults


def test_an_administrator_does_not_resign_by_a_table(world: World) -> None:
    row = f"{OFFICE};;;{NAMES[Role.ADMINISTRATOR]};Chuyên viên;Văn thư"
    assert "Không tự thôi" in str(look(world, row).faults[0].words)


def test_others_may_not_enter_tables(world: World) -> None:
    for account in (world.colleague, world.by_role[Role.CHAIR]):
        with pytest.raises(PermissionDenied):
            look(world, "Thôn Đông", account)


def test_a_proposed_name_is_free_and_allowed(world: World) -> None:
    enter(world, "Thôn Đông;;;Đỗ Ái;Trưởng thôn;;x\nThôn Tây;;;Đỗ  ái (B);Trưởng thôn;;x")
    names = set(Account.objects.filter(person__name__startswith="Đỗ").values_list("username", flat=True))
    assert names >= {"do-ai", "do-ai-b"}
    assert all(map(is_username, names))


def test_comparing_costs_a_fixed_few_queries(world: World, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    enter(world, TABLE)
    text, account = present_text(world), administrator(world)
    assert account.roles
    with django_assert_num_queries(5):
        assert not isinstance(look(world, text, account).changes, WantedField)
