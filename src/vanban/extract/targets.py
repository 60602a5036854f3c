"""Which targets does a plan set, in its clauses, in the titles of annex rows and in tables of targets?"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from vanban.extract.aims import announced, is_general, passage_of
from vanban.extract.home import Home, home_of
from vanban.extract.read_table import ReadTable
from vanban.extract.surroundings import Surroundings
from vanban.extract.table_targets import owners_in, value_targets
from vanban.extract.target_drafts import Draft, Setting, drafts_in
from vanban.extract.target_periods import time_above, time_of_title
from vanban.model import Identity, Target
from vanban.source import Paragraph
from vanban.spans import spans_of
from vanban.structure.outline import Clause, Outline
from viet.spelling import even


def targets_of(outline: Outline, tables: tuple[ReadTable, ...], identity: Identity) -> tuple[Target, ...]:
    """Numbered "T1", "T2", … in reading order; `parent` is the number of the target of which one is a part."""
    issued, home = identity.date.start.year if identity.date else None, home_of(identity)
    around = Surroundings(outline, home)
    drawn = list[_Drawn]()
    for clause in outline.clauses:
        if not clause.opening and clause.text:
            drawn.append(_in_clause(outline, clause, issued, around))
    for table in tables:
        drawn += ([(target, False)] for target in value_targets(table, issued, home))
        drawn += _in_titles(table, issued, home)
    return _numbered(drawn)


_BARE_VALUE = re.compile(
    r"\W*(?:(?:đạt|trên|dưới|khoảng|từ|ít nhất|tối thiểu|tối đa|không quá|là|còn|tăng|giảm|bình quân"
    r"|phấn đấu)(?!\w)\W*)*\d"
)
_Drawn = list[tuple[Target, bool]]
"""The targets of one paragraph, and whether each is a part of the one before it."""


def _in_clause(outline: Outline, clause: Clause, issued: int | None, around: Surroundings) -> _Drawn:
    setting = Setting(
        passage=passage_of(outline, clause),
        above=time_above(outline, clause),
        heading=next((c.title for c in (clause, *outline.above(clause)) if c.title), ""),
        issued=issued,
        leaf=next(outline.under(clause), None) is None,
        general=is_general(outline, clause),
    )
    drafts = drafts_in(clause.paragraph.text, _start(clause), setting)
    owners = around.owner(clause)[0] if drafts and setting.passage == "work" else ()
    return [(_target(d, clause.paragraph, clause.section, "body", owners), d.within) for d in drafts]


def _start(clause: Clause) -> int:
    """Where the words of its targets begin: with the run-in title where that is all the words there are."""
    named = clause.title and _BARE_VALUE.match(even(clause.text)) and announced(clause.title) == "mixed"
    at = clause.paragraph.text.find(clause.title) if clause.title and named else -1
    return at if at >= 0 else clause.body


def _in_titles(table: ReadTable, issued: int | None, home: Home) -> Iterator[_Drawn]:
    """In a table of work the numbers stand in the rows' own words; in a table of aims those words are the target."""
    if table.first("value") is not None:
        return
    column = table.first("indicator")
    aims = column is not None or announced(table.plan.title) == "aims"
    column = column if column is not None else table.first("content")
    if column is None:
        return
    for row, cells in zip(table.plan.rows, table.cells, strict=True):
        above = next((t for g in (*reversed(row.group), table.plan.title) if (t := time_of_title(g))), None)
        setting = Setting("aims" if aims else "work", above if aims else None, row.cells[column], issued, row=True)
        for paragraph in cells[column].paragraphs:
            drafts = drafts_in(paragraph.text, 0, setting)
            owners = owners_in(table, row, home) if drafts and aims else ()
            yield [(_target(d, paragraph, table.plan.section, "table", owners), d.within) for d in drafts]


def _target(
    draft: Draft,
    paragraph: Paragraph,
    section: str | None,
    origin: Literal["body", "table"],
    owners: tuple[str, ...] = (),
) -> Target:
    quantity = draft.quantity
    at, to = _bounds(paragraph.text, draft.at, draft.to)
    return Target(
        id="",
        section=section,
        indicator=draft.indicator,
        comparator=draft.comparator,
        value=quantity.value if quantity else None,
        value_high=quantity.high if quantity else None,
        unit=(quantity.unit or None) if quantity else None,
        kind=draft.kind,
        direction=draft.direction,
        period=draft.period,
        baseline=quantity.baseline if quantity else None,
        owners=owners,
        parent=None,
        origin=origin,
        quote=" ".join(paragraph.text[at:to].split()),
        spans=spans_of(paragraph, at, to),
        rule=draft.rule,
    )


def _bounds(text: str, at: int, to: int) -> tuple[int, int]:
    """Without the punctuation at both ends, a bracket that closes nothing included."""
    words = text[at:to].lstrip(" ,;:.-–+")
    kept = words.rstrip(" ,;.")
    if kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1].rstrip()
    start = to - len(words)
    return start, start + len(kept)


def _numbered(drawn: list[_Drawn]) -> tuple[Target, ...]:
    numbered = list[Target]()
    for paragraph in drawn:
        whole: str | None = None
        for target, within in paragraph:
            known = replace(target, id=f"T{len(numbered) + 1}", parent=whole if within else None)
            whole = whole if within else known.id
            numbered.append(known)
    return tuple(numbered)
