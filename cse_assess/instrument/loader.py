"""Finding and reading forms.

A form is a folder with ``form.toml``. Nothing with an error is ever returned: a weight that is
missing, read as zero, would call a child safe.
"""

import re
from pathlib import Path

import msgspec

from cse_assess import data, files
from cse_assess.data import Packs
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument import guidance, translation
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fault import Fault, Finding, located
from cse_assess.instrument.lint import lint
from cse_assess.instrument.lint_reading import lint_reading

FORM_FILE = "form.toml"
_VERSION = re.compile(r"\d+\.\d+\.\d+")
LIMIT = 8 * 1024 * 1024  # a form of 1,000 items with long help stays far below


class FormRefused(Refusal):
    """A form could not be found, or is not sound."""


def installed(packs: Packs | None = None) -> list[str]:
    """The ids of the forms at hand, in alphabetical order.

    Args:
        packs: Packs beside what travels with the app; those in use if not given.
    """
    return sorted({path.parent.name for root in _roots(packs) for path in _forms(root)})


def load(id_or_folder: str | Path, *, language: str = "", packs: Packs | None = None) -> Form:
    """Load a form by its id, or from a folder.

    Args:
        id_or_folder: The id of an installed form, or the folder of another.
        language: The language to have it in, such as ``cy``; where it has not been translated
            into it, the form's own.
        packs: As for :func:`installed`.

    Raises:
        FormRefused: There is no such form, or it has a fault; the message names the first.
        TranslationRefused: The translation cannot be read.
    """
    folder = folder_of(id_or_folder, packs)
    form, faults = _read(folder)
    errors = [fault for fault in faults if fault.severity == "error"]
    if errors or form is None:
        first = errors[0]
        more = f" And {len(errors) - 1} more: `form check` tells all." if len(errors) > 1 else ""
        place = f"line {first.line}, {first.place}" if first.line else first.place
        raise FormRefused(f"{first.reason}{more}", file=first.file, place=place or None)
    if language in translation.languages(folder):
        return translation.localised(form, translation.read(folder, language))
    return form


def load_installed(id_: str, *, language: str = "", packs: Packs | None = None) -> Form:
    """Load a form that a document names. Unlike :func:`load`, never from a folder.

    Args:
        id_: The id, as the document gives it.
        language: As for :func:`load`.
        packs: As for :func:`installed`.

    Raises:
        FormRefused: It is not installed, or has a fault.
    """
    if id_ not in installed(packs):
        raise FormRefused(
            f"There is no form called {id_[:80]!r}.",
            place="form",
            remedy=f"Installed forms: {', '.join(installed(packs))}.",
        )
    return load(id_, language=language, packs=packs)


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


def folder_of(id_or_folder: str | Path, packs: Packs | None = None) -> Path:
    """The folder of an installed form in its highest version, or a folder itself.

    Args:
        id_or_folder: As for :func:`load`.
        packs: As for :func:`installed`.

    Raises:
        FormRefused: There is no such form.
    """
    path = Path(id_or_folder)
    if str(id_or_folder) in installed(packs):
        return _highest(str(id_or_folder), packs)
    if path.name == FORM_FILE and path.is_file():
        return path.parent
    if path.is_dir():
        return path
    raise FormRefused(
        f"There is no form called {str(id_or_folder)[:80]!r}.",
        remedy=f"Installed forms: {', '.join(installed(packs)) or 'none'}.",
    )


def version_in(folder: Path) -> str:
    """The version that a form's folder says it holds, without looking at the rest.

    Args:
        folder: The folder that holds ``form.toml``.

    Raises:
        FormRefused: It cannot be read, or says none.
    """
    name = f"{folder.name}/{FORM_FILE}"
    try:
        content = files.read(folder / FORM_FILE, limit=LIMIT)
    except files.FileRefused as error:
        raise FormRefused(error.reason, file=name) from error
    told = parse_toml(content, file=name, refusal=FormRefused).get("version")
    if not isinstance(told, str) or not _VERSION.fullmatch(told):
        raise FormRefused("It says no version such as 1.0.0.", file=name, place="version")
    return told


def order(version: str) -> tuple[int, ...]:
    """What versions are ordered by: 1.10.0 comes after 1.9.0.

    Args:
        version: A form's version.
    """
    return tuple(int(part) for part in version.split("."))


def _roots(packs: Packs | None) -> tuple[Path, ...]:
    """What travels with the app, then each pack, the last one outranking the others."""
    return (data.folder("forms"), *(data.packs() if packs is None else packs).in_force)


def _forms(root: Path) -> list[Path]:
    return list(root.glob(f"*/{FORM_FILE}"))


def _highest(id_: str, packs: Packs | None) -> Path:
    """Where the highest version of an installed form is; of two equal ones, the pack's."""
    folders = [root / id_ for root in _roots(packs) if (root / id_ / FORM_FILE).is_file()]
    if len(folders) == 1:
        return folders[0]
    return max(reversed(folders), key=lambda folder: order(version_in(folder)))


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
