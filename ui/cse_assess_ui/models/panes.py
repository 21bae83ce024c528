"""Which parts beside a page the user has put away; nothing of a case."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from cse_assess_ui.models.remembered import recall, remember

_FILE = "panes.json"


class Panes(msgspec.Struct, frozen=True):
    """What is shown beside the pages, where there is room.

    Attributes:
        help: Help beside the questions.
        preview: The referral as it will be read, beside the referral.
        chronology: What happened when, beside the analysis.
    """

    help: bool = True
    preview: bool = True
    chronology: bool = True


class KeptPanes:
    """Remembers them beside the vault.

    Args:
        folder: Where; None to remember them only for now.
        run: Runs the writing where it holds nobody up.
    """

    def __init__(
        self,
        folder: Path | None = None,
        run: Callable[[Callable[[], None]], object] = lambda write: write(),
    ) -> None:
        self._folder, self._run = folder, run
        self.now = recall(folder / _FILE, Panes) if folder is not None else Panes()

    def set(self, **shown: bool) -> None:
        """Remember what is shown from now on."""
        self.now = msgspec.structs.replace(self.now, **shown)
        folder, now = self._folder, self.now
        if folder is not None:
            self._run(lambda: remember(folder / _FILE, now))
