"""A whole age file: sealed, opened, or looked at from outside."""

import secrets
from collections.abc import Sequence
from typing import BinaryIO

from cse_assess.package.age import format as age_format
from cse_assess.package.age import hybrid, scrypt
from cse_assess.package.age.armor import ArmorReader, ArmorWriter
from cse_assess.package.age.errors import HeaderError, NoMatchError, RecipientError
from cse_assess.package.age.format import (
    FILE_KEY_SIZE,
    HEADER_LIMIT,
    VERSION_PREFIX,
    Header,
    Stanza,
)
from cse_assess.package.age.kinds import Identity, Recipient
from cse_assess.package.age.stream import Progress, decrypt_payload, encrypt_payload
from cse_assess.package.age.transfer import Reader, Writable, write_all


def encrypt(
    source: BinaryIO,
    sink: BinaryIO,
    recipients: Sequence[Recipient],
    *,
    armored: bool = False,
    progress: Progress | None = None,
) -> None:
    """Seal everything that ``source`` yields to all ``recipients``.

    Args:
        source: Read from its current position to the end; not closed.
        sink: Written to; not closed. When an error is raised it may hold half a file.
        recipients: One or more. A passphrase stands alone, and post-quantum recipients are not
            mixed with others, which would undo what they are for.
        armored: Whether to write text that survives e-mail instead of bytes.
        progress: Called with the bytes of plaintext sealed so far; raising from it cancels.

    Raises:
        RecipientError: A recipient cannot be sealed to, there is none, or they must not be mixed.
            Nothing has been written then.
        OSError: From ``source`` or ``sink``.
    """
    file_key = secrets.token_bytes(FILE_KEY_SIZE)
    header = _new_header(file_key, recipients)
    if armored:
        armor = ArmorWriter(sink)
        _encrypt_binary(header, file_key, Reader(source), armor, progress)
        armor.finish()
    else:
        _encrypt_binary(header, file_key, Reader(source), sink, progress)


def decrypt(
    source: BinaryIO,
    sink: BinaryIO,
    identities: Sequence[Identity],
    *,
    progress: Progress | None = None,
) -> None:
    """Open an age file, bytes or text, with whichever of the ``identities`` it is for.

    Each chunk of 64 KiB is written to ``sink`` once it is authenticated, and not before. Only
    when this returns is it known that the whole file was there.

    Args:
        source: Read from its current position to the end; not closed.
        sink: Written to; not closed.
        identities: Tried in order.
        progress: Called with the bytes of plaintext opened so far; raising from it cancels.

    Raises:
        ArmorError: The text form is damaged, or this is no age file.
        HeaderError: The header breaks the specification.
        NoMatchError: The file is for none of the identities.
        HmacError: The header was altered.
        PayloadError: The payload was altered or cut; whole chunks before that were written.
        OSError: From ``source`` or ``sink``.
    """
    reader = _unarmored(Reader(source))
    header = age_format.read_header(reader)
    file_key = _unwrap(header.stanzas, identities)
    header.verify(file_key)
    decrypt_payload(file_key, reader, sink, progress)


def read_header(source: BinaryIO) -> Header:
    """Return the header of an age file, bytes or text, without any key and so unverified.

    Args:
        source: Read from its current position to somewhere behind the header.

    Raises:
        ArmorError: The text form is damaged, or this is no age file.
        HeaderError: The header breaks the specification.
    """
    return age_format.read_header(_unarmored(Reader(source)))


def _unarmored(reader: Reader) -> Reader:
    start = reader.peek(len(VERSION_PREFIX))
    # A file cut within these bytes, an empty one too, is a broken header and not broken armour.
    if VERSION_PREFIX.startswith(start):
        return reader
    return Reader(ArmorReader(reader))


def _new_header(file_key: bytes, recipients: Sequence[Recipient]) -> Header:
    if not recipients:
        raise RecipientError("There is nobody to seal the file to.")
    stanzas = [recipient.wrap(file_key) for recipient in recipients]
    kinds = [stanza.kind for stanza in stanzas]
    if scrypt.KIND in kinds and len(kinds) > 1:
        raise RecipientError("A passphrase must be the only recipient of its file.")
    if hybrid.KIND in kinds and len(set(kinds)) > 1:
        raise RecipientError("Post-quantum recipients must not be mixed with other kinds.")
    header = Header.signed(stanzas, file_key)
    if len(header.encode()) > HEADER_LIMIT:
        raise RecipientError("There are too many recipients for one file.")
    return header


def _encrypt_binary(
    header: Header,
    file_key: bytes,
    reader: Reader,
    sink: BinaryIO | Writable,
    progress: Progress | None,
) -> None:
    write_all(sink, header.encode())
    encrypt_payload(file_key, reader, sink, progress)


def _unwrap(stanzas: Sequence[Stanza], identities: Sequence[Identity]) -> bytes:
    scrypt.refuse_company(stanzas)
    for identity in identities:
        file_key = identity.unwrap(stanzas)
        if file_key is not None:
            if len(file_key) != FILE_KEY_SIZE:
                raise HeaderError("The file key has the wrong size.")
            return file_key
    raise NoMatchError("The file was sealed for somebody else, or with another passphrase.")
