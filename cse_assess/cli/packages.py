"""``refer``, ``inspect`` and ``open``: from an assessment to the front door's desk."""

import datetime as dt
from pathlib import Path

import click
import msgspec

from cse_assess import config, files
from cse_assess.assessment import answers
from cse_assess.cli.keys import describe
from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.cli.score import LIMIT as ASSESSMENT_LIMIT
from cse_assess.errors import Refusal
from cse_assess.identifiers import new_reference
from cse_assess.instrument import loader
from cse_assess.package import card as cards
from cse_assess.package import handover, inspection, keyring, opening
from cse_assess.package import seal as sealing
from cse_assess.package.attachments import SIZE_LIMIT as ATTACHMENT_LIMIT
from cse_assess.package.attachments import Attachment, AttachmentRefused, attachment
from cse_assess.package.front_door import FrontDoor, read_front_door
from cse_assess.referral import words
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral

_FILE = click.Path(path_type=Path)


@click.command()
@click.argument("assessment", type=_FILE)
@click.option("--hub", type=_FILE, required=True, help="The front door's card or listing.")
@click.option("--sender", type=_FILE, required=True, help="The sender's key.")
@click.option("-o", "--out", type=_FILE, required=True, help="The file to write.")
@click.option(
    "--as",
    "as_",
    type=click.Choice(["sealed", "pdf", "plain"]),
    default="sealed",
    show_default=True,
    help="How it is handed over; the front door's card says what it accepts.",
)
@click.option("--attach", multiple=True, type=_FILE, help="A document or picture to send along.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@passphrase_option
def refer(  # noqa: PLR0913 - one parameter an option
    *,
    assessment: Path,
    hub: Path,
    sender: Path,
    out: Path,
    as_: str,
    attach: tuple[Path, ...],
    as_json: bool,
    passphrase_file: Path | None,
) -> None:
    """Build the referral from ASSESSMENT.json and hand it over to a front door."""
    door = _allowed(read_front_door(files.read(hub, limit=cards.LIMIT), file=hub.name))
    attached = [_attached(path) for path in attach]
    referral = _referral(assessment)
    keys = _keyring(sender, passphrase_file)
    now = dt.datetime.now().astimezone()
    said = {"reference": referral.reference, "level": referral.level.label, "file": out.name}
    if as_ == "sealed":
        content = sealing.seal(referral, sender=keys, hub=door, today=now.date(), attached=attached)
    elif as_ == "pdf":
        content, passphrase_ = handover.as_pdf(
            referral, hub=door, today=now.date(), attached=attached
        )
        said |= {"passphrase": passphrase_.text, "passphrase_words": " ".join(passphrase_.words)}
    else:
        if attached:
            raise AttachmentRefused("A plain copy is one PDF: send other files beside it.")
        content = handover.as_plain(referral, hub=door, today=now.date())
    files.write(out, content)
    if as_json:
        click.echo(msgspec.json.encode(said))
        return
    click.echo(f"{referral.reference}: {referral.level.label}. Wrote {out} for {door.name}.")
    if "passphrase" in said:
        click.echo("Passphrase, to be told by phone and shown only now: small letters, no spaces.")
        click.echo(f"  to type: {said['passphrase']}")
        click.echo(f"  to say:  {said['passphrase_words']}")
    if door.stale_on(now.date()) and door.listing is not None:
        checked = words.date(door.listing.checked_on)
        click.echo(f"Warning: its details were last checked on {checked}.", err=True)
    if door.phone:
        click.echo(f"Ring {door.name} on {door.phone} to say that it is coming.")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--json", "as_json", is_flag=True, help="Print what is found as JSON.")
def inspect(file: Path, as_json: bool) -> None:
    """Say what can be said of a file without a key."""
    found = inspection.inspect(files.read(file, limit=opening.LIMIT), file=file.name)
    if as_json:
        click.echo(msgspec.json.encode(found))
        return
    if found.card is not None:
        click.echo("\n".join(describe(found.card)))
        return
    what = "A key under a passphrase" if found.kind == "key" else "A sealed package"
    kinds = ", ".join(f"{count} x {kind}" for kind, count in found.recipients.items())
    click.echo(f"{what}, {found.size:,} bytes, sealed to: {kinds}.")
    click.echo("Nothing else can be said without the key.")


@click.command("open")
@click.argument("file", type=_FILE)
@click.option("--key", type=_FILE, required=True, help="The front door's key.")
@click.option("-o", "--out", type=_FILE, required=True, help="A new folder for the files.")
@click.option("--sender-card", type=_FILE, help="The card of the sender that you expect.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@passphrase_option
def open_(
    file: Path,
    key: Path,
    out: Path,
    sender_card: Path | None,
    as_json: bool,
    passphrase_file: Path | None,
) -> None:
    """Verify a package and unpack it, if all is well."""
    content = files.read(file, limit=opening.LIMIT)
    pinned = _card(sender_card) if sender_card else None
    opened = opening.open_package(
        content, _keyring(key, passphrase_file), pinned=pinned, file=file.name
    )
    files.write_folder(out, opened.members)
    for notice in opened.notices:
        click.echo(f"Warning: {notice}", err=True)
    if as_json:
        said = {
            "reference": opened.manifest.reference,
            "sender": opened.sender.name,
            "sender_known": opened.sender_known,
            "created": opened.manifest.created,
            "files": list(opened.members),
        }
        click.echo(msgspec.json.encode(said))
        return
    known = "known" if opened.sender_known else "not known"
    click.echo(f"{opened.manifest.reference} from {opened.sender.name} ({known}). All is as sent.")
    for name in opened.members:
        click.echo(f"  {out / name}")


def _allowed(door: FrontDoor) -> FrontDoor:
    """A front door with the ways that the organisation allows on this computer."""
    given = config.given(config.machine_folder())
    for problem in given.problems:
        click.echo(f"Warning: {problem} Nothing in it counts.", err=True)
    return door.allowed_by(given.standing().policy.hand_overs)


def _referral(path: Path) -> Referral:
    try:
        assessment = answers.read(files.read(path, limit=ASSESSMENT_LIMIT), file=path.name)
        form = loader.load_installed(assessment.form)
        now = dt.datetime.now().astimezone()
        return build(form, assessment, reference=new_reference(), created=now)
    except Refusal as refusal:
        raise refusal.in_file(path.name) from None


def _attached(path: Path) -> Attachment:
    return attachment(path.name, files.read(path, limit=ATTACHMENT_LIMIT))


def _card(path: Path) -> cards.Card:
    return cards.read_card(files.read(path, limit=cards.LIMIT), file=path.name)


def _keyring(path: Path, passphrase_file: Path | None) -> keyring.Keyring:
    content = files.read(path, limit=keyring.LIMIT)
    secret = passphrase(passphrase_file, whose=path.name)
    return keyring.Keyring.unlock(content, secret, file=path.name)
