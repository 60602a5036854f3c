"""Which rows of the plan's tables are tasks, and what their columns say of each."""

import re
from collections.abc import Iterator

from vanban.extract.deadlines import deadlines_in, field_deadlines, heading_deadlines
from vanban.extract.deliverables import deliverables_in, field_products, product_of
from vanban.extract.fields import bodies_in_field, leads_and_partners
from vanban.extract.home import Home
from vanban.extract.read_table import Meaning, ReadTable
from vanban.extract.titles import short_title
from vanban.model import Deadline, Deliverable, Task
from vanban.source import Cell
from vanban.spans import spans_of

_MARK = re.compile(r"[xX✓✔v*+]|có", re.IGNORECASE)
_ASSIGNS: tuple[Meaning, ...] = ("lead", "partners", "deadline", "submit_to", "product")
_DOSSIER = re.compile(
    r"(?:kế hoạch|đề án|chương trình|quy hoạch|chiến lược|nghị quyết|quyết định|báo cáo|tờ trình|quy chế|quy định"
    r"|phương án)(?!\w)",
    re.IGNORECASE,
)


def tasks_in_table(table: ReadTable, home: Home) -> Iterator[Task]:
    """One task for each row of a table that assigns work."""
    content = table.first("content")
    if content is None or all(table.first(m) is None for m in _ASSIGNS):
        return
    for index, cells in enumerate(table.cells):
        if any(map(str.isalpha, cells[content].text)):
            yield _task(table, index, content, home)


def _task(table: ReadTable, index: int, content: int, home: Home) -> Task:
    cells = table.cells[index]
    quote = cells[content].text
    leads, partners = _doers(table, cells, home)
    submit = _submitted(table, cells, home)
    products = _products(table, cells, quote)
    return Task(
        id="",
        section=table.plan.section,
        title=short_title(quote),
        lead=leads,
        partners=partners,
        submit_to=submit,
        deadlines=_deadlines(table, index, content, home),
        deliverables=products,
        origin="table",
        quote=quote,
        spans=tuple(s for p in cells[content].paragraphs for s in spans_of(p, 0, len(p.text))),
        row=(table.plan.id, index),
        dossier=bool(products) and (bool(submit) or _DOSSIER.match(products[0].kind) is not None),
        rule="table-row",
    )


def _texts(table: ReadTable, cells: tuple[Cell, ...], meaning: Meaning) -> Iterator[tuple[int, str]]:
    for k, column in enumerate(table.columns):
        if column.meaning == meaning and cells[k].text.strip(" -–./"):
            yield k, _lines(cells[k])


def _lines(cell: Cell) -> str:
    """The cell's paragraphs as lines; one that begins in lower case goes on with the line before."""
    out = ""
    for paragraph in cell.paragraphs:
        text = paragraph.text.strip()
        if text:
            goes_on = not out or text[0].islower() or out.endswith(",")
            out = f"{out} {text}".strip() if goes_on else f"{out}\n{text}"
    return out


def _doers(table: ReadTable, cells: tuple[Cell, ...], home: Home) -> tuple[tuple[str, ...], tuple[str, ...]]:
    leads: list[str] = []
    partners: list[str] = []
    for _, text in _texts(table, cells, "lead"):
        first, others = leads_and_partners(text, home)
        leads += first
        partners += others
    for _, text in _texts(table, cells, "partners"):
        partners += bodies_in_field(text, home)
    return tuple(dict.fromkeys(leads)), tuple(dict.fromkeys(partners))


def _submitted(table: ReadTable, cells: tuple[Cell, ...], home: Home) -> tuple[str, ...]:
    found: list[str] = []
    for k, text in _texts(table, cells, "submit_to"):
        column = table.columns[k]
        marked = _MARK.fullmatch(text) is not None or len(text) < 3
        if column.body and marked:
            found.append(home.full(column.body))
        elif not marked:
            found += bodies_in_field(text, home)
    return tuple(dict.fromkeys(found))


def _deadlines(table: ReadTable, index: int, content: int, home: Home) -> tuple[Deadline, ...]:
    """Those of the time columns; without such a column those in the row's words; else the one of its group's row."""
    cells = table.cells[index]
    found: list[Deadline] = []
    for k, text in _texts(table, cells, "deadline"):
        words = table.columns[k].header if _MARK.fullmatch(text) else text.replace("\n", " ")
        found += field_deadlines(words, home.issued)
    if not found and table.first("deadline") is None:
        found += deadlines_in(cells[content].text, home.issued)
    for group in () if found else reversed(table.plan.rows[index].group):
        found += heading_deadlines(group, home.issued)
    return tuple(dict.fromkeys(found))


def _products(table: ReadTable, cells: tuple[Cell, ...], quote: str) -> tuple[Deliverable, ...]:
    listed = [p for _, text in _texts(table, cells, "product") for p in field_products(text.replace("\n", " "))]
    if listed:
        return tuple(listed)
    whole = product_of(quote)
    return (whole,) if whole else deliverables_in(quote)
