"""One case while it is being worked on: answers in, level out, saved as it goes.

The assessment is a frozen record; every change replaces it, and saving hands the present one to the
worker.
"""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.language import Rules
from cse_assess.assessment.practice import PracticeCase
from cse_assess.assessment.quality import Missing, quality
from cse_assess.assessment.record import Assessment, Judgement, Note
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer, Sheet
from cse_assess.assessment.statutory import Chooser, Shown
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.guidance import Guidance
from cse_assess_ui.models.asking import Asking, given, with_answer
from cse_assess_ui.models.edits import Edits
from cse_assess_ui.models.over_time import Earlier, OverTime
from cse_assess_ui.models.saving import Saving, Store
from cse_assess_ui.operations import Worker


class CaseModel(QObject):
    """A case that is open.

    Args:
        form: The form that it is assessed with.
        case_id: Its name in the vault.
        assessment: The assessment as it stands.
        store: Saves the assessment durably; runs on the worker.
        worker: Runs the saving.

    Attributes:
        form: The version that the assessment is bound to, in the user's language.
        case_id: Its name in the vault.
        guidance: The guidance for the user's profession; None where there is none.
        practice_case: The practice case that is worked on; None where the child is real.
        chooser: Chooses what the law says; None where nothing was read of it.
        rules: Of the language that is written in, for hints at words.
        quick: Only what is asked when there are minutes.
        over_time: The child's assessments before this one, and what they say beside it.
        result: What the answers come to; None where they cannot be scored yet.
        problem: Why they cannot be; empty where they can.
        level_at_any_age: The level that they give however old the child is, while there is no age.

    Signals:
        changed: Something in the assessment changed.
        rescored: The result changed.
        saved: Everything up to now is durable.
        save_failed: It is not, with a sentence why.
    """

    changed = Signal()
    rescored = Signal()
    saved = Signal()
    save_failed = Signal(str)

    def __init__(
        self, form: Form, case_id: str, assessment: Assessment, *, store: Store, worker: Worker
    ) -> None:
        super().__init__()
        self.form = form
        self.case_id = case_id
        self.guidance: Guidance | None = None
        self.practice_case: PracticeCase | None = None
        self.chooser: Chooser | None = None
        self.rules: Rules | None = None
        self.quick = False
        self._edits = Edits(assessment)
        self._saving = Saving(self, case_id, store, worker)
        self._scorer = Scorer(form)
        self._sheet: Sheet | None = None
        self.over_time = OverTime(form)
        self.result: Result | None = None
        self.problem = ""
        self.level_at_any_age: int | None = None
        self._rescore()

    @property
    def assessment(self) -> Assessment:
        """The assessment as it stands."""
        return self._edits.now

    @property
    def kept(self) -> bool:
        """Whether the assessment as it stands is durable."""
        return self._saving.kept is self.assessment

    def set_earlier(self, earlier: Sequence[Earlier]) -> None:
        """Remember the child's assessments before this one.

        Args:
            earlier: Oldest first.
        """
        self.over_time = OverTime(self.form, earlier)
        self._rescore(self._sheet)

    def level(self) -> int | None:
        """The level that is told, after judgement; None where there is none."""
        if self.result is None:
            return None
        try:
            return final_level(self.form, self.result, self.assessment.judgement)
        except JudgementRefused:
            return self.result.level

    def quality(self) -> list[Missing]:
        """What would help the reader, most useful first; nothing until there is a result."""
        if self.result is None:
            return []
        return quality(
            self._scorer,
            self.assessment,
            self.result,
            level=self.level(),
            level_before=self.over_time.level_before,
        )

    def answer(self, code: str, window: str = ONCE) -> str | None:
        """The answer given to an item, or None where none was given.

        Args:
            code: The item's code.
            window: The window, for items that are answered per window.
        """
        return given(self.form, self.assessment.answers, code, window)

    def set_answer(self, code: str, option: str | None, window: str = ONCE) -> None:
        """Give, change or take back an answer.

        Args:
            code: The item's code.
            option: The option's code; None takes the answer back.
            window: The window, for items that are answered per window.
        """
        answers = with_answer(self.form, self.assessment.answers, code, option, window)
        if self._sheet is not None:
            self._sheet = self._sheet.with_answer(code, option, window)
        carried = tuple(one for one in self.assessment.carried if one != code)
        self._replace(answers=answers, carried=carried, scored=self._sheet)

    def confirm(self, code: str) -> None:
        """Say that an answer taken over from the last assessment still holds."""
        carried = tuple(one for one in self.assessment.carried if one != code)
        self._replace(carried=carried, scored=self._sheet)

    def note(self, code: str) -> Note:
        """What stands behind an item's answer."""
        return self.assessment.notes.get(code, Note())

    def set_note(self, code: str, **fields: Any) -> None:
        """Change fields of the note behind an item's answer."""
        notes = dict(self.assessment.notes)
        note = msgspec.structs.replace(self.note(code), **fields)
        if note == Note():
            notes.pop(code, None)
        else:
            notes[code] = note
        self._replace(notes=notes, scored=self._sheet)

    def set_child(self, **fields: Any) -> None:
        """Change fields of the child's record."""
        self._replace(child=msgspec.structs.replace(self.assessment.child, **fields))

    def set_analysis(self, **fields: Any) -> None:
        """Change fields of the analysis."""
        analysis = msgspec.structs.replace(self.assessment.analysis, **fields)
        self._replace(analysis=analysis, scored=self._sheet)

    def set_referral(self, **fields: Any) -> None:
        """Change fields of what the referral says."""
        referral = msgspec.structs.replace(self.assessment.referral, **fields)
        self._replace(referral=referral, scored=self._sheet)

    def set_sharing(self, **fields: Any) -> None:
        """Change fields of who knows of the referral."""
        sharing = msgspec.structs.replace(self.assessment.referral.sharing, **fields)
        self.set_referral(sharing=sharing)

    def set_judgement(self, judgement: Judgement | None) -> None:
        """Give or take back a judgement that differs from the score."""
        self._replace(judgement=judgement)

    def set_date(self, date: dt.date) -> None:
        """Change the day that the answers are true of."""
        self._replace(date=date)

    def undo(self) -> None:
        """Take the last change back."""
        if self._edits.undo():
            self._after_change()

    def redo(self) -> None:
        """Do again what was taken back last, unless something was changed since."""
        if self._edits.redo():
            self._after_change()

    def set_form(self, form: Form, guidance: Guidance | None) -> None:
        """Go on in another language.

        Args:
            form: The same form in the same version, in other words.
            guidance: The same of the guidance for the user's profession.
        """
        self.form = form
        self.guidance = guidance
        self._scorer = Scorer(form)
        self.over_time = OverTime(form, self.over_time.earlier)
        self._rescore()

    def set_quick(self, quick: bool) -> None:
        """Take the short path, or the whole one; what is answered stays answered.

        Args:
            quick: Whether only the form's quick kinds are asked.
        """
        self.quick = quick
        self._asking = Asking(self.form, self._sheet, quick=quick)
        self.changed.emit()

    def shown(self, section: str = "") -> list[Item]:
        """The items to show now, in the form's order.

        Args:
            section: Only those of this section; empty for all.
        """
        return self._asking.section(section) if section else list(self._asking.shown)

    def asked(self) -> frozenset[str]:
        """The codes of the items that the answers call for; the others are hidden."""
        return self._asking.codes

    def duties(self) -> tuple[Shown, ...]:
        """What the law and statutory guidance say to this assessor of this child, today."""
        assessor = self.assessment.assessor
        if self.chooser is None:
            return ()
        return self.chooser.applicable(
            self.assessment,
            nation=assessor.nation,
            profession=assessor.profession,
            on=dt.datetime.now().astimezone().date(),
        )

    def act_now(self) -> list[Item]:
        """The act-now items that are answered yes, whether or not there is a level yet."""
        return self._scorer.act_now(self.assessment.answers)

    def progress(self, section: str) -> tuple[int, int]:
        """How many of a section's items are answered in any window, and how many there are.

        An answer taken over from last time counts once somebody has looked at it again.
        """
        return self._asking.progress(section, self.assessment)

    def _replace(self, *, scored: Sheet | None = None, **fields: Any) -> None:
        """Change fields; ``scored`` is the sheet with the change, where it is at hand."""
        if self._edits.change(**fields):
            self._after_change(scored)

    def _after_change(self, scored: Sheet | None = None) -> None:
        self._rescore(scored)
        self.changed.emit()
        self.save()

    def _rescore(self, scored: Sheet | None = None) -> None:
        before = (self.result, self.problem, self.level_at_any_age)
        self.level_at_any_age = None
        try:
            self._sheet = scored or self._scorer.begin(self.assessment)
            told = self.over_time.with_pattern(self._sheet.result, self.assessment)
            self.result, self.problem = told, ""
        except Refusal as refusal:
            self._sheet, self.result, self.problem = None, None, str(refusal)
            with suppress(Refusal):  # the answers do not fit, which is told already
                self.level_at_any_age = self._scorer.level_at_any_age(self.assessment)
        self._asking = Asking(self.form, self._sheet, quick=self.quick)
        if before != (self.result, self.problem, self.level_at_any_age):
            self.rescored.emit()

    def save(self) -> None:
        """Save the present record."""
        self._saving.save(self.assessment)
