"""The findings of a review as lines of the ledger."""

from collections.abc import Callable
from uuid import UUID

from tiendo.documents.reading_view import ReadingView
from tiendo.rules.review import Review
from tiendo.ui.findings import group_by_severity
from tiendo.ui.wording import message_words
from tiendo.web.ledger.lines import Line, meanwhile_of


def ledger_of(review: Review, view: ReadingView, slip_url: Callable[[UUID], str]) -> list[Line]:
    """In the order of the findings of the reading."""
    shown = {one.finding.id: one for group in group_by_severity(view) for one in group.findings}
    lines = []
    for number, entry in enumerate(review.ledger, 1):
        words, counting = meanwhile_of(review.contradictions.get(entry.key))
        one = shown[f"f{number}"]
        line = Line(
            key=entry.key,
            code=one.mark.code,
            kind=entry.kind,
            severity=one.finding.severity,
            message=message_words(one.finding),
            quotations=one.quotations,
            mark=entry.mark,
            matter=review.matter(entry),
            steps=entry.steps,
            meanwhile=words,
            counting=counting,
            is_draft=not view.identity.number,
            slip_url=slip_url(UUID(entry.mark.sent.token)) if entry.mark.sent else "",
        )
        lines.append(line)
    return lines
