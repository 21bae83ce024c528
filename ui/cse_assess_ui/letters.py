"""Letters to show words with: the system's, or the app's own where it has none."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from cse_assess import data
from cse_assess.diagnostics.display import StartRefused

_NO_FONTS = {"Monospace", "Sans Serif", "Serif"}
"""Names that Qt lists on Linux even where no font stands behind them."""


def families() -> int:
    """How many families of fonts the system has."""
    return len(set(QFontDatabase.families()) - _NO_FONTS)


def see_to_letters() -> None:
    """Use the app's own letters where the system has none.

    Raises:
        StartRefused: The app has lost its own.
    """
    if families():
        return
    paths = sorted((data.folder("resources") / "fonts").glob("NotoSans-*.ttf"))
    loaded = [QFontDatabase.addApplicationFont(str(path)) for path in paths]
    sound = (one for one in loaded if one >= 0)
    names = [name for one in sound for name in QFontDatabase.applicationFontFamilies(one)]
    if not names:
        raise StartRefused(
            "There are no fonts on this computer, so no words can be shown.",
            remedy="Ask IT to install some; on Debian or Ubuntu: apt install fonts-noto-core.",
        )
    QGuiApplication.setFont(QFont(names[0], 10))
