"""New forms and texts by file: what is in use, what a file would change, and taking it in."""

import datetime as dt
from pathlib import Path
from typing import Literal

from cse_assess import files
from cse_assess.computer import Computer
from cse_assess.updates import installing, pack
from cse_assess.updates.installing import Offer
from cse_assess.updates.store import Standing, standings

Allowed = Literal["yes", "forbidden", "nobody-known"]


class NewTexts:
    """Takes signed packs in for the person at this computer. Everything here takes a moment.

    Args:
        here: This computer.
    """

    def __init__(self, here: Computer) -> None:
        self._here = here
        self._roots = (here.places.machine_packs, here.places.own_packs)

    @property
    def allowed(self) -> Allowed:
        """Whether a file can be taken in at all, or why it cannot."""
        if not self._here.trust.allowed:
            return "forbidden"
        return "nobody-known" if self._here.trust.nobody else "yes"

    def in_use(self) -> tuple[Standing, ...]:
        """The packs that are installed, and whether they count."""
        return standings(self._roots, self._here.trust)

    def look(self, path: Path) -> Offer:
        """Look at a pack, as :func:`cse_assess.updates.installing.look` does; nothing is changed.

        Args:
            path: The file.

        Raises:
            FileRefused: It cannot be read.
            PackRefused: It is damaged, from somebody else, too old, or what it brings has a fault.
        """
        content = files.read(path, limit=pack.LIMIT)
        today = dt.datetime.now().astimezone().date()
        return installing.look(content, self._roots, self._here.trust, today=today, file=path.name)

    def take_in(self, offer: Offer) -> None:
        """Install a pack that was accepted, for this user.

        Args:
            offer: What :meth:`look` gave.

        Raises:
            FileRefused: It cannot be written. Nothing is left.
        """
        installing.install(offer, self._here.places.own_packs)
