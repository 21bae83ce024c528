"""``python -m cse_assess`` is ``cse-assess``. Alone it opens the window, and loads no command."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - who has no newer one should be told so
    # Nothing newer than Python 3.6 stands in this file, so that it can be read there.
    sys.exit(
        "Python 3.11 or later is needed, and this is {}. Ask IT for a newer one, or for the app "  # noqa: UP032
        "that brings its own.".format(sys.version.split()[0])
    )

try:
    from cse_assess.errors import Refusal
    from cse_assess.window import open_window

    if len(sys.argv) > 1:
        from cse_assess import cli
except ImportError as error:
    sys.exit(
        "A part of the app is missing ({}). Ask IT to install the app again.".format(
            error.name or "Python's packages"
        )
    )


def main() -> int:
    """Open the window, or run the command that is named.

    Returns:
        The exit status.
    """
    if len(sys.argv) > 1:
        return cli.main()
    try:
        return open_window()
    except Refusal as refusal:
        sys.stderr.write("{}\n".format(refusal))  # noqa: UP032
        return 1


if __name__ == "__main__":
    sys.exit(main())
