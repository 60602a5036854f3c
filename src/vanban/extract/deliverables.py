"""What a task must bring forth: the document or product, and its name."""

import re

from vanban.model import Deliverable
from viet.spelling import even

_KIND = (
    r"kế hoạch|đề án|chương trình|quy hoạch|chiến lược|nghị quyết|quyết định|báo cáo|tờ trình|dự toán|quy chế"
    r"|quy định|phương án|danh mục|cơ chế|chính sách|trung tâm|bộ tiêu chí|bộ chỉ số|bộ dữ liệu|cơ sở dữ liệu"
    r"|nền tảng|văn bản|hướng dẫn|đề cương|công văn|thông báo|hồ sơ|dự án|khung kiến trúc|kịch bản|chuyên đề"
    r"|danh sách|biểu mẫu|quy trình|mô hình"
)
_KINDS = re.compile(rf"(?:các |những |bộ )?(?P<kinds>(?:{_KIND})(?!\w)(?:(?:, ?| và |/ ?)(?:{_KIND})(?!\w))*)")
_MAKES = re.compile(
    r"(?<!\w)(?:xây dựng|lập|soạn thảo|dự thảo|ban hành|hoàn thiện|thành lập|phê duyệt|trình|công bố"
    r"|biên soạn)(?:(?:,| và|, và) (?:xây dựng|triển khai|tổ chức|thực hiện|ban hành|hoàn thiện|trình"
    r"|tổ chức triển khai|tổ chức thực hiện))* (?=\w)"
)
_NEXT = re.compile(r"(?:; | và )(?=(?:kế hoạch|đề án|chương trình|quy hoạch|báo cáo|phương án) )")
_SENTENCE = re.compile(r"\.(?= |$)")
_END = re.compile(
    r"[;.](?= |$)| (?:trình|gửi|trước|trong|xong|hoàn thành|theo quy định|bảo đảm|đảm bảo|vào)(?!\w)|, (?=(?:trình"
    r"|gửi|hoàn thành|bảo đảm|đảm bảo|báo cáo|tổ chức|vào|trong|trước|đồng thời|nâng|phấn)(?!\w))|:| \("
)
_MANY = re.compile(r"(?:các|những|một số|\d+) ", re.IGNORECASE)
_REPORTS = re.compile(r"(?<!\w)báo cáo (?=[^;.]*kết quả|[^;.]*tình hình|giữa kỳ|tổng kết|sơ kết)")


def deliverables_in(text: str, at: int = 0) -> tuple[Deliverable, ...]:
    """The products that running text orders to be made."""
    words = even(text)
    found: dict[int, Deliverable] = {}
    for m in _MAKES.finditer(words, at):
        for start in _starts(words, m.end()):
            named = _named(text, words, start)
            if named:
                found.setdefault(start, named)
    for m in _REPORTS.finditer(words, at):
        found.setdefault(m.start(), Deliverable("Báo cáo", text[m.start() : _end(words, m.end())].strip(" ,;.")))
    return tuple(found[at] for at in sorted(found))


def product_of(text: str) -> Deliverable | None:
    """The product that a cell or field holds whole, or that a row's content is named after."""
    plain = text.strip(" .;")
    if not plain:
        return None
    m = _KINDS.match(even(plain)) or _first_made(plain)
    return Deliverable(_capital(m["kinds"]), text.strip()) if m else None


def field_products(value: str) -> tuple[Deliverable, ...]:
    """The products that a role line or a table's cell lists."""
    parts = [p.strip(" .") for p in value.split(";")]
    return tuple(
        product_of(p) or Deliverable(_capital(" ".join(_MANY.sub("", p).split()[:2])), p)
        for p in parts
        if any(map(str.isalnum, p))
    )


def _first_made(text: str) -> re.Match[str] | None:
    made = _MAKES.match(even(text))
    return _KINDS.match(even(text), made.end()) if made else None


def _starts(words: str, at: int) -> list[int]:
    sentence = _SENTENCE.search(words, at)
    return [at, *(m.end() for m in _NEXT.finditer(words, at, sentence.start() if sentence else len(words)))]


def _named(text: str, words: str, start: int) -> Deliverable | None:
    m = _KINDS.match(words, start)
    if m is None:
        return None
    later = _NEXT.search(words, m.end())
    end = min(_end(words, m.end()), later.start() if later else len(words))
    return Deliverable(_capital(text[m.start("kinds") : m.end("kinds")]), text[start:end].strip(" ,;."))


def _end(words: str, at: int) -> int:
    m = _END.search(words, at)
    return m.start() if m else len(words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
