"""A pack: data for the app in one file, signed by whoever the organisation has chosen for it.

The same ZIP and the same two signatures as a package. It is read whole or not at all: nothing in it
is looked at before every byte is what was signed.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.package.archive import ArchiveRefused, pack, unpack
from cse_assess.package.card import Card, CardRefused, canonical, read_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import MANIFEST, SIGNATURE, Member, describe
from cse_assess.package.signing import SignatureRefused, Signatures
from cse_assess.updates.contents import kind_of
from cse_assess.updates.trust import Trust

SCHEMA: Literal["cse-assess/pack/1"] = "cse-assess/pack/1"
SUFFIX = ".csepack"
LIMIT = 32 * 1024 * 1024
"""The most bytes that a pack can have; all that travels with the app is under 1 MiB."""

NOT_BY_PACK = (
    "A pack brings forms, texts of law, front doors and language rules, and this is none of them."
)

_CONTEXT = "pack/1"
_ASK = "Ask whoever gave it to you for the file again. Nothing was changed."


class PackRefused(Refusal):
    """A pack that must not be relied on, or that is not taken in."""


class Cover(msgspec.Struct, frozen=True, kw_only=True):
    """What whoever makes a pack says of it.

    Attributes:
        name: As in :class:`Manifest`, as are the others.
        version: Its number.
        about: What it is for.
        not_after: The last day on which it may be installed.
        replaces: The version that it follows.
    """

    name: str
    version: int
    about: str = ""
    not_after: dt.date | None = None
    replaces: int = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is signed.

    Attributes:
        schema: The version of this format.
        name: What the pack is called, the same in every version.
        version: Its number, which only goes up.
        about: What it is for, in a sentence or two.
        made: The day on which it was made.
        not_after: The last day on which it may be installed; None where there is none.
        replaces: The version that it follows; 0 for the first.
        signer: The whole card of whoever signed it.
        members: Every other file, in order.
    """

    schema: Literal["cse-assess/pack/1"]
    name: Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,39}$")]
    version: Annotated[int, msgspec.Meta(ge=1, le=999_999_999)]
    about: Annotated[str, msgspec.Meta(max_length=500, pattern=r"^[^\x00-\x1f\x7f]*$")] = ""
    made: dt.date
    not_after: dt.date | None = None
    replaces: Annotated[int, msgspec.Meta(ge=0, le=999_999_999)] = 0
    signer: Card
    members: Annotated[tuple[Member, ...], msgspec.Meta(min_length=1)]

    def to_json(self) -> bytes:
        """The bytes that are signed and packed."""
        return canonical(msgspec.to_builtins(self))


class Pack(msgspec.Struct, frozen=True):
    """A pack that is what was signed; by whom is another matter.

    Attributes:
        manifest: What was signed.
        files: Its files by name.
        signed: The bytes of the manifest.
        signatures: The bytes of its signatures.
    """

    manifest: Manifest
    files: Mapping[str, bytes]
    signed: bytes
    signatures: bytes

    @property
    def digest(self) -> str:
        """SHA-256 of what was signed, which names every byte of the pack."""
        return hashlib.sha256(self.signed).hexdigest()

    def members(self) -> dict[str, bytes]:
        """Every file, those that prove the others first."""
        return {MANIFEST: self.signed, SIGNATURE: self.signatures, **self.files}


def create(files: Mapping[str, bytes], cover: Cover, *, signer: Keyring, made: dt.date) -> bytes:
    """Make and sign a pack.

    Args:
        files: Its files by name.
        cover: What is said of it.
        signer: The keys that it is signed with.
        made: The present day.

    Raises:
        PackRefused: A file does not belong into a pack, or a detail does not fit.
    """
    ordered = {member: files[member] for member in sorted(files)}
    told = {
        **msgspec.to_builtins(cover),
        "schema": SCHEMA,
        "made": made.isoformat(),
        "signer": msgspec.to_builtins(signer.card),
        "members": msgspec.to_builtins(describe(ordered)),
    }
    manifest = decode_json(
        msgspec.json.encode(told), Manifest, file="new pack", refusal=PackRefused
    )
    signed = manifest.to_json()
    signatures = signer.signing.sign(_CONTEXT, signed)
    try:
        content = pack({MANIFEST: signed, SIGNATURE: msgspec.json.encode(signatures), **ordered})
    except ArchiveRefused as refusal:
        raise PackRefused(refusal.reason, file="new pack") from refusal
    read(content, file="new pack")
    return content


def read(content: bytes, *, file: str) -> Pack:
    """Read a pack, and see that it is what somebody signed.

    Args:
        content: The file.
        file: Its name, for messages.

    Raises:
        PackRefused: It is no pack, or was changed after it was signed.
    """
    if len(content) > LIMIT:
        raise PackRefused(f"It is larger than {LIMIT:,} bytes.", file=file, remedy=_ASK)
    try:
        members = unpack(content)
    except ArchiveRefused as refusal:
        raise PackRefused(
            f"This is no pack, or it is damaged. {refusal.reason}", file=file, remedy=_ASK
        ) from refusal
    if list(members)[:2] != [MANIFEST, SIGNATURE]:
        raise PackRefused(
            "This is no pack: it does not begin with what was signed.", file=file, remedy=_ASK
        )
    return of_members(members, file=file)


def of_members(members: Mapping[str, bytes], *, file: str) -> Pack:
    """The pack that files belong to, packed or laid out in a folder.

    Args:
        members: All files by name.
        file: The pack's name, for messages.

    Raises:
        PackRefused: They are not what was signed.
    """
    files = dict(members)
    signed, signatures = files.pop(MANIFEST, b""), files.pop(SIGNATURE, b"")
    manifest = decode_json(signed, Manifest, file=file, refusal=PackRefused)
    if manifest.to_json() != signed:
        raise PackRefused(
            "What was signed is not in its one proper form.", file=file, place=MANIFEST, remedy=_ASK
        )
    _refuse_unsigned(manifest, signed, signatures, file=file)
    if {one.name: one for one in describe(files)} != {one.name: one for one in manifest.members}:
        raise PackRefused(
            "A file in it is missing, added, or not the one that was signed.",
            file=file,
            remedy=_ASK,
        )
    if [one.name for one in manifest.members] != sorted(files):
        raise PackRefused("Its files are not in order.", file=file, place=MANIFEST, remedy=_ASK)
    if manifest.replaces >= manifest.version:
        raise PackRefused("It replaces a later version than its own.", file=file, place="replaces")
    for name in files:
        if kind_of(name) is None:
            raise PackRefused(
                NOT_BY_PACK,
                file=file,
                place=name,
                remedy=_ASK,
            )
    return Pack(manifest, files, signed, signatures)


def refuse_unless_trusted(found: Pack, trust: Trust, *, file: str) -> Card:
    """See that a pack is from somebody whom the organisation has chosen.

    Args:
        found: The pack.
        trust: Who may sign packs for this computer.
        file: Its name, for messages.

    Returns:
        The card under which the organisation knows them.

    Raises:
        PackRefused: It is not.
    """
    signer = found.manifest.signer
    known = trust.known(signer)
    if known is not None:
        return known
    if trust.nobody:
        raise PackRefused(
            "Nobody is trusted to sign packs on this computer yet, and none comes built in. "
            "Nothing was changed.",
            file=file,
            remedy="Ask IT to put the signer's card into the folder 'updates' beside policy.toml.",
        )
    raise PackRefused(
        f"It is signed by {signer.name}, who is not trusted to sign packs on this computer. "
        "Nothing was changed.",
        file=file,
        remedy="Ask IT who made it, and compare fingerprints by phone: cse-assess pack inspect "
        "shows this one's.",
    )


def refuse_if_past(found: Pack, signer: Card, *, today: dt.date, file: str) -> None:
    """See that a pack, and the card of whoever signed it, have not run out.

    Args:
        found: The pack.
        signer: The card under which the organisation knows the signer.
        today: The present day.
        file: Its name, for messages.

    Raises:
        PackRefused: One of them has.
    """
    last = found.manifest.not_after
    if last is not None and today > last:
        raise PackRefused(
            f"It was to be installed by {last:%d %B %Y}. Nothing was changed.",
            file=file,
            remedy="Ask for the newest one, and see that the clock of this computer is right.",
        )
    if today > signer.valid_until:
        raise PackRefused(
            f"The card of {signer.name}, who signed it, ran out on {signer.valid_until:%d %B %Y}. "
            "Nothing was changed.",
            file=file,
            remedy="Ask IT for their new card, and see that the clock of this computer is right.",
        )


def _refuse_unsigned(manifest: Manifest, signed: bytes, signatures: bytes, *, file: str) -> None:
    both = decode_json(signatures, Signatures, file=f"{file}: {SIGNATURE}", refusal=PackRefused)
    if msgspec.json.encode(both) != signatures:
        raise PackRefused(
            "The signatures are not in their one proper form.",
            file=file,
            place=SIGNATURE,
            remedy=_ASK,
        )
    try:
        read_card(manifest.signer.to_json(), file=file)
        manifest.signer.signing.verify(_CONTEXT, signed, both)
    except (CardRefused, SignatureRefused) as refusal:
        raise PackRefused(
            "It was changed after it was signed, or is damaged. Do not use it.",
            file=file,
            place=SIGNATURE,
            remedy=_ASK,
        ) from refusal
