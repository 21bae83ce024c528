"""Which parts beside a page the user has put away; nothing of a case."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from cse_assess import files
from cse_assess.errors import Refusal

_FILE = "panes.json"
_LIMIT = 4096


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
        self.now = _load(folder) if folder is not None else Panes()

    def set(self, **shown: bool) -> None:
        """Remember what is shown from now on."""
        self.now = msgspec.structs.replace(self.now, **shown)
        folder, now = self._folder, self.now
        if folder is not None:
            self._run(lambda: _save(folder, now))


def _load(folder: Path) -> Panes:
    try:
        return msgspec.json.decode(files.read(folder / _FILE, limit=_LIMIT), type=Panes)
    except (Refusal, msgspec.MsgspecError, FileNotFoundError):
        return Panes()


def _save(folder: Path, panes: Panes) -> None:
    """A folder that cannot be written to costs the choice and nothing else."""
    try:
        files.write(folder / _FILE, msgspec.json.encode(panes))
    except Refusal:
        return
