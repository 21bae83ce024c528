"""Practising: fictional children, never counted, marked on every page, sealed to nobody."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from cse_assess.assessment.practice import PracticeCase, begin
from cse_assess.assessment.practice_comparison import Comparison, compare
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.child import known_age
from cse_assess_ui.models.session import Session


def in_order(cases: Iterable[PracticeCase], own: str) -> list[PracticeCase]:
    """Practice cases in the order in which they are offered.

    Args:
        cases: The cases, those to begin with first.
        own: The user's profession.

    Returns:
        Those of the user's profession first; within each part children before young adults, since
        most of the work is about children.
    """
    return sorted(cases, key=lambda case: (case.setting != own, (known_age(case.model) or 0) >= 18))


def begin_practice(session: Session, case: PracticeCase) -> CaseModel:
    """Begin a practice case: a blank assessment, with what is known of the child.

    Args:
        session: The person who practises.
        case: The case.

    Raises:
        Refusal: The case is for another form, or cannot be saved.
    """
    today = dt.datetime.now().astimezone().date()
    assessment = begin(case, session.forms.current, session.profile.person, today)
    case_id = session.vault.cases.new_id()
    session.cases.save(case_id, assessment)
    session.worker.run(session.keys.practice_card, quiet=True)  # before anybody waits for it
    return session.cases.open(case_id)


def open_model_answer(session: Session, case: PracticeCase) -> CaseModel:
    """Open a copy of a case's model answer, signed with the user's profile, to look around in.

    Args:
        session: The person who practises.
        case: The case.

    Raises:
        Refusal: It cannot be saved.
    """
    own = msgspec.structs.replace(
        case.model, assessor=session.profile.person, practice=True, practice_case=case.id
    )
    case_id = session.vault.cases.new_id()
    session.cases.save(case_id, own)
    return session.cases.open(case_id)


def talk_over(case: CaseModel) -> Comparison | None:
    """The own answer beside the model's; None where the case is not one to practise on.

    Args:
        case: The case.

    Raises:
        Refusal: An answer does not fit, or the judgement is not allowed.
    """
    if case.practice_case is None:
        return None
    return compare(case.form, case.practice_case, case.assessment)
