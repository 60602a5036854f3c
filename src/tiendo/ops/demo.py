"""Setting up the demo commune from the folder `demo`: its bodies, one person per role, its plans as taken in."""

import datetime as dt
import hashlib
import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Account, Body
from tiendo.bodies.services import appoint, found_body, give_field, open_account
from tiendo.documents.models import Document
from tiendo.intake.services import take_in
from tiendo.ops.progress import say, step
from tiendo.rules.rights import Role
from tiendo.tenancy.models import Locality
from tiendo.tenancy.scope import scoped_to
from tiendo.tenancy.services import make_first_locality

Json = dict[str, Any]


def set_up_demo() -> int:
    """Nothing where the product does not run as a demo; what is there already stays as it is.

    1 beside a real locality: whose accounts are entered by one click must not stand beside one whose are not.
    """
    if not settings.DEMO:
        return 0
    if real := Locality.objects.filter(is_demo=False).first():
        say(f"Ở đây đã có dữ liệu thật của {real.name}, không dựng địa bàn minh họa. Hãy chạy với TIENDO_DEMO=0.")
        return 1
    folder: Path = settings.DEMO_FOLDER
    commune = json.loads((folder / "commune.json").read_text(encoding="utf-8"))
    now = timezone.now()
    locality = Locality.objects.filter(is_demo=True).first() or _found(commune, now)
    with scoped_to([locality.pk]):
        for name in commune["documents"]:
            _take_in_once(folder / name, locality, now)
    return 0


@transaction.atomic
def _found(commune: Json, now: dt.datetime) -> Locality:
    step(5, f"Dựng địa bàn minh họa: {commune['name']}, {commune['province_name']}")
    locality = make_first_locality(commune["name"], commune["province_name"], is_demo=True)
    since = dt.date.fromisoformat(commune["since"])
    bodies: dict[str, Body] = {}
    with scoped_to([locality.pk]):
        for entry in commune["bodies"]:
            body = found_body(
                entry["name"],
                kind=entry["kind"],
                locality_id=locality.pk,
                since=since,
                now=now,
                actor=SYSTEM,
                parent=bodies.get(entry.get("parent")),
            )
            bodies[entry["key"]] = body
            for person in entry["people"]:
                _give_account(person, body, since, now)
        for field in commune["fields"]:
            give_field(field["words"], body=bodies[field["body"]], now=now, actor=SYSTEM)
    say(f"  {len(bodies)} cơ quan, đơn vị; người trong đó đều là hư cấu")
    return locality


def _give_account(entry: Json, body: Body, since: dt.date, now: dt.datetime) -> None:
    """Without a password: it is entered by one click, and only while the product runs as a demo."""
    role = Role(entry["role"])
    person = appoint(entry["name"], body=body, role=role, title=entry["title"], since=since, now=now, actor=SYSTEM)
    open_account(entry["username"], person=person, password=None, now=now, actor=SYSTEM)


def _take_in_once(path: Path, locality: Locality, now: dt.datetime) -> None:
    data = path.read_bytes()
    if Document.objects.filter(locality=locality, file__sha256=hashlib.sha256(data).hexdigest()).exists():
        return
    say(f"  đọc {path.name}")
    clerk = Account.objects.filter(locality=locality, person__posts__role=Role.CLERK).earliest("pk")
    document = take_in(data, path.name, account=clerk, now=now)
    reading = document.reading.data
    dossiers = sum(task["dossier"] for task in reading["tasks"])
    counts = f"{len(reading['targets'])} chỉ tiêu, {len(reading['tasks']) - dossiers} nhiệm vụ, {dossiers} hồ sơ"
    say(f"  {counts}, {len(reading['findings'])} phát hiện")
