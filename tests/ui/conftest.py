import datetime as dt
import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess.assessment.record import Assessment, Person
from cse_assess.instrument.definition import Form
from cse_assess.instrument.library import Library
from cse_assess.vault.opening import create_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui import theme
from cse_assess_ui.models.case import CaseModel
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.shell import Shell

DAY = dt.date(2026, 11, 23)
_MANY = 20_000
MakeCase = Callable[..., CaseModel]


@pytest.fixture(autouse=True)
def _taken_apart(qapp: QApplication) -> Iterator[None]:
    """What a test leaves is taken apart here, and not by Python, on whatever thread it pleases.

    Only a running event loop does that by itself, and between tests none runs.
    """
    gc.disable()
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if gc.get_count()[0] > _MANY:
        gc.collect(1)


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The app in its light colours."""
    theme.apply(qapp, theme.Scheme.LIGHT)
    return qapp


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.wait()


@pytest.fixture
def session(tmp_path: Path, worker: Worker) -> Iterator[Session]:
    """A nurse at work, in a new vault that is quick to open."""
    cheap = Cost(iterations=1, lanes=1, memory_kib=1024)
    vault = create_vault(tmp_path / "vault", user="Nina", passphrase="four herons", cost=cheap)
    made = Session(vault, Library(), worker)
    made.profile.set(Person(name="Nina Hart", role="Nurse", phone="01632 960123"))
    yield made
    worker.wait()
    vault.close()


@pytest.fixture
def make_case(form: Form, worker: Worker) -> MakeCase:
    """Opens a case that is saved nowhere; takes fields of the assessment."""

    def make(**fields: object) -> CaseModel:
        given = {"form": form.id, "form_version": form.version, "date": DAY, **fields}
        assessment = Assessment(**given)  # type: ignore[arg-type]
        return CaseModel(form, "case-1", assessment, store=lambda *_: None, worker=worker)

    return make


@pytest.fixture
def speak(qtbot: QtBot) -> Callable[[Shell, str], None]:
    """Lets a window speak another language, and waits until it does."""

    def change(shell: Shell, code: str) -> None:
        shell.set_language(code)
        qtbot.waitUntil(lambda: not shell.worker.busy and not shell.work.stack.emptying)

    return change
