"""The one card that is shown with a form in it."""

from dataclasses import dataclass
from typing import Literal

from tiendo.web.review.corrections import Correction, correction_of
from tiendo.web.review.scene import Scene


@dataclass(frozen=True, slots=True)
class Opened:
    key: str
    form_name: Literal["correct", "split"]
    form: Correction


def opened_for(scene: Scene, key: str, form_name: str) -> Opened | None:
    """None where there is no such item, or nothing can be decided any more."""
    item = scene.item(key)
    if item is None or not scene.is_open:
        return None
    form = correction_of(item, bodies=scene.bodies, issued=scene.document.issued_end)
    return Opened(key, "split" if form_name == "split" else "correct", form)
