"""How much a reading may cost, and how a process binds itself to it."""

import resource
from dataclasses import dataclass

MEGABYTE = 2**20
_GRACE = 2
"""Seconds between the signal that computing time is used up and the end by force."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost; a plan of 500 pages stays well below, a bomb does not."""

    memory: int = 256 * MEGABYTE
    """Bytes of data; what is resident stays below 300 MB, libraries included."""
    addresses: int = 1024 * MEGABYTE
    """Bytes of address space, mapped files and reserves included."""
    cpu: int = 60
    """Seconds of computing."""
    wall: float = 90.0
    """Seconds until the child is given up."""
    files: int = 64
    """Open files, enough to import the readers."""


def limit_self(limits: Limits = Limits()) -> None:
    """Bind this process for good: memory, computing time, open files, no core; best before the readers are imported."""
    _bind(resource.RLIMIT_DATA, limits.memory)
    _bind(resource.RLIMIT_AS, limits.addresses)
    _bind(resource.RLIMIT_CPU, limits.cpu, grace=_GRACE)
    _bind(resource.RLIMIT_NOFILE, limits.files)
    _bind(resource.RLIMIT_CORE, 0)


def write_nothing() -> None:
    """From here on no file takes data from this process, and unless root runs it, it starts no other.

    Not a sandbox: files can still be read, emptied or removed, and the network be reached, as the user's rights allow.
    """
    _bind(resource.RLIMIT_FSIZE, 0)
    _bind(resource.RLIMIT_NPROC, 0)


def _bind(which: int, value: int, *, grace: int = 0) -> None:
    """Lower a limit; one that is lower already stays."""
    _, hard = resource.getrlimit(which)
    bounds = [bound if hard == resource.RLIM_INFINITY else min(bound, hard) for bound in (value, value + grace)]
    resource.setrlimit(which, (bounds[0], bounds[1]))
