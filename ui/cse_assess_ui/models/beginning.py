"""The first run: what is known before it begins, and what was said when it ends."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import msgspec

from cse_assess import files
from cse_assess.assessment.record import Person
from cse_assess.identifiers import directory
from cse_assess.identifiers.directory import Directory
from cse_assess.package import organisation
from cse_assess.package.card import LIMIT, CardRefused
from cse_assess.package.front_door import FrontDoor, of_card, read_front_door
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Role
from cse_assess.vault.store import Vault
from cse_assess_ui.models.address_book import Offer
from cse_assess_ui.models.session import Session


class Surroundings(NamedTuple):
    """What this computer holds for whoever begins here.

    Attributes:
        directory: Organisations that are found as they are typed.
        doors: The front doors that the organisation has set.
        problems: What could not be used, each in a sentence.
    """

    directory: Directory = Directory()
    doors: tuple[FrontDoor, ...] = ()
    problems: tuple[str, ...] = ()


class Beginning(msgspec.Struct, frozen=True, kw_only=True):
    """What was said in the first run. Nothing of it is on the disk yet.

    Attributes:
        person: Who the user is; the name is also what they unlock with.
        role: What they do here.
        passphrase: What they unlock with.
        recovery_code: Twelve words that let them back in; empty for none.
        door: The front door whose card they chose; None for none.
        practise: They want to try a practice case first.
    """

    person: Person
    role: Role
    passphrase: str
    recovery_code: str = ""
    door: FrontDoor | None = None
    practise: bool = False

    def __repr__(self) -> str:
        """Nothing of it: it holds a passphrase."""
        return "Beginning(…)"


def look_around(policy: Path | None) -> Surroundings:
    """What this computer holds; reading it takes a moment.

    Args:
        policy: The machine's policy folder; None where there is none.
    """
    known = directory.load(policy)
    given = organisation.given(policy, today=_today()) if policy else organisation.Given()
    cards = tuple(of_card(card) for card in given.contacts.trusted("front-door"))
    own = (known.problem,) if known.problem else ()
    return Surroundings(known, (*cards, *given.listings), (*own, *given.problems))


def read_door(path: Path) -> FrontDoor:
    """A front door's card or listing from a file.

    Args:
        path: The file.

    Raises:
        CardRefused: It is not sound, is somebody else's, is for practice, or has run out.
        FileRefused: It cannot be read.
    """
    door = read_front_door(files.read(path, limit=LIMIT), file=path.name)
    if door.practice:
        raise CardRefused("This card is for practice: nobody reads what is sealed to it.")
    if door.card is not None and door.card.kind != "front-door":
        raise CardRefused(
            f"This card belongs to a sender ({door.name}), not to a front door.",
            remedy="Choose the front door's card.",
        )
    if door.card is not None and _today() > door.card.valid_until:
        raise CardRefused(
            f"The card of {door.name} ran out on {door.card.valid_until:%d %B %Y}.",
            remedy="Ask them for a new one, or begin without.",
        )
    return door


def make_vault(folder: Path, said: Beginning) -> Vault:
    """Make the locked place for cases; slow enough for the worker.

    Args:
        folder: Where.
        said: What was said in the first run.

    Raises:
        Refusal: There is one already, the passphrase is weak, or it cannot be written.
    """
    return create_vault(
        folder,
        user=said.person.name,
        passphrase=said.passphrase,
        role=said.role,
        recovery_code=said.recovery_code,
    )


def settle_in(session: Session, said: Beginning) -> None:
    """Keep what was said in the first run.

    Args:
        session: The new session.
        said: What was said.

    Raises:
        VaultRefused: It cannot be kept.
    """
    session.profile.set(said.person)
    if said.door is not None and said.door not in session.book.front_doors():
        session.book.take(Offer(said.door, "new" if said.door.card else "listing", None))


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
