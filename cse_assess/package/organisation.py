"""Cards and listings that an organisation gives to its computers, in a folder or in signed packs.

What is there is relied on without a person's confirmation, and cannot be changed from the window:
whoever can write to the folder, or sign packs for it, has vouched for it.
"""

import datetime as dt
from pathlib import Path

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


def given(policy: Path | None, *, today: dt.date, packs: Packs | None = None) -> Given:
    """Read the folders; a file that cannot be used keeps no other from being used.

    Args:
        policy: The machine's policy folder; cards are in ``cards/`` inside it. None for none.
        today: The present day.
        packs: Installed packs, those in use if not given. The policy folder outranks them: of a
            name that both know, it says how to reach them.
    """
    contacts, problems = Contacts(), []
    listings: dict[tuple[str, str], FrontDoor] = {}
    brought = (data.packs() if packs is None else packs).in_force
    folders = [pack / PACKED for pack in brought] + ([policy / FOLDER] if policy else [])
    for path in (path for one in folders if one.is_dir() for path in sorted(one.iterdir())):
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


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
