"""How the states of findings, and why something about them is refused, are said to a person."""

from django.utils.translation import gettext_lazy as _

HOWS = {
    "amending": _("Văn bản sửa đổi, thay thế"),
    "correction": _("Công văn đính chính"),
    "redraft": _("Nơi soạn thảo đã sửa, trước khi ký"),
    "interim": _("Ý kiến chỉ đạo tạm thời của Chủ tịch, Phó Chủ tịch"),
    "filled": _("Đã bổ sung khi soát"),
    "merged": _("Đã ghép khi soát"),
}
STATES = {
    "open": _("chưa xử lý"),
    "settled": _("đã xử lý"),
    "left_open": _("để ngỏ"),
    "sent_back": _("đã trả lại nơi soạn thảo"),
}
DONE = {
    "settle": _("xử lý"),
    "leave_open": _("để ngỏ"),
    "send_back": _("trả lại nơi soạn thảo"),
}
REFUSALS = {
    "no_number": _("Hãy ghi số, ký hiệu của văn bản."),
    "no_note": _("Hãy ghi nội dung ý kiến chỉ đạo hoặc trả lời."),
    "no_on": _("Hãy ghi ngày của ý kiến chỉ đạo."),
    "no_counts": _("Hãy chọn nội dung nào đúng theo văn bản này, hoặc ghi nội dung khác."),
    "one_at_a_time": _("Mỗi mâu thuẫn có nội dung đúng riêng: hãy xử lý từng phát hiện một."),
    "future_day": _("Ngày của văn bản hoặc ý kiến chỉ đạo chưa tới. Hãy kiểm tra lại ngày."),
    "content_needs_amending": _(
        "Mâu thuẫn về nội dung chỉ xử lý bằng văn bản sửa đổi, thay thế; đính chính chỉ dùng cho lỗi hình thức."
    ),
    "signed_needs_document": _(
        "Văn bản đã có số, đã ký: chỉ xử lý bằng văn bản sửa đổi, thay thế hoặc công văn đính chính."
    ),
    "already_settled": _("Phát hiện này đã được xử lý. Muốn mở lại, hãy bỏ ghi lần xử lý trước."),
    "gone": _("Phát hiện này không còn trong sổ. Hãy tải lại trang."),
    "nothing_chosen": _("Chưa chọn phát hiện nào. Hãy đánh dấu vào ô bên trái phát hiện rồi làm lại."),
    "not_allowed": _("Loại xử lý này không có trong danh sách."),
}
FIELDS = {
    "no_number": "number",
    "no_note": "note",
    "no_on": "on",
    "no_counts": "counts",
    "future_day": "on",
    "content_needs_amending": "how",
    "signed_needs_document": "how",
}
"""At which field of the form each is said; the others above it."""
MALFORMED = _("Chưa ghi được: biểu mẫu thiếu hoặc sai dữ liệu. Hãy tải lại trang rồi làm lại.")


def refusal_words(reason: str) -> str:
    return str(REFUSALS.get(reason, MALFORMED))
