"""The page with which a front door opens packages in its browser, without this app.

It is built from ``resources/opener/`` by ``make opener`` and travels in the wheel.
"""

from cse_assess import data, files
from cse_assess.errors import Refusal

NAME = "cse-assess-opener.html"
_LIMIT = 8 * 1024 * 1024


class OpenerMissing(Refusal):
    """The page has not been built here."""


def page() -> bytes:
    """The whole page, one file.

    Raises:
        OpenerMissing: It is not part of this installation.
    """
    path = data.folder("resources") / "opener" / "build" / "opener.html"
    if not path.is_file():
        raise OpenerMissing(
            "The page that opens packages in a browser is not part of this installation.",
            remedy="Ask for a released copy of the app, or build it: make opener.",
        )
    return files.read(path, limit=_LIMIT)
