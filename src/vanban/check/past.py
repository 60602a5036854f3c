"""Which tasks were due before the document was issued.

Rule: the last day of a deadline printed in the item itself lies before the first day that the date of issue allows; a
recurring deadline never does.
"""

from collections.abc import Iterator

from vanban.check.paper import Paper, finding, shortened
from vanban.model import Finding


def past_deadlines(paper: Paper) -> Iterator[Finding]:
    issued = paper.identity.date
    if issued is None:
        return
    for task in paper.tasks:
        for deadline in task.deadlines:
            over = deadline.end and (deadline.end < issued.start or (deadline.before and deadline.end == issued.start))
            if over and not deadline.recurrence and not deadline.inherited:
                yield finding(
                    "past_deadline",
                    "warning",
                    (task,),
                    f"Thời hạn “{deadline.text}” ({paper.place_vi(task)}, “{shortened(task.title)}”) "
                    f"đã qua trước ngày ban hành ({issued.text}).",
                    f"The deadline “{deadline.text}” ({paper.place_en(task)}) lies before the date of issue.",
                )
