"""``hub``, ``agency``, ``analyst``: keys and cards of those who receive, send and count."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from cse_assess import files
from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.package.card import LIMIT, Card, Kind, read_card
from cse_assess.package.front_door import read_portal
from cse_assess.package.keyring import LIMIT as KEY_LIMIT
from cse_assess.package.keyring import VALID_DAYS, Keyring

_FOLDER = click.Path(path_type=Path, file_okay=False)
_CARD = click.Path(path_type=Path)

_portal_option = click.option(
    "--portal",
    type=_CARD,
    help="The order in which its web form asks: a TOML file with [[portal]] tables.",
)
_STEPS = {
    "next": Keyring.with_next,
    "promote": Keyring.promoted,
    "retire": Keyring.retired,
}


def _card_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command what is asked for every card that is made, apart from its name."""
    for option in (
        passphrase_option,
        click.option("--valid-days", type=click.IntRange(1, 3660), default=365, show_default=True),
        click.option("--email", default="", help="A secure address."),
        click.option("--phone", default="", help="The number to ring."),
        click.option("-o", "--out", type=_FOLDER, required=True, help="The folder to write to."),
    ):
        command = option(command)
    return command


@click.group()
def hub() -> None:
    """The front door's side: its keys and its card."""


@click.group()
def agency() -> None:
    """The sender's side: its keys and its card."""


@click.group()
def analyst() -> None:
    """The partnership's analyst: its keys and its card."""


@hub.command("create")
@click.option("--name", required=True, help="What the front door is called.")
@click.option("-o", "--out", type=_FOLDER, required=True, help="The folder to write to.")
@click.option("--area", default="", help="The area that it serves.")
@click.option("--phone-out-of-hours", default="", help="The number to ring at other times.")
@click.option(
    "--accepts",
    multiple=True,
    type=click.Choice(["sealed", "pdf", "plain"]),
    default=["sealed"],
    show_default=True,
    help="A way of handing over that it accepts; may be given more than once.",
)
@click.option("--phone", default="", help="The number to ring.")
@click.option("--email", default="", help="A secure address.")
@click.option("--valid-days", type=click.IntRange(1, 3660), default=365, show_default=True)
@click.option("--practice", is_flag=True, help="A card for practice cases, and for nothing else.")
@_portal_option
@passphrase_option
def hub_create(  # noqa: PLR0913 - one parameter an option
    *,
    name: str,
    out: Path,
    area: str,
    phone_out_of_hours: str,
    accepts: tuple[str, ...],
    phone: str,
    email: str,
    valid_days: int,
    practice: bool,
    portal: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Make a front door's key and card: hub.key stays there, hub.card.json goes to senders."""
    details = {
        "area": area,
        "phone": phone,
        "phone_out_of_hours": phone_out_of_hours,
        "email": email,
        "accepts": list(dict.fromkeys(accepts)),
        "practice": practice,
        **_portal(portal),
    }
    _create("front-door", "hub", name, out, passphrase_file, valid_days, details)


@hub.command("renew")
@click.argument("key", type=_CARD)
@click.option("-o", "--out", type=_FOLDER, required=True, help="The folder for the new files.")
@click.option(
    "--step",
    type=click.Choice(list(_STEPS)),
    help="next: a new key joins the card; promote: it becomes the present one, and the old one is "
    "retiring; retire: the old one leaves the card.",
)
@click.option("--duty", default="", help="The out-of-hours team's age recipient, to be added.")
@click.option("--valid-days", type=click.IntRange(1, 3660), default=VALID_DAYS, show_default=True)
@_portal_option
@passphrase_option
def hub_renew(
    *,
    key: Path,
    out: Path,
    step: str | None,
    duty: str,
    valid_days: int,
    portal: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Give the front door of KEY a new card, with the same keys or the next ones.

    Old packages still open with the new key file.
    """
    new_key, new_card = _free(out, "hub")
    secret = passphrase(passphrase_file, whose=key.name)
    keyring = Keyring.unlock(files.read(key, limit=KEY_LIMIT), secret, file=key.name)
    today = dt.datetime.now().astimezone().date()
    if step is not None:
        keyring = _STEPS[step](keyring, today=today)
    if duty:
        keyring = keyring.with_duty(duty, today=today)
    keyring = keyring.renewed(today=today, valid_days=valid_days, **_portal(portal))
    _write(keyring, secret, new_key, new_card)


@agency.command("create")
@click.option("--name", required=True, help="What the sender is called.")
@_card_options
def agency_create(
    name: str, out: Path, phone: str, email: str, valid_days: int, passphrase_file: Path | None
) -> None:
    """Make a sender's key and card: agency.key stays there, agency.card.json goes to hubs."""
    details = {"phone": phone, "email": email}
    _create("agency", "agency", name, out, passphrase_file, valid_days, details)


@analyst.command("create")
@click.option("--name", required=True, help="What the partnership or its analyst is called.")
@_card_options
def analyst_create(
    name: str, out: Path, phone: str, email: str, valid_days: int, passphrase_file: Path | None
) -> None:
    """Make an analyst's key and card: analyst.key stays, analyst.card.json goes to services."""
    details = {"phone": phone, "email": email}
    _create("analyst", "analyst", name, out, passphrase_file, valid_days, details)


@click.command()
@click.argument("card", type=_CARD)
@click.option("--json", "as_json", is_flag=True, help="Print the card as JSON.")
def show(card: Path, as_json: bool) -> None:
    """Show a card, and the fingerprint to compare by phone."""
    found = read_card(files.read(card, limit=LIMIT), file=card.name)
    click.echo(found.to_json() if as_json else "\n".join(describe(found)), nl=not as_json)


hub.add_command(show)
agency.add_command(show)
analyst.add_command(show)


def describe(card: Card) -> list[str]:
    """A card in lines of text."""
    kind = {"front-door": "Front door", "agency": "Sender", "analyst": "Analyst"}[card.kind]
    lines = [
        ("", f"{kind}: {card.name}{f', {card.area}' if card.area else ''}"),
        ("For practice only", "nobody reads what is sealed to it" if card.practice else ""),
        ("Phone", card.phone),
        ("Out of hours", card.phone_out_of_hours),
        ("E-mail", card.email),
        ("Accepts", ", ".join(card.accepts)),
        ("Valid", f"{card.created:%d %B %Y} to {card.valid_until:%d %B %Y}"),
        ("Keys", ", ".join(card.roles)),
        ("Fingerprint", card.fingerprint()),
        ("In words", card.fingerprint_words()),
    ]
    return [f"{label}: {text}" if label else text for label, text in lines if text]


def _portal(path: Path | None) -> dict[str, object]:
    """What a card says of its web form; nothing where no file is given."""
    if path is None:
        return {}
    return {"portal": read_portal(files.read(path, limit=LIMIT), file=path.name)}


def _create(
    kind: Kind,
    stem: str,
    name: str,
    out: Path,
    passphrase_file: Path | None,
    valid_days: int,
    details: Mapping[str, object],
) -> None:
    key, card = _free(out, stem)
    secret = passphrase(passphrase_file, whose=key.name, new=True)
    today = dt.datetime.now().astimezone().date()
    keyring = Keyring.generate(kind, name, today=today, valid_days=valid_days, **details)
    _write(keyring, secret, key, card)


def _free(out: Path, stem: str) -> tuple[Path, Path]:
    """Where the key and the card go, if nothing is there.

    Raises:
        FileRefused: Something is.
    """
    key, card = out / f"{stem}.key", out / f"{stem}.card.json"
    for path in (key, card):
        if path.exists():
            raise files.FileRefused(
                "The file is there already, and a key that is lost opens nothing again. "
                "Nothing was written.",
                file=path.name,
                remedy="Choose another folder.",
            )
    return key, card


def _write(keyring: Keyring, secret: str, key: Path, card: Path) -> None:
    locked = keyring.lock(secret)
    files.make_folder(key.parent)
    files.write(key, locked)
    files.write(card, keyring.card.to_json())
    click.echo("\n".join(describe(keyring.card)))
    click.echo(f"Wrote {key} (keep it, and a copy of it, safe) and {card} (give it out).")
