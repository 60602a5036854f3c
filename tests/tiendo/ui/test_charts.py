"""Dossiers are counted in the quarter in which they fall due, and a crowd is seen."""

import datetime as dt
from typing import Any

from django.template.loader import render_to_string
from tests.small_plan import small_plan

from tiendo.documents.item_view import Task
from tiendo.documents.reading_view import ReadingView
from tiendo.standing.load import Quarter
from tiendo.ui.charts import GROUND, dossiers_per_quarter, duties_per_quarter

ISSUED = dt.date(2025, 11, 30)


def _dossiers(*deadlines: list[dict[str, Any]]) -> tuple[Task, ...]:
    plan = small_plan()
    row = plan["tasks"][2]
    plan["tasks"] = [row | {"deadlines": list(own)} for own in deadlines]
    return ReadingView.of(plan).dossiers


def _due(start: str | None, end: str | None) -> list[dict[str, Any]]:
    return [{"text": "", "start": start, "end": end, "before": False, "recurrence": None}]


def _yearly(until: str) -> list[dict[str, Any]]:
    return [_due(None, None)[0] | {"recurrence": {"every": "year", "from": "01-01", "to": until}}]


QUARTER_ONE, QUARTER_THREE = _due("2026-01-01", "2026-03-31"), _due("2026-07-01", "2026-09-30")


def test_quarters_without_a_dossier_are_shown_too() -> None:
    chart = dossiers_per_quarter(_dossiers(QUARTER_ONE, QUARTER_THREE, QUARTER_THREE), issued=ISSUED)
    assert [(bar.name, bar.year, bar.value) for bar in chart.bars] == [
        ("I", "2026", 1),
        ("II", "2026", 0),
        ("III", "2026", 2),
    ]


def test_the_quarter_that_holds_half_of_all_is_crowded() -> None:
    chart = dossiers_per_quarter(_dossiers(QUARTER_ONE, QUARTER_ONE, QUARTER_THREE), issued=ISSUED)
    assert chart.crowded is not None
    assert (chart.crowded.words, chart.crowded.value, chart.total) == ("quý I/2026", 2, 3)


def test_a_yearly_dossier_counts_with_its_first_time_after_the_document() -> None:
    chart = dossiers_per_quarter(_dossiers(_yearly("03-31"), _yearly("12-31")), issued=ISSUED)
    assert [(bar.words, bar.value, bar.yearly) for bar in chart.bars] == [("quý IV/2025", 1, 1), ("quý I/2026", 1, 1)]


def test_dossiers_without_a_day_are_told_apart() -> None:
    chart = dossiers_per_quarter(_dossiers(QUARTER_ONE, _due(None, None)), issued=None)
    assert (len(chart.bars), chart.undated, chart.total) == (1, 1, 2)


def test_no_dossier_gives_no_bars() -> None:
    assert dossiers_per_quarter((), issued=ISSUED).bars == ()


def test_many_years_become_one_bar_a_year() -> None:
    chart = dossiers_per_quarter(_dossiers(QUARTER_ONE, _due(None, "2031-12-31")), issued=ISSUED)
    assert [(bar.words, bar.value) for bar in chart.bars][::5] == [("năm 2026", 1), ("năm 2031", 1)]


def test_the_highest_bar_stands_on_the_ground_and_fills_the_room() -> None:
    chart = dossiers_per_quarter(_dossiers(QUARTER_ONE, QUARTER_THREE, QUARTER_THREE), issued=ISSUED)
    tallest = max(chart.bars, key=lambda bar: bar.value)
    assert tallest.y + tallest.height == GROUND
    assert all(bar.height <= tallest.height for bar in chart.bars)
    assert all(bar.x >= 0 and bar.x + bar.width <= chart.width for bar in chart.bars)


def test_duties_are_drawn_from_the_first_quarter_in_which_something_is_due() -> None:
    chart = duties_per_quarter({Quarter(2026, 1): 3, Quarter(2026, 2): 0, Quarter(2026, 3): 1})
    assert [(bar.words, bar.value, bar.is_crowded) for bar in chart.bars] == [
        ("quý I/2026", 3, True),
        ("quý II/2026", 0, False),
        ("quý III/2026", 1, False),
    ]


def test_over_a_long_time_the_bars_are_years() -> None:
    load = {Quarter(year, number): 1 for year in range(2026, 2031) for number in range(1, 5)}
    assert [(bar.words, bar.value) for bar in duties_per_quarter(load).bars] == [
        (f"năm {year}", 4) for year in range(2026, 2031)
    ]


def test_a_wide_chart_is_measured_in_plain_numbers() -> None:
    load = {Quarter(2026 + n // 4, n % 4 + 1): 1 for n in range(16)}
    drawn = render_to_string("ui/bars.html", {"chart": duties_per_quarter(load)})
    assert 'viewBox="0 0 1216 150"' in drawn
