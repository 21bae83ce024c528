"""The colours by what they are for. Contrast is computed in ``tests/ui/test_theme.py``."""

from dataclasses import dataclass, field

from PySide6.QtGui import QPalette

# Levels are named by the form; a level that has no colour of its own reads as ink.
_LIGHT_LEVELS = {
    "serious": "#8A2B0B",
    "substantial": "#7A4B00",
    "emerging": "#5B5600",
    "nothing-current": "#2F5D3A",
    "not-established": "#4A4F7A",
}
_DARK_LEVELS = {
    "serious": "#FFAB91",
    "substantial": "#FFCC80",
    "emerging": "#E6DC7A",
    "nothing-current": "#A5D6A7",
    "not-established": "#B9BEF0",
}


@dataclass(frozen=True, kw_only=True)
class Tokens:
    """One set of colours, each as ``#RRGGBB``.

    Attributes:
        background: The page.
        surface: Cards and inputs.
        tint: What is pointed at or current, a step away from the surface.
        ink: Text.
        muted: Text that may be read second.
        line: Dividers, which carry no meaning.
        control: Borders of whatever can be used.
        accent: The primary action and the selection.
        on_accent: Text on the accent.
        act_now: Immediate danger, and nothing else.
        on_act_now: Text on it.
        focus_inner: The ring next to the control that has the keyboard.
        focus_outer: The ring around that.
        levels: A level's id and its colour.
    """

    background: str
    surface: str
    tint: str
    ink: str
    muted: str
    line: str
    control: str
    accent: str
    on_accent: str
    act_now: str
    on_act_now: str
    focus_inner: str
    focus_outer: str
    levels: dict[str, str] = field(default_factory=dict)

    def level(self, id: str) -> str:
        """The colour of a level's word and shape."""
        return self.levels.get(id, self.ink)


LIGHT = Tokens(
    background="#F6F7F5",
    surface="#FFFFFF",
    tint="#E9F0F1",
    ink="#1B2429",
    muted="#4F5B62",
    line="#C6CDD0",
    control="#6B777D",
    accent="#0B5A6F",
    on_accent="#FFFFFF",
    act_now="#9B1C1C",
    on_act_now="#FFFFFF",
    focus_inner="#1B2429",
    focus_outer="#FFB000",
    levels=_LIGHT_LEVELS,
)

DARK = Tokens(
    background="#12181B",
    surface="#1B2327",
    tint="#263238",
    ink="#ECF0F1",
    muted="#B3BEC3",
    line="#3A464C",
    control="#8A979D",
    accent="#6CC5DA",
    on_accent="#06222A",
    act_now="#FF8A80",
    on_act_now="#2A0606",
    focus_inner="#12181B",
    focus_outer="#FFC845",
    levels=_DARK_LEVELS,
)


def high_contrast(palette: QPalette) -> Tokens:
    """The system's own colours and nothing beside them: no tints, no second shade of text."""
    window = palette.color(QPalette.ColorRole.Window).name()
    ink = palette.color(QPalette.ColorRole.WindowText).name()
    return Tokens(
        background=window,
        surface=window,
        tint=window,
        ink=ink,
        muted=ink,
        line=ink,
        control=ink,
        accent=ink,
        on_accent=window,
        act_now=ink,
        on_act_now=window,
        focus_inner=window,
        focus_outer=ink,
    )
