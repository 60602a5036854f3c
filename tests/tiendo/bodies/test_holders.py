"""A name that somebody types means the one who bears it, with the title beside it where several do."""

from tests.world import SINCE, World

from tiendo.bodies.holders import Holders, holder_words
from tiendo.bodies.models import Post
from tiendo.rules.rights import Role


def _post(world: World, role: Role, title: str) -> Post:
    person = world.by_role[role].posts[0].person
    body = world.clerk.posts[0].body
    return Post.objects.create(locality=world.commune, person=person, body=body, role=role, title=title, since=SINCE)


def test_a_person_is_found_by_name_whatever_marks_and_case(world: World) -> None:
    post = _post(world, Role.OFFICER, "Phó phòng")
    assert Holders([post]).find(" vu thi MOI ") == post
    assert Holders([post]).find(holder_words(post)) == post
    assert Holders([post]).find("Vũ Thị") is None


def test_of_two_posts_the_title_tells_which_is_meant(world: World) -> None:
    one, two = _post(world, Role.OFFICER, "Phó phòng"), _post(world, Role.OFFICER, "Kế toán")
    assert Holders([one, two]).find("Vũ Thị Mối") is None
    assert Holders([one, two]).find("Vũ Thị Mối (Kế toán)") == two
