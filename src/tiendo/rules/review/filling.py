"""What a duty may lack and be given in bulk: which values belong together, and whether a duty lacks them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tiendo.rules.review.model import Json


@dataclass(frozen=True, slots=True)
class Gap:
    """Values that are given together, and how to see that a duty has none of them."""

    names: tuple[str, ...]
    is_in: Callable[[Json], bool]


GAPS: Mapping[str, Gap] = {
    "lead": Gap(("lead_body", "lead_name"), lambda values: len(values["lead"]) != 1 and values["lead_body"] is None),
    "person": Gap(("person_post", "person"), lambda values: not values["person"]),
    "director": Gap(("director_post", "director"), lambda values: not values["director"]),
    "deadline": Gap(("deadlines",), lambda values: not values["deadlines"] and not values["standing"]),
    "product": Gap(("deliverables",), lambda values: not values["deliverables"] and not values["standing"]),
    "authority": Gap(("approving",), lambda values: not values["submit_to"] and not values["approving"]),
    "standing": Gap(("standing", "review_on"), lambda values: not values["deadlines"] and not values["review_on"]),
}
FILLABLE = frozenset(name for gap in GAPS.values() for name in gap.names)


def to_fill(values: Json, given: Json, *, only_gaps: bool) -> Json:
    """Of what is given the values that a duty takes: all, or only those that it lacks."""
    taken = [name for gap in GAPS.values() if not only_gaps or gap.is_in(values) for name in gap.names]
    return {name: given[name] for name in taken if name in given}
