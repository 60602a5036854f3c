"""What templates may call: icons, lit words, and the wording of values and times."""

from collections.abc import Sequence

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from tiendo.ui import wording
from tiendo.ui.compared import ShownSide
from tiendo.ui.icons import svg
from tiendo.ui.marks import ICONS, Kind, Mark
from tiendo.ui.paper import Line, Words
from tiendo.ui.shades import shade_of, shade_of_clause

register = template.Library()

register.filter("value_words", wording.value_words)
register.filter("period_words", wording.period_words)
register.filter("deadline_words", wording.deadline_words)
register.filter("message_words", wording.message_words)
register.simple_tag(shade_of, name="shade_of_duty")
register.simple_tag(shade_of_clause, name="shade_of_clause")


@register.simple_tag
def icon(name: str) -> SafeString:
    return mark_safe(svg(name))  # noqa: S308 # nosec B308 B703 - drawn from our own files


@register.simple_tag
def kind_icon(kind: Kind) -> SafeString:
    return icon(ICONS[kind])


@register.simple_tag
def mark_links(marks: Sequence[Mark]) -> SafeString:
    """Each leads to its item in the list beside the document."""
    link = '<a class="mark {}" href="#m-{}" data-item="{}" title="{}">{}</a>'
    return format_html_join(" ", link, ((m.hue, m.code, m.code, m.name, m.code) for m in marks))


@register.simple_tag
def issued(document: object) -> str:
    return wording.issued_words(document.issued_start, document.issued_end)  # type: ignore[attr-defined]


@register.filter("is")
def is_(value: object, other: object) -> str:
    """As ARIA attributes spell it."""
    return "true" if value == other else "false"


@register.filter
def finding_kind(kind: str) -> str:
    return str(wording.FINDING_KINDS.get(kind, kind))


@register.filter
def target_kind(kind: str) -> str:
    return str(wording.TARGET_KINDS.get(kind, kind))


@register.filter
def task_kind(kind: str) -> str:
    return str(wording.TASK_KINDS.get(kind, kind))


@register.filter
def severity(value: str) -> str:
    return str(wording.SEVERITIES[value])


@register.filter
def lit_words(line: Line) -> SafeString:
    """Without any blank that the document does not have, which a template's loop would add."""
    return format_html_join("", "{}", ((_run(words),) for words in line.words))


@register.simple_tag
def compared_words(side: ShownSide, element: str) -> SafeString:
    """`element` holds the words that the other wording lacks: "del" in the old one, "ins" in the new one."""
    runs = {True: f"<{element}>{{}}</{element}>", False: "{}"}
    return format_html_join("", "{}", ((format_html(runs[is_marked], text),) for text, is_marked in side.words))


def _run(words: Words) -> SafeString:
    text = format_html("<strong>{}</strong>", words.text) if words.bold else format_html("{}", words.text)
    if not words.marks:
        return text
    classes = "".join(f" lit-{kind}" for kind in words.kinds)
    codes = " ".join(mark.code for mark in words.marks if not mark.is_broad)
    broad = " ".join(mark.code for mark in words.marks if mark.is_broad)
    return format_html('<span class="lit{}" data-items="{}" data-broad="{}">{}</span>', classes, codes, broad, text)
