"""The forms at hand, each in the version that an assessment is bound to.

The version in use stands in ``forms/<id>/``. Earlier ones are kept as they were in
``forms/<id>/versions/<version>/``, because an assessment is never scored with any other. Packs
bring later versions in folders of their own, and those that were replaced are kept.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from cse_assess import data
from cse_assess.data import Packs

if TYPE_CHECKING:  # a library is made before anybody asks it for a form, and that is made quick
    from cse_assess.instrument.definition import Form
    from cse_assess.instrument.guidance import Guidance
    from cse_assess.instrument.translation import About

VERSIONS = "versions"


class Library:
    """Loads forms when they are first asked for, and keeps them.

    Args:
        language: The language to have them in; a form that is not translated stays as it is.
        packs: Packs beside what travels with the app; those in use if not given.
    """

    def __init__(self, *, language: str = "", packs: Packs | None = None) -> None:
        self.language = language
        self.packs = data.packs() if packs is None else packs
        self._current: dict[str, Form] = {}
        self._bound: dict[tuple[str, str], Form] = {}
        self._guidance: dict[tuple[str, str], Guidance | None] = {}

    def current(self, id_: str) -> "Form":
        """The version of a form that is in use.

        Raises:
            FormRefused: It is not installed, or has a fault.
        """
        from cse_assess.instrument import loader  # noqa: PLC0415

        if id_ not in self._current:
            self._current[id_] = loader.load_installed(
                id_, language=self.language, packs=self.packs
            )
        return self._current[id_]

    def bound(self, id_: str, version: str | None) -> "Form":
        """The version of a form that an assessment is bound to.

        Args:
            id_: The form's id.
            version: Its version; None means the one in use.

        Raises:
            FormRefused: That version is not installed, or has a fault.
        """
        form = self.current(id_)
        if version in (None, form.version):
            return form
        key = (id_, str(version))
        if key not in self._bound:
            self._bound[key] = self._earlier(id_, str(version), form.version)
        return self._bound[key]

    def guidance(self, id_: str, profession: str) -> "Guidance | None":
        """The guidance for a profession, in the library's language where it is translated.

        Args:
            id_: The form's id.
            profession: The profession's id.

        Returns:
            The guidance; None where the form has none for this profession.

        Raises:
            FormRefused: The form is not installed.
            GuidanceRefused: The guidance cannot be read.
        """
        from cse_assess.instrument import guidance, loader  # noqa: PLC0415

        key = (id_, profession)
        if key not in self._guidance:
            folder = loader.folder_of(id_, self.packs)
            self._guidance[key] = guidance.read(folder, profession, language=self.language)
        return self._guidance[key]

    def translations(self, id_: str) -> "list[About]":
        """Where the translations of a form come from, and whether anybody has checked them.

        Raises:
            FormRefused: The form is not installed.
            TranslationRefused: A translation cannot be read.
        """
        from cse_assess.instrument import loader, translation  # noqa: PLC0415

        folder = loader.folder_of(id_, self.packs)
        return [
            translation.read(folder, language).about for language in translation.languages(folder)
        ]

    def _earlier(self, id_: str, version: str, current: str) -> "Form":
        from cse_assess.instrument import loader  # noqa: PLC0415

        folder = next(self._folders_of(id_, version), None)
        if folder is None:
            raise loader.FormRefused(
                f"This was made with version {version[:40]} of {id_}, which is not installed "
                f"({current} is). It is kept as it is, and nothing was scored anew.",
                place="form_version",
                remedy="Ask your IT department for that version, or begin a new assessment.",
            )
        form = loader.load(folder, language=self.language)
        if (form.id, form.version) != (id_, version):
            raise loader.FormRefused(
                f"The folder of version {version} holds {form.id} {form.version}.",
                file=f"{id_}/{VERSIONS}/{version}/{loader.FORM_FILE}",
                place="version",
            )
        return form

    def _folders_of(self, id_: str, version: str) -> Iterator[Path]:
        """Where an earlier version of a form is."""
        from cse_assess.instrument import loader  # noqa: PLC0415

        if not version or Path(version).name != version:
            return
        roots = (data.folder("forms"), *self.packs.in_force, *self.packs.kept)
        for folder in (root / id_ for root in roots if (root / id_ / loader.FORM_FILE).is_file()):
            if (folder / VERSIONS / version).is_dir():
                yield folder / VERSIONS / version
            if len(roots) > 1 and loader.version_in(folder) == version:
                yield folder
