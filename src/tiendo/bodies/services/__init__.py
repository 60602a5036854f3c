"""What can be done with bodies, people and their accounts."""

from tiendo.bodies.services.accounts import (
    change_password,
    give_account,
    open_account,
    renew_password,
    set_active,
)
from tiendo.bodies.services.acting import OrganisationRefused, actor_of
from tiendo.bodies.services.bodies import amend_body, close_body, found_body, rename_body
from tiendo.bodies.services.fields import amend_field, drop_field, give_field
from tiendo.bodies.services.people import amend_person, appoint, change_post, end_post, give_post

__all__ = [
    "OrganisationRefused",
    "actor_of",
    "amend_body",
    "amend_field",
    "amend_person",
    "appoint",
    "change_password",
    "change_post",
    "close_body",
    "drop_field",
    "end_post",
    "found_body",
    "give_account",
    "give_field",
    "give_post",
    "open_account",
    "rename_body",
    "renew_password",
    "set_active",
]
