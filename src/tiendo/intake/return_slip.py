"""What the slip says by which findings are sent back: fixed when they are, so that it comes out the same ever after."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils import timezone

from bieumau.letterhead import Letterhead
from bieumau.return_slip import Question, ReturnSlip, Said, return_slip
from tiendo.bodies.models import Account, Body
from tiendo.documents.item_view import finding_of
from tiendo.documents.models import Document
from tiendo.documents.quotations import Quotations
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.advice import ADVICE, Told, matter_of, place_words, request_of
from tiendo.rules.rights import Permission, may

Json = dict[str, Any]
MOST_PLACES = 4
"""More than these are counted."""
_LONGEST = 420
"""Letters of one quotation."""


def letterhead_of(document: Document, place: str | None, account: Account, *, on: dt.date) -> Letterhead:
    """In the name of the body in which the account reviews."""
    body = next(post.body for post in account.posts if may([post.role], Permission.DOCUMENT_TAKE_IN))
    locality = document.locality
    is_committee = body.kind == Body.Kind.COMMITTEE
    return Letterhead(
        superior="" if is_committee else f"Ủy ban nhân dân {locality.name}",
        issuer=body.name,
        symbol="UBND" if is_committee else "VP",
        place=place or locality.name.partition(" ")[2],
        on=on,
    )


def paper_of(document: Document, place: str | None, account: Account, *, is_draft: bool, now: dt.datetime) -> Json:
    """All that the slip needs besides the findings, as values: bodies, titles and people change."""
    head = letterhead_of(document, place, account, on=timezone.localdate(now))
    return {
        "superior": head.superior,
        "issuer": head.issuer,
        "symbol": head.symbol,
        "place": head.place,
        "on": head.on.isoformat(),
        "subject": " ".join(filter(None, [document.type or "Văn bản", document.title])),
        "is_draft": is_draft,
        "is_demo": document.locality.is_demo,
        "reviewer": account.display_name,
    }


def asked_about(findings: Mapping[str, Json], view: ReadingView) -> dict[str, Json]:
    """By key, of findings of the reading's contract: what the slip asks about each."""
    quotations = Quotations(view)
    read = {key: finding_of(finding, 0, "") for key, finding in findings.items()}
    places = {key: [(one.address, one.words) for one in quotations.quoted_by(found)] for key, found in read.items()}
    return {key: question_of(found, places[key]) for key, found in read.items()}


def question_of(finding: Told, places: Iterable[tuple[str, str]]) -> Json:
    """`places` are address and words."""
    said = [{"place": _opened(place_words(address)), "words": _cut(words)} for address, words in dict.fromkeys(places)]
    matter = matter_of(finding)
    request = request_of(finding) if finding.kind in ADVICE else ""
    return {"places": said[:MOST_PLACES], "rest": len(said[MOST_PLACES:]), "matter": matter, "request": request}


def slip_from(paper: Json, questions: Sequence[Json], *, to: str, until: str, note: str) -> bytes:
    """Of what was kept when the findings were sent back."""
    names = ("superior", "issuer", "symbol", "place")
    head = Letterhead(**{name: paper[name] for name in names}, on=dt.date.fromisoformat(paper["on"]))
    asked = [
        Question(
            places=[Said(**place) for place in one["places"]],
            matter=one["matter"],
            request=one["request"],
            rest=one["rest"],
        )
        for one in questions
    ]
    slip = ReturnSlip(
        head=head,
        is_draft=paper["is_draft"],
        subject=paper["subject"],
        to=to,
        questions=asked,
        reviewer=paper["reviewer"],
        until=f"{dt.date.fromisoformat(until):%d/%m/%Y}" if until else "",
        note=note,
        is_demo=paper["is_demo"],
    )
    return return_slip(slip)


def _opened(words: str) -> str:
    return words[:1].upper() + words[1:]


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
