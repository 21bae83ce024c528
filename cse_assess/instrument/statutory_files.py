"""Reading and checking ``forms/statutory/<topic>.toml`` (docs/FORMS.md).

As with forms, nothing with an error is ever returned: a prompt that is silently left out is a duty
that nobody is told of.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.data import Packs
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument import loader
from cse_assess.instrument.conditions import (
    AllTest,
    AnswerTest,
    AnyTest,
    Condition,
    CountTest,
    FactTest,
    NotTest,
    ScoreTest,
    UnknownTest,
)
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Fault, Finding, located
from cse_assess.instrument.lint_conditions import lint_conditions
from cse_assess.instrument.lint_names import unknown_name
from cse_assess.instrument.lint_reading import too_hard
from cse_assess.instrument.reckoning import Prompt
from cse_assess.instrument.statutory import NATIONS, PLACES, StatutoryPrompt

FOLDER = "statutory"
LIMIT = 1024 * 1024
MOST_WORDS = 80
"""A longer text is not read by somebody with a child in the room."""


class StatutoryRefused(Refusal):
    """The statutory prompts could not be found, or are not sound."""


class _Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One file."""

    schema: Literal[1]
    prompts: Annotated[tuple[StatutoryPrompt, ...], msgspec.Meta(min_length=1)] = msgspec.field(
        name="prompt"
    )


def load(
    folder: Path | None = None,
    *,
    forms: Iterable[Form] | None = None,
    packs: Packs | None = None,
) -> tuple[StatutoryPrompt, ...]:
    """Load the statutory prompts, in the order of the files' names and of the prompts in them.

    Args:
        folder: Where the files are; those that travel with the app if not given.
        forms: The forms that conditions can be about; all that are installed if not given.
        packs: Packs beside what travels with the app; those in use if neither they nor a folder are
            given. A file of theirs stands in for the one of the same name.

    Raises:
        StatutoryRefused: There are none, or one has a fault; the message names the first.
    """
    prompts, faults = examine(folder, forms=forms, packs=packs)
    errors = [fault for fault in faults if fault.severity == "error"]
    if errors:
        first = errors[0]
        more = f" ({len(errors) - 1} more)" if len(errors) > 1 else ""
        place = f"line {first.line}, {first.place}" if first.line else first.place
        raise StatutoryRefused(f"{first.reason}{more}", file=first.file, place=place or None)
    if not prompts:
        raise StatutoryRefused(
            "There are no statutory prompts here.",
            file=FOLDER,
            remedy="The installation is incomplete: install the app again.",
        )
    return tuple(prompts)


def examine(
    folder: Path | None = None,
    *,
    forms: Iterable[Form] | None = None,
    packs: Packs | None = None,
) -> tuple[list[StatutoryPrompt], list[Fault]]:
    """Read the statutory prompts and list everything that is wrong with them.

    Args:
        folder: As for :func:`load`.
        forms: As for :func:`load`.
        packs: As for :func:`load`.

    Returns:
        The prompts of all files that could be decoded, and all faults found.
    """
    if packs is None:
        packs = Packs() if folder else data.packs()
    folder = folder or data.folder("forms") / FOLDER
    known = {
        form.id: form for form in (map(loader.load, loader.installed()) if forms is None else forms)
    }
    prompts: list[StatutoryPrompt] = []
    faults: list[Fault] = []
    homes: dict[str, str] = {}
    folders = (folder, *(pack / FOLDER for pack in packs.in_force))
    paths = {path.name: path for one in folders for path in one.glob("*.toml")}
    for _, path in sorted(paths.items()):
        try:
            found, wrong = _examine_file(path, known, homes)
        except StatutoryRefused as refusal:
            name = f"{folder.name}/{path.name}"
            faults.append(Fault(name, 0, refusal.place or "", refusal.reason))
            continue
        prompts += found
        faults += wrong
    return prompts, faults


def _examine_file(
    path: Path, forms: Mapping[str, Form], homes: dict[str, str]
) -> tuple[tuple[StatutoryPrompt, ...], list[Fault]]:
    """The prompts of one file and its faults; ``homes`` gathers each id's file."""
    name = f"{path.parent.name}/{path.name}"
    try:
        content = files.read(path, limit=LIMIT)
    except files.FileRefused as error:
        raise StatutoryRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=StatutoryRefused)
    text = content.decode("utf-8-sig")
    try:
        prompts = msgspec.convert(document, _Topic).prompts
        faults = located(_findings(prompts, forms, homes, path.name), file=name, text=text)
    except msgspec.ValidationError as error:
        problem = explain(error, document, _Topic)
        finding = Finding(problem.place, problem.reason)
        return (), located(iter([finding]), file=name, text=text)
    except RecursionError:
        raise StatutoryRefused("The conditions are nested too deeply.", file=name) from None
    return prompts, faults


def _findings(
    prompts: Sequence[StatutoryPrompt],
    forms: Mapping[str, Form],
    homes: dict[str, str],
    file: str,
) -> Iterator[Finding]:
    professions = {one.id for form in forms.values() for one in form.professions}
    for index, prompt in enumerate(prompts):
        place = f"prompt[{index}]"
        if prompt.id in homes:
            yield Finding(
                f"{place}.id", f"There is one called {prompt.id} in {homes[prompt.id]} already."
            )
        homes.setdefault(prompt.id, file)
        yield from _names(prompt, place, professions)
        yield from _dates(prompt, place)
        yield from _conditions(prompt, place, forms)
        yield from _words(prompt, place)
    for form in forms.values():
        yield from _fit(prompts, form)


def _names(prompt: StatutoryPrompt, place: str, professions: set[str]) -> Iterator[Finding]:
    for nation in prompt.nations:
        if nation not in NATIONS:
            yield unknown_name(f"{place}.nations", "nation", nation, NATIONS)
    for profession in prompt.professions:
        if profession not in professions:
            yield unknown_name(f"{place}.professions", "profession", profession, professions)
    if prompt.place not in PLACES:
        yield unknown_name(f"{place}.place", "place", prompt.place, PLACES)
    if prompt.source_url and not prompt.source_url.startswith("https://"):
        yield Finding(f"{place}.source_url", "This should be an address beginning with https://.")


def _dates(prompt: StatutoryPrompt, place: str) -> Iterator[Finding]:
    begin, end = prompt.in_force_from, prompt.in_force_until
    if begin is not None and end is not None and begin > end:
        yield Finding(f"{place}.in_force_until", f"It ends on {end}, before it begins on {begin}.")
    if prompt.review_by < prompt.checked_on:
        yield Finding(
            f"{place}.review_by",
            f"The next check, by {prompt.review_by}, is before the last, on {prompt.checked_on}.",
        )


def _conditions(
    prompt: StatutoryPrompt, place: str, forms: Mapping[str, Form]
) -> Iterator[Finding]:
    """What can be said of conditions and items without looking into the form."""
    if prompt.form is not None and prompt.form not in forms:
        yield unknown_name(f"{place}.form", "form", prompt.form, forms)
    if prompt.items and prompt.form is None:
        yield Finding(f"{place}.items", "Name the form that these items belong to.")
    for test in _each(prompt.when):
        match test:
            case ScoreTest() | UnknownTest():
                yield Finding(
                    f"{place}.when",
                    "What the law asks depends on no score. Use age, fact, answer or count.",
                )
            case AnswerTest() | CountTest() | FactTest() if prompt.form is None:
                yield Finding(f"{place}.when", "Name the form that this condition is about.")
            case AllTest(of=()) | AnyTest(of=()) if prompt.form is None:
                yield Finding(
                    f"{place}.when", "An empty list of conditions is always or never true."
                )


def _each(conditions: Iterable[Condition]) -> Iterator[Condition]:
    """Every condition, with those inside."""
    for condition in conditions:
        yield condition
        match condition:
            case AllTest(of=inner) | AnyTest(of=inner):
                yield from _each(inner)
            case NotTest(of=single):
                yield from _each((single,))


def _fit(prompts: Sequence[StatutoryPrompt], form: Form) -> Iterator[Finding]:
    """Conditions and items that are about a form and do not fit it."""
    # The form is sound. With these prompts in place of its own, whatever its check of conditions
    # finds is about them, and under the same paths.
    borrowed = tuple(
        Prompt(
            id=prompt.id,
            title=prompt.title,
            text=prompt.text,
            when=prompt.when if prompt.form == form.id else (),
        )
        for prompt in prompts
    )
    yield from lint_conditions(msgspec.structs.replace(form, prompts=borrowed))
    codes = {item.code for item in form.items}
    for index, prompt in enumerate(prompts):
        for code in prompt.items:
            if prompt.form == form.id and code not in codes:
                yield unknown_name(f"prompt[{index}].items", "item", code, codes)


def _words(prompt: StatutoryPrompt, place: str) -> Iterator[Finding]:
    """Words that are missing, too many or too hard. They warn: words are a judgement."""
    if prompt.cy is None and prompt.language != "cy":
        yield Finding(place, f"{prompt.id} is not translated into Welsh.", severity="warning")
    words = len(prompt.text.split())
    if words >= MOST_WORDS:
        yield Finding(
            f"{place}.text", f"{words} words; keep below {MOST_WORDS}.", severity="warning"
        )
    if prompt.language == "en":
        yield from too_hard(f"{place}.text", prompt.text)
