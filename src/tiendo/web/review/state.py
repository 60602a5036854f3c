"""What stands above every panel of the review: how far it is, and what can be undone."""

from typing import Any

from tiendo.intake.reading_again import is_outdated
from tiendo.web.review.cards import clear_counts
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.scene import Scene
from tiendo.web.review.wording import decision_words

Json = dict[str, Any]


def state_of(scene: Scene, narrowing: Narrowing) -> Json:
    undoable = scene.undoable
    return {
        "document": scene.document,
        "intake": scene.intake,
        "is_open": scene.is_open,
        "narrowing": narrowing,
        "progress": scene.review.progress,
        "clear_counts": clear_counts(scene.cards),
        "undoable": undoable,
        "undoable_words": decision_words(undoable, scene) if undoable else "",
        "last_seq": scene.review.last_seq,
        "stray_count": len({stray.key for stray in scene.review.strays}),
        "reading_pk": scene.document.reading_id,
        "review_state": scene.intake.state,
        "is_outdated": scene.is_open and is_outdated(scene.document),
    }
