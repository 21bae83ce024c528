"""A release as a file: a workbook for people, tidy data for machines.

The libraries that write workbooks are large and come with the extra ``statistics``, or the smaller
``desk``; each is read only when it is needed.
"""

from importlib.util import find_spec
from typing import Literal, get_args

from cse_assess.errors import Refusal
from cse_assess.usage.release import Release

Kind = Literal["xlsx", "ods", "csv", "json", "pdf"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class ExportRefused(Refusal):
    """A file that cannot be made here."""


def as_file(release: Release, kind: Kind) -> bytes:
    """A release as the bytes of a file; the same bytes for the same release.

    Args:
        release: The release.
        kind: What the file is.

    Raises:
        ExportRefused: The libraries that it needs are not installed.
    """
    if kind == "csv":
        from cse_assess.usage.export.tidy import to_csv  # noqa: PLC0415

        return to_csv([release])
    if kind == "json":
        from cse_assess.usage.export.machine import to_json  # noqa: PLC0415

        return to_json(release)
    try:
        return _for_people(release, kind)
    except ModuleNotFoundError as error:
        raise ExportRefused(
            f"A file of this kind ({kind}) cannot be made here: {error.name} is not installed. "
            "Nothing was written.",
            remedy="Ask IT for the app with its extra “statistics”, or choose csv or json.",
        ) from error


def description(release: Release, csv_name: str) -> dict[str, bytes]:
    """What goes with a CSV file: a CSVW and a Frictionless description, by their file names.

    Args:
        release: The release.
        csv_name: The CSV file's name.
    """
    from cse_assess.usage.export.tidy import descriptions  # noqa: PLC0415

    return descriptions(release, csv_name)


def read(content: bytes, *, file: str) -> Release:
    """A release from the JSON that :func:`as_file` wrote.

    Args:
        content: JSON.
        file: The file's name, for messages.

    Raises:
        ReleaseFileRefused: It is not sound; the message names the field.
    """
    from cse_assess.usage.export.machine import read as read_json  # noqa: PLC0415

    return read_json(content, file=file)


def _for_people(release: Release, kind: Kind) -> bytes:
    if kind == "pdf":
        from cse_assess.usage.report import as_pdf  # noqa: PLC0415

        return as_pdf(release)
    from cse_assess.usage.export.layout import workbook  # noqa: PLC0415

    if kind == "xlsx":
        from cse_assess.usage.export import excel, excel_small  # noqa: PLC0415

        to_xlsx = excel.to_xlsx if find_spec("gptables") else excel_small.to_xlsx
        return to_xlsx(workbook(release), release.released)
    from cse_assess.usage.export.opendocument import to_ods  # noqa: PLC0415

    return to_ods(workbook(release), release.released)
