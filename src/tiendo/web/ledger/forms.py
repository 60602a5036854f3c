"""What is asked of whoever settles findings or sends them back; whether it will do is for `rules.settling` to say."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from tiendo.intake.advice import place_words
from tiendo.plans.prevailing import WHO
from tiendo.rules.settling import DRAFTER, LONGEST
from tiendo.web.duty_forms import LINE, DayField
from tiendo.web.ledger.lines import Line
from tiendo.web.ledger.words import FIELDS, REFUSALS, refusal_words

Json = dict[str, Any]
OTHER = "other"
UNSAID = "unsaid"


def _text(label: Any, *, longest: int = LINE, rows: int = 0, **how: Any) -> forms.CharField:
    attrs = {"class": "form-control", "autocomplete": "off"}
    widget = forms.Textarea(attrs=attrs | {"rows": rows}) if rows else forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, required=False, max_length=longest, strip=True, widget=widget, **how)


class LedgerForm(forms.Form):
    def refuse(self, reason: str) -> None:
        """Says it at the field that it is about."""
        name = FIELDS.get(reason)
        self.add_error(name if name in self.fields else None, refusal_words(reason))


class SettleForm(LedgerForm):
    how = forms.ChoiceField(
        label=_("Căn cứ"),
        widget=forms.Select(attrs={"class": "form-select"}),
        error_messages={"required": REFUSALS["not_allowed"], "invalid_choice": REFUSALS["not_allowed"]},
    )
    number = _text(_("Số, ký hiệu"), longest=100)
    by = forms.ChoiceField(
        label=_("Ai chỉ đạo"),
        choices=[(by, name) for by, name in WHO.items()],
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    on = DayField(label=_("Ngày"), required=False)
    counts = forms.ChoiceField(label=_("Nội dung có hiệu lực"), required=False, widget=forms.RadioSelect)
    other = _text(_("Nội dung khác"))
    note = _text(_("Ghi chú, nội dung chỉ đạo"), longest=LONGEST, rows=2)

    def __init__(self, data: Any = None, *, line: Line) -> None:
        self.line = line
        super().__init__(data, auto_id=f"{line.code}-%s", initial=self._known(line), use_required_attribute=False)
        how = self.fields["how"]
        assert isinstance(how, forms.ChoiceField)  # noqa: S101 - for the type checker
        how.choices = line.hows
        self.fields["number"].widget.attrs["placeholder"] = "52/KH-UBND"
        counts = self.fields["counts"]
        assert isinstance(counts, forms.ChoiceField)  # noqa: S101 - for the type checker
        if not line.matter.is_question:
            del self.fields["counts"], self.fields["other"]
            return
        counts.choices = _answers(line)
        if line.matter.about == "deadline":
            other = DayField(label=_("Ngày khác"), required=False)
            self.fields["other"] = other

    @staticmethod
    def _known(line: Line) -> Json:
        return {"how": line.hows[0][0], "counts": UNSAID if line.counting is None else str(line.counting)}

    def payload(self) -> Json:
        given = self.cleaned_data
        said: Json = {name: given.get(name) or "" for name in ("how", "number", "by", "note")}
        said["on"] = _iso(given.get("on"))
        chosen = given.get("counts") or ""
        if chosen == OTHER:
            said["counts"] = {"words": _iso(given.get("other"))}
        elif chosen.isdecimal():
            said["counts"] = {"place": int(chosen)}
        return said


class SendBackForm(LedgerForm):
    to = _text(_("Gửi ai"), longest=LINE)
    until = DayField(label=_("Đề nghị trả lời trước ngày"), required=False)
    note = _text(_("Lời nhắn trên phiếu"), longest=500)

    def __init__(self, data: Any = None, *, to: str = "", code: str = "picked") -> None:
        super().__init__(data, auto_id=f"send-{code}-%s", initial={"to": to or DRAFTER}, use_required_attribute=False)
        self.fields["to"].widget.attrs["list"] = "bodies"

    def payload(self) -> Json:
        given = self.cleaned_data
        return {"to": given["to"], "until": _iso(given["until"]), "note": given["note"]}


class LeaveOpenForm(LedgerForm):
    why = _text(_("Vì sao để ngỏ"), longest=500)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="leave-%s", use_required_attribute=False)

    def payload(self) -> Json:
        return {"note": self.cleaned_data["why"]}


def _answers(line: Line) -> list[tuple[str, Any]]:
    """One for each different answer, at its first place."""
    found: dict[object, tuple[str, Any]] = {}
    for at, place in enumerate(line.matter.places):
        where = place_words(place.address)
        name = f"{where[:1].upper()}{where[1:]}: “{place.words}”"
        found.setdefault(place.answer, (str(at), name))
    return [*found.values(), (OTHER, _("Nội dung khác, ghi ở dưới")), (UNSAID, _("Không nói rõ, tính như hiện nay"))]


def _iso(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else value or ""
