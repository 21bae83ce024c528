"""``cse-assess`` alone: the app's window."""

from cse_assess.errors import Refusal


def open_window() -> int:
    """Open the app and stay until it is closed.

    Returns:
        The exit status.

    Raises:
        Refusal: Qt cannot be loaded on this machine.
    """
    try:
        from cse_assess_ui.app import run  # noqa: PLC0415 - the domain loads no window
    except ImportError as error:
        raise Refusal(
            f"The window cannot be opened: a part of Qt is missing ({error.name or error}).",
            remedy="Ask IT to install it, or use the commands; cse-assess --help lists them.",
        ) from error
    return run()
