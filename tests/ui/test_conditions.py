"""Questions come and go with the answers that call for them, in the section that is shown."""

import tomllib

import msgspec
from pytestqt.qtbot import QtBot
from small_form import SMALL

from cse_assess.assessment.record import Assessment, Child
from cse_assess.instrument.definition import Form
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.assessment import AssessmentPage

WHEN = 'enable_when = [{ test = "answer", question = "A1", answer = "yes" }]'
FORM = msgspec.convert(tomllib.loads(SMALL.replace('code = "A2"', f'code = "A2"\n{WHEN}')), Form)


def test_an_item_is_shown_when_an_answer_calls_for_it(qtbot: QtBot, worker: Worker) -> None:
    import datetime as dt  # noqa: PLC0415

    blank = Assessment(form="small", date=dt.date(2026, 11, 23), child=Child(age=14))
    case = CaseModel(FORM, "c", blank, store=lambda *_: None, worker=worker)
    page = AssessmentPage(case)
    qtbot.addWidget(page)
    page.show()
    assert page.view.codes == ["A1"]
    case.set_answer("A1", "yes")
    assert page.view.codes == ["A1", "A2"]
    case.set_answer("A2", "yes")
    assert case.result.score == 2
    case.set_answer("A1", "no")
    assert page.view.codes == ["A1"]
    assert case.result.score == 0
    case.set_answer("A1", "yes")
    assert case.answer("A2") == "yes"
    assert case.result.score == 2
