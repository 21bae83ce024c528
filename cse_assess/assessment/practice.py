"""Practice cases: fictional children to try the whole job on, with an answer to talk over.

A case is a folder in ``forms/practice`` with ``case.toml`` (the story, and the discussion) and
``model.json`` (an assessment that answers every item from what the story says; docs/FORMS.md).
Practising is for learning: what two people answered differently is shown, and nobody is marked.
"""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec

from cse_assess import data, files
from cse_assess.assessment.fields import ShortText
from cse_assess.assessment.judgement import final_level
from cse_assess.assessment.record import Assessment, Child, Person
from cse_assess.assessment.scoring import Scorer
from cse_assess.decoding import decode_json, explain, parse_toml
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.fields import Code, Text
from cse_assess.instrument.library import Library
from cse_assess.instrument.source import Lines

CASE_FILE = "case.toml"
MODEL_FILE = "model.json"
LIMIT = 1024 * 1024

Difficulty = Literal["first", "usual", "hard"]
_ORDER: tuple[Difficulty, ...] = ("first", "usual", "hard")


class PracticeRefused(Refusal):
    """A practice case that is missing or not sound."""


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Frozen, and nothing that is not described."""


class Point(_Record, frozen=True, kw_only=True):
    """One thing to talk over.

    Attributes:
        items: The codes of the items that it is about.
        text: Why they are answered so, and what is easy to miss.
    """

    items: Annotated[tuple[Code, ...], msgspec.Meta(min_length=1)]
    text: Text


class CaseFile(_Record, frozen=True, kw_only=True):
    """``case.toml``.

    Attributes:
        schema: The version of this format.
        id: The case's id, which is its folder's name.
        title: A name and a hint.
        setting: The id of the profession to whom the story comes.
        minutes: How long it takes.
        difficulty: ``first`` to begin with, ``usual``, or ``hard``.
        story: What has been seen, said and written down, with its gaps. It names no date, so that
            it can be practised on any day.
        know: What is known of the child at the start.
        level: The level that the model answer comes to; None where it is not established.
        often_missed: The codes of items that are easy to miss here.
        take_away: The one sentence to remember.
        points: What to talk over.
    """

    schema: Literal[1]
    id: Code
    title: Annotated[ShortText, msgspec.Meta(min_length=1)]
    setting: Code
    minutes: Annotated[int, msgspec.Meta(ge=1, le=120)]
    difficulty: Difficulty
    story: Text
    know: Child
    level: int | None = None
    often_missed: Annotated[tuple[Code, ...], msgspec.Meta(min_length=1)]
    take_away: Text
    points: Annotated[tuple[Point, ...], msgspec.Meta(min_length=1)] = msgspec.field(name="point")


class PracticeCase(CaseFile, frozen=True, kw_only=True):
    """A practice case.

    Attributes:
        model: The model answer.
    """

    model: Assessment


def cases() -> tuple[PracticeCase, ...]:
    """The installed practice cases, those to begin with first, then by title.

    Raises:
        PracticeRefused: A case is not sound; the message names file, line and reason.
        FormRefused: The form of a case is not installed, or has a fault.
    """
    library = Library()
    found = [read_case(folder, library) for folder in _folders()]
    return tuple(sorted(found, key=lambda case: (_ORDER.index(case.difficulty), case.title)))


def installed_case(id_: str, library: Library) -> PracticeCase | None:
    """One installed practice case; the others are not read, which would take a moment.

    Args:
        id_: The case's id.
        library: Where the form is found that its model answers.

    Returns:
        The case; None where none of that id is installed any more.

    Raises:
        PracticeRefused: The case is not sound; the message names file, line and reason.
        FormRefused: Its form is not installed, or has a fault.
    """
    found = next((folder for folder in _folders() if folder.name == id_), None)
    return None if found is None else read_case(found, library)


def read_case(folder: Path, library: Library) -> PracticeCase:
    """Read one practice case.

    Args:
        folder: Its folder.
        library: Where the form is found that the model answers.

    Raises:
        PracticeRefused: The case is not sound.
        FormRefused: Its form is not installed, or has a fault.
    """
    name = f"{folder.name}/{CASE_FILE}"
    content = _content(folder / CASE_FILE, name)
    document = parse_toml(content, file=name, refusal=PracticeRefused)
    lines = Lines(content.decode("utf-8-sig"))
    try:
        told = msgspec.convert(document, CaseFile)
    except msgspec.ValidationError as error:
        problem = explain(error, document, CaseFile)
        raise _refused(lines, name, problem.place, problem.reason) from None
    model_name = f"{folder.name}/{MODEL_FILE}"
    model = decode_json(
        _content(folder / MODEL_FILE, model_name),
        Assessment,
        file=model_name,
        refusal=PracticeRefused,
    )
    case = PracticeCase(
        **{field: getattr(told, field) for field in told.__struct_fields__}, model=model
    )
    try:
        form = library.current(model.form)
    except Refusal as refusal:
        raise refusal.in_file(model_name) from None
    for place, reason in _model_faults(form, case):
        raise PracticeRefused(reason, file=model_name, place=place)
    for place, reason in _faults(form, case, folder.name):
        raise _refused(lines, name, place, reason)
    return case


def begin(case: PracticeCase, form: Form, assessor: Person, date: dt.date) -> Assessment:
    """A blank assessment of a case, with the child's facts filled in.

    The date of birth moves with the day of practice, so that the child stays as old as the story
    says and the rules about age hold.

    Args:
        case: The case.
        form: The form to practise on.
        assessor: Who practises.
        date: The day of practice.

    Raises:
        PracticeRefused: The case is for another form.
    """
    if form.id != case.model.form:
        raise PracticeRefused(
            f"This case is for the form {case.model.form!r}, and this is {form.id!r}."
        )
    child = case.know
    if child.date_of_birth is not None:
        born = child.date_of_birth + (date - case.model.date)
        child = msgspec.structs.replace(child, date_of_birth=born)
    return Assessment(
        form=form.id,
        form_version=form.version,
        date=date,
        child=child,
        assessor=assessor,
        practice=True,
        practice_case=case.id,
    )


def _level(scorer: Scorer, assessment: Assessment) -> int | None:
    result = scorer.score(assessment, today=assessment.date)
    return final_level(scorer.form, result, assessment.judgement)


def _model_faults(form: Form, case: PracticeCase) -> Iterator[tuple[str, str]]:
    model = case.model
    if not model.practice:
        yield "practice", "A practice case says that it is one: this should be true."
    for item in form.items:
        if item.code not in model.answers:
            yield f"answers.{item.code}", "A model answers every item; this one is missing."
    for field in case.know.__struct_fields__:
        given = getattr(case.know, field)
        if given not in (None, "", ()) and given != getattr(model.child, field):
            yield f"child.{field}", f"{CASE_FILE} says something else of the child."
    try:
        level = _level(Scorer(form), model)
    except Refusal as refusal:
        yield refusal.place or "", refusal.reason
    else:
        if level != case.level:
            yield "answers", f"These answers give level {level}, and {CASE_FILE} says {case.level}."


def _faults(form: Form, case: PracticeCase, folder: str) -> Iterator[tuple[str, str]]:
    if case.id != folder:
        yield "id", f"The folder is called {folder[:80]}."
    if case.setting not in {profession.id for profession in form.professions}:
        yield "setting", f"The form has no profession {case.setting}."
    named = [(f"point[{index}].items", point.items) for index, point in enumerate(case.points)]
    for place, codes in (*named, ("often_missed", case.often_missed)):
        for code in codes:
            if code not in case.model.answers:
                yield place, f"The form has no item {code}."


def _folders() -> list[Path]:
    return [path.parent for path in data.folder("forms").glob(f"practice/*/{CASE_FILE}")]


def _content(path: Path, name: str) -> bytes:
    try:
        return files.read(path, limit=LIMIT)
    except files.FileRefused as error:
        raise PracticeRefused(error.reason, file=name) from error


def _refused(lines: Lines, file: str, place: str, reason: str) -> PracticeRefused:
    line = lines.find(place)
    where = ", ".join(part for part in (f"line {line}" if line else "", place) if part)
    return PracticeRefused(reason, file=file, place=where or None)
