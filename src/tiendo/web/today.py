"""What waits for the one who is signed in, today."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tiendo.intake.waiting import waiting_for
from tiendo.rules.rights import Permission, may
from tiendo.standing.today import directs_others, today_for
from tiendo.ui.today import shown_cards
from tiendo.web.request import Request


@require_safe
def today(request: Request) -> HttpResponse:
    account, on = request.user, timezone.localdate()
    own = [] if directs_others(account) else [post.body.name for post in account.posts]
    context = {
        "cards": shown_cards(waiting_for(account), today_for(account, on), own=own),
        "may_read_plans": may(account.roles, Permission.PLAN_READ),
        "on": on,
        "section": "today",
    }
    return render(request, "web/today.html", context)
