"""The matrix of rights says what it should, and unknown roles get nothing."""

import pytest

from tiendo.rules.rights import MATRIX, Permission, Role, may


@pytest.mark.parametrize("role", [Role.CLERK, Role.CHIEF_OF_OFFICE, Role.RECORDS_CLERK])
def test_the_office_takes_documents_in(role: Role) -> None:
    assert may([role], Permission.DOCUMENT_TAKE_IN)


@pytest.mark.parametrize("role", [Role.CHAIR, Role.HEAD_OF_UNIT, Role.HAMLET_HEAD, Role.COUNCIL, Role.ADMINISTRATOR])
def test_others_do_not_take_documents_in(role: Role) -> None:
    assert not may([role], Permission.DOCUMENT_TAKE_IN)


@pytest.mark.parametrize("role", [Role.PROVINCE, Role.ADMINISTRATOR])
def test_who_needs_no_document_reads_none(role: Role) -> None:
    assert not may([role], Permission.DOCUMENT_READ)


@pytest.mark.parametrize("permission", [Permission.PLAN_REVIEW, Permission.PLAN_ADOPT])
def test_only_the_office_reviews_and_adopts(permission: Permission) -> None:
    assert {role for role in Role if may([role], permission)} == {Role.CLERK, Role.CHIEF_OF_OFFICE}


def test_who_answers_for_duties_reports_and_only_the_clerk_speaks_for_others() -> None:
    reporting = {role for role in Role if may([role], Permission.PROGRESS_REPORT)}
    assert reporting >= {Role.HEAD_OF_UNIT, Role.OFFICER, Role.HAMLET_HEAD}
    assert reporting.isdisjoint({Role.CHAIR, Role.COUNCIL, Role.PROVINCE, Role.ADMINISTRATOR})
    assert {role for role in Role if may([role], Permission.PROGRESS_REPORT_ON_BEHALF)} == {Role.CLERK}


@pytest.mark.parametrize("role", Role)
def test_who_reads_documents_reads_plans(role: Role) -> None:
    assert may([role], Permission.PLAN_READ) is may([role], Permission.DOCUMENT_READ)


def test_rights_of_several_posts_add_up() -> None:
    assert may([Role.ADMINISTRATOR, Role.CLERK], Permission.DOCUMENT_TAKE_IN)


def test_no_role_and_unknown_roles_give_nothing() -> None:
    assert not any(may(roles, permission) for roles in ([], ["king"]) for permission in Permission)


def test_every_permission_is_in_the_matrix() -> None:
    assert set(MATRIX) == set(Permission)
