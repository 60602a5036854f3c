"""One review as it stands for one account: what every part of the screen is made from."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from tiendo.bodies.models import Account, Body, Post
from tiendo.bodies.selectors import bodies_for, fields_for, known_bodies_for, people_for
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.folded import folded, reading_data, reading_view
from tiendo.intake.models import Decision, Intake
from tiendo.intake.proposals import propose_leads
from tiendo.intake.selectors import decisions_of, intakes_for
from tiendo.rules.review import Item, Review, undoable
from tiendo.rules.rights import Permission, may
from tiendo.web.ledger.lines import Ledger, Line
from tiendo.web.review.cards import Card, cards_of
from tiendo.web.review.ledger import ledger_of
from tiendo.web.review.strays import StrayLine, stray_lines

Json = dict[str, Any]


def scene_for(account: Account, pk: int) -> "Scene":
    """Raises Http404 where there is nothing for this account to review."""
    return Scene(account, intake_under(account, pk))


def intake_under(account: Account, pk: int) -> Intake:
    """The review of that document; raises Http404 where there is nothing for this account to review."""
    if not may(account.roles, Permission.PLAN_REVIEW):
        raise Http404
    return get_object_or_404(intakes_for(account), document_id=pk)


class Scene:
    """Asks the database and computes only what is really shown."""

    def __init__(self, account: Account, intake: Intake) -> None:
        self.account, self.intake = account, intake
        self.document: Document = intake.document
        self.decisions: Sequence[Decision] = decisions_of(intake)

    @property
    def reading(self) -> Json:
        return reading_data(self.document.reading_id)

    @property
    def view(self) -> ReadingView:
        return reading_view(self.document.reading_id)

    @cached_property
    def review(self) -> Review:
        return folded(self.document.reading_id, self.decisions)

    @cached_property
    def bodies(self) -> list[Body]:
        return bodies_for(self.account)

    @cached_property
    def people(self) -> list[Post]:
        """The posts held today."""
        return people_for(self.account, on=timezone.localdate())

    @property
    def known(self) -> Json:
        """By what a form understands what is typed: bodies and people, and the day of the document."""
        return {"bodies": self.bodies, "people": self.people, "issued": self.document.issued_end}

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        return cards_of(self.review, self.reading)

    @cached_property
    def lines(self) -> list[Line]:
        return ledger_of(self.review, self.view, self.slip_url)

    @property
    def ledger(self) -> Ledger:
        """Where the forms of its ledger lead."""
        here = reverse("web:review", args=[self.document.pk])
        action = reverse("web:decide", args=[self.document.pk])
        return Ledger(action=action, here=f"{here}?panel=ledger&", is_open=self.is_open)

    def slip_url(self, token: UUID) -> str:
        return reverse("web:return-slip", args=[self.document.pk, token])

    def line(self, key: str) -> Line | None:
        return next((line for line in self.lines if line.key == key), None)

    @cached_property
    def strays(self) -> list[StrayLine]:
        """Decisions that have no effect now."""
        codes = {card.item.key: card.code for card in self.cards}
        return stray_lines(self.review, self.decisions, self.reading["text"], codes)

    @cached_property
    def proposals(self) -> dict[str, int]:
        """Body by key of the item that has no lead."""
        return propose_leads(self.review, known_bodies_for(self.account), fields_for(self.account))

    @property
    def undoable(self) -> Decision | None:
        return undoable(self.decisions, self.account.pk)

    @property
    def is_open(self) -> bool:
        return self.intake.state == Intake.State.OPEN

    def item(self, key: str) -> Item | None:
        return self.review.by_key.get(key)

    def later(self) -> "Scene":
        """The same after something was decided; the document itself is not asked for again."""
        return Scene(self.account, self.intake)

    def at(self, seq: int) -> Review:
        """As it was after that decision, which the page may have been made from."""
        return folded(self.document.reading_id, [decision for decision in self.decisions if decision.seq <= seq])
