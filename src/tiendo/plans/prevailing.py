"""How the answer that counts in a contradiction is kept with a duty, and worded for those who look at it."""

import datetime as dt
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy

from tiendo.rules.prevailing import BY_THE_PLAN, DISPUTED, Basis, Place, Prevailing

Json = dict[str, Any]

_BY_ANNEX = gettext_lazy(
    "Kế hoạch còn mâu thuẫn (%(over)s). Tạm tính “%(counts)s” (%(at)s), vì %(clause)s buộc theo thời gian của phụ lục."
)
_BY_EARLIER = gettext_lazy("Kế hoạch còn mâu thuẫn (%(over)s). Tạm tính “%(counts)s” (%(at)s), là thời hạn sớm hơn.")
_OTHER_BY_ANNEX = gettext_lazy(
    "Kế hoạch còn mâu thuẫn về %(question)s (%(over)s). Tạm tính “%(counts)s” (%(at)s), "
    "vì %(clause)s buộc theo phụ lục."
)
_OTHER_BY_FIRST = gettext_lazy(
    "Kế hoạch còn mâu thuẫn về %(question)s (%(over)s). Tạm tính “%(counts)s” (%(at)s), là chỗ nêu trước."
)
_INTERIM = gettext_lazy(
    "Theo chỉ đạo tạm thời của %(who)s ngày %(on)s, %(question)s là “%(counts)s”; chờ văn bản sửa đổi. "
    "Kế hoạch ghi: %(over)s."
)
_SETTLED = gettext_lazy("Theo %(document)s, %(question)s là “%(counts)s”. Kế hoạch khi ban hành ghi: %(over)s.")
_INSTRUCTED = gettext_lazy("Chỉ đạo tạm thời của %(who)s ngày %(on)s: “%(text)s”; chờ văn bản sửa đổi.")
QUESTIONS = {
    "deadline": gettext_lazy("thời hạn"),
    "period": gettext_lazy("giai đoạn"),
    "approver": gettext_lazy("cấp trình, cấp phê duyệt"),
    "lead": gettext_lazy("cơ quan chủ trì"),
    "value": gettext_lazy("giá trị"),
}
WHO = {"chair": gettext_lazy("Chủ tịch"), "deputy_chair": gettext_lazy("Phó Chủ tịch phụ trách")}


def to_json(found: Prevailing) -> Json:
    """`by` (of `rules.prevailing`), `clause` (the address that says so), both sides as printed, with addresses.

    `about` and `basis` where it is not about time, and where a person said something.
    """
    data: Json = {"by": found.by, "clause": found.clause, "counts": _said(found.place)}
    data["over"] = [*map(_said, found.others)]
    if found.about != "deadline":
        data["about"] = found.about
    if found.basis:
        data["basis"] = {name: getattr(found.basis, name) for name in ("how", "number", "on", "by", "text")}
    return data


def is_disputed(data: Json | None) -> bool:
    """True until a document has settled it."""
    return data is not None and data["by"] in DISPUTED


def wording_of(data: Json) -> str:
    """Of what `to_json` gave, in the language of the one who asks."""
    basis = Basis(**data["basis"]) if "basis" in data else None
    by, about = data["by"], data.get("about", "deadline")
    words = {
        "counts": data["counts"]["text"],
        "at": data["counts"]["address"],
        "over": "; ".join(f"{place['address']}: “{place['text']}”" for place in data["over"]),
        "clause": data["clause"],
        "question": str(QUESTIONS[about]),
    }
    if basis and by == "interim":
        return _INTERIM % (words | _instruction(basis))
    if basis and by not in BY_THE_PLAN:
        return _SETTLED % (words | {"document": document_words(basis)})
    if about == "deadline":
        said = (_BY_ANNEX if by == "annex" else _BY_EARLIER) % words
    else:
        said = (_OTHER_BY_ANNEX if by == "annex" else _OTHER_BY_FIRST) % words
    return " ".join([said, instruction_words(basis)] if basis else [said])


def remark_of(data: Json | None) -> str:
    """What must be said wherever the deadline is held against somebody; empty where no contradiction is open."""
    if data is None or not is_disputed(data):
        return ""
    basis = Basis(**data["basis"]) if "basis" in data else None
    if basis and data["by"] == "interim":
        return gettext("theo chỉ đạo tạm thời của %(who)s ngày %(on)s; chờ văn bản sửa đổi") % _instruction(basis)
    return gettext("theo thời hạn mà kế hoạch còn mâu thuẫn")


def instruction_words(basis: Basis) -> str:
    return _INSTRUCTED % (_instruction(basis) | {"text": basis.text})


def document_words(basis: Basis) -> str:
    """ "văn bản số 52/KH-UBND ngày 05/03/2026"."""
    names = {
        "correction": gettext("công văn đính chính"),
        "redraft": gettext("nơi soạn thảo"),
    }
    number = gettext("số %(number)s") % {"number": basis.number} if basis.number else ""
    on = gettext("ngày %(day)s") % {"day": day_words(basis.on)} if basis.on else ""
    return " ".join(filter(None, [names.get(basis.how, gettext("văn bản sửa đổi, thay thế")), number, on]))


def day_words(iso: str) -> str:
    return date_format(dt.date.fromisoformat(iso), "SHORT_DATE_FORMAT") if iso else ""


def _instruction(basis: Basis) -> dict[str, str]:
    return {"who": str(WHO.get(basis.by, WHO["chair"])), "on": day_words(basis.on)}


def _said(place: Place) -> Json:
    return {"address": place.address, "text": place.words}
