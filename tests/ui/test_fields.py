"""Fields by keyboard and mouse: what is typed is announced once, late enough, and never lost."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cse_assess_ui.models.dates import parse_date, show_date
from cse_assess_ui.widgets.column import ReadingColumn
from cse_assess_ui.widgets.fields import ChoiceField, DateField, LineField, TextField
from cse_assess_ui.widgets.notice import Notice
from cse_assess_ui.widgets.text import Label

OPTIONS = [("yes", "Yes"), ("suspected", "Suspected"), ("no", "No"), (None, "Not known")]


@pytest.fixture
def page(qtbot):
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

    yield show


def heard(field) -> list:
    values: list = []
    field.edited.connect(values.append)
    return values


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_text_is_announced_once_when_typing_rests(qtbot, page, kind) -> None:
    field = kind("What happened?")
    page(field)
    values = heard(field)
    qtbot.keyClicks(field.editor, "She said no")
    assert values == []
    qtbot.waitUntil(lambda: values == ["She said no"], timeout=2000)


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_text_is_announced_while_typing_never_rests(qtbot, page, kind) -> None:
    field = kind("What happened?")
    page(field)
    values = heard(field)
    keys = QTimer(interval=100, parent=field)
    keys.timeout.connect(lambda: qtbot.keyClick(field.editor, "a"))
    keys.start()
    qtbot.waitUntil(lambda: len(values) >= 2, timeout=5000)
    keys.stop()
    assert 0 < len(values[0]) < len(values[1]) <= len(field.value())


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_the_last_words_are_kept_when_the_field_is_left(qtbot, page, kind) -> None:
    field, other = kind("What happened?"), LineField("Another")
    page(field, other)
    field.setFocus()
    values = heard(field)
    qtbot.keyClicks(field.editor, "last words")
    other.setFocus()
    assert values == ["last words"]


@pytest.mark.parametrize("kind", [LineField, TextField])
@pytest.mark.parametrize("leave", ["hide", "flush"])
def test_the_last_words_are_kept_when_it_is_hidden_or_flushed(qtbot, page, kind, leave) -> None:
    field = kind("What happened?")
    window = page(field)
    values = heard(field)
    qtbot.keyClicks(field.editor, "last words")
    (window.hide if leave == "hide" else field.flush)()
    assert values == ["last words"]
    field.flush()
    assert values == ["last words"]


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_a_value_from_elsewhere_is_shown_silently_and_never_over_typing(qtbot, page, kind) -> None:
    field = kind("What happened?")
    page(field)
    values = heard(field)
    field.set_value("from the case")
    field.flush()
    assert (field.value(), values) == ("from the case", [])
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "typing")
    field.set_value("from the case, later")
    assert field.value() == "typing"
    field.flush()
    assert values == ["typing"]


def test_what_a_record_cannot_hold_is_not_taken(qtbot, page) -> None:
    line, text = LineField("Name"), TextField("What happened?")
    page(line, text)
    line.editor.insert("x" * 500)
    text.editor.insertPlainText("y" * 20_500)
    assert len(line.value()) == 400
    assert len(text.value()) == 20_000
    assert "20,000" in text.problem.text()


def test_a_text_box_grows_and_tab_leaves_it(qtbot, page) -> None:
    field, other = TextField("What happened?", rows=2), LineField("Another")
    page(field, other)
    before = field.editor.height()
    field.setFocus()
    qtbot.keyClicks(field.editor, "one")
    for _ in range(6):
        qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert field.editor.height() > before
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)
    assert other.editor.hasFocus()


@pytest.mark.parametrize("field", [LineField, TextField, DateField])
def test_a_screen_reader_hears_the_question_and_the_help(qtbot, field) -> None:
    made = field("Where does Ben live?", "The street is enough.")
    qtbot.addWidget(made)
    assert made.editor.accessibleName() == "Where does Ben live?"
    assert made.editor.accessibleDescription() == "The street is enough."
    assert made.label.buddy() is made.editor


def test_one_answer_is_chosen_by_mouse_and_taken_back(qtbot, page) -> None:
    field = ChoiceField("Gifts?", OPTIONS)
    page(field)
    values = heard(field)
    for button in (field.buttons[0], field.buttons[2], field.buttons[2]):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert values == ["yes", "no", None]
    assert not any(button.isChecked() for button in field.buttons)


def test_numbers_choose_and_arrows_only_go(qtbot, page) -> None:
    field = ChoiceField("Gifts?", OPTIONS)
    page(field)
    field.setFocus()
    values = heard(field)
    qtbot.keyClick(field.buttons[0], "2")
    assert values == ["suspected"]
    assert field.buttons[1].hasFocus()
    qtbot.keyClick(field.buttons[1], Qt.Key.Key_Right)
    assert field.buttons[2].hasFocus()
    assert values == ["suspected"]
    qtbot.keyClick(field.buttons[2], Qt.Key.Key_Space)
    qtbot.keyClick(field.buttons[2], Qt.Key.Key_Left)
    qtbot.keyClick(field.buttons[1], Qt.Key.Key_Return)
    assert values == ["suspected", "no", "suspected"]
    qtbot.keyClick(field.buttons[1], "9")
    assert field.value() == "suspected"


def test_enter_never_takes_an_answer_back(qtbot, page) -> None:
    field = ChoiceField("Gifts?", OPTIONS)
    page(field)
    values = heard(field)
    field.setFocus()
    with qtbot.assertNotEmitted(field.entered):
        qtbot.keyClick(field.buttons[0], Qt.Key.Key_Return)
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field.buttons[0], Qt.Key.Key_Return)
    assert values == ["yes"]
    qtbot.keyClick(field.buttons[0], Qt.Key.Key_Space)
    assert values == ["yes", None]


def test_a_row_of_answers_is_one_stop_for_tab(qtbot, page) -> None:
    before, field, after = LineField("Before"), ChoiceField("Gifts?", OPTIONS), LineField("After")
    page(before, field, after)
    field.set_value("no")
    before.setFocus()
    qtbot.keyClick(before.editor, Qt.Key.Key_Tab)
    assert field.buttons[2].hasFocus()
    qtbot.keyClick(field.buttons[2], Qt.Key.Key_Tab)
    assert after.editor.hasFocus()


def test_a_screen_reader_finds_a_group_of_radio_buttons(qtbot, page) -> None:
    field = ChoiceField("Is it so?", OPTIONS)
    page(field)
    group = QAccessible.queryAccessibleInterface(field)
    assert group.role() == QAccessible.Role.Grouping
    assert group.text(QAccessible.Text.Name) == "Is it so?"
    qtbot.keyClick(field.buttons[0], "2")
    told = [QAccessible.queryAccessibleInterface(button) for button in field.buttons]
    assert {one.role() for one in told} == {QAccessible.Role.RadioButton}
    assert [one.state().checked for one in told] == [0, 1, 0, 0]


def test_a_choice_that_means_not_known_can_be_shown(qtbot) -> None:
    field = ChoiceField("In care?", OPTIONS)
    qtbot.addWidget(field)
    field.set_value(None)
    assert field.buttons[3].isChecked()
    assert field.value() is None


def test_answers_go_on_in_the_next_row_when_it_is_narrow(qtbot, page) -> None:
    field = ChoiceField("Gifts?", OPTIONS)
    window = page(field)
    window.resize(1000, 200)
    wide = field.heightForWidth(900)
    assert field.heightForWidth(150) > wide


@pytest.mark.parametrize(
    "text", ["4/3/2012", "04.03.2012", "2012-03-04", " 4 / 3 / 2012 ", "4-3-2012", "4 3 2012"]
)
def test_a_date_is_read_as_people_write_it(qtbot, page, text) -> None:
    field = DateField("Date of birth")
    page(field)
    values = heard(field)
    qtbot.keyClicks(field.editor, text)
    field.flush()
    assert values == [dt.date(2012, 3, 4)]


@pytest.mark.parametrize("text", ["31/2/2012", "4/3/12", "4/3", "yesterday", "2012-13-01"])
def test_what_is_no_date_is_not_taken_for_one(qtbot, page, text) -> None:
    field, other = DateField("Date of birth"), LineField("Another")
    page(field, other)
    field.setFocus()
    values = heard(field)
    qtbot.keyClicks(field.editor, text)
    field.flush()
    assert not field.problem.isVisible()
    other.setFocus()
    assert values == []
    assert field.problem.isVisible()
    assert field.editor.text() == text


def test_emptying_a_date_takes_it_back(qtbot, page) -> None:
    field = DateField("Date of birth")
    page(field)
    field.set_value(dt.date(2012, 3, 4))
    values = heard(field)
    field.editor.clear()
    field.flush()
    assert values == [None]


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_date_that_is_shown_can_be_typed(date: dt.date) -> None:
    assert parse_date(show_date(date)) == parse_date(date.isoformat()) == date


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_dates(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), dt.date)


def test_what_a_user_wrote_is_never_rich_text(qtbot) -> None:
    label = Label("<b>Ben</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_notice_is_there_only_while_it_says_something(qtbot, page) -> None:
    notice = Notice()
    page(notice)
    assert not notice.isVisible()
    notice.say("Nothing was sent.")
    assert notice.isVisible()
    assert notice.accessibleName() == "Nothing was sent."
    notice.clear()
    assert not notice.isVisible()


def test_the_column_brings_what_has_the_keyboard_into_view(qtbot) -> None:
    column = ReadingColumn()
    qtbot.addWidget(column)
    fields = [LineField(f"Question {number}") for number in range(40)]
    for field in fields:
        column.add(field)
    column.resize(1200, 400)
    column.show()
    column.activateWindow()
    qtbot.waitUntil(column.isActiveWindow)
    fields[30].setFocus()
    qtbot.waitUntil(lambda: not fields[30].editor.visibleRegion().isEmpty())
    assert not fields[30].label.visibleRegion().isEmpty()
    assert fields[0].width() <= column.fontMetrics().averageCharWidth() * 76


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31/2/2012", "February 2012 has no day 31"),
        ("29.2.2013", "February 2013 has no day 29"),
        ("2012-04-31", "April 2012 has no day 31"),
        ("3/14/2012", "There is no month 14"),
        ("spring", "We cannot read this as a date"),
        ("1/1/0000", "We cannot read this as a date"),
    ],
)
def test_a_date_that_is_refused_says_why_in_ink(qtbot, page, typed, told) -> None:
    field, other = DateField("When was Ben born?"), LineField("Another")
    page(field, other)
    field.setFocus()
    qtbot.keyClicks(field.editor, typed)
    other.setFocus()
    assert field.problem.isVisible()
    assert told in field.problem.text()
    assert field.problem.property("role") not in {"muted", "small"}
    assert field.value() is None
