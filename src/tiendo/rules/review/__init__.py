"""Where the review of a reading stands: what was read, changed by the decisions of those who reviewed it."""

from tiendo.rules.rejected import Rejected
from tiendo.rules.review.again import taken_up
from tiendo.rules.review.board import Ground
from tiendo.rules.review.carried import TAKE_SIGNED
from tiendo.rules.review.fold import fold, fold_on, in_force, undoable
from tiendo.rules.review.model import Item, ItemKind, LedgerEntry, Progress, Recorded, Review, Stray, weight
from tiendo.rules.review.payloads import KINDS, prepared

__all__ = [
    "KINDS",
    "TAKE_SIGNED",
    "Ground",
    "Item",
    "ItemKind",
    "LedgerEntry",
    "Progress",
    "Recorded",
    "Rejected",
    "Review",
    "Stray",
    "fold",
    "fold_on",
    "in_force",
    "prepared",
    "taken_up",
    "undoable",
    "weight",
]
