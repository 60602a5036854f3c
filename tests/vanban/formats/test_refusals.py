"""What can be read but must not be taken in."""

import logging
from pathlib import Path

import pytest
from tests.vanban.docx_builder import docx
from tests.vanban.papers import paper, table
from tests.vanban.pdf_builder import Text, pdf

from vanban import errors
from vanban.formats.load import load
from vanban.formats.refusals import refuse_classified, refuse_foreign

SENTENCE = "Tăng cường công tác lãnh đạo, chỉ đạo các cơ quan, đơn vị thực hiện nhiệm vụ được giao."
TYPED = f"<w:p><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
STAMP = "<w:p><w:r><w:t>MẬT</w:t></w:r></w:p>"


def test_a_stamp_on_a_line_of_its_own_is_refused() -> None:
    with pytest.raises(errors.Classified):
        refuse_classified(paper("KẾ HOẠCH", "TỐI MẬT", SENTENCE), ())


def test_a_stamp_in_the_letterhead_is_refused() -> None:
    letterhead = table(["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["MẬT", "Độc lập"], ruled=False)
    with pytest.raises(errors.Classified):
        refuse_classified(paper(letterhead, SENTENCE), ())


def test_a_stamp_in_a_frame_is_refused() -> None:
    with pytest.raises(errors.Classified):
        refuse_classified(paper(table(["MẬT"]), SENTENCE), ())


def test_a_stamp_in_a_ruled_letterhead_is_refused() -> None:
    letterhead = table(["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"], ["MẬT", "Độc lập"])
    with pytest.raises(errors.Classified):
        refuse_classified(paper("Tỉnh Hạ Lâm", letterhead, "KẾ HOẠCH", SENTENCE), ())


def test_a_stamp_annotated_on_a_page_of_a_pdf_is_refused() -> None:
    body = [Text(85, 750 - 20 * n, SENTENCE[:60], size=12) for n in range(8)]
    load(pdf(body, body, notes=["Đã đọc"]), "a.pdf")
    with pytest.raises(errors.Classified):
        load(pdf(body, body, notes=["Đã đọc", "Bản gốc\rMẬT"]), "a.pdf")


def test_a_stamp_in_the_margins_is_refused() -> None:
    with pytest.raises(errors.Classified):
        refuse_classified(paper(SENTENCE), ("Trang 1", "MẬT"))


def test_a_list_of_papers_with_their_secrecy_is_not_refused() -> None:
    listed = table(["TT", "Tên văn bản", "Độ mật"], ["1", "Báo cáo quý", "MẬT"], ["2", "Kế hoạch năm", "Không"])
    refuse_classified(paper(SENTENCE, listed), ())


def test_sentences_about_secrets_are_not_refused() -> None:
    refuse_classified(paper("Bảo vệ bí mật nhà nước", "100% văn bản không mật được xử lý trên mạng."), ("Trang 1",))


@pytest.mark.parametrize("part", ["header", "footer"])
def test_a_word_file_stamped_in_its_margins_is_refused(part: str) -> None:
    with pytest.raises(errors.Classified):
        load(docx(TYPED, **{part: STAMP}), "a.docx")


def test_a_stamp_drawn_as_a_watermark_is_refused() -> None:
    drawn = '<w:p><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p>'
    with pytest.raises(errors.Classified):
        load(docx(TYPED, header=drawn), "a.docx")


def test_the_stamped_sample_is_refused_without_a_word_of_it(samples: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(errors.Classified) as refusal:
        load((samples / "mat-stamped.txt").read_bytes(), "a.txt")
    assert (refusal.value.detail, refusal.value.args, caplog.text) == ("", (errors.Classified.message_vi,), "")
    assert refusal.value.__cause__ is None and refusal.value.__context__ is None


def test_another_language_is_refused(samples: Path) -> None:
    with pytest.raises(errors.NotVietnamese):
        load((samples / "english.txt").read_bytes(), "a.txt")


def test_vietnamese_is_not_refused() -> None:
    refuse_foreign(paper(SENTENCE))


def test_blanks_are_no_text() -> None:
    with pytest.raises(errors.NoText):
        refuse_foreign(paper(" "))


@pytest.mark.parametrize(("x", "y"), [(90, 735), (210, 765), (230, 750), (250, 810), (480, 30)])
def test_a_pdf_stamped_by_its_number_or_in_a_margin_is_refused(x: float, y: float) -> None:
    left = [Text(80, 780, "ỦY BAN NHÂN DÂN"), Text(95, 765, "XÃ AN BÌNH"), Text(85, 750, "Số: 12/KH-UBND")]
    right = [Text(300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=11), Text(330, 765, "Độc lập - Tự do", size=11)]
    body = [Text(85, 650 - 20 * n, SENTENCE[:60], size=12) for n in range(8)]
    with pytest.raises(errors.Classified):
        load(pdf([*left, *right, Text(x, y, "MẬT"), *body]), "a.pdf")
