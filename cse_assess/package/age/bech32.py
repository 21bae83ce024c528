"""Bech32, the spelling of age keys: a readable prefix, the data, and a checksum against typos.

Source: BIP 173, without its length limit, as https://age-encryption.org/v1 asks. Messages never
repeat the text, because it may be a secret key.
"""

from collections.abc import Iterable

from cse_assess.package.age.errors import RecipientError

_ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_VALUE = {character: value for value, character in enumerate(_ALPHABET)}
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM_SIZE = 6


def _mixed(top: int) -> int:
    """What the five bits that leave the residue put back into it."""
    mixed = 0
    for bit, term in enumerate(_GENERATOR):
        mixed ^= term if top >> bit & 1 else 0
    return mixed


_MIXED = tuple(map(_mixed, range(32)))
_BITS = tuple(f"{value:05b}" for value in range(32))


def encode(prefix: str, data: bytes) -> str:
    """Return ``data`` in lower-case Bech32 after the lower-case ``prefix``."""
    groups = _to_groups(data)
    residue = _checksum(prefix, [*groups, *[0] * _CHECKSUM_SIZE]) ^ 1
    check = [residue >> 5 * (_CHECKSUM_SIZE - 1 - place) & 31 for place in range(_CHECKSUM_SIZE)]
    return f"{prefix}1{''.join(_ALPHABET[value] for value in [*groups, *check])}"


def decode(text: str) -> tuple[str, bytes]:
    """Return the lower-case prefix and the data of a Bech32 text in one case.

    Raises:
        RecipientError: It is mixed in case, misspelt, or not Bech32 at all.
    """
    if not text.isascii() or not text.isprintable() or " " in text:
        raise RecipientError("The key holds a character that no key has.")
    lower = text.lower()
    if text not in (lower, text.upper()):
        raise RecipientError("The key mixes capital and small letters.")
    prefix, separator, rest = lower.rpartition("1")
    if not (prefix and separator) or len(rest) < _CHECKSUM_SIZE:
        raise RecipientError("The key is too short, or is not one.")
    if not all(character in _VALUE for character in rest):
        raise RecipientError("The key holds a character that no key has.")
    values = [_VALUE[character] for character in rest]
    if _checksum(prefix, values) != 1:
        raise RecipientError("The key is misspelt: its checksum does not fit.")
    return prefix, _to_bytes(values[:-_CHECKSUM_SIZE])


def _checksum(prefix: str, values: Iterable[int]) -> int:
    codes = [ord(character) for character in prefix]
    residue = 1
    for value in [*(code >> 5 for code in codes), 0, *(code & 31 for code in codes), *values]:
        residue = (residue & 0x1FFFFFF) << 5 ^ value ^ _MIXED[residue >> 25]
    return residue


def _to_groups(data: bytes) -> list[int]:
    padding = -len(data) * 8 % 5
    bits = "".join(f"{byte:08b}" for byte in data) + "0" * padding
    return [int(bits[place : place + 5], 2) for place in range(0, len(bits), 5)]


def _to_bytes(groups: list[int]) -> bytes:
    padding = len(groups) * 5 % 8
    # Shifting one long number group by group would cost the square of its length.
    number = int("".join(_BITS[group] for group in groups) or "0", 2)
    if padding >= 5 or number & ((1 << padding) - 1):
        raise RecipientError("The key is padded in a way that no age program writes.")
    return (number >> padding).to_bytes(len(groups) * 5 // 8, "big")
