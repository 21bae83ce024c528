"""Who may sign packs for this computer: cards that IT has put beside the policy. None is built in.

We sign nothing for anybody: an organisation decides who speaks for it, and by whose key.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from cse_assess import files
from cse_assess.errors import Refusal

if TYPE_CHECKING:  # most computers have no signer, and the window starts without knowing cards
    from cse_assess.package.card import Card

FOLDER = "updates"


class Trust(msgspec.Struct, frozen=True, kw_only=True):
    """Who may sign packs.

    Attributes:
        cards: The cards of those who may; earlier signers' stay, for packs that they signed.
        only: The fingerprint (SHA-256) of the only keys that may, as the policy sets it; empty
            where every card counts.
        allowed: Whether packs may be taken in at all.
        problems: What is wrong with cards that do not count.
    """

    cards: "tuple[Card, ...]" = ()
    only: str = ""
    allowed: bool = True
    problems: tuple[str, ...] = ()

    @property
    def nobody(self) -> bool:
        """Whether nobody may sign packs for this computer."""
        return not self.cards and not self.only

    def known(self, signer: "Card") -> "Card | None":
        """The card under which a signer is known here; None for a stranger.

        Args:
            signer: The card that a pack brought, which proves nothing.
        """
        if self.only and signer.signing.fingerprint() != self.only:
            return None
        same = (card for card in self.cards if card.signing.same_as(signer.signing))
        return next(same, signer if self.only else None)


def trusted(policy: Path | None, *, only: str = "", allowed: bool = True) -> Trust:
    """Who may sign packs for this computer.

    Args:
        policy: The machine's policy folder; the cards are in ``updates/`` inside it.
        only: The fingerprint of the only keys that may; empty for every card there.
        allowed: Whether packs may be taken in at all.
    """
    folder = policy / FOLDER if policy else None
    found: list[Card] = []
    problems: list[str] = []
    try:
        paths = sorted(folder.iterdir()) if folder else []
    except (FileNotFoundError, NotADirectoryError):
        paths = []
    except OSError:  # whoever cannot be read is not trusted
        paths = []
        problems.append(f"The folder {FOLDER} cannot be read. Nobody in it may sign packs.")
    for path in (one for one in paths if one.name.endswith(".card.json")):
        try:
            found.append(_card(path))
        except Refusal as refusal:
            problems.append(str(refusal))
    return Trust(cards=tuple(found), only=only, allowed=allowed, problems=tuple(problems))


def _card(path: Path) -> "Card":
    from cse_assess.package.card import LIMIT, CardRefused, read_card  # noqa: PLC0415

    card = read_card(files.read(path, limit=LIMIT), file=path.name)
    if card.practice:
        raise CardRefused("A practice card is not for real use.", file=path.name)
    return card
