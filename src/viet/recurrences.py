"""Which words say that something comes round ("hằng quý", "định kỳ 6 tháng, năm", "thường xuyên").

All patterns are for text evened by `viet.spelling.even`.
"""

import re
from dataclasses import dataclass
from typing import Literal

Every = Literal["year", "half-year", "quarter", "month", "always"]

_PERIOD = r"(?:tháng|qu[ýí]|(?:0?[36]|sáu|ba)\s+tháng(?:\s+đầu\s+năm)?|năm)(?!\s+\d|\s+học|\s+vừa|\w)"
_AGAIN = r"(?:\s+(?:một|1|01)\s+lần|\s?/\s?lần)?"
_EACH = r"(?:(?:h[àằ]ng|mỗi|từng|cả|theo)\s+)?(?:(?:một|1|01)\s+(?=năm))?"
_MORE = rf"(?:(?:\s*[,;/]\s*(?:và\s+)?|\s+và\s+|\s+hoặc\s+|\s*-\s*){_EACH}{_PERIOD}{_AGAIN})*"
_ROUND = re.compile(
    rf"(?:định\s+k[ỳì]\s+)?(?:h[àằ]ng|mỗi)\s+{_PERIOD}{_AGAIN}{_MORE}"
    rf"|định\s+k[ỳì]\s+(?:theo\s+)?{_EACH}{_PERIOD}{_AGAIN}{_MORE}"
    rf"|(?:0?6|sáu)\s+tháng\s*(?:[,/]|và|hoặc|-)\s*(?:(?:h[àằ]ng|cả|một|1|01)\s+)?năm(?!\s+\d|\w){_MORE}"
    rf"|(?:(?:0?[136]|ba|sáu|một)\s+)?(?:tháng|qu[ýí]|năm)(?:\s+(?:một|1|01)\s+lần|\s?/\s?lần)"
)
_ONE = re.compile(r"(?:(?P<number>0?[36]|sáu|ba)\s+)?(?P<word>tháng|qu[ýí]|năm)")
_HALF_YEAR = re.compile(r"đầu\s+năm")
_RATE = re.compile(r"/\s?(?P<word>năm|qu[ýí]|tháng)(?!\w|\s+\d)")
_AVERAGE = re.compile(
    r"(?:bình\s+quân|trung\s+bình)\s+(?:(?:h[àằ]ng|mỗi|một|1|01)\s+)?(?P<word>năm|qu[ýí]|tháng)(?!\w|\s+\d)"
)
_ALWAYS = re.compile(r"thường\s+xuyên(?:,?\s+(?:liên\s+tục|h[àằ]ng\s+ngày))?(?!\w)")
_BUDGET = re.compile(r"(?<!\w)(?:chi|kinh phí|ngân sách|dự toán|nguồn|vốn|giáo dục|không|đào tạo)\s+$")
"""Words before "thường xuyên" that make it a budget term, a kind of school, or its contrary."""
_CROP = "cây "
""" "cây hằng năm" is a crop."""
_EVERY: dict[str, Every] = {"tháng": "month", "quý": "quarter", "quí": "quarter", "năm": "year"}


@dataclass(frozen=True, slots=True)
class Round:
    """A recurrence in words; `rate` where it measures a quantity ("/năm", "bình quân hằng năm") and times no work."""

    at: int
    to: int
    every: Every
    rate: bool = False


def rounds_at(even: str, at: int) -> tuple[Round, ...]:
    """The recurrences listed from `at` on, one for each period; empty where none starts there."""
    if m := _ALWAYS.match(even, at):
        return () if _BUDGET.search(even, 0, at) else (Round(at, m.end(), "always"),)
    if m := _RATE.match(even, at) or _AVERAGE.match(even, at):
        return (Round(at, m.end(), _EVERY[m["word"]], rate=True),)
    m = _ROUND.match(even, at)
    return _listed(even, at, m.end()) if m and not even.endswith(_CROP, 0, at) else ()


def _listed(even: str, at: int, to: int) -> tuple[Round, ...]:
    words = [m for m in _ONE.finditer(_HALF_YEAR.sub(lambda m: "-" * len(m[0]), even[at:to]))]
    ends = [at + m.start() for m in words[1:]] + [to]
    starts = [at] + [at + m.start() for m in words[1:]]
    return tuple(
        Round(start, end if end == to else at + m.end(), _every(m))
        for m, start, end in zip(words, starts, ends, strict=True)
    )


def _every(m: re.Match[str]) -> Every:
    if m["number"]:
        return "quarter" if m["number"].endswith("3") or m["number"] == "ba" else "half-year"
    return _EVERY[m["word"]]
