"""The language of the window: English, or a catalogue in ``resources/translations``.

Catalogues are Qt Linguist's ``.ts`` files, read as they are, so that nothing has to be compiled
before a correction is seen.
"""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from cse_assess import data

SOURCE = "en"
LANGUAGES = {SOURCE: "English", "cy": "Cymraeg"}
"""Languages on offer, each by its own name."""


Found = dict[tuple[str, str], str]


class Catalogue(QTranslator):
    """Translations by context and source text.

    Args:
        path: A ``.ts`` file.
        parent: Its owner.
        found: What stands in it, where it was read before.
    """

    def __init__(
        self, path: Path, parent: QObject | None = None, found: Found | None = None
    ) -> None:
        super().__init__(parent)
        self._found = translations(path) if found is None else found

    def isEmpty(self) -> bool:
        return not self._found

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The translation, or None where there is none."""
        return self._found.get((context, source))


class Language(QObject):
    """Which language the window speaks.

    Args:
        parent: Its owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = SOURCE
        self._catalogue: Catalogue | None = None
        self._read: dict[Path, Found] = {}

    def use(self, code: str) -> None:
        """Speak another language from now on; what is on the screen must be made anew.

        Args:
            code: One of ``LANGUAGES``; any other is English.
        """
        if self._catalogue is not None:
            QCoreApplication.removeTranslator(self._catalogue)
            self._catalogue = None
        path = catalogue_file(code)
        self.now = self.known(code)
        # The months are named in the window's language; in English, as the system has them.
        QLocale.setDefault(QLocale.system() if self.now == SOURCE else QLocale(self.now))
        if path.is_file():
            self._catalogue = Catalogue(path, self, self._read.pop(path, None))
            QCoreApplication.installTranslator(self._catalogue)

    def known(self, code: str) -> str:
        """The language that is spoken where this one is asked for.

        Args:
            code: One of ``LANGUAGES``; any other is English.
        """
        return code if catalogue_file(code).is_file() else SOURCE

    def read(self, code: str) -> None:
        """Read what it takes to speak a language, on whatever thread, before it is used.

        Args:
            code: The language.
        """
        path = catalogue_file(code)
        if path.is_file():
            self._read[path] = translations(path)


def catalogue_file(code: str) -> Path:
    """Where the catalogue of a language is, if there is one."""
    return data.folder("resources") / "translations" / f"cse_assess_{Path(code).name}.ts"


def translations(path: Path) -> Found:
    """What a catalogue translates.

    Args:
        path: A ``.ts`` file.
    """
    return {
        (context, source): translation
        for context, source, translation in messages(path)
        if translation
    }


def messages(path: Path) -> Iterator[tuple[str, str, str]]:
    """The context, the source text and the translation of each message; empty if unfinished."""
    from xml.etree import ElementTree  # noqa: PLC0415 - English needs no catalogue

    for context in ElementTree.parse(path).getroot().iter("context"):  # noqa: S314 - as above
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            unfinished = told is None or told.get("type") in ("unfinished", "vanished", "obsolete")
            text = "" if told is None or unfinished else (told.text or "")
            yield name, message.findtext("source", ""), text
