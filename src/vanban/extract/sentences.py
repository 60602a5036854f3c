"""Where one sentence of a paragraph ends and the next begins, and where its parts are cut at ";"."""

import re

_END = re.compile(
    r"(?:\.{3}|…"
    r"|(?<![A-ZĐ]\.)(?<!\b[A-ZĐ][a-z])(?<!\bTP)(?<!\bTS)(?<!\bGS)(?<!\bKT)(?<!\bTM)(?<!v\.v)(?<!\b[A-ZĐ])[.!?])"
    r"[”\"')]?(?P<gap>\s+(?=[“\"(]?(?:[^\W\d_]|\d))|(?=[^\W\d_a-z]\w*[ ,]))"
)
_PARTS = re.compile(r"[;()“”]")


def sentences(text: str, start: int = 0) -> tuple[tuple[int, int], ...]:
    """Offsets of the sentences from `start` on; a full stop inside a number, a domain or an abbreviation ends none."""
    cuts, at = list[tuple[int, int]](), start
    for match in _END.finditer(text, start):
        if not text[match.end() : match.end() + 1].islower():
            cuts.append((at, match.start() + len(match[0].rstrip())))
            at = match.end()
    cuts.append((at, len(text)))
    return tuple((a, b) for a, b in cuts if text[a:b].strip())


def parts(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Offsets of the stretches between semicolons, those in brackets and quotes aside."""
    cuts, at, depth = list[tuple[int, int]](), start, 0
    for match in _PARTS.finditer(text, start, end):
        if match[0] == ";" and depth <= 0:
            cuts.append((at, match.start()))
            at = match.end()
        elif match[0] != ";":
            depth += 1 if match[0] in "(“" else -1
    cuts.append((at, end))
    return tuple((a, b) for a, b in cuts if text[a:b].strip())
