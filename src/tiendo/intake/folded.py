"""Readings, reviews, comparisons as computed a moment ago: none changes under its name, a large plan's take long."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from tiendo.documents.models import StoredReading
from tiendo.documents.reading_view import ReadingView
from tiendo.intake.models import Decision
from tiendo.rules.review import Ground, Review, fold_on
from vanban.compare import compare
from vanban.compare.model import Comparison

Json = dict[str, Any]

PLANS = 4
"""Under review at once, in one process."""
STEPS = 24


@lru_cache(maxsize=PLANS)
def reading_data(reading_pk: int) -> Json:
    """Of a reading to which somebody entitled led the way; not to be changed."""
    data: Json = StoredReading.objects.values_list("data", flat=True).get(pk=reading_pk)
    return data


@lru_cache(maxsize=PLANS)
def reading_view(reading_pk: int) -> ReadingView:
    return ReadingView.of(reading_data(reading_pk))


def folded(reading_pk: int, decisions: Sequence[Decision]) -> Review:
    """`decisions` are all of an intake up to the last of them."""
    return _folded(_Stage(reading_pk, tuple((decision.token, decision.at) for decision in decisions), decisions))


@lru_cache(maxsize=PLANS)
def comparison(old_pk: int, new_pk: int) -> Comparison:
    """Of two readings."""
    return compare(reading_data(old_pk), reading_data(new_pk))


def forget() -> None:
    """For tests, whose rows come back under the numbers of others."""
    for remembered in (reading_data, reading_view, comparison, _ground, _folded):
        remembered.cache_clear()


@dataclass(frozen=True, slots=True)
class _Stage:
    """How far a review was; the last decision alone would not tell, where it was rolled back and came again later."""

    reading_pk: int
    steps: tuple[tuple[UUID, dt.datetime], ...]
    decisions: Sequence[Decision] = field(compare=False)


@lru_cache(maxsize=PLANS)
def _ground(reading_pk: int) -> Ground:
    return Ground(reading_data(reading_pk))


@lru_cache(maxsize=STEPS)
def _folded(stage: _Stage) -> Review:
    return fold_on(_ground(stage.reading_pk), stage.decisions)
