"""LHC-Forms, the health world's questionnaire engine, shows our form and adds up the same total."""

import json
import os
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cases import DAY, WORKED
from small_form import SMALL

from cse_assess.assessment.record import Answers, ChildFacts
from cse_assess.assessment.scoring import Scorer
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fhir import names, questionnaire

pytestmark = pytest.mark.interop

JS = Path(__file__).parent / "js"
FORM = loader.load("cse-risk")
CHILD = ChildFacts(age=14)


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def shown(form: Form, cases: list[dict[str, str]], tmp_path: Path) -> list[dict[str, Any]]:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        missing("The browser chromium is not installed.")
    if not shutil.which("node"):
        missing("Node.js is not installed.")
    if not (JS / "node_modules" / "lforms").is_dir():
        missing("LHC-Forms is not installed: npm ci --prefix tests/interop/js")
    done = subprocess.run(
        ["node", str(JS / "lforms.mjs")],
        input=json.dumps({"questionnaire": questionnaire(form), "cases": cases}),
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "CHROMIUM": str(chromium), "HOME": str(tmp_path)},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: list[dict[str, Any]] = json.loads(done.stdout)["cases"]
    return found


def links(form: Form, answers: Answers) -> dict[str, str]:
    """Answers by linkId."""
    found = {}
    for code, given in answers.answers.items():
        bare = form.kind(form.item(code).kind).bare or ""
        windows = {bare: given} if isinstance(given, str) else given
        found |= {names.link_id(code, window): option for window, option in windows.items()}
    return found


def test_it_shows_every_question_and_adds_up_the_same_totals(tmp_path: Path) -> None:
    worked = [case.answers(FORM) for case in WORKED]
    scorer = Scorer(FORM)
    results = shown(FORM, [links(FORM, answers) for answers in worked], tmp_path)
    assert [result["total"] for result in results] == [
        scorer.score(answers).score for answers in worked
    ]
    for item in FORM.items:
        assert item.text in results[0]["text"], item.code
    for section in FORM.sections:
        assert section.title in results[0]["text"]


def test_an_item_that_is_hidden_counts_in_neither(tmp_path: Path) -> None:
    when = 'enable_when = [{ test = "answer", question = "A1", answer = "yes" }]'
    text = SMALL.replace('code = "A2"', f'code = "A2"\n{when}')
    form = msgspec.convert(tomllib.loads(text), Form)
    scorer = Scorer(form)
    given = [{"A1": "yes", "A2": "yes"}, {"A1": "no", "A2": "yes"}]
    ours = [
        scorer.score(
            Answers(form="small", date=DAY, child=CHILD, answers=dict(one)), today=DAY
        ).score
        for one in given
    ]
    theirs = [result["total"] for result in shown(form, given, tmp_path)]
    assert ours == theirs == [2, 0]
