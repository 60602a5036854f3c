"""Headers are parted into columns by what the words mean."""

import pytest

from vanban.formats.text.tables.columns import columns_of, kind_of


def _headers(*lines: str) -> list[str]:
    return [column.header for column in columns_of(list(lines))]


def test_each_line_that_begins_a_column_starts_one() -> None:
    assert _headers("Số", "TT", "Nội dung kế hoạch", "Cơ quan", "chuẩn bị", "Trình BTV", "Đảng ủy") == [
        "Số TT",
        "Nội dung kế hoạch",
        "Cơ quan chuẩn bị",
        "Trình BTV Đảng ủy",
    ]


def test_several_headers_on_one_line_are_parted() -> None:
    assert _headers("TT Nội dung công việc Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành") == [
        "TT",
        "Nội dung công việc",
        "Cơ quan chủ trì",
        "Cơ quan phối hợp",
        "Thời gian hoàn thành",
    ]


def test_headers_in_capitals_are_parted_and_completed() -> None:
    assert _headers("STT NHIỆM VỤ VÀ GIẢI PHÁP CƠ QUAN CHỦ TRÌ PHỐI HỢP THỜI", "GIAN") == [
        "STT",
        "NHIỆM VỤ VÀ GIẢI PHÁP",
        "CƠ QUAN CHỦ TRÌ",
        "PHỐI HỢP",
        "THỜI GIAN",
    ]


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Nhiệm vụ", "content"),
        ("Đơn vị tính", "amount"),
        ("Đơn vị thực hiện", "body"),
        ("Tiến độ", "time"),
        ("Năm 2027", "amount"),
        ("Trình HĐND xã", "mark"),
        ("Sản phẩm", "product"),
        ("Ghi chú", "note"),
        ("UBND xã", None),
    ],
)
def test_a_header_tells_what_its_cells_hold(header: str, kind: str | None) -> None:
    assert kind_of(header) == kind
