"""The other two ways to hand over: a PDF under a passphrase, and a plain PDF.

A front door with nothing installed opens an AES-256 PDF (ISO 32000-2, revision 6) in the reader
that is on every PC. The passphrase goes by phone, never with the file. A plain copy is for secure
e-mail or a portal, only where the front door's card says so.
"""

import datetime as dt
import io
import secrets

from cse_assess.package.card import Card
from cse_assess.package.seal import FHIR, JSON, PDF, render
from cse_assess.referral.model import Referral

_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that sounds or looks like another
_GROUPS = 5
_GROUP_LETTERS = 4


def new_passphrase() -> str:
    """Five groups of four letters or digits to read out by phone: 99 bits."""
    groups = (
        "".join(secrets.choice(_LETTERS) for _ in range(_GROUP_LETTERS)) for _ in range(_GROUPS)
    )
    return "-".join(groups)


def as_pdf(referral: Referral, *, hub: Card, today: dt.date) -> tuple[bytes, str]:
    """The referral as an encrypted PDF, with its data attached, and its passphrase.

    Raises:
        CardRefused: The card has run out or does not accept this.
    """
    hub.usable_on(today, "pdf", practice=referral.practice)
    import pikepdf  # noqa: PLC0415 - large, and needed only here

    rendered = render(referral)
    passphrase = new_passphrase()
    sink = io.BytesIO()
    with pikepdf.open(io.BytesIO(rendered[PDF])) as document:
        for name in (JSON, FHIR):
            document.attachments[name] = pikepdf.AttachedFileSpec(
                document,
                rendered[name],
                description="",
                filename=name,
                mime_type="application/json",
                creation_date="",
                mod_date="",
            )
        encryption = pikepdf.Encryption(
            user=passphrase, owner=secrets.token_urlsafe(32), R=6, aes=True, metadata=True
        )
        document.save(sink, encryption=encryption)
    return sink.getvalue(), passphrase


def as_plain(referral: Referral, *, hub: Card, today: dt.date) -> bytes:
    """The referral as a PDF that anybody can open.

    Raises:
        CardRefused: The card has run out or does not accept this.
    """
    hub.usable_on(today, "plain", practice=referral.practice)
    return render(referral)[PDF]
