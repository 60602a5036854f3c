"""The list of bodies by kind, each with its people and fields, searched without marks."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from tiendo.bodies.models import Body, FieldOfWork, Post
from tiendo.bodies.selectors import bodies_for, closed_bodies_for, fields_for, people_for
from tiendo.web.forms import QUERY_LIMIT
from tiendo.web.request import Request
from viet.fold import fold


class OrganisationFilter(forms.Form):
    q = forms.CharField(
        required=False,
        max_length=QUERY_LIMIT,
        strip=True,
        label=_("Tìm"),
        widget=forms.TextInput(attrs={"class": "form-control"}),
    )


@dataclass(frozen=True, slots=True)
class Listed:
    """A body with who and what belongs to it."""

    body: Body
    parent: str
    posts: Sequence[Post]
    fields: Sequence[FieldOfWork]

    @property
    def words(self) -> str:
        people = " ".join(f"{post.person.name} {post.title}" for post in self.posts)
        return fold(f"{self.body.name} {people} {' '.join(field.words for field in self.fields)}")


@require_safe
def organisation(request: Request) -> HttpResponse:
    everything = _listed(request)
    form = OrganisationFilter(request.GET)
    wanted = fold(form.cleaned_data.get("q", "")).split() if form.is_valid() else []
    found = [each for each in everything if all(word in each.words for word in wanted)]
    context = {
        "section": "organisation",
        "tab": "bodies",
        "form": form,
        "groups": [(kind.label, group) for kind in Body.Kind if (group := _of_kind(found, kind))],
        "found": len(found),
        "total": len(everything),
        "is_narrowing": bool(wanted),
        "closed": closed_bodies_for(request.user),
    }
    name = "bodies_rows" if request.htmx else "bodies"
    return render(request, f"web/organisation/{name}.html", context)


def _of_kind(listed: Sequence[Listed], kind: str) -> list[Listed]:
    return [each for each in listed if each.body.kind == kind]


def _listed(request: Request) -> list[Listed]:
    posts, fields = defaultdict[int, list[Post]](list), defaultdict[int, list[FieldOfWork]](list)
    for post in people_for(request.user, on=timezone.localdate()):
        posts[post.body_id].append(post)
    for field in fields_for(request.user):
        fields[field.body_id].append(field)
    bodies = bodies_for(request.user)
    names = {body.pk: body.name for body in bodies}
    return [Listed(body, names.get(body.parent_id or 0, ""), posts[body.pk], fields[body.pk]) for body in bodies]
