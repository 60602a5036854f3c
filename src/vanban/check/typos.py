"""Which slips of writing a clerk should know of: the words, where they stand, what was probably meant."""

from bisect import bisect_right
from collections.abc import Iterator

from vanban.check.misspellings import Slip, slips_in, usage_of
from vanban.check.paper import Paper
from vanban.model import Finding, Span
from vanban.source import Paragraph
from vanban.spans import spans_of

_TOO_MANY = 30
_Found = tuple[Paragraph, Slip]


def typos(paper: Paper) -> Iterator[Finding]:
    """One for each slip; punctuation stuck to words is one for all, and so are broken words where they are so many that
    the file's text layer must be at fault."""
    paragraphs = _paragraphs(paper)
    usage = usage_of(tuple(p.text for p in paragraphs))
    found = [(p, s) for p in paragraphs for s in slips_in(p.text, usage)]
    names = _Names(paper)
    broken = [f for f in found if f[1].sort == "broken"]
    if len(broken) > _TOO_MANY:
        vi, en = (
            "từ không đúng cấu tạo âm tiết tiếng Việt, có thể do lỗi lớp chữ của tệp",
            "words that are no Vietnamese syllables",
        )
        yield _together(broken, vi, en)
        found = [f for f in found if f[1].sort != "broken"]
    for paragraph, slip in found:
        if slip.sort != "stuck":
            yield _one(paragraph, slip, names)
    if stuck := [f for f in found if f[1].sort == "stuck"]:
        yield _together(stuck, "chỗ thiếu dấu cách sau dấu câu", "places without a blank behind a punctuation mark")


def _paragraphs(paper: Paper) -> tuple[Paragraph, ...]:
    outline = paper.outline
    cells = {id(c): c for t in paper.tables for row in t.cells for c in row}
    return (*outline.title, *(c.paragraph for c in outline.clauses), *(p for c in cells.values() for p in c.paragraphs))


def _one(paragraph: Paragraph, slip: Slip, names: "_Names") -> Finding:
    printed = paragraph.text[slip.at : slip.to]
    ref, place = names.at(paragraph.start + slip.at)
    sort_vi, sort_en = _SORTS[slip.sort]
    better_vi = f" (có thể là “{slip.better}”)" if slip.better else ""
    better_en = f" (perhaps “{slip.better}”)" if slip.better else ""
    return Finding(
        "typo",
        "info",
        ref,
        f"{sort_vi} “{printed}”{better_vi}{f', mục {place}' if place else ''}.",
        f"{sort_en} “{printed}”{better_en}{f', section {place}' if place else ''}.",
        (printed,),
        spans_of(paragraph, slip.at, slip.to),
    )


_SORTS = {
    "doubled": ("Lặp từ:", "Words doubled:"),
    "broken": ("Từ viết sai hoặc dính chữ:", "A word misspelt or run together:"),
    "near": ("Có thể viết sai:", "Perhaps misspelt:"),
}


def _together(found: list[_Found], vi: str, en: str) -> Finding:
    quotes = tuple(_around(p.text, s) for p, s in found)
    spans: tuple[Span, ...] = tuple(span for p, s in found for span in spans_of(p, s.at, s.to))
    first = quotes[0]
    return Finding(
        "typo", "info", (), f"{len(found)} {vi}, ví dụ “{first}”.", f"{len(found)} {en}, e.g. “{first}”.", quotes, spans
    )


def _around(text: str, slip: Slip) -> str:
    """The slip with the whole words on both sides."""
    start, end = text.rfind(" ", 0, slip.at) + 1, text.find(" ", slip.to)
    return text[start : end if end >= 0 else len(text)]


class _Names:
    """Which task or target stands at an offset, and the address of the section around it."""

    def __init__(self, paper: Paper) -> None:
        tasks = [(s.start, s.end, t.id) for t in paper.tasks for s in t.spans]
        self._items = sorted(tasks + [(s.start, s.end, t.id) for t in paper.targets for s in t.spans])
        self._clauses = [(c.paragraph.start, c.section, c.address) for c in paper.outline.clauses]

    def at(self, offset: int) -> tuple[tuple[str, ...], str]:
        """Their ids, or the section's where there is none, and the address of the clause."""
        refs = tuple(dict.fromkeys(i for a, b, i in self._items if a <= offset < b))
        k = bisect_right(self._clauses, offset, key=lambda c: c[0]) - 1
        _, section, address = self._clauses[k] if k >= 0 else (0, None, "")
        return refs or ((section,) if section else ()), address
