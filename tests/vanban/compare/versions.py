"""Two versions of a small plan, and what a comparison of them tells in few words."""

from tests.vanban.papers import Written, plan, table

from vanban.api import reading_of
from vanban.compare import compare
from vanban.compare.model import Comparison, Difference, Side
from vanban.source import Table

BODY: tuple[Written, ...] = (
    "**I. MỤC TIÊU**",
    "1. Tỷ lệ hộ nghèo đến năm 2030 còn dưới 3%.",
    "2. Trồng mới 120 ha rừng gỗ lớn trong giai đoạn 2026 - 2030.",
    "**II. NHIỆM VỤ**",
    "1. Phòng Kinh tế rà soát quỹ đất trồng rừng, hoàn thành trong quý I năm 2026.",
    "2. Trạm Y tế tổ chức khám sức khỏe cho người cao tuổi trước ngày 15/11/2026.",
    "3. Văn phòng Ủy ban nhân dân xã tổng hợp kết quả, báo cáo Chủ tịch Ủy ban nhân dân xã hằng quý.",
    "4. Công an xã bảo đảm an toàn giao thông tại các điểm trường trong năm học mới.",
)


def compared(old: tuple[Written, ...], new: tuple[Written, ...]) -> Comparison:
    return compare(reading_of(plan(*old)), reading_of(plan(*new)))


def body_with(**changed: str | None) -> tuple[Written, ...]:
    """The body with lines ("line_5") put otherwise, None for left out."""
    lines = {f"line_{number}": line for number, line in enumerate(BODY)} | changed
    return tuple(line for line in lines.values() if line is not None)


def changes(comparison: Comparison) -> list[tuple[str, tuple[str, ...], str, str]]:
    """(kind, aspects, old address, new address) of each difference."""
    return [(d.kind, d.aspects, _address(d.old), _address(d.new)) for d in comparison.differences]


def marked(difference: Difference) -> tuple[list[str], list[str]]:
    """The words that went, and those that came."""
    return _marked(difference.old), _marked(difference.new)


def annex(*rows: tuple[str, str, str, str, str]) -> Table:
    return table(("TT", "Nội dung", "Thời gian trình", "Trình BTV Đảng ủy", "Trình BCH Đảng bộ xã"), *rows)


def _address(side: Side | None) -> str:
    return side.address if side else ""


def _marked(side: Side | None) -> list[str]:
    return [side.quote[start:end] for start, end in side.marks] if side else []
