"""``policy``: what an organisation has set for this computer, and a file to set it with."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import msgspec

from cse_assess import config, files
from cse_assess.cli.passphrases import passphrase_option
from cse_assess.cli.vaults import open_vault, vault_options
from cse_assess.config import choices
from cse_assess.config.described import settings
from cse_assess.config.file import LIMIT
from cse_assess.config.source import Source
from cse_assess.config.standing import Origin, Standing
from cse_assess.config.template import in_toml, template

_ORIGINS: dict[Origin, str] = {
    "default": "default",
    "recommended": "recommended by your organisation",
    "you": "you",
    "lead": "your lead",
    "organisation": "your organisation",
    "held": "held until your organisation's settings can be read",
}


@click.group()
def policy() -> None:
    """Settings that an organisation makes for its computers."""


@policy.command("show")
@click.option("--mine", is_flag=True, help="Open the vault, and show what you have chosen too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@vault_options
@passphrase_option
def show(
    *, mine: bool, as_json: bool, folder: Path, user: str, passphrase_file: Path | None
) -> None:
    """Show each setting, its value, and who set it: default, you, your organisation."""
    given = config.given(config.machine_folder())
    chosen: Mapping[str, Any] = choices.beside(folder)
    if mine:
        with open_vault(folder, user, passphrase_file) as vault:
            chosen = {**chosen, **choices.stored(vault)}
    standing = given.standing(chosen)
    click.echo(_as_json(standing, given) if as_json else _as_text(standing))
    for problem in given.problems:
        click.echo(f"Warning: {problem} Nothing in it counts.", err=True)


@policy.command("check")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), required=False)
def check(file: Path | None) -> None:
    """Say whether FILE can be used as policy.toml, or what is wrong and where.

    Without FILE, what is set on this computer is checked.
    """
    if file is not None:
        _tell(config.read_policy(files.read(file, limit=LIMIT), file=file.name))
        return
    given = config.given(config.machine_folder())
    if not given.sources:
        click.echo("Nothing is set on this computer.")
    for source in given.sources:
        if not source.problem:
            _tell(source)
    if given.problems:
        raise config.PolicyRefused(
            " ".join(given.problems),
            remedy="Nothing in it counts until it is mended, and the careful settings hold.",
        )


def _tell(source: Source) -> None:
    for heading, values in (("Set", source.enforced), ("Recommended", source.recommended)):
        for name, value in values.items():
            click.echo(f"{heading}: {name} = {in_toml(value)}")
    count = len(source.enforced) + len(source.recommended)
    click.echo(f"{source.name} is sound: {count} {'setting' if count == 1 else 'settings'}.")


@policy.command("template")
def show_template() -> None:
    """Print a policy.toml with every setting and what it does, to begin from."""
    click.echo(template(), nl=False)


def _as_text(standing: Standing) -> str:
    lines = []
    for one in settings():
        value, origin = in_toml(standing.value(one.name)), _ORIGINS[standing.origins[one.name]]
        lines.append(f"{one.name} = {value}  ({origin})")
    return "\n".join(lines)


def _as_json(standing: Standing, given: config.Given) -> bytes:
    told = {
        "settings": {
            one.name: {"value": standing.value(one.name), "set_by": standing.origins[one.name]}
            for one in settings()
        },
        "problems": given.problems,
        "folder": str(given.folder),
    }
    return msgspec.json.encode(told)
