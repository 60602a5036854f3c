"""Where the running text and the annex disagree on the same work: deadline, years in the name, approving body, lead.

Rule: only what both places print is compared. An error where text and annex name the same product; a warning where the
text only speaks of the matter, where the table is no annex, or where one place may merely be silent on a further step.
"""

import re
from collections.abc import Iterator

from vanban.check.matching import Match
from vanban.check.paper import Paper, contradiction, shortened
from vanban.model import Deadline, Finding
from viet.fold import fold

_YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–—]\s*((?:19|20)\d\d)(?!\d)")
_NAMED_YEARS = re.compile(rf"(?:giai đoạn|thời kỳ)?\s*{_YEARS.pattern}", re.IGNORECASE)
_SAME_WORDS = 0.9
_DOTTED = re.compile(r"\W+")


def contradictions(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    """Deadline by deadline, then bodies, in the order of the annex."""
    for match in matches:
        yield from _deadlines(paper, match)
        yield from _years(paper, match)
    yield from _approvers(paper, matches)
    for match in matches:
        yield from _leads(paper, match)


def _times_apart(match: Match) -> tuple[Deadline, Deadline] | None:
    """The first pair of times of one nature, once or recurring, where no time of one place is a time of the other; of
    the text only those count that stand in the sentence that says the work."""
    body = [d for d in match.task.deadlines if not d.inherited and _stands_in(d, match)]
    pairs = [(a, b) for a in body for b in match.row.deadlines if _comparable(a, b)]
    if not pairs or any(_same_time(a, b) for a, b in pairs):
        return None
    return pairs[0]


def _stands_in(deadline: Deadline, match: Match) -> bool:
    return any(piece in match.sentence for piece in deadline.text.split(" ... "))


def _comparable(a: Deadline, b: Deadline) -> bool:
    if a.recurrence and b.recurrence:
        return a.recurrence.every == b.recurrence.every != "always"
    return not a.recurrence and not b.recurrence and bool((a.start or a.end) and (b.start or b.end))


def _same_time(a: Deadline, b: Deadline) -> bool:
    if a.recurrence or b.recurrence:
        return a.recurrence == b.recurrence
    return (a.start, a.end) == (b.start, b.end) or (a.end is not None and a.end == b.end)


def _deadlines(paper: Paper, match: Match) -> Iterator[Finding]:
    apart = _times_apart(match)
    if apart is None:
        return
    body, row = (d.text for d in apart)
    name = shortened(match.row.title)
    yield contradiction(
        "deadline",
        "error" if match.sure and paper.in_annex(match.row) else "warning",
        ((match.task, body), (match.row, row)),
        f"“{name}”: {paper.place_vi(match.task)} ghi thời hạn “{body}”, {paper.place_vi(match.row)} ghi “{row}”. "
        "Cần xác định thời hạn nào là đúng.",
        f"“{name}”: {paper.place_en(match.task)} says “{body}”, {paper.place_en(match.row)} says “{row}”.",
    )


def _years(paper: Paper, match: Match) -> Iterator[Finding]:
    """The years in the product's name, where each place names one span of years."""
    if not match.sure:
        return
    body, row = _spans_of_years(match.words), _spans_of_years(match.row.title)
    if len(body) != 1 or len(row) != 1 or body == row:
        return
    name, here, there = shortened(_NAMED_YEARS.sub("", match.row.title)), *body, *row
    yield contradiction(
        "period",
        "error" if paper.in_annex(match.row) else "warning",
        ((match.task, here), (match.row, there)),
        f"“{name}”: {paper.place_vi(match.task)} ghi giai đoạn “{here}”, {paper.place_vi(match.row)} ghi “{there}”. "
        "Cần thống nhất tên sản phẩm.",
        f"“{name}”: {paper.place_en(match.task)} prints the period “{here}”, {paper.place_en(match.row)} “{there}”.",
    )


def _spans_of_years(text: str) -> set[str]:
    return {f"{a} - {b}" for a, b in _YEARS.findall(text)}


def _approvers(paper: Paper, matches: tuple[Match, ...]) -> Iterator[Finding]:
    """One finding for a task and all its rows; a place that names nobody does not contradict."""
    for task in dict.fromkeys(m.task.id for m in matches):
        pairs = [m for m in matches if m.task.id == task]
        apart = [m.row for m in pairs if m.row.submit_to and not _same_bodies(m.task.submit_to, m.row.submit_to)]
        whole = pairs[0].task
        if not whole.submit_to or not apart:
            continue
        rows_vi = "; ".join(f"{paper.place_vi(r)}: {', '.join(r.submit_to)}" for r in apart)
        rows_en = "; ".join(f"{paper.place_en(r)}: {', '.join(r.submit_to)}" for r in apart)
        here, name = ", ".join(whole.submit_to), shortened(apart[0].title)
        yield contradiction(
            "approver",
            "warning",
            tuple((place, ", ".join(place.submit_to)) for place in (whole, *apart)),
            f"“{name}”: {paper.place_vi(whole)} ghi trình {here}; {rows_vi}. Cần xác định cấp trình, cấp phê duyệt.",
            f"“{name}”: {paper.place_en(whole)} submits to {here}; {rows_en}.",
        )


def _leads(paper: Paper, match: Match) -> Iterator[Finding]:
    task, row = match.task, match.row
    if not task.lead or not row.lead or any(_same_body(a, b) for a in task.lead for b in (*row.lead, *row.partners)):
        return
    if match.score < _SAME_WORDS or _is_general(task.lead) or _is_general(row.lead):
        return
    here, there, name = ", ".join(task.lead), ", ".join(row.lead), shortened(row.title)
    yield contradiction(
        "lead",
        "warning",
        ((task, here), (row, there)),
        f"“{name}”: {paper.place_vi(task)} giao {here}, {paper.place_vi(row)} ghi {there} chủ trì. "
        "Cần xác định cơ quan chủ trì.",
        f"“{name}”: {paper.place_en(task)} gives it to {here}, {paper.place_en(row)} to {there}.",
    )


def _is_general(bodies: tuple[str, ...]) -> bool:
    """ "Các sở, ban, ngành": everybody, which excludes nobody."""
    return any(fold(b).startswith(("cac ", "tat ca", "moi ")) for b in bodies)


def _same_bodies(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return all(any(_same_body(x, y) for y in b) for x in a) and all(any(_same_body(x, y) for x in a) for y in b)


def _same_body(a: str, b: str) -> bool:
    """ "Ban Thường vụ" is "Ban Thường vụ Đảng ủy"."""
    x, y = (f" {_DOTTED.sub(' ', fold(n)).strip()} " for n in (a, b))
    return x in y or y in x
