"""The command line: exit 0 done, 1 refused with one sentence on stderr, 2 wrong usage.

It is also the proof that the domain needs no window.
"""

import contextlib
import sys
from collections.abc import Sequence

import click

from cse_assess import __version__
from cse_assess.cli.demo import demo
from cse_assess.cli.doctor import doctor
from cse_assess.cli.form import form
from cse_assess.cli.keys import agency, hub
from cse_assess.cli.opener import opener
from cse_assess.cli.packages import inspect, open_, refer
from cse_assess.cli.papers import paper
from cse_assess.cli.policy import policy
from cse_assess.cli.receipt import receipt
from cse_assess.cli.score import score
from cse_assess.cli.updates import pack
from cse_assess.cli.usage import usage
from cse_assess.cli.vault import vault
from cse_assess.computer import this_computer
from cse_assess.errors import Refusal
from cse_assess.window import open_window


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cse-assess")
@click.pass_context
def cse_assess(context: click.Context) -> None:
    """Assess whether a child is being sexually exploited, and refer them safely.

    Without a command, this opens the app.
    """
    if context.invoked_subcommand is None:
        context.exit(open_window())
    if context.invoked_subcommand == "doctor":
        return  # it runs when half of everything is broken
    with contextlib.suppress(Refusal):  # commands that need the place say what is wrong with it
        this_computer().use_packs()


_COMMANDS = (
    demo, form, score, refer, paper, hub, agency, inspect, open_, receipt, opener, vault,
    usage, policy, pack, doctor,
)  # fmt: skip
for command in _COMMANDS:
    cse_assess.add_command(command)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The words after the program's name; the process's own if not given.

    Returns:
        The exit status.
    """
    try:
        status = cse_assess.main(
            list(arguments) if arguments is not None else None,
            prog_name="cse-assess",
            standalone_mode=False,
        )
    except Refusal as refusal:
        click.echo(str(refusal), err=True)
        return 1
    except click.Abort:
        click.echo("Stopped. Nothing was written.", err=True)
        return 1
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    return status if isinstance(status, int) else 0
