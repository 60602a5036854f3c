"""Which fields were left blank."""

import datetime as dt

import pytest
from tests.vanban.check.checked import IDENTITY, findings
from tests.vanban.papers import CLOSING, paper, table

from vanban.model import DateText, Finding, Identity
from vanban.source import Source

MONTH = DateText("ngày    tháng 11 năm 2025", dt.date(2025, 11, 1), dt.date(2025, 11, 30))


def headed(number: str, date: str) -> Source:
    head = table((f"ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ\n{number}", f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{date}"), ruled=False)
    return paper(head, "^**KẾ HOẠCH**", "^**Trồng rừng**", "**I. NHIỆM VỤ**", "- Trồng rừng.", CLOSING)


def blank(number: str, date: str, identity: Identity) -> list[Finding]:
    return findings(headed(number, date), "blank_field", identity)


def test_a_blank_number_and_a_blank_day_are_two_warnings() -> None:
    identity = Identity(symbol="KH-UBND", issuer=IDENTITY.issuer, date=MONTH)
    found = blank("Số:       /KH-UBND", "Sơn Hạ, ngày    tháng 11 năm 2025", identity)
    assert [f.severity for f in found] == ["warning", "warning"]
    assert "/KH-UBND" in found[0].message_vi
    assert "ngày    tháng 11 năm 2025" in found[1].message_vi


def test_a_blank_stands_where_its_spans_say() -> None:
    source = headed("Số:       /KH-UBND", "Sơn Hạ, ngày 5 tháng 11 năm 2025")
    (found,) = findings(source, "blank_field", Identity(symbol="KH-UBND", date=IDENTITY.date))
    assert [source.text[s.start : s.end] for s in found.spans] == list(found.quotes)


@pytest.mark.parametrize("date", ["Sơn Hạ, ngày 5 tháng 11 năm 2025", "Sơn Hạ, ngày 05/11/2025"])
def test_what_is_filled_in_is_no_finding(date: str) -> None:
    assert blank("Số: 12/KH-UBND", date, IDENTITY) == []


def test_a_blank_month_is_one_of_its_own() -> None:
    identity = Identity(number="12", symbol="KH-UBND", date=DateText("", dt.date(2025, 1, 1), dt.date(2025, 12, 31)))
    found = blank("Số: 12/KH-UBND", "Sơn Hạ, ngày … tháng … năm 2025", identity)
    assert ["Tháng" in f.message_vi for f in found] == [False, True]
