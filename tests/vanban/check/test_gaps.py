"""What duties and targets lack."""

import pytest
from tests.vanban.check.checked import findings
from tests.vanban.papers import plan

from vanban.model import Finding, FindingKind

BODY = (
    "**II. NHIỆM VỤ**",
    "- Giao Phòng Kinh tế xây dựng Kế hoạch trồng rừng trình Chủ tịch UBND xã phê duyệt trong quý I năm 2026.",
    "- Tuyên truyền sâu rộng trong nhân dân.",
    "- Vận động các hộ tham gia trồng rừng.",
)


@pytest.mark.parametrize("kind", ["missing_lead", "missing_deadline", "missing_product"])
def test_one_finding_names_all_that_lack_the_same(kind: FindingKind) -> None:
    (found,) = findings(plan(*BODY), kind)
    assert (len(found.refs), found.severity) == (2, "info")
    assert found.message_vi.startswith("2 nhiệm vụ")


def test_only_works_with_a_product_are_asked_for_an_approving_body() -> None:
    assert findings(plan(*BODY), "missing_authority") == []
    (found,) = findings(plan("**II. NHIỆM VỤ**", "- Xây dựng Kế hoạch trồng rừng.", BODY[2]), "missing_authority")
    assert len(found.refs) == 1


def aims(kind: FindingKind, text: str) -> list[Finding]:
    return findings(plan("**II. MỤC TIÊU**", f"- {text}"), kind)


def test_targets_without_a_baseline_are_one_finding() -> None:
    (found,) = aims("no_baseline", "Độ che phủ rừng đạt 27%; tỷ lệ hộ nghèo giảm từ 5% xuống 2%; 100% thôn có chợ.")
    assert len(found.refs) == 2


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Thu nhập bình quân đầu người năm 2030 đạt 85 triệu đồng.", True),
        ("Thu nhập bình quân đầu người năm 2030 đạt 85 triệu đồng/người/năm.", False),
        ("Số người dân tham gia bảo hiểm y tế đạt 98%.", True),
        ("Tỷ lệ người dân tham gia bảo hiểm y tế đạt 98%.", False),
        ("Trên 70% số doanh nghiệp đổi mới công nghệ.", False),
        ("Thu ngân sách hàng năm 6% trở lên.", True),
        ("Tốc độ tăng thu ngân sách hàng năm 6% trở lên.", False),
    ],
)
def test_a_unit_is_ambiguous_where_the_words_leave_a_doubt(text: str, doubtful: bool) -> None:
    assert bool(aims("ambiguous_unit", text)) is doubtful
