"""Whether a duty says the six things that must be clear ("6 rõ")."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any


class Clarity(StrEnum):
    PERSON = "person"
    WORK = "work"
    TIME = "time"
    RESPONSIBILITY = "responsibility"
    PRODUCT = "product"
    AUTHORITY = "authority"


def clarities(values: Mapping[str, Any]) -> dict[Clarity, bool]:
    """Of a task or dossier with the values of `rules.review.Item`.

    A person is a human being with a name, not a body. Responsibility is clear where exactly one body leads: of two,
    each waits for the other. Standing work is due with every report, and its product is the line of result that it
    reports.
    """
    leads = bool(values.get("lead_body")) or len(values.get("lead") or ())
    is_standing = bool(values.get("standing"))
    return {
        Clarity.PERSON: bool(values.get("person")),
        Clarity.WORK: bool(values.get("title")),
        Clarity.TIME: bool(values.get("deadlines")) or is_standing,
        Clarity.RESPONSIBILITY: leads == 1,
        Clarity.PRODUCT: bool(values.get("deliverables")) or is_standing,
        Clarity.AUTHORITY: bool(values.get("submit_to") or values.get("approving")),
    }
