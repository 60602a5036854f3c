"""Which screen answers which address; names are Vietnamese because people read and share them."""

from collections.abc import Callable
from typing import Any

from django.http.response import HttpResponseBase
from django.urls import path
from django.views.decorators.cache import cache_control
from django.views.decorators.vary import vary_on_headers

from tiendo.web import (
    access,
    adopt,
    document,
    documents,
    downloads,
    duties,
    duty,
    findings,
    first_page,
    health,
    lists,
    password,
    plan,
    plan_findings,
    plans,
    setup,
    signed,
    take_in,
    theme,
    today,
    withdraw,
)
from tiendo.web.organisation import accounts, body, fields, listed, post, roster, template
from tiendo.web.review import decide, reread, screen

app_name = "web"

View = Callable[..., HttpResponseBase]


def public(view: View) -> Any:
    """A page is asked for anew each time: it shows who is signed in, and what stands today."""
    return cache_control(private=True, no_cache=True)(vary_on_headers("HX-Request", "Cookie")(view))


def signed_in(view: View) -> Any:
    return public(access.signed_in(view))


urlpatterns = [
    path("", public(first_page.first_page), name="first-page"),
    path("dang-nhap/", public(access.SignIn.as_view()), name="sign-in"),
    path("dang-nhap/minh-hoa/", public(access.demo_sign_in), name="demo-sign-in"),
    path("dang-xuat/", public(access.SignOut.as_view()), name="sign-out"),
    path("thiet-lap/", public(setup.setup), name="setup"),
    path("tai-khoan/mat-khau/", public(access.signed_in(password.password, with_any_password=True)), name="password"),
    path("giao-dien/", public(theme.choose_theme), name="theme"),
    path("van-ban/", signed_in(documents.documents), name="documents"),
    path("van-ban/nap/", signed_in(take_in.take_in_file), name="take-in"),
    path("van-ban/<int:pk>/", signed_in(document.document), name="document"),
    path("van-ban/<int:pk>/chi-tieu/", signed_in(lists.targets), name="targets"),
    path("van-ban/<int:pk>/nhiem-vu/", signed_in(lists.tasks), name="tasks"),
    path("van-ban/<int:pk>/ho-so/", signed_in(lists.dossiers), name="dossiers"),
    path("van-ban/<int:pk>/phat-hien/", signed_in(findings.findings), name="findings"),
    path("van-ban/<int:pk>/ban-ghi-chu/", signed_in(downloads.annotated_file), name="annotated"),
    path("van-ban/<int:pk>/phieu-ra-soat/", signed_in(downloads.review_slip), name="review-slip"),
    path("van-ban/<int:pk>/phieu/<uuid:token>/", signed_in(downloads.return_slip), name="return-slip"),
    path("van-ban/<int:pk>/soat/", signed_in(screen.review), name="review"),
    path("van-ban/<int:pk>/soat/quyet-dinh/", signed_in(decide.decide), name="decide"),
    path("van-ban/<int:pk>/soat/doc-lai/", signed_in(reread.reread), name="read-again"),
    path("van-ban/<int:pk>/ban-hanh/", signed_in(adopt.adopt), name="adopt"),
    path("van-ban/<int:pk>/rut/", signed_in(withdraw.withdraw), name="withdraw"),
    path("van-ban/<int:pk>/soat-lai/", signed_in(withdraw.take_up_again), name="reopen"),
    path("hom-nay/", signed_in(today.today), name="today"),
    path("ke-hoach/", signed_in(plans.plans), name="plans"),
    path("ke-hoach/<int:pk>/", signed_in(plan.plan), name="plan"),
    path("ke-hoach/<int:pk>/ban-da-ky/", signed_in(signed.signed), name="signed"),
    path("ke-hoach/<int:pk>/ban-da-ky/tep/", signed_in(signed.signed_file), name="signed-file"),
    path("ke-hoach/<int:pk>/phat-hien/", signed_in(plan_findings.plan_findings), name="plan-findings"),
    path("ke-hoach/<int:pk>/phieu/<uuid:token>/", signed_in(downloads.plan_return_slip), name="plan-return-slip"),
    path("nhiem-vu/", signed_in(duties.duties), name="duties"),
    path("nhiem-vu/<int:pk>/", signed_in(duty.duty), name="duty"),
    path("nhiem-vu/<int:pk>/bao-cao/", signed_in(duty.report), name="report"),
    path("bo-may/", signed_in(listed.organisation), name="organisation"),
    path("bo-may/them/", signed_in(body.new_body), name="new-body"),
    path("bo-may/<int:pk>/", signed_in(body.body), name="body"),
    path("bo-may/chuc-vu/<int:pk>/", signed_in(post.post), name="post"),
    path("bo-may/linh-vuc/", signed_in(fields.fields), name="fields"),
    path("bo-may/tai-khoan/", signed_in(accounts.accounts), name="accounts"),
    path("bo-may/dan/", signed_in(roster.roster), name="roster"),
    path("bo-may/mau/", signed_in(template.template), name="template"),
    path("song/", health.health, name="health"),
]
