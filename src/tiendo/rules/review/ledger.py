"""How each finding stands: as it was decided, or settled by itself once what it speaks of has changed."""

from collections.abc import Callable

from tiendo.rules.review.board import Board, Card
from tiendo.rules.review.filling import GAPS
from tiendo.rules.review.model import Json, LedgerEntry
from tiendo.rules.settling import Mark, settled_by_itself

_LACKS: dict[str, Callable[[Json], bool]] = {
    "missing_lead": lambda values: not values["lead"] and values["lead_body"] is None,
    "missing_deadline": GAPS["deadline"].is_in,
    "missing_product": GAPS["product"].is_in,
    "missing_authority": GAPS["authority"].is_in,
}
_ONCE = ("duplicate", "same_work")
"""Findings that say that two places are of one thing: settled when it is tracked once."""


def lacks(card_values: Json, kind: str) -> bool:
    return kind in _LACKS and _LACKS[kind](card_values)


def ledger_of(board: Board) -> tuple[LedgerEntry, ...]:
    entries = []
    for key, finding in zip(board.finding_keys, board.findings, strict=True):
        cards = _cards(board, finding)
        mark, by_itself = board.marks.get(key, Mark()), _why_by_itself(finding, cards)
        mark = settled_by_itself(mark, by_itself) if by_itself else mark
        keys = tuple(card.key for card in cards)
        entries.append(LedgerEntry(key, finding, keys, mark, by_itself, tuple(board.steps[key])))
    return tuple(entries)


def _cards(board: Board, finding: Json) -> list[Card]:
    """What became of the items that it names; other references are to sections."""
    named = [board.key_of[ref] for ref in finding["refs"] if ref in board.key_of]
    keys = dict.fromkeys(new for key in named for new in board.followed(key))
    return [board.cards[key] for key in keys]


def _why_by_itself(finding: Json, cards: list[Card]) -> str:
    alive = [card for card in cards if not card.is_deleted]
    kind = finding["kind"]
    if kind in _LACKS and finding["refs"] and not any(_LACKS[kind](card.values) for card in alive):
        return "filled"
    if kind in _ONCE and len(finding["refs"]) > 1 and len(alive) < 2:
        return "merged"
    return ""
