"""What is remembered of a review is never that of other decisions."""

from uuid import UUID

from django.db import transaction
from tests.world import NOW, World

from tiendo.intake.folded import folded
from tiendo.intake.selectors import decisions_of, intake_for, review_of
from tiendo.intake.services import decide
from tiendo.rules.review import Review


def bind(world: World, annex: str, token: int) -> Review:
    decide(world.intake, "bind", {"annex": annex}, token=UUID(int=token), account=world.clerk, now=NOW)
    return folded(world.document.reading_id, decisions_of(world.intake))


def leave(world: World, address: str, token: int) -> Review:
    payload = {"addresses": [address], "reason": "khẩu hiệu"}
    decide(world.intake, "leave_untracked", payload, token=UUID(int=token), account=world.clerk, now=NOW)
    return folded(world.document.reading_id, decisions_of(world.intake))


def test_it_is_the_same_as_computed_anew(world: World) -> None:
    assert bind(world, "issue", 1) == review_of(intake_for(world.clerk, world.document.pk))


def test_a_decision_that_was_rolled_back_and_comes_again_hides_no_other(world: World) -> None:
    with transaction.atomic():
        bind(world, "issue", 1)
        transaction.set_rollback(True)
    leave(world, "I.1", 2)
    review = bind(world, "issue", 1)
    assert (dict(review.untracked), review.annex_binds) == ({"I.1": "khẩu hiệu"}, "issue")
