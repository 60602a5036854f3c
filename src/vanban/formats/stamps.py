"""Which words are the stamp of a state secret, and not words about secrets (Luật Bảo vệ bí mật nhà nước, điều 8)."""

import re

from vanban.formats.characters import clean

_APART = re.compile(r" {2,}|\t")
_LEVEL = "(?:TUYỆT|TỐI)?MẬT"
_URGENCY = "(?:HOẢTỐC|HỎATỐC|THƯỢNGKHẨN|KHẨN|HẸNGIỜ)"
_STAMP = re.compile(
    rf"(?:TÀILIỆU|VĂNBẢN|HỒSƠ|DẤU|BÍMẬTNHÀNƯỚC)?(?:{_URGENCY}\W*)?{_LEVEL}(?:\W*{_URGENCY})?"
    r"(?:\W*(?i:bản|số)(?i:sao)?(?i:số)?\W*\d*(?:/\d*)?)?"
)
_NAMED = re.compile(rf"(?i:(?:(?:mức)?độ(?:bảo)?|dấu(?:chỉ)?(?:độ|mức)?)mật\W*{_LEVEL}(?:\W.*)?)")
_HIGHER = re.compile(r"(?:tuyệt|tối)mật", re.IGNORECASE)
"""Levels that are no common words, so that a line of nothing else is a stamp in small letters too."""
_BY_THE_NUMBER = re.compile(
    r"(?:\A| {2})(?:(?:TUYỆT|TỐI) )?MẬT (?=Số ?:)|\ASố ?:.{0,20}[/-][A-ZĐ&-]+ (?:(?:TUYỆT|TỐI) )?MẬT\Z"
)
"""A stamp set so close to the document's number that both became one line."""
_AT_MOST = 60
"""Longer lines are sentences."""


def is_stamped(line: str) -> bool:
    """Whether a line, or words that stand apart on it, are a stamp: "MẬT", "T Ố I  M Ậ T", "Độ mật: Tuyệt mật"."""
    text = clean(line)
    return _BY_THE_NUMBER.search(text) is not None or any(map(_is_stamp, (text, *_APART.split(text))))


def _is_stamp(text: str) -> bool:
    bare = _core(text)
    if not bare or len(bare) > _AT_MOST:
        return False
    squeezed = "".join(bare.split())
    return any(form.fullmatch(squeezed) for form in (_STAMP, _NAMED, _HIGHER))


def _core(text: str) -> str:
    """Without what stands around the first and the last letter or digit; in linear time, whatever the text."""
    places = [at for at, sign in enumerate(text) if sign.isalnum()]
    return text[places[0] : places[-1] + 1] if places else ""
