"""Who may sign packs for this computer: cards that IT has put beside the policy. None is built in.

We sign nothing for anybody: an organisation decides who speaks for it, and by whose key.
"""

from pathlib import Path

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.package.card import LIMIT, Card, CardRefused, read_card

FOLDER = "updates"


def signers(policy: Path | None) -> tuple[tuple[Card, ...], tuple[str, ...]]:
    """The cards of those who may sign packs, and what is wrong with others in their folder.

    Args:
        policy: The machine's policy folder; the cards are in ``updates/`` inside it.
    """
    folder = policy / FOLDER if policy else None
    found: list[Card] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.card.json")) if folder and folder.is_dir() else ():
        try:
            card = read_card(files.read(path, limit=LIMIT), file=path.name)
            if card.practice:
                raise CardRefused("A practice card is not for real use.", file=path.name)
            found.append(card)
        except Refusal as refusal:
            problems.append(str(refusal))
    return tuple(found), tuple(problems)
