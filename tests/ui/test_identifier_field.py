"""A line for an identifier: what it says and when, and that it keeps whatever is typed."""

from collections.abc import Callable
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cse_assess.identifiers import Kind
from cse_assess_ui.widgets.fields import LineField
from cse_assess_ui.widgets.identifier import IdentifierField

WRONG = "A digit of this NHS number is wrong, or two have changed places. "
KEPT = "It is kept as you wrote it."
Page = Callable[..., QWidget]

DOUBTED: dict[Kind, list[str]] = {
    "nhs-number": ["943", "9" * 11, "nobody", "9434765918", "0000000000", "9990000026"],
    "upn": ["B8", "B8012000050011", "B8O1200005001", "no", "C801200005001", "X00180001701A"],
    "ods": ["A", "A810010", "Essex"],
    "urn": ["1", "1152280", "Essex", "015228"],
    "force": ["4", "422", "Essex", "99"],
    "postcode": ["SS1", "SS1 2AC", "QS1 2AB"],
    "phone": ["01702", "01702 2150000", "+", "01702 21500", "01632 960121"],
    "organisation-code": ["Essex Police"],
}


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    """Shows fields below each other in a window that has the keyboard."""

    windows = []

    def show(*fields: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for field in fields:
            column.addWidget(field)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def heard(field: IdentifierField) -> list[str]:
    values: list[str] = []
    field.edited.connect(values.append)
    return values


def nhs_and_another(page: Page) -> tuple[IdentifierField, LineField]:
    field, other = IdentifierField("nhs-number", "NHS number", "Ten digits."), LineField("Another")
    page(field, other)
    field.setFocus()
    return field, other


def test_what_is_half_typed_is_told_when_the_field_is_left_and_no_sooner(qtbot, page) -> None:
    field, other = nhs_and_another(page)
    values = heard(field)
    qtbot.keyClicks(field.editor, "943 476")
    qtbot.waitUntil(lambda: values == ["943 476"], timeout=2000)
    assert field.told.isHidden()
    other.setFocus()
    assert field.told.text() == f"An NHS number has ten digits. Here are fewer. {KEPT}"
    assert field.told.isVisible()
    assert (field.value(), values) == ("943 476", ["943 476"])


def test_a_wrong_digit_is_told_when_typing_rests(qtbot, page) -> None:
    field, _ = nhs_and_another(page)
    qtbot.keyClicks(field.editor, "9434765918")
    assert field.told.isHidden()
    qtbot.waitUntil(field.told.isVisible, timeout=2000)
    assert field.told.text() == WRONG + KEPT
    assert field.editor.hasFocus()
    assert field.value() == "9434765918"


def test_the_doubt_goes_when_the_digit_is_put_right(qtbot, page) -> None:
    field, other = nhs_and_another(page)
    qtbot.keyClicks(field.editor, "9434765918")
    other.setFocus()
    assert field.told.isVisible()
    field.setFocus()
    qtbot.keyClick(field.editor, Qt.Key.Key_End)
    qtbot.keyClick(field.editor, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field.editor, "9")
    other.setFocus()
    assert field.told.isHidden()
    assert field.value() == "943 476 5919"


def test_a_sound_number_is_written_and_announced_tidily_when_the_field_is_left(qtbot, page) -> None:
    field, other = nhs_and_another(page)
    values = heard(field)
    qtbot.keyClicks(field.editor, "9434765919")
    other.setFocus()
    assert (field.value(), values) == ("943 476 5919", ["943 476 5919"])
    field.flush()
    assert values == ["943 476 5919"]


def test_typing_is_never_written_over(qtbot, page) -> None:
    field, other = nhs_and_another(page)
    values = heard(field)
    qtbot.keyClicks(field.editor, "9434765919")
    qtbot.waitUntil(lambda: bool(values), timeout=2000)
    assert (field.value(), values) == ("9434765919", ["9434765919"])
    other.setFocus()
    assert values == ["9434765919", "943 476 5919"]


def test_tidying_can_be_undone(qtbot, page) -> None:
    field, other = nhs_and_another(page)
    qtbot.keyClicks(field.editor, "9434765919")
    other.setFocus()
    field.editor.undo()
    assert field.value() == "9434765919"


def test_a_number_is_tidied_when_the_page_is_hidden(qtbot, page) -> None:
    field = IdentifierField("postcode", "Postcode")
    window = page(field)
    field.setFocus()
    values = heard(field)
    qtbot.keyClicks(field.editor, "ss12ab")
    window.hide()
    assert values == ["SS1 2AB"]


def test_what_the_case_holds_is_doubted_at_once_and_never_changed(page) -> None:
    field, other = IdentifierField("nhs-number", "NHS number"), LineField("Another")
    page(field, other)
    values = heard(field)
    field.set_value("9434765918")
    assert field.told.text() == WRONG + KEPT
    field.set_value("9434765919")
    assert field.told.isHidden()
    field.setFocus()
    other.setFocus()
    assert (field.value(), values) == ("9434765919", [])


def test_a_screen_reader_hears_the_help_and_the_doubt(page) -> None:
    field, _ = nhs_and_another(page)
    assert field.editor.accessibleName() == "NHS number"
    assert field.editor.accessibleDescription() == "Ten digits."
    field.set_value("9434765918")
    assert field.editor.accessibleDescription() == f"Ten digits. {WRONG}{KEPT}"
    field.say_help("On the red book.")
    assert field.editor.accessibleDescription() == f"On the red book. {WRONG}{KEPT}"
    field.set_value("")
    assert field.editor.accessibleDescription() == "On the red book."


@pytest.mark.parametrize("kind", ["force", "organisation-code"])
def test_a_known_force_is_named(qtbot, page, kind) -> None:
    field = IdentifierField(kind, "Code")
    page(field)
    field.setFocus()
    qtbot.keyClicks(field.editor, "42")
    qtbot.waitUntil(field.told.isVisible, timeout=2000)
    assert field.told.text() == "Police force: Essex."
    assert field.editor.accessibleDescription() == "Police force: Essex."


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_doubt_has_its_sentence_and_says_that_it_is_kept(qtbot, kind) -> None:
    field = IdentifierField(kind, "Code")
    qtbot.addWidget(field)
    field.editor.setMaxLength(1000)
    told = set()
    for text in [*DOUBTED[kind], "1 " * 250]:
        field.set_value(text)
        told.add(field.told.text())
        assert "It is kept" in field.told.text(), text
    assert len(told) >= len(DOUBTED[kind])


@pytest.mark.parametrize("kind", get_args(Kind))
def test_nothing_is_said_about_nothing(qtbot, kind) -> None:
    field = IdentifierField(kind, "Code")
    qtbot.addWidget(field)
    field.set_value("  ")
    field.flush()
    assert field.told.isHidden()
    assert field.told.text() == ""
