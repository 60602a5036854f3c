"""What a person must settle or know before the plan is tracked: the ordered list of checks, nothing else."""

from vanban.check.blanks import blanks
from vanban.check.contradictions import contradictions
from vanban.check.crowding import crowding
from vanban.check.duplicates import duplicates
from vanban.check.gaps import gaps
from vanban.check.matching import matches_of
from vanban.check.numbering import numbering
from vanban.check.orphans import orphans
from vanban.check.paper import paper_of
from vanban.check.past import past_deadlines
from vanban.check.remarks import remarks
from vanban.check.same_work import same_works
from vanban.check.typos import typos
from vanban.check.values_apart import values_apart
from vanban.extract.read_table import ReadTable
from vanban.model import Finding, Identity, Target, Task
from vanban.structure.outline import Outline


def findings_of(
    outline: Outline,
    tables: tuple[ReadTable, ...],
    identity: Identity,
    targets: tuple[Target, ...],
    tasks: tuple[Task, ...],
) -> tuple[Finding, ...]:
    """The gravest kinds first; nothing is corrected."""
    paper = paper_of(outline, tables, identity, targets, tasks)
    matches = matches_of(paper)
    disagreeing = (*contradictions(paper, matches), *values_apart(paper))
    return (
        *disagreeing,
        *numbering(paper),
        *blanks(paper),
        *past_deadlines(paper),
        *duplicates(paper, matches),
        *orphans(paper, matches),
        *crowding(paper, matches),
        *gaps(paper),
        *typos(paper),
        *same_works(paper, matches, disagreeing),
        *remarks(paper),
    )
