"""What every finding must be, whatever its kind."""

from dataclasses import replace

from tests.vanban.check.checked import IDENTITY, checked, with_annex

from vanban.check.findings import findings_of
from vanban.check.paper import Paper
from vanban.model import Finding
from vanban.source import Remark, Source

BODY = (
    "- Xây dựng Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2031; hoàn thành trong quý I năm 2026.",
    "- Phấn đấu đến năm 2030 tỷ lệ các các trường đạt chuẩn là 90%.",
    "- Xây dựng Đề án du lịch cộng đồng trong quý II năm 2020.",
)
ROWS = (
    ("1", "Kế hoạch đầu tư công trung hạn giai đoạn 2026 - 2030", "Quý III năm 2026"),
    ("2", "Đề án khai thác quỹ đất ở", "Quý I năm 2026"),
)


def all_of(source: Source) -> tuple[Paper, tuple[Finding, ...]]:
    paper = checked(source)
    return paper, findings_of(paper.outline, paper.tables, IDENTITY, paper.targets, paper.tasks)


def test_every_ref_is_an_id_and_every_span_lies_in_the_text() -> None:
    paper, found = all_of(with_annex(BODY, *ROWS))
    ids = {x.id for x in (*paper.tasks, *paper.targets, *paper.outline.sections)}
    size = len(paper.outline.source.text)
    assert found
    assert all(set(f.refs) <= ids for f in found)
    assert all(0 <= s.start < s.end <= size for f in found for s in f.spans)


def test_every_message_is_a_sentence_in_both_languages() -> None:
    _, found = all_of(with_annex(BODY, *ROWS))
    assert all(
        f.message_vi.endswith(".") and f.message_en.endswith(".") and f.message_vi != f.message_en for f in found
    )


def test_only_places_that_truly_disagree_are_errors() -> None:
    _, found = all_of(with_annex(BODY, *ROWS))
    assert [(f.kind, f.severity) for f in found if f.severity == "error"] == [("contradiction", "error")] * 2


def test_what_the_file_noticed_becomes_a_finding() -> None:
    source = with_annex(BODY, *ROWS)
    remark = Remark("tracked_changes", "warning", "Có nội dung đang sửa.", "There are tracked changes.")
    _, found = all_of(replace(source, remarks=(remark,)))
    assert [(f.kind, f.severity, f.message_vi) for f in found][-1] == (
        "tracked_changes",
        "warning",
        "Có nội dung đang sửa.",
    )
