"""A double ring around whatever has the keyboard, the same for every control.

A style sheet can draw one border; two rings, one dark and one bright, stay visible on any
background. The ring belongs to whatever scrolls, so it moves and is clipped with the control.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

_REACH = 4
_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class _Ring(QWidget):
    """The two rings, around one control for as long as it has the keyboard."""

    def __init__(self, control: QWidget, inner: QColor, outer: QColor) -> None:
        ground = _ground(control)
        super().__init__(ground)
        self._control, self._ground = control, ground
        self._inner, self._outer = inner, outer
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widget: QWidget | None = control
        while widget is not None and widget is not ground:
            widget.installEventFilter(self)
            widget = widget.parentWidget()
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            self._follow()
        return False

    def _follow(self) -> None:
        if not shiboken6.isValid(self._control):
            return
        corner = self._control.mapTo(self._ground, QPoint(0, 0))
        around = QRect(corner, self._control.size())
        self.setGeometry(around.adjusted(-_REACH, -_REACH, _REACH, _REACH))
        self.setVisible(self._control.isVisibleTo(self._ground))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, inset in ((self._outer, 1.0), (self._inner, 3.0)):
            painter.setPen(QPen(colour, 2))
            edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(edge, 10 - inset, 10 - inset)


class FocusRing(QObject):
    """Keeps one ring around the control that has the keyboard."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: _Ring | None = None
        self._inner = self._outer = QColor(Qt.GlobalColor.black)
        app.focusChanged.connect(self._on_focus_changed)

    def set_colours(self, inner: str, outer: str) -> None:
        """Change the colours, from the next control on."""
        self._inner, self._outer = QColor(inner), QColor(outer)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if new is not None and _wanted(new):
            self._ring = _Ring(new, self._inner, self._outer)


def _ground(control: QWidget) -> QWidget:
    """The nearest widget around a control that scrolls with it, or else its window."""
    ground = control.parentWidget()
    while ground is not None and not ground.isWindow():
        around = ground.parentWidget()
        if around is not None and isinstance(around.parentWidget(), QAbstractScrollArea):
            return ground
        ground = around
    return control.window()


def _wanted(control: QWidget) -> bool:
    """A button that is being pressed with the mouse needs no ring, nor does a whole page."""
    if control.isWindow() or control.property("role") == "page":
        return False
    pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
    return not (pressed and isinstance(control, QAbstractButton))
