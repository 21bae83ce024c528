"""Who the user is, as their referrals and their card say it."""

import msgspec

from cse_assess.assessment.record import Person
from cse_assess.decoding import decode_json
from cse_assess.vault.store import Vault
from cse_assess_ui.models.own_keys import OwnKeys
from cse_assess_ui.operations import Worker

_PROFILE = "profile"


class OwnProfile:
    """The profile of whoever has opened the vault.

    Args:
        vault: The open vault.
        keys: Their keys, whose card says who they are.
        worker: Makes the keys anew.

    Attributes:
        person: Who they are; nobody yet where they have never said so.
    """

    def __init__(self, vault: Vault, keys: OwnKeys, worker: Worker) -> None:
        self._vault, self._keys, self._worker = vault, keys, worker
        self.person = self._stored()

    def set(self, person: Person) -> None:
        """Remember who the user is.

        Raises:
            VaultRefused: It cannot be kept.
        """
        self._vault.set_setting(self._place, msgspec.json.encode(person))
        self.person = person
        # Made, or renewed with the new details, before anybody waits for them.
        self._worker.run(lambda: self._keys.agency(person), quiet=True)

    @property
    def _place(self) -> str:
        """Where it is kept: several people may share a vault."""
        return f"{_PROFILE}:{self._vault.user.casefold()}"

    def _stored(self) -> Person:
        """Who the user is, as it was kept.

        Earlier vaults kept one profile for all. It is whoever's name it bears, or else that of the
        person who made the vault.
        """
        own = self._vault.setting(self._place)
        shared = self._vault.setting(_PROFILE) if own is None else None
        if shared is None:
            return decode_json(own, Person, file="vault") if own else Person()
        told = decode_json(shared, Person, file="vault")
        people = [slot.user for slot in self._vault.ways.slots if slot.kind == "person"]
        named = [user for user in people if user.casefold() == told.name.strip().casefold()]
        return told if (named or people)[:1] == [self._vault.user] else Person()
