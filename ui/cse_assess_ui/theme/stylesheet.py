"""The one style sheet, made from the tokens. Sizes are pixels at 100 % and grow with the text."""

from cse_assess_ui.theme.tokens import Tokens

BODY = 15
_SMALL, _HEADING, _TITLE = 13, 18, 24


def stylesheet(tokens: Tokens, scale: float) -> str:
    """The style sheet.

    Args:
        tokens: The colours.
        scale: How much larger than 100 % the text is.

    Returns:
        Qt style sheet text.
    """
    parts = (_text, _frames, _buttons, _inputs, _lists, _scrolling)
    return "\n".join(part(tokens, scale) for part in parts)


def _text(t: Tokens, s: float) -> str:
    levels = "\n".join(
        f'QLabel[level="{id}"] {{ color: {colour}; }}' for id, colour in t.levels.items()
    )
    return f"""
QWidget {{ color: {t.ink}; font-size: {BODY * s:.0f}px; }}
QMainWindow, QDialog, QStackedWidget, QWidget[role="page"] {{ background: {t.background}; }}
QLabel {{ background: transparent; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}
QLabel[role="title"] {{ font-size: {_TITLE * s:.0f}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {_HEADING * s:.0f}px; font-weight: 600; }}
QLabel[role="subheading"] {{ font-weight: 600; }}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {_SMALL * s:.0f}px; }}
QLabel[level] {{ font-weight: 600; }}
QLabel[danger="true"] {{ color: {t.act_now}; font-weight: 600; }}
{levels}
QToolTip {{ color: {t.ink}; background: {t.surface}; border: 1px solid {t.control};
    padding: 4px 8px; }}
"""


def _frames(t: Tokens, s: float) -> str:
    return f"""
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: 8px; }}
QFrame[role="notice"] {{ background: {t.surface}; border: 1px solid {t.control};
    border-left: 4px solid {t.accent}; border-radius: 4px; }}
QFrame[role="overdue"] {{ background: {t.surface}; border: 2px solid {t.level("serious")};
    border-left: 8px solid {t.level("serious")}; border-radius: 8px; }}
QFrame[role="overdue"] QLabel[role="heading"] {{ color: {t.level("serious")}; }}
QFrame[role="banner"] {{ background: {t.act_now}; border: none; }}
QFrame[role="banner"] QLabel {{ color: {t.on_act_now}; }}
QFrame[role="banner"] QPushButton {{ color: {t.on_act_now}; background: transparent;
    border: 2px solid {t.on_act_now}; border-radius: 6px; padding: {6 * s:.0f}px {16 * s:.0f}px;
    min-height: {20 * s:.0f}px; font-weight: 600; }}
QFrame[role="banner"] QPushButton:hover {{ color: {t.act_now}; background: {t.on_act_now}; }}
QFrame[role="header"] {{ background: {t.surface}; border: none;
    border-bottom: 1px solid {t.line}; }}
QFrame[role="line"] {{ background: {t.line}; border: none; max-height: 1px; min-height: 1px; }}
"""


def _buttons(t: Tokens, s: float) -> str:
    room = f"padding: {6 * s:.0f}px {16 * s:.0f}px; min-height: {20 * s:.0f}px;"
    return f"""
QPushButton {{ color: {t.ink}; background: {t.surface}; border: 1px solid {t.control};
    border-radius: 6px; {room} }}
QPushButton:hover {{ background: {t.tint}; }}
QPushButton:disabled {{ color: {t.muted}; border-color: {t.line}; }}
QPushButton[role="primary"] {{ color: {t.on_accent}; background: {t.accent};
    border: 1px solid {t.accent}; font-weight: 600;
    padding: {9 * s:.0f}px {24 * s:.0f}px; }}
QPushButton[role="primary"]:hover {{ border: 1px solid {t.ink}; }}
QPushButton[role="primary"]:disabled {{ color: {t.muted}; background: {t.tint};
    border-color: {t.line}; }}
QPushButton[role="answer"] {{ padding: {8 * s:.0f}px {16 * s:.0f}px;
    min-height: {22 * s:.0f}px; }}
QPushButton[role="answer"]:checked, QPushButton[role="toggle"]:checked {{
    color: {t.on_accent}; background: {t.accent}; border-color: {t.accent}; }}
QPushButton[role="answer"][carried="true"]:checked {{ color: {t.ink}; background: {t.tint};
    border: 2px dashed {t.control}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 1px solid transparent;
    padding: {6 * s:.0f}px {8 * s:.0f}px; }}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:open {{ background: {t.tint};
    border-color: {t.line}; }}
QPushButton[role="quiet"]:checked {{ color: {t.accent}; }}
QPushButton[role="quiet"]:disabled {{ color: {t.muted}; }}
QPushButton[role="link"] {{ color: {t.accent}; background: transparent; border: none;
    padding: {6 * s:.0f}px 0; text-align: left; text-decoration: underline; }}
QPushButton[role="link"]:hover {{ color: {t.ink}; }}
QPushButton[role="row"] {{ background: {t.surface}; border: 1px solid {t.line};
    border-radius: 8px; padding: 0; text-align: left; }}
QPushButton[role="row"]:hover {{ background: {t.tint}; border-color: {t.control}; }}
QPushButton[role="step"] {{ background: transparent; border: none; border-radius: 0;
    border-top: 3px solid transparent; border-bottom: 3px solid transparent;
    padding: {min(6 * s, 7):.0f}px {min(8 * s, 10):.0f}px; }}
QPushButton[role="step"]:hover {{ background: {t.tint}; }}
QPushButton[role="step"][current="true"] {{ color: {t.accent}; border-bottom-color: {t.accent}; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
QCheckBox, QRadioButton {{ spacing: {8 * s:.0f}px; min-height: {32 * s:.0f}px;
    background: transparent; }}
"""


def _inputs(t: Tokens, s: float) -> str:
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{ color: {t.ink}; background: {t.surface};
    border: 1px solid {t.control}; border-radius: 6px; padding: {6 * s:.0f}px {10 * s:.0f}px;
    selection-color: {t.on_accent}; selection-background-color: {t.accent}; }}
QLineEdit, QComboBox {{ min-height: {22 * s:.0f}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {t.muted}; border-color: {t.line}; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.control}; }}
"""


def _lists(t: Tokens, s: float) -> str:
    return f"""
QAbstractItemView {{ color: {t.ink}; background: {t.surface}; border: 1px solid {t.line};
    border-radius: 6px; outline: none; }}
QAbstractItemView::item {{ padding: {6 * s:.0f}px {10 * s:.0f}px; border: none; }}
QAbstractItemView::item:hover {{ background: {t.tint}; }}
QAbstractItemView::item:selected {{ color: {t.on_accent}; background: {t.accent}; }}
QListView[role="sections"] {{ background: transparent; border: none; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.control}; padding: 4px; }}
QMenu::item {{ padding: {7 * s:.0f}px {24 * s:.0f}px; border-radius: 4px; }}
QMenu::item:selected {{ color: {t.on_accent}; background: {t.accent}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QProgressBar {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: 6px;
    text-align: center; min-height: {20 * s:.0f}px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 5px; }}
"""


def _scrolling(t: Tokens, s: float) -> str:
    width = max(12, round(10 * s))
    return f"""
QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[role="column"] {{ background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: {width}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {width}px; margin: 0; }}
QScrollBar::handle {{ background: {t.control}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {t.line}; }}
"""
