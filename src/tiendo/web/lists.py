"""The lists of targets, tasks and dossiers: searched, filtered, sorted; each row leads to its place in the document."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.documents import items
from tiendo.documents.selectors import document_for, reading_for
from tiendo.ui.charts import dossiers_per_quarter
from tiendo.ui.marks import Kind, marks_of_kind
from tiendo.ui.wording import TARGET_KINDS, TASK_KINDS
from tiendo.web.forms import ListFilter
from tiendo.web.request import Request

SHOWS_KINDS = {"target": TARGET_KINDS, "task": TASK_KINDS, "dossier": TASK_KINDS}
TABS = {"target": "targets", "task": "tasks", "dossier": "dossiers"}


@require_safe
def targets(request: Request, pk: int) -> HttpResponse:
    return _list(request, pk, "target")


@require_safe
def tasks(request: Request, pk: int) -> HttpResponse:
    return _list(request, pk, "task")


@require_safe
def dossiers(request: Request, pk: int) -> HttpResponse:
    return _list(request, pk, "dossier")


@dataclass(frozen=True, slots=True)
class Sorting:
    """A column's heading: where it leads, and how the list is sorted by it now, as ARIA says it."""

    query: str
    state: str


def _list(request: Request, pk: int, kind: Kind) -> HttpResponse:
    document = document_for(request.user, pk)
    view = reading_for(document)
    marks = {id(mark.item): mark for mark in marks_of_kind(view, kind)}
    everything: list[Any] = [mark.item for mark in marks.values()]
    form = ListFilter(request.GET, of=everything, kinds=SHOWS_KINDS[kind])
    context = {
        "document": document,
        "kind": kind,
        "tab": TABS[kind],
        "section": "documents",
        "form": form,
        "marks": [marks[id(item)] for item in shown_of(everything, form)],
        "total": len(everything),
        "sorting": {key: sorting_of(form, key) for key in items.KEYS},
        "chart": dossiers_per_quarter(view.dossiers, issued=view.identity.issued_end) if kind == "dossier" else None,
    }
    return render(request, "web/list_rows.html" if request.htmx else "web/list.html", context)


def shown_of(everything: list[Any], form: ListFilter) -> list[Any]:
    given = {name: form.value(name) for name in ("body", "period", "kind")}
    return items.ordered(items.matching(everything, query=form.value("q"), **given), form.value("sort"))


def sorting_of(form: ListFilter, key: str) -> Sorting:
    """A second click on a heading turns the order round."""
    now = form.value("sort") or "place"
    kept = {name: form.value(name) for name in ("q", "body", "period", "kind")}
    wanted = f"-{key}" if now == key else key
    query = urlencode({name: value for name, value in {**kept, "sort": wanted}.items() if value})
    states = {key: "ascending", f"-{key}": "descending"}
    return Sorting(f"?{query}", states.get(now, "none"))
