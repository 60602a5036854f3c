"""What a duty or a target lacks: who, when, which product, submitted to whom; a baseline; a unit that leaves no doubt.

Rule: one finding for each kind of gap, naming all that have it; only works that end in a product are asked for an
approving body. Standing work ("thường xuyên") has a time.
"""

import re
from collections.abc import Iterator

from vanban.check.paper import Paper, finding, shortened
from vanban.model import Finding, FindingKind, Target, Task
from viet.spelling import even

_PER_HEAD = re.compile(
    r"(?<!\w)(?:bình quân|thu nhập|giá trị)(?: \w+){0,4} (?:đầu người|người|nhân khẩu|hộ|ha|hecta)(?!\w)"
)
_NUMBER_OF = re.compile(r"^(?:số|tổng số) (?!hóa)")
_SHARE_OF_NUMBER = re.compile(r"% (?:tổng )?số ")
_PLAIN_AMOUNT = re.compile(r"(?<!\w)(?:tốc độ|tăng|giảm|t[ỷỉ] (?:lệ|trọng)|so với|vượt)(?!\w)")


def gaps(paper: Paper) -> Iterator[Finding]:
    works = (*paper.body_tasks, *paper.row_tasks)
    products = tuple(t for t in works if t.deliverables)
    yield from _missing("missing_lead", tuple(t for t in works if not t.lead), "cơ quan chủ trì", "no lead body")
    yield from _missing("missing_deadline", tuple(t for t in works if not t.deadlines), "thời hạn", "no deadline")
    yield from _missing("missing_product", tuple(t for t in works if not t.deliverables), "sản phẩm", "no product")
    unsubmitted = tuple(t for t in products if not t.submit_to)
    yield from _missing(
        "missing_authority", unsubmitted, "cấp trình, cấp phê duyệt", "a product but nobody to approve it"
    )
    yield from _no_baseline(paper.targets)
    for target in paper.targets:
        yield from _ambiguous(paper, target)


def _missing(kind: FindingKind, tasks: tuple[Task, ...], what: str, lacks: str) -> Iterator[Finding]:
    if tasks:
        vi = f"{len(tasks)} nhiệm vụ chưa ghi rõ {what}. Cần bổ sung khi giao việc."
        yield finding(kind, "info", tasks, vi, f"Tasks with {lacks}: {len(tasks)}.")


def _no_baseline(targets: tuple[Target, ...]) -> Iterator[Finding]:
    bare = tuple(t for t in targets if t.value is not None and t.baseline is None)
    if bare:
        yield finding(
            "no_baseline",
            "info",
            bare,
            f"{len(bare)} chỉ tiêu định lượng chưa có số hiện trạng (năm gốc, giá trị gốc).",
            f"Quantitative targets without a baseline: {len(bare)}.",
        )


def _ambiguous(paper: Paper, target: Target) -> Iterator[Finding]:
    reason = _doubt(target)
    if reason:
        name, (vi, en) = shortened(target.indicator), reason
        yield finding(
            "ambiguous_unit",
            "info",
            (target,),
            f"Chỉ tiêu “{name}” ({paper.place_vi(target)}): {vi}.",
            f"The target “{name}” ({paper.place_en(target)}): {en}.",
        )


def _doubt(target: Target) -> tuple[str, str] | None:
    unit, indicator = target.unit or "", even(target.indicator)
    if "đồng" in unit and _PER_HEAD.search(indicator) and "/" not in unit and target.period.each is None:
        return (
            f"đơn vị “{unit}” chưa ghi tính cho ai, trong thời gian nào",
            f"the unit “{unit}” does not say per whom and per when",
        )
    if (
        unit == "%"
        and target.kind == "level"
        and _NUMBER_OF.match(indicator)
        and not _SHARE_OF_NUMBER.search(even(target.quote))
    ):
        return "gọi là “số” nhưng đơn vị là “%”", "called a number, but its unit is “%”"
    if unit == "%" and target.kind == "growth" and not _PLAIN_AMOUNT.search(indicator):
        return "không rõ “%” là tốc độ tăng hay tỷ lệ", "it is not clear whether “%” is a growth rate or a share"
    return None
