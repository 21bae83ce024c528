"""The doors of a vault: made, opened by a passphrase or the keychain, come back into by a code."""

import secrets
from pathlib import Path

from cse_assess import files
from cse_assess.vault import keychain as keychains
from cse_assess.vault import people
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.keychain import Keychain
from cse_assess.vault.slots import (
    DATABASE,
    KEY_BYTES,
    SLOTS,
    Cost,
    Role,
    Slot,
    calibrated,
    find_slot,
    new_slot,
    open_slot,
    read_slots,
    write_slots,
)
from cse_assess.vault.store import Vault
from cse_assess.vault.strength import refuse_weak


def create_vault(
    folder: Path,
    *,
    user: str,
    passphrase: str,
    cost: Cost | None = None,
    role: Role = "practitioner",
    recovery_code: str = "",
) -> Vault:
    """Make a vault with one person who can open it.

    Args:
        folder: Where; it is made if it is not there.
        user: The person's name.
        passphrase: Their passphrase.
        cost: What a guess at the passphrase costs; about half a second here if not given.
        role: What the window offers them.
        recovery_code: Twelve words that open it too; empty for none.

    Raises:
        VaultRefused: There is a vault already, or the passphrase is weak.
        FileRefused: The folder cannot be written.
    """
    if (folder / SLOTS).exists() or (folder / DATABASE).exists():
        raise VaultRefused("There is a vault here already. Nothing was changed.")
    refuse_weak(passphrase, user=user)
    key = secrets.token_bytes(KEY_BYTES)
    price = cost or calibrated()
    slot = new_slot(user.strip(), passphrase, key, price, role=role)
    slots: tuple[Slot, ...] = (slot,)
    if recovery_code:
        slots = people.with_recovery_code(slots, key, recovery_code, cost=price)
    files.make_folder(folder)
    # The way in comes first: a database whose key nobody has would be lost.
    write_slots(folder, slots)
    try:
        vault = Vault(folder, key, slot.user, create=True)
    except VaultRefused:
        (folder / SLOTS).unlink()
        raise
    if recovery_code:
        vault.note("person", detail="recovery code made")
    return vault


def open_vault(folder: Path, *, user: str, passphrase: str) -> Vault:
    """Open a vault; where somebody else has it open, to be looked at alone.

    Args:
        folder: Where it is.
        user: Who opens it.
        passphrase: Their passphrase.

    Raises:
        VaultRefused: There is none, the name or the passphrase is wrong, or it is damaged.
    """
    slots = read_slots(folder)
    key = open_slot(slots, user, passphrase)
    return Vault(folder, key, _known(slots, user))


def open_by_keychain(folder: Path, keychain: Keychain, *, user: str) -> Vault:
    """Open a vault with what the system's keychain holds for somebody.

    Args:
        folder: Where it is.
        keychain: The system's keychain.
        user: Who opens it.

    Raises:
        VaultRefused: It holds nothing for them, or is locked.
    """
    slots = read_slots(folder)
    key = keychains.open_by_keychain(keychain, folder, slots, user)
    if people.is_shut_out(slots, user):
        raise VaultRefused(f"{user} may no longer open this.")
    return Vault(folder, key, user)


def recover(folder: Path, *, code: str, user: str, passphrase: str) -> Vault:
    """Open a vault by its recovery code, and give somebody a new passphrase.

    Args:
        folder: Where it is.
        code: The twelve words.
        user: Who comes back in.
        passphrase: Their new passphrase.

    Raises:
        VaultRefused: The code is wrong, there is nobody of this name, the passphrase is weak,
            or somebody else has the vault open. Nothing was changed then.
    """
    slots = read_slots(folder)
    key = people.open_by_recovery(slots, code)
    vault = Vault(folder, key, _known(slots, user))
    try:
        vault.ways.change_passphrase(user, passphrase)
        vault.note("person", detail=f"{user}: by the recovery code")
    except BaseException:
        vault.close()
        raise
    return vault


def _known(slots: tuple[Slot, ...], user: str) -> str:
    """A name as it is written in the vault."""
    slot = find_slot(slots, user)
    return slot.user if slot else user
