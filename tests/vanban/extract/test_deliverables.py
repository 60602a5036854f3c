"""What a task must bring forth."""

import pytest

from vanban.extract.deliverables import deliverables_in, field_products, product_of
from vanban.model import Deliverable


@pytest.mark.parametrize(
    ("text", "products"),
    [
        ("Xây dựng Kế hoạch trồng rừng trình Ban Thường vụ Đảng ủy trong quý I.", [("Kế hoạch",
         "Kế hoạch trồng rừng")]),
        ("Xây dựng Kế hoạch giảm nghèo; Kế hoạch đào tạo nghề, vào quý I.",
         [("Kế hoạch", "Kế hoạch giảm nghèo"), ("Kế hoạch", "Kế hoạch đào tạo nghề")]),
        ("Xây dựng và triển khai các chương trình, đề án dữ liệu số.", [("Chương trình, đề án",
         "các chương trình, đề án dữ liệu số")]),
        ("Thực hiện tốt Đề án 06 của Chính phủ.", []),
    ],
)  # fmt: skip
def test_documents_ordered_to_be_made_are_products(text: str, products: list[tuple[str, str]]) -> None:
    assert [(d.kind, d.name) for d in deliverables_in(text)] == products


def test_a_rows_content_may_be_its_product() -> None:
    assert product_of("Đề án khai thác quỹ đất.") == Deliverable("Đề án", "Đề án khai thác quỹ đất.")
    assert product_of("Kiểm tra việc xử lý nước thải") is None


def test_a_product_of_no_known_kind_is_named_by_its_noun() -> None:
    assert field_products("Các tiêu chuẩn quốc gia; Báo cáo") == (
        Deliverable("Tiêu chuẩn", "Các tiêu chuẩn quốc gia"), Deliverable("Báo cáo", "Báo cáo"),
    )  # fmt: skip
