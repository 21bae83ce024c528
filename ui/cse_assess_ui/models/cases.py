"""The life of a case on this computer: begun, opened, saved, assessed again, destroyed."""

import datetime as dt
from typing import NamedTuple

from cse_assess.assessment import practice
from cse_assess.assessment.history import Carried, reassess
from cse_assess.assessment.record import Assessment
from cse_assess.errors import Refusal
from cse_assess.instrument.library import Library
from cse_assess.usage.events import Event
from cse_assess.vault.counting import Counting
from cse_assess.vault.store import Vault
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.case_list import Summaries
from cse_assess_ui.models.forms import Forms
from cse_assess_ui.models.over_time import Earlier
from cse_assess_ui.models.own_profile import OwnProfile
from cse_assess_ui.operations import Worker


class Reassessment(NamedTuple):
    """A reassessment that has begun.

    Attributes:
        case: The new case.
        carried: What was taken over, and what could not be.
    """

    case: CaseModel
    carried: Carried


class Cases:
    """Opens cases to be worked on, and keeps them. Each step is counted with what it changes.

    Args:
        vault: The open vault.
        forms: The forms at hand.
        profile: Who the user is; they sign what they begin.
        counting: Makes what is counted of a case.
        worker: Runs the saving.
    """

    def __init__(
        self, vault: Vault, forms: Forms, profile: OwnProfile, counting: Counting, worker: Worker
    ) -> None:
        self._vault, self._forms, self._profile = vault, forms, profile
        self._counting, self._worker = counting, worker
        self._summaries = Summaries(Library())  # levels by name, whatever the window speaks

    def warm_up(self) -> None:
        """Read what the first case needs, where nobody waits for it.

        Raises:
            Refusal: The form or the statutory prompts cannot be read.
        """
        form = self._forms.current
        self._forms.chooser_for(form)
        blank = Assessment(form=form.id, form_version=form.version, date=_today())
        self._summaries.summarise(blank)

    def save(self, case_id: str, assessment: Assessment, *, event: Event | None = None) -> None:
        """Save a case, with what the list shows of it; durable when this returns.

        Args:
            case_id: The case.
            assessment: The assessment as it stands.
            event: A step to count.

        Raises:
            VaultRefused: It cannot be written; what was saved before is kept.
        """
        summary = self._summaries.summarise(assessment)
        self._vault.cases.save(case_id, assessment, event=event, summary=summary)

    def begin(self) -> CaseModel:
        """Begin a new assessment, dated today and signed with the user's profile.

        Raises:
            VaultRefused: It cannot be saved.
        """
        form = self._forms.current
        return self._begun(
            Assessment(
                form=form.id,
                form_version=form.version,
                date=_today(),
                assessor=self._profile.person,
            )
        )

    def open(self, case_id: str) -> CaseModel:
        """Go on with a case.

        Raises:
            VaultRefused: It cannot be read.
            FormRefused: The version of the form that it was made with is not installed.
        """
        case = self._case(case_id, self._vault.cases.load(case_id))
        if not self._vault.read_only:
            self._vault.note("read", case_id=case_id)
        return case

    def reassess(self, case: CaseModel) -> Reassessment:
        """Begin a reassessment of the same child, from the answers of this one.

        Raises:
            VaultRefused: It cannot be saved.
        """
        carried = reassess(
            case.assessment,
            case_id=case.case_id,
            old=case.form,
            new=self._forms.current,
            assessor=self._profile.person,
            date=_today(),
        )
        return Reassessment(self._begun(carried.assessment), carried)

    def count(self, case: CaseModel) -> None:
        """Count how a case stands when it is left; nothing waits for it.

        Args:
            case: The case.
        """
        if not self._vault.read_only:
            case_id, assessment = case.case_id, case.assessment
            self._worker.run(lambda: self._counting.count(case_id, assessment), quiet=True)

    def destroy(self, case_id: str) -> None:
        """Destroy a case; how it stood is counted first.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        try:
            entry = self._vault.cases.entry(case_id)
            day = entry.updated.astimezone().date()
            event = self._counting.state(entry.assessment, day=day)
        except Refusal:
            self._vault.cases.destroy(case_id)  # what cannot be read can be destroyed all the same
        else:
            self._vault.cases.destroy(case_id, event=event)

    def _begun(self, assessment: Assessment) -> CaseModel:
        case_id = self._vault.cases.new_id()
        self.save(case_id, assessment, event=self._counting.started(assessment))
        return self._case(case_id, assessment)

    def _case(self, case_id: str, assessment: Assessment) -> CaseModel:
        form = self._forms.of(assessment)
        case = CaseModel(form, case_id, assessment, store=self.save, worker=self._worker)
        case.guidance = self._forms.guidance_for(assessment)
        case.chooser = self._forms.chooser_for(form)
        case.rules = self._forms.rules
        if assessment.practice_case:
            case.practice_case = practice.installed_case(
                assessment.practice_case, self._forms.library
            )
        if assessment.follows:
            earlier = self._earlier(case_id, assessment)
            case.set_earlier([Earlier(one, self._forms.of(one)) for one in earlier])
        return case

    def _earlier(self, case_id: str, assessment: Assessment) -> list[Assessment]:
        """The child's assessments before this one, oldest first."""
        found: list[Assessment] = []
        follows, seen = assessment.follows, {case_id}
        while follows and follows not in seen:
            seen.add(follows)
            found.append(self._vault.cases.load(follows))
            follows = found[-1].follows
        return found[::-1]


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
