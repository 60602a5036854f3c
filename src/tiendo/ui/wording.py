"""How values, times and names are said to a person, in the language of the page."""

import datetime as dt
from decimal import Decimal
from typing import Protocol

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, gettext_lazy, pgettext_lazy

from tiendo.documents.item_view import Deadline, Target
from viet.numbers import to_roman

COMPARATORS = {">=": "≥ ", "<=": "≤ ", "=": "", "~": "≈ ", "range": ""}
SEVERITIES = {
    "error": gettext_lazy("Cần xử lý"),
    "warning": gettext_lazy("Cần xem lại"),
    "info": gettext_lazy("Ghi chú"),
}
TARGET_KINDS = {
    "level": gettext_lazy("Mức phải đạt"),
    "growth": gettext_lazy("Tốc độ tăng bình quân"),
    "change": gettext_lazy("Mức tăng, giảm"),
    "cumulative": gettext_lazy("Cộng dồn cả kỳ"),
    "floor": gettext_lazy("Duy trì hằng năm"),
    "milestone": gettext_lazy("Mốc, không có con số"),
}
TASK_KINDS = {
    "order": gettext_lazy("Giao việc"),
    "request": gettext_lazy("Đề nghị"),
    "frame": gettext_lazy("Yêu cầu khung"),
}
FINDING_KINDS = {
    "contradiction": gettext_lazy("Mâu thuẫn"),
    "duplicate": gettext_lazy("Trùng lặp"),
    "same_work": gettext_lazy("Cùng một việc"),
    "missing_lead": gettext_lazy("Thiếu cơ quan chủ trì"),
    "missing_deadline": gettext_lazy("Thiếu thời hạn"),
    "missing_product": gettext_lazy("Thiếu sản phẩm"),
    "missing_authority": gettext_lazy("Thiếu thẩm quyền"),
    "numbering": gettext_lazy("Đánh số"),
    "blank_field": gettext_lazy("Để trống"),
    "past_deadline": gettext_lazy("Thời hạn đã qua"),
    "ambiguous_unit": gettext_lazy("Đơn vị tính chưa rõ"),
    "no_baseline": gettext_lazy("Thiếu giá trị gốc"),
    "orphan_row": gettext_lazy("Dòng phụ lục không có nhiệm vụ"),
    "orphan_task": gettext_lazy("Nhiệm vụ không có trong phụ lục"),
    "crowded_period": gettext_lazy("Dồn việc"),
    "typo": gettext_lazy("Lỗi chính tả"),
    "tracked_changes": gettext_lazy("Thay đổi đang theo dõi"),
    "hidden_text": gettext_lazy("Chữ ẩn"),
    "embedded_part": gettext_lazy("Tệp chèn"),
}
PER = {
    "year": pgettext_lazy("each", "năm"),
    "half-year": pgettext_lazy("each", "6 tháng"),
    "quarter": pgettext_lazy("each", "quý"),
    "month": pgettext_lazy("each", "tháng"),
}


def value_words(target: Target) -> str:
    """ "≥ 8%", "13 - 13,5%", "85 triệu đồng"; "đạt" for an objective without a number."""
    if target.value is None:
        return gettext("đạt")
    high = f" - {number_words(target.value_high)}" if target.value_high is not None else ""
    unit = target.unit or ""
    blank = "" if unit in ("", "%") else " "
    return f"{COMPARATORS[target.comparator]}{number_words(target.value)}{high}{blank}{unit}"


def number_words(value: Decimal) -> str:
    return number_format(value.normalize() if value % 1 else value.quantize(Decimal(1)), force_grouping=True)


def period_words(target: Target) -> str:
    """When the target's value must be there; empty where the document does not say."""
    days = days_words(target.start, target.end)
    every = gettext("mỗi %(period)s") % {"period": PER[target.each]} if target.each else ""
    return ", ".join(filter(None, [every, days]))


def days_words(start: dt.date | None, end: dt.date | None) -> str:
    """ "quý I/2026", "2026", "2026 - 2030", "đến 2030", "từ 01/07/2025", else the days themselves."""
    if start is None or end is None:
        return _open_days(start, end)
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31):
        return str(start.year) if start.year == end.year else f"{start.year} - {end.year}"
    if _is_quarter(start, end):
        return quarter_words(start)
    return " - ".join(dict.fromkeys(date_format(day, "SHORT_DATE_FORMAT") for day in (start, end)))


def _open_days(start: dt.date | None, end: dt.date | None) -> str:
    day = end or start
    if day is None:
        return ""
    is_year = (day.month, day.day) == ((12, 31) if end else (1, 1))
    words = str(day.year) if is_year else date_format(day, "SHORT_DATE_FORMAT")
    return (gettext("đến %(day)s") if end else gettext("từ %(day)s")) % {"day": words}


def _is_quarter(start: dt.date, end: dt.date) -> bool:
    is_whole = start.day == 1 and (end + dt.timedelta(days=1)).day == 1
    return is_whole and (start.year, start.month + 2) == (end.year, end.month) and end.month % 3 == 0


def quarter_words(day: dt.date) -> str:
    return gettext("quý %(quarter)s/%(year)s") % {"quarter": to_roman((day.month + 2) // 3), "year": day.year}


def deadline_words(deadline: Deadline) -> str:
    """As printed, which is what binds."""
    return deadline.text or days_words(deadline.start, deadline.end)


def option_words(period: str) -> str:
    """Of a period of `documents.items`: "2026" or "2026-Q1"."""
    year, _, quarter = period.partition("-Q")
    if not quarter:
        return gettext("năm %(year)s") % {"year": year}
    return quarter_words(dt.date(int(year), int(quarter) * 3, 1))


def issued_words(start: dt.date | None, end: dt.date | None) -> str:
    """A day of issue; a month or a year where the paper leaves the rest blank."""
    if start is None or end is None:
        return ""
    if start == end:
        return date_format(start, "SHORT_DATE_FORMAT")
    return str(start.year) if start.month != end.month else date_format(start, "YEAR_MONTH_FORMAT")


class Told(Protocol):
    """A finding, as read or as it travels with a plan."""

    @property
    def message_vi(self) -> str: ...
    @property
    def message_en(self) -> str: ...


def message_words(finding: Told) -> str:
    return finding.message_en if get_language() == "en" else finding.message_vi
