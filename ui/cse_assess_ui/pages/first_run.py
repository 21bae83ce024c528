"""The first time on this computer, in short steps. Nothing is made before the last."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cse_assess.assessment.record import Person
from cse_assess.instrument.definition import Profession
from cse_assess_ui.first_steps.door import DoorStep
from cse_assess_ui.first_steps.passphrase import PassphraseStep
from cse_assess_ui.first_steps.recovery import RecoveryStep
from cse_assess_ui.first_steps.step import Step
from cse_assess_ui.first_steps.work import WorkStep
from cse_assess_ui.first_steps.you import YouStep
from cse_assess_ui.language import LANGUAGES, SOURCE
from cse_assess_ui.models.beginning import Beginning, Surroundings
from cse_assess_ui.operations import Worker
from cse_assess_ui.widgets.announce import announce
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, LineField
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.secret import SecretField
from cse_assess_ui.widgets.text import Label


class FirstRunPage(QWidget):
    """Asks who the user is, where they work, what they unlock with, and where referrals go.

    Going back loses nothing: every step keeps what was typed until the window is closed.

    Args:
        professions: Those with guidance of their own.
        worker: Runs whatever takes a moment.
        before: The same page in another language; everything that was said there is said here.

    Signals:
        finished: All is said; carries the ``Beginning``.
        language_requested: Another language is wanted; carries its code.
    """

    recovery: RecoveryStep
    finished = Signal(object)
    language_requested = Signal(str)

    def __init__(
        self,
        professions: Sequence[Profession],
        worker: Worker,
        before: "FirstRunPage | None" = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self.you, self.work = YouStep(professions), WorkStep()
        self.secret, self.recovery = (
            PassphraseStep(worker),
            RecoveryStep(worker, before.recovery.words if before else ""),
        )
        self.door = DoorStep(worker)
        self._steps: tuple[Step, ...] = (
            self.you,
            self.work,
            self.secret,
            self.recovery,
            self.door,
        )
        self._place = 0
        self._waits_for_look = False
        self.counted = Label("", "small")
        self.languages: list[Button] = []
        self.notice = Notice()
        self.back_button = Button(self.tr("Back"))
        self.next_button = Button(self.tr("Next"), "primary")
        self.practice_button = Button(self.tr("Try a practice case first"))
        self._lay_out()
        self._connect()
        if before is not None:
            self._take_over(before)
        self._show()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._steps[self._place]

    def set_surroundings(self, found: Surroundings) -> None:
        """Say what this computer holds; it may come while somebody types.

        Args:
            found: What was found.
        """
        self.work.set_directory(found.directory)
        others = [told for told in found.problems if told != found.directory.problem]
        self.door.set_given(found.doors, others)

    def offer_languages(self, now: str) -> None:
        """Offer the other languages by their own names, before anything is asked.

        Args:
            now: The code of the language that is spoken.
        """
        for code, name in LANGUAGES.items():
            if code != (now or SOURCE):
                button = Button(name, "link")
                button.clicked.connect(self._asking_for(code))
                self._top.addWidget(button)
                self.languages.append(button)
        self._show()

    def said(self, *, practise: bool = False) -> Beginning:
        """What was said in all steps.

        Args:
            practise: They want to try a practice case first.
        """
        return Beginning(
            person=self.you.told(self.work.told(Person())),
            role=self.you.chosen_role(),
            passphrase=self.secret.value(),
            recovery_code=self.recovery.code,
            door=self.door.door,
            practise=practise,
        )

    def refuse(self, sentence: str) -> None:
        """Say why nothing was made; everything that was typed is still there."""
        self.set_busy(False)
        self.notice.say(sentence)
        self.next_button.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Say that it is being made, and take nothing meanwhile."""
        for widget in (self.back_button, self.next_button, self.practice_button, *self._steps):
            widget.setDisabled(busy)
        self._name_buttons()
        if busy:
            self.next_button.setText(self.tr("Getting ready …"))
            self.notice.clear()

    def focus_first(self) -> None:
        """Give the keyboard to the step that is shown."""
        self.step.focus_first()

    def flush(self) -> None:
        """Nothing is kept of this page before it is finished."""

    def go_on(self) -> None:
        """Go to the next step, or finish; say so where something is still needed."""
        if not self.next_button.isEnabled():
            return
        missing = self.step.missing()
        self.notice.say(missing)
        if missing:
            return
        if self.step is self.secret:
            self._waits_for_look = True
            self.next_button.setDisabled(True)
            self.secret.look()
        elif self._is_last():
            self.finished.emit(self.said())
        else:
            self._go(1)

    def go_back(self) -> None:
        """Go to the step before; nothing is lost."""
        self.notice.clear()
        self._waits_for_look = False
        self._go(-1)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.next_button.clicked.connect(self.go_on)
        self.practice_button.clicked.connect(lambda: self.finished.emit(self.said(practise=True)))
        self.secret.looked.connect(self._on_looked)
        self.you.role.edited.connect(self._name_buttons)
        for step in self._steps:
            step.entered.connect(self.go_on)
        for choice in self.findChildren(ChoiceField):
            choice.edited.connect(self.notice.clear)
        for line in self.findChildren(LineField):
            line.edited.connect(self.notice.clear)
        for secret in self.findChildren(SecretField):
            secret.editor.textChanged.connect(self.notice.clear)

    def _lay_out(self) -> None:
        self._column = column = ReadingColumn()
        self._top = QHBoxLayout()
        self._top.addWidget(self.counted, 1)
        column.body.addLayout(self._top)
        for step in self._steps:
            column.add(step)
        column.add(self.notice)
        row = FlowLayout()
        for button in (self.next_button, self.practice_button, self.back_button):
            row.addWidget(button)
        column.body.addSpacing(8)
        column.body.addLayout(row)
        column.body.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _asking_for(self, code: str) -> Callable[..., None]:
        return lambda *_: self.language_requested.emit(code)

    def _take_over(self, before: "FirstRunPage") -> None:
        self.you.take_over(before.you)
        self.work.take_over(before.work)
        self.secret.take_over(before.secret)
        self.door.take_over(before.door)
        self.recovery.code = before.recovery.code
        self._place = before._place

    def _go(self, by: int) -> None:
        self._place += by
        self._show()
        self.step.focus_first()
        QTimer.singleShot(0, self, self._show_top)  # once the step is laid out
        announce(self, f"{self.counted.text()}. {self.step.title.text()}")

    def _show(self) -> None:
        for step in self._steps:
            step.setVisible(step is self.step)
        if self.step is self.secret:
            self.secret.set_user(self.you.name.value().strip())
        self.back_button.setVisible(self._place > 0)
        for button in self.languages:
            button.setVisible(self._place == 0)
        self._name_buttons()

    def _show_top(self) -> None:
        """Show the step from its title on, as far as what has the keyboard is in view then."""
        self._column.verticalScrollBar().setValue(0)
        focus = self.focusWidget()
        if focus is not None:
            self._column.ensureWidgetVisible(focus, 0, focus.height() // 2)

    def _name_buttons(self) -> None:
        """Say how far it is, and what the buttons do from here."""
        # The passphrase and what helps if it is forgotten are one step in two pages.
        place = self._place + 1 - (self._place >= self._steps.index(self.recovery))
        count = len(self._steps) - 1 - (self.you.chosen_role() == "front-door")
        self.counted.setText(self.tr("Step {place} of {count}").format(place=place, count=count))
        self.next_button.setText(self.step.go_on or self.tr("Next"))
        self.practice_button.setVisible(self.step is self.door)

    def _is_last(self) -> bool:
        """Whether nothing comes after: a front door makes its own card next."""
        ends = self.recovery if self.you.chosen_role() == "front-door" else self.door
        return self.step is ends

    def _on_looked(self, enough: bool) -> None:
        if not self._waits_for_look:
            return
        self._waits_for_look = False
        self.next_button.setDisabled(False)
        if enough:
            self._go(1)
        else:
            self.notice.say(self.secret.advice.text())
            self.secret.passphrase.select()
