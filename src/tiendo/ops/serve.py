"""`tiendo serve`: the web server, with the background loop beside it."""

import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection

from django.conf import settings
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from tiendo.bodies.models import Account
from tiendo.bodies.selectors import demo_accounts, is_closed_demo, may_set_up
from tiendo.bodies.setup_code import setup_code
from tiendo.ops.progress import say, step

THREADS = 8
"""Requests answered at once; a thread that reads a file only waits for the child that does."""
FAREWELL = 3
"""Seconds that open requests are given at the end; a browser holds its idle connection much longer."""
PATIENCE = 30
"""Seconds until the server must have answered for the first time."""
EVERYWHERE = ("127.0.0.1", "0.0.0.0", "::")  # noqa: S104 # nosec B104 - compared with, not listened on


def serve() -> int:
    """Until Ctrl-C or SIGTERM."""
    if not _is_free(settings.BIND, settings.PORT):
        say(f"Cổng {settings.PORT} đang được dùng. Hãy chọn cổng khác: PORT={settings.PORT + 1} make run")
        return 1
    step(6, "Mở máy chủ")
    accounts, hints = demo_accounts(), _hints()
    # the server forks: it must not inherit an open connection
    connections.close_all()
    server = Granian(
        "tiendo.config.wsgi:application",
        address=settings.BIND,
        port=settings.PORT,
        interface=Interfaces.WSGI,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        workers_kill_timeout=FAREWELL,
    )
    server.on_startup(lambda: threading.Thread(target=_welcome, args=[accounts, hints], daemon=True).start())
    with _background_work():
        server.serve()
    say("Đã dừng.")
    return 0


@contextmanager
def _background_work() -> Iterator[None]:
    command = [sys.executable, "-m", "tiendo.ops.cli", "work-beside"]
    # in a session of its own: Ctrl-C at the terminal is for the server, which then ends it in order
    process = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)
    try:
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _is_free(address: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError:
            return False
    return True


def _hints() -> list[str]:
    """What must be done before anybody can sign in; the code is told here and nowhere else."""
    if may_set_up():
        return [
            "Chưa thiết lập địa bàn. Mở địa chỉ trên và nhập mã này (không đưa cho người khác):",
            f"  Mã thiết lập: {setup_code()}",
        ]
    if is_closed_demo():
        return [
            "Thư mục dữ liệu này chứa địa bàn minh họa, không ai đăng nhập được khi TIENDO_DEMO tắt.",
            "Để dùng thật, hãy chạy với thư mục khác: TIENDO_DATA=~/tiendo make run TIENDO_DEMO=0",
        ]
    return []


def _welcome(accounts: list[Account], hints: list[str]) -> None:
    """Told only once the first page really comes."""
    host = "localhost" if settings.BIND in EVERYWHERE else settings.BIND
    address = f"http://{host}:{settings.PORT}/"
    if not _answers(host):
        say(f"Máy chủ chưa trả lời ở {address} sau {PATIENCE} giây; hãy xem thông báo lỗi ở trên.")
        return
    say(f"\nTiến Độ đã sẵn sàng: {address}")
    for hint in hints:
        say(hint)
    if accounts:
        say("DỮ LIỆU MINH HỌA. Bấm một tên ở trang đầu là vào được, không cần mật khẩu:")
    for account in accounts:
        say(f"  {account.username:<24} {account.display_name}, {account.role_label}")
    say("Dừng: Ctrl-C\n")


def _answers(host: str) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            connection = HTTPConnection(host, settings.PORT, timeout=PATIENCE)
            connection.request("GET", "/")
            return connection.getresponse().status < HTTPStatus.INTERNAL_SERVER_ERROR
        except OSError:
            time.sleep(0.05)
    return False
