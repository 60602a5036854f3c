"""What Vietnamese bodies are called: the nouns that open a name, the fields that follow, the places that close it.

All patterns are for text evened by `viet.spelling.even`.
"""

import re

_LEVEL = (
    r"(?:cấp )?(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|cơ sở|thôn|xóm|bản|ấp|buôn"
    r"|khu phố|khu dân cư|tổ dân phố|trung ương|khu vực|các cấp)"
)
LEVEL = re.compile(rf"{_LEVEL}(?!\w)")
LEVELS = re.compile(
    rf"(?:(?:các|của|cấp|hai cấp) )*{_LEVEL}(?!\w)(?:(?:, ?| và |/| - )(?:các )?{_LEVEL}(?!\w)(?! ủy))*"
    r"(?: trực thuộc trung ương)?"
)
DETERMINER = re.compile(r"(?:tất cả các|toàn thể các|các|những|một số|mọi|từng|mỗi|toàn thể|hai|\d+)(?: các)? (?=\w)")
PERSON = re.compile(r"(?:các )?(?:đồng chí|đ/c|ông|bà|thầy|cô|y sĩ|y sỹ|bác sĩ|bác sỹ)(?::|(?!\w)) ?")
_POST = (
    r"(?:(?:quyền |phó )?(?:chủ tịch|bí thư|tổng giám đốc|giám đốc|hiệu trưởng|chủ nhiệm|cục trưởng|chi cục trưởng"
    r"|vụ trưởng)|(?:phó )?(?:tổ|đội|nhóm|viện|trạm|đoàn) ?trưởng(?: trạm)?|phó (?:thủ tướng|trưởng (?:tiểu ban"
    r"|[^\W\d_]+)|chánh văn phòng)|chánh (?:văn phòng|thanh tra|án)|bộ trưởng|thứ trưởng|thủ trưởng|viện trưởng"
    r"|chỉ huy trưởng|người đứng đầu|lãnh đạo|trưởng (?:phòng|ban|tiểu ban|thôn|xóm|bản|ấp|khu|trạm|đoàn|công an|các"
    r"|bộ phận|ngành|nhóm)|ủy viên|công chức|kế toán|cán bộ)"
)
POST = re.compile(rf"(?:các )?{_POST}(?!\w)(?:(?:, | và |, các | và các ){_POST}(?!\w))*")
PLAIN_POSTS = re.compile(r"(?:lãnh đạo|công chức|cán bộ|kế toán)(?!\w)")
"""Posts that are common words too: a body only with somebody's name behind."""

_DOMAIN = (
    r"khoa học và công nghệ|khoa học, công nghệ(?: và môi trường)?|kh ?& ?cn|nông nghiệp và môi trường|nn ?& ?mt"
    r"|nông nghiệp và phát triển nông thôn|nn ?& ?ptnt|tài nguyên và môi trường|tn ?& ?mt|tài nguyên - môi trường"
    r"|giáo dục và đào tạo|gd ?& ?đt|gdđt|giáo dục|văn hóa,? thể thao và du lịch|văn hóa,? thể thao,? du lịch"
    r"|vh,? ?tt ?& ?dl|vhttdl|văn hóa và thể thao|văn hóa và thông tin|văn hóa,? thông tin và thể thao"
    r"|văn hóa ?[-–] ?xã hội|văn hóa ?[-–] ?thông tin|văn hóa, khoa học và thông tin|văn hóa và xã hội|vh ?- ?xh"
    r"|vhxh|lao động ?[-–,]? ?thương binh và xã hội|lđ-?tb ?& ?xh|thông tin và truyền thông|tt ?& ?tt"
    r"|kế hoạch và đầu tư|kh ?& ?đt|tài chính ?[-–] ?kế hoạch|tài chính ?[-–] ?kế toán|kế hoạch ?[-–] ?tài chính"
    r"|tài chính|công thương|xây dựng đảng|xây dựng|giao thông vận tải|gtvt|y tế|nội vụ|tư pháp ?[-–] ?hộ tịch"
    r"|tư pháp|ngoại vụ|ngoại giao|dân tộc và tôn giáo|dân tộc|quy hoạch ?[-–] ?kiến trúc|du lịch|công an|quốc phòng"
    r"|dân vận|kinh tế,? hạ tầng và đô thị|kinh tế và hạ tầng|kinh tế ?[-–] ?hạ tầng|kinh tế ?[-–] ?xã hội|kinh tế"
    r"|quản lý đô thị|hạ tầng và đô thị|địa chính ?[-–] ?xây dựng|nông dân|phụ nữ|cựu chiến binh|chữ thập đỏ"
    r"|khuyến học|người cao tuổi|liên hiệp phụ nữ(?: việt nam)?|lhpn|ccb|nghĩa vụ quân sự|quân sự"
    r"|giáo dục quốc phòng và an ninh|thi đua ?[-–,] ?khen thưởng|tuyên giáo và dân vận|tuyên giáo|tổ chức|nội chính"
    r"|kiểm tra|thanh tra|hành chính công|phục vụ hành chính công|dịch vụ tổng hợp|cung ứng dịch vụ công"
    r"|văn hóa,? thông tin và truyền thông|văn hóa,? thể thao và truyền thanh|học tập cộng đồng|giáo dục nghề nghiệp"
    r"|giáo dục thường xuyên|khuyến nông|kiểm soát bệnh tật|an toàn thực phẩm|thuế|hải quan|thống kê"
    r"|quản lý thị trường|kiểm lâm|thú y|thủy lợi|chính sách xã hội|nhà nước|chỉ huy quân sự"
    r"|chỉ huy bộ đội biên phòng|tncs hồ chí minh|thanh niên|lao động|công nghệ số cộng đồng"
    r"|bảo vệ an ninh, trật tự ở cơ sở|an ninh trật tự|hợp tác xã|mầm non|tiểu học|trung học cơ sở"
    r"|trung học phổ thông|thcs|thpt|chuyên môn"
)
DOMAIN = re.compile(rf"(?:{_DOMAIN})(?!\w)")
SEATS = re.compile(
    r"(?:ủy ban nhân(?: dân)?|ubnd|hội đồng nhân dân|hđnd|ủy ban (?:mặt trận tổ quốc|mttq)|ub ?mttq|mttq"
    r"|mặt trận tổ quốc|tỉnh ủy|thành ủy|đảng ủy|huyện ủy|quận ủy|chi ủy|đảng bộ|chi bộ|đoàn đại biểu quốc hội"
    r"|đoàn đbqh|thường trực (?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy|hđnd|hội đồng nhân dân|ubnd)|(?:văn phòng"
    r"|vp) (?:(?:đoàn đbqh|đoàn đại biểu quốc hội)(?:,| và) )?(?:hđnd|hội đồng nhân dân)(?: ?[,-]| và) ?(?:ubnd"
    r"|ủy ban nhân dân)|(?:văn phòng|vp) (?:ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|đảng ủy|tỉnh ủy|thành ủy)"
    r"|vpub|ban thường vụ|btv|ban chấp hành|bch|(?:ban|bộ) chỉ huy quân sự|(?:ban|bộ) chqs"
    r"|bộ chỉ huy bộ đội biên phòng|công an|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn"
    r"|đoàn thanh niên(?: cộng sản hồ chí minh)?|đoàn tncs hồ chí minh|bảo hiểm xã hội|bhxh|kho bạc nhà nước"
    r"|tòa án nhân dân|viện kiểm sát nhân dân|trạm y tế|trung tâm y tế|ủy ban bầu cử|(?:liên minh hợp tác xã"
    r"|hội nông dân|liên đoàn lao động|hội cựu chiến binh|hội liên hiệp phụ nữ|hội phụ nữ)"
    r"|báo và (?:đài )?phát thanh,?(?: và)? truyền hình|đài (?:phát thanh|truyền thanh)(?:,?(?: và)? truyền hình)?"
    r"|thuế(?= (?:tỉnh|thành phố|xã|cơ sở|khu vực))|thanh tra(?= (?:tỉnh|thành phố|huyện|sở))|bưu điện|điện lực"
    r"|bchqs|ubkt|tyt|ttyt|kbnn|nhcsxh|nhnn|tand|vksnd|quân đội|bộ đội biên phòng|dân quân tự vệ|cấp có thẩm quyền"
    r"|cơ quan có thẩm quyền|cấp trên)(?!\w)"
)
"""Bodies known whole, closed by a place at most."""
FIXED = re.compile(
    r"(?:bộ chính trị|ban bí thư(?: trung ương đảng)?|quốc hội|chính phủ|thủ tướng(?: chính phủ)?"
    r"|văn phòng chính phủ|văn phòng trung ương đảng|ban chấp hành trung ương(?: đảng)?|ủy ban thường vụ quốc hội"
    r"|hội đồng bầu cử quốc gia)(?!\w)"
)
NOUN = re.compile(
    r"(?:sở|bộ|ban quản lý(?: dự án)?|ban chỉ đạo|ban|phòng|cục|tổng cục|chi cục|vụ|thanh tra|ủy ban|hội đồng"
    r"|tiểu ban|tổ công tác|tổ giúp việc|tổ|đội|văn phòng|vp|ngân hàng|thuế|hải quan|trung tâm|trạm|trường|học viện"
    r"|viện|bệnh viện|chi hội|hội|liên đoàn|công đoàn|liên minh|liên hiệp|hiệp hội|chi đoàn|đoàn|báo|đài|đồn"
    r"|điện lực|công ty|tổng công ty|tập đoàn|bưu điện|bưu cục|hạt|thôn|xóm|bản|ấp|buôn|khu phố|quỹ|nhà máy"
    r"|hợp tác xã|xã|phường|huyện|tỉnh|thành phố)(?!\w)"
)
PLACE_NOUN = re.compile(r"(?:thôn|xóm|bản|ấp|buôn|khu phố|xã|phường|huyện|tỉnh|thành phố)(?!\w)")
_ORGAN = (
    r"(?:sở|bộ phận(?: chuyên môn)?|ban|ngành|bộ|cơ quan(?: chuyên môn| ngang bộ"
    r"| thuộc chính phủ| báo chí| truyền thông| nhà nước| quản lý| đăng ký đầu tư| tham mưu| chức năng)?"
    r"|đơn vị(?: sự nghiệp)?(?: công lập)?|địa phương|tổ chức(?: chính trị ?[-–] ?xã hội| chính trị| xã hội"
    r"| xã hội ?[-–] ?nghề nghiệp| đoàn thể| hội| thành viên| đảng)?|ct ?- ?xh|đoàn thể(?: chính trị ?[-–] ?xã hội)?"
    r"|cấp(?! ủy)|hội(?: đoàn thể| quần chúng)?|cá nhân|phòng(?: chuyên môn)?|xã|phường|đặc khu|huyện|quận|thị xã"
    r"|thành phố|tỉnh(?! ủy)|thị trấn|viện|trường(?: đại học(?:, cao đẳng)?| cao đẳng| học)?|chi hội|tổ tự quản"
    r"|chi bộ|mttq|trung tâm|vụ|cục)"
)
NEXT_ORGAN = re.compile(r", ?| và |/| ?- ?| (?=(?:ban|ngành|đơn vị|đoàn thể|địa phương|trường học)(?!\w))")
ORGANS = re.compile(rf"{_ORGAN}(?!\w)(?:(?:{NEXT_ORGAN.pattern}){_ORGAN}(?!\w))*")
ONE_ORGAN = re.compile(rf"{_ORGAN}(?!\w)")
_VILLAGE = r"(?:thôn|xóm|bản|ấp|buôn|khu dân cư|khu phố|tổ dân phố)(?!\w)"
_VILLAGES = rf"{_VILLAGE}(?:(?:, ?| và |/){_VILLAGE})*"
VILLAGES = re.compile(_VILLAGES)
GROUP = re.compile(
    r"(?:cấp ủy(?: đảng)?|(?:cơ quan|đơn vị) (?:chủ trì|phối hợp|thường trực|được giao|đăng ký đầu tư)"
    r"|chính quyền(?: địa phương| cơ sở)?|doanh nghiệp|nhà đầu tư|chủ đầu tư|viện nghiên cứu|trường đại học"
    rf"|trường cao đẳng|hợp tác xã|cơ sở giáo dục(?: đại học| nghề nghiệp| mầm non)?|cơ sở đào tạo|cơ sở y tế"
    rf"|{_VILLAGES}|trường học|nhà trường|tổ chức tín dụng|thành viên"
    r"|(?:cán bộ, )?công chức(?:, viên chức)?(?:, người lao động)?(?: được (?:phân công|giao))?|viên chức|đảng viên"
    r"|đoàn viên|nhân viên(?: y tế)?|giáo viên|đại biểu (?:quốc hội|hội đồng nhân dân)"
    r"|tổ chức(?:(?: cơ sở)? đảng)?|hội viên|hộ gia đình|lực lượng|nhà khoa học|chuyên gia|hộ kinh doanh)(?!\w)"
)
ALSO = re.compile(
    r"(?:, ?| và )(?:doanh nghiệp|hợp tác xã|cá nhân|người dân"
    r"|tổ chức(?=(?:, | và )cá nhân| có liên quan| liên quan| khác))(?!\w)"
)
"""Who may close a collective phrase that "các" opens: "các xã, phường, doanh nghiệp"."""
BRANCH = re.compile(r"(?:[-–] )?(?:chi nhánh|phòng giao dịch)(?!\w)")
PARTY = re.compile(r"(?:tỉnh|thành|đảng|huyện|quận) ủy(?!\w)|đảng bộ (?:xã|phường|tỉnh)(?!\w)")
PARKS = re.compile(
    r"(?:các )?khu (?:công|kinh|nông|du|đô|bảo)|các (?=\w)|(?:tnhh|cổ phần|cp|trách nhiệm hữu hạn"
    r"|một thành viên)(?!\w)"
)
"""What may follow "Ban Quản lý", "Liên hiệp", "Công ty" in lower case."""
QUALIFIER = re.compile(
    r"(?:(?:,|và)? ?(?:có )?liên quan|chuyên môn|chức năng|khác|(?:trực )?thuộc (?:sở|bộ|phòng|ngành|chính phủ|ubnd"
    r"|ủy ban nhân dân|tỉnh|xã)(?: tỉnh| xã| thành phố)?|trực thuộc|thành viên|các cấp|cấp trên|cấp dưới|nhà nước"
    r"|công nghệ số|viễn thông|đầu tư(?: hạ tầng)?|đồng hành|ở (?:địa phương|cơ sở)|trong (?:tỉnh|xã|thành phố"
    r"|ban chỉ đạo|tiểu ban|tổ công tác|khu (?:công nghiệp|kinh tế))|(?:đóng )?trên địa bàn|được giao nhiệm vụ"
    r"|từ (?:[^\W\d_]+ ){1,3}đến (?:cấp )?(?:cơ sở|xã|phường|thôn|xóm|bản|ấp|khu dân cư)|phụ trách)(?!\w)"
)
COMMITTEE = re.compile(r"(?:đảng ủy|đảng bộ|chi bộ)")
AGENCIES = re.compile(r"các cơ quan(?: đảng| chính quyền| tham mưu)*(?!\w)|quân sự(?!\w)")
"""Of whom a party committee may be, besides the seats: "Đảng ủy các cơ quan Đảng tỉnh"."""
STANDING = re.compile(r"ban thường vụ|btv|ban chấp hành|bch")
"""Bodies that belong to another: "Ban Thường vụ Đảng ủy"."""
PARKED = re.compile(r"ban quản lý|liên hiệp|công ty|tổng công ty")
SHORT = re.compile(r"sở|phòng|thôn|trạm|trường|ban|tổ|đội|xóm|bản|ấp|trung tâm|văn phòng|chi hội")
"""Nouns that name the writer's own body by themselves ("Phòng tổng hợp kết quả")."""
ALONE = re.compile(r"(?:ban chỉ đạo|ban quản lý|tiểu ban|tổ công tác|tổ giúp việc|công đoàn|chi đoàn)(?!\w)")
OPEN_LOWER = re.compile(
    r"trung tâm|tiểu ban|tổ công tác|tổ giúp việc|hội đồng|ban quản lý(?: dự án)?|ban chỉ đạo|ban|tổ|đội|ủy ban|đoàn"
    r"|viện|trạm|văn phòng|trường|quỹ"
)
"""Nouns whose name may begin in lower case: "Trung tâm phục vụ hành chính công"."""
COMMON_GROUP = re.compile(r"tổ chức|thành viên|lực lượng|đại biểu .*")
"""Groups that are told apart from common words only by "các"."""
