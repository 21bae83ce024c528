"""Cards and listings that an organisation gives to its computers, in a folder that IT writes to.

What is there is relied on without a person's confirmation, and cannot be changed from the window:
whoever can write to the folder has vouched for it.
"""

import datetime as dt
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.package.card import LIMIT, CardRefused
from cse_assess.package.contacts import Contacts
from cse_assess.package.front_door import FrontDoor, read_front_door

FOLDER = "cards"


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


def given(policy: Path, *, today: dt.date, cards: str = "") -> Given:
    """Read the folder; a file that cannot be used keeps no other from being used.

    Args:
        policy: The machine's policy folder; cards are in ``cards/`` inside it.
        today: The present day.
        cards: Another folder that the cards are in; empty for the usual one.
    """
    contacts, listings, problems = Contacts(), [], []
    folder = Path(cards).expanduser() if cards else policy / FOLDER
    try:
        paths = sorted(folder.iterdir()) if cards or folder.is_dir() else []
    except OSError as error:  # such as a share that is not there today
        why = (error.strerror or type(error).__name__).lower()
        return Given(problems=(f"{folder.name}: The folder cannot be read ({why}).",))
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
            listings.append(door)
        else:
            contacts = contacts.with_card(door.card, today=today, by_organisation=True)
    return Given(contacts, tuple(listings), tuple(problems))
