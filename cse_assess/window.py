"""``cse-assess`` alone: the app's window; and what keeps it from being opened, in a sentence."""

from collections.abc import Callable

from cse_assess.diagnostics import libraries
from cse_assess.diagnostics.display import StartRefused, refuse_other_system, ways_to_screen


def open_window() -> int:
    """Open the app and stay until it is closed.

    Returns:
        The exit status.

    Raises:
        StartRefused: It cannot be opened on this machine.
    """
    refuse_other_system()
    faults = [libraries.missing(way) for way in ways_to_screen()]
    if all(faults):
        missing = faults[0]
        raise StartRefused(
            f"The window cannot be opened: a part of the system is missing ({', '.join(missing)}).",
            remedy=libraries.remedy(missing),
        )
    return _loaded(_app)()


def probe_window() -> int:
    """Let Qt say what it is on this computer, for the doctor.

    Returns:
        The exit status.

    Raises:
        StartRefused: It cannot be loaded.
    """
    return _loaded(_probe)()


def _app() -> Callable[[], int]:
    from cse_assess_ui.app import run  # noqa: PLC0415 - the domain loads no window

    return run


def _probe() -> Callable[[], int]:
    from cse_assess_ui.probe import run  # noqa: PLC0415 - the domain loads no window

    return run


def _loaded(load: Callable[[], Callable[[], int]]) -> Callable[[], int]:
    """Load a part of the window.

    Raises:
        StartRefused: Something that it needs is not there.
    """
    try:
        return load()
    except ImportError as error:
        told = str(error)
        if libraries.system_too_old(told):
            raise StartRefused(
                "The window cannot be opened: this Linux is older than Qt can run on.",
                remedy="Ask IT for a newer one, or use the commands; cse-assess --help lists them.",
            ) from error
        name = libraries.named_in(told) or error.name or "Qt"
        raise StartRefused(
            f"The window cannot be opened: a part of it is missing ({name}).",
            remedy=libraries.remedy([name])
            if name in libraries.PACKAGES
            else "Ask IT to install the app again, or use the commands; cse-assess --help lists "
            "them.",
        ) from error
