"""What the guarded child does: bind itself, read one file from its input, answer in JSON on its output.

Run by its path, isolated from the environment, so that it works wherever the package lies and from any folder.
"""

import json
import sys
from pathlib import Path
from typing import Any


def main() -> None:
    """Limits come before the readers: what they import is bound like what they read."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from vanban.limits import Limits, limit_self, write_nothing

    asked = json.loads(sys.stdin.buffer.readline())
    name, wanted = asked.pop("name"), asked.pop("wanted")
    limits = Limits(**asked)
    limit_self(limits)
    # imported while their compiled form may still be kept
    import vanban.api
    import vanban.export.contract
    import vanban.formats.docx.places  # noqa: F401

    write_nothing()
    data = sys.stdin.buffer.read()
    answer = _answer(data, name, limits) if wanted is None else _places(data, wanted, limits)
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())


def _answer(data: bytes, name: str, limits: Any) -> dict[str, Any]:
    from vanban.errors import Unreadable
    from vanban.export.contract import to_contract
    from vanban.guarded import read_limited

    try:
        return {"reading": to_contract(read_limited(data, name, limits=limits))}
    except Unreadable as refusal:
        return {"refused": refusal.slug, "detail": refusal.detail}


def _places(data: bytes, wanted: Any, limits: Any) -> dict[str, Any]:
    from vanban.errors import Unreadable
    from vanban.guarded import places_limited

    try:
        places = places_limited(data, wanted, limits=limits)
    except Unreadable as refusal:
        return {"refused": refusal.slug, "detail": refusal.detail}
    return {"places": [place and (place.paragraph, place.start, place.end) for place in places]}


if __name__ == "__main__":
    main()
