"""A plan as a Word file: as it was drafted, and as it was signed with a number, a day and whatever was changed."""

from functools import cache
from uuid import uuid4

from tests.vanban.docx_builder import docx, p
from tests.world import NOW, World

from tiendo.documents.models import Document
from tiendo.intake.models import Intake
from tiendo.intake.selectors import intake_for, review_of
from tiendo.intake.services import decide, take_in

LINES = (
    "ỦY BAN NHÂN DÂN",
    "XÃ SƠN HẠ",
    "Số:      /KH-UBND",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Sơn Hạ, ngày     tháng 11 năm 2025",
    "KẾ HOẠCH",
    "Trồng rừng gỗ lớn giai đoạn 2026 - 2030",
    "I. MỤC TIÊU",
    "1. Trồng mới 1.700 ha rừng gỗ lớn đến năm 2030.",
    "2. Tỷ lệ hộ nghèo giảm còn dưới 2,5% vào cuối năm 2027.",
    "II. NHIỆM VỤ",
    "1. Phòng Kinh tế rà soát quỹ đất trồng rừng, hoàn thành trong quý I năm 2026.",
    "2. Trạm Y tế tổ chức khám sức khỏe cho người cao tuổi trước ngày 15/11/2026.",
    "3. Công an xã bảo đảm an toàn giao thông tại các điểm trường trong năm học 2026 - 2027.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn Ký",
)
SIGNED = {"Số:      /": "Số: 45/", "ngày     tháng": "ngày 28 tháng"}


def plan_file() -> bytes:
    """The draft."""
    return _file(LINES)


def signed_file(changes: dict[str, str] | None = None) -> bytes:
    """With number and day, and what else was put otherwise."""
    lines = list(LINES)
    for old, new in (SIGNED | (changes or {})).items():
        lines = [line.replace(old, new) for line in lines]
    return _file(tuple(line for line in lines if line))


@cache
def _file(lines: tuple[str, ...]) -> bytes:
    """The same bytes each time: a packed file tells the time at which it was packed."""
    return docx("".join(map(p, lines)))


def reviewed(world: World) -> tuple[Document, Intake]:
    """Taken in as a draft, and all of it confirmed."""
    document = take_in(plan_file(), "du-thao.docx", account=world.clerk, now=NOW)
    intake = intake_for(world.clerk, document.pk)
    keys = [item.key for item in review_of(intake).items]
    decide(intake, "accept", {"keys": keys}, token=uuid4(), account=world.clerk, now=NOW)
    return document, intake
