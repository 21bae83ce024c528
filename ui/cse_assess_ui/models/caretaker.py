"""Looking after the vault on the user's behalf: people, backups, checks, what is due to go."""

import datetime as dt
from pathlib import Path
from typing import cast

from cse_assess.config import Policy
from cse_assess.vault import people
from cse_assess.vault.backup import Backup, back_up, newest
from cse_assess.vault.checking import Report, Told, unheard
from cse_assess.vault.keychain import Keychain, system
from cse_assess.vault.slots import Role, Slot, find_slot
from cse_assess.vault.store import Vault
from cse_assess_ui.models.settings import Settings
from cse_assess_ui.models.weak import refuse_weak
from cse_assess_ui.operations import Worker

_LAST_BACKUP = "last-backup"
_BACKUP_EVERY = dt.timedelta(hours=20)


class Caretaker:
    """Does what keeps cases from being lost, and people from being locked out.

    Args:
        vault: The open vault.
        settings: What counts of what the organisation and the lead have set.
        worker: Runs whatever takes long.
    """

    def __init__(self, vault: Vault, settings: Settings, worker: Worker) -> None:
        self._vault, self._settings, self.worker = vault, settings, worker

    @property
    def _policy(self) -> Policy:
        return self._settings.now

    @property
    def user(self) -> str:
        """Who has the vault open."""
        return self._vault.user

    def people(self) -> list[Slot]:
        """Everybody who has or had a way in."""
        return [slot for slot in self._vault.ways.slots if slot.kind == "person"]

    def may_manage(self) -> bool:
        """Whether the user may let others in."""
        return not self._vault.read_only and people.may_manage(
            self._vault.ways.slots, self._vault.user
        )

    def let_in(self, user: str, passphrase: str, role: str) -> None:
        """Let somebody in, or give somebody who is known a new passphrase.

        Args:
            user: Their name.
            passphrase: Their passphrase.
            role: What they will do; empty keeps the role of somebody who is known.

        Raises:
            VaultRefused: The passphrase is weak, or it cannot be written.
        """
        refuse_weak(passphrase, user=user)
        if find_slot(self._vault.ways.slots, user) is None:
            self._vault.ways.add_person(user, passphrase, cast(Role, role or "practitioner"))
        else:
            self._vault.ways.change_passphrase(user, passphrase)

    def disable(self, user: str) -> tuple[Slot, ...]:
        """Shut somebody out.

        Returns:
            How they came in until now, for :meth:`put_back`.

        Raises:
            VaultRefused: Nobody else could come in then.
        """
        return self._vault.ways.disable(user)

    def put_back(self, ways: tuple[Slot, ...]) -> None:
        """Undo that somebody was shut out.

        Raises:
            VaultRefused: They were let in again meanwhile, or it cannot be written.
        """
        self._vault.ways.put_back(ways)

    def new_recovery_code(self) -> str:
        """Make a recovery code.

        Raises:
            VaultRefused: It cannot be written.
        """
        return self._vault.ways.new_recovery_code()

    def keychain(self) -> Keychain | None:
        """The system's keychain, where the organisation allows it and there is one."""
        return system() if self._policy.keychain and not self._vault.read_only else None

    def keychain_opens(self) -> bool:
        """Whether the system's keychain opens the vault for the user."""
        return find_slot(self._vault.ways.slots, self._vault.user, "keychain") is not None

    def set_keychain(self, keychain: Keychain, *, opens: bool) -> None:
        """Let the system's keychain open the vault for the user, or no longer.

        Raises:
            VaultRefused: The keychain takes nothing, or it cannot be written.
        """
        if opens:
            self._vault.ways.remember_in(keychain)
        else:
            self._vault.ways.forget_in(keychain)

    def check(self, told: Told = unheard) -> Report:
        """Look at everything.

        Args:
            told: Hears how far it is; what it raises stops it.
        """
        return self._vault.check(told)

    def back_up(self, into: Path, told: Told = unheard) -> Backup:
        """Make a backup.

        Args:
            into: The folder that holds backups.
            told: Hears how far it is; what it raises stops it, and leaves no file.

        Raises:
            Refusal: It cannot be written, or the copy is not sound.
        """
        made = back_up(self._vault, into, keep=self._policy.backup_keep, told=told)
        today = dt.datetime.now().astimezone().date()
        self._vault.set_setting(_LAST_BACKUP, today.isoformat().encode())
        return made

    def back_up_if_due(self) -> None:
        """Make the organisation's daily backup, if it is due.

        Raises:
            Refusal: It cannot be written.
        """
        if not self._policy.backup_folder or self._vault.read_only:
            return
        into = Path(self._policy.backup_folder).expanduser()
        last = newest(into)
        now = dt.datetime.now().astimezone()
        if last is None or now - last > _BACKUP_EVERY or last > now:
            self.back_up(into)

    def last_backup(self) -> dt.date | None:
        """The day of the last backup from here."""
        stored = self._vault.setting(_LAST_BACKUP)
        return dt.date.fromisoformat(stored.decode()) if stored else None

    @property
    def kept_days(self) -> int:
        """How many days a record is kept after its last change."""
        return self._policy.retention_days

    def due_to_go(self, changed: dt.datetime, *, today: dt.date) -> dt.date | None:
        """The day since which a record is due to be destroyed; None where it is not yet.

        Args:
            changed: When it was last changed.
            today: The present day.
        """
        due = changed.astimezone().date() + dt.timedelta(days=self._policy.retention_days)
        return due if due <= today else None
