"""Python's search for garbage, on the window's thread alone.

Python searches on whichever thread happens to ask for memory. If that is the worker's, a page that
was just left is taken apart there, and Qt's widgets can only be taken apart on the window's thread:
the program dies. So the search by itself is switched off, and done from a timer.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class Garbage(QObject):
    """Searches now and then, as much as Python would.

    Args:
        parent: Its owner; a timer of the window's thread belongs to it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.search)
        self._timer.start()

    def search(self) -> None:
        """Search what Python itself would have searched by now."""
        due = [
            generation
            for generation, (made, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if made > most
        ]
        if due:
            gc.collect(max(due))

    def keep_loaded(self) -> None:
        """Leave what is loaded for good out from now on.

        Each full search looked at every module, form and rule anew, and held the window up for up
        to a tenth of a second, under a key as likely as not. What belongs to a case is searched as
        before.
        """
        gc.freeze()
