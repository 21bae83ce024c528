"""Options of commands that open a vault."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from cse_assess.cli.passphrases import passphrase
from cse_assess.computer import this_computer
from cse_assess.errors import Refusal
from cse_assess.vault import opening
from cse_assess.vault.slots import users
from cse_assess.vault.store import Vault

FOLDER = click.Path(path_type=Path, file_okay=False)
_Command = TypeVar("_Command", bound=Callable[..., Any])


class WhoRefused(Refusal):
    """Nobody can tell whose passphrase is meant."""


def user_option(command: _Command) -> _Command:
    """Give a command the option ``--user``."""
    return click.option(
        "--user", default="", help="Whose passphrase; the only person's if not given."
    )(command)


def vault_options(command: _Command) -> _Command:
    """Give a command the options ``--vault`` and ``--user``."""
    return click.option(
        "--vault",
        "folder",
        type=FOLDER,
        default=lambda: this_computer().places.vault,
        help="The vault's folder; the window's own if not given.",
    )(user_option(command))


def open_vault(folder: Path, user: str, passphrase_file: Path | None) -> Vault:
    """Open a vault for a command.

    Args:
        folder: Its folder.
        user: Whose passphrase; empty for the only person's.
        passphrase_file: The file that holds it; None asks.

    Raises:
        WhoRefused: There is no vault, or several people can open it.
        VaultRefused: It does not open.
    """
    who = who_opens(folder, user)
    return opening.open_vault(folder, user=who, passphrase=passphrase(passphrase_file, whose=who))


def who_opens(folder: Path, user: str) -> str:
    """Whose passphrase is meant.

    Args:
        folder: The vault's folder.
        user: Who was named; empty for the only person.

    Raises:
        WhoRefused: There is no vault, or several people can open it.
    """
    if user:
        return user
    known = users(folder)
    if len(known) != 1:
        raise WhoRefused(
            "There is no vault here."
            if not known
            else f"Several people can open it: {', '.join(known)}.",
            file=folder.name,
            remedy="Say which folder with --vault." if not known else "Say who with --user.",
        )
    return known[0]
