"""Buttons that answer to the mouse, the space bar and Enter alike."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from cse_assess_ui.theme.signs import drawn

_WRAPPED = Qt.TextFlag.TextWordWrap
_SIGN = 1.1  # of a letter
_OTHER_LOOKS = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}


class Button(QPushButton):
    """A push button.

    Args:
        text: What it does, as a verb.
        role: What it is: primary, quiet or link; nothing for an ordinary one.
        parent: The parent widget.
    """

    def __init__(self, text: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lent_to: QWidget | None = None
        self._icon = ""

    def set_sign(self, name: str) -> None:
        """Put a sign before the words, in their colour.

        Args:
            name: Which, as in :mod:`cse_assess_ui.theme.signs`; empty for none.
        """
        self._icon = name
        if not name:
            self.setIcon(QIcon())
            return
        side = round(self.fontMetrics().ascent() * _SIGN)
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        gap = side // 4  # beside what the style leaves between the two
        self.setIcon(QIcon(drawn(name, ink, side, self.devicePixelRatioF(), gap)))
        self.setIconSize(QSize(side + gap, side))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if self._icon and event.type() in _OTHER_LOOKS:
            self.set_sign(self._icon)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the first is seen to; then the keyboard is back here.

        Qt sends the keyboard to whatever comes next, as far away as that may be.

        Args:
            busy: Whether it is being seen to.
        """
        if busy:
            had_it = self.hasFocus()
            self.setEnabled(False)
            self._lent_to = self.window().focusWidget() if had_it else None
            return
        self.setEnabled(True)
        if self._lent_to is not None and self.window().focusWidget() is self._lent_to:
            self.setFocus()
        self._lent_to = None


class LinkButton(Button):
    """A link whose words go on to the next line where there is no room.

    Args:
        text: Where it leads.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, "link")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._tall: dict[tuple[str, int], int] = {}

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # A layout asks again and again for the same few widths.
        asked = (self.text(), width)
        if asked not in self._tall:
            room = QRect(0, 0, max(width, 1), 0)
            box = self.fontMetrics().boundingRect(room, _WRAPPED, self.text())
            self._tall[asked] = box.height() + self._edge()
        return self._tall[asked]

    def changeEvent(self, event: QEvent) -> None:
        self._tall = {}
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(width, self.fontMetrics().height() + self._edge())

    def minimumSizeHint(self) -> QSize:
        advance = self.fontMetrics().horizontalAdvance
        longest = max(map(advance, self.text().split()), default=0)
        return QSize(longest, self.fontMetrics().height() + self._edge())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        letters = self.font()
        letters.setUnderline(True)
        painter.setFont(letters)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(self.rect(), _WRAPPED | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _edge(self) -> int:
        return self.fontMetrics().height() * 2 // 3


class RowButton(Button):
    """A button as wide as the page, with a layout inside that decides how tall it is.

    Args:
        parent: The parent widget.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "row", parent)

    def make_one(self) -> None:
        """Let everything inside belong to the button: one target, one stop for Tab."""
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            child.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout else super().heightForWidth(width)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()


class AnswerButton(QPushButton):
    """One of a row of answers. Arrow keys go along the row, space and Enter choose.

    Enter never takes an answer back: somebody who presses it on the chosen one wants to go on.

    Signals:
        stepped: An arrow key wants to go one back (-1) or on (1).
        entered: Enter was pressed on the answer that is chosen already.
    """

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("role", "answer")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # this makes it a radio button to a screen reader
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_chosen(self, chosen: bool) -> None:
        """Show it as chosen or not; radio buttons of Qt cannot be taken back otherwise.

        Args:
            chosen: Whether it is the answer.
        """
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _BACK or key in _ON:
            self.stepped.emit(-1 if key in _BACK else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.isChecked():
                self.entered.emit()
            else:
                self.click()
        else:
            super().keyPressEvent(event)
