"""``doctor``: what to read to IT over the phone when something does not work."""

import datetime as dt

import click
import msgspec

from cse_assess import places
from cse_assess.computer import Computer, this_computer
from cse_assess.diagnostics import checks, vault_checks, window_checks
from cse_assess.diagnostics.doctor import Line, examine, look
from cse_assess.diagnostics.log import lines
from cse_assess.errors import Refusal
from cse_assess.updates.trust import Trust
from cse_assess.window import probe_window

_WORDS = {"ok": "OK", "look": "Look at this"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print what is found as JSON.")
@click.option("--log", "show_log", is_flag=True, help="Show the log of events instead.")
@click.option("--probe", is_flag=True, hidden=True, help="Let Qt say what it is.")
@click.pass_context
def doctor(context: click.Context, as_json: bool, show_log: bool, probe: bool) -> None:
    """Look at this computer, and say what may be wrong; nothing of any case or person.

    Each line is one sentence. The exit status is 1 if there is something to look at.
    """
    if probe:
        context.exit(probe_window())
    here, told = _here()
    if show_log:
        click.echo("\n".join(lines(here.places.log)))
        return
    found = [
        *told,
        *examine(checks.checks(here, dt.datetime.now().astimezone())),
        *examine(vault_checks.checks(here.places.vault)),
        *examine(window_checks.checks()),
    ]
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)))
    else:
        for line in found:
            click.echo(f"{_WORDS[line.state]:<13} {line.text}")
    wrong = sum(line.state == "look" for line in found)
    if not as_json:
        things = "1 thing" if wrong == 1 else f"{wrong} things"
        click.echo(f"\n{things} to look at." if wrong else "\nNothing to look at.")
    context.exit(1 if wrong else 0)


def _here() -> tuple[Computer, list[Line]]:
    """This computer; as if installed as usual where the place it should use cannot be used."""
    try:
        return this_computer(), []
    except Refusal as refusal:
        usual = Computer(places=places.installed(), trust=Trust(allowed=False))
        reason = str(refusal)
        return usual, examine([("places", lambda: [look(reason)])])
