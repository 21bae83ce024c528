"""One person at work: an open vault, who they are, their keys and the front doors they know."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from cse_assess.assessment import practice
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.history import Carried, reassess
from cse_assess.assessment.language import Rules
from cse_assess.assessment.record import Answers, Assessment, Person
from cse_assess.assessment.statutory import Chooser
from cse_assess.config import Given
from cse_assess.decoding import decode_json
from cse_assess.diagnostics.events import Event as Noted
from cse_assess.diagnostics.events import Opened, PackageMade, PackageOpened, Size, Way
from cse_assess.errors import Refusal
from cse_assess.identifiers import directory
from cse_assess.identifiers.directory import Directory
from cse_assess.instrument import statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.instrument.guidance import Guidance
from cse_assess.instrument.library import Library
from cse_assess.instrument.statutory import StatutoryPrompt
from cse_assess.usage.events import Event
from cse_assess.vault.counting import Counting
from cse_assess.vault.entries import CaseEntry
from cse_assess.vault.slots import Role
from cse_assess.vault.store import Vault
from cse_assess_ui.models import hand_overs
from cse_assess_ui.models.address_book import AddressBook
from cse_assess_ui.models.caretaker import Caretaker
from cse_assess_ui.models.case import CaseModel, Earlier
from cse_assess_ui.models.case_list import CaseRow, Summaries, case_rows
from cse_assess_ui.models.hand_overs import Made, Wanted
from cse_assess_ui.models.own_keys import OwnKeys
from cse_assess_ui.models.reviews import Reviewing
from cse_assess_ui.models.settings import Settings
from cse_assess_ui.operations import Worker

FORM_ID = "cse-risk"
"""The form that new cases are assessed with."""

_PROFILE = "profile"
_FEW = 50  # are listed within a frame


class Reassessment(NamedTuple):
    """A reassessment that has begun.

    Attributes:
        case: The new case.
        carried: What was taken over, and what could not be.
    """

    case: CaseModel
    carried: Carried


class Session(QObject):
    """What the pages share once the vault is open.

    Args:
        vault: The open vault.
        library: The forms at hand.
        worker: Runs whatever touches the disk.
        given: What the organisation has given to this computer.
        form_id: The form that new cases are assessed with.

    Attributes:
        settings: What counts of what the organisation and the user have set.
        book: The front doors and senders that are known.
        keys: The user's own keys.
        caretaker: Looks after the vault.
        reviewing: Asks for reviews, and signs them.
        counting: Makes what is counted of a case.
        note: Called, on any thread, with what the log is told.
        prompts: What the law says for each form that was asked for.

    Signals:
        profile_changed: Who the user is has changed.
    """

    profile_changed = Signal()

    def __init__(
        self,
        vault: Vault,
        library: Library,
        worker: Worker,
        *,
        given: Given | None = None,
        form_id: str = FORM_ID,
    ) -> None:
        super().__init__()
        self.vault = vault
        self.library = library
        self._form_id = form_id
        self.worker = worker
        self.settings = Settings(given or Given(), vault, worker)
        self.book = AddressBook(vault, self.settings)
        self.keys = OwnKeys(vault)
        self.caretaker = Caretaker(vault, self.settings, worker)
        self.reviewing = Reviewing(vault)
        self.counting = Counting(vault)
        self.note: Callable[[Noted], None] = lambda _: None
        self.profile = self._stored_profile()
        self.prompts: dict[tuple[str, str], Sequence[StatutoryPrompt]] = {}
        self._summaries = Summaries(Library())  # levels by name, whatever the window speaks
        self.rules: Rules | None = None  # for hints at words; reading them takes a moment

    @property
    def form(self) -> Form:
        """The form that new cases are assessed with."""
        return self.library.current(self._form_id)

    def form_of(self, assessment: Answers) -> Form:
        """The form that an assessment was made with, in the version that it is bound to.

        Raises:
            FormRefused: That version is not installed.
        """
        return self.library.bound(assessment.form, assessment.form_version)

    def guidance_for(self, assessment: Assessment) -> Guidance | None:
        """The guidance for the assessor's profession; None where there is none.

        Raises:
            GuidanceRefused: It cannot be read.
        """
        return self.library.guidance(assessment.form, assessment.assessor.profession)

    def chooser_for(self, form: Form) -> Chooser:
        """What the law says, for a form, in the language of the library.

        Raises:
            StatutoryRefused: The statutory prompts cannot be read.
        """
        key = (form.id, form.version)
        if key not in self.prompts:
            self.prompts[key] = statutory_files.load(forms=[form])
        wanted = self.library.language
        return Chooser(form, [prompt.in_language(wanted) for prompt in self.prompts[key]])

    def organisations(self) -> Directory:
        """The organisations that are known on this computer; reading them takes a moment."""
        return directory.load(self.settings.given.folder)

    def read_ahead(self, library: Library, assessment: Assessment | None) -> None:
        """Read what is open in another language, before it is shown in it; on any thread.

        Args:
            library: The forms at hand, in that language.
            assessment: The case that is open, if one is.

        Raises:
            Refusal: Some of it cannot be read.
        """
        library.current(self._form_id)
        if assessment is not None:
            form = library.bound(assessment.form, assessment.form_version)
            library.guidance(form.id, assessment.assessor.profession)

    def warm_up(self) -> None:
        """Read what the first case needs, where nobody waits for it.

        Raises:
            Refusal: The form or the statutory prompts cannot be read.
        """
        form, today = self.form, dt.datetime.now().astimezone().date()
        self.chooser_for(form)
        blank = Assessment(form=form.id, form_version=form.version, date=today)
        self._summaries.summarise(blank)

    @property
    def role(self) -> Role:
        """What the window offers to whoever has opened it."""
        return self.vault.ways.role

    def set_profile(self, profile: Person) -> None:
        """Remember who the user is."""
        self.vault.set_setting(self._own_profile, msgspec.json.encode(profile))
        self.profile = profile
        # Made, or renewed with the new details, before anybody waits for them.
        self.worker.run(lambda: self.keys.agency(profile), quiet=True)
        self.profile_changed.emit()

    def rows(self) -> list[CaseRow]:
        """All cases as the first page tells them.

        Raises:
            VaultRefused: They cannot be read.
        """
        return case_rows(
            self.library,
            self.vault.listing(),
            self.vault.load,
            kept_days=self.caretaker.kept_days,
            user=self.vault.user,
            lead=self.reviewing.reader() is not None,
        )

    def few_cases(self) -> bool:
        """Whether there are so few cases that listing them keeps nobody waiting.

        Raises:
            VaultRefused: They cannot be counted.
        """
        return self.vault.count() <= _FEW

    def save(self, case_id: str, assessment: Assessment, *, event: Event | None = None) -> None:
        """Save a case, with what the list shows of it; durable when this returns.

        Raises:
            VaultRefused: It cannot be written; what was saved before is kept.
        """
        summary = self._summaries.summarise(assessment)
        self.vault.save(case_id, assessment, event=event, summary=summary)

    def new_case(self) -> CaseModel:
        """Begin a new assessment, dated today and signed with the user's profile."""
        case_id = self.vault.new_case_id()
        today = dt.datetime.now().astimezone().date()
        assessment = Assessment(
            form=self.form.id, form_version=self.form.version, date=today, assessor=self.profile
        )
        self.save(case_id, assessment, event=self.counting.started(assessment))
        return self._case(case_id, assessment)

    def open_case(self, case_id: str) -> CaseModel:
        """Go on with a case.

        Raises:
            VaultRefused: It cannot be read.
            FormRefused: The version of the form that it was made with is not installed.
        """
        case = self._case(case_id, self.vault.load(case_id))
        if not self.vault.read_only:
            self.vault.note("read", case_id=case_id)
        return case

    def _earlier(self, case_id: str, assessment: Assessment) -> list[Assessment]:
        """The child's assessments before this one, oldest first."""
        found: list[Assessment] = []
        follows, seen = assessment.follows, {case_id}
        while follows and follows not in seen:
            seen.add(follows)
            found.append(self.vault.load(follows))
            follows = found[-1].follows
        return found[::-1]

    def reassess(self, case: CaseModel) -> Reassessment:
        """Begin a reassessment of the same child, from the answers of this one.

        Raises:
            VaultRefused: It cannot be saved.
        """
        carried = reassess(
            case.assessment,
            case_id=case.case_id,
            old=case.form,
            new=self.form,
            assessor=self.profile,
            date=dt.datetime.now().astimezone().date(),
        )
        case_id = self.vault.new_case_id()
        event = self.counting.started(carried.assessment)
        self.save(case_id, carried.assessment, event=event)
        return Reassessment(self._case(case_id, carried.assessment), carried)

    def hand_over(self, case: CaseModel, wanted: Wanted) -> Made:
        """Build the referral and write the file that is handed over.

        Slow enough for the worker; touches no widget.

        Args:
            case: The case.
            wanted: Where it goes, and how.

        Raises:
            Refusal: Something is missing, the front door does not accept this, or the file cannot
                be written.
        """
        self.vault.refuse_if_held()  # a file that nobody remembers would never be followed up
        assessment = case.assessment
        # Its headings are English, so its questions are too, whatever the window speaks.
        form = Library().bound(assessment.form, assessment.form_version)
        keys, said = self.keys.agency(self.profile), self.reviewing.said(case.case_id)
        wanted = wanted._replace(door=wanted.door.allowed_by(self.settings.now.hand_overs))
        made = hand_overs.make(assessment, form, keys, wanted, reviews=said)
        event = self.counting.sealed(case.case_id, assessment, made.hand_over.way)
        self.vault.hand_over(case.case_id, made.hand_over, signed=assessment, event=event)
        self.note(PackageMade(Way(made.hand_over.way), Size.of(made.size)))
        return made

    def count(self, case: CaseModel) -> None:
        """Count how a case stands when it is left; nothing waits for it.

        Args:
            case: The case.
        """
        if not self.vault.read_only:
            case_id, assessment = case.case_id, case.assessment
            self.worker.run(lambda: self.counting.count(case_id, assessment), quiet=True)

    def destroy(self, case_id: str) -> None:
        """Destroy a case; how it stood is counted first.

        Raises:
            VaultRefused: There is no such case, or it cannot be written.
        """
        try:
            entry = self.vault.entry(case_id)
            day = entry.updated.astimezone().date()
            event = self.counting.state(entry.assessment, day=day)
        except Refusal:
            self.vault.destroy(case_id)  # what cannot be read can be destroyed all the same
        else:
            self.vault.destroy(case_id, event=event)

    def mark(self, case_id: str, made: HandOver) -> None:
        """Remember what has become of a handing over.

        Raises:
            VaultRefused: It cannot be kept.
        """
        self.vault.hand_over(case_id, made)

    def due_to_go(self, case_id: str) -> dt.date | None:
        """The day since which a case is due to be destroyed; None where it is not yet.

        Raises:
            VaultRefused: There is no such case.
        """
        today = dt.datetime.now().astimezone().date()
        return self.caretaker.due_to_go(self.vault.entry(case_id).updated, today=today)

    def entry(self, case_id: str) -> CaseEntry:
        """A case with its hand-overs and answers.

        Raises:
            VaultRefused: There is no such case, or it cannot be read.
        """
        return self.vault.entry(case_id)

    def take_answer(self, path: Path) -> tuple[str, bool]:
        """Take a front door's answer in.

        Args:
            path: The file.

        Returns:
            The case that it is about, and whether the front door's card is known.

        Raises:
            Refusal: It is no sound answer to a referral from here; nothing was taken in.
        """
        keyring = self.keys.agency(self.profile)
        received = hand_overs.read_answer(path, keyring, self.book.contacts)
        self.note_opened(sender_known=received.hub_known)
        case_id = self.vault.take_receipt(
            received.receipt, signer=received.hub.signing.fingerprint()
        )
        return case_id, received.hub_known

    def note_opened(self, *, sender_known: bool) -> None:
        """Note for IT that a package or an answer was opened.

        Args:
            sender_known: Whether the card of whoever made it is known here.
        """
        self.note(PackageOpened(Opened.SOUND if sender_known else Opened.UNKNOWN_SENDER))

    def close(self) -> None:
        """Let everything be saved, then lock the vault."""
        self.worker.wait()
        self.vault.close()

    def _case(self, case_id: str, assessment: Assessment) -> CaseModel:
        form = self.form_of(assessment)
        case = CaseModel(form, case_id, assessment, store=self.save, worker=self.worker)
        case.guidance = self.guidance_for(assessment)
        case.chooser = self.chooser_for(form)
        case.rules = self.rules
        if assessment.practice_case:
            known = practice.cases()
            case.practice_case = next(
                (one for one in known if one.id == assessment.practice_case), None
            )
        if assessment.follows:
            earlier = self._earlier(case_id, assessment)
            case.set_earlier([Earlier(one, self.form_of(one)) for one in earlier])
        return case

    @property
    def _own_profile(self) -> str:
        """Where the user's own profile is kept: several people may share a vault."""
        return f"{_PROFILE}:{self.vault.user.casefold()}"

    def _stored_profile(self) -> Person:
        """Who the user is; nobody yet where they have never said so.

        Earlier vaults kept one profile for all. It is whoever's name it bears, or else that of the
        person who made the vault.
        """
        own = self.vault.setting(self._own_profile)
        shared = self.vault.setting(_PROFILE) if own is None else None
        if shared is None:
            return decode_json(own, Person, file="vault") if own else Person()
        told = decode_json(shared, Person, file="vault")
        people = [slot.user for slot in self.caretaker.people()]
        named = [user for user in people if user.casefold() == told.name.strip().casefold()]
        return told if (named or people)[:1] == [self.vault.user] else Person()
