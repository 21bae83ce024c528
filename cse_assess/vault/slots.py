"""The vault's key, wrapped once for each way in: a person, a recovery code, a keychain.

The database is encrypted with a random key of 32 bytes. Each person's passphrase, through Argon2id
(RFC 9106), wraps that key with ChaCha20-Poly1305 (RFC 8439); the person's name, role and cost are
authenticated with it, so none can be changed by hand. ``slots.json`` holds no secret in clear.

Roles say what the window offers to whom. They are no wall: whoever can open the vault holds the
key to all of it (docs/THREATS.md).
"""

import base64
import binascii
import secrets
import time
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from cse_assess import files
from cse_assess.decoding import decode_json
from cse_assess.vault.errors import VaultRefused

KEY_BYTES = 32
SlotKind = Literal["person", "recovery", "keychain"]
Role = Literal["practitioner", "lead", "front-door"]
SLOTS, DATABASE = "slots.json", "vault.db"

_SALT_BYTES = 16
_NONCE_BYTES = 12
_LIMIT = 256 * 1024
_MOST_PASSES = 24
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
    """One way in.

    Attributes:
        user: Whose it is, as the unlock screen lists it.
        cost: The cost of Argon2id.
        salt: Its salt, in base64.
        nonce: The nonce of the wrapping, in base64.
        wrapped: The vault's key, encrypted, in base64; empty for somebody who may come in no
            longer, whose name is kept.
        version: Which fields the wrapping is bound to; 1 for slots from before there were roles.
        kind: What opens it: a person's passphrase, a recovery code, or the system's keychain.
        role: What the window offers them.
    """

    user: _Name
    cost: Cost
    salt: str
    nonce: str
    wrapped: str
    version: Literal[1, 2] = 1
    kind: SlotKind = "person"
    role: Role = "practitioner"

    @property
    def disabled(self) -> bool:
        """Whether it opens nothing any more."""
        return not self.wrapped


class _Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: Literal["cse-assess/slots/1"]
    slots: Annotated[tuple[Slot, ...], msgspec.Meta(min_length=1)]


def new_slot(
    user: str,
    passphrase: str,
    key: bytes,
    cost: Cost,
    *,
    kind: SlotKind = "person",
    role: Role = "practitioner",
) -> Slot:
    """Wrap the vault's key for a way in.

    Args:
        user: Whose it is.
        passphrase: What opens it.
        key: The vault's key, 32 bytes.
        cost: The cost of Argon2id.
        kind: What opens it.
        role: What the window offers them.

    Raises:
        VaultRefused: The name cannot be used.
    """
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    bare = Slot(user, cost, _encode(salt), _encode(nonce), "", 2, kind, role)
    cipher = ChaCha20Poly1305(_derive(passphrase, salt, cost))
    wrapped = cipher.encrypt(nonce, key, _bound(bare))
    slot = msgspec.structs.replace(bare, wrapped=_encode(wrapped))
    try:
        return msgspec.convert(msgspec.to_builtins(slot), Slot)
    except msgspec.ValidationError as error:
        raise VaultRefused(
            "A name has 1 to 80 letters, and no line breaks.", place="name"
        ) from error


def users(folder: Path) -> list[str]:
    """The names of those who can open the vault in a folder; none where there is no vault.

    Raises:
        VaultRefused: There is a vault, and its list is damaged.
    """
    if not (folder / SLOTS).exists() and not (folder / DATABASE).exists():
        return []
    return [slot.user for slot in read_slots(folder) if slot.kind == "person" and slot.wrapped]


def find_slot(slots: tuple[Slot, ...], user: str, kind: SlotKind = "person") -> Slot | None:
    """A person's slot of a kind, whatever the case of their name; None where there is none."""
    same = (slot for slot in slots if slot.kind == kind)
    return next((slot for slot in same if slot.user.casefold() == user.casefold()), None)


def open_slot(
    slots: tuple[Slot, ...], user: str, passphrase: str, kind: SlotKind = "person"
) -> bytes:
    """The vault's key, if the passphrase is the person's.

    Raises:
        VaultRefused: There is no such person, they may come in no longer, or the passphrase is
            another.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415

    slot = find_slot(slots, user, kind)
    if slot is None:
        raise VaultRefused(
            "There is nobody of this name here.", remedy="Choose your name from the list."
        )
    if slot.disabled:
        raise VaultRefused(
            f"{slot.user} may no longer open this.", remedy="Ask your safeguarding lead."
        )
    try:
        cipher = ChaCha20Poly1305(_derive(passphrase, _decode(slot.salt), slot.cost))
        key = cipher.decrypt(_decode(slot.nonce), _decode(slot.wrapped), _bound(slot))
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


def calibrated(seconds: float = 0.5) -> Cost:
    """A cost that takes about so long on this computer, and never less than the default.

    Args:
        seconds: How long one guess should take here.
    """
    least = Cost()
    start = time.perf_counter()
    _derive("calibration", bytes(_SALT_BYTES), least)
    once = max(time.perf_counter() - start, 0.001)
    iterations = min(max(least.iterations, round(least.iterations * seconds / once)), _MOST_PASSES)
    return Cost(iterations=iterations, lanes=least.lanes, memory_kib=least.memory_kib)


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
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415

    return Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(passphrase.encode())


def _bound(slot: Slot) -> bytes:
    """What the wrapping is bound to, so that no field can be changed by hand."""
    if slot.version == 1:
        return msgspec.json.encode(["cse-assess/slots/1", slot.user, slot.cost])
    fields = ["cse-assess/slots/2", slot.user, slot.kind, slot.role, slot.cost]
    return msgspec.json.encode(fields)


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
