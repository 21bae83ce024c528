"""Finding and reading forms.

A form is a folder with ``form.toml``. Nothing with an error is ever returned: a weight that is
missing, read as zero, would call a child safe.
"""

from pathlib import Path

import msgspec

from cse_assess import data, files
from cse_assess.decoding import explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.lint import lint
from cse_assess.instrument.source import Lines

FORM_FILE = "form.toml"
LIMIT = 8 * 1024 * 1024  # a form of 1,000 items with long help stays far below


class FormRefused(Refusal):
    """A form could not be found, or is not sound."""


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong with a form.

    Attributes:
        file: ``form.toml``, after the name of its folder.
        line: 1-based; 0 where it concerns the whole form.
        place: Path of the field.
        reason: A sentence.
    """

    file: str
    line: int
    place: str
    reason: str

    def __str__(self) -> str:
        """As compilers print it: ``file:line: place: reason``."""
        line = f":{self.line}" if self.line else ""
        place = f" {self.place}:" if self.place else ""
        return f"{self.file}{line}:{place} {self.reason}"


def installed() -> list[str]:
    """The ids of the forms that travel with the app, in alphabetical order."""
    return sorted(path.parent.name for path in data.folder("forms").glob(f"*/{FORM_FILE}"))


def load(id_or_folder: str | Path) -> Form:
    """Load a form by its id, or from a folder.

    Args:
        id_or_folder: The id of an installed form, or the folder of another.

    Raises:
        FormRefused: There is no such form, or it has a fault; the message names the first.
    """
    folder = _folder_of(id_or_folder)
    form, faults = examine(folder)
    if faults or form is None:
        first = faults[0]
        more = f" ({len(faults) - 1} more; run `form check` to see all)" if len(faults) > 1 else ""
        place = f"line {first.line}, {first.place}" if first.line else first.place
        raise FormRefused(f"{first.reason}{more}", file=first.file, place=place or None)
    return form


def load_installed(id_: str) -> Form:
    """Load a form that a document names. Unlike :func:`load`, never from a folder.

    Args:
        id_: The id, as the document gives it.

    Raises:
        FormRefused: It is not installed, or has a fault.
    """
    if id_ not in installed():
        raise FormRefused(
            f"There is no form called {id_[:80]!r}.",
            place="form",
            remedy=f"Installed forms: {', '.join(installed())}.",
        )
    return load(id_)


def examine(folder: Path) -> tuple[Form | None, list[Fault]]:
    """Read a form's folder and list everything that is wrong with it.

    Args:
        folder: The folder that holds ``form.toml``.

    Returns:
        The form, or None where it cannot even be decoded, and all faults found.

    Raises:
        FormRefused: The file cannot be read or is not TOML.
    """
    name = f"{folder.name}/{FORM_FILE}"
    try:
        content = files.read(folder / FORM_FILE, limit=LIMIT)
    except files.FileRefused as error:
        raise FormRefused(error.reason, file=name) from error
    document = parse_toml(content, file=name, refusal=FormRefused)
    lines = Lines(content.decode("utf-8-sig"))
    try:
        form = msgspec.convert(document, Form)
    except msgspec.ValidationError as error:
        problem = explain(error, document, Form)
        return None, [Fault(name, lines.find(problem.place) or 0, problem.place, problem.reason)]
    faults = [
        Fault(name, lines.find(problem.place) or 0, problem.place, problem.reason)
        for problem in lint(form)
    ]
    return form, faults


def _folder_of(id_or_folder: str | Path) -> Path:
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
