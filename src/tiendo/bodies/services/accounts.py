"""Opening, locking and giving new passwords to accounts; nobody learns another's password but a one-time one."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from tiendo.bodies.models import Account, Person
from tiendo.bodies.passwords import one_time_password
from tiendo.bodies.services.acting import By, OrganisationRefused, actor_of, authorised, record_change
from tiendo.bodies.usernames import is_username
from tiendo.rules.rights import Permission

MANAGE = Permission.ACCOUNT_MANAGE


@transaction.atomic
def open_account(
    username: str,
    *,
    person: Person,
    password: str | None,
    now: dt.datetime,
    actor: By,
    is_one_time: bool = False,
) -> Account:
    """Without a password nobody can sign in with it by name; a one-time one must be changed at the first sign-in."""
    who = authorised(actor, MANAGE, person.locality_id)
    account = Account(
        username=username, locality_id=person.locality_id, person=person, must_change_password=is_one_time
    )
    account.set_password(password)
    account.save()
    record_change("account.opened", account, {"username": username}, now=now, actor=who)
    return account


@transaction.atomic
def give_account(username: str, *, person: Person, now: dt.datetime, actor: By) -> tuple[Account, str]:
    """With a password to be told once, which its owner must change. Raises OrganisationRefused for a bad name."""
    if not is_username(username):
        raise OrganisationRefused([BAD_USERNAME])
    if Account.objects.filter(username=username).exists():
        raise OrganisationRefused([TAKEN_USERNAME])
    if Account.objects.filter(person=person).exists():
        raise OrganisationRefused([_("Người này đã có tài khoản.")])
    password = one_time_password()
    opened = open_account(username, person=person, password=password, now=now, actor=actor, is_one_time=True)
    return opened, password


@transaction.atomic
def renew_password(account: Account, *, now: dt.datetime, actor: By) -> str:
    """A one-time password in place of a forgotten one; whoever is signed in with the account is out."""
    who = authorised(actor, MANAGE, account.locality_id)
    password = one_time_password()
    _set(account, password, is_one_time=True)
    record_change("account.password_renewed", account, {}, now=now, actor=who)
    return password


@transaction.atomic
def change_password(account: Account, password: str, *, now: dt.datetime) -> None:
    """By its owner alone."""
    _set(account, password, is_one_time=False)
    record_change("account.password_changed", account, {}, now=now, actor=actor_of(account))


@transaction.atomic
def set_active(account: Account, *, active: bool, now: dt.datetime, actor: By) -> None:
    """A locked account cannot be signed in with, and whoever is signed in with it is out at once."""
    who = authorised(actor, MANAGE, account.locality_id)
    if isinstance(actor, Account) and actor.pk == account.pk:
        raise OrganisationRefused([_("Không tự khóa tài khoản của mình được. Hãy nhờ một quản trị khác.")])
    account.is_active = active
    account.save(update_fields=["is_active"])
    record_change("account.unlocked" if active else "account.locked", account, {}, now=now, actor=who)


def _set(account: Account, password: str, *, is_one_time: bool) -> None:
    account.set_password(password)
    account.must_change_password = is_one_time
    account.save(update_fields=["password", "must_change_password"])


BAD_USERNAME = _("Tên tài khoản chỉ gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối; từ 3 đến 60 ký tự.")
TAKEN_USERNAME = _("Tên tài khoản này đã có người dùng. Hãy đặt tên khác.")
