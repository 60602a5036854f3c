"""Which post a name that somebody typed means: by the person's name alone, or with the title beside it."""

from collections.abc import Iterable

from tiendo.bodies.models import Post
from viet.fold import fold


def holder_words(post: Post) -> str:
    """As lists offer it: "Đỗ Trung Kiên (Trưởng phòng Kinh tế)"."""
    return f"{post.person.name} ({post.title})"


class Holders:
    """Posts by who holds them; where two could be meant, none is."""

    def __init__(self, posts: Iterable[Post]) -> None:
        self._known: dict[str, list[Post]] = {}
        for post in posts:
            for words in {post.person.name, holder_words(post)}:
                self._known.setdefault(fold(words), []).append(post)

    def find(self, text: str) -> Post | None:
        found = self._known.get(fold(text), [])
        return found[0] if len(found) == 1 else None
