"""Reading ``forms/language/<language>.toml``: words that hurt or say nothing, and better ones.

The format is explained in docs/FORMS.md. A file with a fault is never used: a hint that no longer
fires, or fires at the wrong words, would teach the wrong thing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from cse_assess import data, files
from cse_assess.data import Packs
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.fault import Finding, located
from cse_assess.instrument.fields import Code, Text
from cse_assess.instrument.lint_names import unknown_name
from cse_assess.instrument.phrases import Index, Phrase, PhraseError, parse

FOLDER = "language"
LIMIT = 1024 * 1024

_PATTERN = re.compile(r"^pattern\[(\d+)\]")
_GROUP = re.compile(r"\{([^{}\s]*)\}")

GroupName = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z_]{0,39}$")]


class LanguageRefused(Refusal):
    """The rules of a language could not be found, or are not sound."""


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class Kind(_Record, frozen=True, kw_only=True):
    """What is wrong with a wording.

    Attributes:
        id: Its name.
        label: What is shown.
        text: A sentence that explains it.
    """

    id: Code
    label: Text
    text: Text


class Pattern(_Record, frozen=True, kw_only=True):
    """A wording to think twice about.

    Attributes:
        id: Its name.
        kind: The id of its kind.
        phrases: What to look for, as in :mod:`cse_assess.instrument.phrases`.
        unless: Phrases around one of these that make it harmless.
        reason: Why it hurts the child or does not help the reader.
        better: What to write instead.
        flagged: Sentences in which it must be found.
        clean: Sentences that come near, in which it must not be found.
    """

    id: Code
    kind: str
    phrases: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    unless: tuple[Text, ...] = ()
    reason: Text
    better: Text
    flagged: Annotated[tuple[Text, ...], msgspec.Meta(min_length=2)]
    clean: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]


class Rules(_Record, frozen=True, kw_only=True, dict=True):
    """The rules of one language.

    Attributes:
        schema: The version of this format.
        language: BCP 47 tag of its texts.
        title: What the rules are called.
        kinds: What can be wrong with a wording.
        forms: Groups of words that phrases name in braces.
        patterns: The wordings.
    """

    schema: Literal[1]
    language: Text
    title: Text
    kinds: Annotated[tuple[Kind, ...], msgspec.Meta(min_length=1)] = msgspec.field(name="kind")
    forms: dict[GroupName, Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]] = {}
    patterns: Annotated[tuple[Pattern, ...], msgspec.Meta(min_length=1)] = msgspec.field(
        name="pattern"
    )

    @cached_property
    def index(self) -> Index:
        """All phrases of all patterns; the owner of each is its pattern's place in the file."""
        return self._index("phrases")

    @cached_property
    def excuses(self) -> Index:
        """What makes a phrase harmless, by the same owners."""
        return self._index("unless")

    def _index(self, field: Literal["phrases", "unless"]) -> Index:
        phrases = (
            (parse(phrase, self.forms), owner)
            for owner, pattern in enumerate(self.patterns)
            for phrase in getattr(pattern, field)
        )
        return Index(phrases, self.forms)


def read(
    language: str,
    *,
    folder: Path | None,
    examples: Callable[[Rules], Iterator[Finding]],
    packs: Packs | None = None,
) -> Rules:
    """Read the rules of a language.

    Args:
        language: A BCP 47 tag; of ``en-GB``, the file is ``en.toml``.
        folder: Where the files are; those that travel with the app if None.
        examples: Tells which examples do not show what they should. It is given sound rules.
        packs: Packs beside what travels with the app; those in use if neither they nor a folder are
            given.

    Raises:
        LanguageRefused: There are none for this language, or the file has a fault; the message
            names file, line, pattern and the first fault.
    """
    if packs is None:
        packs = Packs() if folder else data.packs()
    folder = folder or data.folder("forms") / FOLDER
    stem = language.partition("-")[0]
    brought = (
        pack / FOLDER for pack in packs.in_force if (pack / FOLDER / f"{stem}.toml").is_file()
    )
    folder = [folder, *brought][-1]
    known = sorted(path.stem for path in folder.glob("*.toml"))
    if stem not in known:
        raise LanguageRefused(
            f"There are no language hints in {language[:40]!r}.",
            remedy=f"There are hints in: {', '.join(known) or 'no language'}.",
        )
    name = f"{folder.name}/{stem}.toml"
    try:
        content = files.read(folder / f"{stem}.toml", limit=LIMIT)
    except files.FileRefused as error:
        raise LanguageRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=LanguageRefused)
    text = content.decode("utf-8-sig")
    try:
        rules = msgspec.convert(document, Rules)
    except msgspec.ValidationError as error:
        problem = explain(error, document, Rules)
        _refuse([Finding(problem.place, problem.reason)], document, file=name, text=text)
        raise  # not reached: there is a fault
    _refuse(_findings(rules, stem), document, file=name, text=text)
    _refuse(examples(rules), document, file=name, text=text)
    return rules


def _refuse(findings: Iterable[Finding], document: Any, *, file: str, text: str) -> None:
    """Raise the first of the findings, if there is one."""
    faults = located(iter(findings), file=file, text=text)
    if not faults:
        return
    first = faults[0]
    more = f" ({len(faults) - 1} more)" if len(faults) > 1 else ""
    place = _named(first.place, document)
    place = f"line {first.line}, {place}" if first.line else place
    raise LanguageRefused(f"{first.reason}{more}", file=file, place=place or None)


def _named(place: str, document: Any) -> str:
    """A place with the id of the pattern instead of its number, where it has one."""
    found = _PATTERN.match(place)
    if not found:
        return place
    pattern = document["pattern"][int(found[1])]
    name = pattern.get("id") if isinstance(pattern, dict) else None
    if not isinstance(name, str) or not name:
        return place
    return f"pattern {name[:64]!r}{place[found.end() :].replace('.', ', ', 1)}"


def _findings(rules: Rules, stem: str) -> Iterator[Finding]:
    """Everything that is wrong with the rules, but for their examples."""
    if rules.language.partition("-")[0] != stem:
        yield Finding("language", f"The file is called {stem}.toml.")
    yield from _twice("kind", [kind.id for kind in rules.kinds])
    yield from _twice("pattern", [pattern.id for pattern in rules.patterns])
    yield from _groups(rules)
    kinds = {kind.id for kind in rules.kinds}
    homes: dict[Phrase, str] = {}
    for number, pattern in enumerate(rules.patterns):
        place = f"pattern[{number}]"
        if pattern.kind not in kinds:
            yield unknown_name(f"{place}.kind", "kind", pattern.kind, kinds)
        yield from _phrases(pattern, place, rules, homes)


def _twice(table: str, ids: list[str]) -> Iterator[Finding]:
    for number, id_ in enumerate(ids):
        if id_ in ids[:number]:
            yield Finding(f"{table}[{number}].id", f"There is a {table} called {id_} already.")


def _groups(rules: Rules) -> Iterator[Finding]:
    """Groups that nobody uses, and members that are not one word."""
    used = {
        name
        for pattern in rules.patterns
        for phrase in (*pattern.phrases, *pattern.unless)
        for name in _GROUP.findall(phrase)
    }
    for name, members in rules.forms.items():
        if name not in used:
            yield Finding(f"forms.{name}", f"No phrase uses {{{name}}}.")
        for member in members:
            try:
                one_word = len(parse(member, {})) == 1
            except PhraseError as error:
                yield Finding(f"forms.{name}", str(error), token=member)
                continue
            if not one_word:
                yield Finding(f"forms.{name}", f"“{member}” is not one word.", token=member)


def _phrases(
    pattern: Pattern, place: str, rules: Rules, homes: dict[Phrase, str]
) -> Iterator[Finding]:
    """Phrases that cannot be read, or stand in two places; ``homes`` gathers where each stands."""
    for phrase in pattern.phrases:
        try:
            parsed = parse(phrase, rules.forms)
        except PhraseError as error:
            yield Finding(f"{place}.phrases", f"In “{phrase}”: {error}", token=phrase)
            continue
        if parsed in homes:
            yield Finding(
                f"{place}.phrases",
                f"“{phrase}” stands in {homes[parsed]} already.",
                token=phrase,
            )
        homes.setdefault(parsed, pattern.id)
    for phrase in pattern.unless:
        try:
            parse(phrase, rules.forms)
        except PhraseError as error:
            yield Finding(f"{place}.unless", f"In “{phrase}”: {error}", token=phrase)
