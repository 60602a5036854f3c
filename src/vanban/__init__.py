"""Reads a Vietnamese plan as issued: bytes in, a `Reading` out; no network, no clock, no settings."""

from typing import TYPE_CHECKING

from vanban.errors import Unreadable

if TYPE_CHECKING:
    from vanban.api import read

__all__ = ["Unreadable", "read"]


def __getattr__(name: str) -> object:
    """Import the stages only when asked for: the process that guards the reader needs none of them."""
    if name == "read":
        from vanban.api import read

        return read
    raise AttributeError(name)
