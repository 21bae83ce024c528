"""Nobody at the keyboard: notices when a window has been left alone."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Watches the keyboard and the mouse of one window.

    Args:
        minutes: How long is long.
        parent: Its owner.

    Signals:
        left_alone: Nothing was pressed or moved for so long.
    """

    left_alone = Signal()

    def __init__(self, minutes: float, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._timer.timeout.connect(self.left_alone)

    def watch(self, window: QWindow) -> None:
        """Watch a window from now on.

        Args:
            window: The system's window: it sees every key once, whichever widget takes it.
        """
        window.installEventFilter(self)
        self.begin()

    def begin(self) -> None:
        """Begin to wait anew: somebody is here now."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._timer.start()
        return False
