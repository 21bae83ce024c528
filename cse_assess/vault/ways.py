"""The ways into an open vault: people, the recovery code, the system's keychain."""

from collections.abc import Callable
from pathlib import Path

from cse_assess.vault import people
from cse_assess.vault.keychain import Keychain, forget, remember
from cse_assess.vault.slots import (
    Cost,
    Role,
    Slot,
    calibrated,
    find_slot,
    read_slots,
    write_slots,
)

Note = Callable[[str | None], None]


class WaysIn:
    """Changes who may open a vault.

    Args:
        folder: The vault's folder.
        key: The vault's key.
        user: Who has it open.
        note: Notes a change in the trail; called with None before the change, it refuses where
            nothing may be changed.
    """

    def __init__(self, folder: Path, key: bytearray, user: str, note: Note) -> None:
        self._folder, self._key, self._user, self._note = folder, key, user, note

    @property
    def slots(self) -> tuple[Slot, ...]:
        """Every way in.

        Raises:
            VaultRefused: The list is damaged.
        """
        return read_slots(self._folder)

    @property
    def role(self) -> Role:
        """What the window offers to whoever has opened it."""
        slot = find_slot(self.slots, self._user)
        return slot.role if slot else "practitioner"

    def add_person(self, user: str, passphrase: str, role: Role) -> None:
        """Let somebody in.

        Raises:
            VaultRefused: The name is taken, the passphrase is weak, or it cannot be written.
        """
        slots = people.add_person(
            self.slots,
            bytes(self._key),
            user=user,
            passphrase=passphrase,
            role=role,
            cost=self._cost(),
        )
        self._write(slots, f"{user.strip()}: added as {role}")

    def change_passphrase(self, user: str, passphrase: str, role: Role | None = None) -> None:
        """Give somebody a new passphrase, and let them in again if they were shut out.

        Raises:
            VaultRefused: There is nobody of this name, or the passphrase is weak.
        """
        slots = people.change_passphrase(
            self.slots,
            bytes(self._key),
            user=user,
            passphrase=passphrase,
            cost=self._cost(),
            role=role,
        )
        self._write(slots, f"{user}: new passphrase")

    def disable(self, user: str) -> tuple[Slot, ...]:
        """Shut somebody out.

        Returns:
            How they came in until now, for :meth:`put_back`.

        Raises:
            VaultRefused: There is nobody of this name, or nobody else could come in.
        """
        before = people.ways_of(self.slots, user)
        self._write(people.disable(self.slots, user=user), f"{user}: shut out")
        return before

    def put_back(self, ways: tuple[Slot, ...]) -> None:
        """Let somebody in again as they came in before, by the same passphrase.

        Args:
            ways: What :meth:`disable` gave.

        Raises:
            VaultRefused: They were let in again meanwhile, or it cannot be written.
        """
        self._write(people.put_back(self.slots, ways), f"{ways[0].user}: let in again")

    def new_recovery_code(self) -> str:
        """Make a recovery code, in place of any earlier one.

        Returns:
            Twelve words to print once and lock away.

        Raises:
            VaultRefused: It cannot be written.
        """
        slots, code = people.new_recovery_code(self.slots, bytes(self._key), cost=self._cost())
        self._write(slots, "recovery code made")
        return code

    def remember_in(self, keychain: Keychain) -> None:
        """Let the system's keychain open the vault for whoever has opened it now.

        Raises:
            VaultRefused: The keychain takes nothing, or it cannot be written.
        """
        self._note(None)
        slots = remember(
            keychain, self._folder, self.slots, bytes(self._key), user=self._user, cost=self._cost()
        )
        self._write(slots, f"{self._user}: the keychain opens it")

    def forget_in(self, keychain: Keychain) -> None:
        """Let it do so no longer.

        Raises:
            VaultRefused: It cannot be written.
        """
        self._note(None)
        slots = forget(keychain, self._folder, self.slots, user=self._user)
        self._write(slots, f"{self._user}: the keychain opens it no longer")

    def _cost(self) -> Cost:
        slot = find_slot(self.slots, self._user)
        return slot.cost if slot else calibrated()

    def _write(self, slots: tuple[Slot, ...], told: str) -> None:
        self._note(None)
        write_slots(self._folder, slots)
        self._note(told)
