"""What each kind of decision does to the items and findings."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from tiendo.rules.review.board import Board, Card
from tiendo.rules.review.carried import ELSEWHERE, TAKE_SIGNED, says_same
from tiendo.rules.review.filling import to_fill
from tiendo.rules.review.model import Json, Recorded
from tiendo.rules.review.values import completed, joined, new_values, shared_out
from tiendo.rules.review.words import Range, placed, squeezed
from tiendo.rules.settling import Mark, after

Step = Callable[[Board, Recorded], None]


def accept(board: Board, decision: Recorded) -> None:
    for key, card in _cards(board, decision):
        if card.is_deleted:
            board.stray(decision, key, "deleted")
        else:
            _confirm(card, decision.payload["seen"].get(key))


def correct(board: Board, decision: Recorded) -> None:
    """Of a deleted item, too: the values wait for its restoring."""
    for key, card in _cards(board, decision):
        seen = decision.payload["seen"].get(key)
        _confirm(card, seen)
        card.patch = {**card.patch, **_still_meant(card, seen, decision.payload["values"])}


def assign(board: Board, decision: Recorded) -> None:
    body, name = decision.payload["body"], decision.payload["name"]
    for _, card in _cards(board, decision):
        card.patch = {**card.patch, "lead_body": body, "lead_name": name}


def fill(board: Board, decision: Recorded) -> None:
    """Where only gaps are to be filled, what somebody filled before stays."""
    given, only_gaps = decision.payload["values"], decision.payload["only_gaps"]
    for key, card in _cards(board, decision):
        meant = _still_meant(card, decision.payload["seen"].get(key), given)
        taken = to_fill(card.values, meant, only_gaps=only_gaps)
        card.patch = {**card.patch, **taken}
        if not taken:
            board.stray(decision, key, "filled")


def delete(board: Board, decision: Recorded) -> None:
    for _, card in _cards(board, decision):
        card.is_deleted, card.reason = True, decision.payload["reason"]


def restore(board: Board, decision: Recorded) -> None:
    for _, card in _cards(board, decision):
        card.is_deleted, card.reason = False, ""


def add(board: Board, decision: Recorded) -> None:
    given = decision.payload
    spans = _spans(board, given["start"], given["quote"], given["before"])
    card = Card(
        key=made_key("added", decision.token),
        kind=given["kind"],
        read=new_values(given["kind"], given["quote"], given["values"]),
        spans=spans,
        quote=given["quote"],
        address=board.address_of(spans),
        origin="added",
        is_confirmed=_is_there(spans, given),
        is_rewritten=not _is_there(spans, given),
    )
    board.cards[card.key] = card


def split(board: Board, decision: Recorded) -> None:
    """The parts are confirmed if the whole was."""
    whole = board.card(decision.payload["key"], decision)
    if whole is None:
        return
    given = decision.payload
    made, quotes = [], given["quotes"]
    starts = [start for start, _ in given["parts"]]
    for number, (start, quote, before) in enumerate(zip(starts, quotes, given["befores"], strict=True), 1):
        spans = _spans(board, start, quote, before)
        part = replace(
            whole,
            key=made_key("split", decision.token, number),
            read=shared_out(whole.kind, whole.values, quote, quotes),
            spans=spans,
            quote=quote,
            address=board.address_of(spans),
            origin="split",
            id="",
            parts=(),
            kept=None,
            patch={},
            is_confirmed=whole.is_confirmed and _is_there(spans, given),
            is_rewritten=whole.is_rewritten or not _is_there(spans, given),
        )
        made.append(part)
    board.replace([whole], made)


def merge(board: Board, decision: Recorded) -> None:
    """In the order of the document; confirmed if all were."""
    cards = sorted({card.key: card for _, card in _cards(board, decision)}.values(), key=lambda card: card.spans)
    if len(cards) < 2:
        return
    values = [card.values for card in cards]
    card = Card(
        key=made_key("merged", decision.token),
        kind="dossier" if any(card.kind == "dossier" for card in cards) else cards[0].kind,
        read=joined(values),
        spans=tuple(sorted({span for card in cards for span in card.spans})),
        quote=" ".join(dict.fromkeys(squeezed(card.quote) for card in cards)),
        address=cards[0].address,
        origin="merged",
        is_confirmed=all(card.is_confirmed for card in cards),
    )
    board.replace(cards, [card])


def stand(board: Board, decision: Recorded) -> None:
    """Of findings, as `rules.settling` has it."""
    for key in decision.payload["findings"]:
        own = board.finding(key, decision)
        board.marks[own] = after(board.marks.get(own, Mark()), decision)
        board.steps[own].append(decision)


def leave_untracked(board: Board, decision: Recorded) -> None:
    board.untracked.update(dict.fromkeys(decision.payload["addresses"], decision.payload["reason"]))


def dismiss(board: Board, decision: Recorded) -> None:
    """Nothing but what the fold does with the strays that any decision names, and with what came before it."""


def bind(board: Board, decision: Recorded) -> None:
    board.annex_binds = decision.payload["annex"]


STEPS: dict[str, Step] = {
    "accept": accept,
    "correct": correct,
    "assign": assign,
    "fill": fill,
    "delete": delete,
    "restore": restore,
    "add": add,
    "split": split,
    "merge": merge,
    "settle": stand,
    "leave_open": stand,
    "send_back": stand,
    "leave_untracked": leave_untracked,
    "bind": bind,
    "dismiss": dismiss,
    TAKE_SIGNED: dismiss,
}


def made_key(word: str, token: UUID, number: int | None = None) -> str:
    """Of what a decision makes: after its token, which is the same however often the decisions are folded."""
    return f"{word}-{token.hex}" if number is None else f"{word}-{token.hex}-{number}"


def _cards(board: Board, decision: Recorded) -> list[tuple[str, Card]]:
    """The cards that are still there, with the key that the decision calls each."""
    found = [(key, board.card(key, decision)) for key in decision.payload["keys"]]
    return [(key, card) for key, card in found if card is not None]


def _confirm(card: Card, seen: Json | None) -> None:
    """What was seen is what was confirmed: where an older reading read otherwise, its values stay.

    Where another text says otherwise, nothing is confirmed.
    """
    read = completed(card.kind, seen["read"]) if seen else card.read
    if seen and ELSEWHERE in seen:
        card.is_confirmed, card.kept = says_same(read, card.read) and bool(card.spans), None
        card.is_rewritten = not card.is_confirmed
        return
    card.is_confirmed, card.kept, card.is_rewritten = True, None if read == card.read else read, False


def _still_meant(card: Card, seen: Json | None, values: Json) -> Json:
    """The values that somebody set, without those in whose place another text says something else."""
    if seen is None or ELSEWHERE not in seen:
        return values
    read = completed(card.kind, seen["read"])
    return {name: value for name, value in values.items() if says_same({name: read[name]}, {name: card.read[name]})}


def _is_there(spans: tuple[Range, ...], given: Json) -> bool:
    """Words that were marked in a draft and that the signed text lacks are no longer what was confirmed."""
    return bool(spans) or ELSEWHERE not in given


def _spans(board: Board, start: int, quote: str, before: str) -> tuple[Range, ...]:
    found = placed(board.text, start, quote, before)
    return (found,) if found else ()
