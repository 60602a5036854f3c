"""With whom a task is done, and to whom its product goes."""

import re
from collections.abc import Iterator

from vanban.extract.bodies import Body, Passage

_TOGETHER = re.compile(
    r"(?<!\w)phối hợp(?: chặt chẽ| đồng bộ| thường xuyên| tốt| kịp thời| hiệu quả|,| và| thực hiện"
    r"| công tác)*(?: cùng(?: với)?| với)? "
)
_TO = re.compile(
    r"(?<!\w)(?:(?:trình|báo cáo|gửi|tham mưu|đề xuất|kiến nghị|xin ý kiến|thông qua|qua|với|về|cho|tới|đến"
    r"|lên)(?:, (?:trình|báo cáo|gửi|tham mưu|đề xuất|kiến nghị))*(?: (?:cho|với|về|lên|đến|tới|giúp))?) "
)
_BY_SELF = frozenset(("thông qua", "qua", "với", "về", "cho", "tới", "đến", "lên"))
_SENDS = re.compile(r"(?<!\w)(?:trình|báo cáo|gửi|tham mưu|đề xuất|kiến nghị|phản ánh|tổng hợp|nộp)(?!\w)")
_PARTNER_SIDE = re.compile(
    r"(?:phối hợp|cùng|hợp tác|liên kết|trao đổi|ký kết|đối|kết nối|gắn|so|hỗ trợ|hướng dẫn|trách nhiệm)[^;.]{0,20}$"
)
_FOR_OTHERS = re.compile(r"(?<!\w)để (?:tổng hợp|phối hợp|theo dõi|báo cáo|xem xét|chỉ đạo|kịp thời)[^;.]*$")
_STOP = re.compile(r"[;.](?= )")
_SENTENCE = 160
"""Characters looked back for the verb that sends."""
_REPORTS = re.compile(r"(?<!\w)(?:báo cáo|gửi)(?!\w)[^,;.]*$")
_NOT_SENT = re.compile(r"(?:theo|tại|trong|của|từ|được|các|những|chế độ|nội dung|việc|kết quả|công tác)$")


_UNDER = re.compile(
    r"(?<!\w)(?:sự|công tác) lãnh đạo[^.;:]{0,30}? của (?=\w)|(?<!\w)(?:tăng cường|đẩy mạnh) (?:công tác "
    r"|sự )?phối hợp giữa (?=\w)"
)


def implied_doers(passage: Passage) -> tuple[Body, ...]:
    """Who is to act where the work is their own leadership or concert ("Tăng cường sự lãnh đạo … của cấp ủy")."""
    m = _UNDER.search(passage.even)
    return passage.bodies(m.end()) if m else ()


def partners_in(passage: Passage, at: int = 0) -> tuple[Body, ...]:
    """The bodies behind "phối hợp với", in order."""
    return tuple(body for m in _TOGETHER.finditer(passage.even, at) for body in passage.bodies(m.end()))


def receivers_in(passage: Passage, at: int = 0) -> tuple[Body, ...]:
    """The bodies behind "trình", "báo cáo", "gửi", "tham mưu", "… về", "… qua", in order."""
    found: dict[int, Body] = {}
    for body in _received(passage, at):
        found.setdefault(body.at, body)
    return tuple(found.values())


def _received(passage: Passage, at: int) -> Iterator[Body]:
    text = passage.even
    for m in _TO.finditer(text, at):
        before = text[max(0, m.start() - _SENTENCE) : m.start()].rstrip()
        sentence = _STOP.split(before)[-1]
        if _FOR_OTHERS.search(f"{sentence} {m[0]}") or not _is_sent(m[0].strip(), sentence):
            continue
        yield from passage.bodies(m.end())


def _is_sent(verb: str, sentence: str) -> bool:
    if verb == "cho":
        return _REPORTS.search(sentence) is not None
    if verb in _BY_SELF:
        return _SENDS.search(sentence) is not None and _PARTNER_SIDE.search(sentence) is None
    return _NOT_SENT.search(sentence) is None or verb.startswith("trình")
