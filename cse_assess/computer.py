"""This computer, for whoever starts the program: where things are, and what IT has set for it."""

from pathlib import Path

import msgspec

from cse_assess import config, places
from cse_assess.errors import Refusal
from cse_assess.places import Places
from cse_assess.updates import store
from cse_assess.updates.store import Standing
from cse_assess.updates.trust import Trust, trusted


class Computer(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of this computer.

    Attributes:
        places: Where things are.
        trust: Who may sign packs.
        log: Whether a log is kept.
        policy_fault: What is wrong with the policy; empty if nothing is.
        policy_place: Where in its file that is, without what stands there.
    """

    places: Places
    trust: Trust
    log: bool = True
    policy_fault: str = ""
    policy_place: str = ""

    def use_packs(self) -> tuple[Standing, ...]:
        """Let the packs that are installed here be used from now on.

        Returns:
            Every installed version, and whether it counts.
        """
        return store.use(self.places, self.trust)


class _Set(msgspec.Struct, frozen=True, kw_only=True):
    """What the organisation has set that matters before anything is opened."""

    portable: bool = True
    updates: bool = True
    updates_signer: str = ""
    log: bool = True


def this_computer(program: Path | None = None) -> Computer:
    """Find out about this computer; nothing is opened.

    Args:
        program: The folder that the program is in; found out if not given.

    Raises:
        PlaceRefused: It is in portable mode, and may not be or cannot be written there.
    """
    policy = places.installed().policy
    fault, place = "", ""
    try:
        wanted = _set(policy)
    except Refusal as refusal:
        # Who cannot read what was set takes nothing new in, and carries nothing away.
        wanted, fault = _Set(portable=False, updates=False), str(refusal)
        place = refusal.place or ""
    found = places.find(program or places.program_folder(), portable_allowed=wanted.portable)
    trust = trusted(policy, only=wanted.updates_signer, allowed=wanted.updates)
    return Computer(
        places=found, trust=trust, log=wanted.log, policy_fault=fault, policy_place=place
    )


def _set(policy: Path) -> _Set:
    told = config.load(policy)
    found = {name: getattr(told, name) for name in _Set.__struct_fields__ if hasattr(told, name)}
    return _Set(**found)
