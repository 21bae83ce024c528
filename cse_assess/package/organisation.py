"""Cards and listings that an organisation gives to its computers, in a folder or in signed packs.

What is there is relied on without a person's confirmation, and cannot be changed from the window:
whoever can write to the folder, or sign packs for it, has vouched for it.
"""

import datetime as dt
from pathlib import Path
from typing import cast

import msgspec

from cse_assess import data, files
from cse_assess.data import Packs
from cse_assess.errors import Refusal
from cse_assess.package.card import LIMIT, CardRefused
from cse_assess.package.contacts import Contacts
from cse_assess.package.front_door import FrontDoor, read_front_door

FOLDER = "cards"
PACKED = "front-doors"


class Given(msgspec.Struct, frozen=True):
    """What the folder holds.

    Attributes:
        contacts: Cards of front doors and of senders.
        listings: Front doors without a card.
        problems: Files that could not be used, each in a sentence.
    """

    contacts: Contacts = Contacts()
    listings: tuple[FrontDoor, ...] = ()
    problems: tuple[str, ...] = ()


def given(
    policy: Path | None, *, today: dt.date, cards: str = "", packs: Packs | None = None
) -> Given:
    """Read the folders; a file that cannot be used keeps no other from being used.

    Args:
        policy: The machine's policy folder; cards are in ``cards/`` inside it. None for none.
        today: The present day.
        cards: Another folder that the organisation's cards are in; empty for the usual one.
        packs: Installed packs, those in use if not given. The policy folder outranks them: of a
            name that both know, it says how to reach them.
    """
    contacts, problems = Contacts(), []
    listings: dict[tuple[str, str], FrontDoor] = {}
    brought = (data.packs() if packs is None else packs).in_force
    paths = [path for pack in brought for path in _inside(pack / PACKED)]
    own = Path(cards).expanduser() if cards else policy / FOLDER if policy else None
    try:
        paths += [] if own is None else _inside(own, wanted=bool(cards))
    except OSError as error:  # such as a share that is not there today
        why = (error.strerror or type(error).__name__).lower()
        problems.append(f"{cast(Path, own).name}: The folder cannot be read ({why}).")
    for path in paths:
        if path.suffix not in (".json", ".toml"):
            continue
        try:
            door = read_front_door(files.read(path, limit=LIMIT), file=path.name)
            if door.practice:
                raise CardRefused("A practice card is not for real use.", file=path.name)
        except Refusal as refusal:
            problems.append(str(refusal))
            continue
        if door.card is None:
            listings[_folded(door.name), _folded(door.area)] = door
        else:
            contacts = contacts.with_card(door.card, today=today, by_organisation=True)
    return Given(contacts, tuple(listings.values()), tuple(problems))


def _inside(folder: Path, *, wanted: bool = False) -> list[Path]:
    """What is in a folder, in order; one that has to be there and is not raises ``OSError``."""
    return sorted(folder.iterdir()) if wanted or folder.is_dir() else []


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
