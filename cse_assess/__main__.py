"""``python -m cse_assess`` is ``cse-assess``. Alone it opens the window, and loads no command."""

import sys

from cse_assess.errors import Refusal
from cse_assess.window import open_window


def main() -> int:
    """Open the window, or run the command that is named.

    Returns:
        The exit status.
    """
    if len(sys.argv) > 1:
        from cse_assess.cli import main as command  # noqa: PLC0415 - the window needs none of them

        return command()
    try:
        return open_window()
    except Refusal as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main())
