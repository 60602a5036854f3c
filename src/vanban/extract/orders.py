"""Whether a paragraph tells someone to do something, and whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vanban.extract import names
from vanban.extract.bodies import BETWEEN, BETWEEN_SUBJECTS, Body, Passage
from vanban.extract.verbs import duty

_PREFIX = re.compile(
    r"(?:trên cơ sở|căn cứ|theo|trong|để|nhằm|hằng|hàng|định kỳ|sau|khi|trường hợp|nếu|ngoài|đối với|với|từ|đến"
    r"|trước|tại|thông qua|cùng với|bên cạnh|trên đây|trên|kể từ|qua|do|tùy|ngay|riêng|vào|năm|quý|tháng)(?!\w)"
)
_WHEN = re.compile(
    r"(?:(?:đồng thời|bên cạnh đó|ngoài ra|trước mắt|đặc biệt|phải|cần|định kỳ|thường xuyên|hằng|hàng|mỗi|năm|quý"
    r"|tháng|tuần|ngày|\d+)(?!\w),? ?)+"
)
_ASK = re.compile(r"(?:trân trọng )?(?:đề nghị|kính đề nghị|mong)(?!\w)(?: quý)? ")
_TELL = re.compile(
    r"(?:giao(?: cho)?|yêu cầu|đề nghị|kính đề nghị|phân công|ủy quyền(?: cho)?|chỉ đạo|lãnh đạo, chỉ đạo)(?!\w):? "
)
_GIVE = re.compile(r"(?:giao(?: cho)?|yêu cầu|đề nghị|kính đề nghị|phân công|ủy quyền(?: cho)?)(?!\w):? ")
_BREAK = re.compile(r"[,;:] ?")
_MODAL = re.compile(
    r"(?:có trách nhiệm|chịu trách nhiệm|phải|cần|được|sẽ|căn cứ|theo|trên cơ sở|trong|tùy|ngoài|là|có|không|hằng"
    r"|hàng|định kỳ|khi|tự|cùng|thống nhất|cử|kết quả|khẩn trương|đóng|giữ|ban hành|vào|trước|nếu|chính thức|với"
    r"|xong|tốt|nhanh|sớm|thường trực|quán triệt|thông qua|đẩy)(?!\w)"
)
_STATES = re.compile(r"(?:có|còn|là) (?:\d|khoảng|trên|gần|tổng)|(?:đã|hiện|hiện nay|vốn)(?!\w)")
"""What a body has or is, not what it must do."""
_MUST = re.compile(
    r":|,? (?:(?:có|chịu) trách nhiệm|(?!có |là |được |sẽ |không |khi |với |vào |trong |nếu |đóng |giữ )\w)"
)
"""What a further doer's work begins with: a duty, not what the doer has, is or gets."""
_NEXT = re.compile(r"[;.] (?=\w)")
_NEXT_GIVEN = re.compile(r"[;.] (?=(?:giao|yêu cầu|đề nghị|phân công)(?!\w))")
_RESPONSIBLE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){1,9}(?= có trách nhiệm(?!\w))")
_HARD_MODAL = re.compile(
    r"[^.;:]*?(?<!\w)(?:(?:phải|cần)(?! được| phù hợp| gắn| bảo đảm| đảm bảo| là| có| thể)|có trách nhiệm)(?!\w)"
)
_STATEMENT = re.compile(
    r"[^.;:]{0,120}?(?<!\w)(?<!đặc biệt )(?<!nhất )(?<!chủ yếu )(?<!trước hết )(?<!tắt )là (?:một|quá trình"
    r"|điều kiện|yếu tố|nền tảng|động lực|định hướng|đòn bẩy|cơ hội|trọng tâm|nhiệm vụ|chìa khóa|tài sản|khâu|bước"
    r"|giải pháp|cơ sở|xu thế|mục tiêu|yêu cầu|hạt nhân|trung tâm|trách nhiệm|trụ cột|lực đẩy|đột phá|nguồn lực"
    r"|then chốt|lực lượng)(?!\w)"
)
_THING = re.compile(
    r"(?:đột phá|trọng tâm|kinh phí|nguồn|ngân sách|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số|tổng(?! hợp| kết| rà| vệ| kiểm)"
    r"|mức|tốc độ|công tác|việc|nội dung|hình thức|thời gian|thời hạn|địa điểm|đối tượng|thành phần|kế hoạch"
    r"|quá trình|chi tiết|các nội dung|đây|đó|nền tảng|hệ thống(?! hóa)|lĩnh vực|nhân lực|dữ liệu|kinh tế|mỗi"
    r"|bằng khen|huân chương|giấy khen|về|hạ tầng|quản trị|doanh nghiệp số|phương pháp|phương châm|quan điểm"
    r"|mục tiêu|phạm vi|phụ lục|biểu|danh mục|phần|mục|điều|khoản|chương|nghị quyết|chỉ thị|quyết định|đề án"
    r"|chương trình|dự án|các hình thức|chủ đề|hiện|hiện nay|trong đó|như vậy|vì vậy|do đó|tuy nhiên|kết quả"
    r"|sản phẩm|tên|ghi chú|lưu ý|ngày|đợt|giai đoạn|đến|từ|chất lượng|thu nhập|sản lượng|diện tích|giá trị|cơ cấu"
    r"|tình hình|trình độ|phong trào|cuộc|lễ|hội nghị|hội thảo|công trình|thi đua là|khen thưởng|văn bản|hồ sơ"
    r"|đảm bảo kỳ|chế độ|nguyên tắc|giải pháp|nhiệm vụ|biện pháp|trách nhiệm|lộ trình|tiến độ|điều kiện|cơ chế"
    r"|chính sách|mô hình|hoạt động|chỉ tiêu|nguồn lực|yêu cầu|mục đích)(?!\w)|[\d“\"(]"
)
_AIM = re.compile(
    r"(?:phấn đấu|tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|\d+(?:[.,]\d+)? ?%|(?:đưa|nâng|tăng|giảm|duy trì) (?:tỷ|tỉ) (?:lệ"
    r"|trọng))(?!\w)"
)
_RUN_IN_AIM = re.compile(r"[^.;:]{3,90}: ?(?:phấn đấu|\d+(?:[.,]\d+)? ?%|(?:đạt )?(?:tỷ|tỉ) lệ)")
_RUN_IN = re.compile(r"[^.;:]{3,120}: ?(?=\w)")
_APPOSITION = re.compile(r" ?\([^()]*\)| [-–] (?:cơ quan|đơn vị|thường trực|là )[^:;.]*(?=:)")
_SHARE = re.compile(
    r"(?:bảo đảm|đảm bảo|hoàn thành|đạt|phấn đấu|có|duy trì|giữ vững)(?: ít nhất| tối thiểu"
    r"| trên)? \d+(?:[.,]\d+)? ?%"
)
_ENDING = re.compile(r"trên đây là|trong quá trình")
_ASKED = re.compile(r"(?<!\w)(?:đề nghị|yêu cầu|giao)(?!\w) ")
_ASKED_NEXT = re.compile(r"(?<=[,;.] )(?:đề nghị|yêu cầu|giao)(?!\w) ")
_PROMULGATES = re.compile(
    r"(?:ban hành|phê duyệt|thông qua) (?:kèm )?(?:theo )?(?:quyết định|nghị quyết|văn bản|công văn) này(?!\w)"
    r"|(?:quyết định|nghị quyết|chỉ thị|kế hoạch|thông tư|văn bản) này (?:có hiệu lực|thay thế)"
)
_CLOSING = re.compile(r"chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|chỉ thị|nghị quyết|kế hoạch) này")


@dataclass(frozen=True, slots=True)
class Order:
    """A paragraph's order: `at` is where the work begins, `bodies` are told to do it; `sure` unless a noun opens it."""

    at: int
    bodies: tuple[Body, ...] = ()
    request: bool = False
    sure: bool = True


def order_in(passage: Passage) -> Order | None:
    """The order that a paragraph gives; None for a statement, an aim, a closing formula."""
    order = _first_order(passage)
    if order is None or not order.bodies:
        return order
    return replace(order, bodies=(*order.bodies, *_told_later(passage, order.at)))


def _first_order(passage: Passage) -> Order | None:
    text = passage.even
    if not text or _CLOSING.search(text) or _PROMULGATES.match(text):
        return None
    told = _told(passage, 0) or _responsible(passage) or _asked_later(passage)
    if told is not None:
        return told
    if any(aim.match(text) for aim in (_AIM, _RUN_IN_AIM, _SHARE)):
        return None
    return _of_nobody(passage)


def is_thing(even_words: str) -> bool:
    """Whether the words open with something that does nothing itself ("Thời gian", "Công tác …")."""
    return _THING.match(even_words) is not None


def _of_nobody(passage: Passage) -> Order | None:
    """An order that names no doer: a verb, behind the time and the grounds it may begin with."""
    text = passage.even
    when = _WHEN.match(text)
    start = when.end() if when else 0
    if when and duty(text, start) > start:
        return Order(0)
    if _PREFIX.match(text):
        behind = _behind_prefix(passage)
        if behind is not None or not duty(text):
            return behind
    if _STATEMENT.match(text) and not text.startswith("là "):
        return None
    if duty(text):
        return Order(0)
    if _THING.match(text, start):
        given = next((o for m in _NEXT_GIVEN.finditer(text) if (o := _told(passage, m.end()))), None)
        if given is not None:
            return given
        return Order(0, sure=False) if _HARD_MODAL.match(text) else None
    run_in = _RUN_IN.match(text)
    if run_in and (duty(text, run_in.end()) > run_in.end() or passage.bodies(run_in.end())):
        return Order(0)
    return Order(0, sure=False)


def _told(passage: Passage, at: int) -> Order | None:
    """ "X chủ trì …", "Giao X …", "UBND xã chỉ đạo X …": who is told, where the text says so at `at`."""
    asked = _GIVE.match(passage.even, at)
    first = passage.bodies(asked.end() if asked else at, between=BETWEEN if at else BETWEEN_SUBJECTS)
    if not first:
        return None
    end = _aside(passage, first[-1].to)
    request = bool(asked and _ASK.match(asked[0]))
    if asked is None:
        passed = _TELL.match(passage.even, end + 1) if passage.even[end : end + 1] == " " else None
        inner = passage.bodies(passed.end()) if passed else ()
        if passed and inner and _acts(passage, _aside(passage, inner[-1].to)):
            return Order(_aside(passage, inner[-1].to), inner, request=bool(_ASK.match(passed[0])))
    if asked is None and not _acts(passage, end):
        return None
    return Order(end, first, request)


def _told_later(passage: Passage, at: int) -> Iterator[Body]:
    """Whom later sentences and clauses tell ("… lập danh sách; Trạm Y tế khám sức khỏe")."""
    for m in _NEXT.finditer(passage.even, at):
        told = _told(passage, m.end())
        if told is not None and _MUST.match(passage.even, told.at):
            yield from told.bodies


def _responsible(passage: Passage) -> Order | None:
    """ "Chủ hộ chăn nuôi có trách nhiệm …": a doer whom only the grammar shows."""
    m = _RESPONSIBLE.match(passage.even)
    if m is None or _THING.match(passage.even) or duty(passage.even) or _PREFIX.match(passage.even):
        return None
    return Order(m.end(), (Body(0, m.end(), passage.text[: m.end()]),))


def _aside(passage: Passage, end: int) -> int:
    """Behind a remark in brackets or an apposition ("- Cơ quan thường trực …")."""
    m = _APPOSITION.match(passage.even, end)
    return m.end() if m else end


def _acts(passage: Passage, end: int) -> bool:
    rest = passage.even[end : end + 3]
    if rest[:1] == ":":
        return True
    at = end + (2 if rest.startswith(", ") else 1)
    if _STATES.match(passage.even, at):
        return False
    return rest[:1] in (" ", ",") and (duty(passage.even, at) > at or bool(_MODAL.match(passage.even, at)))


def _asked_later(passage: Passage) -> Order | None:
    """ "Trên đây là …; đề nghị X …", "Nếu có vướng mắc, đề nghị X …"."""
    closing = _ENDING.match(passage.even)
    for m in (_ASKED if closing else _ASKED_NEXT).finditer(passage.even):
        inner = passage.bodies(m.end())
        if inner and (closing or _PREFIX.match(passage.even)):
            return Order(inner[-1].to, inner, request=m[0].startswith("đề nghị"))
    return None


def _behind_prefix(passage: Passage) -> Order | None:
    """ "Trên cơ sở …, X …", "Hằng năm, tổ chức …": the order behind the clauses that only say when and by what."""
    first: Order | None = None
    for m in list(_BREAK.finditer(passage.even))[:14]:
        if _within_list(passage, m):
            continue
        told = _told(passage, m.end())
        if told is not None:
            return told
        if first is None and duty(passage.even, m.end()) > m.end():
            first = Order(m.end())
    return first


def _within_list(passage: Passage, comma: re.Match[str]) -> bool:
    """Between organs that the prefix only lists ("Đối với nhà kho của đơn vị, địa phương: …")."""
    before = passage.even[: comma.start()].rsplit(" ", 2)[-2:]
    listed = any(names.ONE_ORGAN.fullmatch(" ".join(before[k:])) for k in range(len(before)))
    return listed and not passage.upper(comma.end()) and names.ONE_ORGAN.match(passage.even, comma.end()) is not None
