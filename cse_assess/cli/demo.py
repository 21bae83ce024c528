"""``demo``: the main job from end to end, on a fictional child, through the real code."""

import datetime as dt
from pathlib import Path

import apsw
import click

from cse_assess import data, files
from cse_assess.assessment import answers
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import score
from cse_assess.cli.score import told
from cse_assess.identifiers import new_reference
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import Opened, open_package
from cse_assess.package.seal import seal
from cse_assess.referral.build import build
from cse_assess.usage.counts import tabulate, to_csv
from cse_assess.usage.events import Event, Kind, age_band
from cse_assess.usage.ledger import Ledger

_CASE = Path("practice", "amira", "model.json")
_LIMIT = 1024 * 1024
_PASSPHRASE = "practice only"  # noqa: S105 - of two keys that guard a fictional child


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("cse-assess-demo"),
    show_default=True,
    help="A new or empty folder for what is made.",
)
def demo(out: Path) -> None:
    """Assess, refer, seal, open and count one fictional case."""
    now = dt.datetime.now().astimezone()
    content = files.read(data.folder("forms") / _CASE, limit=_LIMIT)
    assessment = answers.read(content, file=_CASE.name)
    form = loader.load(assessment.form)
    ledger = Ledger(apsw.Connection(":memory:"))

    result = score(form, assessment)
    _count(ledger, "assessment-scored", form, assessment, result, now)
    click.echo(f"Assessed: {assessment.child.name}, {result.age} (fictional)\n")
    click.echo("\n".join(told(form, result)))

    agency, hub = _sender(assessment, now), _front_door(now)
    referral = build(form, assessment, reference=new_reference(), created=now)
    package = seal(referral, sender=agency, hub=of_card(hub.card), today=now.date())
    _count(ledger, "referral-sealed", form, assessment, result, now)
    opened = open_package(package, hub, pinned=agency.card, file="referral.age")
    _count(ledger, "package-opened", form, assessment, result, now)

    files.write_folder(
        out,
        {
            "assessment.json": content,
            "agency.key": agency.lock(_PASSPHRASE),
            "agency.card.json": agency.card.to_json(),
            "hub.key": hub.lock(_PASSPHRASE),
            "hub.card.json": hub.card.to_json(),
            "referral.age": package,
            **{f"opened/{name}": member for name, member in opened.members.items()},
            "usage.csv": to_csv(tabulate(ledger.events())),
        },
    )
    click.echo(f"\nSealed: {out / 'referral.age'} ({len(package):,} bytes) to {hub.card.name}")
    _tell_opened(out, opened)
    click.echo(f"Passphrase of both practice keys: {_PASSPHRASE}")
    click.echo(f"Counted: {out / 'usage.csv'}")
    for event in ledger.events():
        click.echo(f"  {event.day} {event.kind} level={event.level} age={event.age_band}")


def _sender(assessment: Assessment, now: dt.datetime) -> Keyring:
    return Keyring.generate(
        "agency",
        assessment.assessor.organisation,
        phone=assessment.assessor.phone,
        today=now.date(),
    )


def _front_door(now: dt.datetime) -> Keyring:
    return Keyring.generate(
        "front-door",
        "Practice front door",
        area="Nowhere-on-Sea",
        phone="01632 960 200",
        phone_out_of_hours="01632 960 201",
        practice=True,
        today=now.date(),
    )


def _tell_opened(out: Path, opened: Opened) -> None:
    click.echo(f"Opened with the hub's key: {opened.manifest.reference}, from {opened.sender.name}")
    click.echo("  Signatures hold; every member is what was sealed:")
    for name, member in opened.members.items():
        click.echo(f"  {out / 'opened' / name} ({len(member):,} bytes)")


def _count(
    ledger: Ledger, kind: Kind, form: Form, assessment: Assessment, result: Result, now: dt.datetime
) -> None:
    """Count a step. A practice case counts nowhere else; this ledger goes with the demo."""
    level = "not-established" if result.level is None else form.level(result.level).id
    ledger.append(
        Event(
            kind=kind,
            day=now.date(),
            form=form.id,
            form_version=form.version,
            profession=assessment.assessor.profession,
            level=level,
            age_band=age_band(result.age),
            rules=result.rules,
        )
    )
