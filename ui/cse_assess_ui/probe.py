"""What Qt can say of itself on this computer, for the doctor; no window is shown."""

import sys

import msgspec
import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QAccessible, QGuiApplication

from cse_assess.diagnostics.window_checks import Probe
from cse_assess_ui.letters import families


def run() -> int:
    """Print what there is to say as JSON.

    Returns:
        The exit status.
    """
    app = QGuiApplication(["cse-assess"])
    app.processEvents()
    probe = Probe(
        qt=qVersion(),
        pyside=PySide6.__version__,
        platform=app.platformName(),
        fonts=families(),
        screens=tuple(
            (one.geometry().width(), one.geometry().height(), round(one.devicePixelRatio() * 100))
            for one in app.screens()
        ),
        listens=QAccessible.isActive(),
    )
    sys.stdout.buffer.write(msgspec.json.encode(probe))
    sys.stdout.flush()
    return 0
