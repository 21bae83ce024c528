"""The keys of whoever works here: the sender's, the front door's, and one to practise with."""

import datetime as dt
from threading import Lock

from PySide6.QtCore import QCoreApplication

from cse_assess.assessment.record import Person
from cse_assess.package.card import Card
from cse_assess.package.keyring import Keyring
from cse_assess.vault.store import Vault

_AGENCY = "keyring"
_HUB = "front-door-keyring"
_PRACTICE = "practice-front-door"
_PRACTICE_DAYS = 3650
_LONGEST = 200
_RENEW_BEFORE = dt.timedelta(days=30)


class OwnKeys:
    """Keyrings that are kept in the vault.

    Args:
        vault: The open vault.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._making = Lock()

    def agency(self, profile: Person) -> Keyring:
        """The sender's keys, with a card that is true today; made when first asked for.

        Args:
            profile: Who the user is; the card says so.

        Raises:
            VaultRefused: They cannot be kept.
            CardRefused: A detail does not fit a card.
        """
        with self._making:  # a page and the worker may ask at once, and keys are made once
            name = _line(profile.organisation or profile.name) or "Unnamed sender"
            phone, email = _line(profile.phone), _line(profile.email)
            keyring = self._stored(_AGENCY)
            if keyring is None:
                fresh = Keyring.generate("agency", name, today=_today(), phone=phone, email=email)
                return self._kept(_AGENCY, fresh)
            card = keyring.card
            same = (card.name, card.phone, card.email) == (name, phone, email)
            if same and card.valid_until - _today() > _RENEW_BEFORE:
                return keyring
            renewed = keyring.renewed(today=_today(), name=name, phone=phone, email=email)
            return self._kept(_AGENCY, renewed)

    def front_door(self) -> Keyring | None:
        """The front door's keys; None where they have not been set up."""
        return self._stored(_HUB)

    def set_front_door(self, keyring: Keyring) -> None:
        """Keep the front door's keys.

        Raises:
            VaultRefused: They cannot be kept.
        """
        self._kept(_HUB, keyring)

    def practice_card(self) -> Card:
        """A front door that is nobody's, made when somebody first practises handing over.

        Raises:
            VaultRefused: It cannot be kept.
        """
        with self._making:
            keyring = self._stored(_PRACTICE) or self._kept(
                _PRACTICE,
                Keyring.generate(
                    "front-door",
                    QCoreApplication.translate("words", "Practice front door"),
                    today=_today(),
                    valid_days=_PRACTICE_DAYS,
                    practice=True,
                    accepts=["sealed", "pdf", "plain"],
                ),
            )
        return keyring.card

    def _stored(self, name: str) -> Keyring | None:
        stored = self._vault.setting(name)
        return Keyring.parse(stored.decode(), file="vault") if stored else None

    def _kept(self, name: str, keyring: Keyring) -> Keyring:
        self._vault.set_setting(name, keyring.to_text().encode())
        return keyring


def _line(text: str) -> str:
    """One line of what a card can hold."""
    return " ".join(text.split())[:_LONGEST].strip()


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
