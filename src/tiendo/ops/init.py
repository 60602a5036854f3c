"""`tiendo init` and `tiendo password`: a real place and a forgotten password, for who sits at the server itself."""

from django.utils import timezone

from tiendo.audit.services import SYSTEM
from tiendo.bodies.models import Account
from tiendo.bodies.passwords import one_time_password
from tiendo.bodies.selectors import usernames_taken
from tiendo.bodies.services import renew_password
from tiendo.bodies.services.accounts import BAD_USERNAME
from tiendo.bodies.services.founding import AlreadyThere, FirstAccount, found_locality
from tiendo.bodies.template import PROVINCES, UNITS
from tiendo.bodies.usernames import is_username, proposed_username
from tiendo.ops.progress import say
from tiendo.ops.setup import prepare_database
from tiendo.tenancy.scope import scoped_to
from tiendo.tenancy.selectors import home_locality


def init(*, place: str | None, province: str | None, person: str | None, username: str | None) -> int:
    """1 where a locality is there already, or what was typed cannot be used."""
    prepare_database()
    if there := home_locality():
        return _refused(there.name, is_demo=there.is_demo)
    place = place or _asked("Tên xã, phường, đặc khu (ví dụ: xã Bình An)")
    province = province or _asked("Tên tỉnh, thành phố (ví dụ: tỉnh Bình Minh)")
    person = person or _asked("Họ tên người quản trị đầu tiên")
    username = username or proposed_username(person, usernames_taken())
    if fault := _fault(place, province, person, username):
        say(fault)
        return 1
    password = one_time_password()
    first = FirstAccount(person, username, password, is_clerk=True, is_one_time=True)
    try:
        found_locality(place, province, first=first, now=timezone.now(), today=timezone.localdate())
    except AlreadyThere:
        return _refused(place, is_demo=False)
    say(f"Đã thiết lập {place}, {province}.")
    _tell(username, password)
    return 0


def renew(*, username: str) -> int:
    """1 where there is no such account."""
    account = Account.objects.filter(username=username).first()
    if account is None:
        say(f"Không có tài khoản “{username}”.")
        return 1
    with scoped_to([account.locality_id]):
        password = renew_password(account, now=timezone.now(), actor=SYSTEM)
    _tell(username, password)
    return 0


def _asked(what: str) -> str:
    """Empty where nobody answers."""
    try:
        return " ".join(input(f"{what}: ").split())
    except EOFError:
        return ""


def _fault(place: str, province: str, person: str, username: str) -> str:
    if not place.startswith(tuple(f"{unit} " for unit in UNITS)):
        return "Tên địa bàn phải bắt đầu bằng “xã”, “phường” hoặc “đặc khu”, ví dụ: xã Bình An."
    if not province.startswith(tuple(f"{unit} " for unit in PROVINCES)):
        return "Tên cấp tỉnh phải bắt đầu bằng “tỉnh” hoặc “thành phố”, ví dụ: tỉnh Bình Minh."
    if not person:
        return "Thiếu họ tên người quản trị đầu tiên."
    if not is_username(username):
        return str(BAD_USERNAME)
    return ""


def _refused(name: str, *, is_demo: bool) -> int:
    if is_demo:
        say("Thư mục dữ liệu này chứa địa bàn minh họa. Hãy dùng thư mục khác, ví dụ: TIENDO_DATA=~/tiendo tiendo init")
    else:
        say(f"Ở đây đã có {name}. Mỗi thư mục dữ liệu chỉ thiết lập một lần.")
    return 1


def _tell(username: str, password: str) -> None:
    say(f"  tài khoản: {username}")
    say(f"  mật khẩu dùng một lần: {password}")
    say("Lần đăng nhập đầu, hệ thống yêu cầu đặt mật khẩu riêng.")
