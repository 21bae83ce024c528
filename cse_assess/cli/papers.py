"""``paper``: any paper of a case, from its assessment."""

import datetime as dt
from pathlib import Path
from typing import cast, get_args

import click

from cse_assess import files
from cse_assess.assessment import answers
from cse_assess.cli.score import LIMIT as ASSESSMENT_LIMIT
from cse_assess.errors import Refusal
from cse_assess.instrument import loader
from cse_assess.package import card as cards
from cse_assess.package.front_door import read_front_door
from cse_assess.paper.rendering import FileKind, as_file
from cse_assess.referral.build import draft
from cse_assess.referral.papers.matter import NO_REFERENCE, DoorTold, Matter

_FILE = click.Path(path_type=Path)


class PaperRefused(Refusal):
    """A paper that cannot be made."""


@click.command()
@click.argument("kind")
@click.argument("assessment", type=_FILE)
@click.option("-o", "--out", type=_FILE, required=True, help="The file: .pdf, .docx or .txt.")
@click.option("--hub", type=_FILE, help="The front door's card or listing.")
@click.option(
    "--meeting",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The day of the meeting that a brief is for.",
)
def paper(
    *, kind: str, assessment: Path, out: Path, hub: Path | None, meeting: dt.datetime | None
) -> None:
    """Make the paper KIND from ASSESSMENT.json: referral, phone-script, mace-brief and others.

    docs/PAPERS.md lists them; a KIND that there is not is refused with the names of all.
    """
    from cse_assess.referral.papers.catalogue import (  # noqa: PLC0415 - papers are many
        PAPERS,
        make,
    )

    if kind not in PAPERS:
        raise PaperRefused(
            f"There is no paper called {kind[:40]!r}.", remedy=f"There are: {', '.join(PAPERS)}."
        )
    suffix = out.suffix.lower().lstrip(".")
    if suffix not in get_args(FileKind):
        raise PaperRefused(
            f"A paper cannot be written as {out.suffix or 'a file without an ending'}.",
            file=out.name,
            remedy="End the name in .pdf, .docx or .txt.",
        )
    document = make(kind, _matter(assessment, hub, meeting))
    files.write(out, as_file(document, cast(FileKind, suffix)))
    click.echo(f"{document.title}. Wrote {out}. It is not locked: keep it where records are kept.")


def _matter(path: Path, hub: Path | None, meeting: dt.datetime | None) -> Matter:
    try:
        assessment = answers.read(files.read(path, limit=ASSESSMENT_LIMIT), file=path.name)
        now = dt.datetime.now().astimezone()
        form = loader.load_installed(assessment.form)
        referral = draft(form, assessment, reference=NO_REFERENCE, created=now)
    except Refusal as refusal:
        raise refusal.in_file(path.name) from None
    door = DoorTold()
    if hub is not None:
        found = read_front_door(files.read(hub, limit=cards.LIMIT), file=hub.name)
        door = DoorTold(found.name, found.phone, found.phone_out_of_hours, found.portal)
    return Matter(
        referral=referral,
        connections=assessment.referral.connections,
        today=now.date(),
        door=door,
        meeting=meeting.date() if meeting else None,
    )
