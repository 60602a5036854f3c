"""What a paper says of itself: type, title, number, issuer, place, date, term, signer, recipients, citations."""

import re
from collections.abc import Iterator, Sequence

from vanban.extract.capitals import natural
from vanban.extract.cites import cites_of
from vanban.extract.full_words import full_words
from vanban.extract.letterhead import Letterhead, letterhead_of
from vanban.extract.signature import signer_of
from vanban.model import DateText, Identity
from vanban.source import Paragraph
from vanban.structure import line_kinds as lines
from vanban.structure.outline import Outline
from viet.fold import fold, fold_keep

_TYPES = sorted(lines.TYPES, key=len, reverse=True)
_TERM = re.compile(r"(?:giai doan|nhiem ky|thoi ky|nam)\s*(\d{4})\s*[-–]\s*(\d{4})")
_HORIZON = re.compile(r"den (?:het )?(?:nam )?(\d{4})(?!\d)")
_ELECTION = re.compile(r"bau cu")
_ITEM = re.compile(r"(?:^|(?<=[;:])\s*)[-–•]\s*(?=[^\s-])")
_OPENING = re.compile(r"^\W*nơi\s+nhận\s*:?\s*", re.IGNORECASE)


def identity_of(outline: Outline) -> Identity:
    """The data of the paper itself; a decision that promulgates a plan gives the decision's own."""
    head = letterhead_of(outline.letterhead)
    kind, title = _title(outline.title)
    if not outline.title and head.about:
        kind, title = "Công văn", head.about
    text = outline.source.text
    bodies = [full_words(natural(name, text)) for name in head.bodies]
    own = _own(head)
    return Identity(
        type=kind,
        title=title or None,
        number=head.number,
        symbol=head.symbol,
        issuer=bodies[-1] if bodies else None,
        parent_issuer=bodies[-2] if len(bodies) > 1 else None,
        place=head.place,
        date=head.date,
        term=_term(title, head.date),
        signer=signer_of(outline.signature),
        recipients=tuple(_recipients(outline.recipients)),
        cites=cites_of((head.about or "", *_citing(outline)), own),
    )


def _own(head: Letterhead) -> str | None:
    if not head.number or not head.symbol:
        return None
    return f"{head.number}{head.mark}{head.symbol}"


def _title(paragraphs: Sequence[Paragraph]) -> tuple[str | None, str]:
    """Type and abstract; the abstract may stand on the type's own line, and runs over several."""
    printed = [stripped for p in paragraphs if (stripped := p.text.strip(" \t-–_*="))]
    if not printed:
        return None, ""
    length = _type_length(printed[0])
    title = " ".join((printed[0][length:], *printed[1:])) if length else " ".join(printed)
    return printed[0][:length].capitalize() or None, title.strip(" :.-–")


def _type_length(line: str) -> int:
    """Length of the type that opens the line, the longest set in one case: "KẾ HOẠCH Phối hợp …" is a "Kế hoạch"."""
    folded = fold_keep(line)
    for kind in _TYPES:
        words = line[: len(kind)]
        if (
            folded.startswith(kind)
            and not folded[len(kind) :][:1].isalnum()
            and words in (words.upper(), words.capitalize())
        ):
            return len(kind)
    return 0


def _term(title: str, date: DateText | None) -> tuple[int, int] | None:
    """The years that the title names; "đến năm …" runs from the year of issue. A term yet to elect for is none."""
    folded = fold(title)
    if _ELECTION.search(folded):
        return None
    if found := _TERM.search(folded):
        first, last = int(found[1]), int(found[2])
        return (first, last) if first < last else None
    horizon = _HORIZON.search(folded)
    return (date.start.year, int(horizon[1])) if horizon and date and date.start.year < int(horizon[1]) else None


def _recipients(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """As printed, without the dash in front and the mark behind; a line without a dash goes on with the one above."""
    listed: list[str] = []
    for paragraph in paragraphs:
        text = _OPENING.sub("", paragraph.text)
        pieces = _ITEM.split(text)
        if pieces[0].strip() and listed and not pieces[0].lstrip().startswith("+"):
            listed[-1] = f"{listed[-1]} {pieces[0].strip()}"
        else:
            listed += [pieces[0].lstrip("+ ")]
        listed += pieces[1:]
    return (item for piece in listed if (item := " ".join(piece.split()).rstrip(" ;.,")))


def _citing(outline: Outline) -> Iterator[str]:
    """The text of every paragraph that can cite: not recipients, signature, the number line, "(Kèm theo …)"."""
    closed = {p.start for part in (outline.letterhead, outline.recipients, outline.signature) for p in part}
    at = 0
    for line in outline.source.text.splitlines(keepends=True):
        if at not in closed and not lines.is_enclosed(line):
            yield line.rstrip("\n")
        at += len(line)
