"""How decisions and refusals of a review are said to a person."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext, gettext_lazy

from tiendo.intake.models import Decision
from tiendo.rules.review import TAKE_SIGNED, in_force
from tiendo.web.ledger import words

if TYPE_CHECKING:
    from django.http import QueryDict

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
    "fill": gettext_lazy("điền 6 rõ"),
    "dismiss": gettext_lazy("bỏ qua quyết định không còn tác dụng"),
    "settle": gettext_lazy("xử lý phát hiện"),
    "leave_open": gettext_lazy("để ngỏ phát hiện"),
    "send_back": gettext_lazy("trả lại nơi soạn thảo"),
    "leave_untracked": gettext_lazy("không theo dõi"),
    "bind": gettext_lazy("ghi ngày mà phụ lục ràng buộc"),
    "undo": gettext_lazy("hoàn tác"),
}
BY_THE_HOUSE = {TAKE_SIGNED: gettext_lazy("lấy bản đã ký làm văn bản được soát")}
"""Decisions that no form of the review makes."""
FILLED = {
    "lead_body": gettext_lazy("chủ trì"),
    "person_post": gettext_lazy("người phụ trách"),
    "director_post": gettext_lazy("lãnh đạo chỉ đạo"),
    "deadlines": gettext_lazy("thời hạn"),
    "deliverables": gettext_lazy("sản phẩm"),
    "approving": gettext_lazy("cấp phê duyệt"),
    "standing": gettext_lazy("nhiệm vụ thường xuyên"),
}
REFUSALS = words.REFUSALS | {
    "gone": gettext_lazy("Mục này không còn trong danh sách: đã được tách, ghép, hoặc bản đọc mới không có."),
    "no_items": gettext_lazy("Chưa chọn mục nào. Hãy đánh dấu ô trước mỗi mục cần làm, rồi bấm lại."),
    "not_a_duty": gettext_lazy("Chỉ nhiệm vụ và hồ sơ trình mới có 6 rõ; hãy bỏ chọn các chỉ tiêu."),
    "nothing_given": gettext_lazy("Chưa có gì để điền. Hãy chọn hoặc ghi ít nhất một ô ở trên danh sách."),
    "nothing_to_fill": gettext_lazy(
        "Các mục đã chọn đều có sẵn nội dung này. Muốn thay, hãy bỏ dấu ở ô “Chỉ điền vào chỗ còn thiếu”."
    ),
    "unknown_person": gettext_lazy("Người này hiện không giữ chức vụ nào ở đây. Hãy chọn lại trong danh sách."),
    "file_lost": gettext_lazy("Tệp đã lưu bị mất hoặc bị thay đổi, không đọc lại được. Hãy báo người quản trị."),
    "read_again": gettext_lazy("Văn bản vừa được đọc lại bằng bản đọc mới. Hãy tải lại trang rồi bôi đen lại."),
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


def gone_words(post: "QueryDict", scene: "Scene") -> str:
    """Who split or merged what was decided about, and what became of it."""
    sent = {value for _, values in post.lists() for value in values}
    for decision in reversed(in_force(scene.decisions)):
        keys = {*decision.payload.get("keys", ()), decision.payload.get("key")}
        if decision.kind in ("split", "merge") and keys & sent:
            new = [card.code for card in scene.cards if decision.token.hex in card.item.key]
            about = {"who": decision.account_name, "did": KINDS[decision.kind], "codes": ", ".join(new)}
            return gettext("%(who)s vừa %(did)s mục này thành %(codes)s. Hãy quyết định trên mục mới.") % about
    return refusal_words("gone")


def decision_words(decision: Decision, scene: "Scene") -> str:
    """ "nhận CT3, CT4", "nhận 22 mục", "xử lý phát hiện PH1"."""
    return " ".join(filter(None, [what_words(decision.kind, decision.payload), _about(decision.payload, scene)]))


def what_words(kind: str, payload: Json) -> str:
    """ "nhận"; of what was filled in bulk also which of the six."""
    filled = [str(name) for value, name in FILLED.items() if kind == "fill" and value in payload["values"]]
    name = (KINDS | BY_THE_HOUSE).get(kind, kind)
    return f"{name} ({', '.join(filled)})" if filled else str(name)


def done_words(wanted: "Asked", before: "Scene", later: "Scene") -> str:
    """For the announcement: what was done, and how far the review is now."""
    about = _about(wanted.payload, later) or _about(wanted.payload, before)
    done = " ".join(filter(None, [what_words(wanted.kind, wanted.payload), about]))
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
