"""What the frozen app runs first.

A console program and a window program share one folder. The window program has no console on
Windows: what would be said there is shown in a box instead, so that no start fails in silence.
"""

import contextlib
import io
import sys
from collections.abc import Callable


def main() -> int:
    """Run the command line, with somewhere to say a refusal; return the exit status."""
    from cse_assess.cli import main as run  # noqa: PLC0415 - after any stream is replaced

    if sys.stderr is not None:
        return run()
    return heard(run, shown_in_a_box)


def heard(run: Callable[[], int], show: Callable[[str], None]) -> int:
    """Run without a console; show what was said if it went wrong.

    Args:
        run: What to run; it returns an exit status.
        show: Shows a text to the person.
    """
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(io.StringIO()):
        status = run()
    if status and said.getvalue().strip():
        show(said.getvalue().strip())
    return status


def shown_in_a_box(text: str) -> None:
    """Show a text in Windows' own message box, which needs no part of Qt."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.user32.MessageBoxW(None, text, "CSE Assess", 0x10)


if __name__ == "__main__":
    sys.exit(main())
