"""A release as a file: a workbook for people, tidy data for machines.

The libraries that write workbooks are large and come with the extra ``statistics``; each is read
only when it is needed.
"""

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


def _for_people(release: Release, kind: Kind) -> bytes:
    if kind == "pdf":
        from cse_assess.usage.report import as_pdf  # noqa: PLC0415

        return as_pdf(release)
    from cse_assess.usage.export.workbook import to_xlsx  # noqa: PLC0415

    workbook = to_xlsx(release)
    if kind == "xlsx":
        return workbook
    from cse_assess.usage.export.opendocument import from_xlsx  # noqa: PLC0415

    return from_xlsx(workbook, release)
