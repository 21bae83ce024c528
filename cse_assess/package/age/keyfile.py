"""Identity files, as ``age-keygen`` writes them: one identity a line, ``#`` starts a comment."""

from cse_assess.package.age.errors import RecipientError
from cse_assess.package.age.hybrid import HybridIdentity
from cse_assess.package.age.kinds import parse_identity
from cse_assess.package.age.x25519 import X25519Identity


def parse_identities(text: str) -> list[X25519Identity | HybridIdentity]:
    """Read the identities of a whole file, in order; comments and blank lines are dropped.

    Args:
        text: The file's text. A byte-order mark and CRLF line ends, as left behind by Windows
            editors, are accepted.

    Raises:
        RecipientError: A line is not an identity (the message names its number and never repeats
            it), or there is none at all.
    """
    identities = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        entry = line.strip()
        if not entry or entry.startswith("#"):
            continue
        try:
            identities.append(parse_identity(entry))
        except RecipientError as fault:
            raise RecipientError(f"Line {number} of the identity file: {fault}") from None
    if not identities:
        raise RecipientError("The identity file holds no identity.")
    return identities
