"""Finding the line of ``form.toml`` that a path such as ``item[3].help.means`` speaks of.

The standard library's TOML parser keeps no positions. The format is a list of tables with simple
keys, so a scan of headers and keys finds the place; where it cannot, it names the nearest header.
"""

import re

_HEADER = re.compile(r"^\s*\[(?P<array>\[)?\s*(?P<name>[A-Za-z0-9_.-]+)\s*\]")
_KEY = re.compile(r"^\s*(?P<name>[A-Za-z0-9_-]+)\s*=")
_STEP = re.compile(r"([A-Za-z0-9_-]+)((?:\[\d+\])*)")


class Lines:
    """The lines of a document, indexed by the path of what stands on them.

    Args:
        text: The TOML document.
    """

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        self._index(text)

    def find(self, path: str) -> int | None:
        """The 1-based line of ``path``, or of the nearest thing around it; None for the whole."""
        steps = _STEP.findall(path)
        while steps:
            line = self._lines.get(".".join(name + index for name, index in steps))
            if line is not None:
                return line
            name, index = steps[-1]
            steps[-1:] = [(name, index[: index.rindex("[")])] if index else []
        return None

    def _index(self, text: str) -> None:
        counts: dict[str, int] = {}
        table = ""
        in_string = ""
        for number, line in enumerate(text.splitlines(), start=1):
            if in_string:
                in_string = "" if in_string in line else in_string
                continue
            if header := _HEADER.match(line):
                table = self._open(header["name"], bool(header["array"]), counts)
                self._lines.setdefault(table, number)
            elif key := _KEY.match(line):
                path = f"{table}.{key['name']}" if table else key["name"]
                self._lines.setdefault(path, number)
            for quotes in ('"""', "'''"):
                if line.count(quotes) % 2:
                    in_string = quotes

    def _open(self, name: str, array: bool, counts: dict[str, int]) -> str:
        """The path of a header, with the index of every array of tables on its way."""
        parts = name.split(".")
        path = ""
        for position, part in enumerate(parts):
            path = f"{path}.{part}" if path else part
            last = position == len(parts) - 1
            if last and array:
                counts[path] = counts.get(path, -1) + 1
            if path in counts:
                path = f"{path}[{counts[path]}]"
        return path
