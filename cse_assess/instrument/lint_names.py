"""Saying that a name stands for nothing, the same way in every check."""

from collections.abc import Iterable

from cse_assess.decoding import Problem


def unknown_name(place: str, what: str, name: object, known: Iterable[object]) -> Problem:
    """Problem: a name that stands for nothing, with the names that do."""
    names = ", ".join(sorted(str(one) for one in known)[:12])
    return Problem(place, f"There is no {what} called {name}. Known: {names or 'none'}.")
