"""What went wrong is said in Vietnamese, with what to do next; the demo says so even then."""

import pytest
from django.test import Client, RequestFactory
from tests.world import World

from tiendo.web import errors


def test_an_unknown_address(client: Client, world: World) -> None:
    answer = client.get("/khong-co/")
    assert answer.status_code == 404
    assert "Không tìm thấy trang" in answer.content.decode()
    assert "DỮ LIỆU MINH HỌA" in answer.content.decode()


def test_a_request_that_makes_no_sense(client: Client, world: World) -> None:
    answer = client.get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert "Yêu cầu không hợp lệ" in answer.content.decode()


def test_a_failure_of_the_server_needs_no_database(rf: RequestFactory) -> None:
    answer = errors.broken(rf.get("/"))
    assert answer.status_code == 500
    assert "Máy chủ gặp lỗi" in answer.content.decode()
    assert "DỮ LIỆU MINH HỌA" in answer.content.decode()


def test_a_view_that_breaks_gives_that_page(
    clerk_client: Client, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk_client.raise_request_exception = False
    monkeypatch.setattr("tiendo.web.documents.Paginator", None)
    answer = clerk_client.get("/van-ban/")
    assert answer.status_code == 500
    assert "Máy chủ gặp lỗi" in answer.content.decode()


def test_health_needs_nobody_signed_in(client: Client, world: World) -> None:
    answer = client.get("/song/")
    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "no-store" in answer["Cache-Control"]
