"""Which part of the paper each paragraph belongs to."""

import pytest
from tests.vanban.papers import CLOSING, LETTERHEAD, paper, plan, table

from vanban.source import Paragraph
from vanban.structure.build import outline_of


def texts(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [p.text for p in paragraphs]


def test_a_plan_falls_into_its_parts() -> None:
    outline = outline_of(plan("Căn cứ Luật Lâm nghiệp;", "I. MỤC TIÊU", "1. Trồng rừng."))
    assert texts(outline.title) == ["KẾ HOẠCH", "Trồng rừng gỗ lớn"]
    assert texts(outline.signature) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Ký"]
    assert texts(outline.recipients) == ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]
    assert outline.letterhead[0].text == "ỦY BAN NHÂN DÂN"
    assert [c.opening for c in outline.clauses] == [True, False, False]


def test_letterhead_and_signature_may_stand_as_lines() -> None:
    outline = outline_of(
        paper(
            "ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ", "Số: 12/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc", "-----", "Sơn Hạ, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH", "Trồng rừng gỗ lớn",
            "I. MỤC TIÊU", "1. Trồng 5 ha.", "Nơi nhận:", "- Lưu: VT.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Ký",
        )
    )  # fmt: skip
    assert len(outline.letterhead) == 7
    assert texts(outline.recipients) == ["Nơi nhận:", "- Lưu: VT."]
    assert texts(outline.signature) == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn Ký"]
    assert [c.text for c in outline.clauses] == ["", "Trồng 5 ha."]


def test_a_letterhead_displaced_into_the_middle_is_lifted_out() -> None:
    outline = outline_of(
        paper(
            "KẾ HOẠCH", "Trồng rừng gỗ lớn", "I. MỤC TIÊU", "1. Về kinh tế", "ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Sơn Hạ, ngày   tháng 3 năm 2026",
            "1.1. Trồng rừng.",
        )
    )  # fmt: skip
    assert texts(outline.letterhead)[:2] == ["ỦY BAN NHÂN DÂN", "XÃ SƠN HẠ"]
    assert [c.address for c in outline.clauses] == ["I", "I.1", "I.1.1"]


def test_a_title_that_begins_like_a_basis_stays_a_title() -> None:
    outline = outline_of(
        paper(
            "KẾ HOẠCH",
            "Thực hiện Nghị quyết Đại hội",
            "nhiệm kỳ 2025 - 2030",
            "Thực hiện Công văn số 5/UBND.",
            "I. MỤC TIÊU",
        )
    )
    assert texts(outline.title) == ["KẾ HOẠCH", "Thực hiện Nghị quyết Đại hội", "nhiệm kỳ 2025 - 2030"]


def test_the_authority_of_a_decision_is_no_title_and_no_heading() -> None:
    outline = outline_of(
        paper(
            LETTERHEAD, "^**QUYẾT ĐỊNH**", "^**Ban hành Kế hoạch trồng rừng**",
            "^**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ**", "Căn cứ Luật Lâm nghiệp;", "^**QUYẾT ĐỊNH:**",
            "Điều 1. Ban hành kèm theo Kế hoạch.", CLOSING,
        )
    )  # fmt: skip
    assert texts(outline.title) == ["QUYẾT ĐỊNH", "Ban hành Kế hoạch trồng rừng"]
    assert [(s.label, s.title) for s in outline.sections] == [("Điều 1", None)]


def test_an_attached_plan_is_a_section_of_the_first_level() -> None:
    outline = outline_of(
        paper(
            LETTERHEAD, "^**QUYẾT ĐỊNH**", "^**Ban hành Kế hoạch trồng rừng**", "Điều 1. Ban hành kèm theo.", CLOSING,
            "^**KẾ HOẠCH**", "^**Trồng rừng gỗ lớn**", "^(Kèm theo Quyết định số 5/QĐ-UBND)", "I. MỤC TIÊU",
            "1. Trồng 5 ha.",
        )
    )  # fmt: skip
    attached = outline.sections[1]
    assert (attached.label, attached.title, attached.level) == (None, "KẾ HOẠCH Trồng rừng gỗ lớn", 1)
    assert [(s.address, s.level) for s in outline.sections[2:]] == [("KH.I", 2), ("KH.I.1", 3)]
    assert texts(outline.repeated) == ["(Kèm theo Quyết định số 5/QĐ-UBND)"]


@pytest.mark.parametrize(
    ("heading", "label", "title"),
    [
        (("^**PHỤ LỤC**", "^**DANH MỤC HỒ SƠ**"), None, "PHỤ LỤC: DANH MỤC HỒ SƠ"),
        (("^**PHỤ LỤC II**", "^**DANH MỤC HỒ SƠ**"), "Phụ lục II", "DANH MỤC HỒ SƠ"),
        (("Phụ lục 1. Danh mục hồ sơ",), "Phụ lục 1", "Danh mục hồ sơ"),
        (("^**PHÂN CÔNG NHIỆM VỤ**",), None, "PHÂN CÔNG NHIỆM VỤ"),
    ],
)
def test_an_annex_is_a_section_of_the_first_level(heading: tuple[str, ...], label: str | None, title: str) -> None:
    rows = table(("TT", "Nội dung", "Chủ trì"), ("1", "Đề án", "Phòng Kinh tế"))
    again = table(("ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ruled=False)
    outline = outline_of(plan("I. MỤC TIÊU", CLOSING, again, *heading, "(Kèm theo Kế hoạch số 12)", rows))
    annex = outline.sections[-1]
    assert (annex.label, annex.title, annex.level, annex.parent) == (label, title, 1, None)
    assert outline.tables[0].section == annex.id
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts(outline.repeated)


def test_a_table_of_data_that_names_the_republic_is_no_letterhead() -> None:
    rows = table(("TT", "Nội dung", "Chủ trì"), ("1", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Xã"), header_rows=1)
    assert len(outline_of(plan("I. MỤC TIÊU", rows)).tables) == 1


def test_footnotes_stand_apart() -> None:
    note = Paragraph("[1] Chỉ thị số 46-CT/TW.", note=True)
    outline = outline_of(plan("I. MỤC TIÊU", note))
    assert texts(outline.notes) == [note.text]
