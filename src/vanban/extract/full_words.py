"""What the usual abbreviations of bodies stand for ("UBND" is "Ủy ban nhân dân"), in the one place that knows them."""

import re

from viet.letters import CAPITALS

_BODIES = {
    "UBND": "Ủy ban nhân dân", "UB": "Ủy ban", "HĐND": "Hội đồng nhân dân",
    "HĐND-UBND": "Hội đồng nhân dân - Ủy ban nhân dân", "HĐND&UBND": "Hội đồng nhân dân và Ủy ban nhân dân",
    "UBMTTQVN": "Ủy ban Mặt trận Tổ quốc Việt Nam", "MTTQVN": "Mặt trận Tổ quốc Việt Nam",
    "UBMTTQ": "Ủy ban Mặt trận Tổ quốc", "UB MTTQ": "Ủy ban Mặt trận Tổ quốc", "MTTQ": "Mặt trận Tổ quốc",
    "BTV": "Ban Thường vụ", "BCH": "Ban Chấp hành", "BCHQS": "Ban Chỉ huy Quân sự", "BCĐ": "Ban Chỉ đạo",
    "BCĐTW": "Ban Chỉ đạo Trung ương", "BQL": "Ban Quản lý", "BTC": "Ban Tổ chức", "BXDĐ": "Ban Xây dựng Đảng",
    "BTT": "Ban Thường trực", "ĐU": "Đảng ủy", "TU": "Tỉnh ủy", "HU": "Huyện ủy", "TW": "Trung ương",
    "ĐBQH": "đại biểu Quốc hội", "UBBC": "Ủy ban bầu cử", "UBKT": "Ủy ban Kiểm tra", "VP": "Văn phòng",
    "VPUB": "Văn phòng Ủy ban nhân dân", "VPCP": "Văn phòng Chính phủ", "TTg": "Thủ tướng Chính phủ",
    "PCT": "Phó Chủ tịch", "CVP": "Chánh Văn phòng", "PCVP": "Phó Chánh Văn phòng", "LĐLĐ": "Liên đoàn Lao động",
    "LHPN": "Liên hiệp Phụ nữ", "CCB": "Cựu chiến binh", "TNCS": "Thanh niên Cộng sản", "BĐBP": "Bộ đội Biên phòng",
    "CHQS": "Chỉ huy Quân sự", "BHXH": "Bảo hiểm xã hội", "KBNN": "Kho bạc Nhà nước", "NHNN": "Ngân hàng Nhà nước",
    "NHCSXH": "Ngân hàng Chính sách xã hội", "TAND": "Tòa án nhân dân", "VKSND": "Viện kiểm sát nhân dân",
    "TTYT": "Trung tâm Y tế", "TYT": "Trạm Y tế", "HTX": "Hợp tác xã",
}  # fmt: skip
_FIELDS = {
    "KH&CN": "Khoa học và Công nghệ", "KHCN": "Khoa học và Công nghệ", "GD&ĐT": "Giáo dục và Đào tạo",
    "GDĐT": "Giáo dục và Đào tạo", "NN&MT": "Nông nghiệp và Môi trường", "TN&MT": "Tài nguyên và Môi trường",
    "TNMT": "Tài nguyên và Môi trường", "NN&PTNT": "Nông nghiệp và Phát triển nông thôn", "KH&ĐT": "Kế hoạch và Đầu tư",
    "KHĐT": "Kế hoạch và Đầu tư", "TT&TT": "Thông tin và Truyền thông", "GTVT": "Giao thông vận tải",
    "VHTT&DL": "Văn hóa, Thể thao và Du lịch", "VHTTDL": "Văn hóa, Thể thao và Du lịch",
    "VH,TT&DL": "Văn hóa, Thể thao và Du lịch", "VHTT": "Văn hóa và Thể thao", "VH-XH": "Văn hóa - Xã hội",
    "VHXH": "Văn hóa - Xã hội", "LĐTBXH": "Lao động - Thương binh và Xã hội",
    "LĐ-TB&XH": "Lao động - Thương binh và Xã hội", "TC-KH": "Tài chính - Kế hoạch", "CT-XH": "chính trị - xã hội",
    "KT-XH": "kinh tế - xã hội", "TĐKT": "Thi đua - Khen thưởng",
}  # fmt: skip
_FULL = _BODIES | _FIELDS


def _pattern(short: str) -> str:
    """The abbreviation with blanks allowed around its signs ("CT- XH", "GD & ĐT")."""
    return re.sub(r"([&,-])", r"\\s?\1\\s?", short.replace(" ", r"\s?"))


_LONGEST_FIRST = sorted(_FULL, key=len, reverse=True)
_SHORT = re.compile(rf"(?<![\w/&-])(?:{'|'.join(map(_pattern, _LONGEST_FIRST))})(?![\w/&])(?!-\w)")
_BY_LETTERS = {re.sub(r"\s", "", short): full for short, full in _FULL.items()}
_STANDING = re.compile(
    r"(?<![\w/&-])(?:TT|TTr|T\.T|Thường trực)\.? ?(?=HĐND|UBND|UBMTTQ|MTTQ|TU|ĐU|(?:Tỉnh|Thành|Huyện|Đảng) ủy)"
)
_CHAIR = re.compile(r"(?<![\w/&-])CT(?= (?:UBND|HĐND|UBMTTQ|MTTQ)|, ?(?:các )?PCT)")
_CITY = re.compile(rf"(?<!\w)TP\.? ?(?=[{CAPITALS}])")


def full_words(text: str) -> str:
    """The text with its abbreviations of bodies written out; all else as printed.

    "TT" is "Thường trực" and "CT" is "Chủ tịch" only before the body they belong to.
    """
    text = _STANDING.sub("Thường trực ", text)
    text = _CITY.sub("thành phố ", _CHAIR.sub("Chủ tịch", text))
    return _SHORT.sub(lambda m: _BY_LETTERS["".join(m[0].split())], text)
