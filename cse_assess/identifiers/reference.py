"""References that name a referral without naming a child."""

import secrets

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford base 32: no I, L, O, U to misread


def new_reference() -> str:
    """A fresh reference such as ``R-7K3M-Q9TX``: 40 random bits, easy to read out by phone."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    return f"R-{letters[:4]}-{letters[4:]}"
