"""What a heading announces: work, aims, money, or nothing that anyone must do."""

import re
from typing import Literal

from vanban.extract.slips import mended
from viet.spelling import even

Zone = Literal["work", "frame", "facts", "aims", "open"]
"""`frame`: "mục đích, yêu cầu"; `facts`: money, situation, time, where only what a named body must do counts; `aims`:
no work at all; `open`: the heading does not tell."""

_FRAME = re.compile(r"(?:các )?(?:mục đích|yêu cầu)(?!\w)")
_WORK = re.compile(
    r"(?<!\w)(?:nhiệm vụ|giải pháp|công việc|tổ chức thực hiện|phân công|trách nhiệm|lộ trình"
    r"|chế độ báo cáo|biện pháp)(?!\w)"
)
_AIMS = re.compile(
    r"(?:về |các |những |một số )?(?:mục tiêu|chỉ tiêu|quan điểm|khẩu hiệu|tiêu chí|tiêu chuẩn|định hướng|tầm nhìn"
    r"|phương châm|nguyên tắc|chủ đề|giải thích từ ngữ)(?!\w)"
)
_FACTS = re.compile(
    r"(?:về |các |những |một số |nguồn |dự toán )?(?:kinh phí|dự toán|nguồn vốn|tài chính|cơ chế tài chính|phạm vi"
    r"|đối tượng|địa điểm|thành phần|thời gian|thời điểm|hình thức,? (?:và )?(?:tiêu chuẩn |mức )?khen thưởng"
    r"|tình hình|thực trạng|hiện trạng|đặc điểm|bối cảnh|căn cứ|cơ sở pháp lý|sự cần thiết|kết quả|tồn tại|hạn chế"
    r"|nguyên nhân|khái quát|đánh giá (?:chung|tình hình|kết quả|việc)|phần mở đầu|ý nghĩa|dự báo|số lượng|quy mô"
    r"|hiệu lực)(?!\w)"
)
_ASSIGNS = re.compile(r"(?<!\w)(?:tổ chức thực hiện|phân công|trách nhiệm)(?!\w)")
_MONEY = re.compile(r"(?:về |nguồn )?kinh phí(?!\w)")
_CONTENT = re.compile(r"(?:các |những )?nội dung")


def assigns(title: str) -> bool:
    """Whether what stands under the heading is told to one body after another."""
    return _ASSIGNS.search(mended(even(title))) is not None


def zone_of(title: str) -> Zone:
    """What a heading's words announce for all that stands under it."""
    words = mended(even(title)).strip()
    if _FRAME.match(words):
        return "frame"
    if _FACTS.match(words) and (_MONEY.match(words) or not _WORK.search(words)):
        return "facts"
    if _AIMS.match(words) and not _WORK.search(words):
        return "aims"
    return "work" if _WORK.search(words) or _CONTENT.match(words) else "open"
