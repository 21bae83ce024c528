"""How much of a brief fits on one page: ways of filling it, the fullest first.

Texts are cut at a word and lists after a row, and both say that there is more. Small type comes
after a little cutting in full type, and before a lot of it.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cse_assess.referral.model import Referral
from cse_assess.referral.papers.initials import nameless
from cse_assess.referral.papers.matter import Matter

MORE = "(more in the referral)"
_CUT = "…"


class Room(NamedTuple):
    """How much of the page there is for texts and lists.

    Attributes:
        letters: The most letters of one text; None for all of it.
        signs: The most signs; None for all of them.
        actions: The most actions; None for all of them.
        rows: The most rows of any other list; None for all of them.
        lines: Ruled lines for what is agreed at the meeting.
        small: In small type.
        dense: What is known of the child stands in one paragraph.
    """

    letters: int | None
    signs: int | None
    actions: int | None
    rows: int | None
    lines: int
    small: bool = False
    dense: bool = False


ROOMS = (
    Room(None, None, None, None, 3),
    Room(400, 8, 10, 8, 2),
    Room(300, 6, 8, 6, 1),
    Room(200, 5, 6, 5, 1),
    Room(400, 8, 8, 6, 1, small=True),
    Room(300, 6, 8, 6, 1, small=True),
    Room(240, 6, 6, 5, 0, small=True),
    Room(200, 5, 6, 5, 0, small=True),
    Room(160, 4, 6, 4, 0, small=True),
    Room(200, 4, 6, 5, 0, small=True, dense=True),
    Room(160, 4, 6, 4, 0, small=True, dense=True),
    Room(120, 4, 6, 4, 0, small=True, dense=True),
    Room(120, 3, 5, 4, 0, small=True, dense=True),
    Room(100, 3, 5, 3, 0, small=True, dense=True),
    Room(80, 3, 5, 3, 0, small=True, dense=True),
    Room(80, 3, 4, 3, 0, small=True, dense=True),
    Room(60, 3, 3, 3, 0, small=True, dense=True),
    Room(45, 2, 3, 2, 0, small=True, dense=True),
    Room(45, 2, 2, 1, 0, small=True, dense=True),
    Room(30, 1, 2, 1, 0, small=True, dense=True),
    Room(30, 1, 1, 1, 0, small=True, dense=True),
)


class Page(NamedTuple):
    """One way of filling the page.

    Attributes:
        matter: The case.
        day: The day of the meeting.
        room: How much there is room for.
        hidden: Tells a text without the child's name.
        named: The same for the names of other people, who may share a part of the child's.
    """

    matter: Matter
    day: dt.date
    room: Room
    hidden: Callable[[str], str]
    named: Callable[[str], str]

    def without_address(self, text: str) -> str:
        """The text without the child's address."""
        address = self.referral.child.address.strip()
        return text.replace(address, "the home address") if len(address) > 4 else text

    @property
    def referral(self) -> Referral:
        """The referral."""
        return self.matter.referral

    def cut(self, text: str, least: int = 0, more: str = MORE) -> str:
        """The text without the name, on one line; or its beginning, and that there is more.

        Args:
            text: The text.
            least: So many letters are told however little room there is.
            more: Where there is more.
        """
        return self.shortened(self.hidden(self.without_address(text)), least, more)

    def shortened(self, text: str, least: int = 0, more: str = MORE) -> str:
        """As :meth:`cut`, for a text that says no name of the child's any more."""
        whole = " ".join(text.split())
        most = len(whole) if self.room.letters is None else max(self.room.letters, least)
        if len(whole) <= most:
            return whole
        begun = whole[:most]
        return f"{begun.rpartition(' ')[0] or begun} {_CUT} {more}".strip()

    def heading(self, title: str, shown: Sequence[str], total: int) -> str:
        """A heading that says how much of a list stands under it.

        Args:
            title: The heading.
            shown: The texts that stand under it.
            total: How many rows there are in all.
        """
        if len(shown) < total:
            return f"{title} ({len(shown)} of {total}, {MORE[1:]}"
        return f"{title} (… {MORE[1:]}" if any(_CUT in text for text in shown) else title


def pages_of(matter: Matter, day: dt.date) -> Iterator[Page]:
    """The ways of filling the page, the fullest first.

    Args:
        matter: The case.
        day: The day of the meeting.
    """
    child = matter.referral.child
    hidden, named = nameless(child), nameless(child, whole=True)
    return (Page(matter, day, room, hidden, named) for room in ROOMS)
