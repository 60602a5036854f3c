"""Which function does which kind of job, and which kinds come round by themselves."""

import datetime as dt
from collections.abc import Callable
from typing import Any

Work = Callable[..., None]

_works: dict[str, Work] = {}
_read_only: set[str] = set()
_daily: dict[str, dt.time] = {}


def job(kind: str, *, read_only: bool = False) -> Callable[[Work], Work]:
    """Mark a function as the work of `kind`; it gets the job's args as keywords, and must bear being run again.

    Work that only reads is done outside the transaction that ends the job, so that however long it takes nobody
    waits to write.
    """

    def register(work: Work) -> Work:
        if _works.setdefault(kind, work) is not work:
            raise ValueError(f"two functions for the job kind {kind}")
        if read_only:
            _read_only.add(kind)
        return work

    return register


def daily(kind: str, at: dt.time) -> None:
    """Once a day per locality, from `at` local time on."""
    _daily[kind] = at


def work_of(kind: str) -> Work:
    """Raises KeyError for a kind that this version does not know."""
    return _works[kind]


def is_read_only(kind: str) -> bool:
    return kind in _read_only


def daily_kinds() -> dict[str, dt.time]:
    return dict(_daily)


def arguments(**values: Any) -> dict[str, Any]:
    """Plain values only: a job's row must be readable by any later version."""
    for name, value in values.items():
        if not isinstance(value, str | int | bool | None):
            raise TypeError(f"job argument {name} is no plain value")
    return values
