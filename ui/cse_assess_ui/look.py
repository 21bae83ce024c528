"""How the window looks, remembered beside the vault."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from cse_assess_ui import theme
from cse_assess_ui.models import appearance
from cse_assess_ui.widgets.header import Header


class Look(QObject):
    """Dresses the app as the user likes it.

    Args:
        app: The app.
        folder: Where the choice is remembered.
        parent: Its owner.
        usual: The colours where nobody has chosen.

    Signals:
        changed: Other colours or another text size; carries the ``Appearance``.
    """

    changed = Signal(object)

    def __init__(
        self, app: QApplication, folder: Path, parent: QObject, *, usual: str = "system"
    ) -> None:
        super().__init__(parent)
        self._app, self._folder, self._usual = app, folder, usual
        self._own = appearance.load(folder)
        app.styleHints().colorSchemeChanged.connect(self.dress)

    @property
    def now(self) -> appearance.Appearance:
        """What is worn: the user's choices, and the usual where there are none."""
        scheme = self._own.scheme or theme.Scheme(self._usual).value
        return msgspec.structs.replace(self._own, scheme=scheme)

    def chosen(self) -> dict[str, str]:
        """What the user has chosen, by the names of settings."""
        kept = {"scheme": self._own.scheme, "language": self._own.language}
        return {name: value for name, value in kept.items() if value}

    def choose(self, name: str, value: str) -> None:
        """Remember a choice. The window's owner lets it speak another language.

        Args:
            name: ``scheme`` or ``language``.
            value: The choice; empty takes it back.
        """
        if name == "language":
            self.set_language(value)
        else:
            self.set_scheme(value)

    def dress(self) -> None:
        """Put it on."""
        theme.apply(self._app, self.now.scheme, self.now.text)
        self.changed.emit(self.now)

    def attend(self, header: Header) -> None:
        """Wear what the header asks for, and show there what is worn."""
        header.show_appearance(self.now)
        self.changed.connect(header.show_appearance)
        header.scheme_requested.connect(self.set_scheme)
        header.text_requested.connect(self.set_text)

    def set_scheme(self, scheme: str) -> None:
        """Use other colours.

        Args:
            scheme: One of ``theme.Scheme``; empty takes the choice back.
        """
        known = theme.Scheme(scheme).value if scheme else ""
        self._wear(msgspec.structs.replace(self._own, scheme=known))

    def set_text(self, size: float) -> None:
        """Use another text size.

        Args:
            size: 1.0 for 100 %.
        """
        self._wear(msgspec.structs.replace(self._own, text=size))

    def set_language(self, language: str) -> None:
        """Remember in which language the window speaks.

        Args:
            language: One of ``language.LANGUAGES``; empty takes the choice back.
        """
        self._own = msgspec.structs.replace(self._own, language=language)
        appearance.save(self._folder, self._own)

    def step_text(self, steps: int) -> None:
        """Make the text larger or smaller by so many of the sizes on offer."""
        self._wear(self._own.stepped(steps))

    def remember_user(self, user: str) -> None:
        """Remember who was here, to offer that name first."""
        if user == self._own.last_user:
            return  # nothing is written while the first page is waited for
        self._own = msgspec.structs.replace(self._own, last_user=user)
        appearance.save(self._folder, self._own)

    def _wear(self, wanted: appearance.Appearance) -> None:
        self._own = wanted
        appearance.save(self._folder, wanted)
        self.dress()
