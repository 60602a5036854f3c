"""Which fields were left to be filled in by hand: number, day, month.

Rule: a number of issue without digits before its symbol, a day or month without digits in a date that prints its year;
the letterhead and the notes "Ban hành kèm theo …" are one finding for each field, places in the running text another.
"""

import re
from collections.abc import Iterable, Iterator

from vanban.check.paper import Paper, finding_at
from vanban.model import Finding, Span
from vanban.source import Paragraph
from vanban.spans import spans_of
from viet.spelling import even

_NUMBER = re.compile(r"(?<!\w)số ?:?[\s.…_]*(?=/ ?[a-zđ]{2,}[-\wđ]*)(?P<symbol>/ ?[a-zđ]{2,}(?:-[a-zđ]+)*)")
_DAY = re.compile(
    r"(?<!\w)ngày(?P<day>[\s.…_]*)(?:tháng|/)(?P<month>[\s.…_]*\d{0,2}[\s.…_]*)(?:năm|/) ?(?P<year>(?:19|20)\d\d)"
    r"|(?<!\w)ngày\s*\d{1,2}\s*(?:tháng|/)(?P<only>[\s.…_]*)(?:năm|/) ?(?:19|20)\d\d"
)
_Place = tuple[Paragraph, int, int]


def blanks(paper: Paper) -> Iterator[Finding]:
    outline = paper.outline
    own = (*outline.letterhead, *outline.title, *outline.repeated, *_annex_notes(paper))
    running = [c.paragraph for c in outline.clauses if c.paragraph not in own]
    yield from _number(own, known=paper.identity.number)
    date = paper.identity.date
    if date is not None and date.start == date.end:
        yield from _date(own, "Ngày trong dòng “Ban hành kèm theo”", "day in the annex's note", "Tháng", "month")
    else:
        yield from _date(own, "Ngày ban hành", "day of issue", "Tháng ban hành", "month of issue")
    yield from _date(running, "Ngày trong một văn bản được nhắc đến", "day of a document cited", "Tháng", "month")


def _annex_notes(paper: Paper) -> Iterator[Paragraph]:
    """ "(Ban hành kèm theo …)" under the heading of an annex."""
    for clause in paper.outline.clauses:
        if re.match(r"\W*(?:ban hành )?kèm theo", even(clause.paragraph.text)):
            yield clause.paragraph


def _number(own: Iterable[Paragraph], known: str | None) -> Iterator[Finding]:
    found = [(p, m) for p in own if (m := _NUMBER.search(even(p.text)))]
    if found:
        places = [(p, *m.span()) for p, m in found]
        symbol = found[0][1]["symbol"].upper().replace(" ", "")
        where = f" ở dòng “Ban hành kèm theo” (văn bản đã có số {known})" if known else ""
        yield _found(
            places,
            f"Số văn bản{where} để trống: chỉ có ký hiệu “{symbol}”. Cần ghi số khi vào sổ.",
            f"The document number is blank: only the symbol “{symbol}” is printed.",
        )


def _date(paragraphs: Iterable[Paragraph], day_vi: str, day_en: str, month_vi: str, month_en: str) -> Iterator[Finding]:
    days, months = list[_Place](), list[_Place]()
    for paragraph in paragraphs:
        for match in _DAY.finditer(even(paragraph.text)):
            blank_month = match["only"] is not None or not match["month"].strip(" .…_\t\xa0")
            if match["day"] is not None:
                days.append((paragraph, *match.span()))
            if blank_month and (match["only"] is not None or match["day"] is not None):
                months.append((paragraph, *match.span()))
    for places, vi, en in ((days, day_vi, day_en), (months, month_vi, month_en)):
        if places:
            printed = _words(places[0])
            yield _found(places, f"{vi} để trống: “{printed}”.", f"The {en} is blank: “{printed}”.")


def _found(places: list[_Place], vi: str, en: str) -> Finding:
    spans: tuple[Span, ...] = tuple(s for p, a, b in places for s in spans_of(p, a, b))
    return finding_at("blank_field", "warning", spans, tuple(_words(p) for p in places), vi, en)


def _words(place: _Place) -> str:
    paragraph, start, end = place
    return paragraph.text[start:end]
