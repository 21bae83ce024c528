"""How the user likes the window to look; nothing of a case."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec

from cse_assess_ui.models.remembered import recall, remember

_FILE = "appearance.json"
TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)


class Appearance(msgspec.Struct, frozen=True):
    """Colours and text size.

    Attributes:
        scheme: Which colours; empty where nobody has chosen.
        text: The text size; 1.0 for 100 %.
        last_user: Who was here last, to be offered first.
        language: The language of the window; empty where nobody has chosen.
    """

    scheme: Literal["", "system", "light", "dark", "high-contrast"] = ""
    text: Annotated[float, msgspec.Meta(ge=0.5, le=4)] = 1.0
    last_user: str = ""
    language: str = ""

    def stepped(self, steps: int) -> "Appearance":
        """The same with larger or smaller text, within what is offered."""
        index = min(range(len(TEXT_SIZES)), key=lambda i: abs(TEXT_SIZES[i] - self.text))
        index = max(0, min(len(TEXT_SIZES) - 1, index + steps))
        return msgspec.structs.replace(self, text=TEXT_SIZES[index])


def load(folder: Path) -> Appearance:
    """What was chosen last; the defaults where nothing was."""
    return recall(folder / _FILE, Appearance)


def save(folder: Path, appearance: Appearance) -> None:
    """Remember a choice."""
    remember(folder / _FILE, appearance)
