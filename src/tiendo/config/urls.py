"""Which room answers an address."""

from django.urls import include, path

urlpatterns = [
    path("ngon-ngu/", include("django.conf.urls.i18n")),
    path("", include("tiendo.web.urls")),
]

handler400 = "tiendo.web.errors.bad_request"
handler403 = "tiendo.web.errors.forbidden"
handler404 = "tiendo.web.errors.not_found"
handler500 = "tiendo.web.errors.broken"
