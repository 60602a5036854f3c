"""Values, periods and days are said as an official would write them."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils.translation import override
from tests.small_plan import small_plan

from tiendo.documents.item_view import Target
from tiendo.documents.reading_view import ReadingView
from tiendo.ui import wording


@pytest.fixture
def target() -> Target:
    return ReadingView.of(small_plan()).targets[0]


@pytest.mark.parametrize(
    ("comparator", "value", "high", "unit", "said"),
    [
        ("=", "1700", None, "ha", "1.700 ha"),
        (">=", "6", None, "%", "≥ 6%"),
        ("<=", "2.5", None, "%", "≤ 2,5%"),
        ("range", "13", "13.5", "%", "13 - 13,5%"),
        ("~", "355", None, "tỷ đồng", "≈ 355 tỷ đồng"),
        ("=", "20.0", None, None, "20"),
    ],
)
def test_a_value_is_said_with_its_unit(
    target: Target, comparator: str, value: str, high: str | None, unit: str | None, said: str
) -> None:
    changed = replace(
        target, comparator=comparator, value=Decimal(value), value_high=Decimal(high) if high else None, unit=unit
    )
    assert wording.value_words(changed) == said


def test_an_objective_without_a_number_is_to_be_reached(target: Target) -> None:
    assert wording.value_words(replace(target, value=None)) == "đạt"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-01-01", "2026-03-31", "quý I/2026"),
        ("2026-10-01", "2026-12-31", "quý IV/2026"),
        ("2026-01-01", "2026-12-31", "2026"),
        ("2026-01-01", "2030-12-31", "2026 - 2030"),
        (None, "2030-12-31", "đến 2030"),
        (None, "2025-11-15", "đến 15/11/2025"),
        ("2025-07-01", None, "từ 01/07/2025"),
        ("2025-11-01", "2025-12-31", "01/11/2025 - 31/12/2025"),
        ("2026-02-01", "2026-04-30", "01/02/2026 - 30/04/2026"),
        (None, None, ""),
    ],
)
def test_days_are_said_as_the_period_they_make(start: str | None, end: str | None, said: str) -> None:
    days = [dt.date.fromisoformat(day) if day else None for day in (start, end)]
    assert wording.days_words(*days) == said


def test_a_target_for_every_year_says_so(target: Target) -> None:
    assert wording.period_words(replace(target, each="year")) == "mỗi năm, đến 2030"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (dt.date(2025, 11, 4), dt.date(2025, 11, 4), "04/11/2025"),
        (dt.date(2025, 11, 1), dt.date(2025, 11, 30), "11/2025"),
        (dt.date(2025, 1, 1), dt.date(2025, 12, 31), "2025"),
        (None, None, ""),
    ],
)
def test_a_blank_day_leaves_the_month_of_issue(start: dt.date | None, end: dt.date | None, said: str) -> None:
    assert wording.issued_words(start, end) == said


def test_a_finding_speaks_the_language_of_the_page() -> None:
    (finding,) = ReadingView.of(small_plan()).findings
    assert wording.message_words(finding) == finding.message_vi
    with override("en"):
        assert wording.message_words(finding) == finding.message_en


def test_every_kind_of_finding_has_a_name() -> None:
    from typing import get_args

    from vanban.model import FindingKind

    assert set(wording.FINDING_KINDS) == set(get_args(FindingKind))
