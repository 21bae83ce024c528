"""Contrast by WCAG 2.2, computed for every pair of colours that is used together."""

import re

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from cse_assess.instrument import loader
from cse_assess_ui import theme
from cse_assess_ui.models.appearance import Appearance, load, save
from cse_assess_ui.theme.focus import FocusRing
from cse_assess_ui.theme.stylesheet import stylesheet
from cse_assess_ui.theme.tokens import DARK, LIGHT, Tokens, high_contrast

TEXT, CONTROL = 4.5, 3.0
BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(tokens: Tokens) -> list[tuple[str, str]]:
    grounds = (tokens.background, tokens.surface, tokens.tint)
    words = (tokens.ink, tokens.muted, tokens.accent, *tokens.levels.values())
    return [
        *((word, ground) for word in words for ground in grounds),
        (tokens.on_accent, tokens.accent),
        (tokens.on_act_now, tokens.act_now),
    ]


def test_the_measure_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@BOTH
def test_text_can_be_read(tokens: Tokens) -> None:
    for word, ground in text_pairs(tokens):
        assert contrast(word, ground) >= TEXT, (word, ground)


@BOTH
def test_controls_can_be_seen(tokens: Tokens) -> None:
    for ground in (tokens.background, tokens.surface):
        for edge in (tokens.control, tokens.accent, tokens.act_now):
            assert contrast(edge, ground) >= CONTROL, (edge, ground)


@BOTH
def test_one_of_the_two_focus_rings_is_seen_on_any_ground(tokens: Tokens) -> None:
    rings = (tokens.focus_inner, tokens.focus_outer)
    for ground in (tokens.background, tokens.surface, tokens.tint, tokens.accent, tokens.act_now):
        assert max(contrast(ring, ground) for ring in rings) >= CONTROL, ground
    assert contrast(*rings) >= CONTROL


@BOTH
def test_every_level_of_the_form_has_a_colour(tokens: Tokens) -> None:
    ids = {level.id for level in loader.load("cse-risk").levels} | {"not-established"}
    assert ids == set(tokens.levels)


@BOTH
def test_the_style_sheet_uses_no_colour_beside_the_tokens(tokens: Tokens) -> None:
    named = {getattr(tokens, name) for name in Tokens.__dataclass_fields__ if name != "levels"}
    used = set(re.findall(r"#[0-9A-Fa-f]{6}", stylesheet(tokens, 1.0)))
    assert used <= named | set(tokens.levels.values())


def test_high_contrast_takes_the_systems_colours_and_drops_tints() -> None:
    palette = QPalette(QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#ffff00"))
    tokens = high_contrast(palette)
    assert {tokens.background, tokens.surface, tokens.tint} == {"#000000"}
    assert {tokens.ink, tokens.muted, tokens.control, tokens.level("serious")} == {"#ffff00"}


@pytest.mark.parametrize("scheme", list(theme.Scheme))
def test_text_grows_with_the_users_size(qapp: QApplication, scheme: theme.Scheme) -> None:
    theme.apply(qapp, scheme, 1.0)
    usual = qapp.font().pixelSize()
    theme.apply(qapp, scheme, 2.0)
    assert qapp.font().pixelSize() == pytest.approx(2 * usual, abs=1)
    assert usual >= 15


def test_dressing_again_keeps_one_ring(qapp: QApplication) -> None:
    for scheme in ("light", "dark", "light"):
        theme.apply(qapp, scheme)
    assert len(qapp.findChildren(FocusRing)) == 1


def test_the_ring_is_around_the_control_and_ends_with_it(qtbot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    first, second = QPushButton("One"), QPushButton("Two")
    for widget in (QLabel("Title"), first, second):
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qapp.processEvents()
    before = window.grab().toImage()
    assert QColor(LIGHT.focus_outer) == before.pixelColor(
        first.geometry().center().x(), first.geometry().top() - 4
    )
    second.setFocus()
    qapp.processEvents()
    after = window.grab().toImage()
    assert QColor(LIGHT.focus_outer) != after.pixelColor(
        first.geometry().center().x(), first.geometry().top() - 4
    )


def test_a_choice_is_remembered_and_a_damaged_one_forgotten(tmp_path) -> None:
    chosen = Appearance(scheme="dark", text=1.5, last_user="Nina")
    save(tmp_path, chosen)
    assert load(tmp_path) == chosen
    (tmp_path / "appearance.json").write_bytes(b'{"scheme": "pink"}')
    assert load(tmp_path) == Appearance()
    assert load(tmp_path / "nowhere") == Appearance()


def test_text_sizes_step_and_stop_at_the_ends() -> None:
    assert Appearance(text=1.0).stepped(1).text == 1.25
    assert Appearance(text=2.0).stepped(1).text == 2.0
    assert Appearance(text=1.0).stepped(-1).text == 1.0
