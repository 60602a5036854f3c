"""What the review slip of a document says: errors and contradictions first, what is small or many in one line each."""

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils import timezone

from bieumau.review_slip import Row, Slip, review_slip
from tiendo.bodies.models import Account
from tiendo.documents.item_view import Finding
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.advice import ADVICE, matter_of, place_words, request_of
from tiendo.intake.return_slip import letterhead_of
from tiendo.rules.addresses import Addresses

_SEVERITIES = ("error", "warning", "info")
_PLACES = 3
"""More than this are counted."""
_QUOTED = 60
"""Letters of a quotation."""
_QUOTES = 150
"""Letters of all quotations of a row; at least one stands in full."""
_GAPS = "Nhiệm vụ, chỉ tiêu chưa ghi rõ theo yêu cầu “6 rõ”"


def slip_of(document: Document, view: ReadingView, account: Account, *, now: dt.datetime) -> bytes:
    """In the name of the body in which the account reviews."""
    head = letterhead_of(document, view.identity.place, account, on=timezone.localdate(now))
    subject = " ".join(filter(None, [document.type or "Văn bản", document.title]))
    slip = Slip(
        head, not document.number, subject, _rows(view), account.display_name, is_demo=document.locality.is_demo
    )
    return review_slip(slip)


def _rows(view: ReadingView) -> list[Row]:
    addresses = view.addresses
    findings = sorted((f for f in view.findings if f.kind in ADVICE), key=lambda f: _SEVERITIES.index(f.severity))
    gaps = [finding for finding in findings if ADVICE[finding.kind].lacks]
    urgent = [finding for finding in findings if finding.severity == "error" or finding.kind == "contradiction"]
    return [
        *_single(urgent, addresses),
        *([_gap_row(gaps, addresses)] if gaps else []),
        *_gathered(findings, addresses),
        *_single([finding for finding in findings if finding not in urgent], addresses),
    ]


def _single(findings: Sequence[Finding], addresses: Addresses) -> Iterator[Row]:
    for finding in findings:
        if not ADVICE[finding.kind].together and not ADVICE[finding.kind].lacks:
            yield Row(_places([finding], addresses), matter_of(finding), request_of(finding))


def _gathered(findings: Sequence[Finding], addresses: Addresses) -> Iterator[Row]:
    """One row for each kind whose findings are small or many."""
    for kind in dict.fromkeys(finding.kind for finding in findings if ADVICE[finding.kind].together):
        same = [finding for finding in findings if finding.kind == kind]
        quotes = dict.fromkeys(_quote(quote) for finding in same for quote in finding.quotes)
        matter = f"{ADVICE[kind].together}: {_listed(list(quotes))}."
        yield Row(_places(same, addresses), matter, request_of(same[0]))


def _listed(quotes: Sequence[str]) -> str:
    shown = [quote for at, quote in enumerate(quotes) if at == 0 or len(", ".join(quotes[: at + 1])) <= _QUOTES]
    rest = len(quotes) - len(shown)
    return ", ".join(shown) + (f" và {rest} chỗ khác" if rest else "")


def _gap_row(gaps: Sequence[Finding], addresses: Addresses) -> Row:
    counts = "; ".join(f"{ADVICE[gap.kind].lacks}: {len(gap.spans)} chỗ" for gap in gaps)
    return Row(_places(gaps, addresses), f"{_GAPS}: {counts}.", "Bổ sung vào văn bản.")


def _places(findings: Sequence[Finding], addresses: Addresses) -> str:
    """By their names, or the first by its name and the others counted where they are many."""
    spans = [span for finding in findings for span in finding.spans]
    names = list(dict.fromkeys(place_words(addresses.at(span.start)) for span in spans))
    words = "; ".join(names) if len(names) <= _PLACES else f"{names[0]} và {len(names) - 1} nơi khác"
    return words[:1].upper() + words[1:] if names else "Toàn văn bản"


def _quote(words: str) -> str:
    return f"“{words}”" if len(words) <= _QUOTED else f"“{words[:_QUOTED].rsplit(' ', 1)[0]} …”"
