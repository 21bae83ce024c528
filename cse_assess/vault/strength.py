"""How hard a passphrase is to guess, by zxcvbn (Wheeler, 2016): no rules, but advice.

The library is imported where it is used: its word lists take a moment.
"""

from typing import Literal, NamedTuple

from cse_assess.vault.errors import VaultRefused

SHORTEST = 10
ENOUGH = 3
"""zxcvbn's score from 0 to 4; 3 withstands guessing at the speed that Argon2id allows."""

_LONGEST_LOOKED_AT = 72  # zxcvbn takes no more

Weakness = Literal["short", "repeat", "sequence", "keyboard", "date", "year", "common"]
"""Why a passphrase would be guessed soon; the window has the words, in the language of the user."""

_PATTERNS: dict[str, Weakness] = {
    "repeat": "repeat",
    "sequence": "sequence",
    "spatial": "keyboard",
    "date": "date",
    "regex": "year",
}
_ADVICE: dict[Weakness, str] = {
    "short": f"It is shorter than {SHORTEST} characters.",
    "repeat": "It repeats itself.",
    "sequence": "It goes along the keyboard or the alphabet.",
    "keyboard": "It goes along the keyboard.",
    "date": "It holds a date, which is tried early.",
    "year": "It holds a year, which is tried early.",
    "common": "It is close to what many people use, or to your name.",
}


class Strength(NamedTuple):
    """What a guesser would make of a passphrase.

    Attributes:
        score: From 0 (at once) to 4.
        weakness: Why it would be guessed soon; None where it is good enough.
    """

    score: int
    weakness: Weakness | None

    @property
    def enough(self) -> bool:
        """Whether it may be used."""
        return self.score >= ENOUGH

    @property
    def advice(self) -> str:
        """Why it would be guessed soon, in English; empty where it is good enough."""
        return _ADVICE[self.weakness] if self.weakness else ""


def strength(passphrase: str, *, user: str = "") -> Strength:
    """Look at a passphrase as a guesser would.

    Args:
        passphrase: The passphrase.
        user: The person's name, which a guesser would try.
    """
    if len(passphrase) < SHORTEST:
        return Strength(0, "short")
    from zxcvbn import zxcvbn  # noqa: PLC0415 - its word lists take a moment

    found = zxcvbn(passphrase[:_LONGEST_LOOKED_AT], user_inputs=[user, *user.split()])
    score = int(found["score"])
    if score >= ENOUGH:
        return Strength(score, None)
    patterns = [match["pattern"] for match in found["sequence"]]
    known = (_PATTERNS[pattern] for pattern in patterns if pattern in _PATTERNS)
    return Strength(score, next(known, "common"))


def refuse_weak(passphrase: str, *, user: str = "") -> None:
    """See that a new passphrase is hard enough to guess.

    Raises:
        VaultRefused: It is not, with what would help.
    """
    found = strength(passphrase, user=user)
    if not found.enough:
        raise VaultRefused(
            f"This passphrase would be guessed soon. {found.advice}",
            place="passphrase",
            remedy="Take four or five words that have nothing to do with each other.",
        )
