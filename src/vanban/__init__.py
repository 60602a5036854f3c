"""Reads a Vietnamese plan as issued: bytes in, a `Reading` out; no network, no clock, no settings."""

from vanban.api import read
from vanban.errors import Unreadable

__all__ = ["Unreadable", "read"]
