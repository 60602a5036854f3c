"""What the file's format noticed that a person must know: tracked changes, hidden text, parts left out."""

from collections.abc import Iterator
from typing import get_args

from vanban.check.paper import Paper
from vanban.model import Finding, FindingKind, Severity


def remarks(paper: Paper) -> Iterator[Finding]:
    for remark in paper.outline.source.remarks:
        kind: FindingKind = next(k for k in get_args(FindingKind) if k == remark.kind)
        severity: Severity = next(s for s in get_args(Severity) if s == remark.severity)
        yield Finding(kind, severity, (), remark.message_vi, remark.message_en)
