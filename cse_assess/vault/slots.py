"""The vault's key, wrapped once for each person who may open it.

The database is encrypted with a random key of 32 bytes. Each person's passphrase, through Argon2id
(RFC 9106), wraps that key with ChaCha20-Poly1305 (RFC 8439); the person's name and the cost are
authenticated with it, so neither can be changed by hand. ``slots.json`` holds no secret in clear.
"""

import base64
import binascii
import secrets
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from cse_assess import files
from cse_assess.decoding import decode_json
from cse_assess.vault.errors import VaultRefused

KEY_BYTES = 32
SLOTS = "slots.json"

_SALT_BYTES = 16
_NONCE_BYTES = 12
_LIMIT = 256 * 1024
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=80, pattern=r"^[^\x00-\x1f\x7f]+$")]


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a passphrase costs. The default is RFC 9106's second recommendation.

    Attributes:
        iterations: Passes over the memory.
        lanes: Lanes that are filled side by side.
        memory_kib: Memory in KiB.
    """

    iterations: Annotated[int, msgspec.Meta(ge=1, le=100)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 4
    memory_kib: Annotated[int, msgspec.Meta(ge=128, le=2 * 1024 * 1024)] = 64 * 1024


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's way in.

    Attributes:
        user: Their name, as the unlock screen lists it.
        cost: The cost of Argon2id.
        salt: Its salt, in base64.
        nonce: The nonce of the wrapping, in base64.
        wrapped: The vault's key, encrypted, in base64.
    """

    user: _Name
    cost: Cost
    salt: str
    nonce: str
    wrapped: str


class _Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal["cse-assess/slots/1"]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1)]


def new_slot(user: str, passphrase: str, key: bytes, cost: Cost) -> Slot:
    """Wrap the vault's key for a person.

    Args:
        user: Their name.
        passphrase: Their passphrase.
        key: The vault's key, 32 bytes.
        cost: The cost of Argon2id.

    Raises:
        VaultRefused: The name cannot be used.
    """
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    cipher = ChaCha20Poly1305(_derive(passphrase, salt, cost))
    wrapped = cipher.encrypt(nonce, key, _bound(user, cost))
    slot = Slot(user, cost, _encode(salt), _encode(nonce), _encode(wrapped))
    try:
        return msgspec.convert(msgspec.to_builtins(slot), Slot)
    except msgspec.ValidationError as error:
        raise VaultRefused(
            "A name has 1 to 80 letters, and no line breaks.", place="name"
        ) from error


def open_slot(slots: tuple[Slot, ...], user: str, passphrase: str) -> bytes:
    """The vault's key, if the passphrase is the person's.

    Raises:
        VaultRefused: There is no such person, or the passphrase is another.
    """
    slot = next((slot for slot in slots if slot.user.casefold() == user.casefold()), None)
    if slot is None:
        raise VaultRefused(
            "There is nobody of this name here.", remedy="Choose your name from the list."
        )
    try:
        cipher = ChaCha20Poly1305(_derive(passphrase, _decode(slot.salt), slot.cost))
        key = cipher.decrypt(
            _decode(slot.nonce), _decode(slot.wrapped), _bound(slot.user, slot.cost)
        )
    except InvalidTag as error:
        raise VaultRefused(
            "This passphrase does not open it.",
            remedy="Check capital letters and spaces, and try again. Nothing is lost.",
        ) from error
    except ValueError as error:
        raise _damaged() from error
    if len(key) != KEY_BYTES:
        raise _damaged()
    return key


def read_slots(folder: Path) -> tuple[Slot, ...]:
    """The slots of a vault.

    Raises:
        VaultRefused: The file is missing or damaged.
    """
    try:
        content = files.read(folder / SLOTS, limit=_LIMIT)
    except files.FileRefused as error:
        raise VaultRefused(error.reason, file=SLOTS) from error
    return decode_json(content, _Slots, file=SLOTS, refusal=VaultRefused).slots


def write_slots(folder: Path, slots: tuple[Slot, ...]) -> None:
    """Write the slots of a vault.

    Raises:
        FileRefused: They cannot be written; what was there is unchanged.
    """
    document = _Slots("cse-assess/slots/1", slots)
    files.write(folder / SLOTS, msgspec.json.format(msgspec.json.encode(document), indent=2))


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(passphrase.encode())


def _bound(user: str, cost: Cost) -> bytes:
    """What the wrapping is bound to, so that no field can be changed by hand."""
    return msgspec.json.encode(["cse-assess/slots/1", user, cost])


def _encode(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise _damaged() from error


def _damaged() -> VaultRefused:
    return VaultRefused(
        "The file that says who may open the vault is damaged.",
        file=SLOTS,
        remedy="Put it back from a backup copy; the cases themselves are not touched.",
    )
