"""The review screen, whole or the panel beside the document alone."""

from collections import Counter
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.bodies.holders import holder_words
from tiendo.bodies.models import Body
from tiendo.rules.review import in_force
from tiendo.web.ledger.lines import slips_of, sorts_of
from tiendo.web.ledger.opened import bulk_forms
from tiendo.web.request import Request
from tiendo.web.review.answers import as_answer, paper_of
from tiendo.web.review.cards import Card
from tiendo.web.review.narrowing import CHUNK, Narrowing
from tiendo.web.review.news import news
from tiendo.web.review.opened import Opened, opened_for
from tiendo.web.review.scene import Scene, scene_for
from tiendo.web.review.sections import Sections
from tiendo.web.review.six import six_context
from tiendo.web.review.state import state_of
from tiendo.web.review.wording import decision_words

Json = dict[str, Any]
LOG_LENGTH = 40


@require_safe
def review(request: Request, pk: int) -> HttpResponse:
    if request.htmx and "since" in request.GET:
        return news(request, pk)
    scene, narrowing = scene_for(request.user, pk), Narrowing.of(request.GET)
    opened = opened_for(scene, request.GET.get("open", ""), request.GET.get("with", "correct"))
    if request.htmx and not {"open", "close"}.isdisjoint(request.GET):
        return _card(request, scene, opened)
    context = context_of(scene, narrowing, opened)
    if request.htmx and narrowing.first:
        return render(request, f"web/review/{'six_rows' if narrowing.panel == 'six' else 'cards'}.html", context)
    return render(request, "web/review/panel.html" if request.htmx else "web/review/screen.html", context)


def context_of(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    """The document laid on paper is computed only where the template shows it."""
    return {
        **state_of(scene, narrowing),
        **PANELS[narrowing.panel](scene, narrowing, opened),
        "opened": opened,
        "ledger": scene.ledger,
        "paper": lambda: paper_of(scene),
        "bodies": scene.bodies,
        "people": [holder_words(post) for post in scene.people],
        "page_token": uuid4(),
        "section": "documents",
        "tab": "review",
    }


def _items(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    """The opened card comes first where it is not among the first ones."""
    shown = narrowing.shown(scene.cards)
    stop = narrowing.first + CHUNK
    cards = shown[narrowing.first : stop]
    hidden = [card for card in scene.cards if opened and card.item.key == opened.key and card not in cards]
    return {
        "cards": [*hidden, *cards],
        "next_chunk": stop if stop < len(shown) else None,
        "later_cards": len(shown) - stop,
        "pending_shown": sum(card.is_pending for card in shown),
        "kinds": Counter(card.kind for card in scene.cards if card.is_pending),
        "sections": Sections(scene.reading).counted((c.item.address, int(c.is_pending)) for c in scene.cards),
    }


def _ledger(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    return {"sorts": sorts_of(scene.lines), "slips": slips_of(scene.lines, scene.slip_url), **bulk_forms()}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A body and the duties that it is proposed to lead."""

    body: Body
    cards: tuple[Card, ...]


def _leads(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    by_pk = {body.pk: body for body in scene.bodies}
    duties: dict[int, list[Card]] = {}
    for card in scene.cards:
        if card.item.key in scene.proposals:
            duties.setdefault(scene.proposals[card.item.key], []).append(card)
    proposals = [Proposal(by_pk[pk], tuple(cards)) for pk, cards in duties.items() if pk in by_pk]
    without = [c for c in scene.cards if _has_no_body(c) and c.item.key not in scene.proposals]
    return {"proposals": sorted(proposals, key=lambda one: -len(one.cards)), "without_lead": without}


def _has_no_body(card: Card) -> bool:
    return not card.is_target and card.item.state != "deleted" and not card.item.values["lead_body"]


def _log(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    """The latest first; an undoing can be undone, too, which brings back what it took."""
    counting = {decision.token for decision in in_force(scene.decisions, undos=True)}
    latest = list(scene.decisions)[::-1][:LOG_LENGTH]
    log = [(one, decision_words(one, scene), one.token in counting) for one in latest]
    return {"log": log, "strays": scene.strays}


def _six(scene: Scene, narrowing: Narrowing, opened: Opened | None) -> Json:
    return six_context(scene, narrowing)


PANELS = {"items": _items, "ledger": _ledger, "leads": _leads, "six": _six, "log": _log}


def _card(request: Request, scene: Scene, opened: Opened | None) -> HttpResponse:
    """One card or finding with its form opened, or closed again."""
    key = opened.key if opened else request.GET.get("close", "")
    context = {"opened": opened, "document": scene.document, "is_open": scene.is_open}
    card = next((card for card in scene.cards if card.item.key == key), None)
    if card is not None:
        return as_answer(render(request, "web/review/card.html", context | {"card": card}))
    line = scene.line(key)
    if line is None:
        raise Http404
    return as_answer(render(request, "web/ledger/entry.html", context | {"line": line, "ledger": scene.ledger}))
