"""What stands in the annex alone or in the running text alone, where the annex otherwise mirrors the text.

Rule: asked only where some row has its task in the text. A row is an orphan when no task says its work; a task is one
when it carries a deadline and names a product or somebody to submit it to, and no row says it.
"""

from collections.abc import Iterator

from vanban.check.matching import Match
from vanban.check.paper import Paper, finding, opened, shortened
from vanban.model import Finding, Task


def orphans(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    if not matches:
        return
    rows, tasks = {m.row.id for m in matches}, {m.task.id for m in matches}
    yield from (_row(paper, r) for r in paper.row_tasks if r.id not in rows)
    yield from (_task(paper, t) for t in paper.body_tasks if t.id not in tasks and _would_have_a_row(t))


def _would_have_a_row(task: Task) -> bool:
    return any(not d.inherited for d in task.deadlines) and bool(task.deliverables or task.submit_to)


def _row(paper: Paper, row: Task) -> Finding:
    place, name = paper.place_vi(row), shortened(row.title)
    return finding(
        "orphan_row",
        "warning",
        (row,),
        f"{opened(place)} (“{name}”) không có nhiệm vụ tương ứng trong phần nội dung của văn bản.",
        f"{paper.place_en(row)} (“{name}”) has no task in the running text.",
    )


def _task(paper: Paper, task: Task) -> Finding:
    name = shortened(task.title)
    times = "; ".join(d.text for d in task.deadlines)
    return finding(
        "orphan_task",
        "warning",
        (task,),
        f"Nhiệm vụ “{name}” ({paper.place_vi(task)}, thời hạn “{times}”) không có dòng nào trong phụ lục.",
        f"The task “{name}” ({paper.place_en(task)}, due “{times}”) has no row in the annex.",
    )
