"""Which papers there are, and what each is for."""

from typing import cast

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from cse_assess.referral.papers.catalogue import PaperId

_ID = Qt.ItemDataRole.UserRole
_WRAPPED = Qt.TextFlag.TextWordWrap


class PaperList(QListWidget):
    """The papers by their titles. Arrow keys show one after the other.

    Args:
        parent: The parent widget.

    Signals:
        chosen: A paper is to be shown; carries its name in code.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Papers of this case"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._whole = False
        self._words = self._papers()
        for paper, (title, purpose) in self._words.items():
            item = QListWidgetItem(title)
            item.setData(_ID, paper)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, purpose)
            self.addItem(item)
        self.currentItemChanged.connect(self._on_changed)

    def paper(self) -> PaperId:
        """The paper that is chosen."""
        item = self.currentItem()
        return cast(PaperId, item.data(_ID)) if item is not None else "referral"

    def choose(self, paper: PaperId) -> None:
        """Mark a paper as the one that is shown, without asking for it again."""
        self.blockSignals(True)
        self.setCurrentRow(list(self._words).index(paper))
        self.blockSignals(False)

    def title_of(self, paper: PaperId) -> str:
        """What a paper is called."""
        return self._words[paper][0]

    def purpose_of(self, paper: PaperId) -> str:
        """Whom a paper is for, and what it is not."""
        return self._words[paper][1]

    def show_whole(self, whole: bool) -> None:
        """Be as high as all titles are, or as high as there is room and scroll.

        Args:
            whole: Whether all of them are to be seen, because the page around scrolls.
        """
        self._whole = whole
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        """Give each title as many lines as it takes: the style's own guess leaves out its edges."""
        letters = self.fontMetrics()
        edge = letters.height()
        width = max(1, self.viewport().width() - 2 * edge)
        for row in range(self.count()):
            item = self.item(row)
            box = letters.boundingRect(QRect(0, 0, width, 0), _WRAPPED, item.text())
            item.setSizeHint(QSize(width, box.height() + edge * 3 // 4))
        self.setMinimumHeight(self._whole_height() if self._whole else 0)

    def _whole_height(self) -> int:
        rows = sum(self.item(row).sizeHint().height() for row in range(self.count()))
        return rows + self.height() - self.viewport().height()

    def _on_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ID))

    def _papers(self) -> dict[PaperId, tuple[str, str]]:
        return {
            "referral": (
                self.tr("The referral"),
                self.tr("As the front door will read it. Sealing it is safer than saving it here."),
            ),
            "phone-script": (
                self.tr("Phone script"),
                self.tr("What to say first when you ring the front door, and what to ask."),
            ),
            "copy-sheet": (
                self.tr("Copy sheet for a portal"),
                self.tr("Every answer in the order in which the front door's own form asks."),
            ),
            "chronology": (
                self.tr("Chronology"),
                self.tr("Everything with a date, the oldest first. Old worries weigh too."),
            ),
            "mace-brief": (
                self.tr("Brief for a multi-agency meeting"),
                self.tr("One page for MACE: ages, signs, questions, and who does what by when."),
            ),
            "nrm-sheet": (
                self.tr("NRM information sheet"),
                self.tr("For a police officer or council worker who may refer to the NRM."),
            ),
            "intelligence": (
                self.tr("Police intelligence report"),
                self.tr("For the police alone. Never put it on the child's or family's record."),
            ),
            "record-note": (
                self.tr("Note for your own records"),
                self.tr("To paste into SystmOne, EMIS or CPOMS. Short, and without other people."),
            ),
            "supervision": (
                self.tr("Supervision sheet"),
                self.tr("For your talk with a supervisor: the child's day, and what you may miss."),
            ),
            "child-summary": (
                self.tr("Summary for the child"),
                self.tr("In plain words, without levels or other people. Only when it is safe."),
            ),
            "parent-summary": (
                self.tr("Summary for a parent"),
                self.tr("In plain words. Only when a parent may know, and nobody is in danger."),
            ),
            "minutes-letter": (
                self.tr("Letter: please send the minutes"),
                self.tr("When a meeting was held and its notes have not come."),
            ),
            "escalation-letter": (
                self.tr("Letter: no answer"),
                self.tr("When the front door has not answered in time, or you disagree."),
            ),
        }
