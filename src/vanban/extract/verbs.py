"""Which words begin an order, and which can never be part of a body's name."""

import re

_WORD = re.compile(r"\w+")


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.split(","))


DUTIES = _phrases(
    """
    chủ trì, phối hợp, chủ động, tham mưu, triển khai, thực hiện, ban hành, đôn đốc, giám sát, theo dõi, tổng hợp,
    báo cáo, đề xuất, kiến nghị, rà soát, bổ sung, hoàn thiện, hoàn thành, cập nhật, đánh giá, tăng cường, đẩy mạnh,
    đẩy nhanh, nâng cao, nâng cấp, phát huy, phát động, phát hiện, phát hành, phát sóng, quán triệt, khuyến khích,
    huy động, bố trí, cân đối, lồng ghép, thu hút, ưu tiên, tạo điều kiện, tạo lập, tạo ra, tạo môi trường, tạo
    thuận lợi, tạo mọi, tạo sự, lãnh đạo, khai thác, sử dụng, áp dụng, mở rộng, mở, cải thiện, cải tạo, cụ thể hóa,
    chuẩn hóa, số hóa, kết nối, chia sẻ, tích hợp, cung cấp, cung ứng, công bố, công khai, niêm yết, lựa chọn, thành
    lập, kiện toàn, củng cố, duy trì, giữ vững, giữ gìn, bảo đảm, đảm bảo, ngăn chặn, xử lý, giải quyết, tháo gỡ,
    khắc phục, chấn chỉnh, khảo sát, kê khai, thu thập, phân tích, phân công, phân cấp, phân bổ, giao, cử, bám sát,
    căn cứ, chịu trách nhiệm, chịu, tiếp tục, tiếp nhận, tập trung, từng bước, khẩn trương, kịp thời, định kỳ,
    thường xuyên, nghiêm túc, tích cực, quan tâm, chú trọng, soạn thảo, dự thảo, trình, gửi, ký, ký kết, phê duyệt,
    thẩm định, thẩm tra, xem xét, quyết định, điều chỉnh, sửa đổi, khen thưởng, biểu dương, tôn vinh, sơ kết, tổng
    kết, nhân rộng, thí điểm, thử nghiệm, hình thành, thiết lập, mua sắm, trang bị, kết hợp, liên kết, hợp tác, tham
    gia, đồng hành, thúc đẩy, kêu gọi, vận dụng, bình xét, giới thiệu, đăng tải, đăng ký, treo, trang trí, chuẩn bị,
    làm, là, có, đưa, lấy, nêu, giải trình, tư vấn, phản biện, phản ánh, đóng góp, khôi phục, chăm sóc, thu gom,
    phân loại, quyết toán, giải ngân, thanh toán, tuyển chọn, ra mắt, phụ trách, trực tiếp, đề cao, xác định, thông
    báo, động viên, phổ cập, phủ sóng, cắt giảm, rút ngắn, giảm, tăng, hạn chế, khơi thông, khơi dậy, gắn, đấu
    tranh, chấp hành, tuân thủ, thực hành, gương mẫu, hưởng ứng, thi đua, yêu cầu, đề nghị, giúp, tổ chức, hướng
    dẫn, kiểm tra, xây dựng, phát triển, phổ biến, tuyên truyền, vận động, hỗ trợ, chỉ đạo, điều hành, quản lý, vận
    hành, ứng dụng, nghiên cứu, đào tạo, bồi dưỡng, tập huấn, đổi mới, bảo vệ, bảo tồn, phòng chống, thanh tra,
    thống kê, đầu tư, chuyển đổi, chuyển giao, lập, quy định, nắm, nắm bắt, tiếp, tạo, đa dạng hóa, hiện đại hóa,
    đơn giản hóa, thông minh hóa, tận dụng, phục vụ, tuyển, bàn giao, kiểm kê, kiểm soát, điều tra, dự báo, cảnh
    báo, truyền thông, cổ động, cổ vũ, giáo dục, quy hoạch, thiết kế, biên soạn, biên tập, in, cấp, chi, thu, nộp,
    trồng, nuôi, tiêm, khám, chuyển, cải cách, đối thoại, hòa giải, chọn, chỉnh trang, tôn tạo, sắp xếp, bảo quản,
    bảo trì, sửa chữa, nhập, xuất, mời, cam kết, phấn đấu, nỗ lực, đề ra, tự, tránh, không, nghiêm cấm, xóa, đấu
    nối, đấu giá, đo đạc, giải phóng, giải tỏa, bồi thường, thu hồi, tìm kiếm, cứu hộ, diễn tập, tuần tra, truy
    quét, trấn áp, học tập, tổng kiểm kê, tổng vệ sinh, tổng rà soát, trao đổi, trao, tặng, thăm, đón, bầu, kiến
    tạo, kiên quyết, tuyệt đối, nhất là, khuyến công, ươm tạo, cải tiến, nhận diện, nhắc nhở, lắp đặt, hệ thống hóa,
    luân chuyển, đảm nhiệm, đảm đương, kiểm điểm, lưu trữ, bảo mật, truyền tải, thông tin kịp thời, tính toán, đề
    cử, xét, xét duyệt, xét chọn, tra cứu, tuyển dụng, thuê, quản trị, giao ban, họp, hội ý, khuyến cáo, bảo lãnh,
    đấu thầu, nghiệm thu, khởi công, khánh thành, vệ sinh, phun, tẩm bổ, dạy, học, xúc tiến, quảng bá, tiêu thụ, sản
    xuất, chế biến, phân phối, nhận, vay, cho vay, miễn, hoàn trả, tiết kiệm, chống, phòng ngừa, phòng, ký cam kết,
    nhanh chóng, sớm, mạnh dạn, tạo đột phá, lan tỏa, nêu cao, phản hồi, liên hệ, góp ý, cho ý kiến, truy cứu, xử
    phạt, tịch thu, phát, phân kỳ, hoạch định, tăng thêm, bổ nhiệm, điều động, biệt phái, tinh giản, đề bạt
    """
)
"""Verbs and verb-like openings of work, in lower case with the tone on its newer place."""

_LINKS = _phrases(
    """
    đồng thời, đặc biệt, ngoài ra, bên cạnh đó, trước mắt, nhất là, để, theo, trong, về, với, tại, trên, từ, đến,
    trước, sau, nhằm, phải, cần, được, đã, đang, sẽ, do, hoặc, kết quả, tình hình, nội dung, những, hằng, hàng,
    ngày, năm, quý, tháng, khi, nếu, mà, cho, bằng, qua, thông qua, chậm nhất, tùy, cùng, mỗi, một, vào, như, thì,
    này, việc, công tác, bị, đều, luôn, cũng, còn, không, nên, vấn đề, phương án, giải pháp, các giải pháp, danh
    mục, dự án, đề án, kế hoạch, văn bản, hồ sơ, số liệu, dự toán, kinh phí, nhiệm vụ, chủ trương, ý kiến, thông tin
    về, phù hợp, đúng, xong, hiệu quả, cụ thể, khó khăn, kèm, gồm, bao gồm, nói chung, nói riêng, chặt chẽ, giữa,
    tốt, đầy đủ, tiến độ, khung, chính sách, cơ chế, giám đốc
    """
)
_NAMEABLE = _phrases(
    """
    tổ chức, xây dựng, kiểm tra, giám sát, quản lý, tuyên truyền, tuyên giáo, vận động, bảo vệ, đào tạo, bồi dưỡng,
    nghiên cứu, phát triển, ứng dụng, phục vụ, điều hành, hỗ trợ, thanh tra, quy hoạch, đầu tư, chỉ đạo, chỉ huy,
    kiểm soát, giáo dục, thống kê, phòng, phòng chống, truyền thông, thi đua, bảo trợ, chăm sóc, đổi mới, chuyển
    đổi, thông tin, xúc tiến, khuyến nông, thẩm định, hướng dẫn, kiểm kê, giải phóng, tiếp, quỹ, bảo tồn, cải cách,
    điều tra, chỉnh trang, hòa giải, dịch vụ, cứu hộ, thu, phản ứng, công tác, sản xuất, chế biến, công nghệ, liên
    kết, kế hoạch, giao dịch, cung ứng, lưu trữ, quan trắc, dự báo, tư vấn, cấp, kiểm, kiểm định, đăng kiểm, thực
    hiện, triển khai, biên tập, biên soạn, rà soát, soạn thảo, bầu cử, khoa học, đền bù, bồi thường
    """
)
"""Work that also stands in names: "Ban Quản lý …", "Ủy ban Kiểm tra", "Tổ công tác …"."""

_NOUNS = re.compile(
    r"(?:trình độ|giao thông|thu nhập|chi (?:phí|cục|bộ|hội|đoàn|nhánh|ủy)|cấp (?:ủy|trên|dưới|xã|tỉnh)|học (?:sinh"
    r"|viên|kỳ|liệu)|tự nhiên|không (?:gian|khí)|tăng trưởng|nhận thức|phòng (?:ban|họp|học|khám|chuyên môn)"
    r"|phát thanh|xuất xứ|in ấn phẩm|nhập khẩu|có thể|lập trường|đưa tin)(?!\w)"
)
"""Words whose first syllable alone would be a verb."""
_SHORT_ENDS = _phrases("chịu,giao,trình,gửi,là,có,ký,lập,cử,gắn,đưa,nắm,tạo,làm,nộp,giúp,chọn,họp,mời")
_ENDS = frozenset(d for d in DUTIES if len(d) > 1) | _SHORT_ENDS | _LINKS
"""Of the verbs of one syllable only those that are never half of a noun in a name ("khoa học", "cung cấp")."""


def _longest(even_text: str, at: int, known: frozenset[tuple[str, ...]]) -> int:
    """Offset behind the longest known phrase that starts at `at`; `at` itself where none does."""
    words: list[str] = []
    end = best = at
    while len(words) < 4:
        word = _WORD.match(even_text, end + bool(words))
        if word is None or (words and even_text[end] != " "):
            break
        words.append(word[0])
        end = word.end()
        if tuple(words) in known:
            best = end
    return best


def duty(even_text: str, at: int = 0) -> int:
    """Offset behind the work-word that starts at `at`, or `at`."""
    end = _longest(even_text, at, DUTIES)
    return at if end > at and _NOUNS.match(even_text, at) else end


def ends_name(even_text: str, at: int) -> bool:
    """Whether the words at `at` cannot belong to the name that runs up to there."""
    return _longest(even_text, at, _ENDS) > at


def links_name(even_text: str, at: int) -> int:
    """Offset behind work that may stand inside a name ("… Chăn nuôi ứng dụng Kỹ thuật mới"), or `at`."""
    return _longest(even_text, at, _NAMEABLE)


def begins_name(even_text: str, at: int) -> bool:
    """Whether the words at `at`, right behind the noun of a body, may be the name's first."""
    return _longest(even_text, at, _NAMEABLE) > at or not ends_name(even_text, at)
