"""A date written in any official form is read back as the same days."""

import calendar
import datetime as dt
from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viet.numbers import to_roman
from viet.times import times_in

Days = tuple[dt.date | None, dt.date | None]
YEARS = st.integers(2000, 2099)
LEADS = st.sampled_from(
    [
        ("", lambda a, b: (a, b)),
        ("trong ", lambda a, b: (a, b)),
        ("vào ", lambda a, b: (a, b)),
        ("đến hết ", lambda _, b: (None, b)),
        ("chậm nhất ", lambda _, b: (None, b)),
        ("trước ", lambda a, _: (None, a)),
        ("từ ", lambda a, _: (a, None)),
    ]
)
Lead = tuple[str, Callable[[dt.date, dt.date], Days]]
AROUND = st.sampled_from(["{}", "Trình phê duyệt {}.", "báo cáo {}; tổng hợp", "({})", "HOÀN THÀNH {}"])


def read(words: str) -> Days:
    [time] = times_in(words)
    return time.start, time.end


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), LEADS, AROUND, st.integers(0, 4))
def test_a_day(day: dt.date, lead: Lead, around: str, form: int) -> None:
    d, m, y = day.day, day.month, day.year
    forms = [
        f"ngày {d:02}/{m:02}/{y}",
        f"ngày {d}/{m}/{y}",
        f"ngày {d:02} tháng {m:02} năm {y}",
        f"ngày {d}-{m}-{y}",
        f"ngày {d}.{m}.{y}",
    ]
    assert read(around.format(lead[0] + forms[form])) == lead[1](day, day)


@given(YEARS, st.integers(1, 12), LEADS, AROUND, st.integers(0, 3))
def test_a_month(year: int, month: int, lead: Lead, around: str, form: int) -> None:
    forms = [
        f"tháng {month}/{year}",
        f"tháng {month:02}/{year}",
        f"tháng {month} năm {year}",
        f"tháng {month}, năm {year}",
    ]
    first = dt.date(year, month, 1)
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    assert read(around.format(lead[0] + forms[form])) == lead[1](first, last)


@given(YEARS, st.integers(1, 4), LEADS, AROUND, st.integers(0, 4))
def test_a_quarter(year: int, number: int, lead: Lead, around: str, form: int) -> None:
    sign = to_roman(number)
    forms = [
        f"quý {sign}/{year}",
        f"Quý {sign} năm {year}",
        f"quí {number}/{year}",
        f"QUÝ {sign}, năm {year}",
        f"quý {sign} {year}",
    ]
    first = dt.date(year, 3 * number - 2, 1)
    last = dt.date(year, 3 * number, calendar.monthrange(year, 3 * number)[1])
    assert read(around.format(lead[0] + forms[form])) == lead[1](first, last)


@given(YEARS, LEADS, AROUND)
def test_a_year(year: int, lead: Lead, around: str) -> None:
    assert read(around.format(f"{lead[0]}năm {year}")) == lead[1](dt.date(year, 1, 1), dt.date(year, 12, 31))


@given(
    YEARS,
    st.integers(1, 30),
    AROUND,
    st.sampled_from(["-", " - ", "–", "- ", " -"]),
    st.sampled_from(["giai đoạn", "thời kỳ"]),
)
def test_a_run_of_years(first: int, length: int, around: str, dash: str, frame: str) -> None:
    last = min(first + length, 2099)
    words = around.format(f"{frame} {first}{dash}{last}")
    if first < last:
        assert read(words) == (dt.date(first, 1, 1), dt.date(last, 12, 31))


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.integers(1, 4000))
def test_from_one_day_to_another(first: dt.date, length: int) -> None:
    last = min(first + dt.timedelta(length), dt.date(2099, 12, 31))
    words = f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
    assert read(words) == (first, last)


@given(st.text())
def test_any_text_is_read_in_order_without_overlaps(text: str) -> None:
    times = times_in(text)
    assert all(text[t.at : t.to] == t.text for t in times)
    assert all(a.to <= b.at for a, b in pairwise(times))


@given(
    st.lists(
        st.sampled_from(
            [
                "trước ngày",
                "15",
                "/",
                "11",
                "2025",
                "-",
                " ",
                "quý",
                "I",
                "từ",
                "đến",
                "hằng năm",
                "tháng",
                ",",
                "và",
                "năm",
                "(",
            ]
        )
    )
)
def test_pieces_of_dates_in_any_order_are_read_without_overlaps(pieces: list[str]) -> None:
    text = " ".join(pieces)
    times = times_in(text)
    assert all(a.to <= b.at for a, b in pairwise(times))
    assert all(t.start is None or t.end is None or t.start <= t.end for t in times)
