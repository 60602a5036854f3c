"""Which documents a plan cites by number."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.extract import cites
from vanban.extract.cites import cites_in, cites_of
from vanban.model import Cite
from viet.spelling import even


def test_a_paragraph_is_evened_once_however_much_it_cites(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(cites, "even", lambda text: seen.append(text) or even(text))
    text = "; ".join(f"Quyết định số {n}/QĐ-UBND ngày 02/3/2026 của UBND tỉnh về rừng" for n in range(1, 30))
    assert len(list(cites_in(text))) == 29
    assert sum(map(len, seen)) < 2 * len(text)


def only(text: str) -> Cite:
    [cite] = cites_in(text)
    return cite


@pytest.mark.parametrize(
    ("text", "kind", "number", "date", "issuer"),
    [
        ("Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá khoa học;",
         "Nghị quyết", "57-NQ/TW", dt.date(2024, 12, 22), "Bộ Chính trị"),
        ("theo công văn số 9082/UBND-KT, ngày 01 tháng 11 năm 2025 của UBND tỉnh Hà Sơn về việc trồng rừng",
         "Công văn", "9082/UBND-KT", dt.date(2025, 11, 1), "Ủy ban nhân dân tỉnh Hà Sơn"),
        ("Kết luận số 41- KL/TU, ngày 08 tháng 10 năm 2025 của Ban Chấp hành Đảng bộ tỉnh;",
         "Kết luận", "41-KL/TU", dt.date(2025, 10, 8), "Ban Chấp hành Đảng bộ tỉnh"),
        ("Chỉ thị số số 46 - CT/TW ngày 16/5/2025 của Bộ Chính trị", "Chỉ thị", "46-CT/TW", dt.date(2025, 5, 16),
         "Bộ Chính trị"),
        ("Quyết định 1229/QĐ-UBND ngày 28/02/2025 của UBND Thành phố", "Quyết định", "1229/QĐ-UBND",
         dt.date(2025, 2, 28), "Ủy ban nhân dân Thành phố"),
        ("Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 ngày 19/02/2025", "Luật", "64/2025/QH15",
         dt.date(2025, 2, 19), None),
        ("quy định tại khoản 1 Điều 9 Nghị định số 145/2020/NĐ-CP của Chính phủ và chịu trách nhiệm", "Nghị định",
         "145/2020/NĐ-CP", None, "Chính phủ"),
        ("Chương trình hành động số 10-CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy", "Chương trình hành động",
         "10-CTr/TU", dt.date(2025, 8, 13), "Ban Thường vụ Tỉnh ủy"),
        ("Nghị quyết số 01-NQ/ĐU ngày 25/8/2025 Đại hội đại biểu Đảng bộ xã lần thứ I, nhiệm kỳ 2025 - 2030",
         "Nghị quyết", "01-NQ/ĐU", dt.date(2025, 8, 25), "Đại hội đại biểu Đảng bộ xã lần thứ I"),
        ("triển khai Đề án 06 của Chính phủ về định danh điện tử", "Đề án", "06", None, "Chính phủ"),
        ("Quyết định số 912/QĐ-BKHCN ngày 18/5/2025 của Bộ Khoa học và Công nghệ; Quy hoạch", "Quyết định",
         "912/QĐ-BKHCN", dt.date(2025, 5, 18), "Bộ Khoa học và Công nghệ"),
    ],
)  # fmt: skip
def test_a_citation_is_taken_apart(text: str, kind: str, number: str, date: dt.date | None, issuer: str | None) -> None:
    cite = only(text)
    assert (cite.kind, cite.number, cite.date, cite.issuer) == (kind, number, date, issuer)


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Đất đai năm 2024;",
        "theo tiêu chuẩn TCVN 14423:2025 và QCVN 12:2026/BCA",
        "Kế hoạch số      /KH-UBND ngày    /11/2025",
        "đường dây nóng 24/7, tăng 3/4 lần",
        "Tổ công tác triển khai Đề án 06 của",
        "Điều 5 Quyết định này",
    ],
)
def test_a_law_by_name_a_standard_and_a_blank_number_are_none(text: str) -> None:
    assert list(cites_in(text)) == []


def test_several_in_one_sentence_each_have_their_own_issuer() -> None:
    text = "Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ và Kế hoạch số 07-KH/TU ngày 25/7/2025 của Tỉnh ủy"
    assert [(c.number, c.issuer) for c in cites_in(text)] == [("71/NQ-CP", "Chính phủ"), ("07-KH/TU", "Tỉnh ủy")]


def test_numbers_in_a_list_share_the_kind() -> None:
    text = "các Hướng dẫn số 12/SXD-QLN, 13/SXD-QLN và 14/SXD-QLN"
    assert [(c.kind, c.number) for c in cites_in(text)] == [
        ("Hướng dẫn", "12/SXD-QLN"),
        ("Hướng dẫn", "13/SXD-QLN"),
        ("Hướng dẫn", "14/SXD-QLN"),
    ]


def test_each_document_comes_once_with_all_that_is_said_of_it() -> None:
    texts = ("Theo Nghị quyết số 57-NQ/TW", "Nghị quyết số 57- NQ/TW ngày 22/12/2024 của Bộ Chính trị")
    [cite] = cites_of(texts, None)
    assert (cite.date, cite.issuer) == (dt.date(2024, 12, 22), "Bộ Chính trị")


def test_a_number_typed_in_another_way_or_cut_short_is_the_same_document() -> None:
    texts = (
        "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị",
        "theo Nghị quyết số 57/NQ-TW; thực hiện Nghị quyết 57 của Bộ Chính trị",
    )
    assert [c.number for c in cites_of(texts, None)] == ["57-NQ/TW"]


def test_the_papers_own_number_is_no_citation() -> None:
    assert cites_of(("Kế hoạch số 12/KH-UBND ngày 05/3/2026",), "12/KH-UBND") == ()


@given(
    st.sampled_from(
        [("Nghị quyết", "{}-NQ/TU"), ("Kế hoạch", "{}/KH-UBND"), ("Thông báo", "{}/TB-VP"), ("Tờ trình", "{}/TTr-STC")]
    ),
    st.integers(1, 99999),
    st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["Chính phủ", "Tỉnh ủy Hà Sơn", "Bộ Y tế", "Hội đồng nhân dân xã Đức Hòa"]),
)
def test_other_numbers_dates_and_issuers_in_give_just_those_out(
    named: tuple[str, str], number: int, day: dt.date, issuer: str
) -> None:
    kind, printed = named[0], named[1].format(number)
    cite = only(f"Thực hiện {kind} số {printed} ngày {day:%d/%m/%Y} của {issuer} về trồng rừng;")
    assert (cite.kind, cite.number, cite.date, cite.issuer) == (kind, printed, day, issuer)


@pytest.mark.parametrize("place", ["xã Năm Căn", "phường Từ Sơn", "xã Giao Thủy"])
def test_a_place_named_like_a_word_that_ends_an_issuer_stays_whole(place: str) -> None:
    (cite,) = cites_in(f"Kế hoạch số 12/KH-UBND ngày 05/12/2025 của UBND {place} về việc thành lập Tổ công tác")
    assert cite.issuer == f"Ủy ban nhân dân {place}"


def test_who_writes_the_plan_is_no_issuer_of_what_it_cites() -> None:
    text = (
        "Thực hiện Công văn số 321/SGDĐT-VP ngày 20/8/2025 của Sở Giáo dục và Đào tạo, Trường Sơn Hạ xây dựng kế hoạch:"
    )
    assert [c.issuer for c in cites_in(text)] == ["Sở Giáo dục và Đào tạo"]
