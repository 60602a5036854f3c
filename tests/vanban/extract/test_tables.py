"""Which tables are read, and what stands in their rows."""

import pytest
from tests.vanban.papers import plan, table

from vanban.extract.read_table import ReadTable
from vanban.extract.tables import tables_of
from vanban.source import Table
from vanban.structure.build import outline_of

HEADER = ("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian")


def read(*written: Table) -> tuple[ReadTable, ...]:
    return tables_of(outline_of(plan("I. NHIỆM VỤ", *written)))


def work(*rows: tuple[str, ...]) -> ReadTable:
    return read(table(HEADER, *rows))[0]


def test_a_table_that_assigns_work_is_read_with_its_columns() -> None:
    found = work(("1", "Đề án trồng rừng", "Phòng Kinh tế", "Quý I"))
    assert found.plan.columns == HEADER
    assert [c.meaning for c in found.columns] == ["ordinal", "content", "lead", "deadline"]
    assert found.plan.rows[0].cells == ("1", "Đề án trồng rừng", "Phòng Kinh tế", "Quý I")
    assert found.plan.section == "I"


def test_a_header_that_names_a_body_says_to_whom_its_rows_go() -> None:
    found = read(table(("TT", "Nội dung", "Trình BTV Đảng ủy"), ("1", "Đề án", "x")))[0]
    assert (found.columns[2].meaning, found.columns[2].body) == ("submit_to", "BTV Đảng ủy")


@pytest.mark.parametrize(
    ("header", "meaning"),
    [
        ("STT", "ordinal"), ("Nội dung công việc", "content"), ("Đơn vị phối hợp", "partners"), ("Sản phẩm", "product"),
        ("Thời hạn hoàn thành", "deadline"), ("ĐVT", "unit"), ("Đơn vị tính", "unit"), ("Cơ quan thực hiện", "lead"),
        ("Cấp trình", "submit_to"), ("Ghi chú", "note"), ("Kinh phí (triệu đồng)", "other"), ("CHỦ TRÌ", "lead"),
    ],
)  # fmt: skip
def test_the_words_of_a_header_tell_what_its_column_holds(header: str, meaning: str) -> None:
    found = read(table(("TT", "Nhiệm vụ", "Chủ trì", header), ("1", "Đề án", "Xã", "x")))[0]
    assert found.columns[3].meaning == meaning


def test_a_table_of_targets_has_values_by_year_and_owners() -> None:
    header = ("TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Năm 2026", "Đến năm 2030", "Cơ quan chủ trì")
    found = read(table(header, ("1", "Che phủ rừng", "%", "26", "26,6", "27,2", "Phòng Kinh tế")))[0]
    assert [(c.meaning, c.year) for c in found.columns[1:]] == [
        ("indicator", None), ("unit", None), ("baseline", 2025), ("value", 2026), ("value", 2030), ("owner", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        ("TT", "Nội dung", "Kinh phí", "Nguồn vốn"),
        ("Họ và tên", "Chức vụ", "Ghi chú", "Địa điểm"),
        ("A", "B", "C", "D"),
    ],
)
def test_money_lists_of_names_and_unknown_headers_are_left_out(header: tuple[str, ...]) -> None:
    assert read(table(header, ("1", "Trồng rừng", "500", "Tỉnh"))) == ()


def test_the_rows_of_a_header_are_joined() -> None:
    rows = (
        ("TT", "Nội dung", "Phân công", "<", "Thời gian"),
        ("^", "^", "Chủ trì", "Phối hợp", "^"),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "Đề án", "Phòng A", "Phòng B", "Quý I"),
    )
    found = read(table(*rows))[0]
    assert found.plan.columns == ("TT", "Nội dung", "Phân công / Chủ trì", "Phân công / Phối hợp", "Thời gian")
    assert [r.label for r in found.plan.rows] == ["1"]


def test_group_rows_become_the_path_of_their_rows() -> None:
    found = work(
        ("I", "Về kinh tế", "<", "<"), ("1", "A", "Xã", "Quý I"), ("* Về rừng", "<", "<", "<"),
        ("2", "B", "Xã", "Quý I"), ("* Về cá", "<", "<", "<"), ("3", "C", "Xã", "Quý I"), ("II", "Về y tế", "", ""),
        ("4", "D", "Xã", "Quý I"),
    )  # fmt: skip
    assert [r.group for r in found.plan.rows] == [
        ("Về kinh tế",), ("Về kinh tế", "Về rừng"), ("Về kinh tế", "Về cá"), ("Về y tế",),
    ]  # fmt: skip


def test_a_row_that_only_lacks_a_body_is_no_group() -> None:
    found = work(("1", "A", "Xã", "Quý I"), ("2", "B", "", ""), ("3", "C", "Xã", "Quý I"))
    assert [r.label for r in found.plan.rows] == ["1", "2", "3"]


def test_a_numbered_row_over_its_parts_is_a_group() -> None:
    found = work(
        ("1", "A", "", ""),
        ("1.1", "B", "Xã", "Quý I"),
        ("1.2", "C", "Xã", "Quý I"),
        ("2", "D", "", ""),
        ("2.1", "E", "Xã", ""),
    )
    assert [(r.label, r.group) for r in found.plan.rows] == [("1.1", ("A",)), ("1.2", ("A",)), ("2.1", ("D",))]


@pytest.mark.parametrize(
    ("printed", "true"),
    [
        (("10", "1", "12"), [10, 11, 12]),
        (("1", "2", "2", "4"), [1, 2, 3, 4]),
        (("1", "2", "1", "2"), [1, 2, 1, 2]),
        (("4", "6", "15"), [4, 6, 15]),
        (("1.", "2.", "3."), [1, 2, 3]),
        (("", ""), [None, None]),
        (("1", "", "3"), [1, 2, 3]),
    ],
)
def test_a_misprinted_number_is_told_from_its_neighbours(printed: tuple[str, ...], true: list[int | None]) -> None:
    found = work(*((label, "Đề án", "Xã", "Quý I") for label in printed))
    assert [r.ordinal for r in found.plan.rows] == true


def test_a_merged_cell_is_repeated_in_every_row() -> None:
    found = work(("1", "A", "Phòng Kinh tế", "Quý I"), ("2", "B", "^", "^"))
    assert found.plan.rows[1].cells == ("2", "B", "Phòng Kinh tế", "Quý I")


def test_a_header_printed_again_and_a_sum_are_no_rows() -> None:
    found = work(("1", "A", "Xã", "Quý I"), HEADER, ("2", "B", "Xã", "Quý II"), ("", "Tổng cộng", "2", ""))
    assert [r.label for r in found.plan.rows] == ["1", "2"]


def test_a_table_without_header_goes_on_the_one_before() -> None:
    found = read(
        table(HEADER, ("1", "A", "Xã", "Quý I")), table(("2", "B", "Xã", "Quý II"), ("3", "C", "Xã", "Quý II"))
    )
    assert [[r.label for r in t.plan.rows] for t in found] == [["1", "2", "3"]]
    assert len(found[0].plan.grids) == 2


def test_the_spans_of_a_row_hold_its_words() -> None:
    outline = outline_of(plan("I. NHIỆM VỤ", table(HEADER, ("1", "Đề án", "Xã", "Quý I"))))
    row = tables_of(outline)[0].plan.rows[0]
    assert [outline.source.text[s.start : s.end] for s in row.spans] == ["1", "Đề án", "Xã", "Quý I"]
