"""How the window looks, remembered beside the vault."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from cse_assess_ui import theme
from cse_assess_ui.models import appearance


class Look(QObject):
    """Dresses the app as the user likes it.

    Args:
        app: The app.
        folder: Where the choice is remembered.
        parent: Its owner.

    Signals:
        changed: Other colours or another text size; carries the ``Appearance``.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._folder = app, folder
        self.now = appearance.load(folder)
        app.styleHints().colorSchemeChanged.connect(self.dress)

    def dress(self) -> None:
        """Put it on."""
        theme.apply(self._app, self.now.scheme, self.now.text)
        self.changed.emit(self.now)

    def set_scheme(self, scheme: str) -> None:
        """Use other colours.

        Args:
            scheme: One of ``theme.Scheme``.
        """
        self._wear(msgspec.structs.replace(self.now, scheme=theme.Scheme(scheme).value))

    def set_text(self, size: float) -> None:
        """Use another text size.

        Args:
            size: 1.0 for 100 %.
        """
        self._wear(msgspec.structs.replace(self.now, text=size))

    def set_language(self, language: str) -> None:
        """Remember in which language the window speaks.

        Args:
            language: One of ``language.LANGUAGES``.
        """
        self.now = msgspec.structs.replace(self.now, language=language)
        appearance.save(self._folder, self.now)

    def step_text(self, steps: int) -> None:
        """Make the text larger or smaller by so many of the sizes on offer."""
        self._wear(self.now.stepped(steps))

    def remember_user(self, user: str) -> None:
        """Remember who was here, to offer that name first."""
        self.now = msgspec.structs.replace(self.now, last_user=user)
        appearance.save(self._folder, self.now)

    def _wear(self, wanted: appearance.Appearance) -> None:
        self.now = wanted
        appearance.save(self._folder, wanted)
        self.dress()
