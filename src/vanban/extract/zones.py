"""What a heading announces: work, aims, money, or nothing that anyone must do."""

import re
from typing import Literal

from viet.spelling import even

Zone = Literal["work", "frame", "money", "none", "open"]
"""`frame`: "mục đích, yêu cầu"; `money`: only what a named body must do counts; `open`: the heading does not tell."""

_FRAME = re.compile(r"(?:các )?(?:mục đích|yêu cầu)(?!\w)")
_WORK = re.compile(
    r"(?<!\w)(?:nhiệm vụ|nhiệu vụ|giải pháp|công việc|tổ chức thực hiện|phân công|trách nhiệm|lộ trình"
    r"|chế độ báo cáo|biện pháp)(?!\w)"
)
_NOTHING = re.compile(
    r"(?:về |các |những |một số )?(?:mục tiêu|chỉ tiêu|quan điểm|phạm vi|đối tượng|khẩu hiệu|nguyên tắc|địa điểm"
    r"|thành phần"
    r"|thời gian|thời điểm|chủ đề|tiêu chí|tiêu chuẩn|hình thức,? (?:và )?(?:tiêu chuẩn |mức )?khen thưởng"
    r"|tình hình|thực trạng|hiện trạng"
    r"|đặc điểm|bối cảnh|căn cứ|cơ sở pháp lý|sự cần thiết|định hướng|tầm nhìn|kết quả|tồn tại|hạn chế|nguyên nhân"
    r"|khái quát"
    r"|giải thích từ ngữ|đánh giá (?:chung|tình hình|kết quả|việc)|phần mở đầu|phương châm|ý nghĩa|dự báo|số lượng"
    r"|quy mô|hiệu lực)(?!\w)"
)
_MONEY = re.compile(
    r"(?:về |nguồn |dự toán |bảo đảm |đảm bảo )?(?:kinh phí|dự toán|nguồn vốn|tài chính|cơ chế tài chính)(?!\w)"
)
_CONTENT = re.compile(r"(?:các |những )?nội dung")


def zone_of(title: str) -> Zone:
    """What a heading's words announce for all that stands under it."""
    words = even(title).strip()
    if _FRAME.match(words):
        return "frame"
    if _MONEY.match(words):
        return "money"
    if _NOTHING.match(words) and not _WORK.search(words):
        return "none"
    return "work" if _WORK.search(words) or _CONTENT.match(words) else "open"
