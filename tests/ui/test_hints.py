"""Quiet underlines: they explain, follow the cursor, and never stop or change what is written."""

import pytest
from pytestqt.qtbot import QtBot

from cse_assess.assessment import language
from cse_assess_ui.widgets.fields import TextField

RULES = language.load()


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    field = TextField("What happened?", rules=RULES)
    qtbot.addWidget(field)
    field.show()
    return field


def write(field: TextField, text: str) -> None:
    field.editor.setText(text)
    field.hints.look()


def test_words_that_blame_are_underlined_with_a_reason(field) -> None:
    write(field, "She is putting herself at risk.")
    (selection,) = field.editor.extraSelections()
    assert "herself at risk" in selection.cursor.selectedText()
    assert selection.format.fontUnderline() or selection.format.underlineStyle()
    assert "Better:" in field.hints.told.text()
    assert field.hints.isVisible()


def test_plain_facts_and_the_childs_own_words_are_left_alone(field) -> None:
    write(field, 'Ben said: "I was putting myself at risk." He is 14.')
    assert field.editor.extraSelections() == []
    assert field.hints.isHidden()


def test_letters_beyond_the_usual_do_not_move_the_underline(field) -> None:
    write(field, "😀😀 She is putting herself at risk.")
    (selection,) = field.editor.extraSelections()
    assert selection.cursor.selectedText().endswith("at risk")


def test_several_hints_are_told_one_after_the_other(field) -> None:
    write(field, "She is promiscuous. It is a lifestyle choice.")
    assert len(field.hints.found) == 2
    first = field.hints.told.text()
    field.hints.next.click()
    assert field.hints.told.text() != first
    field.hints.next.click()
    assert field.hints.told.text() == first


def test_a_hint_changes_no_word_and_stops_nobody(field, qtbot) -> None:
    with qtbot.waitSignal(field.edited) as edited:
        field.editor.setText("It is a lifestyle choice.")
        field.flush()
    assert edited.args == ["It is a lifestyle choice."]
    assert field.value() == "It is a lifestyle choice."


def test_a_field_without_rules_has_no_hints(qtbot) -> None:
    field = TextField("Address")
    qtbot.addWidget(field)
    assert field.hints is None


def test_words_that_were_written_before_are_looked_at_too(qtbot) -> None:
    field = TextField("What happened?", rules=RULES)
    qtbot.addWidget(field)
    field.set_value("It is a lifestyle choice.")
    field.show()
    qtbot.waitUntil(field.hints.isVisible)
    assert "lifestyle" in field.hints.told.text()
