"""What a plan says once its names, numbers and dates are others: one set of replacements for text and reading."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

MEASURES = ("%", "triệu đồng", "tỷ đồng", "ha")
COUNTS = ("doanh nghiệp", "mô hình", "vùng", "trung tâm", "sản phẩm", "lượt", "cơ sở")
ROMAN = ("I", "II", "III", "IV")

_QUARTER = re.compile(r"(?i)(?<=quý)(\s+)(IV|I{1,3})\b(?:(\s*(?:năm\s|/)\s*)(20\d\d))?")
_YEAR = re.compile(r"\b20[2-4]\d\b")
_DAY = re.compile(r"(?i)(?<=\bngày\s)(\d\d?)(?=\s+(?:tháng|h[ằà]ng)\b|/\d)|\b(\d\d?)(?=/\d\d?/20\d\d)")
_PAPER = re.compile(r"(?<!/)\b(\d{1,5})(?=\s*[-/]\s*(?:\d{4}\s*/\s*)?[A-ZĐ][A-Za-zĐ]+[-/])|(?<=Đề án )(0\d)\b")
_UNITS = "|".join((*MEASURES[1:], *COUNTS)).replace(" ", r"\s+")
_AMOUNT = re.compile(rf"(?<![\d.,/])(?<!top )(\d{{1,3}}(?:\.\d{{3}})+|\d+)(?:,(\d+))?(?=\s*(%|(?:{_UNITS})\b))")


@dataclass(frozen=True)
class Rewriting:
    """Zero, or an empty tuple, leaves that kind of thing as it stands."""

    names: tuple[tuple[str, str], ...] = ()
    years: int = 0
    quarters: int = 0
    """Steps onward; the fourth quarter runs over into the next year."""
    days: int = 0
    """Added to days of the month, where the sum stays below the 28th; the first stays, for it may be a month's own."""
    papers: int = 0
    """Added to the numbers of documents."""
    share: Decimal = Decimal(1)
    """What percentages, money and areas are multiplied by, to two decimals."""
    count: int = 0
    """Added to numbers of things."""

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return (
            (_QUARTER, lambda m: self._quarter(m)),
            (_YEAR, lambda m: str(int(m[0]) + self.years)),
            (_DAY, lambda m: _as_wide(m[0], self.day(int(m[0])))),
            (_PAPER, lambda m: _as_wide(m[0], int(m[0]) + self.papers)),
            (_AMOUNT, lambda m: self._amount(m)),
            *(_name_rule(*pair) for pair in self.names),
        )

    def text(self, text: str) -> str:
        for pattern, new in self.rules:
            text = pattern.sub(new, text)
        return text

    def day(self, day: int) -> int:
        return day + self.days if 1 < day < 28 - self.days else day

    def amount(self, value: Decimal, unit: str) -> Decimal:
        if unit in MEASURES:
            return (value * self.share).quantize(Decimal("0.01"))
        return value + self.count if unit.startswith(COUNTS) else value

    def _amount(self, match: re.Match[str]) -> str:
        whole, decimals, unit = match.groups()
        value = self.amount(Decimal(f"{whole.replace('.', '')}.{decimals or 0}"), re.sub(r"\s+", " ", unit))
        if value == value.to_integral_value():
            dotted = f"{int(value):,}".replace(",", ".") if "." in whole else str(int(value))
            return dotted.zfill(len(whole))
        return f"{value.normalize():f}".replace(".", ",")

    def _quarter(self, match: re.Match[str]) -> str:
        blank, roman, between, year = match.groups()
        carry, index = divmod(ROMAN.index(roman.upper()) + self.quarters, 4)
        return f"{blank}{ROMAN[index]}" + (f"{between}{int(year) + carry}" if year else "")


def reworded(rewriting: Rewriting, item: Any, key: str = "") -> Any:
    """A reading, or its gold, as it must be for the rewritten file."""
    if isinstance(item, list):
        return [reworded(rewriting, x, key) for x in item]
    if isinstance(item, dict):
        return _reworded_dict(rewriting, item, key)
    if not isinstance(item, str):
        return item
    if re.fullmatch(r"\d{4}-\d\d-\d\d", item):
        return f"{int(item[:4]) + rewriting.years}{item[4:8]}{rewriting.day(int(item[8:])):02}"
    if key in ("from", "to"):
        return item[:-2] + f"{rewriting.day(int(item[-2:])):02}"
    if key == "number" and item.isdigit():
        return _as_wide(item, int(item) + rewriting.papers)
    return rewriting.text(item)


def _reworded_dict(rewriting: Rewriting, item: dict[str, Any], key: str) -> dict[str, Any]:
    if key == "term":
        return {end: year + rewriting.years for end, year in item.items()}
    if "recurrence" in item and re.search(r"(?i)\bquý\b", item["text"]):
        item = _in_another_quarter(item, rewriting.quarters)
    new = {k: reworded(rewriting, v, k) for k, v in item.items()}
    if item.get("unit"):
        for field in ("value", "value_high"):
            if item[field] is not None:
                new[field] = _plain(rewriting.amount(Decimal(str(item[field])), item["unit"]))
    return new


def _in_another_quarter(deadline: dict[str, Any], steps: int) -> dict[str, Any]:
    starts, ends = ("01-01", "04-01", "07-01", "10-01"), ("03-31", "06-30", "09-30", "12-31")
    new = dict(deadline)
    for field, days in (("start", starts), ("end", ends)):
        if deadline[field] is not None:
            carry, index = divmod(days.index(deadline[field][5:]) + steps, 4)
            new[field] = f"{int(deadline[field][:4]) + carry}-{days[index]}"
    if deadline["recurrence"] and deadline["recurrence"]["every"] == "year":
        index = (starts.index(deadline["recurrence"]["from"]) + steps) % 4
        new["recurrence"] = {"every": "year", "from": starts[index], "to": ends[index]}
    return new


def _name_rule(old: str, new: str) -> Rule:
    """Both as written and in capitals; a line break within the old name stays within the new one."""
    syllables = old.split()
    pattern = r"(\s+)".join(map(re.escape, syllables))
    capitals = r"(\s+)".join(map(re.escape, old.upper().split()))

    def renamed(match: re.Match[str]) -> str:
        blank = next((g for g in match.groups() if g), " ")
        return (new.upper() if match[0].isupper() else new).replace(" ", blank, 1)

    return re.compile(rf"\b(?:{pattern}|{capitals})\b"), renamed


def _as_wide(old: str, new: int) -> str:
    return str(new).zfill(len(old))


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
