"""With whom a task is done, and to whom its product goes."""

import pytest

from vanban.extract.addressees import implied_doers, partners_in, receivers_in
from vanban.extract.bodies import Body, Passage


def texts(bodies: tuple[Body, ...]) -> list[str]:
    return [b.text for b in bodies]


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "Chủ trì, phối hợp với Sở Tài chính, các đơn vị liên quan tham mưu.",
            ["Sở Tài chính", "các đơn vị liên quan"],
        ),
        ("Phối hợp chặt chẽ với Công an xã tuần tra.", ["Công an xã"]),
        (
            "Lựa chọn tư vấn; phối hợp Bộ Công an, doanh nghiệp đồng hành để xây dựng.",
            ["Bộ Công an", "doanh nghiệp đồng hành"],
        ),
        ("Phối hợp triển khai các chương trình.", []),
        ("Hợp tác, liên kết với các viện nghiên cứu.", []),
    ],
)
def test_partners_stand_behind_working_together(text: str, partners: list[str]) -> None:
    assert texts(partners_in(Passage(text))) == partners


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("Lập đề án trình Ban Thường vụ, Ban Chấp hành Đảng bộ xã.", ["Ban Thường vụ", "Ban Chấp hành Đảng bộ xã"]),
        ("Báo cáo UBND tỉnh kết quả thực hiện thông qua Sở Nội vụ.", ["UBND tỉnh", "Sở Nội vụ"]),
        ("Báo cáo kết quả về UBND xã (qua Phòng Kinh tế).", ["UBND xã", "Phòng Kinh tế"]),
        ("Tham mưu UBND tỉnh xem xét, trình HĐND tỉnh bố trí vốn.", ["UBND tỉnh", "HĐND tỉnh"]),
        ("Gửi Sở Nội vụ để tổng hợp, báo cáo Chính phủ.", ["Sở Nội vụ"]),
        ("Báo cáo kết quả kiểm kê cho cơ quan quản lý cấp trên.", ["cơ quan quản lý cấp trên"]),
        ("Phân công nhiệm vụ cho các thành viên.", []),
        ("Thực hiện theo chỉ đạo của Tỉnh ủy, phối hợp với Sở Y tế.", []),
    ],
)
def test_receivers_are_those_to_whom_the_product_goes(text: str, receivers: list[str]) -> None:
    assert texts(receivers_in(Passage(text))) == receivers


def test_leadership_asked_of_a_body_is_its_own_work() -> None:
    text = "Tăng cường sự lãnh đạo, chỉ đạo của cấp ủy, chính quyền trong việc trồng rừng."
    assert texts(implied_doers(Passage(text))) == ["cấp ủy", "chính quyền"]
