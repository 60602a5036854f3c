"""Whether a paragraph tells someone to do something, and whom."""

import pytest

from vanban.extract.bodies import Passage
from vanban.extract.orders import Order, order_in


def order(text: str) -> Order | None:
    return order_in(Passage(text))


def told(text: str) -> list[str]:
    found = order(text)
    return [b.text for b in found.bodies] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "Xây dựng Kế hoạch trồng rừng; trình Chủ tịch phê duyệt.", "Tiếp tục rà soát danh mục.", "Là đầu mối tổng hợp.",
        "Hằng năm xây dựng Kế hoạch giảm nghèo.", "Định kỳ hằng quý, báo cáo kết quả.",
        "Thường xuyên kiểm tra, đôn đốc.",
        "Trên cơ sở nhu cầu của các thôn, lập danh mục đường cần sửa.", "Đào tạo nhân lực: Tổ chức các lớp kỹ năng số.",
        "Đồng thời, phải làm rõ những tồn tại, yếu kém.", "Cải cách hành chính, đặc biệt là các thủ tục đất đai.",
    ],
)  # fmt: skip
def test_a_verb_of_work_makes_an_order(text: str) -> None:
    found = order(text)
    assert found is not None
    assert found.sure


@pytest.mark.parametrize(
    "text",
    [
        "Phấn đấu đến năm 2030 che phủ rừng đạt 27%.", "100% các thôn có nhà văn hóa.", "Tỷ lệ hộ nghèo dưới 3%.",
        "Đưa tỷ lệ doanh nghiệp ứng dụng công nghệ lên 80%.",
        "Đổi mới trong khu công nghiệp: 100% cụm có chương trình.",
        "Kinh phí thực hiện từ nguồn ngân sách.", "Bảo đảm an ninh mạng là điều kiện tiên quyết.",
        "Các sở, ban, ngành chịu trách nhiệm thi hành Quyết định này./.", "Quyết định này có hiệu lực kể từ ngày ký.",
        "Ban hành kèm theo Quyết định này Kế hoạch kiểm kê tài sản công.", "“Toàn dân tham gia bầu cử!”", "",
    ],
)  # fmt: skip
def test_aims_statements_and_formulas_are_no_orders(text: str) -> None:
    assert order(text) is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Sở Tài chính bố trí kinh phí.", ["Sở Tài chính"]),
        ("Giao Văn phòng HĐND và UBND xã theo dõi.", ["Văn phòng HĐND và UBND xã"]),
        ("UBND xã lãnh đạo, chỉ đạo các thôn, các cơ quan đơn vị:", ["các thôn", "các cơ quan đơn vị"]),
        ("UBND xã lãnh đạo, chỉ đạo cải thiện môi trường.", ["UBND xã"]),
        ("Trên cơ sở nhiệm vụ được giao, các phòng chuyên môn, các thôn lập kế hoạch.",
         ["các phòng chuyên môn", "các thôn"]),
        ("Trên đây là Kế hoạch trồng rừng. UBND tỉnh đề nghị các cơ quan, đơn vị triển khai.", ["các cơ quan, đơn vị"]),
        ("Trong quá trình thực hiện, nếu có vướng mắc đề nghị các thôn phản ánh về Sở Nội vụ.", ["các thôn"]),
        ("Thủ trưởng các sở; Chủ tịch UBND cấp xã căn cứ chức năng triển khai.",
         ["Thủ trưởng các sở", "Chủ tịch UBND cấp xã"]),
        ("Sở Y tế (cơ quan thường trực) tổng hợp.", ["Sở Y tế"]),
    ],
)  # fmt: skip
def test_whom_the_paragraph_tells(text: str, bodies: list[str]) -> None:
    assert told(text) == bodies


def test_asking_is_not_ordering() -> None:
    assert order("Đề nghị HĐND xã giám sát việc thực hiện.").request  # type: ignore[union-attr]
    assert not order("Giao Trạm Y tế giám sát việc thực hiện.").request  # type: ignore[union-attr]


def test_a_paragraph_that_begins_with_an_unknown_word_is_left_to_its_place() -> None:
    found = order("Nhạc cụ dân tộc được gìn giữ.")
    assert found is not None
    assert not found.sure
