"""``pack``: forms, texts of law, front doors and language rules by file, signed and installed."""

import datetime as dt
import sys
from pathlib import Path

import click
import msgspec

from cse_assess import files
from cse_assess.cli.keys import describe
from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.computer import this_computer
from cse_assess.errors import Refusal
from cse_assess.package.keyring import LIMIT as KEY_LIMIT
from cse_assess.package.keyring import Keyring
from cse_assess.updates import installing
from cse_assess.updates import pack as packs
from cse_assess.updates.installing import Offer
from cse_assess.updates.pack import Cover, Manifest, PackRefused

_FILE = click.Path(path_type=Path)
_DAY = click.DateTime(["%Y-%m-%d"])
_MARKS = {"added": "+", "changed": "~", "removed": "-"}
_KINDS = {
    "form": "form",
    "statutory": "text of law",
    "front-door": "front door",
    "language": "language rules",
}


@click.group()
def pack() -> None:
    """Update forms, texts of law, front doors and language rules from a signed file."""


@pack.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--key", type=_FILE, required=True, help="The key that it is signed with.")
@click.option("-o", "--out", type=_FILE, required=True, help="The file to write (.csepack).")
@click.option("--name", required=True, help="What the pack is called, the same in every version.")
@click.option("--version", type=click.IntRange(1), required=True, help="Higher every time.")
@click.option("--about", default="", help="What it is for, in a sentence.")
@click.option("--replaces", type=click.IntRange(0), default=0, help="The version that it follows.")
@click.option("--not-after", type=_DAY, help="The last day on which it may be installed.")
@passphrase_option
def create(  # noqa: PLR0913 - one parameter an option
    *,
    folder: Path,
    key: Path,
    out: Path,
    name: str,
    version: int,
    about: str,
    replaces: int,
    not_after: dt.datetime | None,
    passphrase_file: Path | None,
) -> None:
    """Make a pack of DIR, which is laid out like the app's own folder of forms."""
    brought = _files(folder)
    installing.check(brought, file=folder.name)
    secret = passphrase(passphrase_file, whose=key.name)
    signer = Keyring.unlock(files.read(key, limit=KEY_LIMIT), secret, file=key.name)
    cover = Cover(
        name=name,
        version=version,
        about=about,
        replaces=replaces,
        not_after=not_after.date() if not_after else None,
    )
    made = packs.create(brought, cover, signer=signer, made=_today())
    files.write(out, made)
    click.echo(f"Wrote {out}: {name} {version}, signed by {signer.card.name}.")


@pack.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print what was signed as JSON.")
def inspect(file: Path, as_json: bool) -> None:
    """Show what is in a pack and who signed it. Whether to trust them is yours to find out."""
    found = packs.read(files.read(file, limit=packs.LIMIT), file=file.name)
    if as_json:
        click.echo(msgspec.json.encode(found.manifest))
        return
    click.echo("\n".join(_told(found.manifest)))


@pack.command()
@click.argument("file", type=_FILE)
@click.option("--accept", is_flag=True, help="Install without asking, for a script of IT's.")
@click.option("--for-everybody", is_flag=True, help="For every user of this computer.")
@click.option("--json", "as_json", is_flag=True, help="Print what would change; install nothing.")
def install(file: Path, *, accept: bool, for_everybody: bool, as_json: bool) -> None:
    """Show what a pack changes and install it, if you accept that."""
    here = this_computer()
    roots = (here.places.machine_packs, here.places.own_packs)
    content = files.read(file, limit=packs.LIMIT)
    offer = installing.look(content, roots, here.trust, today=_today(), file=file.name)
    if as_json:
        click.echo(msgspec.json.encode({"state": offer.state, "changes": offer.changes}))
        return
    manifest = offer.pack.manifest
    if offer.state == "here":
        click.echo(f"{manifest.name} {manifest.version} is installed already. Nothing was changed.")
        return
    click.echo("\n".join([*_told(manifest), "", *_changes(offer)]))
    if not accept:
        _ask(file)
    folder = installing.install(offer, roots[0] if for_everybody else roots[1])
    click.echo(f"Installed in {folder}. It counts from the next start of the app.")


@pack.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> None:
    """List the packs that are installed, and whether they count."""
    found = this_computer().use_packs()
    if as_json:
        rows = [
            {"name": one.name, "version": one.version, "state": one.state, "reason": one.reason}
            for one in found
        ]
        click.echo(msgspec.json.encode(rows))
        return
    for one in found:
        reason = f": {one.reason}" if one.reason else ""
        click.echo(f"{one.name} {one.version}  {one.state}{reason}")
    if not found:
        click.echo("No pack is installed.")


def _files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its name in the pack.

    Raises:
        PackRefused: There is none, or one is no plain file.
    """
    paths = [path for path in sorted(folder.rglob("*")) if path.is_symlink() or not path.is_dir()]
    if not paths:
        raise PackRefused("There is nothing in this folder.", file=folder.name)
    for path in paths:
        if path.is_symlink() or not path.is_file():
            raise PackRefused("This is no plain file.", file=path.name)
    return {
        path.relative_to(folder).as_posix(): files.read(path, limit=packs.LIMIT) for path in paths
    }


def _told(manifest: Manifest) -> list[str]:
    """A pack in lines of text."""
    follows = f", follows version {manifest.replaces}" if manifest.replaces else ""
    until = f", to be installed by {manifest.not_after:%d %B %Y}" if manifest.not_after else ""
    return [
        f"Pack {manifest.name}, version {manifest.version}{follows}",
        *([manifest.about] if manifest.about else []),
        f"Made {manifest.made:%d %B %Y}{until}",
        "Signed by",
        *(f"  {line}" for line in describe(manifest.signer)),
        f"  Keys for the policy: {manifest.signer.signing.fingerprint()}",
        f"{len(manifest.members)} files",
        *(f"  {one.name} ({one.size:,} bytes)" for one in manifest.members),
    ]


def _changes(offer: Offer) -> list[str]:
    """What installing would change, in lines of text."""
    if not offer.changes:
        return ["Nothing that is shown or counted would change."]
    lines = ["This would change:"]
    for one in offer.changes:
        lines.append(f"  {_MARKS[one.how]} {_KINDS[one.kind]} {one.what}: {one.how}")
        lines += [f"      {told}" for told in one.told]
    return lines


def _ask(file: Path) -> None:
    """Ask whether to install.

    Raises:
        Refusal: Nobody is there to ask, or they say no.
    """
    if not sys.stdin.isatty():
        raise Refusal(
            "Nobody is here to accept this. Nothing was changed.",
            file=file.name,
            remedy="Run it in a terminal, or add --accept once you have read what changes.",
        )
    if not click.confirm("Install it?", err=True):
        raise Refusal("Not installed. Nothing was changed.", file=file.name)


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
