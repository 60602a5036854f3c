"""What a time that a person typed means, in the form of the reading's contract."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from viet.times import Time, combined, times_in

Json = dict[str, Any]


def deadlines_of(text: str, issued: dt.date | None) -> list[Json]:
    """One for each part between semicolons; raises ValidationError for one that names no time."""
    return [_deadline(part.strip(), issued) for part in text.split(";") if part.strip()]


def period_of(text: str, issued: dt.date | None) -> Json:
    """Of a target: "mỗi năm, đến 2030" recurs until then; raises ValidationError where no time is named."""
    times = combined(times_in(text), issued)
    if text.strip() and not times:
        raise ValidationError(_not_understood(text))
    again = next((time for time in times if time.every), None)
    dated = next((time for time in times if time.start or time.end), None)
    each = again.every if again and again.every != "always" else None
    return {"start": _iso(dated.start if dated else None), "end": _iso(dated.end if dated else None), "each": each}


def _deadline(text: str, issued: dt.date | None) -> Json:
    times = combined(times_in(text), issued)
    if not times:
        raise ValidationError(_not_understood(text))
    time = times[0]
    days = {"start": _iso(time.start), "end": _iso(time.end)}
    return {"text": text, **days, "before": time.before, "recurrence": _recurrence(time)}


def _recurrence(time: Time) -> Json | None:
    return {"every": time.every, "from": time.since, "to": time.until} if time.every else None


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _not_understood(text: str) -> str:
    example = gettext("quý I năm 2026; trước ngày 15/11/2026; hằng năm; thường xuyên")
    return gettext("Chưa hiểu thời gian “%(text)s”. Hãy ghi như: %(example)s.") % {"text": text, "example": example}
