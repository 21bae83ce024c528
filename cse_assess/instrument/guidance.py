"""Guidance for one profession: ``guidance/<profession>.toml`` in a form's folder (docs/FORMS.md).

Help in the form says what a sign is; guidance says what it looks like in this room, how to ask
there, what to write and what not to assume.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from cse_assess import files
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Fault, Finding, located
from cse_assess.instrument.fields import Code, Text
from cse_assess.instrument.lint_names import unknown_name
from cse_assess.instrument.lint_reading import too_hard
from cse_assess.instrument.translation import Status

FOLDER = "guidance"
LIMIT = 4 * 1024 * 1024


class GuidanceRefused(Refusal):
    """Guidance could not be read."""


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class Room(_Record, frozen=True, kw_only=True):
    """What holds for every question in this profession's room.

    Attributes:
        before: Before you ask: how to make it safe to talk.
        record: Where to write it down, so that the right people see it and the wrong ones do not.
    """

    before: Text
    record: Text


class Entry(_Record, frozen=True, kw_only=True):
    """One sign, in this profession's room.

    Attributes:
        looks_like: What it looks like here.
        ask: How to ask it here.
        write: What to write.
        not_assume: What not to assume.
    """

    looks_like: Text
    ask: Text
    write: Text
    not_assume: Text


class Guidance(_Record, frozen=True, kw_only=True):
    """Guidance for one profession.

    Attributes:
        schema: The version of this format.
        form: The id of the form that it belongs to.
        profession: The profession's id.
        title: What the profession is called.
        language: BCP 47 tag of its texts.
        status: For a translation: whether a person has checked it.
        general: Items for which the form's own help already says what this profession needs.
        room: What holds for every question.
        entries: What is said of each other item, by its code.
    """

    schema: Literal[1]
    form: Code
    profession: Code
    title: Text
    language: Text
    status: Status | None = None
    general: tuple[Code, ...] = ()
    room: Room
    entries: dict[str, Entry] = msgspec.field(name="item")


def read(folder: Path, profession: str, *, language: str = "") -> Guidance | None:
    """The guidance for a profession; None where the form has none.

    Args:
        folder: The form's folder.
        profession: The profession's id.
        language: A language into which it may be translated; the form's own where it is not.

    Raises:
        GuidanceRefused: The file cannot be read, or is not guidance.
    """
    if Path(profession).name != profession or Path(language).name != language:
        return None
    for path in (folder / FOLDER / language / f"{profession}.toml", _own(folder, profession)):
        if profession and path.is_file():
            return _read(path, folder)[0]
    return None


def check(form: Form, folder: Path) -> Iterator[Fault]:
    """Everything that is wrong with the guidance in a form's folder.

    Args:
        form: The form.
        folder: Its folder.
    """
    professions = {profession.id for profession in form.professions}
    for profession in form.professions:
        if not _own(folder, profession.id).is_file():
            yield Fault(
                f"{folder.name}/{FOLDER}/{profession.id}.toml",
                0,
                "",
                f"There is no guidance for {profession.title}.",
                severity="warning",
            )
    for path in sorted((folder / FOLDER).glob("**/*.toml")):
        name = path.relative_to(folder.parent).as_posix()
        try:
            guidance, text = _read(path, folder)
        except GuidanceRefused as refusal:
            yield Fault(name, 0, refusal.place or "", refusal.reason)
            continue
        own_language = path.parent.name == FOLDER
        language = form.language if own_language else path.parent.name
        findings = _findings(form, guidance, path.stem, language, professions)
        yield from located(findings, file=name, text=text)


def _own(folder: Path, profession: str) -> Path:
    return folder / FOLDER / f"{profession}.toml"


def _findings(
    form: Form, guidance: Guidance, name: str, language: str, professions: set[str]
) -> Iterator[Finding]:
    if guidance.form != form.id:
        yield Finding("form", f"This is guidance for {guidance.form}, and the form is {form.id}.")
    if guidance.profession != name:
        yield Finding("profession", f"The file is called {name}.toml.")
    if guidance.profession not in professions:
        yield unknown_name("profession", "profession", guidance.profession, professions)
    if guidance.language != language:
        yield Finding("language", f"The file is kept with those in {language}.")
    codes = [item.code for item in form.items]
    for code in guidance.general:
        if code not in codes:
            yield unknown_name("general", "item", code, codes)
        if code in guidance.entries:
            yield Finding("general", f"{code} has guidance of its own below.", token=code)
    for code, entry in guidance.entries.items():
        if code not in codes:
            yield unknown_name(f"item.{code}", "item", code, codes)
        if guidance.language.startswith("en"):
            said = (entry.looks_like, entry.ask, entry.write, entry.not_assume)
            yield from too_hard(f"item.{code}", " ".join(said))
    for code in codes:
        if code not in guidance.entries and code not in guidance.general:
            yield Finding(
                "general",
                f"{guidance.title} has no help with {code}: write it, or list it as general.",
                severity="warning",
            )


def _read(path: Path, folder: Path) -> tuple[Guidance, str]:
    name = path.relative_to(folder.parent).as_posix()
    try:
        content = files.read(path, limit=LIMIT)
    except files.FileRefused as error:
        raise GuidanceRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=GuidanceRefused)
    try:
        return msgspec.convert(document, Guidance), content.decode("utf-8-sig")
    except msgspec.ValidationError as error:
        problem = explain(error, document, Guidance)
        raise GuidanceRefused(problem.reason, file=name, place=problem.place or None) from None
