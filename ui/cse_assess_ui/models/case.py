"""One case while it is being worked on: answers in, level out, saved as it goes.

The assessment is a frozen record; every change replaces it. That makes undo a list of earlier
records, and saving a matter of handing the present one to the worker.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from cse_assess.assessment.answers import ONCE
from cse_assess.assessment.history import Step, builds_up, steps
from cse_assess.assessment.judgement import JudgementRefused, final_level
from cse_assess.assessment.language import Rules
from cse_assess.assessment.practice import PracticeCase
from cse_assess.assessment.quality import Missing, quality
from cse_assess.assessment.record import Assessment, Judgement, Note
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer, Sheet
from cse_assess.assessment.statutory import Chooser, Shown
from cse_assess.assessment.trend import fall_needs_reason
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.guidance import Guidance
from cse_assess_ui.operations import Worker

_UNDO_STEPS = 200

Store = Callable[[str, Assessment], None]


class Earlier(NamedTuple):
    """An assessment of the same child before this one.

    Attributes:
        assessment: The assessment.
        form: The form that it was made with.
    """

    assessment: Assessment
    form: Form


class CaseModel(QObject):
    """A case that is open.

    Args:
        form: The form that it is assessed with.
        case_id: Its name in the vault.
        assessment: The assessment as it stands.
        store: Saves the assessment durably; runs on the worker.
        worker: Runs the saving.

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
        self.form = form  # the version that the assessment is bound to, in the user's language
        self.case_id = case_id
        self.earlier: tuple[Earlier, ...] = ()  # the child's assessments before this one
        self.guidance: Guidance | None = None  # for the user's profession
        self.practice_case: PracticeCase | None = None  # the one that is being worked on
        self.chooser: Chooser | None = None  # of what the law says
        self.rules: Rules | None = None  # of the language that is written in
        self.quick = False  # only what is asked when there are minutes
        self._level_before: int | None = None
        self._assessment = self._kept = assessment
        self._store = store
        self._worker = worker
        self._history: list[Assessment] = []
        self._undone: list[Assessment] = []
        self._scorer = Scorer(form)
        self._sheet: Sheet | None = None
        self.result: Result | None = None
        self.problem = ""
        self._rescore()

    @property
    def assessment(self) -> Assessment:
        """The assessment as it stands."""
        return self._assessment

    @property
    def kept(self) -> bool:
        """Whether the assessment as it stands is durable."""
        return self._kept is self._assessment

    @property
    def previous(self) -> Assessment | None:
        """The child's last assessment, where this one follows it."""
        return self.earlier[-1].assessment if self.earlier else None

    def set_earlier(self, earlier: Sequence[Earlier]) -> None:
        """Remember the child's assessments before this one.

        Args:
            earlier: Oldest first.
        """
        self.earlier = tuple(earlier)
        told = steps([one.assessment for one in self.earlier], self._form_of)
        self._level_before = told[-1].level if told else None
        self._rescore(self._sheet)

    def steps(self) -> list[Step]:
        """The child's assessments over time, this one last."""
        return steps([*(one.assessment for one in self.earlier), self._assessment], self._form_of)

    def level(self) -> int | None:
        """The level that is told, after judgement; None where there is none."""
        if self.result is None:
            return None
        try:
            return final_level(self.form, self.result, self._assessment.judgement)
        except JudgementRefused:
            return self.result.level

    def fell_far(self) -> bool:
        """Whether the level has fallen so far since last time that it needs a reason."""
        return fall_needs_reason(self.form, self._level_before, self.level())

    def quality(self) -> list[Missing]:
        """What would help the reader, most useful first; nothing until there is a result."""
        if self.result is None:
            return []
        return quality(
            self._scorer,
            self._assessment,
            self.result,
            level=self.level(),
            level_before=self._level_before,
        )

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._history)

    def answer(self, code: str, window: str = ONCE) -> str | None:
        """The answer given to an item, or None where none was given.

        Args:
            code: The item's code.
            window: The window, for items that are answered per window.
        """
        given = self._assessment.answers.get(code)
        if isinstance(given, dict):
            return given.get(window)
        kind = self.form.kind(self.form.item(code).kind)
        return given if window == (kind.bare or ONCE) else None

    def set_answer(self, code: str, option: str | None, window: str = ONCE) -> None:
        """Give, change or take back an answer.

        Args:
            code: The item's code.
            option: The option's code; None takes the answer back.
            window: The window, for items that are answered per window.
        """
        kind = self.form.kind(self.form.item(code).kind)
        answers = dict(self._assessment.answers)
        if self._sheet is not None:
            self._sheet = self._sheet.with_answer(code, option, window)
        if not kind.windows:
            if option is None:
                answers.pop(code, None)
            else:
                answers[code] = option
        else:
            windows = {name: self.answer(code, name) for name in kind.windows}
            windows[window] = option
            kept = {name: given for name, given in windows.items() if given is not None}
            if kept:
                answers[code] = kept
            else:
                answers.pop(code, None)
        carried = tuple(one for one in self._assessment.carried if one != code)
        self._replace(answers=answers, carried=carried, scored=self._sheet)

    def confirm(self, code: str) -> None:
        """Say that an answer taken over from the last assessment still holds."""
        carried = tuple(one for one in self._assessment.carried if one != code)
        self._replace(carried=carried, scored=self._sheet)

    def note(self, code: str) -> Note:
        """What stands behind an item's answer."""
        return self._assessment.notes.get(code, Note())

    def set_note(self, code: str, **fields: Any) -> None:
        """Change fields of the note behind an item's answer."""
        notes = dict(self._assessment.notes)
        note = msgspec.structs.replace(self.note(code), **fields)
        if note == Note():
            notes.pop(code, None)
        else:
            notes[code] = note
        self._replace(notes=notes)

    def set_child(self, **fields: Any) -> None:
        """Change fields of the child's record."""
        self._replace(child=msgspec.structs.replace(self._assessment.child, **fields))

    def set_analysis(self, **fields: Any) -> None:
        """Change fields of the analysis."""
        self._replace(analysis=msgspec.structs.replace(self._assessment.analysis, **fields))

    def set_referral(self, **fields: Any) -> None:
        """Change fields of what the referral says."""
        self._replace(referral=msgspec.structs.replace(self._assessment.referral, **fields))

    def set_sharing(self, **fields: Any) -> None:
        """Change fields of who knows of the referral."""
        sharing = msgspec.structs.replace(self._assessment.referral.sharing, **fields)
        self.set_referral(sharing=sharing)

    def set_judgement(self, judgement: Judgement | None) -> None:
        """Give or take back a judgement that differs from the score."""
        self._replace(judgement=judgement)

    def set_date(self, date: dt.date) -> None:
        """Change the day that the answers are true of."""
        self._replace(date=date)

    def undo(self) -> None:
        """Take the last change back."""
        if self._history:
            self._undone.append(self._assessment)
            self._assessment = self._history.pop()
            self._after_change()

    def redo(self) -> None:
        """Do again what was taken back last, unless something was changed since."""
        if self._undone:
            self._history.append(self._assessment)
            self._assessment = self._undone.pop()
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
        self._rescore()

    def set_quick(self, quick: bool) -> None:
        """Take the short path, or the whole one; what is answered stays answered.

        Args:
            quick: Whether only the form's quick kinds are asked.
        """
        self.quick = quick
        self.changed.emit()

    def shown(self, section: str = "") -> list[Item]:
        """The items to show now, in the form's order.

        Args:
            section: Only those of this section; empty for all.
        """
        asked = self.asked()
        kinds = self.form.quick if self.quick else ()
        return [
            item
            for item in self.form.items
            if item.code in asked
            and (not section or item.section == section)
            and (not kinds or item.kind in kinds)
        ]

    def asked(self) -> frozenset[str]:
        """The codes of the items that the answers call for; the others are hidden."""
        if self._sheet is None:
            return frozenset(item.code for item in self.form.items)
        return frozenset(item.code for item in self._sheet.asked())

    def duties(self) -> tuple[Shown, ...]:
        """What the law and statutory guidance say to this assessor of this child, today."""
        assessor = self._assessment.assessor
        if self.chooser is None:
            return ()
        return self.chooser.applicable(
            self._assessment,
            nation=assessor.nation,
            profession=assessor.profession,
            on=dt.datetime.now().astimezone().date(),
        )

    def act_now(self) -> list[Item]:
        """The act-now items that are answered yes, whether or not there is a level yet."""
        return self._scorer.act_now(self._assessment.answers)

    def progress(self, section: str) -> tuple[int, int]:
        """How many of a section's items are answered in any window, and how many there are.

        An answer taken over from last time counts once somebody has looked at it again.
        """
        items = self.shown(section)
        done = set(self._assessment.answers) - set(self._assessment.carried)
        return sum(item.code in done for item in items), len(items)

    def _replace(self, *, scored: Sheet | None = None, **fields: Any) -> None:
        """Change fields; ``scored`` is the sheet with the change, where it is at hand."""
        replaced = msgspec.structs.replace(self._assessment, **fields)
        if replaced == self._assessment:
            return
        self._history.append(self._assessment)
        del self._history[:-_UNDO_STEPS]
        self._undone.clear()
        self._assessment = replaced
        self._after_change(scored)

    def _after_change(self, scored: Sheet | None = None) -> None:
        self._rescore(scored)
        self.changed.emit()
        self.save()

    def _rescore(self, scored: Sheet | None = None) -> None:
        before = (self.result, self.problem)
        try:
            self._sheet = scored or self._scorer.begin(self._assessment)
            self.result, self.problem = self._with_pattern(self._sheet.result), ""
        except Refusal as refusal:
            self._sheet, self.result, self.problem = None, None, str(refusal)
        if before != (self.result, self.problem):
            self.rescored.emit()

    def _with_pattern(self, result: Result) -> Result:
        """The result with the prompt for concerns that rise from one assessment to the next."""
        prompt = self.form.judgement.rising_prompt
        line = [*(one.assessment for one in self.earlier), self._assessment]
        if prompt is None or len(line) < 2 or not builds_up(line, self._form_of):
            return result
        return msgspec.structs.replace(result, prompts=(*result.prompts, prompt))

    def _form_of(self, assessment: Assessment) -> Form:
        return next((e.form for e in self.earlier if e.assessment is assessment), self.form)

    def save(self) -> None:
        """Save the present record; jobs that find a newer one waiting have nothing to do."""
        assessment = self._assessment

        def work() -> None:
            if assessment is self._assessment:
                self._store(self.case_id, assessment)
                self._kept = assessment

        self._worker.run(work, done=self._on_saved, failed=self.save_failed.emit)

    def _on_saved(self, _: object) -> None:
        if not self._worker.busy:
            self.saved.emit()
