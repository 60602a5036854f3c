"""Which words look like slips of writing and are none. All evened."""

_EVERYWHERE = (
    "ai an ban bao biến biển biểu biện biệt bài bàn báo bên bình bí bước bạch bản bảo bất bắc bằng bền bị bố bồi bổ "
    "bộ bứt cao chi chia chiến cho chung chuyên chuyển chuẩn chí chính chú chúng chăm chưa chương chấp chất chặn "
    "chặt chẽ chế chỉ chỉnh chịu chọn chống chủ chức cung cuộc cá các cách cán cáo cân còn có công cùng căn cơ cư "
    "cương cường cạnh cả cải cảng cảnh cấp cấu cần cầu cận cập cố cốt cổng cộng cụ cục cụm của củng cứ cứu cử cực "
    "danh di diện do doanh du dung duy duyệt dành dân dõi dùng dương dưỡng dạng dẫn dịch dục dụng dữ dự dựa dựng em "
    "gia giai gian giao giá giám giáo giúp giải giảm giấy giới giữ giữa gìn góp gắn gọi gồm gửi hiện hiệu hoàn "
    "hoạch hoạt hoặc huy huấn hà hàng hành hình hòa hóa hút hướng hưởng hạ hạn hạnh hải hậu hệ học hồ hồi hỗ hộ hội "
    "hợp hữu khai khen khi khiếu kho khoa khoáng khoản khu khung khuyến khác khách khí khích khó khóa không khăn "
    "khả khẩu khắc khỏe kinh kiến kiểm kiệm kiện kèm kê ký kế kết kịp kỳ kỷ kỹ lang lao linh liên liệu loại luật là "
    "làm lành lãng lãnh lên lý lĩnh lưu lường lược lượng lại lấy lần lập lệ lịch lộ lớn lớp lợi lục lựa lực minh "
    "mua mà máy mình mô môi môn mưu mại mạng mạnh mẫu mật mắc mặt mẽ mềm mọi mối mỗi một mới mở mục mức mỹ nam "
    "nghiêm nghiên nghiệm nghiệp nghĩa nghề nghệ nghị ngoài nguyên nguyễn nguồn ngành ngày ngân ngũ người nhanh "
    "nhiều nhiệm nhu nhà nhân nhìn nhóm nhũng như nhất nhận nhập nhật nhằm những ninh niên nuôi này nâng nêu nông "
    "năm năng nơi nước nếu nền nối nội phi phong phá pháp phát phân phép phê phí phía phòng phó phóng phù phú phúc "
    "phương phường phạm phải phản phấn phần phẩm phố phối phổ phụ phục phủ qua quan quy quyết quyền quá quán quả "
    "quản quốc quỹ ra riêng rà rãi rõ rộng sang sau sinh so soát sung suất suốt sách sáng sát sâu sóc sóng sơ sạch "
    "sản sắc sắp sẻ sẽ số sống sở sức sử sửa sự tham thanh thao thay theo thi thiết thiếu thiểu thiện thoại thu "
    "thuê thuận thuật thuế thuộc thành thác thái tháng thân thêm thì thí thôn thông thúc thư thương thường thưởng "
    "thải thảo thấp thần thẩm thập thắng thế thể thị thống thời thụ thủ thủy thứ thức thực tin tinh tiên tiêu tiến "
    "tiếp tiết tiềm tiền tiễn tiện toàn toán tra trang tranh triển triệt trong trung truyền trào trách trên trì "
    "trình trí trò trương trước trường trưởng trạng trận trật trẻ trị trọng trồng trở trợ trụ trực tuyên tuyển tuân "
    "tuệ tuổi ty tài tác tái tâm tình tích tính tôn túc tăng tư tướng tượng tại tạo tải tảng tấn tất tầm tầng tận "
    "tập tắc tắt tế tỉnh tịch tố tốc tối tốt tổ tổng tộc tới tục từ từng tử tự tỷ vai vi vinh viên viễn việc viện "
    "việt và vào vì vùng văn vướng vượt vạn vấn vận vật về vệ vị vốn với vụ vững vực xanh xem xuyên xuất xác xây xã "
    "xét xúc xếp xử yêu yếu án áp ích đa đai đang đi điều điểm điển điện đo đoàn đoạn đua đào đánh đáp đây đã đãi "
    "đích đó đóng đô đôn đông đúng đơn đưa được đại đạo đạt đảm đảng đảo đất đấu đầu đầy đẩy đẳng đặc đặt đến đề để "
    "địa định đốc đối đồng đổi độ độc đội động đột đời đủ đức đứng ưu ương ổn ủy ứng "
)
EVERYWHERE = frozenset(_EVERYWHERE.split())
"""Syllables that stand in at least four of thirteen public plans, decrees and directives."""

_DOUBLED = (
    "luôn ngày dần từ đều song xa mãi đời nhà người ai rất thường xanh cao lâu sau hay nhanh nhiều hoài ngay gần năm "
    "bản sáng chiều lần nơi ba từng"
)
MAY_DOUBLE = frozenset(_DOUBLED.split())
"""Words that the language itself doubles."""

_GRAMMAR = (
    "các những và của trong cho có là với theo để được từ đến về tại do một này trên không phải đã sẽ đang cấp xã "
    "năm số khi hoặc bằng nhằm"
)
GRAMMAR = frozenset(_GRAMMAR.split())
"""Words that stand next to anything, so that a rare neighbour means nothing."""

_BORROWED = "ôtô môtô ôxy ôxi ximăng cácbon prôtêin vắcxin côngtenơ bêtông ápphích bănrôn panô lôgô rôbốt viđêô"
BORROWED = frozenset(_BORROWED.split())
"""Foreign words written in one piece with Vietnamese letters."""
