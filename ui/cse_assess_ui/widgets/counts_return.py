"""What a partnership is told of this service, and the file with its exact counts."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cse_assess.usage.returns import Service
from cse_assess_ui.system.folders import documents
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label


class CountsReturn(QWidget):
    """Asks what a return needs, and tells where it is.

    Args:
        service: What the partnership was told last; None where nothing was.
        name: What the service is called, where nothing was told yet.

    Signals:
        wanted: A return is wanted; carries the ``Service`` and the analyst's card's path.
    """

    wanted = Signal(object, object)

    def __init__(self, service: Service | None, name: str) -> None:
        super().__init__()
        self.notice = Notice()
        self.name = LineField(self.tr("What your service is called"))
        self.name.set_value(service.name if service else name)
        self.code = LineField(
            self.tr("Its code"), self.tr("An ODS code, a school's URN or a force code.")
        )
        self.code.set_value(service.code if service else "")
        self.sector = ChoiceField(
            self.tr("Which sector is it?"),
            [
                ("health", self.tr("Health")),
                ("education", self.tr("Education")),
                ("police", self.tr("Police")),
                ("social-care", self.tr("Social care")),
                ("voluntary", self.tr("Voluntary")),
                ("other", self.tr("Other")),
            ],
        )
        self.sector.set_value(service.sector if service else None)
        self.area = LineField(
            self.tr("The code of its area"),
            self.tr("Nine characters, such as E06000033 for Southend-on-Sea. Empty if unsure."),
        )
        self.area.set_value(service.area if service else "")
        self.button = Button(self.tr("Choose the analyst's card, and seal…"))
        self.button.clicked.connect(self._on_choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            Label(
                self.tr(
                    "Your partnership adds up the exact counts of all its services, and hides "
                    "small numbers once, in what it publishes. The file can be opened by its "
                    "analyst alone. No name, no date of birth and no single case is in it."
                ),
                "muted",
            )
        )
        for field in (self.name, self.code, self.sector, self.area):
            column.addWidget(field)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.notice)

    def ask(self, card: Path) -> None:
        """Ask for a return, if what was written can be sent.

        Args:
            card: The analyst's card.
        """
        told = {
            "name": self.name.value().strip(),
            "code": self.code.value().strip(),
            "sector": self.sector.value() or "",
            "area": self.area.value().strip().upper(),
        }
        if not told["name"] or not told["sector"]:
            self.notice.say(self.tr("Say what your service is called, and which sector it is."))
            return
        try:
            service = msgspec.convert(told, Service)
        except msgspec.ValidationError:
            self.notice.say(
                self.tr(
                    "The code of an area has nine characters: a letter and eight figures, such as "
                    "E06000033. Leave it empty if you are unsure."
                )
            )
            return
        self.notice.clear()
        self.wanted.emit(service, card)

    def _on_choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The card of the partnership's analyst"),
            str(documents()),
            self.tr("Cards (*.json)"),
        )
        if path:
            self.ask(Path(path))
