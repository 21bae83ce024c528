"""The age v1 file format: seal a file so that only chosen people can open it.

A complete implementation of https://age-encryption.org/v1 for its post-quantum, X25519 and
passphrase recipients, held to the format's published test vectors. Any age program opens what
this writes. Both directions stream, in memory that does not grow with the file.

    >>> from io import BytesIO
    >>> from cse_assess.package import age
    >>> identity = age.HybridIdentity.generate()
    >>> sealed, opened = BytesIO(), BytesIO()
    >>> age.encrypt(BytesIO(b"a referral"), sealed, [identity.recipient()])
    >>> _ = sealed.seek(0)
    >>> age.decrypt(sealed, opened, [identity])
    >>> opened.getvalue()
    b'a referral'

:func:`encrypt` and :func:`decrypt` take any binary file object and, as ``progress``, a function
that is told how far they are and may raise to cancel. :func:`read_header` shows the stanzas of a
file without a key. Keys are spelt as age spells them: :func:`parse_recipient`,
:func:`parse_identity` and :func:`parse_identities` (a whole ``age-keygen`` file) read them, and
``encode`` writes them. An identity's ``str`` and ``repr`` never show the secret; only ``encode``
does. A new kind of recipient or identity is any object with the one method of
:class:`Recipient` or :class:`Identity`.

Every refusal is an :class:`AgeError`; its subclasses are those of the test vectors. A file that
ends in an error may have released some plaintext by then, all of it authentic, and a caller that
must have all or nothing collects it first.
"""

from cse_assess.package.age.errors import (
    AgeError,
    ArmorError,
    HeaderError,
    HmacError,
    NoMatchError,
    PayloadError,
    RecipientError,
)
from cse_assess.package.age.file import decrypt, encrypt, read_header
from cse_assess.package.age.format import Header, Stanza
from cse_assess.package.age.hybrid import HybridIdentity, HybridRecipient
from cse_assess.package.age.keyfile import parse_identities
from cse_assess.package.age.kinds import Identity, Recipient, parse_identity, parse_recipient
from cse_assess.package.age.scrypt import ScryptIdentity, ScryptRecipient
from cse_assess.package.age.stream import Progress
from cse_assess.package.age.x25519 import X25519Identity, X25519Recipient

__all__ = [
    "AgeError",
    "ArmorError",
    "Header",
    "HeaderError",
    "HmacError",
    "HybridIdentity",
    "HybridRecipient",
    "Identity",
    "NoMatchError",
    "PayloadError",
    "Progress",
    "Recipient",
    "RecipientError",
    "ScryptIdentity",
    "ScryptRecipient",
    "Stanza",
    "X25519Identity",
    "X25519Recipient",
    "decrypt",
    "encrypt",
    "parse_identities",
    "parse_identity",
    "parse_recipient",
    "read_header",
]
