"""Something more that happened, kept for the chronology."""

from cse_assess.assessment.fields import Source
from cse_assess.assessment.record import MOST_ROWS
from cse_assess.assessment.surroundings import Event
from cse_assess_ui.models.case import CaseModel


def add_event(case: CaseModel, when: str, what: str, source: Source | None = None) -> bool:
    """Keep something that happened.

    Args:
        case: The case.
        when: When, as a date or in words.
        what: What happened.
        source: How it is known.

    Returns:
        Whether there was room for it.
    """
    events = case.assessment.referral.events
    if len(events) >= MOST_ROWS:
        return False
    case.set_referral(events=(*events, Event(when=when.strip(), what=what.strip(), source=source)))
    return True
