"""What is said of a setting beside its type, default and bounds."""

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

ChosenBy = Literal["organisation", "lead", "person"]
Group = Literal["privacy", "handing-over", "records", "counts", "window", "computer"]
Reader = Literal["practitioner", "lead", "front-door"]

EVERYBODY: tuple[Reader, ...] = ("practitioner", "lead", "front-door")
SENDERS: tuple[Reader, ...] = ("practitioner", "lead")


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is said of a setting.

    Attributes:
        title: What it is called, on the settings page and in Group Policy.
        sentence: What it does, in words that a user can read.
        group: Where it stands on the page.
        chosen_by: Who may choose where the organisation has not: nobody else, whoever looks after
            the vault, for everybody who opens it, or each person.
        shared: One person's choice holds for everybody who opens the vault.
        concerns: Who is shown it.
        managers: Of them, only whoever looks after the vault is.
        enforced: The organisation may set it for good; else it may only recommend.
        held: What it is held at while the organisation's settings cannot be read: never looser
            than anything that they may say, where nobody is harmed by that.
        why_held: Why at that.
        unit: What a number counts, one and many.
        offered: The numbers that the page offers.
        words: What each choice is called.
        empty: What no text means.
        folder: The text is a folder.
    """

    title: str
    sentence: str
    group: Group
    chosen_by: ChosenBy = "organisation"
    shared: bool = False
    concerns: tuple[Reader, ...] = EVERYBODY
    managers: bool = False
    enforced: bool = True
    held: Any = msgspec.UNSET
    why_held: str = ""
    unit: tuple[str, str] = ("", "")
    offered: tuple[int, ...] = ()
    words: Mapping[str, str] = {}
    empty: str = ""
    folder: bool = False
