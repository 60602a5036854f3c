"""Which lines at the foot of a page are notes, set apart from the text."""

from vanban.formats.pdf.lines import Line

_SMALLER = 0.9
"""Points by which the type of notes is smaller than that of the text."""
_OPEN = ".;!?"


def split(lines: list[Line], size: float, before: list[Line]) -> tuple[list[Line], list[Line]]:
    """(text, notes) of a page whose text is set in `size`; `before` are the notes of the page before."""
    small = len(lines)
    while small and lines[small - 1].size <= size - _SMALLER:
        small -= 1
    at = next((k for k in range(small, len(lines)) if lines[k].sign), None)
    if at is None:
        return lines, []
    if before and before[-1].text[-1:] not in _OPEN:
        same = [k for k in range(small, at) if abs(lines[k].size - before[-1].size) < _SMALLER]
        at = same[0] if len(same) == at - small and same else at
    return lines[:at], lines[at:]
