"""What a comparison holds: differences between clauses, each with both places and the words that went and came."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal, get_args

from vanban.model import Span

Kind = Literal["added", "dropped", "moved", "reworded", "renumbered"]
Aspect = Literal["deadline", "quantity", "body", "approving", "product", "wording", "spelling"]
IdentityField = Literal["type", "number", "date", "issuer", "title", "signer", "recipients"]
Range = tuple[int, int]
"""Half-open offsets."""

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
"""The gravest first; "spelling" is nothing but marks over letters, capitals and stops."""
FORM = frozenset({"spelling"})
LIGHT = FORM | {"wording"}
"""Less than that a clause stands elsewhere."""


@dataclass(frozen=True, slots=True)
class Side:
    """A clause in one of the two documents; `marks` are offsets into the quote of the words that the other lacks."""

    address: str
    """Its own, else that of the last clause before it that has one."""
    label: str | None
    quote: str
    spans: tuple[Span, ...]
    marks: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """`old` is None for what was added, `new` for what was dropped.

    What was moved may be reworded, too: `aspects` then says in what.
    """

    kind: Kind
    aspects: tuple[Aspect, ...]
    old: Side | None
    new: Side | None

    @property
    def is_form(self) -> bool:
        """Nothing that binds anybody is different."""
        return self.kind == "renumbered" or (self.kind == "reworded" and FORM.issuperset(self.aspects))

    @property
    def sort(self) -> str:
        """By which differences are counted and put in order: the gravest thing said otherwise, else the kind."""
        if self.aspects and (self.kind == "reworded" or self.aspects[0] not in LIGHT):
            return self.aspects[0]
        return self.kind


SORTS = ("deadline", "quantity", "body", "approving", "product", "dropped", "added", "moved", "wording")
FORM_SORTS = ("renumbered", "spelling")


@dataclass(frozen=True, slots=True)
class IdentityDifference:
    """The document's own data; empty where one of the two leaves it blank."""

    field: IdentityField
    old: str
    new: str

    @property
    def is_filled(self) -> bool:
        """What the old one left blank stands in the new one, as a draft's number does once it is signed."""
        return not self.old


@dataclass(frozen=True, slots=True)
class Pair:
    """One clause in both documents: its addresses and where its words stand."""

    old_address: str
    new_address: str
    old: Range
    new: Range


@dataclass(frozen=True, slots=True)
class Comparison:
    """`differences` have the gravest first, then in the order of the document."""

    identity: tuple[IdentityDifference, ...]
    differences: tuple[Difference, ...]
    pairs: tuple[Pair, ...]
    clauses: tuple[int, int]
    """How many clauses each of the two has."""

    @property
    def content(self) -> tuple[Difference, ...]:
        return tuple(difference for difference in self.differences if not difference.is_form)

    @property
    def form(self) -> tuple[Difference, ...]:
        """Numbering and spelling."""
        return tuple(difference for difference in self.differences if difference.is_form)

    @property
    def counts(self) -> dict[str, int]:
        """By sort, the gravest first; only those that there are."""
        found = Counter(difference.sort for difference in self.differences)
        return {sort: found[sort] for sort in (*SORTS, *FORM_SORTS) if found[sort]}

    @property
    def is_same_document(self) -> bool:
        """Whether at least half of the clauses are common; where not, these are hardly versions of one document."""
        return 2 * len(self.pairs) >= min(self.clauses)
