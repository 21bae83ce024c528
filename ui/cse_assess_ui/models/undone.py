"""What was taken back, or done again, in words."""

import msgspec

from cse_assess.assessment.record import Assessment
from cse_assess.instrument.definition import Form
from cse_assess.vault.patches import NotPatchableError, difference, paths
from cse_assess_ui.models.places import place_told


def changed_places(form: Form, before: Assessment, after: Assessment) -> list[str]:
    """Where two states of an assessment differ, in words, each place once.

    Args:
        form: The form that the assessment is made with.
        before: The one state.
        after: The other.
    """
    old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
    try:
        found = paths(difference(old, new))
    except NotPatchableError:
        found = tuple(sorted(key for key in old | new if old.get(key) != new.get(key)))
    return list(dict.fromkeys(place_told(form, place) for place in found))
