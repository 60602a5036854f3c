"""What a form of the review asks for: a kind of decision and its payload, as `rules.review.payloads` lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from tiendo.rules.review import Item, Rejected
from tiendo.web.ledger.posted import NAMES, asked_of_findings
from tiendo.web.review.corrections import Correction, correction_of
from tiendo.web.review.filling import FillForm
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.places import lines_within, place_of
from tiendo.web.review.scene import Scene
from tiendo.web.review.six import fill_form, picked_keys
from tiendo.web.review.strays import StrayLine

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """The name of the button that was pressed gives the kind, the button's value what it is about."""

    kind: str
    payload: Json


class Mistyped(ValueError):
    """The form of a correction could not be understood; it holds what to say at each field."""

    def __init__(self, form: Correction) -> None:
        super().__init__(form.item.key)
        self.form = form


class Unfillable(ValueError):
    """The form for what duties lack could not be understood; it holds what to say at each field."""

    def __init__(self, form: FillForm) -> None:
        super().__init__("fill")
        self.form = form


def asked(post: QueryDict, scene: Scene) -> Asked:
    """Raises Rejected, Mistyped for a correction, Unclear for a form of the ledger, Unfillable for what is lacking."""
    name = next((name for name in _FORMS if name in post), None)
    if name is None:
        raise Rejected("malformed")
    return _FORMS[name](post, scene)


def text(post: QueryDict, name: str) -> str:
    """Empty where it was not sent."""
    value = post.get(name, "")
    return value if isinstance(value, str) else ""


def _of_items(kind: str) -> Callable[[QueryDict, Scene], Asked]:
    return lambda post, scene: Asked(kind, {"keys": post.getlist(kind), "reason": text(post, "reason")})


def _of_findings(post: QueryDict, scene: Scene) -> Asked:
    return Asked(*asked_of_findings(post, scene.lines))


def _accept_shown(post: QueryDict, scene: Scene) -> Asked:
    """What the list was narrowed to and was there when the button was pressed: nobody accepts what they never saw."""
    seen = {item.key for item in scene.at(_whole_number(text(post, "shown_at"))).items if item.state == "pending"}
    shown = Narrowing.of(QueryDict(text(post, "accept_shown"))).shown(scene.cards)
    return Asked("accept", {"keys": [card.item.key for card in shown if card.is_pending and card.item.key in seen]})


def _correct(post: QueryDict, scene: Scene) -> Asked:
    """A correction that changes nothing confirms."""
    item = _item(text(post, "correct"), scene)
    form = correction_of(item, post, **scene.known)
    if not form.is_valid():
        raise Mistyped(form)
    if form.values:
        return Asked("correct", {"keys": [item.key], "values": form.values})
    return Asked("accept", {"keys": [item.key]})


def _split(post: QueryDict, scene: Scene) -> Asked:
    """At the line breaks that were set, else as the reading proposes."""
    item = _item(text(post, "split"), scene)
    parts = item.parts if "lines" not in post else lines_within(scene.reading["text"], item, text(post, "lines"))
    return Asked("split", {"key": item.key, "parts": [list(part) for part in parts]})


def _merge(post: QueryDict, scene: Scene) -> Asked:
    return Asked("merge", {"keys": post.getlist("pick")})


def _add(post: QueryDict, scene: Scene) -> Asked:
    """Words marked in the document, or named by their address."""
    if "start" in post:
        if text(post, "reading") not in ("", str(scene.document.reading_id)):
            raise Rejected("read_again")
        start, end = _whole_number(text(post, "start")), _whole_number(text(post, "end"))
    else:
        start, end = place_of(scene.reading, text(post, "address"), text(post, "words"))
    return Asked("add", {"kind": text(post, "add"), "start": start, "end": end})


def _fill(post: QueryDict, scene: Scene) -> Asked:
    """All that was picked, shown or not, as it was when the page was made."""
    form = fill_form(scene, post)
    if not form.is_valid():
        raise Unfillable(form)
    keys = picked_keys(post, scene, scene.at(_whole_number(text(post, "shown_at"))).by_key.keys())
    if not keys:
        raise Rejected("no_items")
    if not form.values:
        raise Rejected("nothing_given")
    return Asked("fill", {"keys": keys, "values": form.values, "only_gaps": form.only_filling_gaps})


def _take_up(post: QueryDict, scene: Scene) -> Asked:
    """What a decision without effect would be today, about what stands there now."""
    line = _stray(text(post, "take_up"), scene)
    if line.again is None:
        raise Rejected("gone")
    return Asked(*line.again)


def _dismiss(post: QueryDict, scene: Scene) -> Asked:
    lines = [_stray(key, scene) for key in post.getlist("dismiss")]
    return Asked("dismiss", {"strays": [pair for line in lines for pair in line.pairs]})


def _assign(post: QueryDict, scene: Scene) -> Asked:
    return Asked("assign", {"keys": post.getlist("key"), "body": _whole_number(text(post, "assign"))})


def _leave_untracked(post: QueryDict, scene: Scene) -> Asked:
    addresses = post.getlist("leave_untracked")
    return Asked("leave_untracked", {"addresses": addresses, "reason": text(post, "reason")})


def _undo(post: QueryDict, scene: Scene) -> Asked:
    return Asked("undo", {"token": text(post, "undo")})


_FORMS: dict[str, Callable[[QueryDict, Scene], Asked]] = {
    "undo": _undo,
    "accept": _of_items("accept"),
    "accept_shown": _accept_shown,
    "correct": _correct,
    "delete": _of_items("delete"),
    "restore": _of_items("restore"),
    "split": _split,
    "merge": _merge,
    "add": _add,
    "assign": _assign,
    "fill": _fill,
    "take_up": _take_up,
    "dismiss": _dismiss,
    **dict.fromkeys(NAMES, _of_findings),
    "leave_untracked": _leave_untracked,
}


def _stray(key: str, scene: Scene) -> StrayLine:
    line = next((line for line in scene.strays if line.key == key), None)
    if line is None:
        raise Rejected("gone")
    return line


def _item(key: str, scene: Scene) -> Item:
    item = scene.item(key)
    if item is None:
        raise Rejected("gone")
    return item


def _whole_number(given: str) -> int:
    """-1 for what is none, which nothing that is asked with it has."""
    return int(given) if given.isascii() and given.isdigit() else -1
