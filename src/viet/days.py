"""Which calendar days a day of the month, a month, a quarter or a run of years covers."""

import calendar
import datetime as dt

MonthDay = tuple[int, int]
"""(month, day); a day beyond the month's end means its last day."""
MONTH_END = 31


def real_day(year: int, month: int, day: int) -> dt.date | None:
    """The date, None where the calendar has no such day (31/11, month 13)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def clipped(year: int, at: MonthDay) -> dt.date:
    """The date, a day beyond the month's end taken as its last day."""
    month, day = at
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def quarter(number: int) -> tuple[MonthDay, MonthDay]:
    """First and last day of quarter 1 to 4."""
    return (3 * number - 2, 1), (3 * number, MONTH_END)


def label(at: MonthDay) -> str:
    """ "MM-DD", for a yearly recurrence; February ends on its 28th."""
    return clipped(2001, at).strftime("%m-%d")
