"""Which objectives can be checked although they have no number."""

import re

from vanban.model import Comparator

_REACHES = re.compile(
    r"(?<!\w)(?:cơ bản )?(?:đạt(?! được kết quả| hiệu quả)|trở thành|được công nhận|hoàn thành|về đích|đủ điều kiện"
    r"|đáp ứng (?:đủ )?tiêu chí"
    r"|thoát nghèo)(?!\w)"
)
_STATE = re.compile(r"(?<!\w)(?:đạt(?! được kết quả| hiệu quả)|trở thành|được công nhận|về đích|thoát nghèo)(?!\w)")
_NEARLY = re.compile(r"(?<!\w)cơ bản (?:đạt|hoàn thành|trở thành|đáp ứng)(?!\w)")
_DONE = re.compile(
    r"\W*(?:phấn đấu |cơ bản )*(?:hoàn thành|hoàn thiện|vận hành|hình thành|đưa vào|xây dựng(?: và)?|ban hành"
    r"|thành lập|trở thành"
    r"|đạt|được công nhận|triển khai (?:hoàn thiện|hoàn thành)|thiết lập|kết nối|xóa|chấm dứt|không để|không còn"
    r"|không có|thí điểm)(?!\w)"
)
_VAGUE = re.compile(
    r"\W*(?:xây dựng|hình thành|hoàn thiện)(?: và \w+ \w+)? (?:đội ngũ|môi trường|lực lượng|nền|phong trào|con người"
    r"|đồng bộ"
    r"|tốt|hiệu quả|có hiệu quả|các giải pháp|được nguồn)(?!\w)"
)


def comparator_of(plain: str) -> Comparator:
    """ "~" for "cơ bản đạt"."""
    return "~" if _NEARLY.search(plain) else "="


def is_dated_result(plain: str, *, aims: bool) -> bool:
    """ "năm 2035 thôn trở thành …", a state to be reached, in words that carry a date of their own; work done is one
    among aims only."""
    return bool((_REACHES if aims else _STATE).search(plain))


def is_listed_result(plain: str) -> bool:
    """An item of a dated list of aims that names a thing done rather than a direction ("nâng cao", "đẩy mạnh")."""
    return bool(_DONE.match(plain)) and not _VAGUE.match(plain)
