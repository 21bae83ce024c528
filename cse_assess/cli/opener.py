"""``opener``: the page with which a front door opens packages in its browser."""

from pathlib import Path

import click

from cse_assess import files
from cse_assess.package import opener as built


@click.command()
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    default=Path(built.NAME),
    show_default=True,
    help="The file to write.",
)
def opener(out: Path) -> None:
    """Write the page that opens sealed packages in a browser, with no network and no install."""
    files.write(out, built.page())
    click.echo(f"Wrote {out}. Give it to the front door on its own, before the first package.")
