"""The one card or finding that is shown with a form in it."""

from dataclasses import dataclass
from typing import Literal

from tiendo.web.ledger.forms import LedgerForm
from tiendo.web.ledger.lines import Line
from tiendo.web.ledger.opened import form_of
from tiendo.web.review.corrections import Correction, correction_of
from tiendo.web.review.scene import Scene


@dataclass(frozen=True, slots=True)
class Opened:
    key: str
    form_name: Literal["correct", "split", "settle", "send_back"]
    form: Correction | LedgerForm


def opened_for(scene: Scene, key: str, form_name: str) -> Opened | None:
    """None where there is no such item or finding, or nothing can be decided any more."""
    if not key or not scene.is_open:
        return None
    item = scene.item(key)
    if item is None:
        return _opened_line(scene.line(key), form_name)
    form = correction_of(item, **scene.known)
    return Opened(key, "split" if form_name == "split" else "correct", form)


def _opened_line(line: Line | None, form_name: str) -> Opened | None:
    if line is None:
        return None
    return Opened(line.key, "send_back" if form_name == "send_back" else "settle", form_of(line, form_name))
