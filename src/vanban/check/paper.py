"""What the checks read, and how a message names a place of it so that a clerk finds it."""

from dataclasses import dataclass, field, replace

from vanban.extract.read_table import ReadTable
from vanban.model import Finding, FindingKind, Identity, Question, Section, Severity, Span, Target, Task
from vanban.structure.outline import Outline

_SHORT = 90


@dataclass(frozen=True, slots=True)
class Paper:
    """A plan as read."""

    outline: Outline
    tables: tuple[ReadTable, ...]
    identity: Identity
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    sections: dict[str, Section] = field(default_factory=dict)

    @property
    def body_tasks(self) -> tuple[Task, ...]:
        """Those of the running text that the plan orders; an order in "mục đích, yêu cầu" is not counted."""
        return tuple(t for t in self.tasks if t.row is None and t.role is None)

    @property
    def row_tasks(self) -> tuple[Task, ...]:
        return tuple(t for t in self.tasks if t.row is not None)

    def in_annex(self, item: Task | Target) -> bool:
        """Whether it stands in an annex, which is issued to say the same again; a table within the text says more."""
        return self._address(item).startswith("PL")

    def row_label(self, task: Task) -> str:
        """The row's true number where it can be told, else as printed; "" for a task of the running text."""
        if task.row is None:
            return ""
        table = next(t.plan for t in self.tables if t.plan.id == task.row[0])
        row = table.rows[task.row[1]]
        return str(row.ordinal) if row.ordinal is not None else row.label or str(task.row[1] + 1)

    def _row(self, task: Task, group: str) -> str:
        """Its number, with the group's title where the numbers start anew in every group."""
        label = self.row_label(task)
        if task.row is None:
            return label
        rows = next(t.plan.rows for t in self.tables if t.plan.id == task.row[0])
        row = rows[task.row[1]]
        again = sum(r.ordinal == row.ordinal for r in rows) > 1 and row.group
        return f"{label} ({group} “{shortened(row.group[-1])}”)" if again else label

    def place_vi(self, item: Task | Target) -> str:
        """ "dòng 2 Phụ lục", "mục II.1.1.b"."""
        if isinstance(item, Task) and item.row is not None:
            return f"dòng {self._row(item, 'nhóm')} {self._annex(item, 'bảng', 'Phụ lục')}"
        if self.in_annex(item) or (item.origin == "table" and not item.section):
            return self._annex(item, "bảng", "Phụ lục")
        return f"mục {self._address(item)}" if item.section else "phần mở đầu"

    def place_en(self, item: Task | Target) -> str:
        if isinstance(item, Task) and item.row is not None:
            return f"row {self._row(item, 'group')} of {self._annex(item, 'the table in', 'the annex')}"
        if self.in_annex(item) or (item.origin == "table" and not item.section):
            return self._annex(item, "the table in", "the annex")
        return f"section {self._address(item)}" if item.section else "the opening"

    def _address(self, item: Task | Target) -> str:
        section = self.sections.get(item.section or "")
        return section.address if section else item.section or ""

    def _annex(self, item: Task | Target, table: str, annex: str) -> str:
        if not self.in_annex(item):
            return f"{table} {self._address(item)}".strip()
        section = self.sections.get(item.section or "")
        return f"{annex} {section.label.split()[-1]}" if section and section.label else annex


def paper_of(
    outline: Outline,
    tables: tuple[ReadTable, ...],
    identity: Identity,
    targets: tuple[Target, ...],
    tasks: tuple[Task, ...],
) -> Paper:
    return Paper(outline, tables, identity, targets, tasks, {s.id: s for s in outline.sections})


def finding(
    kind: FindingKind, severity: Severity, items: tuple[Task | Target | Section, ...], vi: str, en: str
) -> Finding:
    """A finding about items, quoting each of them in full."""
    quotes = tuple(i.quote for i in items if not isinstance(i, Section))
    return Finding(kind, severity, tuple(i.id for i in items), vi, en, quotes, tuple(s for i in items for s in i.spans))


def contradiction(
    about: Question, severity: Severity, places: tuple[tuple[Task | Target, str], ...], vi: str, en: str
) -> Finding:
    """Of items, each with what it says of the question."""
    items = tuple(item for item, _ in places)
    found = finding("contradiction", severity, items, vi, en)
    return replace(found, about=about, says=tuple(words for _, words in places))


def finding_at(
    kind: FindingKind, severity: Severity, spans: tuple[Span, ...], quotes: tuple[str, ...], vi: str, en: str
) -> Finding:
    """A finding about words that belong to no item."""
    return Finding(kind, severity, (), vi, en, quotes, spans)


def opened(words: str) -> str:
    """With a capital, for the head of a sentence."""
    return words[:1].upper() + words[1:]


def shortened(text: str) -> str:
    """Cut at a word, for use inside a message."""
    words = text.strip(" .;:,")
    return words if len(words) <= _SHORT else f"{words[:_SHORT].rsplit(' ', 1)[0]} …"
