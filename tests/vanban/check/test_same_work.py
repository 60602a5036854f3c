"""Which rows and tasks are shown as one work, or as missing on the other side."""

from tests.vanban.check.checked import findings, tasks, with_annex

from vanban.source import Source

AGREE = "- Xây dựng Kế hoạch phát triển chợ nông thôn trong quý I năm 2026."
ROW = ("1", "Kế hoạch phát triển chợ nông thôn", "Quý I năm 2026")


def ids(source: Source, words: str) -> list[str]:
    return [t.id for t in tasks(source) if words in t.quote]


def test_a_pair_that_agrees_is_the_same_work() -> None:
    source = with_annex((AGREE,), ROW)
    (found,) = findings(source, "same_work")
    assert list(found.refs) == ids(source, "chợ nông thôn")
    assert found.severity == "info"


def test_a_pair_that_disagrees_is_no_same_work() -> None:
    source = with_annex((AGREE,), (ROW[0], ROW[1], "Quý IV năm 2026"))
    assert findings(source, "same_work") == []


def test_a_row_without_a_task_is_an_orphan() -> None:
    source = with_annex((AGREE,), ROW, ("2", "Đề án khai thác quỹ đất ở", "Quý II năm 2026"))
    (found,) = findings(source, "orphan_row")
    assert list(found.refs) == ids(source, "quỹ đất ở")
    assert "Dòng 2 Phụ lục" in found.message_vi


def test_a_dated_product_without_a_row_is_an_orphan_and_a_bare_order_is_none() -> None:
    body = (AGREE, "- Xây dựng Đề án du lịch cộng đồng trong quý II năm 2026.", "- Tuyên truyền trong nhân dân.")
    source = with_annex(body, ROW)
    (found,) = findings(source, "orphan_task")
    assert list(found.refs) == ids(source, "du lịch cộng đồng")


def test_an_annex_that_mirrors_nothing_has_no_orphans() -> None:
    source = with_annex(("- Tuyên truyền trong nhân dân.",), ROW)
    assert findings(source, "orphan_row") == findings(source, "orphan_task") == []
