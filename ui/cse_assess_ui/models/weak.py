"""Why a passphrase would be guessed soon, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from cse_assess.vault.errors import VaultRefused
from cse_assess.vault.strength import SHORTEST, Weakness, strength


def in_words(weakness: Weakness) -> str:
    """What is told of a weakness, as a sentence.

    Args:
        weakness: The weakness.
    """
    words: dict[Weakness, str] = {
        "short": QCoreApplication.translate("weak", "It is shorter than {count} characters."),
        "repeat": QCoreApplication.translate("weak", "It repeats itself."),
        "sequence": QCoreApplication.translate(
            "weak", "It goes along the keyboard or the alphabet."
        ),
        "keyboard": QCoreApplication.translate("weak", "It goes along the keyboard."),
        "date": QCoreApplication.translate("weak", "It holds a date, which is tried early."),
        "year": QCoreApplication.translate("weak", "It holds a year, which is tried early."),
        "common": QCoreApplication.translate(
            "weak", "It is close to what many people use, or to your name."
        ),
    }
    return words[weakness].format(count=SHORTEST)


def refuse_weak(passphrase: str, *, user: str) -> None:
    """See that a new passphrase is hard enough to guess; slow enough for the worker.

    Args:
        passphrase: The passphrase.
        user: The person's name, which a guesser would try.

    Raises:
        VaultRefused: It is not, with why and what would help.
    """
    weakness = strength(passphrase, user=user).weakness
    if weakness is None:
        return
    told = QCoreApplication.translate(
        "weak",
        "This passphrase would be guessed soon. {advice} Nothing was changed. Take four or five "
        "words that have nothing to do with each other.",
    )
    raise VaultRefused(told.format(advice=in_words(weakness)))
