"""What a heading announces for all that stands under it."""

import pytest

from vanban.extract.zones import zone_of


@pytest.mark.parametrize(
    ("title", "zone"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "frame"), ("Yêu cầu", "frame"), ("Mục tiêu", "aims"), ("Chỉ tiêu chủ yếu", "aims"),
        ("KHẨU HIỆU TUYÊN TRUYỀN", "aims"), ("Mục tiêu, nhiệm vụ và giải pháp", "work"), ("Nhiệm vụ cụ thể", "work"),
        ("TỔ CHỨC THỰC HIỆN", "work"), ("THỜI GIAN VÀ TRÁCH NHIỆM THỰC HIỆN", "work"), ("Nội dung kế hoạch", "work"),
        ("CÁC NHIỆM VỰ CỤ THỂ", "work"), ("Giả pháp", "work"), ("Trách nhim các bên", "work"), ("Mức tiêu thụ", "open"),
        ("Nghiệp vụ", "open"),
        ("KINH PHÍ VÀ NGUỒN LỰC THỰC HIỆN", "facts"), ("Đặc điểm tình hình", "facts"), ("Thời gian tuyên truyền",
         "facts"),
        ("Về y tế", "open"), ("Sở Tài chính", "open"), ("", "open"),
    ],
)  # fmt: skip
def test_the_words_of_a_heading_tell_what_stands_below(title: str, zone: str) -> None:
    assert zone_of(title) == zone
