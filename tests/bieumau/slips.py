"""A review slip as the tests want it."""

import datetime as dt
from typing import Any

from bieumau.letterhead import Letterhead
from bieumau.review_slip import Row, Slip

HEAD = Letterhead(
    superior="Ủy ban nhân dân xã Sơn Hạ",
    issuer="Văn phòng HĐND và UBND xã",
    symbol="VP",
    place="Sơn Hạ",
    on=dt.date(2026, 2, 8),
)
ROW = Row("Mục II.1.b; dòng 2 Phụ lục", "Mục II.1.b ghi quý I, dòng 2 Phụ lục ghi quý III.", "Xác định thời hạn.")


def slip(**own: Any) -> Slip:
    said = {"head": HEAD, "is_draft": True, "subject": "Kế hoạch trồng rừng", "rows": [ROW], "reviewer": "Lê Thị Soát"}
    return Slip(**{**said, **own})
