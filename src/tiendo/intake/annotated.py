"""How a draft is given back with what was found in it: the file that came in, with Word comments."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils import timezone

from bieumau.annotate import Author, Note, annotate_docx
from tiendo.documents import file_store
from tiendo.documents.block_view import ParagraphBlock
from tiendo.documents.item_view import Finding
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.advice import ADVICE, matter_of, request_of
from vanban.formats.docx.reader import MEDIA_TYPE as WORD
from vanban.guarded import places_guarded

__all__ = ["WORD", "annotated"]

_DEMO = "DỮ LIỆU MINH HỌA"
_SEVERITIES = {"error": "nội dung cần xử lý", "warning": "nội dung cần xem lại", "info": "ghi chú"}
_ONCE = frozenset({"crowded_period"})
"""Kinds that speak of the plan as a whole: said at their first place only."""
Span = tuple[int, int]


def annotated(document: Document, view: ReadingView, *, now: dt.datetime) -> bytes:
    """Of a document that is a Word file; raises vanban's Unreadable, FileNotFoundError."""
    data = file_store.content(document.file.sha256, locality_id=document.locality_id)
    findings = [finding for finding in view.findings if finding.kind in ADVICE]
    said = _said(findings)
    opening = _opening(view)
    wanted = [(start, end, view.text[start:end]) for start, end in (opening, *said)]
    head, *places = places_guarded(data, wanted)
    lost = [words for words, place in zip(said.values(), places, strict=True) if place is None]
    lost += [_line(finding) for finding in findings if not finding.spans]
    on = timezone.localtime(now)
    notes = [Note(*(head or (0, 0, 0)), _summary(document, findings, lost, on))]
    notes += [Note(*place, words) for words, place in zip(said.values(), places, strict=True) if place is not None]
    return annotate_docx(data, notes, author=Author("Tiến Độ", "TĐ", on))


def _said(findings: Sequence[Finding]) -> dict[Span, str]:
    """What is said at each place, in the order of the text; what several findings say of one place goes together."""
    lines: dict[Span, list[str]] = {}
    lacks: dict[Span, list[str]] = {}
    for finding, span in _placed(findings):
        lacking = ADVICE[finding.kind].lacks
        if lacking:
            lacks.setdefault(span, []).append(lacking)
        else:
            lines.setdefault(span, []).append(_line(finding))
    for span, missing in lacks.items():
        lines.setdefault(span, []).append(f"Chưa ghi rõ: {'; '.join(dict.fromkeys(missing))}. Đề nghị bổ sung.")
    return {span: "\n".join(dict.fromkeys(lines[span])) for span in sorted(lines)}


def _placed(findings: Sequence[Finding]) -> Iterator[tuple[Finding, Span]]:
    for finding in findings:
        for span in finding.spans[:1] if finding.kind in _ONCE else finding.spans:
            yield finding, (span.start, span.end)


def _line(finding: Finding) -> str:
    request = request_of(finding)
    asked = f" Đề nghị: {request[:1].lower()}{request[1:]}" if request else ""
    return f"{ADVICE[finding.kind].name}: {matter_of(finding)}{asked}"


def _opening(view: ReadingView) -> Span:
    """The kind of document in its title, else the very first words."""
    paragraphs = [block for block in view.blocks if isinstance(block, ParagraphBlock)]
    title = next((block for block in paragraphs if block.part == "title"), None)
    return (title.start, title.end) if title else (0, view.text.find("\n"))


def _summary(document: Document, findings: Sequence[Finding], lost: Sequence[str], on: dt.datetime) -> str:
    """How much was found, and all that has no place of its own."""
    counts = {words: sum(f.severity == severity for f in findings) for severity, words in _SEVERITIES.items()}
    found = ", ".join(f"{count} {words}" for words, count in counts.items() if count)
    lines = [f"Rà soát ngày {on:%d/%m/%Y}: {found or 'không thấy nội dung nào cần xem lại'}."]
    if document.locality.is_demo:
        lines.insert(0, _DEMO)
    return "\n".join([*lines, *lost])
