"""A stamp of secrecy is told from words that speak of secrets."""

import pytest

from vanban.formats.stamps import is_stamped

STAMPS = [
    "MẬT",
    "M Ậ T",
    "T Ố I  M Ậ T",
    "TUYỆT MẬT",
    "[ MẬT ]",
    "MA\u0323\u0302T",
    "Độ mật: Tối mật",
    "Mức độ mật: MẬT",
    "Dấu chỉ độ mật: Tuyệt mật (bản số 2)",
    "HỎA TỐC - MẬT",
    "MẬT/HỎA TỐC",
    "TỐI MẬT (Bản số 3)",
    "TÀI LIỆU MẬT",
    "DẤU MẬT",
    "Tối mật",
    "(tuyệt mật)",
    "Số: 12/KH-UBND      MẬT",
    "Số: 12/KH-UBND TỐI MẬT",
    "XÃ AN BÌNH       MẬT Số: 12/KH-UBND",
]
WORDS = [
    "Thực hiện nghiêm quy định về bảo vệ bí mật nhà nước.",
    "100% văn bản không mật được xử lý trên môi trường số",
    "BẢO VỆ BÍ MẬT NHÀ NƯỚC",
    "BẢO MẬT THÔNG TIN",
    "MẬT ĐỘ DÂN SỐ",
    "VĂN BẢN KHÔNG MẬT",
    "Độ mật",
    "Độ mật: Không",
    "Mật ong",
    "Tài liệu tối mật của địa phương",
    "Mật",
]


@pytest.mark.parametrize("line", STAMPS)
def test_a_stamp_is_seen_however_it_is_set(line: str) -> None:
    assert is_stamped(line)


@pytest.mark.parametrize("line", WORDS)
def test_words_about_secrets_are_no_stamp(line: str) -> None:
    assert not is_stamped(line)
