"""What is counted of a case as somebody works on it, and by which forms a period is told."""

import contextlib
import datetime as dt
from collections.abc import Iterator

import msgspec

from cse_assess.assessment import language
from cse_assess.assessment.record import Assessment
from cse_assess.assessment.scoring import Scorer
from cse_assess.errors import Refusal
from cse_assess.instrument.definition import Form
from cse_assess.instrument.library import Library
from cse_assess.usage.events import Event
from cse_assess.usage.observing import bare, observed
from cse_assess.usage.period import Period
from cse_assess.vault.store import Vault

TRAINING = ("none", "level-1", "level-2", "level-3", "level-4")
"""Levels of safeguarding training, as ``forms/usage/measures.toml`` names them."""

_MOST_OF_A_TEXT = 20_000


class Counting:
    """Makes the events that the vault keeps. Slow enough for the worker; touches no widget.

    Args:
        vault: The open vault.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._library = Library()  # codes, whatever the window speaks
        self._scorers: dict[tuple[str, str], Scorer] = {}
        self._rules: language.Rules | None = None

    @property
    def training(self) -> str:
        """The user's safeguarding training; empty where they have not said."""
        said = self._vault.setting(self._training)
        return said.decode() if said else ""

    def set_training(self, level: str) -> None:
        """Remember the user's safeguarding training.

        Args:
            level: One of ``TRAINING``; empty where they do not say.

        Raises:
            VaultRefused: It cannot be kept.
        """
        self._vault.set_setting(self._training, level.encode())

    def started(self, assessment: Assessment) -> Event:
        """An assessment was begun."""
        return bare("assessment-started", assessment, day=_today())

    def sealed(self, case_id: str, assessment: Assessment, way: str) -> Event:
        """A referral was made.

        Args:
            case_id: The case.
            assessment: The assessment that it rests on.
            way: How it is handed over.

        Raises:
            Refusal: The case or the form cannot be read.
        """
        today = _today()
        event = observed("referral-sealed", assessment, self._scorer(assessment), day=today)
        begun = self._vault.cases.entry(case_id).created.astimezone().date()
        flags = (*event.flags, "blaming-words") if self._blames(assessment) else event.flags
        return msgspec.structs.replace(
            event,
            way=way,
            training=self.training,
            days=max(0, (today - begun).days),
            flags=flags,
        )

    def state(self, assessment: Assessment, *, day: dt.date | None = None) -> Event:
        """How a case stands.

        Args:
            assessment: The case.
            day: When it was worked on; today if not given.

        Raises:
            Refusal: The form cannot be read.
        """
        scorer = self._scorer(assessment)
        return observed("assessment-scored", assessment, scorer, day=day or _today())

    def count(self, case_id: str, assessment: Assessment) -> None:
        """Count how a case stands, where that has changed since it was counted last.

        Raises:
            Refusal: The form cannot be read, or the vault not written.
        """
        if not assessment.practice:
            self._vault.cases.count_state(case_id, self.state(assessment))

    def forms(self, form_id: str, period: Period) -> list[Form]:
        """The versions of a form that a period's steps were made with, the newest first.

        Versions that are not installed any more are left out; the current one is there always.

        Args:
            form_id: The form.
            period: The period.

        Raises:
            FormRefused: The form is not installed.
            VaultRefused: The ledger cannot be read.
        """
        current = self._library.current(form_id)
        found = {current.version: current}
        for event in self._vault.usage.events():
            if event.form == form_id and period.holds(event.day):
                with contextlib.suppress(Refusal):
                    form = self._library.bound(form_id, event.form_version)
                    found[form.version] = form
        return sorted(found.values(), key=lambda form: _order(form.version), reverse=True)

    def catch_up(self) -> Iterator[int]:
        """Count every case whose last state was not counted, because the app was cut off.

        Yields:
            How many cases have been looked at.

        Raises:
            VaultRefused: The vault cannot be written.
        """
        for number, listed in enumerate(self._vault.cases.listing(), start=1):
            try:
                assessment = self._vault.cases.load(listed.id)
                if not assessment.practice:
                    day = listed.updated.astimezone().date()
                    self._vault.cases.count_state(listed.id, self.state(assessment, day=day))
            except Refusal:
                self._vault.turns.refuse_if_held()  # one case that cannot be read holds up no other
            yield number

    @property
    def _training(self) -> str:
        return f"training:{self._vault.user.casefold()}"

    def _scorer(self, assessment: Assessment) -> Scorer:
        key = (assessment.form, assessment.form_version or "")
        if key not in self._scorers:
            form = self._library.bound(assessment.form, assessment.form_version)
            self._scorers[key] = Scorer(form)
        return self._scorers[key]

    def _blames(self, assessment: Assessment) -> bool:
        """Whether there are words left that may blame the child."""
        if self._rules is None:
            self._rules = language.load()
        return any(
            hint.pattern.kind == "blaming"
            for text in _texts(assessment)
            for hint in language.hints(self._rules, text[:_MOST_OF_A_TEXT])
        )


def _texts(assessment: Assessment) -> Iterator[str]:
    for note in assessment.notes.values():
        yield from (note.what_happened, note.what_it_means)
    analysis = assessment.analysis
    for name in analysis.__struct_fields__:
        value = getattr(analysis, name)
        if isinstance(value, str):
            yield value
    yield from (assessment.referral.reason_now, assessment.referral.asked_for)


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
