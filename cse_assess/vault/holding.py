"""One writer at a time: whoever opens a vault first holds it, and others are told who."""

import contextlib
import datetime as dt
from pathlib import Path

import filelock
import msgspec

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.vault.errors import VaultRefused

LOCK = "vault.lock"
HOLDER = "vault.holder"
_LIMIT = 4096


class Holder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who has a vault open.

    Attributes:
        user: Their name.
        since: Since when, UTC.
    """

    user: str
    since: dt.datetime


class Holding:
    """A hold on a vault's folder. The system lets go of it when the program ends, however it ends.

    Args:
        folder: The vault's folder.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # A vault is opened on one thread and closed on another.
        self._lock = filelock.FileLock(folder / LOCK, timeout=0, thread_local=False)

    def take(self, user: str) -> Holder | None:
        """Try to hold it.

        Args:
            user: Who wants to.

        Returns:
            None if it is held now; otherwise who has it, as far as can be told.

        Raises:
            VaultRefused: Nothing can be written in the folder.
        """
        try:
            self._lock.acquire()
        except filelock.Timeout:
            return self._other()
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            raise VaultRefused(
                f"Nothing can be written in the folder of the vault ({why}). Nothing was changed.",
                remedy="See that the disk is there, has space and may be written to, and try "
                "again; or ask IT.",
            ) from error
        told = Holder(user, dt.datetime.now(dt.UTC).replace(microsecond=0))
        with contextlib.suppress(Refusal):  # only others would miss it
            files.write(self._folder / HOLDER, msgspec.json.encode(told))
        return None

    def let_go(self) -> None:
        """Hold it no longer."""
        if self._lock.is_locked:
            with contextlib.suppress(OSError):
                (self._folder / HOLDER).unlink(missing_ok=True)
            self._lock.release()

    def _other(self) -> Holder:
        with contextlib.suppress(Refusal, msgspec.DecodeError):
            content = files.read(self._folder / HOLDER, limit=_LIMIT)
            return msgspec.json.decode(content, type=Holder)
        return Holder("", dt.datetime.now(dt.UTC))
