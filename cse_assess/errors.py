"""The one exception that users meet: something was refused, and why.

Every room subclasses :class:`Refusal` once, so that callers can tell a bad form from a bad card
without reading the sentence. The command line prints it and exits 1; the window shows it inline.
"""


class Refusal(Exception):  # noqa: N818 - a refusal is what it is called in the interface too
    """Something declined, in a sentence that the person who meets it can act on.

    Args:
        reason: What is wrong, as a full sentence.
        file: The file's name as the user knows it; never a path with a child's name in it.
        place: Where inside the file: a field, an item's code, a line.
        remedy: What to do next, as a full sentence; left out where the reason already says it.
    """

    def __init__(
        self,
        reason: str,
        *,
        file: str | None = None,
        place: str | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: ``file: place: reason remedy``, leaving out what is not known."""
        where = "".join(f"{part}: " for part in (self.file, self.place) if part)
        return f"{where}{self.reason}{' ' + self.remedy if self.remedy else ''}"

    def in_file(self, file: str) -> "Refusal":
        """The same refusal, naming the file if it does not name one yet."""
        self.file = self.file or file
        return self
