"""Saying that a name stands for nothing, the same way in every check."""

from collections.abc import Iterable
from difflib import get_close_matches

from cse_assess.instrument.fault import Finding

_LISTED = 12


def unknown_name(place: str, what: str, name: object, known: Iterable[object]) -> Finding:
    """Finding: a name that stands for nothing, with the one that was meant or those that do."""
    names = sorted(str(one) for one in known)
    meant = get_close_matches(str(name), names, n=1, cutoff=0.7)
    if meant:
        hint = f"Did you mean {meant[0]}?"
    else:
        more = ", ..." if len(names) > _LISTED else ""
        hint = f"Known: {', '.join(names[:_LISTED]) or 'none'}{more}."
    return Finding(place, f"There is no {what} called {name}. {hint}", token=str(name))
