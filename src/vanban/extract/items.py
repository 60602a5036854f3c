"""Which paragraphs of the running text are tasks, and which role lines speak of which of them."""

import re
from dataclasses import dataclass, field

from vanban.extract.bodies import Passage
from vanban.extract.orders import Order, order_in
from vanban.extract.roles import Kind, Role, bare_label, role_line, work_label
from vanban.extract.surroundings import Surroundings
from vanban.extract.verbs import duty
from vanban.structure.outline import Clause, Outline
from viet.spelling import even

_ENDED = re.compile(r"[.;:!?…][”\"')/]*$|\./\.?$")
_LONG_ENOUGH_TO_RUN_ON = 40
_FRAME = re.compile(
    r"(?<!\w)(?:phải|cần|định kỳ|thường xuyên|kịp thời|tiến hành|tổ chức)(?!\w).*?(?<!\w)(?:sơ kết|tổng kết|kiểm tra"
    r"|giám sát|bổ sung|cập nhật|báo cáo|gửi|đánh giá|khen thưởng|rà soát)(?!\w)"
)
_POINTER = re.compile(
    r"(?:thực hiện|triển khai|theo) (?:theo )?(?:lộ trình|nội dung|quy định|phụ lục)? ?(?:tại|ở) (?:phần|mục|phụ lục"
    r"|điểm)"
)
_LEAD_IN = re.compile(
    r"[ ,]*(?:(?:tập trung|khẩn trương|nghiêm túc|chủ động|tổ chức|thực hiện|triển khai|tốt|đồng bộ|có hiệu quả|và"
    r"|có trách nhiệm|chủ trì|phối hợp)(?!\w)[ ,]*)*(?:(?:một số|các|những) (?:nội dung|nhiệm vụ|công việc|giải pháp"
    r"|biện pháp|yêu cầu|vấn đề)(?!\w)[^.;:]{0,40})?:$"
)
"""Says that work follows and orders none itself."""


@dataclass(slots=True)
class Item:
    """A paragraph that is a task, with the role lines that speak of it."""

    clause: Clause
    start: int
    """Offset in the clause's paragraph where the item's own words begin."""
    passage: Passage
    order: Order
    frame: bool = False
    rule: str = "item"
    more: list[Clause] = field(default_factory=list)
    """Paragraphs that the sentence runs on into."""
    roles: list[Role] = field(default_factory=list)


def items_of(outline: Outline, around: Surroundings) -> list[Item]:
    return _Walk(outline, around).items()


class _Walk:
    """One pass over the clauses; `run` holds the items that the next role lines speak of."""

    def __init__(self, outline: Outline, around: Surroundings) -> None:
        self._outline, self._around = outline, around
        self._found: list[Item] = []
        self._run: list[Item] = []
        self._told = False
        self._heading: Clause | None = None
        self._fields: dict[int, Kind] = {}
        self._inside: set[int] = set()
        self._orders: dict[int, tuple[Passage, Order | None]] = {}
        self._kids: dict[int, list[Clause]] = {}
        self._tabled = {table.section for table in outline.tables}
        for clause in outline.clauses:
            if clause.parent is not None:
                self._kids.setdefault(clause.parent, []).append(clause)

    def items(self) -> list[Item]:
        for clause in self._outline.clauses:
            if clause.opening or self._take_roles(clause):
                continue
            if not clause.text:
                self._run, self._told, self._heading = [], False, clause
                self._take_lone_heading(clause)
                continue
            if clause.parent in self._inside:
                self._inside.add(clause.index)
            elif not self._runs_on(clause):
                self._take(clause)
        return self._found

    def _take_roles(self, clause: Clause) -> bool:
        roles = self._roles(clause)
        if roles is None:
            return False
        if not self._run and any(r.kind in ("lead", "partners", "product") for r in roles):
            self._take_heading()
        for item in self._run:
            item.roles.extend(roles)
        self._told = True
        return True

    def _roles(self, clause: Clause) -> tuple[Role, ...] | None:
        """The fields of a role line; () for a label whose fields stand below; None where the clause is no role line."""
        words = clause.paragraph.text[_behind_mark(clause) :].lstrip()
        fields = role_line(words) if ":" in words or clause.title is None else ()
        if fields and fields[0].kind == "aside" and self._tells(clause):
            return None
        if fields and fields[0].value:
            return tuple(r for r in fields if r.kind != "aside")
        below = bare_label(words) if self._may_be_field(clause) else None
        if below is not None:
            self._fields[clause.index] = below
            return ()
        over = self._fields.get(clause.parent) if clause.parent is not None else None
        if over is None or not clause.text:
            return None
        return (Role(over, clause.text.strip(" .;"), clause.body, len(clause.paragraph.text)),)

    def _may_be_field(self, clause: Clause) -> bool:
        """A lettered or bulleted label below items or their heading, not a chapter such as "IV. Tổ chức thực hiện"."""
        label = clause.label
        small = label is None or (len(label) == 1 and label.islower())
        return small and (bool(self._run) or self._heading is not None)

    def _take_heading(self) -> None:
        """A heading that is itself the work, with role lines under it."""
        heading = self._heading
        if heading is None or heading.title is None:
            return
        passage = Passage(heading.title, self._around.home.known)
        start = heading.paragraph.text.find(heading.title)
        if start >= 0 and duty(passage.even) and self._around.zone(heading) in ("work", "open"):
            self._add(Item(heading, start, passage, Order(0), rule="heading-with-roles"))
            self._heading = None

    def _take_lone_heading(self, clause: Clause) -> None:
        """A line set as a heading with nothing under it, where its neighbours are items."""
        if clause.label is None or clause.index in self._kids or clause.section in self._tabled:
            return
        if self._around.zone(clause) == "work" and not _chapter(clause):
            self._take_heading()

    def _take(self, clause: Clause) -> None:
        passage, order = self._order(clause)
        given = order is not None and self._give(clause, passage, order)
        if not given and (clause.label is not None or clause.text.endswith(":")):
            self._run, self._told = [], False

    def _give(self, clause: Clause, passage: Passage, order: Order) -> bool:
        frame = self._around.zone(clause) == "frame"
        if not (self._frames(passage) if frame else self._counts(clause, order)) or not self._leaf(clause, order):
            return False
        start = clause.paragraph.text.index(passage.text, clause.body)
        rule = "named-doer" if order.bodies else "verb" if order.sure else "by-place"
        self._add(Item(clause, start, passage, order, frame, rule))
        return True

    def _add(self, item: Item) -> None:
        if self._told:
            self._run, self._told = [], False
        self._run.append(item)
        self._found.append(item)

    def _order(self, clause: Clause) -> tuple[Passage, Order | None]:
        if clause.index not in self._orders:
            passage = Passage(clause.text[work_label(clause.text) :], self._around.home.known)
            self._orders[clause.index] = passage, order_in(passage)
        return self._orders[clause.index]

    def _counts(self, clause: Clause, order: Order) -> bool:
        zone = "work" if work_label(clause.text) else self._around.zone(clause)
        if zone in ("aims", "facts"):
            return zone == "facts" and bool(order.bodies) and order.sure
        if _POINTER.match(even(clause.text)):
            return False
        return order.sure or bool(self._around.owner(clause)[0]) or (zone == "work" and bool(clause.mark))

    def _frames(self, passage: Passage) -> bool:
        return _FRAME.search(passage.even) is not None

    def _leaf(self, clause: Clause, order: Order) -> bool:
        """Whether the paragraph is a task itself; what stands under it is part of it unless it orders on its own."""
        if any(k.title is not None for k in self._kids.get(clause.index, ())):
            return False
        below = [k for k in self._kids.get(clause.index, ()) if k.text and not role_line(k.text)]
        kids = [k for k in below if not self._continues(clause, k)]
        if not kids:
            return not _LEAD_IN.match(even(clause.text), clause.text.find(self._order(clause)[0].text) + order.at)
        if 2 * sum(map(self._sure, kids)) < len(kids):
            self._inside.add(clause.index)
            return True
        return order.sure and clause.text.endswith((".", ";"))

    def _tells(self, clause: Clause) -> bool:
        """A body is told to do something behind the label ("Kinh phí: … Giao phòng Kinh tế lập dự toán")."""
        order = self._order(clause)[1]
        return order is not None and order.sure and bool(order.bodies)

    def _sure(self, clause: Clause) -> bool:
        order = self._order(clause)[1]
        return order is not None and order.sure

    def _runs_on(self, clause: Clause) -> bool:
        """A sentence cut by a line break, the rest of it perhaps behind a dash that looks like a bullet."""
        last = self._found[-1] if self._found else None
        if last is None or (last.more[-1] if last.more else last.clause).index != clause.index - 1:
            return False
        if not self._continues(last.more[-1] if last.more else last.clause, clause):
            return False
        last.more.append(clause)
        whole = " ".join((last.passage.text, clause.paragraph.text))
        last.passage = Passage(whole, self._around.home.known)
        return True

    def _continues(self, before: Clause, clause: Clause) -> bool:
        text = before.paragraph.text.rstrip()
        if _ENDED.search(text) or len(text) < _LONG_ENOUGH_TO_RUN_ON or clause.index != before.index + 1:
            return False
        if clause.label is not None or clause.title is not None or not (clause.mark or clause.text[:1].islower()):
            return False
        return not self._sure(clause)


def _behind_mark(clause: Clause) -> int:
    text = clause.paragraph.text
    return text.find(clause.mark) + len(clause.mark) if clause.mark and clause.mark in text else 0


def _chapter(clause: Clause) -> bool:
    """Numbered as chapters are ("III.", "Phần 2")."""
    label = clause.label or ""
    return label == label.upper() and not label.replace(".", "").isdecimal()
