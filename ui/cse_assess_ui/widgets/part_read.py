"""A heading of a referral and the lines below it, to be read and copied."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.referral.reading import Line, Part
from cse_assess_ui.widgets.paragraph import Paragraph

_HEADINGS = {1: "heading", 2: "subheading", 3: "subheading"}
_ABOVE = {1: 12, 2: 4}


class PartRead(QWidget):
    """One part of a referral.

    Args:
        part: What it says.
        parent: Where it will stand; moving its labels there later costs more than making them.
    """

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, _ABOVE.get(part.level, 0), 0, 0)
        inside.setSpacing(6)
        inside.addWidget(Paragraph(part.title, _HEADINGS[part.level], self))
        for line in part.lines:
            text = _ToCopy(_told(line), "subheading" if line.weight else "body", self)
            text.setProperty("danger", line.weight == "act-now")
            inside.addWidget(text)


class _ToCopy(Paragraph):
    """Words that can also be selected and copied by keys, once they were pointed at."""

    _POINTED_AT = (
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )


def _told(line: Line) -> str:
    return f"{line.label}: {line.text}" if line.label else line.text
