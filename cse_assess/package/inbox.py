"""The front door's inbox: what lies in a folder, told before anything is shown or saved.

A package is decrypted and verified in memory. Nothing of it is run, opened in another program or
written anywhere unless a person asks for it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.assessment.follow_up import Arrival
from cse_assess.decoding import decode_json
from cse_assess.errors import Refusal
from cse_assess.package.card import Card
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import JSON
from cse_assess.package.opening import LIMIT, Opened, PackageRefused, open_package
from cse_assess.referral.model import Referral

SUFFIX = ".age"
MOST_FILES = 500
"""The most files of one folder that are looked at, the newest first."""


class NoReferral(PackageRefused):
    """A sound package that holds no referral that can be read here."""


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of one file in the inbox.

    Attributes:
        file: Its name.
        size: Its length in bytes.
        problem: Why it cannot be opened; everything below is empty then.
        reference: The referral's reference.
        sender: The sender's name.
        sender_known: The sender's card is known here.
        signer: The fingerprint of the sender's keys.
        created: When it was sealed.
        level: The level of concern in words.
        level_id: Its name in code.
        level_value: Its rank; -1 where it is not established.
        act_now: The sender answered yes to something that cannot wait.
        urgent: It was sent by the urgent route.
        practice: About a fictional child.
        state: What the sender has been told.
    """

    file: str
    size: int
    problem: str = ""
    reference: str = ""
    sender: str = ""
    sender_known: bool = False
    signer: str = ""
    created: dt.datetime | None = None
    level: str = ""
    level_id: str = ""
    level_value: int = -1
    act_now: bool = False
    urgent: bool = False
    practice: bool = False
    state: str = "new"


Seen = dict[tuple[str, int, int], Letter]
"""What was told of a file, by its name, its length and when it was last written."""


class Read(msgspec.Struct, frozen=True):
    """A referral that was opened to be read.

    Attributes:
        opened: The package.
        referral: What it says.
    """

    opened: Opened
    referral: Referral

    @property
    def sender(self) -> Card:
        """Who sent it."""
        return self.opened.sender


def look(
    folder: Path,
    keyring: Keyring,
    contacts: Contacts,
    arrivals: Iterable[Arrival],
    seen: Seen | None = None,
    told: Callable[[int, int], None] = lambda _done, _all: None,
) -> list[Letter]:
    """Tell what lies in a folder.

    Args:
        folder: The folder.
        keyring: The front door's keys.
        contacts: The senders who are known.
        arrivals: The referrals that were looked at before.
        seen: What was told of files before, with the same keys and contacts; it is brought up to
            date. A file that was not changed since is not opened again.
        told: Hears how many files of how many were looked at; what it raises stops this.

    Returns:
        What cannot wait first, then by urgency and age; what was answered and what cannot be
        opened last.

    Raises:
        FileRefused: The folder cannot be read.
    """
    known = {(arrival.reference, arrival.signer): arrival.state for arrival in arrivals}
    before = seen if seen is not None else {}
    now: Seen = {}
    packages = _packages(folder)
    for done, path in enumerate(packages, start=1):
        if (mark := _mark(path)) is not None:
            now[mark] = before.get(mark) or _letter(path, keyring, contacts)
        told(done, len(packages))
    if seen is not None:
        seen.clear()
        seen.update(now)
    letters = [_with_state(letter, known) for letter in now.values()]
    return sorted(letters, key=_order)


def read(path: Path, keyring: Keyring, contacts: Contacts) -> Read:
    """Open a referral to read it.

    Args:
        path: The file.
        keyring: The front door's keys.
        contacts: The senders who are known.

    Raises:
        FileRefused: It cannot be read.
        PackageRefused: It must not be relied on.
        NoReferral: It is something else, or was made by a newer version of the app.
    """
    content = files.read(path, limit=LIMIT)
    opened = open_package(content, keyring, pinned=None, file=path.name, contacts=contacts)
    if opened.manifest.kind != "referral" or opened.sender.kind != "agency":
        raise NoReferral("This is no referral from a sender.", file=path.name)
    if JSON not in opened.members:
        raise NoReferral("Its data are missing, so it cannot be shown.", file=path.name)
    try:
        referral = decode_json(opened.members[JSON], Referral, file=JSON, refusal=NoReferral)
    except NoReferral as refusal:
        raise NoReferral(
            "Its data are of another version of the app and cannot be shown here.",
            file=path.name,
            place=refusal.place,
            remedy="Ask IT to update this PC, or unpack it: cse-assess open.",
        ) from None
    if referral.reference != opened.manifest.reference:
        raise NoReferral("It speaks of another referral than its cover says.", file=path.name)
    return Read(opened, referral)


def _packages(folder: Path) -> list[Path]:
    try:
        found = [path for path in folder.iterdir() if path.suffix.lower() == SUFFIX]
        dated = sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)
    except OSError as error:
        raise files.FileRefused(
            f"The folder cannot be read ({(error.strerror or 'error').lower()}).",
            file=folder.name,
            remedy="Choose the folder again, or ask IT for the right to read it.",
        ) from error
    return dated[:MOST_FILES]


def _mark(path: Path) -> tuple[str, int, int] | None:
    """What tells a file from another of its name; None where it is gone again."""
    try:
        told = path.stat()
    except OSError:
        return None
    return path.name, told.st_size, told.st_mtime_ns


def _with_state(letter: Letter, known: Mapping[tuple[str, str], str]) -> Letter:
    """The letter with what its sender has been told by now."""
    if letter.problem:
        return letter
    state = known.get((letter.reference, letter.signer), "new")
    return msgspec.structs.replace(letter, state=state)


def _letter(path: Path, keyring: Keyring, contacts: Contacts) -> Letter:
    try:
        found = read(path, keyring, contacts)
    except Refusal as refusal:
        refusal.file = None  # it stands beside the sentence
        return Letter(file=path.name, size=_size(path), problem=str(refusal))
    referral, signer = found.referral, found.sender.signing.fingerprint()
    return Letter(
        file=path.name,
        size=_size(path),
        reference=referral.reference,
        sender=found.sender.name,
        sender_known=found.opened.sender_known,
        signer=signer,
        created=referral.created,
        level=referral.level.label,
        level_id=referral.level.id,
        level_value=-1 if referral.level.value is None else referral.level.value,
        act_now=bool(referral.act_now),
        urgent=referral.details.urgent,
        practice=referral.practice,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _order(letter: Letter) -> tuple[object, ...]:
    return (
        bool(letter.problem),
        letter.state == "answered",
        not letter.act_now,
        not letter.urgent,
        -letter.level_value,
        letter.created or dt.datetime.max.replace(tzinfo=dt.UTC),
        letter.file,
    )
