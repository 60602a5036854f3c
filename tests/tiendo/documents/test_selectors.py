"""Documents are fetched with the account that asks, and only what it may read comes back."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from pytest_django import DjangoAssertNumQueries
from tests.world import World

from tiendo.documents.selectors import document_for, documents_for, reading_for
from tiendo.rules.rights import Permission, Role, may


@pytest.mark.parametrize("role", Role)
def test_who_has_the_right_sees_the_document_and_nobody_else(world: World, role: Role) -> None:
    assert documents_for(world.by_role[role]).exists() is may([role], Permission.DOCUMENT_READ)


def test_an_outsider_does_not_find_it(world: World) -> None:
    assert not documents_for(world.outsider).exists()
    with pytest.raises(Http404):
        document_for(world.outsider, world.document.pk)


def test_an_account_without_the_right_does_not_find_it(world: World) -> None:
    with pytest.raises(Http404):
        document_for(world.by_role[Role.ADMINISTRATOR], world.document.pk)


def test_an_anonymous_visitor_sees_none(world: World) -> None:
    assert not documents_for(AnonymousUser()).exists()


def test_a_document_and_its_reading_cost_one_query(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert world.colleague.roles
    with django_assert_num_queries(1):
        reading = reading_for(document_for(world.colleague, world.document.pk))
    assert len(reading.dossiers) == 2
