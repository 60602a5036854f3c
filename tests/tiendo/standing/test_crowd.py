"""A quarter in which at least half of the work falls due is crowded, unless it is the only one."""

import pytest

from tiendo.standing.load import Quarter, crowded_in

FIRST, SECOND, THIRD = (Quarter(2026, number) for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("load", "crowded"),
    [
        ({}, None),
        ({FIRST: 7}, None),
        ({FIRST: 1, SECOND: 2}, SECOND),
        ({FIRST: 2, SECOND: 0, THIRD: 2}, FIRST),
        ({FIRST: 2, SECOND: 2, THIRD: 1}, None),
    ],
)
def test_the_crowded_quarter(load: dict[Quarter, int], crowded: Quarter | None) -> None:
    assert crowded_in(load) == crowded
