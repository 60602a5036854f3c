"""Which rows of tables are tasks, and what their columns say."""

import datetime as dt

from tests.vanban.papers import plan, table

from vanban.extract.tables import tables_of
from vanban.extract.tasks import tasks_of
from vanban.model import Identity, Task
from vanban.structure.build import outline_of

HEADER = ("TT", "Nội dung kế hoạch", "Cơ quan chuẩn bị", "Thời gian trình", "Trình BTV Đảng ủy", "Trình BCH Đảng bộ xã")


def rows(*written: tuple[str, ...], header: tuple[str, ...] = HEADER) -> tuple[Task, ...]:
    outline = outline_of(plan("**II. NHIỆM VỤ**", table(header, *written)))
    return tasks_of(outline, tables_of(outline), Identity(issuer="Ủy ban nhân dân xã Sơn Hạ"))


def test_a_row_is_a_task_with_what_its_columns_say() -> None:
    task = rows(("1", "Đề án khai thác quỹ đất", "UBND xã", "Quý I năm 2026", "x", ""))[0]
    assert (task.origin, task.quote, task.row) == ("table", "Đề án khai thác quỹ đất", ("B1", 0))
    assert (task.lead, task.submit_to) == (("Ủy ban nhân dân xã Sơn Hạ",), ("Ban Thường vụ Đảng ủy",))
    assert [d.end for d in task.deadlines] == [dt.date(2026, 3, 31)]
    assert task.dossier


def test_the_column_marked_tells_who_decides() -> None:
    found = rows(("1", "Đề án A", "UBND xã", "2026", "x", ""), ("2", "Đề án B", "UBND xã", "2026", "", "x"))
    assert [t.submit_to for t in found] == [("Ban Thường vụ Đảng ủy",), ("Ban Chấp hành Đảng bộ xã",)]


def test_a_period_in_a_rows_name_is_no_deadline_beside_a_time_column() -> None:
    task = rows(("1", "Kế hoạch phát triển rừng giai đoạn 2026-2030", "UBND xã", "Quý IV/2025", "x", ""))[0]
    assert [d.end for d in task.deadlines] == [dt.date(2025, 12, 31)]


def test_partners_and_products_have_their_columns() -> None:
    header = ("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian")
    task = rows(
        ("1", "Khảo sát đường", "Sở Xây dựng", "Các xã; Sở Tài chính", "Báo cáo", "Thường xuyên"), header=header
    )[0]
    assert task.partners == ("Các xã", "Sở Tài chính")
    assert [d.kind for d in task.deliverables] == ["Báo cáo"]
    assert [d.recurrence.every for d in task.deadlines if d.recurrence] == ["always"]
    assert not rows(("1", "Khảo sát đường", "Sở Xây dựng", "", "", "2026"), header=header)[0].dossier


def test_a_table_of_targets_assigns_no_tasks() -> None:
    assert rows(("1", "Che phủ rừng", "%", "27"), header=("TT", "Chỉ tiêu", "ĐVT", "Năm 2026")) == ()
