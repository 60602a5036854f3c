"""What a password is like that one person reads to another from a slip."""

import secrets

_LETTERS = "abcdefghkmnpqrstuvwxyz23456789"
"""None that is taken for another on paper."""
_GROUPS, _LETTERS_EACH = 3, 5


def one_time_password() -> str:
    """Of 73 bits: it holds until its owner changes it, without anybody guessing it before."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(_LETTERS_EACH)) for _ in range(_GROUPS))
