"""Front doors: how to reach one, what it accepts, and whether something may go there today.

A front door that has this app gives out its card (:mod:`cse_assess.package.card`). One that has
nothing installed is in a listing, a TOML file written by hand: it has no keys, so nothing can be
sealed to it, but a PDF under a passphrase can go there. Both become a :class:`FrontDoor`.
"""

import datetime as dt
from collections.abc import Collection
from typing import Annotated, Literal

import msgspec

from cse_assess.assessment.fields import YesNo
from cse_assess.decoding import decode_toml
from cse_assess.package.card import (
    Card,
    CardRefused,
    Handover,
    read_card,
    refuse_unknown_fields,
)
from cse_assess.referral.papers.portal import Portal, PortalHeading

PREFERRED: tuple[Handover, ...] = ("sealed", "pdf", "plain")
"""Ways of handing over, the safest first."""

STALE_AFTER_DAYS = 180
"""After so many days, contact details of a listing are to be checked again (dossier 0.7)."""

_Line = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^\x00-\x1f\x7f]*$")]
_Way = Literal["pdf", "plain"]


class Listing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A front door as a listing describes it.

    Attributes:
        schema: The version of this format.
        name: What it is called.
        area: The area that it serves.
        phone: The number to ring in office hours.
        phone_out_of_hours: The number to ring at other times.
        email: Where a file can be sent.
        accredited: Whether that address is accredited as secure (DCB1596).
        web: The address of its form or portal, to be typed by a person.
        accepts: The ways of handing over that it accepts.
        note: What else a sender should know.
        checked_on: The day on which somebody compared this with the source.
        source: Where it is from.
        example: It shows the format; nothing is handed over to it until somebody has checked it.
        portal: The headings of its web form in their order; empty where it has none.
    """

    schema: Literal["cse-assess/front-door/1"]
    name: Annotated[_Line, msgspec.Meta(min_length=1)]
    area: _Line = ""
    phone: Annotated[_Line, msgspec.Meta(min_length=1)]
    phone_out_of_hours: _Line = ""
    email: _Line = ""
    accredited: YesNo = "not-known"
    web: _Line = ""
    accepts: Annotated[tuple[_Way, ...], msgspec.Meta(min_length=1)]
    note: Annotated[str, msgspec.Meta(max_length=1000)] = ""
    checked_on: dt.date
    source: _Line
    example: bool = False
    portal: Portal = ()


class FrontDoor(msgspec.Struct, frozen=True, kw_only=True):
    """Where a referral goes, however we know of it.

    Attributes:
        name: What it is called.
        area: The area that it serves.
        phone: The number to ring in office hours.
        phone_out_of_hours: The number to ring at other times.
        email: Where a file can be sent.
        accepts: The ways of handing over that it accepts, the safest first.
        ruled_out: Ways that it accepts, and that the sender's organisation does not allow.
        portal: The headings of its web form in their order; empty where it has none.
        card: Its card, with its keys; None for a listing.
        listing: The listing; None for a card.
    """

    name: str
    area: str
    phone: str
    phone_out_of_hours: str
    email: str
    accepts: tuple[Handover, ...]
    ruled_out: tuple[Handover, ...] = ()
    portal: tuple[PortalHeading, ...] = ()
    card: Card | None = None
    listing: Listing | None = None

    @property
    def practice(self) -> bool:
        """Whether it is nobody's, for fictional children alone."""
        return self.card is not None and self.card.practice

    @property
    def example(self) -> bool:
        """Whether nobody has checked it yet."""
        return self.listing is not None and self.listing.example

    def stale_on(self, day: dt.date) -> bool:
        """Whether its contact details were last checked so long ago that they may be wrong."""
        if self.listing is None:
            return False
        return day - self.listing.checked_on > dt.timedelta(days=STALE_AFTER_DAYS)

    def allowed_by(self, ways: Collection[Handover]) -> "FrontDoor":
        """The same front door, for a sender whose organisation allows some ways only.

        Args:
            ways: The ways that the sender's organisation allows.
        """
        offered = (*self.accepts, *self.ruled_out)
        return msgspec.structs.replace(
            self,
            accepts=_safest_first(tuple(way for way in offered if way in ways)),
            ruled_out=_safest_first(tuple(way for way in offered if way not in ways)),
        )

    def refuse_unless(self, way: Handover, *, today: dt.date, practice: bool) -> None:
        """See that something may be handed over here, in this way, today.

        Args:
            way: The way of handing over.
            today: The present day.
            practice: Whether the child is fictional.

        Raises:
            CardRefused: It is a sender's card, an example, has run out, or does not accept this
                way; the sender's organisation does not allow it; or one of the front door and
                the child is real and the other is not.
        """
        self._refuse_mixing(practice=practice)
        ring = f"Ring {self.phone}." if self.phone else "Ring them."
        if self.card is not None and self.card.kind != "front-door":
            raise CardRefused(
                f"This card belongs to a sender ({self.name}), not to a front door.",
                remedy="Choose the front door's card.",
            )
        if self.example:
            raise CardRefused(
                f"The details of {self.name} are an example that nobody here has checked. "
                "Nothing was made.",
                remedy="Compare them with the front door's own page, then confirm them.",
            )
        if self.card is not None and today > self.card.valid_until:
            raise CardRefused(
                f"The card of {self.name} ran out on {self.card.valid_until:%d %B %Y}. "
                "Nothing was sealed.",
                remedy=f"Ask for a new card. {ring}",
            )
        if way in self.ruled_out:
            allowed = f"Use another way: {', '.join(self.accepts)}. " if self.accepts else ""
            raise CardRefused(
                f"Your organisation's settings rule this way of handing over out ({way}). "
                "Nothing was made.",
                remedy=f"{allowed}{ring}",
            )
        if way not in self.accepts:
            accepted = ", ".join(self.accepts) or "nothing by file"
            raise CardRefused(
                f"{self.name} does not accept this way of handing over ({way}). "
                f"It accepts: {accepted}.",
                remedy=ring,
            )

    def _refuse_mixing(self, *, practice: bool) -> None:
        if practice and not self.practice:
            raise CardRefused(
                f"This is a practice case, and {self.name} is a real front door. "
                "Nothing was sealed.",
                remedy="Choose the practice front door.",
            )
        if self.practice and not practice:
            raise CardRefused(
                f"{self.name} is for practice: nobody would read this. Nothing was sealed.",
                remedy="Choose the real front door's card.",
            )


def of_card(card: Card) -> FrontDoor:
    """The front door that a card belongs to."""
    return FrontDoor(
        name=card.name,
        area=card.area,
        phone=card.phone,
        phone_out_of_hours=card.phone_out_of_hours,
        email=card.email,
        accepts=_safest_first(card.accepts),
        portal=card.portal,
        card=card,
    )


def of_listing(listing: Listing) -> FrontDoor:
    """The front door that a listing describes."""
    return FrontDoor(
        name=listing.name,
        area=listing.area,
        phone=listing.phone,
        phone_out_of_hours=listing.phone_out_of_hours,
        email=listing.email,
        accepts=_safest_first(listing.accepts),
        portal=listing.portal,
        listing=listing,
    )


def read_front_door(content: bytes, *, file: str) -> FrontDoor:
    """Read a card (JSON) or a listing (TOML).

    Args:
        content: The file.
        file: Its name, for messages.

    Raises:
        CardRefused: It is neither, or not sound.
    """
    if content.lstrip()[:1] == b"{":
        return of_card(read_card(content, file=file))
    listing = decode_toml(content, Listing, file=file, refusal=CardRefused)
    refuse_unknown_fields(listing.portal, file=file)
    return of_listing(listing)


class _Order(msgspec.Struct, frozen=True):
    portal: Portal


def read_portal(content: bytes, *, file: str) -> tuple[PortalHeading, ...]:
    """Read the order in which a portal asks, from a TOML file with ``[[portal]]`` tables.

    A listing will do: what else is in the file is left alone.

    Args:
        content: The file.
        file: Its name, for messages.

    Raises:
        CardRefused: It is not sound, or names a field that there is not.
    """
    order = decode_toml(content, _Order, file=file, refusal=CardRefused)
    refuse_unknown_fields(order.portal, file=file)
    return order.portal


def _safest_first(ways: tuple[Handover, ...] | tuple[_Way, ...]) -> tuple[Handover, ...]:
    return tuple(way for way in PREFERRED if way in ways)
