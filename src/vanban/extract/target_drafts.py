"""Which targets does one paragraph state, a plan's clause or a table's cell?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.extract.aims import Passage
from vanban.extract.milestones import comparator_of, is_dated_result, is_listed_result
from vanban.extract.pieces import Piece, pieces
from vanban.extract.place_names import without_places
from vanban.extract.quantities import Quantity, quantities_in
from vanban.extract.sentences import parts, sentences
from vanban.extract.target_fields import Direction, direction_of, indicator_of, kind_of
from vanban.extract.target_periods import When, dated, leading_rhythm, leading_time, own_time, period_from, rhythm_in
from vanban.extract.target_rules import rule_of
from vanban.model import Comparator, Period, TargetKind
from viet.spelling import even
from viet.times import Time, times_in

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_WITHIN = re.compile(r"\W*trong đó(?!\w)")
_STRIVES = re.compile(r"(?<!\w)(?:phấn đấu|quyết tâm)(?!\w)")


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a paragraph: `above` is the time that headings hand down, `issued` the year of issue."""

    passage: Passage
    above: Time | None = None
    heading: str = ""
    issued: int | None = None
    row: bool = False
    """A title in a table that assigns work."""
    leaf: bool = True
    """Whether nothing hangs under it."""
    general: bool = False
    """Among the general aims."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A target as one paragraph states it; `at` and `to` are offsets of its words there."""

    at: int
    to: int
    quantity: Quantity | None
    comparator: Comparator
    kind: TargetKind
    direction: Direction | None
    period: Period
    indicator: str
    rule: str
    within: bool = False
    """Whether it is a part of the draft before it."""


def drafts_in(text: str, start: int, setting: Setting) -> tuple[Draft, ...]:
    """The targets stated in `text` from `start` on, in order."""
    return tuple(_Paragraph(text, setting).drafts(start))


class _Paragraph:
    def __init__(self, text: str, setting: Setting) -> None:
        self._text, self._plain, self._setting = text, even(text), setting
        self._said = without_places(text)
        times = times_in(text)
        self._times = dated(tuple(times), self._plain)
        taken = [(t.at, t.to) for t in times if t.start or t.end or t.event or t.since]
        taken += [m.span() for m in _QUOTED.finditer(text)]
        self._quantities = quantities_in(text, taken)
        self._last: When | None = None
        self._named = ""

    def drafts(self, start: int) -> Iterator[Draft]:
        stretches = [(s, p) for s in sentences(self._text, start) for p in parts(self._text, *s)]
        found = [d for sentence, part in stretches for d in self._in_part(sentence, part)]
        yield from found
        if not found:
            yield from self._listed(start)

    def _in_part(self, sentence: tuple[int, int], part: tuple[int, int]) -> Iterator[Draft]:
        if part[0] == sentence[0] and not _WITHIN.match(self._plain, sentence[0]):
            self._last, self._named = None, ""
        inside = tuple(q for q in self._quantities if part[0] <= q.at and q.digits < part[1])
        for piece in pieces(self._plain, part, inside):
            rule = rule_of(self._plain, piece, sentence, self._setting.passage, row=self._setting.row)
            draft = self._draft(piece, sentence, rule) if rule else None
            if draft is not None:
                yield draft
        if not inside:
            yield from self._dated(part)

    def _draft(self, piece: Piece, sentence: tuple[int, int], rule: str) -> Draft | None:
        when = self._when(piece, sentence)
        if self._is_past(when):
            return None
        within = piece.within or bool(_WITHIN.match(self._plain, sentence[0]) and self._last)
        quantity = piece.quantity
        kind = kind_of(self._said, piece, when.period, rhythm=when.rhythm)
        indicator = indicator_of(self._text, piece, tuple((t.at, t.to) for t in self._times), self._setting.heading)
        shared = piece.shared and piece.valued(self._plain)
        if self._named and (shared or indicator == self._setting.heading):
            indicator = self._named
        self._last, self._named = when, indicator
        period = _stock_period(when.period) if kind in ("level", "floor") else when.period
        direction = direction_of(self._said, piece, kind)
        return Draft(
            piece.at, piece.to, quantity, quantity.comparator, kind, direction, period, indicator, rule, within
        )

    def _when(self, piece: Piece, sentence: tuple[int, int]) -> When:
        own = own_time(piece, self._times, self._plain)
        rhythm = rhythm_in(self._plain, piece.at, piece.to) or (
            None if own else leading_rhythm(self._plain, piece.part) or leading_rhythm(self._plain, sentence)
        )
        each = rhythm or piece.quantity.each
        time = (
            own
            or leading_time(self._plain, piece.part, self._times)
            or leading_time(self._plain, sentence, self._times)
        )
        if time is None and (piece.within or _WITHIN.match(self._plain, sentence[0])):
            return When(replace(self._whole(sentence), each=each), bool(rhythm))
        return When(period_from(time or self._setting.above, each), bool(rhythm), time)

    def _whole(self, sentence: tuple[int, int]) -> Period:
        """The period of that of which "trong đó" names a part."""
        if self._last is not None:
            return self._last.period
        before = [t for t in self._times if t.to <= sentence[0]]
        return period_from(before[-1] if before else self._setting.above, None)

    def _is_past(self, when: When) -> bool:
        issued, end = self._setting.issued, when.time and when.time.end
        return bool(issued and end and end.year < issued)

    def _dated(self, part: tuple[int, int]) -> Iterator[Draft]:
        """A result with its own date and without a number."""
        aims = self._setting.passage == "aims"
        strives = _STRIVES.search(self._plain, *part)
        start = strives.start() if strives else part[0]
        time = next((t for t in self._times if start <= t.at < part[1]), None)
        if time is None or not (aims or strives) or self._setting.passage in ("past", "money"):
            return
        when = When(period_from(time, None), rhythm=False, time=time)
        if is_dated_result(self._plain[start : part[1]], aims=aims) and not self._is_past(when):
            yield self._milestone(start, part[1], when.period, "milestone-dated")

    def _listed(self, start: int) -> Iterator[Draft]:
        """A thing to be done by the date that the list of aims carries."""
        setting = self._setting
        first = next(iter(sentences(self._text, start)), None)
        if setting.passage != "aims" or not setting.leaf or setting.general or setting.above is None or first is None:
            return
        if is_listed_result(self._plain[first[0] : first[1]]) and not self._quantities:
            yield self._milestone(*first, period_from(setting.above, None), "milestone-listed")

    def _milestone(self, at: int, to: int, period: Period, rule: str) -> Draft:
        words = self._text[at:to].strip(" .;,-–+")
        comparator = comparator_of(self._plain[at:to])
        return Draft(at, to, None, comparator, "milestone", None, _stock_period(period), words, rule)


def _stock_period(period: Period) -> Period:
    """ "năm 2030 đạt …" is by the end of 2030; a period of several years stays one."""
    one_year = period.start and period.end and period.start.year == period.end.year
    return replace(period, start=None) if one_year else period
