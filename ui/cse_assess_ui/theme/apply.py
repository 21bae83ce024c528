"""Puts one set of colours and one text size on the whole app."""

import sys
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from cse_assess_ui.theme.focus import FocusRing
from cse_assess_ui.theme.stylesheet import BODY, stylesheet
from cse_assess_ui.theme.tokens import DARK, LIGHT, Tokens, high_contrast

# How tall the system's own font is, in pixels, where nobody has asked for larger text.
_SYSTEM_TEXT = {"win32": 12, "darwin": 13}
_SYSTEM_TEXT_ELSEWHERE = 15


class Scheme(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


def tokens_for(app: QApplication, scheme: Scheme) -> Tokens:
    """The colours of a scheme as the system is set now."""
    if scheme is Scheme.HIGH_CONTRAST:
        app.setPalette(QPalette())
        return high_contrast(app.palette())
    if scheme is Scheme.SYSTEM:
        dark = app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if scheme is Scheme.DARK else LIGHT


def apply(app: QApplication, scheme: Scheme | str = Scheme.SYSTEM, text: float = 1.0) -> Tokens:
    """Dress the app.

    Args:
        app: The app.
        scheme: Which colours.
        text: The user's own text size, 1.0 for 100 %; the system's is multiplied in.

    Returns:
        The colours in use.
    """
    tokens = tokens_for(app, Scheme(scheme))
    scale = text * _system_scale()
    app.setPalette(_palette(tokens))
    font = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    font.setPixelSize(round(BODY * scale))
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)
    app.setStyleSheet(stylesheet(tokens, scale))
    ring = app.findChild(FocusRing) or FocusRing(app)
    ring.set_colours(tokens.focus_inner, tokens.focus_outer)
    return tokens


def _system_scale() -> float:
    """How much larger than usual the system's text is; never smaller."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    usual = _SYSTEM_TEXT.get(sys.platform, _SYSTEM_TEXT_ELSEWHERE)
    return max(1.0, QFontInfo(font).pixelSize() / usual)


def _palette(tokens: Tokens) -> QPalette:
    """For whatever a style sheet does not reach: selections, tool tips, the caret."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(tokens.surface), QColor(tokens.background))
    for where, colour in (
        (role.Window, tokens.background),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.tint),
        (role.Text, tokens.ink),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Link, tokens.accent),
    ):
        palette.setColor(where, QColor(colour))
    return palette
