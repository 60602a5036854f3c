"""What an account can be called: small letters without marks, digits, dots and hyphens."""

import re
from collections.abc import Container

from viet.fold import fold

_ALLOWED = re.compile(r"[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]")
_OTHERS = re.compile(r"[^a-z0-9]+")
LONGEST = 50


def is_username(text: str) -> bool:
    return _ALLOWED.fullmatch(text) is not None


def proposed_username(name: str, taken: Container[str]) -> str:
    """From a person's name, with a number where it is taken: "nguyen-thi-hoa", "nguyen-thi-hoa-2"."""
    plain = _OTHERS.sub("-", fold(name)).strip("-")[:LONGEST].strip("-")
    plain = plain if is_username(plain) else f"tai-khoan-{plain}".strip("-")
    number, found = 1, plain
    while found in taken:
        number += 1
        found = f"{plain}-{number}"
    return found
