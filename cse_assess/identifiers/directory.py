"""Organisations by name or code, found while somebody types.

What is known is told by where it comes from: the police forces that come with the app, and
``organisations.csv``, which IT may put into the machine's policy folder. No list of practices,
trusts or schools comes with the app: such a list is out of date within weeks. What is not found is
taken as it was typed.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, islice
from pathlib import Path

from cse_assess import files
from cse_assess.errors import Refusal
from cse_assess.identifiers.forces import all_forces
from cse_assess.identifiers.organisation_file import FILE, LIMIT, Organisation, decode
from cse_assess.identifiers.typed import compact

FEWEST_LETTERS = 2
"""With fewer letters than these nearly everything would be found."""

_MARKS = re.compile(r"[^\w\s]+")
_JOINED = re.compile(r"['\N{RIGHT SINGLE QUOTATION MARK}.]")


class _Lines:
    """Texts of one line each in one string: looking through it takes a call and no loop.

    Args:
        texts: The texts; none holds a line break.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "".join(f"\n{text}" for text in texts)
        self._starts = list(accumulate((len(text) + 1 for text in texts), initial=0))

    def places(self, wanted: str) -> Iterator[int]:
        """The places of the texts that hold something, each once, in order."""
        at = self._text.find(wanted)
        while at >= 0:
            place = bisect_right(self._starts, at) - 1
            yield place
            at = self._text.find(wanted, self._starts[place + 1])

    def beginning(self, wanted: str) -> Iterator[int]:
        """The places of the texts that begin so, in order."""
        return self.places(f"\n{wanted}")


class Directory:
    """Organisations, prepared once so that each key finds at once.

    Args:
        organisations: What is known.
        listed: How many of them IT has listed for this computer.
        problem: Why that list could not be used; empty where it could.
    """

    def __init__(
        self, organisations: Iterable[Organisation] = (), *, listed: int = 0, problem: str = ""
    ) -> None:
        named = ((folded(one.name), one.code, one) for one in organisations)
        known = sorted(named, key=lambda told: told[:2])
        self._known = [one for _, _, one in known]
        # A space before each word, so that " sou" finds the beginning of words alone.
        self._names = [f" {name} " for name, _, _ in known]
        self._in_names = _Lines(self._names)
        self._in_codes = _Lines([f"{code.casefold()} " for _, code, _ in known])
        self.listed, self.problem = listed, problem

    def __len__(self) -> int:
        return len(self._known)

    def with_code(self, code: str) -> Organisation | None:
        """The organisation that has a code; None where none is known by it."""
        place = next(self._in_codes.beginning(f"{compact(code).casefold()} "), None)
        return None if place is None else self._known[place]

    def search(self, typed: str, most: int = 8) -> tuple[Organisation, ...]:
        """What fits what was typed, the best first.

        Args:
            typed: A name, parts of one, or a code.
            most: The most that are given.

        Returns:
            The one whose code it is and those whose code begins so; then those whose name begins
            so; then those in which every typed word begins a word. Nothing for fewer than two
            letters.
        """
        words = folded(typed).split()
        if len("".join(words)) < FEWEST_LETTERS:
            return ()
        code = compact(typed).casefold()
        places = chain(
            self._in_codes.beginning(f"{code} "),
            islice(self._in_codes.beginning(code), most),
            islice(self._in_names.beginning(f" {' '.join(words)}"), most),
            self._with_words(words),
        )
        found: dict[int, None] = {}
        for place in places:
            found[place] = None
            if len(found) == most:
                break
        return tuple(self._known[place] for place in found)

    def _with_words(self, words: Sequence[str]) -> Iterator[int]:
        """The places of the names in which every word begins a word."""
        # A word that is nowhere ends it; else the longest has the fewest names to look at.
        wanted = sorted((f" {word}" for word in words), key=len, reverse=True)
        if any(next(self._in_names.places(word), None) is None for word in wanted):
            return
        for place in self._in_names.places(wanted[0]):
            if all(word in self._names[place] for word in wanted[1:]):
                yield place


def load(policy: Path | None) -> Directory:
    """Every organisation that is known on this computer.

    Reading a long list takes a moment: call it where nobody waits.

    Args:
        policy: The machine's policy folder; None where there is none.

    Returns:
        The directory. Where the organisation's own list cannot be used it holds the forces alone,
        and says why.
    """
    forces = [Organisation(code=code, name=name, kind="police") for code, name in _forces()]
    path = policy / FILE if policy is not None else None
    if path is None or not path.is_file():
        return Directory(forces)
    try:
        own = decode(files.read(path, limit=LIMIT), file=FILE)
    except Refusal as refusal:
        return Directory(forces, problem=str(refusal))
    known = {one.code for one in own}
    others = (force for force in forces if force.code not in known)
    return Directory([*own, *others], listed=len(own))


def folded(text: str) -> str:
    """A name as it is compared: no capitals, accents or punctuation, and "&" read as "and"."""
    bare = text
    if not text.isascii():
        apart = unicodedata.normalize("NFKD", text)
        bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    joined = _JOINED.sub("", bare.replace("&", " and ").casefold())
    return " ".join(_MARKS.sub(" ", joined).split())


def _forces() -> list[tuple[str, str]]:
    """The forces by code, each named as a police force, as people type it."""
    named = []
    for code, name in all_forces().items():
        full = name if "police" in name.casefold() else f"{name} Police"
        named.append((code, full))
    return named
