"""``receipt``: what the front door sends back, and how the sender takes it in."""

import datetime as dt
from pathlib import Path

import click
import msgspec

from cse_assess import files
from cse_assess.assessment import decisions
from cse_assess.assessment.decisions import Decision
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, Receipt
from cse_assess.cli.passphrases import passphrase, passphrase_option
from cse_assess.package import card as cards
from cse_assess.package import opening
from cse_assess.package.contacts import Contacts
from cse_assess.package.keyring import LIMIT as KEY_LIMIT
from cse_assess.package.keyring import Keyring
from cse_assess.package.receipt import ReceiptRefused, open_receipt, seal_receipt
from cse_assess.referral import words

_FILE = click.Path(path_type=Path)


@click.group()
def receipt() -> None:
    """Answer a referral, or read the answer."""


@receipt.command("decisions")
def list_decisions() -> None:
    """List what a front door can decide."""
    for decision in decisions.load():
        click.echo(f"{decision.id}: {decision.label}. {decision.meaning}")


@receipt.command("create")
@click.argument("package", type=_FILE)
@click.option("--key", type=_FILE, required=True, help="The front door's key.")
@click.option("-o", "--out", type=_FILE, required=True, help="The file to write.")
@click.option("--decision", "chosen", default="", help="A decision's id; without one: received.")
@click.option("--by", default="", help="Who says it: a name, or a role alone.")
@click.option("--by-phone", default="", help="How to reach them.")
@click.option("--next-step", default="", help="What happens next.")
@click.option("--feedback", default="", help="What helped in the referral; what was missing.")
@click.option(
    "--minutes",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day by which the notes of a meeting will come.",
)
@passphrase_option
def create(  # noqa: PLR0913 - one parameter an option
    *,
    package: Path,
    key: Path,
    out: Path,
    chosen: str,
    by: str,
    by_phone: str,
    next_step: str,
    feedback: str,
    minutes: dt.datetime | None,
    passphrase_file: Path | None,
) -> None:
    """Answer the referral in PACKAGE: it was received, or this was decided."""
    decision = _decision(chosen) if chosen else None
    keyring = _keyring(key, passphrase_file)
    opened = opening.open_package(
        files.read(package, limit=opening.LIMIT), keyring, pinned=None, file=package.name
    )
    if opened.manifest.kind != "referral":
        raise ReceiptRefused("This is no referral, so there is nothing to answer.")
    now = dt.datetime.now().astimezone()
    said = Receipt(
        schema=RECEIPT_SCHEMA,
        reference=opened.manifest.reference,
        kind="outcome" if decision else "received",
        at=now.astimezone(dt.UTC).replace(microsecond=0),
        by=by,
        by_phone=by_phone or keyring.card.phone,
        decision=decision.id if decision else "",
        decision_label=decision.label if decision else "",
        next_step=next_step,
        feedback=feedback,
        minutes_expected=minutes.date() if minutes else None,
        practice=keyring.card.practice,
    )
    files.write(out, seal_receipt(said, hub=keyring, to=opened.sender, now=now))
    told = decision.label if decision else "received"
    click.echo(f"{said.reference}: {told}. Wrote {out} for {opened.sender.name}.")


@receipt.command("open")
@click.argument("file", type=_FILE)
@click.option("--key", type=_FILE, required=True, help="The sender's key.")
@click.option("--hub", type=_FILE, help="The card of the front door that you expect.")
@click.option("--json", "as_json", is_flag=True, help="Print the receipt as JSON.")
@passphrase_option
def open_(
    file: Path, key: Path, hub: Path | None, as_json: bool, passphrase_file: Path | None
) -> None:
    """Verify an answer and show it."""
    known = Contacts()
    if hub is not None:
        card = cards.read_card(files.read(hub, limit=cards.LIMIT), file=hub.name)
        known = known.with_card(card, today=dt.datetime.now().astimezone().date())
    received = open_receipt(
        files.read(file, limit=opening.LIMIT),
        _keyring(key, passphrase_file),
        file=file.name,
        contacts=known,
    )
    if hub is not None and not received.hub_known:
        raise opening.WrongSender(
            f"This does not come from the front door of {hub.name}. Nothing was taken in.",
            file=file.name,
        )
    if not received.hub_known:
        click.echo(
            f"Warning: you do not have the card of {received.hub.name}. Ring them on a number "
            f"that you already have, and compare: {received.hub.fingerprint()}",
            err=True,
        )
    if as_json:
        click.echo(msgspec.json.encode(received.receipt))
        return
    click.echo("\n".join(_lines(received.receipt, received.hub.name)))


def _lines(said: Receipt, hub: str) -> list[str]:
    minutes = words.date(said.minutes_expected) if said.minutes_expected else ""
    lines = [
        ("", f"{said.reference}: {said.decision_label or 'received'}, {hub}"),
        ("When", words.moment(said.at)),
        ("Who", ", ".join(part for part in (said.by, said.by_phone) if part)),
        ("Next", said.next_step),
        ("Feedback", said.feedback),
        ("Notes of the meeting by", minutes),
    ]
    return [f"{label}: {text}" if label else text for label, text in lines if text]


def _decision(chosen: str) -> Decision:
    known = decisions.load()
    found = next((decision for decision in known if decision.id == chosen), None)
    if found is None:
        raise ReceiptRefused(
            f"There is no decision {chosen[:40]}.",
            remedy=f"Choose one of: {', '.join(decision.id for decision in known)}.",
        )
    return found


def _keyring(path: Path, passphrase_file: Path | None) -> Keyring:
    content = files.read(path, limit=KEY_LIMIT)
    return Keyring.unlock(content, passphrase(passphrase_file, whose=path.name), file=path.name)
