"""One review as it stands for one account: what every part of the screen is made from."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from tiendo.bodies.models import Account, Body
from tiendo.bodies.selectors import bodies_for, fields_for, known_bodies_for
from tiendo.documents.models import Document
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.folded import folded, reading_data, reading_view
from tiendo.intake.models import Decision, Intake
from tiendo.intake.proposals import propose_leads
from tiendo.intake.selectors import decisions_of, intakes_for
from tiendo.rules.review import Item, Review, undoable
from tiendo.rules.rights import Permission, may
from tiendo.web.review.cards import Card, cards_of
from tiendo.web.review.ledger import Line, ledger_of

Json = dict[str, Any]


def scene_for(account: Account, pk: int) -> "Scene":
    """Raises Http404 where there is nothing for this account to review."""
    if not may(account.roles, Permission.PLAN_REVIEW):
        raise Http404
    return Scene(account, get_object_or_404(intakes_for(account), document_id=pk))


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
    def cards(self) -> tuple[Card, ...]:
        return cards_of(self.review, self.reading)

    @cached_property
    def lines(self) -> list[Line]:
        return ledger_of(self.review, self.view, self.reading)

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
