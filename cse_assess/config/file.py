"""``policy.toml``, in the machine's configuration folder."""

from pathlib import Path

from cse_assess import files
from cse_assess.config.source import PolicyRefused, Source, source_of
from cse_assess.decoding import parse_toml
from cse_assess.errors import Refusal

FILE = "policy.toml"
LIMIT = 64 * 1024


def read_policy(content: bytes, *, file: str = FILE) -> Source:
    """What a file says.

    Args:
        content: TOML, UTF-8.
        file: Its name, for messages.

    Raises:
        PolicyRefused: It cannot be used; nothing of it counts.
    """
    document = parse_toml(content, file=file, refusal=PolicyRefused)
    return source_of(document, name=file)


def in_folder(folder: Path) -> Source | None:
    """What the file in a folder says; None where there is none.

    One that is there and cannot be read is not the same as none: its problem is told.

    Args:
        folder: The machine's policy folder.
    """
    path = folder / FILE
    try:
        return read_policy(files.read(path, limit=LIMIT))
    except Refusal as refusal:
        missing = isinstance(refusal.__cause__, FileNotFoundError | NotADirectoryError)
        if missing and not path.is_symlink():
            return None
        return Source(name=FILE, problem=str(refusal))
