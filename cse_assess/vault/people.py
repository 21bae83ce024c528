"""Who may open a vault: adding, changing and taking away ways in.

Every function takes the slots as they are and gives them as they should be; the caller writes them.
"""

import secrets

import msgspec

from cse_assess.spoken import FINGERPRINT_BYTES, from_words, in_words
from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.slots import Cost, Role, Slot, find_slot, new_slot, open_slot
from cse_assess.vault.strength import refuse_weak

RECOVERY = "Recovery code"
Slots = tuple[Slot, ...]


def add_person(
    slots: Slots, key: bytes, *, user: str, passphrase: str, role: Role, cost: Cost
) -> Slots:
    """Let somebody in.

    Args:
        slots: The slots as they are.
        key: The vault's key.
        user: Their name.
        passphrase: Their passphrase.
        role: What the window offers them.
        cost: The cost of Argon2id.

    Raises:
        VaultRefused: The name is taken, or the passphrase is weak.
    """
    name = user.strip()
    if find_slot(slots, name) is not None:
        raise VaultRefused("There is somebody of this name already.", place="name")
    refuse_weak(passphrase, user=name)
    return (*slots, new_slot(name, passphrase, key, cost, role=role))


def change_passphrase(
    slots: Slots, key: bytes, *, user: str, passphrase: str, cost: Cost, role: Role | None = None
) -> Slots:
    """Give somebody a new passphrase, and let them in again if they were shut out.

    Args:
        slots: The slots as they are.
        key: The vault's key.
        user: Their name.
        passphrase: The new passphrase.
        cost: The cost of Argon2id.
        role: Another role; None keeps theirs.

    Raises:
        VaultRefused: There is nobody of this name, or the passphrase is weak.
    """
    slot = _existing(slots, user)
    refuse_weak(passphrase, user=slot.user)
    fresh = new_slot(slot.user, passphrase, key, cost, role=role or slot.role)
    return tuple(fresh if one is slot else one for one in slots)


def disable(slots: Slots, *, user: str) -> Slots:
    """Shut somebody out; their name is kept, because the trail speaks of them.

    This keeps them from coming in through this vault's own door. Somebody who has copied the vault
    and knows their old passphrase can still open the copy.

    Raises:
        VaultRefused: There is nobody of this name, or nobody else could come in.
    """
    slot = _existing(slots, user)
    others = [one for one in slots if one is not slot and one.kind == "person" and one.wrapped]
    if not others:
        raise VaultRefused(
            "Nobody else could open the vault then. Nothing was changed.",
            remedy="Add somebody else first.",
        )
    shut = msgspec.structs.replace(slot, wrapped="", nonce="", salt="")
    kept = [one for one in slots if one.kind != "keychain" or one.user != slot.user]
    return tuple(shut if one is slot else one for one in kept)


def ways_of(slots: Slots, user: str) -> Slots:
    """How somebody comes in: their passphrase, and the keychain where it opens for them."""
    return tuple(
        one
        for one in slots
        if one.kind in ("person", "keychain") and one.user.casefold() == user.casefold()
    )


def put_back(slots: Slots, ways: Slots) -> Slots:
    """Undo that somebody was shut out: they come in as they did before.

    Args:
        slots: The slots as they are.
        ways: Their ways in from before.

    Raises:
        VaultRefused: There is nobody of this name, or they come in by a newer passphrase.
    """
    shut = _existing(slots, ways[0].user)
    if not shut.disabled:
        raise VaultRefused(f"{shut.user} may come in already. Nothing was changed.")
    person = next(one for one in ways if one.kind == "person")
    keychains = tuple(one for one in ways if one.kind == "keychain")
    return (*(person if one is shut else one for one in slots), *keychains)


def new_recovery_code(slots: Slots, key: bytes, *, cost: Cost) -> tuple[Slots, str]:
    """Make a recovery code, in place of any earlier one.

    Args:
        slots: The slots as they are.
        key: The vault's key.
        cost: The cost of Argon2id.

    Returns:
        The slots as they should be, and twelve words to print once and lock away.
    """
    raw = secrets.token_bytes(FINGERPRINT_BYTES)
    slot = new_slot(RECOVERY, raw.hex(), key, cost, kind="recovery")
    return (*(one for one in slots if one.kind != "recovery"), slot), in_words(raw)


def open_by_recovery(slots: Slots, code: str) -> bytes:
    """The vault's key, by the recovery code.

    Raises:
        VaultRefused: It is no recovery code, or not this vault's.
    """
    raw = from_words(code)
    if raw is None:
        raise VaultRefused(
            "This is no recovery code: it has twelve words, and one of them is wrong.",
            remedy="Compare each word with the printed sheet. Nothing is lost.",
        )
    if find_slot(slots, RECOVERY, "recovery") is None:
        raise VaultRefused("No recovery code was made for this vault.")
    try:
        return open_slot(slots, RECOVERY, raw.hex(), "recovery")
    except VaultRefused as refusal:
        raise VaultRefused(
            "This recovery code is not this vault's, or a newer one has replaced it."
        ) from refusal


def is_shut_out(slots: Slots, user: str) -> bool:
    """Whether somebody may come in no longer."""
    slot = find_slot(slots, user)
    return slot is None or slot.disabled


def may_manage(slots: Slots, user: str) -> bool:
    """Whether the window lets somebody manage ways in: a lead, or anybody where there is none."""
    leads = [one for one in slots if one.role == "lead" and one.wrapped]
    return not leads or any(one.user.casefold() == user.casefold() for one in leads)


def _existing(slots: Slots, user: str) -> Slot:
    slot = find_slot(slots, user)
    if slot is None:
        raise VaultRefused("There is nobody of this name here.", place="name")
    return slot
