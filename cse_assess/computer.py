"""This computer, for whoever starts the program: where things are, and what IT has set for it."""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from cse_assess import config, data, places
from cse_assess.config import Given
from cse_assess.data import Packs
from cse_assess.places import Places
from cse_assess.updates.trust import Trust, trusted

if TYPE_CHECKING:
    from cse_assess.updates.store import Standing


class Computer(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of this computer.

    Attributes:
        places: Where things are.
        given: What the organisation has given to it.
        trust: Who may sign packs.
    """

    places: Places
    given: Given = Given()
    trust: Trust

    @property
    def log(self) -> bool:
        """Whether a log is kept."""
        return self.given.standing().policy.log

    def use_packs(self) -> "tuple[Standing, ...]":
        """Let the packs that are installed here be used from now on.

        Returns:
            Every installed version, and whether it counts.
        """
        roots = (self.places.machine_packs, self.places.own_packs)
        if not any(root.is_dir() for root in roots):
            data.use_packs(Packs())
            return ()  # what proves packs takes a while to load
        from cse_assess.updates import store  # noqa: PLC0415

        return store.use(self.places, self.trust)


def this_computer(program: Path | None = None) -> Computer:
    """Find out about this computer; nothing is opened.

    Args:
        program: The folder that the program is in; found out if not given.

    Raises:
        PlaceRefused: It is in portable mode, and may not be or cannot be written there.
    """
    folder = places.installed().policy
    given = config.given(folder)
    wanted = given.standing().policy
    found = places.find(program or places.program_folder(), portable_allowed=wanted.portable)
    trust = trusted(folder, only=wanted.updates_signer, allowed=wanted.updates)
    return Computer(places=found, given=given, trust=trust)
