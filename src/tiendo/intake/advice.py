"""What a drafting body is told about each kind of finding: in Vietnamese always, since it goes with the draft."""

import re
from dataclasses import dataclass
from typing import Protocol

_OWN_REQUEST = re.compile(r"(?<=\.)\s+Cần ([^.“”]+\.)")
_FOR_TRACKING = re.compile(r"\s*Chỉ theo dõi một lần\.")
_SENTENCE = re.compile(r"\.s\d+$")
_ROW = re.compile(r"(PL[\w.]*?)\.r(\d+)")


class Told(Protocol):
    """A finding, as read or as it travels with a plan."""

    @property
    def kind(self) -> str: ...
    @property
    def message_vi(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Advice:
    """`request` None where the message itself says what is needed."""

    name: str
    request: str | None = None
    together: str = ""
    """What several of the kind are called in one line; empty where each has a line of its own."""
    lacks: str = ""
    """What each of its places lacks, for kinds that gather many places in one finding."""


ADVICE = {
    "contradiction": Advice("Mâu thuẫn"),
    "duplicate": Advice("Trùng lặp", "Gộp lại hoặc nêu một lần."),
    "missing_lead": Advice("Thiếu cơ quan chủ trì", "Ghi rõ cơ quan chủ trì.", lacks="cơ quan chủ trì"),
    "missing_deadline": Advice("Thiếu thời hạn", "Ghi rõ thời hạn.", lacks="thời hạn"),
    "missing_product": Advice("Thiếu sản phẩm", "Ghi rõ sản phẩm.", lacks="sản phẩm"),
    "missing_authority": Advice(
        "Thiếu thẩm quyền", "Ghi rõ cấp trình, cấp phê duyệt.", lacks="cấp trình, cấp phê duyệt"
    ),
    "numbering": Advice("Đánh số", "Đánh số lại."),
    "blank_field": Advice("Để trống", "Điền khi ban hành.", "Chỗ để trống"),
    "past_deadline": Advice("Thời hạn đã qua", "Xem lại thời hạn."),
    "ambiguous_unit": Advice("Đơn vị tính chưa rõ", "Ghi rõ đơn vị tính.", "Chỉ tiêu có đơn vị tính chưa rõ"),
    "no_baseline": Advice("Thiếu giá trị gốc", "Ghi số hiện trạng, năm gốc.", lacks="số hiện trạng, năm gốc"),
    "orphan_row": Advice(
        "Dòng phụ lục không có nhiệm vụ",
        "Bổ sung nhiệm vụ vào nội dung hoặc bỏ khỏi phụ lục.",
        "Dòng phụ lục không có nhiệm vụ tương ứng trong nội dung",
    ),
    "orphan_task": Advice(
        "Nhiệm vụ không có trong phụ lục",
        "Bổ sung vào phụ lục.",
        "Nhiệm vụ có sản phẩm, thời hạn nhưng không có trong phụ lục",
    ),
    "crowded_period": Advice("Dồn việc"),
    "typo": Advice("Lỗi chính tả", "Sửa lại.", "Lỗi chính tả, đánh máy"),
    "tracked_changes": Advice("Thay đổi đang theo dõi", "Chấp nhận hoặc bỏ các thay đổi trước khi ban hành."),
    "hidden_text": Advice("Chữ ẩn", "Bỏ chữ ẩn hoặc cho hiện."),
    "embedded_part": Advice("Tệp chèn", "Đưa nội dung vào văn bản hoặc gửi kèm riêng."),
}
"""Not "same_work": a task that the annex tracks, too, is as it should be."""


def matter_of(finding: Told) -> str:
    """The message without what it asks for."""
    return _FOR_TRACKING.sub("", _OWN_REQUEST.sub("", finding.message_vi)).strip()


def request_of(finding: Told) -> str:
    own = _OWN_REQUEST.search(finding.message_vi)
    words = ADVICE[finding.kind].request or (own[1] if own else "")
    return words[:1].upper() + words[1:]


def place_words(address: str) -> str:
    """An address as officials say it; a sentence is named by its clause."""
    clause = _SENTENCE.sub("", address)
    row = _ROW.fullmatch(clause)
    if row:
        return f"dòng {row[2]} {_annex(row[1])}"
    if clause.startswith("PL"):
        return _annex(clause)
    return f"mục {clause}" if clause else "đầu văn bản"


def _annex(address: str) -> str:
    return f"Phụ lục {address.removeprefix('PL').strip('.')}".strip()
