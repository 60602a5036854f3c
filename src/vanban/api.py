"""How a plan is read: the ordered list of stages, nothing else."""

from vanban.check.findings import findings_of
from vanban.extract.identity import identity_of
from vanban.extract.tables import tables_of
from vanban.extract.targets import targets_of
from vanban.extract.tasks import tasks_of
from vanban.extract.whereabouts import whereabouts
from vanban.formats.load import load
from vanban.model import Reading
from vanban.source import Source
from vanban.structure.build import outline_of


def read(data: bytes, name: str) -> Reading:
    """Read a plan as issued; raises a subclass of `vanban.errors.Unreadable` where there is nothing to read."""
    return reading_of(load(data, name))


def reading_of(source: Source) -> Reading:
    """Of a laid out source, whatever it was loaded from."""
    outline = outline_of(source)
    identity = identity_of(outline)
    tables = tables_of(outline)
    targets = targets_of(outline, tables, identity)
    tasks = tasks_of(outline, tables, identity)
    return Reading(
        source=source,
        identity=identity,
        sections=outline.sections,
        targets=targets,
        tasks=tasks,
        tables=tuple(table.plan for table in tables),
        findings=findings_of(outline, tables, identity, targets, tasks),
        places=whereabouts(outline, tables),
    )
