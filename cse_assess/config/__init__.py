"""What an organisation has set for its computers, and what counts of it for whoever is at work.

:mod:`~cse_assess.config.policy` is the table of settings; everything else follows from it.
"""

from pathlib import Path

import platformdirs

from cse_assess.config.file import FILE, read_policy
from cse_assess.config.policy import Handover, Policy
from cse_assess.config.source import PolicyRefused, Source
from cse_assess.config.standing import Given, Origin, Standing, enforcing, given

__all__ = [
    "FILE",
    "Given",
    "Handover",
    "Origin",
    "Policy",
    "PolicyRefused",
    "Source",
    "Standing",
    "enforcing",
    "given",
    "machine_folder",
    "read_policy",
    "refuse_to_publish",
]

_APP = "cse-assess"


def machine_folder() -> Path:
    """The machine's policy folder: where IT puts ``policy.toml`` and ``cards/``."""
    return platformdirs.site_config_path(_APP, appauthor=False)


def refuse_to_publish(given: Given) -> None:
    """See that counts may leave: not while nobody can tell which rule for small numbers is set.

    Args:
        given: What the organisation has given to this computer.

    Raises:
        PolicyRefused: A source cannot be read.
    """
    if given.problems:
        raise PolicyRefused(
            f"Your organisation's settings cannot be read ({given.problems[0].rstrip('.')}), so "
            "nobody can tell which small numbers it wants hidden. Nothing was written.",
            remedy="Ask IT to mend them, then try again.",
        )
