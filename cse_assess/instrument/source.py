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
        self._rows = text.splitlines()
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

    def locate(self, path: str, token: str = "") -> tuple[int, int]:
        """The 1-based line of ``path`` and the 0-based column of a word there.

        A value may go over several lines; the word is looked for from the line of the path to
        the next key or header.

        Args:
            path: As for :meth:`find`.
            token: The word; empty where none is meant.

        Returns:
            The line, 0 for the whole document, and the column, -1 where the word is not found.
        """
        line = self.find(path) or 0
        if not line or not token:
            return line, -1
        word = re.compile(rf"(?<![\w.-]){re.escape(token)}(?![\w-])")
        for number in range(line, len(self._rows) + 1):
            row = self._rows[number - 1]
            if number > line and (_HEADER.match(row) or _KEY.match(row)):
                break
            if found := word.search(row):
                return number, found.start()
        return line, -1

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
