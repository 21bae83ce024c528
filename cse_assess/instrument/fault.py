"""What is wrong with a form's files, told as a good compiler tells it."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from cse_assess.instrument.source import Lines

Severity = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True):
    """One thing that a check has found, before its line is known.

    Attributes:
        place: Dotted path of the field, such as ``item[3].kind``; empty for the whole file.
        reason: A sentence.
        token: The word in the source that is meant, where one is.
        severity: An error keeps the form from being used; a warning does not.
    """

    place: str
    reason: str
    token: str = ""
    severity: Severity = "error"


class Fault(msgspec.Struct, frozen=True):
    """One thing that is wrong with a form.

    Attributes:
        file: The file, after the name of the form's folder.
        line: 1-based; 0 where it concerns the whole file.
        place: Path of the field.
        reason: A sentence.
        severity: An error keeps the form from being used; a warning does not.
        source: The line as it stands in the file; empty where there is none.
        column: 0-based, of what is meant in ``source``.
        width: Of what is meant, in characters; 0 where nothing in the line stands out.
    """

    file: str
    line: int
    place: str
    reason: str
    severity: Severity = "error"
    source: str = ""
    column: int = 0
    width: int = 0

    def __str__(self) -> str:
        """As compilers print it: ``file:line: severity: place: reason``."""
        line = f":{self.line}" if self.line else ""
        place = f" {self.place}:" if self.place else ""
        return f"{self.file}{line}: {self.severity}:{place} {self.reason}"

    def excerpt(self) -> str:
        """The line that is meant, underlined; empty where there is none."""
        if not self.source.strip():
            return ""
        number = f"{self.line:>5}"
        shown = f"{number} | {self.source.rstrip()}"
        if not self.width:
            return shown
        lead = "".join("\t" if character == "\t" else " " for character in self.source)
        return f"{shown}\n{' ' * len(number)} | {lead[: self.column]}{'^' * self.width}"


def located(findings: Iterator[Finding], *, file: str, text: str) -> list[Fault]:
    """Findings with their lines.

    Args:
        findings: What the checks found.
        file: The file's name, for messages.
        text: The file's text.
    """
    found = list(findings)
    if not found:
        return []
    lines = Lines(text)
    rows = text.splitlines()
    faults = []
    for finding in found:
        line, column = lines.locate(finding.place, finding.token)
        faults.append(
            Fault(
                file=file,
                line=line,
                place=finding.place,
                reason=finding.reason,
                severity=finding.severity,
                source=rows[line - 1] if line else "",
                column=max(column, 0),
                width=len(finding.token) if column >= 0 else 0,
            )
        )
    return faults
