"""Two invented plans in styles that no sample has: one of a Party committee, one promulgated by a decision."""

from tests.vanban.docx_builder import docx, p, r, tbl, tc, tr

BOLD, MIDDLE = "<w:b/>", '<w:jc w:val="center"/>'


def title(*lines: str) -> str:
    return "".join(p(r(line, BOLD), ppr=MIDDLE) for line in lines)


def headed(line: str) -> str:
    return p(r(line, BOLD))


def beside(left: list[str], right: list[str]) -> str:
    """A letterhead or signature: two cells without lines around them."""
    return tbl(tr(tc(*left), tc(*right)), ruled=False)


def party_plan() -> bytes:
    return docx(
        beside(
            ["ĐẢNG BỘ TỈNH LÂM SƠN", "ĐẢNG ỦY XÃ BẮC HẢI", "*", "Số 12-KH/ĐU"],
            ["ĐẢNG CỘNG SẢN VIỆT NAM", "Bắc Hải, ngày 05 tháng 3 năm 2026"],
        )
        + title("KẾ HOẠCH", "thực hiện Nghị quyết số 15-NQ/TU của Tỉnh ủy về giảm nghèo bền vững", "-----")
        + p(
            "Thực hiện Nghị quyết số 15-NQ/TU, ngày 12/01/2026 của Tỉnh ủy về giảm nghèo bền vững, Ban Thường vụ "
            "Đảng ủy xã xây dựng Kế hoạch thực hiện như sau:"
        )
        + headed("I- MỤC ĐÍCH, YÊU CẦU")
        + p("1- Nâng cao nhận thức của cấp ủy, chính quyền và Nhân dân về giảm nghèo bền vững.")
        + headed("II- CHỈ TIÊU ĐẾN NĂM 2030")
        + p("- Tỷ lệ hộ nghèo giảm bình quân 1,2%/năm.")
        + p("- Thu nhập bình quân đầu người đạt 72 triệu đồng/người/năm.")
        + p("- Giải quyết việc làm mới cho ít nhất 450 lao động.")
        + headed("III- NHIỆM VỤ, GIẢI PHÁP")
        + p("1- Các chi bộ trực thuộc tổ chức quán triệt Nghị quyết, hoàn thành trước ngày 30/4/2026.")
        + p("2- Đẩy mạnh tuyên truyền, vận động hộ nghèo tham gia các mô hình sinh kế.")
        + headed("IV- TỔ CHỨC THỰC HIỆN")
        + p(
            "1- Ủy ban nhân dân xã xây dựng Đề án giảm nghèo giai đoạn 2026 - 2030, trình Ban Thường vụ Đảng ủy "
            "trong tháng 5/2026."
        )
        + p(
            "2- Ban Xây dựng Đảng chủ trì, phối hợp với Ủy ban Kiểm tra Đảng ủy theo dõi, đôn đốc việc thực hiện "
            "Kế hoạch; định kỳ hằng quý báo cáo Ban Thường vụ Đảng ủy."
        )
        + beside(
            ["Nơi nhận:", "- Tỉnh ủy (báo cáo),", "- Các chi bộ trực thuộc,", "- Lưu Văn phòng Đảng ủy."],
            ["T/M BAN THƯỜNG VỤ", "BÍ THƯ", "", "Đinh Văn Lộc"],
        )
    )


def promulgated_plan() -> bytes:
    return docx(_decision() + _attached_plan())


def _decision() -> str:
    return (
        beside(
            ["ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN", "-------", "Số: 845/QĐ-UBND"],
            [
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                "Lâm Sơn, ngày 14 tháng 02 năm 2026",
            ],
        )
        + title(
            "QUYẾT ĐỊNH",
            "Ban hành Kế hoạch phát triển du lịch cộng đồng tỉnh Lâm Sơn giai đoạn 2026 - 2028",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM SƠN",
        )
        + p("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;")
        + p(
            "Căn cứ Quyết định số 147/QĐ-TTg ngày 22 tháng 01 năm 2020 của Thủ tướng Chính phủ phê duyệt Chiến lược "
            "phát triển du lịch Việt Nam đến năm 2030;"
        )
        + p("Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 21/TTr-SVHTTDL ngày 06/02/2026.")
        + title("QUYẾT ĐỊNH:")
        + p(
            r("Điều 1.", BOLD),
            " Ban hành kèm theo Quyết định này Kế hoạch phát triển du lịch cộng đồng tỉnh Lâm Sơn "
            "giai đoạn 2026 - 2028.",
        )
        + p(r("Điều 2.", BOLD), " Quyết định này có hiệu lực thi hành kể từ ngày ký.")
        + p(
            r("Điều 3.", BOLD),
            " Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở, ngành, Chủ tịch Ủy ban nhân dân các xã, phường "
            "và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.",
        )
        + beside(
            ["Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, VX."],
            ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "", "Hoàng Thị Mai"],
        )
    )


def _attached_plan() -> str:
    return (
        beside(
            ["ỦY BAN NHÂN DÂN", "TỈNH LÂM SƠN"], ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
        )
        + title("KẾ HOẠCH", "Phát triển du lịch cộng đồng tỉnh Lâm Sơn giai đoạn 2026 - 2028")
        + p(r("(Ban hành kèm theo Quyết định số 845/QĐ-UBND ngày 14/02/2026 của UBND tỉnh)", "<w:i/>"), ppr=MIDDLE)
        + headed("Phần I. MỤC TIÊU")
        + headed("1. Mục tiêu chung")
        + p("Xây dựng du lịch cộng đồng thành sản phẩm du lịch đặc trưng của tỉnh.")
        + headed("2. Mục tiêu cụ thể")
        + p("a) Đến năm 2028, thu hút 120.000 lượt khách du lịch cộng đồng;")
        + p("b) Đến năm 2028, tối thiểu 65,5% lao động du lịch được đào tạo nghề;")
        + p("c) Mỗi năm có thêm ít nhất 05 điểm du lịch cộng đồng được công nhận.")
        + headed("Phần II. NHIỆM VỤ VÀ GIẢI PHÁP")
        + headed("1. Về hạ tầng")
        + p("a) Sở Xây dựng rà soát quy hoạch các điểm du lịch, hoàn thành trong quý III năm 2026;")
        + p("b) Giao Ủy ban nhân dân các xã, phường bố trí quỹ đất làm bãi đỗ xe.")
        + headed("Phần III. DANH MỤC NHIỆM VỤ")
        + tbl(
            tr("TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm"),
            tr("1", "Xây dựng bộ tiêu chí điểm du lịch cộng đồng", "Sở Văn hóa, Thể thao và Du lịch",
               "Sở Tài chính", "Quý II/2026", "Quyết định"),
            tr("2", "Tổ chức đào tạo hướng dẫn viên tại chỗ", "Trường Cao đẳng Lâm Sơn",
               "UBND các xã, phường", "Hằng năm", "Báo cáo kết quả"),
        )
    )  # fmt: skip
