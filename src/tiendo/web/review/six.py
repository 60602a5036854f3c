"""The panel in which what duties lack is filled in bulk: which duties it shows, by section, and which are picked."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from tiendo.web.review.cards import Card, lacks_of
from tiendo.web.review.filling import FillForm
from tiendo.web.review.narrowing import CHUNK, Narrowing
from tiendo.web.review.scene import Scene
from tiendo.web.review.sections import Sections

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A duty; the heading stands before the first of its section."""

    card: Card
    heading: str
    is_picked: bool


def fill_form(scene: Scene, data: Any = None, lack: str = "") -> FillForm:
    return FillForm(data, **scene.known, lack=lack)


def six_context(
    scene: Scene, narrowing: Narrowing, form: FillForm | None = None, picked: Collection[str] | None = None
) -> Json:
    """What was narrowed down to is picked already; `picked` where a person has picked before."""
    shown = narrowing.duties(scene.cards)
    stop = narrowing.first + CHUNK
    of = Sections(scene.reading)
    counts = Counter(lack for card in scene.cards for lack in lacks_of(card))
    return {
        "rows": _rows(shown[narrowing.first : stop], of, narrowing, picked),
        "next_chunk": stop if stop < len(shown) else None,
        "later_rows": len(shown) - stop,
        "is_rest_picked": narrowing.is_rest,
        "shown_rows": len(shown),
        "lacks": [(slug, name, counts[slug]) for slug, name in narrowing.lack_names()],
        "sections": of.counted((card.item.address, int(bool(lacks_of(card)))) for card in scene.cards if card.is_duty),
        "fill_form": form or fill_form(scene, lack=narrowing.lack),
    }


def _rows(cards: list[Card], of: Sections, narrowing: Narrowing, picked: Collection[str] | None) -> list[Row]:
    rows, before = [], ""
    for card in cards:
        heading = of.heading_of(card.item.address)
        is_picked = narrowing.picks if picked is None else card.item.key in picked
        rows.append(Row(card, heading if heading != before else "", is_picked))
        before = heading
    return rows


def picked_keys(post: Any, scene: Scene, seen: Collection[str]) -> list[str]:
    """One by one, and all the rest that the list was narrowed to, of what was there when the page was made."""
    rest = Narrowing.of_text(post.get("rest", ""))
    later = rest.duties(scene.cards)[rest.first :] if "rest" in post else []
    return list(dict.fromkeys([*post.getlist("key"), *(c.item.key for c in later if c.item.key in seen)]))
