"""A case as a lead reads it: section by section, a remark below each, a signature at the end."""

import datetime as dt
from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess.assessment.review import Remark, Review, Section, Verdict
from cse_assess.assessment.summary import initials
from cse_assess.referral.reading import Part
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.child import known_age
from cse_assess_ui.models.dates import show_day
from cse_assess_ui.models.reviews import SECTIONS, SectionRead, read
from cse_assess_ui.models.session import Session
from cse_assess_ui.models.words import name_of
from cse_assess_ui.widgets.buttons import Button
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.part_read import PartRead
from cse_assess_ui.widgets.remarks import RemarkBox
from cse_assess_ui.widgets.signature import Signature
from cse_assess_ui.widgets.text import Label


class ReviewPage(QWidget):
    """Shows a case to a lead, who says what they think of it and signs.

    What is written is kept as it is written; only the two buttons sign.

    Args:
        case: The case.
        session: The person at work.

    Signals:
        back_requested: Back to where the user came from.
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
        self.signature = Signature(
            may_sign=self._standing.may_sign,
            user=session.vault.user,
            author=case.assessment.assessor.name.strip(),
        )
        self.problem, self.sign = self.signature.problem, self.signature.sign
        self.ask_for_changes = self.signature.ask_for_changes
        self.open_case = self.signature.open_case
        self.signature.signed.connect(self._sign)
        self.signature.case_requested.connect(lambda: self.step_requested.emit("child"))
        self._column = ReadingColumn(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._column)
        self._column.fill(self._lay_out())

    @property
    def version(self) -> str:
        """Which state of the case is shown."""
        return self._read.version

    @property
    def unfinished(self) -> bool:
        """Whether something further down the page is still to be made."""
        return self._column.steps.unfinished

    def focus_first(self) -> None:
        """Give the keyboard to the top: it is read from there."""
        self.back.setFocus()

    def lead_back(self, *, to_desk: bool) -> None:
        """Say where the page leads back to.

        Args:
            to_desk: To the lead's desk; else to the list of cases.
        """
        cases, desk = self.tr("Back to your cases"), self.tr("Back to the lead's desk")
        self.back.setText(desk if to_desk else cases)

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

    def _add_part(self, part: Part) -> None:
        self._column.add(PartRead(part, self._column.body.parentWidget()))

    def _add_box(self, one: SectionRead) -> None:
        box = RemarkBox(
            one, earlier=self._earlier(one.section), text=self._kept.get(one.section, "")
        )
        box.edited.connect(self._keep)
        self.boxes[one.section] = box
        if not self._standing.may_sign:
            box.hide()
        self._column.add(box)

    def _earlier(self, section: Section) -> str:
        """What was said of a section last time."""
        review = self._standing.review
        said = [one.text for one in review.remarks if one.section == section] if review else []
        if review is None or not said:
            return ""
        told = self.tr("{name} wrote on {day}: {text}")
        return told.format(name=review.by, day=_day(review.at), text=" ".join(said))

    def _lay_out(self) -> Iterator[None]:
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
        yield
        for part in self._read.opening:
            self._add_part(part)
            yield
        for one in self._read.sections:
            for part in one.parts:
                self._add_part(part)
                yield
            self._add_box(one)
            yield
        column.add(self.signature, space=16)
        column.body.addStretch()
        yield

    def _go_to_signature(self) -> None:
        """Give the keyboard to the signature, as soon as it is there."""

        def go() -> bool:
            there = self._column.isAncestorOf(self.sign)
            if there:
                self.sign.setFocus()
            return there

        self._column.go_to(go)

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
        self.signature.set_busy(True)
        self._session.worker.run(
            lambda: self._session.reviewing.sign(
                self._case.case_id,
                verdict,
                remarks,
                of=self.version,
                role=self._session.profile.person.role,
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
        self.signature.set_busy(False)
        self.problem.say(sentence)


def _day(when: dt.datetime) -> str:
    return show_day(when.astimezone().date())
