"""The other two ways to hand over: a PDF under a passphrase, and a plain PDF.

A front door with nothing installed opens an AES-256 PDF (ISO 32000-2, revision 6) in the reader
that is on every PC. The passphrase goes by phone, never with the file. A plain copy is for secure
e-mail or a portal, only where the front door's card says so.
"""

import datetime as dt
import io
import secrets
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from cse_assess.package.attachments import Attachment, as_members
from cse_assess.package.front_door import FrontDoor
from cse_assess.package.manifest import FHIR, JSON, PDF
from cse_assess.package.seal import render
from cse_assess.referral.model import Referral
from cse_assess.spoken import Passphrase, new_passphrase

_MEDIA_TYPES = {
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".txt": "text/plain",
}


def as_pdf(
    referral: Referral, *, hub: FrontDoor, today: dt.date, attached: Sequence[Attachment] = ()
) -> tuple[bytes, Passphrase]:
    """The referral as an encrypted PDF, with its data attached, and its passphrase.

    Args:
        referral: The referral.
        hub: The front door.
        today: The present day.
        attached: Files that go with it.

    Raises:
        CardRefused: The card has run out or does not accept this.
        AttachmentRefused: There are too many files, or they are too large.
    """
    hub.refuse_unless("pdf", today=today, practice=referral.practice)
    rendered = render(referral)
    within = {FHIR: rendered[FHIR], JSON: rendered[JSON], **as_members(attached)}
    passphrase = new_passphrase()
    return encrypt_pdf(rendered[PDF], passphrase.text, within), passphrase


def encrypt_pdf(content: bytes, passphrase: str, within: Mapping[str, bytes]) -> bytes:
    """A PDF under a passphrase: AES-256, revision 6, with files inside.

    Args:
        content: The PDF in clear.
        passphrase: What opens it.
        within: Names and contents of the files that ride in it.
    """
    import pikepdf  # noqa: PLC0415 - large, and needed only here

    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as document:
        for name, member in within.items():
            bare = PurePosixPath(name)
            document.attachments[bare.name] = pikepdf.AttachedFileSpec(
                document,
                member,
                description="",
                filename=bare.name,
                mime_type=_MEDIA_TYPES.get(bare.suffix, "application/octet-stream"),
                creation_date="",
                mod_date="",
            )
        encryption = pikepdf.Encryption(
            user=passphrase, owner=secrets.token_urlsafe(32), R=6, aes=True, metadata=True
        )
        document.save(sink, encryption=encryption)
    return sink.getvalue()


def as_plain(referral: Referral, *, hub: FrontDoor, today: dt.date) -> bytes:
    """The referral as a PDF that anybody can open.

    Raises:
        CardRefused: The card has run out or does not accept this.
    """
    hub.refuse_unless("plain", today=today, practice=referral.practice)
    return render(referral)[PDF]
