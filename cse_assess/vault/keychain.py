"""Opening with the operating system's keychain, where the organisation allows it.

The keychain holds a random secret that wraps the vault's key, never the key or a passphrase. Taking
the slot away makes what the keychain holds worthless.
"""

import contextlib
import secrets
from pathlib import Path
from typing import Protocol

from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.slots import Cost, Slot, new_slot, open_slot

SERVICE = "cse-assess"
_SECRET_BYTES = 32


class Keychain(Protocol):
    """What the ``keyring`` package offers."""

    def get_password(self, service: str, username: str) -> str | None:
        """A secret, or None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""

    def delete_password(self, service: str, username: str) -> None:
        """Forget a secret."""


def system() -> Keychain | None:
    """The system's keychain; None where there is none, or ``keyring`` is not installed."""
    try:
        import keyring  # noqa: PLC0415 - an extra
        from keyring.backends.fail import Keyring as Nothing  # noqa: PLC0415
    except ImportError:
        return None
    found: Keychain = keyring.get_keyring()
    return None if isinstance(found, Nothing) else found


def remember(
    keychain: Keychain, folder: Path, slots: tuple[Slot, ...], key: bytes, *, user: str, cost: Cost
) -> tuple[Slot, ...]:
    """Let the keychain open the vault for somebody from now on.

    Args:
        keychain: The system's keychain.
        folder: The vault's folder.
        slots: The slots as they are.
        key: The vault's key.
        user: Who.
        cost: The cost of Argon2id.

    Raises:
        VaultRefused: The keychain takes nothing.
    """
    secret = secrets.token_hex(_SECRET_BYTES)
    try:
        keychain.set_password(SERVICE, _name(folder, user), secret)
    except Exception as error:  # each backend has errors of its own
        raise VaultRefused(
            "The system's keychain did not take it. Your passphrase still opens the vault."
        ) from error
    slot = new_slot(user, secret, key, cost, kind="keychain")
    return (*(one for one in slots if (one.kind, one.user) != ("keychain", user)), slot)


def forget(
    keychain: Keychain, folder: Path, slots: tuple[Slot, ...], *, user: str
) -> tuple[Slot, ...]:
    """Let the keychain open the vault for somebody no longer."""
    with contextlib.suppress(Exception):  # without its slot, what it holds opens nothing
        keychain.delete_password(SERVICE, _name(folder, user))
    return tuple(one for one in slots if (one.kind, one.user) != ("keychain", user))


def open_by_keychain(keychain: Keychain, folder: Path, slots: tuple[Slot, ...], user: str) -> bytes:
    """The vault's key, by the keychain.

    Raises:
        VaultRefused: The keychain has nothing for this vault and person, or is locked.
    """
    try:
        secret = keychain.get_password(SERVICE, _name(folder, user))
    except Exception as error:  # each backend has errors of its own
        raise VaultRefused(
            "The system's keychain is locked.", remedy="Use your passphrase."
        ) from error
    if secret is None:
        raise VaultRefused(
            "The system's keychain has nothing for this vault.", remedy="Use your passphrase."
        )
    return open_slot(slots, user, secret, "keychain")


def _name(folder: Path, user: str) -> str:
    return f"{user.casefold()} at {folder.resolve()}"
