"""What follows for a plan from its findings and what was done about them; computed anew at any time from the facts."""

from collections.abc import Iterable, Sequence

from tiendo.bodies.models import Body
from tiendo.bodies.names import Directory
from tiendo.documents.item_view import number
from tiendo.plans.models import OpenFinding, Plan, PlanTarget, PlanTask, PlanTaskBody
from tiendo.plans.prevailing import to_json
from tiendo.plans.selectors import findings_of, with_bodies
from tiendo.rules.prevailing import Basis, Contradiction, Prevailing, held_by_key
from tiendo.rules.settling import Mark
from tiendo.rules.tasks import due_of

Answers = dict[str, Prevailing]
"""By question, of one item."""
PARTS = {"lead": ("lead", PlanTaskBody.Part.LEAD), "approver": ("submit_to", PlanTaskBody.Part.SUBMIT_TO)}
"""Which names of an answer are which part in a task."""


def project(plan: Plan) -> None:
    """How each finding stands; which deadline is in force; where a person has said so, who leads, to whom it goes,
    and which value a target has. What no contradiction speaks of is left alone."""
    findings = list(findings_of(plan))
    for finding in findings:
        _stand(finding, finding.mark)
    questions = [finding for finding in findings if finding.about]
    held = held_by_key(map(contradiction_of, questions))
    keys = {key for finding in questions for key in finding.items}
    directory = (
        Directory(Body.objects.filter(locality_id=plan.locality_id, valid_until=None)) if keys else Directory(())
    )
    for task in with_bodies(plan.tasks.filter(key__in=keys)):
        _set_deadline(task, held.get(task.key, {}))
        _set_parts(task, held.get(task.key, {}), questions, directory)
    for target in plan.targets.filter(key__in=keys):
        _set_value(target, held.get(target.key, {}), questions)


def contradiction_of(finding: OpenFinding) -> Contradiction:
    mark = finding.mark
    settled = mark.state == "settled"
    return Contradiction(finding.about, tuple(finding.items), finding.sides_read, finding.clause, mark.basis, settled)


def _stand(finding: OpenFinding, mark: Mark) -> None:
    basis = mark.basis or Basis("")
    found: dict[str, object] = {"state": mark.state, "how": basis.how, "number": basis.number, "on": basis.day}
    found["note"] = basis.text or mark.note
    if any(getattr(finding, name) != value for name, value in found.items()):
        OpenFinding.objects.filter(pk=finding.pk).update(**found)


def _set_deadline(task: PlanTask, answers: Answers) -> None:
    answer = answers.get("deadline")
    task.due = answer.place.end if answer else due_of(task.terms)
    task.prevailing = to_json(answer) if answer else None
    task.held = [to_json(other) for question, other in answers.items() if question != "deadline"]
    task.save(update_fields=["due", "prevailing", "held"])


def _set_parts(task: PlanTask, answers: Answers, questions: Sequence[OpenFinding], directory: Directory) -> None:
    for question, (name, part) in PARTS.items():
        finding = next((f for f in questions if f.about == question and task.key in f.items), None)
        answer = answers.get(question)
        if finding:
            names = answer.place.values.get(name, ()) if answer and answer.is_said else ()
            _overrule(task, part, names, finding, directory)


def _overrule(task: PlanTask, part: str, names: Iterable[str], finding: OpenFinding, directory: Directory) -> None:
    """The bodies named take the place of those adopted, who come back where none is named."""
    rows = PlanTaskBody.objects.filter(task=task, part=part)
    rows.filter(by_finding__isnull=False).delete()
    said = list(names)
    adopted = rows.count()
    rows.update(is_overruled=bool(said))
    own = {"locality_id": task.locality_id, "task": task, "part": part, "by_finding": finding}
    for place, name in enumerate(said, adopted + 1):
        PlanTaskBody.objects.create(**own, place=place, name=name, body=directory.find(name))


def _set_value(target: PlanTarget, answers: Answers, questions: Sequence[OpenFinding]) -> None:
    """As said, else as printed at its own place."""
    sides = (side for finding in questions if finding.about == "value" for side in finding.sides_read)
    printed = next((side.values for side in sides if side.key == target.key), None)
    answer = answers.get("value")
    values = answer.place.values if answer and answer.is_said else printed
    if values:
        target.value, target.value_high = number(values["value"]), number(values["value_high"])
        target.save(update_fields=["value", "value_high"])
