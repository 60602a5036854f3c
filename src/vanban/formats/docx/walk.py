"""What is carried from paragraph to paragraph while a Word document is walked through."""

from dataclasses import dataclass, field

from vanban.formats.docx.names import Element
from vanban.formats.docx.numbering import Numbering
from vanban.formats.docx.styles import Styles
from vanban.source import Remark


@dataclass(slots=True)
class Walk:
    """Fields may span paragraphs; notes, text boxes and tracked changes are collected on the way."""

    styles: Styles
    numbering: Numbering
    fields: list[bool] = field(default_factory=list)
    """Of each open field, whether its result has begun."""
    notes: list[tuple[str, str]] = field(default_factory=list)
    """("footnote" or "endnote", id) in the order referred to."""
    boxes: list[Element] = field(default_factory=list)
    """Contents of text boxes met in the paragraph being read."""
    inserted: int = 0
    deleted: int = 0
    hidden: int = 0
    embedded: int = 0
    traces: bool = False
    """Whether paragraphs keep what they were made of; only for whoever asks for places, it holds the whole file."""

    @property
    def shows(self) -> bool:
        """Whether the text met here is displayed, rather than a field's instruction."""
        return all(self.fields)

    def remarks(self) -> tuple[Remark, ...]:
        found = []
        if self.inserted or self.deleted:
            found.append(
                Remark(
                    "tracked_changes",
                    "warning",
                    f"Văn bản còn thay đổi đang theo dõi (Track Changes): đã đọc {self.inserted} chỗ chèn thêm, "
                    f"bỏ qua {self.deleted} chỗ xóa. Hãy kiểm tra với bản đã ban hành.",
                    f"The document holds tracked changes: {self.inserted} insertions were read, "
                    f"{self.deleted} deletions left out. Check against the issued text.",
                )
            )
        if self.hidden:
            found.append(
                Remark(
                    "hidden_text",
                    "warning",
                    f"Văn bản có {self.hidden} đoạn chữ ẩn, không hiện khi in; phần này không được đọc.",
                    f"The document holds {self.hidden} runs of hidden text, not printed; they were not read.",
                )
            )
        if self.embedded:
            found.append(
                Remark(
                    "embedded_part",
                    "warning",
                    f"Văn bản chèn {self.embedded} tệp khác bên trong; nội dung các tệp đó không được đọc.",
                    f"The document embeds {self.embedded} other files; their content was not read.",
                )
            )
        return tuple(found)
