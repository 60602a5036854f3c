"""How an untrusted file is read: within limits, and for the web in a child process.

The child costs no more than its limits, inherits neither environment nor open files and puts no data into files. It is
no sandbox: the system's own rights decide which files it could read and which hosts it could reach.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from vanban import errors
from vanban.limits import Limits, limit_self

if TYPE_CHECKING:
    from vanban.formats.docx.places import Place, Wanted
    from vanban.model import Reading

_CHILD = Path(__file__).with_name("child.py")
_DEFAULT = Limits()
_Result = TypeVar("_Result")


def read_guarded(data: bytes, name: str, *, limits: Limits = _DEFAULT) -> dict[str, Any]:
    """The contract's JSON object of a file; raises a subclass of `errors.Unreadable`, Dangerous where the child dies.

    Bytes go in and JSON comes out through pipes: no file is made, and nothing of the content is logged.
    """
    reading: dict[str, Any] = _told(_question(data, name, limits), limits, "reading", dict)
    return reading


def places_guarded(
    data: bytes, wanted: "Sequence[Wanted]", *, limits: Limits = _DEFAULT
) -> "list[tuple[int, int, int] | None]":
    """(paragraph, start, end) of `formats.docx.places.Place` for words of a Word file; refuses as `read_guarded`."""
    found = _told(_question(data, "", limits, wanted=wanted), limits, "places", list)
    return [None if place is None else (place[0], place[1], place[2]) for place in found]


def read_limited(data: bytes, name: str, *, limits: Limits = _DEFAULT) -> "Reading":
    """Read in this very process, which stays bound to the limits; raises subclasses of `errors.Unreadable` only."""

    def reading() -> "Reading":
        from vanban.api import read

        return read(data, name)

    return _limited(reading, limits)


def places_limited(data: bytes, wanted: "Sequence[Wanted]", *, limits: Limits = _DEFAULT) -> "list[Place | None]":
    """As `read_limited`, of `formats.docx.places.places_of`."""

    def places() -> "list[Place | None]":
        from vanban.formats.docx.places import places_of

        return places_of(data, wanted)

    return _limited(places, limits)


def _limited(work: Callable[[], _Result], limits: Limits) -> _Result:
    limit_self(limits)
    signal.signal(signal.SIGXCPU, _out_of_time)
    try:
        return work()
    except errors.Unreadable:
        raise
    except (MemoryError, RecursionError) as error:
        raise errors.Dangerous(type(error).__name__) from None
    except Exception as error:
        # what the readers did not foresee; only its kind is told, its message may quote the document
        raise errors.Broken(type(error).__name__) from None


def _out_of_time(_signal: int, _frame: object) -> None:
    raise errors.Dangerous("computing time")


def _question(data: bytes, name: str, limits: Limits, *, wanted: "Sequence[Wanted] | None" = None) -> bytes:
    """One line that says what is asked, places where any are wanted, then the file."""
    asked = {"name": name, "wanted": wanted, **{field: getattr(limits, field) for field in Limits.__slots__}}
    return json.dumps(asked).encode() + b"\n" + data


def _told(question: bytes, limits: Limits, key: str, kind: type) -> Any:
    answer = _answer_of(question, limits.wall)
    if "refused" in answer:
        raise errors.BY_SLUG.get(answer["refused"], errors.Dangerous)(answer.get("detail", ""))
    if not isinstance(answer.get(key), kind):
        raise errors.Dangerous("child made no sense")
    return answer[key]


def _answer_of(question: bytes, wall: float) -> dict[str, Any]:
    child = subprocess.Popen(
        [sys.executable, "-I", str(_CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
        cwd="/",
        start_new_session=True,
    )
    try:
        said, _ = child.communicate(question, timeout=wall)
    except subprocess.TimeoutExpired:
        raise errors.Dangerous("wall clock") from None
    finally:
        _end(child)
    if child.returncode != 0:
        raise errors.Dangerous(f"child ended with {child.returncode}")
    return _parsed(said)


def _parsed(said: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(said)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise errors.Dangerous("child made no sense")
    return answer


def _end(child: subprocess.Popen[bytes]) -> None:
    """Kill the child and what it started and left in its group, also where it ended by itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            pipe.close()
