"""Why a file cannot be read, each reason with the exit code of `tiendo read` and words that say what to do."""

from typing import ClassVar


class Unreadable(Exception):
    """The file yields no reading; `str()` is the Vietnamese message, nothing of the content is in it."""

    exit_code: ClassVar[int] = 4
    slug: ClassVar[str] = "broken"
    message_vi: ClassVar[str] = "Tệp bị hỏng hoặc thiếu phần cuối. Hãy mở lại tệp gốc, lưu lại rồi nạp lần nữa."
    message_en: ClassVar[str] = "The file is damaged or cut short. Open the original, save it again and retry."

    def __init__(self, detail: str = "") -> None:
        """`detail` is for the log: where it failed, never words of the document."""
        super().__init__(self.message_vi)
        self.detail = detail


class Missing(Unreadable):
    exit_code = 1
    slug = "missing"
    message_vi = "Không mở được tệp. Hãy kiểm tra lại đường dẫn và quyền đọc tệp."
    message_en = "The file cannot be opened. Check its path and your right to read it."


class Empty(Unreadable):
    exit_code = 3
    slug = "empty"
    message_vi = "Tệp rỗng, không có nội dung. Hãy chọn đúng tệp văn bản đã ban hành."
    message_en = "The file is empty. Choose the file of the issued document."


class Broken(Unreadable):
    pass


class Encrypted(Unreadable):
    exit_code = 5
    slug = "encrypted"
    message_vi = "Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu (lưu thành bản không khóa) rồi nạp lại."
    message_en = "The file is locked by a password. Save a copy without the password and retry."


class UnknownKind(Unreadable):
    exit_code = 6
    slug = "unknown-kind"
    message_vi = "Đây không phải tệp văn bản mà hệ thống đọc được. Hãy nạp tệp .docx, .pdf có lớp chữ hoặc .txt."
    message_en = "This is not a document the system can read. Use .docx, .pdf with a text layer, or .txt."


class Ambiguous(Unreadable):
    exit_code = 6
    slug = "ambiguous"
    message_vi = (
        "Tệp vừa là PDF vừa là Word với nội dung có thể khác nhau, nên không xác định được bản nào là bản đúng. "
        "Hãy xuất lại thành một tệp .pdf hoặc .docx duy nhất."
    )
    message_en = (
        "The file is at once a PDF and a Word document whose texts may differ. Export it again as one of the two."
    )


class Dangerous(Unreadable):
    exit_code = 7
    slug = "dangerous"
    message_vi = (
        "Tệp có cấu trúc không an toàn hoặc quá lớn nên bị từ chối. "
        "Hãy mở bằng Word, lưu thành tệp .docx mới hoặc xuất ra .pdf rồi nạp lại."
    )
    message_en = "The file is unsafe or too large and was refused. Save it anew as .docx or .pdf and retry."


class NoText(Unreadable):
    exit_code = 8
    slug = "no-text"
    message_vi = "Tệp không có lớp chữ (bản quét hoặc trang trắng). Hãy nạp bản .docx hoặc bản .pdf xuất từ Word."
    message_en = "The file has no text layer (a scan or blank pages). Use the .docx or a .pdf exported from Word."


class NotVietnamese(Unreadable):
    exit_code = 8
    slug = "not-vietnamese"
    message_vi = "Nội dung không phải tiếng Việt nên không đọc được như một kế hoạch. Hãy kiểm tra lại tệp đã chọn."
    message_en = "The text is not Vietnamese and cannot be read as a plan. Check the file you chose."


class Classified(Unreadable):
    exit_code = 9
    slug = "classified"
    message_vi = (
        "Văn bản có dấu chỉ độ mật. Hệ thống không tiếp nhận và không lưu nội dung nào của văn bản này. "
        "Hãy xử lý theo quy định về bảo vệ bí mật nhà nước."
    )
    message_en = "The document is marked classified. It was refused and nothing of it has been kept."


BY_SLUG: dict[str, type[Unreadable]] = {
    c.slug: c
    for c in (Missing, Empty, Broken, Encrypted, UnknownKind, Ambiguous, Dangerous, NoText, NotVietnamese, Classified)
}
