"""How the head of a paper is set: issuer, national title, motto, number, place and date (Nghị định 30/2020/NĐ-CP)."""

import datetime as dt
from dataclasses import dataclass

from bieumau.fitting import height_of, width_of
from bieumau.wordml import Element, Set, paragraph, room, rule, table

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
_MOTTO_WIDTH = 11.6
"""Of the motto in bold, in ems: the line below is as long as the words."""
_NAME = Set(size=12, align="center")
_ISSUER = Set(size=12, bold=True, align="center")
_MOTTO = Set(size=13, bold=True, align="center")
_NUMBER = Set(size=13, align="center", before=4)
_DATE = Set(size=13, italic=True, align="center", before=4)
_LEFT_SHARE = 0.43


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose paper it is; names as they are written in running text."""

    superior: str
    """Empty for a body that writes in its own name alone."""
    issuer: str
    symbol: str
    """What follows the number, which is left blank for the registry."""
    place: str
    on: dt.date


def set_letterhead(head: Letterhead, width: float) -> Element:
    """`width` of the text in points."""
    left, right = width * _LEFT_SHARE, width * (1 - _LEFT_SHARE)
    names = [paragraph(head.superior.upper(), _NAME)] if head.superior else []
    issuer = head.issuer.upper()
    under = min(width_of(issuer, _ISSUER.size), room(left)) * 0.4
    return table(
        (left, right),
        [
            [
                [*names, paragraph(issuer, _ISSUER), rule(under, room(left))],
                [
                    paragraph(NATION, _ISSUER),
                    paragraph(MOTTO, _MOTTO),
                    rule(_MOTTO_WIDTH * _MOTTO.size, room(right)),
                ],
            ],
            [
                [paragraph(f"Số:        /{head.symbol}", _NUMBER)],
                [paragraph(_place_and_date(head), _DATE)],
            ],
        ],
        lined=False,
    )


def height_of_letterhead(head: Letterhead, width: float) -> float:
    """In points."""
    left, right = room(width * _LEFT_SHARE), room(width * (1 - _LEFT_SHARE))
    names = sum(height_of(name.upper(), _ISSUER.size, left) for name in (head.superior, head.issuer) if name)
    date = height_of(_place_and_date(head), _DATE.size, right)
    return max(names, 2 * height_of(MOTTO, _MOTTO.size, right)) + date + 10


def _place_and_date(head: Letterhead) -> str:
    return f"{head.place}, {day_words(head.on)}"


def day_words(day: dt.date) -> str:
    """With a nought before days up to 9 and before January and February, as the decree has it."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"
