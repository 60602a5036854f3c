"""A reading and the decisions about it give the review: the same always, wherever and however often it is computed."""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from tiendo.rules.review.board import Board, Card, Ground
from tiendo.rules.review.carried import TAKE_SIGNED, carried
from tiendo.rules.review.disagreeing import contradictions_of
from tiendo.rules.review.doubts import doubts_by_key, doubts_of
from tiendo.rules.review.ledger import ledger_of
from tiendo.rules.review.model import Item, Json, Recorded, Review
from tiendo.rules.review.steps import STEPS

AnyDecision = TypeVar("AnyDecision", bound=Recorded)


def fold(reading: Json, decisions: Sequence[Recorded]) -> Review:
    """`reading` is in the contract's form, `decisions` in their order."""
    return fold_on(Ground(reading), decisions)


def fold_on(ground: Ground, decisions: Sequence[Recorded]) -> Review:
    board = Board(ground)
    counting = carried(in_force(decisions))
    board.know(counting)
    for decision in counting:
        STEPS[decision.kind](board, decision)
        board.dismissed.update((seq, key) for seq, key in decision.payload.get("strays", ()))
    ledger = ledger_of(board)
    doubts = doubts_by_key(ledger)
    cards = sorted(board.cards.values(), key=lambda card: (card.spans, card.key))
    items = tuple(_item(card, doubts_of(card, doubts)) for card in cards)
    return Review(
        items=items,
        ledger=ledger,
        untracked=board.untracked,
        annex_binds=board.annex_binds,
        strays=board.still_stray(counting),
        last_seq=decisions[-1].seq if decisions else 0,
        contradictions=contradictions_of(ledger, {item.key: item for item in items}, ground),
    )


def in_force(decisions: Sequence[AnyDecision], *, undos: bool = False) -> list[AnyDecision]:
    """Those that nobody has undone, in their order; with `undos`, also the undoings that are themselves in force."""
    undone: set[UUID] = set()
    counting = []
    for decision in reversed(decisions):
        if decision.token in undone:
            continue
        if decision.kind == "undo":
            undone.add(UUID(decision.payload["token"]))
        if decision.kind != "undo" or undos:
            counting.append(decision)
    return counting[::-1]


def undoable(decisions: Sequence[AnyDecision], account_id: int) -> AnyDecision | None:
    """What "undo" takes back: the last decision of this account that counts."""
    counting = (decision for decision in in_force(decisions) if decision.kind != TAKE_SIGNED)
    own = [decision for decision in counting if decision.account_id == account_id]
    return own[-1] if own else None


def _item(card: Card, doubts: tuple[str, ...]) -> Item:
    return Item(
        key=card.key,
        kind=card.kind,
        values=card.values,
        read=card.read,
        state=card.state,
        origin=card.origin,
        spans=card.spans,
        address=card.address,
        quote=card.quote,
        doubts=doubts,
        id=card.id,
        parts=card.parts,
        reason=card.reason,
    )
