"""Finding one of the parts that the app is built from."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it takes a moment to load
    from cse_assess.licences import Part


def matching(parts: "Sequence[Part]", typed: str) -> "Iterator[Part]":
    """The parts whose name or licence holds every word that was typed.

    Args:
        parts: The parts.
        typed: What was typed; everything fits where nothing was.
    """
    words = typed.casefold().split()
    for part in parts:
        told = f"{part.name} {part.version} {part.licence}".casefold()
        if all(word in told for word in words):
            yield part
