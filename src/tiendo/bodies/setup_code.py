"""Who may set the place up: whoever reads the code where the server was started, and no stranger on the network."""

import base64
import secrets

from django.utils.crypto import salted_hmac

_LETTERS, _EACH = 16, 4


def setup_code() -> str:
    """Of 80 bits, the same for every process with this secret key; it opens nothing once a locality is there."""
    digest = salted_hmac("tiendo.setup-code", "first locality", algorithm="sha256").digest()
    letters = base64.b32encode(digest).decode()[:_LETTERS]
    return "-".join(letters[at : at + _EACH] for at in range(0, _LETTERS, _EACH))


def is_setup_code(typed: str) -> bool:
    """Whatever its case and hyphens."""
    return secrets.compare_digest(_bare(typed).encode(), _bare(setup_code()).encode())


def _bare(code: str) -> str:
    return "".join(letter for letter in code.upper() if letter.isalnum())
