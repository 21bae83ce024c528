"""Which event a fault or a refusal is: told by its class, never by what it says."""

import errno
from collections.abc import Iterator

import apsw

from cse_assess.diagnostics.events import Crash, Event, Fault, NotSaved, Opened, PackageOpened
from cse_assess.errors import Refusal
from cse_assess.package.opening import (
    PackageRefused,
    PassedOn,
    RevokedSender,
    WrongKey,
    WrongSender,
)

_STORE: tuple[tuple[type[Exception], Fault], ...] = (
    (apsw.FullError, Fault.DISK_FULL),
    (apsw.BusyError, Fault.BUSY),
    (apsw.NotADBError, Fault.DAMAGED),
    (apsw.CorruptError, Fault.DAMAGED),
    (apsw.CantOpenError, Fault.MISSING),
    (apsw.ReadOnlyError, Fault.READ_ONLY),
    (apsw.PermissionsError, Fault.READ_ONLY),
)
_PACKAGES: tuple[tuple[type[PackageRefused], Opened], ...] = (
    (WrongKey, Opened.NOT_FOR_US),
    (PassedOn, Opened.NOT_FOR_US),
    (WrongSender, Opened.OTHER_KEYS),
    (RevokedSender, Opened.OTHER_KEYS),
    (PackageRefused, Opened.DAMAGED),
)
_DISK = {errno.ENOSPC: Fault.DISK_FULL, errno.EROFS: Fault.READ_ONLY, errno.EACCES: Fault.READ_ONLY}


def event_of(ended: BaseException) -> Event | None:
    """The event that something which went wrong is; None for a refusal that is everyday.

    Args:
        ended: How a piece of work ended.
    """
    if isinstance(ended, PackageRefused):
        return PackageOpened(next(said for kind, said in _PACKAGES if isinstance(ended, kind)))
    if isinstance(ended, Refusal):
        cause = next(_causes(ended), None)
        return NotSaved(cause) if cause is not None else None
    return Crash.of(ended)


def _causes(ended: BaseException) -> Iterator[Fault]:
    """What kept something from being done, as far as the system or the store said so."""
    cause = ended.__cause__
    while cause is not None:
        if isinstance(cause, OSError) and cause.errno in _DISK:
            yield _DISK[cause.errno]
        for kind, fault in _STORE:
            if isinstance(cause, kind):
                yield fault
        cause = cause.__cause__
