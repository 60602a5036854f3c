"""Beginning from what a commune usually has: bodies are chosen, schools and hamlets typed, and shown as a table."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from tiendo.bodies.models import Body
from tiendo.bodies.names import folded_name
from tiendo.bodies.roster.sheet import text_of
from tiendo.bodies.selectors import bodies_for
from tiendo.bodies.template import UsualBody, since, template_rows, usual_bodies
from tiendo.web.organisation.body import demand_manager
from tiendo.web.organisation.roster import LONGEST, RosterForm, preview
from tiendo.web.request import Request


def _lines(label: Any, hint: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"class": "form-control", "rows": 6})
    return forms.CharField(label=label, required=False, max_length=LONGEST, widget=widget, help_text=hint)


class TemplateForm(forms.Form):
    keys = forms.MultipleChoiceField(required=False)
    schools = _lines(
        _("Trường học, đơn vị sự nghiệp khác"), _("Mỗi dòng một trường, ghi đủ tên, ví dụ: Trường Mầm non Hoa Sen")
    )
    hamlets = _lines(
        _("Thôn, bản, tổ dân phố"), _("Mỗi dòng một nơi, ghi đủ tên, ví dụ: Thôn 1, Bản Đông, Tổ dân phố số 3")
    )
    with_fields = forms.BooleanField(required=False, initial=True, label=_("Kèm bảng lĩnh vực của từng đơn vị"))


@require_http_methods(["GET", "HEAD", "POST"])
def template(request: Request) -> HttpResponse:
    """What is sent back is a table like a pasted one, to be looked at and entered there."""
    demand_manager(request.user)
    usual = usual_bodies(request.user.locality)
    form = TemplateForm(request.POST if request.method == "POST" else None)
    field = form.fields["keys"]
    assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker
    field.choices = [(body.key, body.name) for body in usual]
    if request.method == "POST" and form.is_valid():
        return preview(request, _table(request, form))
    context = {"section": "organisation", "tab": "template", "form": form, "groups": _groups(request, usual)}
    return render(request, "web/organisation/template.html", context)


def _table(request: Request, form: TemplateForm) -> RosterForm:
    given = form.cleaned_data
    rows = template_rows(
        request.user.locality,
        keys=given["keys"],
        schools=_each(given["schools"]),
        hamlets=_each(given["hamlets"]),
        with_fields=given["with_fields"],
    )
    table = RosterForm({"text": text_of(rows), "since": f"{since():%d/%m/%Y}"})
    table.is_valid()
    return table


def _each(text: str) -> list[str]:
    return list(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _groups(request: Request, usual: list[UsualBody]) -> list[tuple[Any, list[tuple[UsualBody, bool]]]]:
    """By kind, each body with whether it is there already."""
    there = {folded_name(body.name) for body in bodies_for(request.user)}
    return [
        (kind.label, [(body, folded_name(body.name) in there) for body in usual if body.kind == kind])
        for kind in Body.Kind
        if any(body.kind == kind for body in usual)
    ]
