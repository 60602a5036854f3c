"""Who signed, in which post, by whose authority."""

import pytest

from vanban.extract.signature import signer_of
from vanban.model import Signer
from vanban.source import Paragraph


def signed(*lines: str) -> Signer | None:
    return signer_of([Paragraph(line) for line in lines])


@pytest.mark.parametrize(
    ("lines", "signer"),
    [
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Ký"), Signer("Lê Văn Ký", "Chủ tịch", "TM.")),
        (("TM. ỦY BAN NHÂN", "DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Sơn"),
         Signer("Mai Sơn", "Phó Chủ tịch", "KT.")),
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG", "[đã ký]", "Trương An Bình"),
         Signer("Trương An Bình", "Chánh Văn phòng", "TL.")),
        (("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Đỗ Thị Phó"), Signer("Đỗ Thị Phó", "Bí thư", "TM.")),
        (("Q. CHỦ TỊCH", "Lê Văn Ký"), Signer("Lê Văn Ký", "Chủ tịch", "Q.")),
        (("THỦ TRƯỞNG ĐƠN VỊ     Lê Văn Ký",), Signer("Lê Văn Ký", "Thủ trưởng đơn vị", None)),
        (("GIÁM ĐỐC", "TS. Lê Văn Ký"), Signer("Lê Văn Ký", "Giám đốc", None)),
        (("TRƯỞNG CÔNG AN", "Trung tá Lê Văn Ký"), Signer("Lê Văn Ký", "Trưởng Công an", None)),
        (("TRƯỞNG THÔN", "LÊ VĂN KÝ"), Signer("Lê Văn Ký", "Trưởng thôn", None)),
        (("TM. TIỂU BAN", "TRƯỞNG TIỂU BAN", "Lê Văn Ký", "TRƯỞNG BAN ĐẢNG"),
         Signer("Lê Văn Ký", "Trưởng Tiểu ban", "TM.")),
        (("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG", "H’Len Niê"), Signer("H’Len Niê", "Phó Chỉ huy trưởng", "KT.")),
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), Signer(None, "Chủ tịch", "TM.")),
    ],
)  # fmt: skip
def test_the_authority_nearest_to_the_name_counts(lines: tuple[str, ...], signer: Signer) -> None:
    assert signed(*lines) == signer


def test_nobody_signed_where_nothing_is_printed() -> None:
    assert signed() is None
