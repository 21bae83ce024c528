"""What this is, in which version, what nobody has checked yet, and what it is built from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess import __version__
from cse_assess.instrument.definition import Form
from cse_assess.instrument.translation import About
from cse_assess_ui.language import LANGUAGES
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.parts import PartsList
from cse_assess_ui.widgets.text import Label


class AboutPage(QWidget):
    """Versions, the state of each translation, and the licences of all parts.

    Args:
        form: The form in use.
        translations: Where its translations come from.

    Attributes:
        parts: What it is built from; listed once that was found out.

    Signals:
        back_requested: Back to where the user was.
        new_texts_requested: New forms and texts are to be taken in.
    """

    back_requested = Signal()
    new_texts_requested = Signal()

    def __init__(self, form: Form, translations: list[About]) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.back = Button(self.tr("Back to where you were"))
        self.back.clicked.connect(self.back_requested)
        self.new_texts = Button(self.tr("New forms and texts…"))
        self.new_texts.clicked.connect(self.new_texts_requested)
        self.parts = PartsList()
        column = ReadingColumn()
        column.add(Label(self.tr("About"), "title"))
        column.add(Label(f"CSE Assess {__version__}"))
        column.add(
            Label(
                self.tr("Form: {title}, version {version}.").format(
                    title=form.title, version=form.version
                )
            )
        )
        column.add(Label(form.evidence.strip(), "muted"))
        for translation in translations:
            column.add(Label(self._state(translation)))
        column.add_left(self.back, self.new_texts, space=8)
        column.add(self.parts, space=16)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def focus_first(self) -> None:
        """Give the keyboard to the way back."""
        self.back.setFocus()

    def flush(self) -> None:
        """Nothing is written on this page."""

    def _state(self, translation: About) -> str:
        name = LANGUAGES.get(translation.language, translation.language)
        if translation.status == "reviewed":
            told = self.tr("{language}: reviewed by {who}, {when}.")
            return told.format(
                language=name, who=translation.reviewed_by, when=translation.reviewed_on
            )
        told = self.tr(
            "{language}: drafted by machine and awaiting review by people who know the language "
            "and the work. Where it matters, check the English."
        )
        return told.format(language=name)
