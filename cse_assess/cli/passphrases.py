"""Passphrases: from a file or a prompt, never from the command line, where others can read them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from cse_assess import files
from cse_assess.errors import Refusal

_LIMIT = 4096
_SHORTEST = 10

_Command = TypeVar("_Command", bound=Callable[..., Any])


def passphrase_option(command: _Command) -> _Command:
    """Give a command the option ``--passphrase-file``."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        help="Read the key's passphrase from the first line of this file instead of asking.",
    )(command)


class PassphraseRefused(Refusal):
    """A passphrase that cannot be had, or that is too short."""


def passphrase(path: Path | None, *, whose: str, new: bool = False) -> str:
    """Get a passphrase.

    Args:
        path: A file whose first line it is; None asks at the terminal.
        whose: What it opens, for the prompt.
        new: It is chosen now: ask twice, and see that it is long enough.

    Raises:
        PassphraseRefused: It is empty, too short, not text, or nobody is there to ask.
    """
    if path is not None:
        lines = files.read(path, limit=_LIMIT).splitlines() or [b""]
        try:
            given = lines[0].decode()
        except UnicodeDecodeError as error:
            raise PassphraseRefused("This is not text in UTF-8.", file=path.name) from error
    else:
        given = _ask(whose, new=new)
    if not given:
        raise PassphraseRefused("The passphrase is empty.", file=path.name if path else None)
    if new and len(given) < _SHORTEST:
        raise PassphraseRefused(
            f"The passphrase is shorter than {_SHORTEST} characters. Four unrelated words are "
            "easy to keep in mind and hard to guess.",
            file=path.name if path else None,
        )
    return given


def _ask(whose: str, *, new: bool) -> str:
    try:
        return str(
            click.prompt(
                f"Passphrase of {whose}", hide_input=True, confirmation_prompt=new, err=True
            )
        )
    except click.Abort as error:
        raise PassphraseRefused(
            "No passphrase was given.",
            remedy="Type it when asked, or use --passphrase-file. Nothing was written.",
        ) from error
