"""Which rows of the annex and tasks of the text are one work and agree."""

from collections.abc import Iterator

from vanban.check.matching import Match
from vanban.check.paper import Paper, finding, opened, shortened
from vanban.model import Finding


def same_works(paper: Paper, matches: tuple[Match, ...], disagreeing: tuple[Finding, ...]) -> Iterator[Finding]:
    """One for each pair of which no contradiction speaks, so that it is tracked once."""
    apart = [frozenset(f.refs) for f in disagreeing]
    for match in matches:
        if not any({match.task.id, match.row.id} <= refs for refs in apart):
            name = shortened(match.row.title)
            here, there = paper.place_vi(match.task), paper.place_vi(match.row)
            yield finding(
                "same_work",
                "info",
                (match.task, match.row),
                f"{opened(here)} và {there} là cùng một việc: “{name}”. Chỉ theo dõi một lần.",
                f"{paper.place_en(match.task)} and {paper.place_en(match.row)} are the same work: “{name}”.",
            )
