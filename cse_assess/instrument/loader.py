"""Finding and reading forms.

A form is a folder with ``form.toml``. Nothing with an error is ever returned: a weight that is
missing, read as zero, would call a child safe.
"""

from pathlib import Path

import msgspec

from cse_assess import data, files
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument import guidance, translation
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Fault, Finding, located
from cse_assess.instrument.lint import lint
from cse_assess.instrument.lint_reading import lint_reading

FORM_FILE = "form.toml"
LIMIT = 8 * 1024 * 1024  # a form of 1,000 items with long help stays far below


class FormRefused(Refusal):
    """A form could not be found, or is not sound."""


def installed() -> list[str]:
    """The ids of the forms that travel with the app, in alphabetical order."""
    return sorted(path.parent.name for path in data.folder("forms").glob(f"*/{FORM_FILE}"))


def load(id_or_folder: str | Path, *, language: str = "") -> Form:
    """Load a form by its id, or from a folder.

    Args:
        id_or_folder: The id of an installed form, or the folder of another.
        language: The language to have it in, such as ``cy``; where it has not been translated
            into it, the form's own.

    Raises:
        FormRefused: There is no such form, or it has a fault; the message names the first.
        TranslationRefused: The translation cannot be read.
    """
    folder = folder_of(id_or_folder)
    form, faults = _read(folder)
    errors = [fault for fault in faults if fault.severity == "error"]
    if errors or form is None:
        first = errors[0]
        more = f" ({len(errors) - 1} more; run `form check` to see all)" if len(errors) > 1 else ""
        place = f"line {first.line}, {first.place}" if first.line else first.place
        raise FormRefused(f"{first.reason}{more}", file=first.file, place=place or None)
    if language in translation.languages(folder):
        return translation.localised(form, translation.read(folder, language))
    return form


def load_installed(id_: str, *, language: str = "") -> Form:
    """Load a form that a document names. Unlike :func:`load`, never from a folder.

    Args:
        id_: The id, as the document gives it.
        language: As for :func:`load`.

    Raises:
        FormRefused: It is not installed, or has a fault.
    """
    if id_ not in installed():
        raise FormRefused(
            f"There is no form called {id_[:80]!r}.",
            place="form",
            remedy=f"Installed forms: {', '.join(installed())}.",
        )
    return load(id_, language=language)


def examine(folder: Path) -> tuple[Form | None, list[Fault]]:
    """Read a form's folder and list everything that is wrong with it.

    Args:
        folder: The folder that holds ``form.toml``, its translations and its guidance.

    Returns:
        The form, or None where it cannot even be decoded, and all faults found.

    Raises:
        FormRefused: ``form.toml`` cannot be read or is not TOML.
    """
    form, faults = _read(folder, thorough=True)
    if form is not None and not any(fault.severity == "error" for fault in faults):
        for language in translation.languages(folder):
            faults += translation.check(form, folder, language)
        faults += guidance.check(form, folder)
    return form, faults


def folder_of(id_or_folder: str | Path) -> Path:
    """The folder of an installed form, or a folder itself.

    Raises:
        FormRefused: There is no such form.
    """
    path = Path(id_or_folder)
    if str(id_or_folder) in installed():
        return data.folder("forms") / str(id_or_folder)
    if path.name == FORM_FILE and path.is_file():
        return path.parent
    if path.is_dir():
        return path
    raise FormRefused(
        f"There is no form called {str(id_or_folder)[:80]!r}.",
        remedy=f"Installed forms: {', '.join(installed()) or 'none'}.",
    )


def _read(folder: Path, *, thorough: bool = False) -> tuple[Form | None, list[Fault]]:
    """The form by itself, and what is wrong with it; if thorough, what is hard to read too."""
    name = f"{folder.name}/{FORM_FILE}"
    try:
        content = files.read(folder / FORM_FILE, limit=LIMIT)
    except files.FileRefused as error:
        raise FormRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=FormRefused)
    text = content.decode("utf-8-sig")
    try:
        form = msgspec.convert(document, Form)
    except msgspec.ValidationError as error:
        problem = explain(error, document, Form)
        finding = Finding(problem.place, problem.reason)
        return None, located(iter([finding]), file=name, text=text)
    findings = [*lint(form), *(lint_reading(form) if thorough else ())]
    return form, located(iter(findings), file=name, text=text)
