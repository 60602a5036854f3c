"""The named cast of the tests: a demo commune with its people, and a neighbour who must see nothing of it."""

import datetime as dt
from dataclasses import dataclass

from tests.small_plan import small_plan

from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Account, Body, Person, Post
from tiendo.documents.models import Document
from tiendo.documents.services import register
from tiendo.intake.models import Intake
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality

NOW = dt.datetime(2026, 3, 9, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
SINCE = dt.date(2025, 7, 1)
NAMES = {
    Role.CLERK: "Nguyễn Thị Hoa",
    Role.CHIEF_OF_OFFICE: "Lê Văn Chánh",
    Role.RECORDS_CLERK: "Trần Thị Thư",
    Role.CHAIR: "Phạm Văn Chủ",
    Role.DEPUTY_CHAIR: "Hà Văn Phó",
    Role.HEAD_OF_UNIT: "Đỗ Trung Kiên",
    Role.OFFICER: "Vũ Thị Mối",
    Role.HAMLET_HEAD: "Bùi Văn Thôn",
    Role.PARTY_OFFICE: "Cao Thị Đảng",
    Role.COUNCIL: "Đinh Văn Hội",
    Role.PROVINCE: "Lưu Thị Tỉnh",
    Role.ADMINISTRATOR: "Mai Văn Trị",
}


@dataclass(frozen=True, slots=True)
class World:
    """`clerk` took in the document, whose review is open; `colleague` may read it; `outsider` is a clerk elsewhere."""

    commune: Locality
    neighbour: Locality
    by_role: dict[Role, Account]
    outsider: Account
    document: Document
    intake: Intake

    @property
    def clerk(self) -> Account:
        return self.by_role[Role.CLERK]

    @property
    def colleague(self) -> Account:
        return self.by_role[Role.HEAD_OF_UNIT]


def build_world() -> World:
    """Straight rows where nothing is at stake, so that each test pays little for it."""
    commune = Locality.objects.create(name="xã Sơn Hạ", province_name="tỉnh Thử", is_demo=True)
    neighbour = Locality.objects.create(name="xã Sơn Thượng", province_name="tỉnh Thử", is_demo=True)
    office = _body("Văn phòng HĐND và UBND xã", commune)
    by_role = {role: _account(role.value.replace("_", "-"), NAMES[role], role, office) for role in Role}
    outsider = _account("nguoi-ngoai", "Tạ Thị Lạ", Role.CLERK, _body("Văn phòng HĐND và UBND xã", neighbour))
    document = register(small_plan(), locality_id=commune.pk, size=1000, now=NOW, actor=SYSTEM)
    intake = Intake.objects.create(locality=commune, document=document, opened_at=NOW)
    return World(commune, neighbour, by_role, outsider, document, intake)


def _body(name: str, locality: Locality) -> Body:
    return Body.objects.create(locality=locality, kind=Body.Kind.OFFICE, name=name, valid_from=SINCE)


def _account(username: str, name: str, role: Role, body: Body) -> Account:
    person = Person.objects.create(locality_id=body.locality_id, name=name)
    Post.objects.create(locality_id=body.locality_id, person=person, body=body, role=role, title=name, since=SINCE)
    account = Account(username=username, locality_id=body.locality_id, person=person)
    account.set_unusable_password()
    account.save()
    return account
