"""What to try on each step of a practice case, in a line or two above the page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.in_steps import settle
from cse_assess_ui.widgets.text import Label


class PracticeGuide(QFrame):
    """Hidden but for practice cases, and for as long as the app is open once it was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._closed = False
        self.told = Label("")
        self.close_button = Button("", "quiet")
        self.close_button.clicked.connect(self._on_close)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self.told, 1)
        row.addWidget(self.close_button)
        self.hide()

    def show_step(self, step: str) -> None:
        """Say what to try.

        Args:
            step: The step of the practice case; empty where none is shown.
        """
        told = self._words().get(step, "")
        if told and not self._closed and told != self.told.text():
            announce(self, told)
        self.told.setText(told)
        self.close_button.setText(self.tr("Hide these tips"))
        self.setVisible(bool(told) and not self._closed)
        # While a page is made below, Qt would leave the words in the room of those before.
        self.updateGeometry()
        settle(self)

    def _on_close(self) -> None:
        self._closed = True
        self.focusNextChild()
        self.hide()

    def _words(self) -> dict[str, str]:
        return {
            "child": self.tr(
                "Practice. Read the story first. What is known of the child is filled in. Then "
                "go on to the questions."
            ),
            "questions": self.tr(
                "Practice. Answer what the story tells, and leave the rest. Try the keys 1 to 4, "
                "and watch the picture of concern at the bottom: press Why? to see what made it."
            ),
            "think": self.tr(
                "Practice. Write one thing that worries you and one that helps. Then look at the "
                "level: do you agree, and why?"
            ),
            "refer": self.tr(
                "Practice. Much is filled in from your answers. Try: say what you ask for, and "
                "look at page one as the front door will see it."
            ),
            "hand-over": self.tr(
                "Practice. This front door is nobody's. Try: seal it, see where the file is, and "
                "say that you have sent it."
            ),
            "follow-up": self.tr(
                "Practice. An answer would show here, and silence would turn it red. Nobody will "
                "answer this one. Go on to Talk it over."
            ),
            "talk-over": self.tr(
                "Practice. Your answers, beside those of somebody who knows the story. Nobody is "
                "marked. Try: open one that differs, and ask yourself why."
            ),
        }
