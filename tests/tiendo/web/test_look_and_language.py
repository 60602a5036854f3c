"""The look and the language that a visitor chose stay chosen; what the browser says of languages is not asked."""

from django.test import Client
from django.urls import reverse
from tests.tiendo.web.conftest import Submit
from tests.world import World


def test_pages_are_vietnamese_whatever_the_browser_prefers(client: Client, world: World) -> None:
    answer = client.get("/", headers={"accept-language": "en-US,en;q=0.9"})
    assert '<html lang="vi"' in answer.content.decode()
    assert answer["Content-Language"] == "vi"


def test_the_switch_makes_them_english_and_keeps_the_address(strict: Client, world: World, submit: Submit) -> None:
    answer = submit(
        strict, "/dang-nhap/", reverse("set_language"), {"language": "en", "next": "/dang-nhap/"}, follow=True
    )
    assert answer.redirect_chain == [("/dang-nhap/", 302)]
    assert "<h1>Sign in</h1>" in answer.content.decode()


def test_the_next_visitor_gets_vietnamese_again(client: Client, world: World) -> None:
    client.cookies["django_language"] = "en"
    assert '<html lang="en"' in client.get("/").content.decode()
    assert '<html lang="vi"' in Client().get("/").content.decode()


def test_a_chosen_look_is_there_from_the_first_byte(strict: Client, world: World, submit: Submit) -> None:
    answer = submit(strict, "/", reverse("web:theme"), {"theme": "dark", "next": "/dang-nhap/"}, follow=True)
    assert answer.redirect_chain == [("/dang-nhap/", 302)]
    assert 'data-bs-theme="dark"' in answer.content.decode()


def test_an_unknown_look_follows_the_device(client: Client, world: World) -> None:
    client.cookies["theme"] = '"><script>'
    page = client.get("/").content.decode()
    assert 'data-theme="auto"' in page
    assert '"><script>"' not in page


def test_a_switch_never_leads_to_another_site(strict: Client, world: World, submit: Submit) -> None:
    answer = submit(strict, "/", reverse("web:theme"), {"theme": "dark", "next": "https://elsewhere.example/"})
    assert answer["Location"] == "/"


def test_only_a_known_look_is_kept(client: Client, world: World) -> None:
    client.post(reverse("web:theme"), {"theme": '"><script>'})
    assert client.cookies["theme"].value == "auto"
