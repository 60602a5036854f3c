"""How decisions and refusals of a review are said to a person."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, gettext_lazy

from tiendo.intake.models import Decision
from tiendo.rules.review import TAKE_SIGNED
from tiendo.web.ledger import words

if TYPE_CHECKING:
    from tiendo.web.review.posted import Asked
    from tiendo.web.review.scene import Scene

Json = dict[str, Any]

KINDS = {
    "accept": gettext_lazy("nhận"),
    "correct": gettext_lazy("sửa"),
    "delete": gettext_lazy("bỏ"),
    "restore": gettext_lazy("khôi phục"),
    "add": gettext_lazy("thêm"),
    "split": gettext_lazy("tách"),
    "merge": gettext_lazy("ghép"),
    "assign": gettext_lazy("giao chủ trì"),
    "settle": gettext_lazy("xử lý phát hiện"),
    "leave_open": gettext_lazy("để ngỏ phát hiện"),
    "send_back": gettext_lazy("trả lại nơi soạn thảo"),
    "leave_untracked": gettext_lazy("không theo dõi"),
    "bind": gettext_lazy("ghi ngày mà phụ lục ràng buộc"),
    "undo": gettext_lazy("hoàn tác"),
}
BY_THE_HOUSE = {TAKE_SIGNED: gettext_lazy("lấy bản đã ký làm văn bản được soát")}
"""Decisions that no form of the review makes."""
REFUSALS = words.REFUSALS | {
    "gone": gettext_lazy("Mục này vừa được người khác tách, ghép hoặc bỏ. Hãy tải lại trang."),
    "closed": gettext_lazy("Việc soát đã kết thúc, không ghi thêm được."),
    "signed_text_stays": gettext_lazy("Không trở lại bản dự thảo được: những gì được theo dõi phải theo bản đã ký."),
    "no_reason": gettext_lazy("Hãy ghi lý do."),
    "different_kinds": gettext_lazy("Chỉ ghép được hai mục trở lên cùng loại: chỉ tiêu với chỉ tiêu, việc với việc."),
    "outside": gettext_lazy("Các phần tách phải nằm trong mục, lần lượt từ đầu đến cuối."),
    "no_such_words": gettext_lazy("Không thấy những chữ này ở đó. Hãy chép đúng chữ trong văn bản."),
    "unknown_address": gettext_lazy("Văn bản không có địa chỉ này. Hãy chép địa chỉ ở lề trái, ví dụ II.1.1.b."),
    "unknown_body": gettext_lazy("Không có cơ quan này trong danh mục."),
}
FEW = 3


def refusal_words(reason: str) -> str:
    return str(REFUSALS.get(reason, words.MALFORMED))


def decision_words(decision: Decision, scene: "Scene") -> str:
    """ "nhận CT3, CT4", "nhận 22 mục", "xử lý phát hiện PH1"."""
    return " ".join(filter(None, [str((KINDS | BY_THE_HOUSE)[decision.kind]), _about(decision.payload, scene)]))


def done_words(wanted: "Asked", before: "Scene", later: "Scene") -> str:
    """For the announcement: what was done, and how far the review is now."""
    about = _about(wanted.payload, later) or _about(wanted.payload, before)
    done = " ".join(filter(None, [str(KINDS[wanted.kind]), about]))
    progress = later.review.progress
    so_far = gettext("đã soát %(done)s/%(total)s") % {"done": progress.done, "total": progress.total}
    return gettext("Đã ghi: %(done)s. %(so_far)s.") % {"done": done, "so_far": so_far.capitalize()}


def _about(payload: Json, scene: "Scene") -> str:
    keys = payload.get("keys") or ([payload["key"]] if "key" in payload else [])
    codes = [card.code for card in scene.cards if card.item.key in keys]
    if not keys and "findings" in payload:
        keys = payload["findings"]
        codes = [line.code for line in scene.lines if line.key in keys]
    if len(codes) <= FEW:
        return ", ".join(codes) or ", ".join(payload.get("addresses", ()))
    return gettext("%(n)s mục") % {"n": len(keys)}
