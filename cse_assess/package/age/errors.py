"""What can be wrong with an age file, one class for each class of the published test vectors.

No message carries file content, key material or a passphrase, so all of them may be logged.
"""


class AgeError(Exception):
    """An age file, recipient or identity was refused; the message is one full sentence."""


class ArmorError(AgeError):
    """The text armour is not exactly what an age writer would have produced."""


class HeaderError(AgeError):
    """The header, or a stanza that this identity must understand, breaks the specification."""


class HmacError(AgeError):
    """The file key was found, but the header is not the one its sender wrote."""


class PayloadError(AgeError):
    """The payload was cut short, extended, reordered or altered."""


class NoMatchError(AgeError):
    """The file is well formed, but none of the identities (or passphrases) opens it."""


class RecipientError(AgeError):
    """A recipient, identity or passphrase is unusable, or recipients that must not be mixed are."""
