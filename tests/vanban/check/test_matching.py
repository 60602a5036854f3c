"""Which row of an annex is the same work as which task of the text."""

from hypothesis import given
from hypothesis import strategies as st
from tests.vanban.check.checked import matched, with_annex

PRODUCTS = ("đầu tư công trung hạn", "phát triển chợ nông thôn", "trồng rừng gỗ lớn", "phòng cháy, chữa cháy rừng")


def pairs(*args: object) -> list[tuple[str, str]]:
    return [(m.row.title, m.task.title) for m in matched(with_annex(*args))]  # type: ignore[arg-type]


def test_the_same_product_is_matched_whatever_else_its_name_says() -> None:
    body = ("- Xây dựng Kế hoạch thực hiện Chương trình phát triển chợ nông thôn trình Đảng ủy trong quý I năm 2026.",)
    (match,) = matched(with_annex(body, ("1", "Kế hoạch hành động phát triển chợ nông thôn", "Quý I năm 2026")))
    assert match.sure


def test_words_that_every_plan_has_match_nothing() -> None:
    body = ("- Xây dựng kế hoạch triển khai thực hiện trên địa bàn xã giai đoạn 2026 - 2030.",)
    assert pairs(body, ("1", "Kế hoạch thực hiện trên địa bàn xã giai đoạn 2026 - 2030", "Quý I năm 2026")) == []


def test_other_work_with_a_few_words_in_common_is_not_the_same() -> None:
    body = ("- Khai thác tốt diện tích mặt nước, quản lý đất đai.",)
    assert pairs(body, ("1", "Đề án khai thác quỹ đất ở", "Quý I năm 2026")) == []


def test_a_sentence_that_speaks_of_the_matter_is_a_match_but_not_a_sure_one() -> None:
    body = ("- Lãnh đạo, chỉ đạo cải thiện môi trường đầu tư kinh doanh trên địa bàn xã.",)
    row = ("1", "Kế hoạch đột phá về cải thiện môi trường đầu tư kinh doanh", "Quý I năm 2026")
    assert [m.sure for m in matched(with_annex(body, row))] == [False]


def test_two_rows_may_be_one_task() -> None:
    body = ("- Hằng năm xây dựng Kế hoạch giảm nghèo; Kế hoạch đào tạo nghề cho lao động nông thôn, vào quý I.",)
    rows = (
        ("1", "Kế hoạch giảm nghèo", "Quý I hằng năm"),
        ("2", "Kế hoạch đào tạo nghề cho lao động nông thôn", "Quý I"),
    )
    assert [m.task.title for m in matched(with_annex(body, *rows))] == ["Hằng năm xây dựng Kế hoạch giảm nghèo"] * 2


@given(st.permutations(PRODUCTS))
def test_order_changes_no_match(order: list[str]) -> None:
    body = tuple(f"- Xây dựng Kế hoạch {p} trong quý I năm 2026." for p in PRODUCTS)
    rows = [(str(k), f"Kế hoạch {p} giai đoạn 2026 - 2030", "Quý I năm 2026") for k, p in enumerate(order, 1)]
    found = matched(with_annex(body, *rows))
    assert len(found) == len(PRODUCTS)
    assert all(any(p in m.row.title and p in m.task.title for p in PRODUCTS) for m in found)
