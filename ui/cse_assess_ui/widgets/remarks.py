"""Remarks on an assessment: a box in which a lead writes one, and what its author reads."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.review import Remark, Section
from cse_assess_ui.models.reviews import SectionRead
from cse_assess_ui.models.words import said
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import TextField
from cse_assess_ui.widgets.text import Label


class RemarkBox(QFrame):
    """A box for a remark on one section, below what would help the section's reader.

    Args:
        read: The section.
        earlier: What was said of it last time, by whom; empty for nothing.
        text: What the user has written so far.

    Signals:
        edited: Something else is written.
    """

    edited = Signal()

    def __init__(self, read: SectionRead, *, earlier: str = "", text: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.section = read.section
        self.lacking = Label(
            "\n".join(said(one.text, **one.values) for one in read.lacking), "muted"
        )
        self.earlier = Label(earlier, "muted")
        self.field = TextField(_asked(read.section), rows=2)
        self.field.set_value(text)
        self.field.edited.connect(lambda _: self.edited.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        heading = Label(self.tr("What would help the reader"), "subheading")
        for widget, shown in (
            (heading, bool(read.lacking)),
            (self.lacking, bool(read.lacking)),
            (self.earlier, bool(earlier)),
        ):
            column.addWidget(widget)
            widget.setHidden(not shown)
        if read.lacking or earlier:
            column.addSpacing(8)
        column.addWidget(self.field)

    def text(self) -> str:
        """What is written."""
        return self.field.value()


class RemarkList(QWidget):
    """What a lead has said, each with a way to where it is mended; hidden where there is nothing.

    Signals:
        step_requested: Go to a step; carries its name.
    """

    step_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.links: list[Button] = []
        self._shown: tuple[Remark, ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show other remarks.

        Args:
            remarks: Section by section.
        """
        self.setHidden(not remarks)
        if self._shown == tuple(remarks):
            return
        self._shown = tuple(remarks)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        for remark in remarks:
            self._add(remark)

    def _add(self, remark: Remark) -> None:
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(Label(_title(remark.section), "subheading"))
        self._column.addWidget(Label(remark.text))
        if remark.section == "whole":
            return
        link = Button(_way(remark.section), "link")
        link.setAccessibleDescription(remark.text)
        link.clicked.connect(lambda: self.step_requested.emit(remark.section))
        self.links.append(link)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def _asked(section: Section) -> str:
    """What is asked above a box."""
    return {
        "child": _tr("Your remark on the child's details"),
        "questions": _tr("Your remark on the questions"),
        "think": _tr("Your remark on the thinking"),
        "refer": _tr("Your remark on the referral"),
        "whole": _tr("Your remark on all of it"),
    }[section]


def _title(section: Section) -> str:
    return {
        "child": _tr("On the child's details"),
        "questions": _tr("On the questions"),
        "think": _tr("On the thinking"),
        "refer": _tr("On the referral"),
        "whole": _tr("On all of it"),
    }[section]


def _way(section: Section) -> str:
    return {
        "child": _tr("Go to Child"),
        "questions": _tr("Go to Questions"),
        "think": _tr("Go to Think"),
        "refer": _tr("Go to Refer"),
        "whole": "",
    }[section]


def _tr(text: str) -> str:
    return QCoreApplication.translate("remarks", text)
