"""What an organisation has set for this computer: ``policy.toml`` in the machine's folder.

It is read once, at start. A file that cannot be used is told of, and nothing of it counts: a policy
that is half followed is worse than one that is missing and known to be.
"""

from pathlib import Path
from typing import Annotated

import msgspec

from cse_assess import files
from cse_assess.decoding import decode_toml
from cse_assess.errors import Refusal

FILE = "policy.toml"
_LIMIT = 64 * 1024


class PolicyRefused(Refusal):
    """A policy file that cannot be used."""


class Policy(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is set.

    Attributes:
        keychain: The system's keychain may unlock the vault.
        backup_folder: Where backups go, once a day when somebody works; empty for none.
        backup_keep: How many backups are kept there.
        retention_days: After so many days without a change, a record is due to be destroyed.
    """

    keychain: bool = False
    backup_folder: str = ""
    backup_keep: Annotated[int, msgspec.Meta(ge=1, le=1000)] = 14
    retention_days: Annotated[int, msgspec.Meta(ge=1, le=36_500)] = 365


def load(folder: Path | None) -> Policy:
    """The policy of this computer; the usual settings where there is none.

    Args:
        folder: The machine's policy folder; None for none.

    Raises:
        PolicyRefused: There is one, and it cannot be used.
    """
    if folder is None or not (folder / FILE).is_file():
        return Policy()
    return decode_toml(
        files.read(folder / FILE, limit=_LIMIT), Policy, file=FILE, refusal=PolicyRefused
    )
