"""What a line is by its shape alone: a heading in capitals, an item, a rule, the end of a sentence."""

import re

from viet.letters import CAPITALS

_LABEL = re.compile(
    rf"""(?:
        \d{{1,2}}(?:\.\d{{1,3}})+[.)]?              # 1.1. 2.3.4
      | \d{{1,2}}\s?[.)](?!\d) | \d{{1,2}}(?=/\s) # 1. 2) 3/
      | \d{{1,2}}(?:\.\d{{1,3}})*[-–](?=\s[{CAPITALS}])  # 1- 1.2-
      | (?:[IVX]{{1,5}}|[A-ZĐ])\s?[.)/](?!\w)     # II. A. B/
      | [IVX]{{1,5}}\s?[-–—]                      # I -
      | [a-zđ][).,](?=\s|[{CAPITALS}])            # a) b, đ.
      | \((?:\d{{1,2}}|[a-zđ]|[ivx]{{1,4}})\)       # (1) (a)
      | (?:Điều|ĐIỀU)\s+\d{{1,3}}(?:[.:]|(?=\s)|\Z)
      | (?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Phụ\ lục|PHỤ\ LỤC|Biểu|BIỂU)\s+(?:số\s+|SỐ\s+)?(?:[IVX]+|\d+|[A-Z])(?!\w)
    )\s*""",
    re.VERBOSE,
)
_BULLET = re.compile(r"(?:[-–—]\s?(?=\S)|[+*•·●○▪■➢✓o]\s+(?=\S))")
_OPENING = re.compile(
    rf"(?:Nơi nhận\s*:|NƠI NHẬN\s*:|Kính gửi\s*:|(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s?\.?\s+[{CAPITALS}]{{2}}|"
    r"PHỤ LỤC\b|Phụ lục\Z)"
)
_BASIS = re.compile(r"(?:-\s*)?(?:Căn cứ|Xét đề nghị|Theo đề nghị|Thực hiện|Xét)\b")
_RULE = re.compile(r"[\s\-–—_*=.…~]{3,}\Z")
_COMPLETED_BY_NUMBER = frozenset(
    ("tháng", "năm", "ngày", "quý", "khoản", "điều", "mục", "thứ", "lần", "khóa", "khoá", "quyển", "phần", "chương")
)
_LEFT_OPEN = frozenset(("của", "và", "với", "cho", "tại", "theo", "về", "các", "những", "hoặc"))
_LETTERS = re.compile(r"[^\W\d_]")
_CLOSERS = "\"'”’)»]"
_CAPS_AT_LEAST = 4


def is_rule(text: str) -> bool:
    """Dashes, stars or dots drawn across, no words."""
    return _RULE.match(text) is not None


def label(text: str) -> str:
    """The number or letter in front, with its punctuation; "" where there is none."""
    found = _LABEL.match(text)
    return found[0].rstrip() if found else ""


def bullet(text: str) -> str:
    found = _BULLET.match(text)
    return found[0].rstrip() if found else ""


def opens_part(text: str) -> bool:
    """The first words of recipients, signature, addressee or annex."""
    return _OPENING.match(text) is not None


def gives_basis(text: str) -> bool:
    """Starts as a legal basis does ("Căn cứ …")."""
    return _BASIS.match(text) is not None


def in_capitals(text: str) -> bool:
    """Set in capitals as headings and issuers are; a few small letters ("v/v", "và") do not undo it."""
    letters = _LETTERS.findall(text)
    return len(letters) >= _CAPS_AT_LEAST and sum(c.isupper() for c in letters) * 10 >= len(letters) * 9


def has_letters(text: str) -> bool:
    return _LETTERS.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Ends where a paragraph may end: full stop, semicolon, colon and their like."""
    bare = text.rstrip(_CLOSERS + " ") or text
    return bare[-1:] in ".;:!?…" or bare.endswith("./.")


def goes_on(text: str) -> bool:
    """Begins in the middle of a sentence: a small letter, a closing mark, a comma; items do not."""
    if label(text) or text[:1] in "-–+":
        return bullet_goes_on(text)
    return text[:1].islower() or text[:1] in ",;:.)]%”…/"


def bullet_goes_on(text: str) -> bool:
    """A dash that may as well stand within words ("kinh tế - xã hội", "2026 - 2030")."""
    mark = bullet(text)
    rest = text[len(mark) :].lstrip()
    return mark in ("-", "–", "—") and (rest[:1].islower() or rest[:1].isdigit())


def completed_by_number(text: str) -> bool:
    """Its last word asks for a number ("ngày", "quý", "khoản"), so that a number on the next line is no label."""
    words = text.rsplit(None, 1)
    return bool(words) and words[-1].lower() in _COMPLETED_BY_NUMBER


def left_open(text: str) -> bool:
    """Its last word leads on to another ("… của"), so that no paragraph ends there."""
    words = text.rsplit(None, 1)
    return bool(words) and words[-1].lower() in _LEFT_OPEN
