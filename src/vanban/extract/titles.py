"""What a task is called in a list: the beginning of its words that can stand alone."""

import re

_STOP = re.compile(r"[;:.](?=\s|$)")
_COMMA = re.compile(r",(?=\s)")
_LONGEST = 140


def short_title(words: str, start: int = 0) -> str:
    """The first sentence from `start` (behind the doer's name), cut at a comma or a blank where it is long."""
    text = words[start:].strip(" :,;.-–")
    stop = next((m for m in _STOP.finditer(text) if m.start() > 25), None)
    title = text[: stop.start()] if stop else text
    if len(title) > _LONGEST:
        commas = [m.start() for m in _COMMA.finditer(title, 40, _LONGEST)]
        title = _closed(title[: commas[-1]] if commas else f"{title[:_LONGEST].rsplit(' ', 1)[0]} …")
    title = title.strip(" ,;.")
    return title[:1].upper() + title[1:]


def _closed(title: str) -> str:
    """Without a bracket that the cut has left open."""
    at = title.rfind("(")
    return title[:at] if at > title.rfind(")") else title
