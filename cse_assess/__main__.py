"""``python -m cse_assess`` is ``cse-assess``."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - who has no newer one should be told so
    # Nothing newer than Python 3.6 stands in this file, so that it can be read there.
    sys.exit(
        "Python 3.11 or later is needed, and this is {}. Ask IT for a newer one, or for the app "  # noqa: UP032
        "that brings its own.".format(sys.version.split()[0])
    )

try:
    from cse_assess.cli import main
except ImportError as error:
    sys.exit(
        "A part of the app is missing ({}). Ask IT to install the app again.".format(
            error.name or "Python's packages"
        )
    )

sys.exit(main())
