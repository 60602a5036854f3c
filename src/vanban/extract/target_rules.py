"""Whether somebody must reach a quantity, and by which rule that is told."""

import re

from vanban.extract.aims import Passage
from vanban.extract.pieces import Piece

_QUALIFIES = re.compile(r"(?<!\w)(?:có|quy mô|sử dụng|với|công suất|vốn|gồm|bao gồm|trị giá|thời hạn|tối đa|loại) từ $")
_GOES_ON = re.compile(r"[^;.,\d]{0,40}?(?<!\w)trở (?:lên|xuống) [^\W\d_]")
_LISTS = re.compile(
    r"(?<!\w)(?:bao gồm|gồm)(?: có)?(?: \w+)? $|(?<!\w)(?:giữa|của|tại|ở|trong|thuộc|trên địa bàn|cùng|với) $"
)
_RATE = re.compile(
    r"(?<!\w)(?:hỗ trợ|miễn|định mức|mức chi|mức hưởng|mức đóng|phạt|lãi suất|thuế suất|đối ứng|với tỷ lệ|theo tỷ lệ"
    r"|với diện tích"
    r"|với mức|học phí|phụ cấp|đơn giá|giá trị hợp đồng)(?!\w)[^,;.]{0,60}$"
)
_BUDGET = re.compile(
    r"(?<!\w)(?:kinh phí|dự toán|mức chi|chi phí|khái toán|tổng mức đầu tư|ngân sách (?:cấp|hỗ trợ|đảm bảo"
    r"|bảo đảm))(?!\w)"
)
_TIMES_MORE = re.compile(r"(?<!\w)(?:gấp|tăng|bằng|lên|hơn|cao hơn)(?: \w+){0,3} $")
_PAST = re.compile(
    r"(?<!\w)(?:hiện nay|hiện có|hiện tại|hiện đã|đến nay|tính đến|trong thời gian qua|thời gian qua|những năm qua"
    r"|năm qua|vừa qua"
    r"|trước đây|đã (?!qua |được|số hóa|sắp xếp|sáp nhập|đi vào|đăng ký|cấp |ban hành|đến tuổi|nghỉ|phê duyệt"
    r"|giao))(?!\w)"
)
_GOAL = re.compile(r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|hướng tới|hướng đến|quyết tâm|nhằm đạt)(?!\w)")
_REACHES = re.compile(
    r"(?<!\w)(?:đạt|chiếm|bảo đảm|đảm bảo|còn|lên|xuống|giảm|tăng|tăng thêm|bố trí|dành|duy trì|hoàn thành|cắt giảm"
    r"|rút ngắn"
    r"|tiết kiệm|phủ|phủ sóng|có|thu hút|huy động)(?: \w+){0,2} $"
)
_MAKES = re.compile(
    r"(?<!\w)(?:hoàn thành|hoàn thiện|hình thành|thành lập|xây dựng|xây mới|phát triển|đào tạo|bồi dưỡng|tập huấn"
    r"|thu hút|trồng"
    r"|tạo việc làm|giải quyết việc làm|đầu tư|nâng cấp|cải tạo|lắp đặt|công nhận|có thêm|đạt|cứng hóa|xóa|hỗ trợ"
    r"|tổ chức|mở|mở rộng|chuyển đổi|duy trì|bổ sung|phục hồi"
    r"|cấp|kết nạp|vận động|khởi nghiệp|triển khai|thí điểm|ra mắt|đưa|tăng thêm|trồng mới|giảm|tăng|sản xuất|tuyển"
    r"|bố trí)"
    r"(?: [^\W\d]+){0,4} $"
)
_RISES_TO = re.compile(r"(?<!\w)(?:đạt|lên|xuống|còn)(?: (?:khoảng|trên|gần|dưới))? $")
_POINTS_OF_A_PROGRAMME = frozenset(("nhiệm vụ", "giải pháp", "nhóm", "chương trình", "chỉ tiêu", "nội dung"))
_LEADS = re.compile(r"(?:[^\W\d]+[ ,]+){0,6}$")
_MEETINGS = frozenset(("hội nghị", "hội thảo", "buổi", "cuộc", "đợt", "kế hoạch", "văn bản", "báo cáo"))


def rule_of(plain: str, piece: Piece, sentence: tuple[int, int], passage: Passage, *, row: bool = False) -> str | None:
    """Name of the rule that makes the quantity a target; None where it only describes. `row`: a title in a table."""
    if passage in ("past", "money") or _describes(plain, piece, sentence, passage):
        return None
    quantity = piece.quantity
    if passage == "aims":
        return (
            "aim" if quantity.sort != "unknown" or quantity.led or _MAKES.search(plain, piece.at, quantity.at) else None
        )
    if _GOAL.search(plain, sentence[0], quantity.digits):
        return "goal-word"
    if row and quantity.sort in ("money", "measure", "ratio") and piece.valued(plain):
        return "row-title"
    return _in_work(plain, piece)


def _describes(plain: str, piece: Piece, sentence: tuple[int, int], passage: Passage) -> bool:
    quantity, before = piece.quantity, plain[sentence[0] : piece.quantity.at]
    direct = plain[sentence[0] : quantity.digits]
    if _QUALIFIES.search(direct) and _GOES_ON.match(plain, quantity.unit_to):
        return True
    if quantity.sort in ("ratio", "money") and _RATE.search(before):
        return True
    if quantity.sort == "money" and passage != "aims" and _BUDGET.search(plain, *piece.part):
        return True
    counted = quantity.sort in ("count", "unknown") and quantity.unit not in ("top", "tốp", "nhóm")
    if counted and not quantity.led and _LISTS.search(before):
        return True
    if quantity.unit == "lần" and not _TIMES_MORE.search(before):
        return True
    past = _PAST.search(plain, sentence[0], quantity.at)
    return bool(past) and not _GOAL.search(plain, sentence[0], quantity.at)


def _in_work(plain: str, piece: Piece) -> str | None:
    quantity = piece.quantity
    head = plain[piece.at : quantity.at].rpartition(":")[2].lstrip()
    if quantity.sort == "ratio":
        if not piece.valued(plain) and _LEADS.fullmatch(head):
            return "share"
        return "reaches" if quantity.led or _REACHES.search(head) else None
    if quantity.unit in _POINTS_OF_A_PROGRAMME:
        return None
    if quantity.sort == "unknown":
        return "at-least" if quantity.led and _MAKES.search(head) else None
    if quantity.led and (_MAKES.search(head) or _REACHES.search(head) or not head.strip()):
        return "at-least"
    if quantity.value == 1 and quantity.unit in _MEETINGS:
        return None
    return "makes" if _MAKES.search(head) or _RISES_TO.search(head) else None
