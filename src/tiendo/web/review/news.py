"""What colleagues decided since a page was made, asked for by the page itself every few seconds."""

from collections.abc import Sequence

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext

from tiendo.intake.models import Decision
from tiendo.intake.selectors import last_seq
from tiendo.web.request import Request
from tiendo.web.review.answers import Swap, as_answer, state_swap, swaps
from tiendo.web.review.narrowing import Narrowing
from tiendo.web.review.scene import Scene, intake_under
from tiendo.web.review.wording import decision_words

NOTHING = 204


def news(request: Request, pk: int) -> HttpResponse:
    """Costs little where nothing is new: the decisions themselves are not fetched."""
    intake, since = intake_under(request.user, pk), _whole_number(request.GET.get("since", ""))
    seen = (str(intake.document.reading_id), intake.state)
    is_same_paper = seen == (request.GET.get("reading", ""), request.GET.get("review", ""))
    if is_same_paper and last_seq(intake) <= since:
        return as_answer(HttpResponse(status=NOTHING))
    scene = Scene(request.user, intake)
    changed = _changed(request, scene, since) if is_same_paper else [Swap("", "page")]
    said = _said([one for one in scene.decisions if one.seq > since], scene)
    return as_answer(render(request, "web/review/answer.html", {"swaps": changed, "said": said}))


def _changed(request: Request, scene: Scene, since: int) -> list[Swap]:
    narrowing = Narrowing.of(QueryDict(request.GET.get("show", "")))
    return [*swaps(request, scene.at(since), scene, None), state_swap(request, scene, narrowing)]


def _said(decisions: Sequence[Decision], scene: Scene) -> str:
    """By whom; nothing about what was decided on this page's own account, in another window."""
    others = [one for one in decisions if one.account_id != scene.account.pk]
    if not others:
        return ""
    who = ", ".join(dict.fromkeys(one.account_name for one in others))
    if len(others) == 1:
        return gettext("%(who)s vừa ghi: %(what)s.") % {"who": who, "what": decision_words(others[0], scene)}
    return gettext("%(who)s vừa ghi %(n)s quyết định.") % {"who": who, "n": len(others)}


def _whole_number(given: str) -> int:
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 9 else 0
