"""What a paper says of itself."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.outlines import MOTTO, outline

from vanban.extract.identity import identity_of

HEAD = ("ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ", "Số: 12/KH-UBND", *MOTTO, "Sơn Hạ, ngày 05 tháng 3 năm 2026")
TITLE = ("KẾ HOẠCH", "Trồng rừng gỗ lớn", "giai đoạn 2026 - 2030")
PLACES = st.sampled_from(["Sơn Hạ", "Bình An", "Đức Hòa", "Ea Kao", "Yên Thủy"])


def test_a_plan_names_itself() -> None:
    identity = identity_of(outline(letterhead=HEAD, title=TITLE))
    assert (identity.type, identity.title) == ("Kế hoạch", "Trồng rừng gỗ lớn giai đoạn 2026 - 2030")
    assert (identity.number, identity.symbol) == ("12", "KH-UBND")
    assert (identity.issuer, identity.parent_issuer) == ("Ủy ban nhân dân xã Sơn Hạ", None)
    assert identity.term == (2026, 2030)


def test_a_type_and_its_abstract_may_share_a_line() -> None:
    identity = identity_of(outline(title=("Chỉ thị về việc phòng cháy rừng",)))
    assert (identity.type, identity.title) == ("Chỉ thị", "về việc phòng cháy rừng")


def test_a_type_set_in_capitals_ends_where_the_capitals_end() -> None:
    identity = identity_of(outline(title=("KẾ HOẠCH Phối hợp phòng cháy rừng",)))
    assert (identity.type, identity.title) == ("Kế hoạch", "Phối hợp phòng cháy rừng")


def test_an_abstract_on_its_own_line_is_no_part_of_the_type() -> None:
    identity = identity_of(outline(title=("KẾ HOẠCH", "phối hợp phòng cháy rừng", "-----")))
    assert (identity.type, identity.title) == ("Kế hoạch", "phối hợp phòng cháy rừng")


def test_a_decision_that_promulgates_a_plan_gives_its_own_data() -> None:
    head = ("ỦY BAN NHÂN DÂN TỈNH HÀ SƠN", "Số: 1627/QĐ-UBND", *MOTTO, "Hà Sơn, ngày 21 tháng 11 năm 2025")
    enclosed = "(Kèm theo Quyết định số: 1627/QĐ-UBND ngày 21/11/2025 của Ủy ban nhân dân tỉnh)"
    identity = identity_of(outline("KẾ HOẠCH", enclosed, letterhead=head, title=("QUYẾT ĐỊNH", "Ban hành Kế hoạch")))
    assert (identity.type, identity.title, identity.symbol) == ("Quyết định", "Ban hành Kế hoạch", "QĐ-UBND")
    assert identity.cites == ()


def test_an_official_letter_is_named_by_what_it_is_about() -> None:
    head = ("ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ", "Số: 27/UBND-VP", "V/v đôn đốc tiến độ", "trồng rừng", *MOTTO)
    identity = identity_of(outline(letterhead=head))
    assert (identity.type, identity.title) == ("Công văn", "đôn đốc tiến độ trồng rừng")


@pytest.mark.parametrize(
    ("title", "term"),
    [
        ("Nhiệm vụ nhiệm kỳ 2025 - 2030", (2025, 2030)),
        ("Chuyển đổi số đến năm 2035", (2026, 2035)),
        ("Tuyên truyền bầu cử đại biểu Hội đồng nhân dân, nhiệm kỳ 2026 - 2031", None),
        ("Phòng cháy rừng", None),
    ],
)
def test_the_term_stands_in_the_title(title: str, term: tuple[int, int] | None) -> None:
    assert identity_of(outline(letterhead=HEAD, title=("KẾ HOẠCH", title))).term == term


def test_recipients_are_as_printed_without_dash_and_mark() -> None:
    printed = (
        "Nơi nhận:",
        "- UBND tỉnh (để b/c);",
        "- Phòng Văn hóa - Xã hội;",
        "- Các thôn, cơ quan,",
        "đơn vị;",
        "- Lưu: VT.",
    )
    identity = identity_of(outline(recipients=printed))
    expected = ("UBND tỉnh (để b/c)", "Phòng Văn hóa - Xã hội", "Các thôn, cơ quan, đơn vị", "Lưu: VT")
    assert identity.recipients == expected


def test_recipients_in_one_paragraph_are_told_apart() -> None:
    identity = identity_of(outline(recipients=("Nơi nhận: - Như trên; - Lưu: VT.",)))
    assert identity.recipients == ("Như trên", "Lưu: VT")


def test_a_bare_text_says_nothing_of_itself() -> None:
    identity = identity_of(outline("Một đoạn văn."))
    assert (identity.type, identity.number, identity.issuer, identity.date, identity.signer) == (None,) * 5


@given(PLACES, st.integers(1, 9999), st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
def test_other_names_numbers_and_dates_in_give_just_those_out(place: str, number: int, day: dt.date) -> None:
    dated = f"{place}, ngày {day.day:02} tháng {day.month} năm {day.year}"
    head = ("ỦY BAN NHÂN DÂN", f"XÃ {place.upper()}", f"Số: {number:02}/KH-UBND", *MOTTO, dated)
    identity = identity_of(outline(letterhead=head, title=TITLE))
    assert identity.issuer == f"Ủy ban nhân dân xã {place}"
    assert (identity.number, identity.place) == (f"{number:02}", place)
    assert identity.date and (identity.date.start, identity.date.end) == (day, day)
