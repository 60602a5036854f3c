"""Which role may do what: one matrix, pure data; everybody asks `may`."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """A post's role; stored values are the slugs."""

    CLERK = "clerk"
    CHIEF_OF_OFFICE = "chief_of_office"
    RECORDS_CLERK = "records_clerk"
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    HEAD_OF_UNIT = "head_of_unit"
    OFFICER = "officer"
    HAMLET_HEAD = "hamlet_head"
    PARTY_OFFICE = "party_office"
    COUNCIL = "council"
    PROVINCE = "province"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """`progress.report` is for the duties that the post's own body leads; only on behalf is for any."""

    DOCUMENT_READ = "document.read"
    DOCUMENT_TAKE_IN = "document.take_in"
    PLAN_READ = "plan.read"
    PLAN_REVIEW = "plan.review"
    PLAN_ADOPT = "plan.adopt"
    PROGRESS_REPORT = "progress.report"
    PROGRESS_REPORT_ON_BEHALF = "progress.report_on_behalf"
    ORGANISATION_MANAGE = "organisation.manage"
    ACCOUNT_MANAGE = "account.manage"


_EVERYBODY_IN_THE_COMMUNE = frozenset(Role) - {Role.PROVINCE, Role.ADMINISTRATOR}
"""The administrator keeps the system and the province receives figures; neither needs the documents themselves."""

_OFFICE = frozenset({Role.CLERK, Role.CHIEF_OF_OFFICE})

MATRIX: dict[Permission, frozenset[Role]] = {
    Permission.DOCUMENT_READ: _EVERYBODY_IN_THE_COMMUNE,
    Permission.DOCUMENT_TAKE_IN: frozenset({Role.CLERK, Role.CHIEF_OF_OFFICE, Role.RECORDS_CLERK}),
    Permission.PLAN_READ: _EVERYBODY_IN_THE_COMMUNE,
    Permission.PLAN_REVIEW: _OFFICE,
    Permission.PLAN_ADOPT: _OFFICE,
    Permission.PROGRESS_REPORT: frozenset({Role.HEAD_OF_UNIT, Role.OFFICER, Role.HAMLET_HEAD}) | _OFFICE,
    Permission.PROGRESS_REPORT_ON_BEHALF: frozenset({Role.CLERK}),
    Permission.ORGANISATION_MANAGE: _OFFICE | {Role.ADMINISTRATOR},
    Permission.ACCOUNT_MANAGE: frozenset({Role.ADMINISTRATOR}),
}


def may(roles: Iterable[str], permission: Permission) -> bool:
    """True where any of the roles held carries the permission; an unknown role carries none."""
    return not MATRIX[permission].isdisjoint(roles)


def may_give(roles: Iterable[str], role: str, *, to_oneself: bool) -> bool:
    """Whether a post with `role` may be given or taken by who holds `roles`.

    Rights come from posts: whoever is no administrator makes none, and gives nothing to oneself.
    """
    held = frozenset(roles)
    if Role.ADMINISTRATOR in held:
        return True
    return may(held, Permission.ORGANISATION_MANAGE) and role != Role.ADMINISTRATOR and not to_oneself
