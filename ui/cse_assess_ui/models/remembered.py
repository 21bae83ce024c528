"""Small choices that are remembered beside the vault, in a file each; nothing of a case."""

from pathlib import Path
from typing import TypeVar

import msgspec

from cse_assess import files
from cse_assess.errors import Refusal

_LIMIT = 4096
_Choice = TypeVar("_Choice", bound=msgspec.Struct)


def recall(file: Path, type_: type[_Choice]) -> _Choice:
    """What was chosen last; the defaults where nothing was, or where it cannot be read."""
    try:
        return msgspec.json.decode(files.read(file, limit=_LIMIT), type=type_)
    except (Refusal, msgspec.MsgspecError, FileNotFoundError):
        return type_()


def remember(file: Path, choice: msgspec.Struct) -> None:
    """Remember a choice. A folder that cannot be written to costs the choice and nothing else."""
    try:
        files.write(file, msgspec.json.encode(choice))
    except Refusal:
        return
