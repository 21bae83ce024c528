"""A form in another language: ``<language>.toml`` beside ``form.toml`` (docs/FORMS.md).

The file mirrors the form: each text stands under the id of what it belongs to. A table
``translation`` says of which version it is, who made it and whether anybody has checked it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from cse_assess import files
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Fault, Finding, located
from cse_assess.instrument.lint_names import unknown_name
from cse_assess.instrument.texts import flattened, texts, with_texts

LIMIT = 8 * 1024 * 1024
_ENOUGH_TO_DIFFER = 4  # fewer words, such as a name or a number, may be the same in two languages

Status = Literal["machine-drafted", "reviewed"]


class TranslationRefused(Refusal):
    """A translation could not be read."""


class About(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where a translation comes from.

    Attributes:
        language: BCP 47 tag, such as ``cy``.
        of_version: The version of the form that it translates.
        status: Whether a person who knows the language and the field has checked it.
        reviewed_by: Who has, by name and role.
        reviewed_on: When, as an ISO date.
    """

    language: str
    of_version: str
    status: Status
    reviewed_by: str = ""
    reviewed_on: str = ""


class Translation(msgspec.Struct, frozen=True, kw_only=True):
    """The texts of a form in another language.

    Attributes:
        about: Where it comes from.
        texts: The texts by path, as :func:`cse_assess.instrument.texts.texts` lists them.
    """

    about: About
    texts: dict[str, str]


def languages(folder: Path) -> list[str]:
    """The languages into which the form in a folder is translated."""
    return sorted(path.stem for path in folder.glob("*.toml") if path.name != "form.toml")


def read(folder: Path, language: str) -> Translation:
    """Read the translation of the form in a folder.

    Raises:
        TranslationRefused: There is none, or it is not one.
    """
    return _read(folder, language)[0]


def check(form: Form, folder: Path, language: str) -> list[Fault]:
    """Everything that is wrong with a translation: what is missing, left over or out of date.

    Args:
        form: The form in its own language.
        folder: The form's folder.
        language: The language.
    """
    name = f"{folder.name}/{language}.toml"
    try:
        translation, text = _read(folder, language)
    except TranslationRefused as refusal:
        return [Fault(name, 0, refusal.place or "", refusal.reason)]
    return located(_findings(form, translation, language), file=name, text=text)


def localised(form: Form, translation: Translation) -> Form:
    """The form in another language; what is not translated keeps its own."""
    given = translation.texts
    told = with_texts(form, lambda path, text: given.get(path) or text)
    return msgspec.structs.replace(told, language=translation.about.language)


def _findings(form: Form, translation: Translation, language: str) -> Iterator[Finding]:
    about = translation.about
    if about.language != language:
        yield Finding("translation.language", f"The file is called {language}.toml.")
    if about.of_version != form.version:
        yield Finding(
            "translation.of_version",
            f"This translates version {about.of_version}, and the form is {form.version}. "
            "See what changed with `form diff`.",
        )
    if about.status == "reviewed" and not (about.reviewed_by and about.reviewed_on):
        yield Finding("translation.status", "Say who reviewed it, and when.")
    own = texts(form)
    for path, text in own.items():
        told = translation.texts.get(path, "")
        if not told.strip():
            yield Finding(path, f"{path} is not translated.", severity="warning")
        elif told.strip() == text.strip() and len(text.split()) >= _ENOUGH_TO_DIFFER:
            yield Finding(path, f"{path} is the same as in the form.", severity="warning")
    for path in translation.texts:
        if path not in own:
            yield unknown_name(path, "text", path, own)


def _read(folder: Path, language: str) -> tuple[Translation, str]:
    name = f"{folder.name}/{language}.toml"
    try:
        content = files.read(folder / f"{language}.toml", limit=LIMIT)
    except files.FileRefused as error:
        raise TranslationRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=TranslationRefused)
    head: Any = document.pop("translation", {})
    try:
        about = msgspec.convert(head, About)
    except msgspec.ValidationError as error:
        problem = explain(error, head, About)
        place = ".".join(step for step in ("translation", problem.place) if step)
        raise TranslationRefused(problem.reason, file=name, place=place) from None
    told = {path: text.strip() for path, text in flattened(document).items()}
    return Translation(about=about, texts=told), content.decode("utf-8-sig")
