"""Which unit follows a number: a percentage, money, a measure, or the noun of the things counted.

All patterns are for text evened by `viet.spelling.even`.
"""

import re
from dataclasses import dataclass
from typing import Literal

Sort = Literal["ratio", "money", "measure", "count", "unknown"]
Each = Literal["year", "half-year", "quarter", "month"]

_SCALE = r"(?:(?:nghìn|ngàn|vạn|triệu|t[ỷỉ])(?: t[ỷỉ])? ?)"
_RATIO = re.compile(r"%|‰|phần trăm|điểm phần trăm|điểm %")
_MONEY = re.compile(
    rf"(?:{_SCALE}(?:việt nam )?(?:đồng|vnđ|vnd|usd|đô la mỹ|đô la|đôla|euro|eur)|t[ỷỉ]|đồng|vnđ|vnd|usd|đô la)(?!\w)"
)
_MEASURE = re.compile(
    rf"{_SCALE}?(?:ha|hecta|héc ta|m2|m²|m3|m³|mét vuông|mét khối|mét|km2|km²|km|m|kg|g|tấn|tạ|yến|lít|kwh|kw|mwp|mw"
    rf"|gwh"
    r"|gw|kva|kv|điểm|bậc|lần|toe|tbps|tấn co2)(?!\w)"
)
_COUNT = re.compile(
    rf"{_SCALE}?(?:"
    r"lượt (?:người|khách|hộ|xe)|người dân|người lao động|hộ gia đình|hộ dân|hộ kinh doanh|hợp tác xã|htx|tổ hợp tác"
    r"|tổ công nghệ số cộng đồng|tổ dân phố|tổ chức|khu dân cư|khu phố|khu công nghiệp|khu đô thị|cụm công nghiệp"
    r"|doanh nghiệp|mô hình|trung tâm|sản phẩm|cơ sở dữ liệu|cơ sở|tập dữ liệu|bộ dữ liệu|bộ tiêu chí|kịch bản|dự án"
    r"|công trình|đề tài|nhiệm vụ|sáng kiến|giải pháp|chương trình|đề án|kế hoạch|văn bản|hồ sơ|thủ tục|dịch vụ"
    r"|hệ thống"
    r"|nền tảng|phần mềm|ứng dụng|chuyên đề|chuyên mục|phóng sự|hội nghị|hội thảo|cuộc thi|buổi|lớp|khóa|đợt|lượt"
    r"|lao động|học sinh|sinh viên|giáo viên|học viên|cán bộ|công chức|đảng viên|đoàn viên|hội viên|bác s[ĩỹ]"
    r"|chuyên gia"
    r"|giường bệnh|phòng học|trường học|trường|trạm|trang trại|gia trại|làng nghề|di tích|thiết chế|tiêu chí|chỉ tiêu"
    r"|câu lạc bộ|thương hiệu|nhãn hiệu|bằng sáng chế|sáng chế|đơn vị|địa phương|địa bàn|chuỗi|xã|phường|thôn|bản"
    r"|xóm|ấp"
    r"|buôn|làng|huyện|tỉnh|thành phố|hộ|người|vùng|khu|cụm|điểm cầu|điểm|tuyến|nhà máy|nhà văn hóa|nhà|ngôi nhà|căn hộ"
    r"|căn|chợ|cầu|cây|con|đàn|bể|giếng|máy|thiết bị|camera|xe|tin bài|tin|bài|cuộc|vụ|ca|tổ|đội|nhóm trẻ|nhóm|suất"
    r"|thành viên|tác phẩm|ấn phẩm|đầu sách|phiếu|thẻ|tài khoản|giao dịch|đường dây nóng|vườn ươm|quỹ|điểm đến"
    r"|gian hàng"
    r")(?!\w)"
)
_DURATION = re.compile(
    r"(?:năm|tháng|tuần|ngày|giờ|phút|giây|tuổi|quý|thế kỷ|buổi chiều|buổi sáng|h|s|gb/s|gbps|mbps|mb/s|gigabit|megabit"
    r"|kỳ|khóa họp|g)(?!\w)"
)
_FUNCTION = re.compile(
    r"(?:và|của|có|là|các|những|được|đến|từ|trở|trong|ngoài|tại|với|theo|cho|để|thì|mà|hoặc|hay|do|ở|về|bằng|như"
    r"|trên|dưới"
    r"|nêu|quy|ban|thực|phải|cần|đã|sẽ|đang|này|trước|sau|khi|nếu|so|đạt|còn|phần|chương|mục|khoản|điều)(?!\w)"
)
_WORDS = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?")
_PER = re.compile(
    r" ?/ ?(?:0?1 )?(?:\d[\d.]* ?)?[^\W\d_]+[²³23]?(?: (?:dân|đầu người|gia đình|đêm|canh tác|gieo trồng))?"
)
_PER_TIME = re.compile(r" ?/ ?(?:0?1 )?(?P<time>năm|quý|tháng|6 tháng|06 tháng)(?!\w)")
_EACH: dict[str, Each] = {
    "năm": "year", "quý": "quarter", "tháng": "month", "6 tháng": "half-year", "06 tháng": "half-year",
}  # fmt: skip
_BLANKS = re.compile(r"\s+")
_SLASH = re.compile(r" ?/ ?")


@dataclass(frozen=True, slots=True)
class Unit:
    """`to` is the offset behind it, "/năm" included; `text` is without."""

    to: int
    text: str
    sort: Sort
    each: Each | None = None


def unit_at(even_text: str, at: int) -> Unit | None:
    """The unit that starts at `at`, blanks before it allowed; None for durations, ages and where no noun follows."""
    begin = at + (even_text[at : at + 1] == " ")
    for sort, pattern in _SORTS:
        if match := pattern.match(even_text, begin):
            return _with_per(even_text, begin, match.end(), sort)
    if begin == at or _DURATION.match(even_text, begin) or _FUNCTION.match(even_text, begin):
        return None
    words = _WORDS.match(even_text, begin)
    return _with_per(even_text, begin, words.end(), "unknown") if words else None


_SORTS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("ratio", _RATIO), ("money", _MONEY), ("measure", _MEASURE), ("count", _COUNT),
)  # fmt: skip


def _with_per(even_text: str, begin: int, end: int, sort: Sort) -> Unit:
    each, kept, parts = None, end, [even_text[begin:end]]
    while True:
        if match := _PER_TIME.match(even_text, kept):
            each = _EACH[match["time"]]
        elif match := _PER.match(even_text, kept):
            parts.append(_SLASH.sub("/", match[0]))
        else:
            return Unit(kept, _BLANKS.sub(" ", "".join(parts)), sort, each)
        kept = match.end()


def unit_named(text: str) -> Unit:
    """The unit that a table's unit column prints, "%/năm" split as in running text."""
    return _with_per(text, 0, len(text.split("/")[0].rstrip()), "ratio" if text.startswith(("%", "‰")) else "count")
