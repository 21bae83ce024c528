"""A case as a lead reads it: section by section, a remark below each, a signature at the end."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cse_assess.assessment.review import Remark, Review, Section, Verdict
from cse_assess.assessment.summary import initials
from cse_assess.referral.reading import Line, Part
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.child import known_age
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.reviews import SECTIONS, SectionRead, read
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.flow import FlowLayout
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.paragraph import Paragraph
from cse_assess_ui.widgets.remarks import RemarkBox
from cse_assess_ui.widgets.tab_order import order_tabs
from cse_assess_ui.widgets.text import Label

_HEADINGS = {1: "heading", 2: "subheading", 3: "subheading"}

_ABOVE = {1: 12, 2: 4}
_AT_ONCE = 4
"""So many parts are made before the window is looked after again."""


class ReviewPage(QWidget):
    """Shows a case to a lead, who says what they think of it and signs.

    What is written is kept as it is written; only the two buttons sign.

    Args:
        case: The case.
        session: The person at work.

    Signals:
        back_requested: Back to the list of cases.
        step_requested: The case itself is to be shown; carries a step's name.
        signed: It was signed; carries a sentence.
    """

    back_requested = Signal()
    step_requested = Signal(str)
    signed = Signal(str)

    def __init__(self, case: CaseModel, session: Session) -> None:
        super().__init__()
        self.setProperty("role", "page")
        self._case, self._session = case, session
        self._read = read(case, session.reviewing.said(case.case_id))
        self._standing = session.reviewing.standing(case)
        self._kept = session.reviewing.draft(case.case_id)
        self.back = Button(self.tr("Back to your cases"))
        self.back.clicked.connect(self.back_requested)
        self.to_signature = Button(self.tr("Go to the signature"), "quiet")
        self.to_signature.clicked.connect(self._go_to_signature)
        self.boxes: dict[Section, RemarkBox] = {}
        self.problem = Notice()
        self.sign = Button(self.tr("I agree: sign"), "primary")
        self.sign.clicked.connect(lambda: self._sign("agreed"))
        self.ask_for_changes = Button(self.tr("Ask for changes"))
        self.ask_for_changes.clicked.connect(lambda: self._sign("changes-asked"))
        self.open_case = Button(self.tr("Open the case itself"), "quiet")
        self.open_case.clicked.connect(lambda: self.step_requested.emit("child"))
        self._signature_wanted = False  # before it was made
        self._column = ReadingColumn(self)
        self._column.verticalScrollBar().rangeChanged.connect(self._keep_in_view)
        self._held_back: list[QWidget] = []
        self._to_make = self._lay_out()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        self._make_some()

    @property
    def version(self) -> str:
        """Which state of the case is shown."""
        return self._read.version

    @property
    def unfinished(self) -> bool:
        """Whether something further down the page is still to be made."""
        return bool(self._to_make)

    def focus_first(self) -> None:
        """Give the keyboard to the top: it is read from there."""
        self.back.setFocus()

    def flush(self) -> None:
        """Keep what is still in hand as a draft."""
        for box in self.boxes.values():
            box.field.flush()

    def remarks(self) -> list[Remark]:
        """What is written now, section by section."""
        found = []
        for section in SECTIONS:
            box = self.boxes.get(section)
            text = box.text() if box is not None else self._kept.get(section, "")
            if text.strip():
                found.append(Remark(section=section, text=text.strip()))
        return found

    def _add_box(self, one: SectionRead) -> None:
        box = RemarkBox(
            one, earlier=self._earlier(one.section), text=self._kept.get(one.section, "")
        )
        box.edited.connect(self._keep)
        self.boxes[one.section] = box
        self._column.add(box)
        if not self._standing.may_sign:
            box.hide()

    def _earlier(self, section: Section) -> str:
        """What was said of a section last time."""
        review = self._standing.review
        said = [one.text for one in review.remarks if one.section == section] if review else []
        if review is None or not said:
            return ""
        told = self.tr("{name} wrote on {day}: {text}")
        return told.format(name=review.by, day=_day(review.at), text=" ".join(said))

    def _lay_out(self) -> list[Callable[[], None]]:
        """Lay out what is seen at once; gives what makes the rest, in order."""
        column = self._column
        column.add_left(self.back, self.to_signature)
        if not self._standing.may_sign:
            self.to_signature.hide()
        column.add(Label(self.tr("Read and countersign"), "title"))
        column.add(Label(self._who(), "heading"))
        column.add(Label("\n".join(self._why()), "muted"))
        if self._read.problem:
            told = self.tr("It does not make a whole referral yet. {reason}")
            column.add(Notice(told.format(reason=self._read.problem)))
        rest: list[Callable[[], None]] = []
        rest += [partial(_add_part, column, part) for part in self._read.opening]
        for one in self._read.sections:
            rest += [partial(_add_part, column, part) for part in one.parts]
            rest.append(partial(self._add_box, one))
        return [*rest, self._add_signature]

    def _make_some(self) -> None:
        """Make as much of the page as goes unnoticed, and go on in a moment."""
        now, self._to_make = self._to_make[:_AT_ONCE], self._to_make[_AT_ONCE:]
        for make in now:
            make()
            if self.isVisible():
                self._hold_back()
        if self._to_make:
            QTimer.singleShot(0, self, self._make_some)
            return
        self._show_held_back()
        order_tabs(self)
        if self._signature_wanted:
            self._go_to_signature()

    def _hold_back(self) -> None:
        """What is added below is shown all at once at the end: the page above stays still."""
        last = self._column.body.itemAt(self._column.body.count() - 1)
        added = last.widget() if last is not None else None
        chosen = Qt.WidgetAttribute.WA_WState_ExplicitShowHide  # a box that is to stay hidden
        if added is not None and not added.testAttribute(chosen):
            added.hide()
            self._held_back.append(added)

    def _show_held_back(self) -> None:
        """Nothing is painted until it is laid out, which takes two turns of the event loop."""
        if not self._held_back:
            return
        shown = self._column.viewport()
        shown.setUpdatesEnabled(False)
        for widget in self._held_back:
            widget.show()
        self._held_back.clear()
        again = partial(QTimer.singleShot, 0, shown, lambda: shown.setUpdatesEnabled(True))
        QTimer.singleShot(0, shown, again)

    def _go_to_signature(self) -> None:
        """Give the keyboard to the signature, as soon as it is there."""
        self._signature_wanted = self.unfinished
        if not self.unfinished:
            self.sign.setFocus()

    def _keep_in_view(self) -> None:
        """The signature is shown where it is once all above it has been laid out."""
        if self.sign.hasFocus():
            self._column.ensureWidgetVisible(self.sign)

    def _add_signature(self) -> None:
        self._column.add(self._signature(), space=16)
        self._column.body.addStretch()

    def _signature(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Your signature"), "heading"))
        column.addWidget(Label(self._meaning(), "muted"))
        column.addWidget(self.problem)
        row = FlowLayout()
        for button in (self.sign, self.ask_for_changes, self.open_case):
            row.addWidget(button)
        column.addLayout(row)
        for button in (self.sign, self.ask_for_changes):
            button.setHidden(not self._standing.may_sign)
        return frame

    def _who(self) -> str:
        child, age = self._case.assessment.child, known_age(self._case.assessment)
        who = child.name.strip() or name_of(child)
        return who if age is None else self.tr("{who}, {age}").format(who=who, age=age)

    def _why(self) -> list[str]:
        """Who made it, and why it waits."""
        assessment, waiting = self._case.assessment, self._standing.waiting
        made = self.tr("Assessed by {name} on {day}.")
        author = assessment.assessor.name.strip() or self.tr("somebody who gave no name")
        lines = [made.format(name=author, day=show_day(assessment.date))]
        if waiting is not None and waiting.gone is not None:
            told = (
                self.tr("Went by the urgent route on {day} as {reference}, not countersigned yet.")
                if waiting.urgent
                else self.tr("Handed over on {day} as {reference}, not countersigned yet.")
            )
            lines.append(told.format(day=_day(waiting.gone), reference=waiting.reference))
        if waiting is not None and waiting.asked is not None:
            told = self.tr("{name} asked on {day} for somebody to read it.")
            lines.append(told.format(name=waiting.asked_by, day=_day(waiting.asked)))
        if (review := self._standing.review) is not None:
            lines.append(self._last(review))
        if self._standing.may_sign:
            lines.append(
                self.tr("Below each section is a box for a remark; your signature is at the end.")
            )
        return lines

    def _last(self, review: Review) -> str:
        told = (
            self.tr("{name} agreed on {day}.")
            if review.verdict == "agreed"
            else self.tr("{name} asked for changes on {day}.")
        )
        since = (
            self.tr("It has been changed since then.")
            if self._standing.changed
            else self.tr("It has not been changed since then.")
        )
        return f"{told.format(name=review.by, day=_day(review.at))} {since}"

    def _meaning(self) -> str:
        if not self._standing.may_sign:
            return self.tr(
                "You made this assessment, or you are no lead here, so somebody else has to "
                "countersign it. The referral need not wait for that."
            )
        told = self.tr(
            "Signing says: I, {name}, have read this as it stands now. Your name, your role and "
            "the day go into every referral that is sealed from it after this. Your remarks stay "
            "here, for {author}. A signature is never changed or taken back; you can sign again."
        )
        author = self._case.assessment.assessor.name.strip() or self.tr("whoever wrote it")
        return told.format(name=self._session.vault.user, author=author)

    def _keep(self) -> None:
        """Keep the remarks as a draft, in the order in which they were written."""
        remarks = self.remarks()
        self._session.worker.run(
            lambda: self._session.reviewing.keep(self._case.case_id, remarks),
            failed=self._on_not_kept,
        )

    def _on_not_kept(self, sentence: str) -> None:
        self.problem.say(
            self.tr("Your remarks are still in their boxes, and not kept yet. {reason}").format(
                reason=sentence
            )
        )

    def _sign(self, verdict: Verdict) -> None:
        self.flush()
        remarks = self.remarks()
        if verdict == "changes-asked" and not remarks:
            self.problem.say(
                self.tr("Write at least one remark, so that they know what to change.")
            )
            self.boxes["whole"].field.setFocus()
            return
        self.problem.clear()
        self._set_busy(True)
        self._session.worker.run(
            lambda: self._session.reviewing.sign(
                self._case.case_id,
                verdict,
                remarks,
                of=self.version,
                role=self._session.profile.role,
            ),
            done=self._on_signed,
            failed=self._on_refused,
        )

    def _on_signed(self, review: Review) -> None:
        told = (
            self.tr("Signed: you agree with the assessment of {who}.")
            if review.verdict == "agreed"
            else self.tr("Kept: you ask for changes to the assessment of {who}.")
        )
        # Said above the list of cases, which shows initials alone.
        child = self._case.assessment.child
        self.signed.emit(told.format(who=initials(child) or self.tr("a case without a name")))

    def _on_refused(self, sentence: str) -> None:
        self._set_busy(False)
        self.problem.say(sentence)

    def _set_busy(self, busy: bool) -> None:
        for button in (self.sign, self.ask_for_changes):
            button.setDisabled(busy)


def _add_part(column: ReadingColumn, part: Part) -> None:
    """A heading and the lines below it."""
    # A parent from the start: moving a label later costs more than making it.
    holder = QWidget(column.body.parentWidget())
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, _ABOVE.get(part.level, 0), 0, 0)
    inside.setSpacing(6)
    inside.addWidget(Paragraph(part.title, _HEADINGS[part.level], holder))
    for line in part.lines:
        text = Paragraph(_told(line), "body", holder)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        inside.addWidget(text)
    column.add(holder)


def _told(line: Line) -> str:
    return f"{line.label}: {line.text}" if line.label else line.text


def _day(when: dt.datetime) -> str:
    return show_day(when.astimezone().date())
