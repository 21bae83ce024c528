"""One person at work: an open vault, who they are, their keys and the front doors they know."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import msgspec
from PySide6.QtCore import QObject, Signal

from cse_assess import files
from cse_assess.assessment import practice
from cse_assess.assessment.history import Carried, reassess
from cse_assess.assessment.language import Rules
from cse_assess.assessment.record import Answers, Assessment, Person
from cse_assess.assessment.statutory import Chooser
from cse_assess.decoding import decode_json
from cse_assess.identifiers import new_reference
from cse_assess.instrument import statutory_files
from cse_assess.instrument.definition import Form
from cse_assess.instrument.guidance import Guidance
from cse_assess.instrument.library import Library
from cse_assess.package.card import Card, CardRefused, read_card
from cse_assess.package.keyring import Keyring
from cse_assess.referral.build import build
from cse_assess.usage.events import Event, Kind, age_band
from cse_assess.vault.store import CaseEntry, Sealed, Vault
from cse_assess_ui.models.case import CaseModel, Earlier
from cse_assess_ui.operations import Worker

FORM_ID = "cse-risk"
"""The form that new cases are assessed with."""

_PROFILE = "profile"
_KEYRING = "keyring"
_CARDS = "cards"
_PRACTICE = "practice-front-door"
_CARD_LIMIT = 256 * 1024


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
        form_id: The form that new cases are assessed with.

    Signals:
        profile_changed: Who the user is has changed.
        cards_changed: The front doors known have changed.
    """

    profile_changed = Signal()
    cards_changed = Signal()

    def __init__(
        self, vault: Vault, library: Library, worker: Worker, form_id: str = FORM_ID
    ) -> None:
        super().__init__()
        self.vault = vault
        self.library = library
        self._form_id = form_id
        self.worker = worker
        self.profile = self._stored_profile()
        self._cards = self._stored_cards()
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
        prompts = statutory_files.load(forms=[form])
        wanted = self.library.language
        return Chooser(form, [prompt.in_language(wanted) for prompt in prompts])

    @property
    def practice_card(self) -> Card:
        """A front door that is nobody's, made when somebody first practises handing over.

        Raises:
            VaultRefused: It cannot be kept.
        """
        stored = self.vault.setting(_PRACTICE)
        if stored is None:
            keyring = Keyring.generate(
                "front-door",
                self.tr("Practice front door"),
                today=dt.datetime.now().astimezone().date(),
                valid_days=3650,
                practice=True,
            )
            stored = keyring.to_text().encode()
            self.vault.set_setting(_PRACTICE, stored)
        return Keyring.parse(stored.decode(), file="vault").card

    @property
    def cards(self) -> tuple[Card, ...]:
        """The front doors known, in the order in which they were added."""
        return self._cards

    def set_profile(self, profile: Person) -> None:
        """Remember who the user is."""
        self.vault.set_setting(_PROFILE, msgspec.json.encode(profile))
        self.profile = profile
        self.profile_changed.emit()

    def add_card(self, path: Path) -> Card:
        """Read a front door's card from a file and remember it.

        Raises:
            CardRefused: It is no sound card of a front door, or its keys differ from those known
                for a front door of this name.
            FileRefused: It cannot be read.
        """
        card = read_card(files.read(path, limit=_CARD_LIMIT), file=path.name)
        if card.kind != "front-door":
            raise CardRefused("This card belongs to a sender, not to a front door.", file=path.name)
        same = [known for known in self._cards if known.name == card.name]
        if any(known.fingerprint() != card.fingerprint() for known in same):
            raise CardRefused(
                f"The keys of {card.name} have changed. Nothing was replaced.",
                file=path.name,
                remedy="Ring the number that you already have for them, and read the fingerprint "
                "to each other.",
            )
        cards = (*(known for known in self._cards if known.name != card.name), card)
        self.vault.set_setting(_CARDS, msgspec.json.encode([c.to_json().decode() for c in cards]))
        self._cards = cards
        self.cards_changed.emit()
        return card

    def cases(self) -> list[CaseEntry]:
        """All cases, newest first."""
        return self.vault.cases()

    def new_case(self) -> CaseModel:
        """Begin a new assessment, dated today and signed with the user's profile."""
        case_id = self.vault.new_case_id()
        today = dt.datetime.now().astimezone().date()
        assessment = Assessment(
            form=self.form.id, form_version=self.form.version, date=today, assessor=self.profile
        )
        self.vault.save(case_id, assessment, event=self._event("assessment-started", assessment))
        return self._case(case_id, assessment)

    def open_case(self, case_id: str) -> CaseModel:
        """Go on with a case.

        Raises:
            VaultRefused: It cannot be read.
            FormRefused: The version of the form that it was made with is not installed.
        """
        return self._case(case_id, self.vault.load(case_id))

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
        event = self._event("assessment-started", carried.assessment)
        self.vault.save(case_id, carried.assessment, event=event)
        return Reassessment(self._case(case_id, carried.assessment), carried)

    def seal(self, case: CaseModel, card: Card, path: Path) -> Sealed:
        """Build the referral, seal it to a front door's card and write the file.

        Slow enough for the worker; touches no widget.

        Args:
            case: The case.
            card: The front door's card.
            path: The file to write.

        Returns:
            What was sealed, as it is remembered with the case.

        Raises:
            Refusal: Something is missing, the card is not usable, or the file cannot be written.
        """
        from cse_assess.package.seal import seal  # noqa: PLC0415 - brings reportlab; not at start

        now = dt.datetime.now().astimezone()
        assessment = case.assessment
        # Its headings are English, so its questions are too, whatever the window speaks.
        form = Library().bound(assessment.form, assessment.form_version)
        referral = build(form, assessment, reference=new_reference(), created=now)
        package = seal(referral, sender=self._keyring(), hub=card, today=now.date())
        files.write(path, package)
        sealed = Sealed(
            reference=referral.reference,
            hub=card.name,
            hub_phone=card.phone,
            file=path.name,
            at=referral.created,
        )
        event = self._event("referral-sealed", assessment)
        if event is not None:
            event = msgspec.structs.replace(
                event,
                level=referral.level.id,
                age_band=age_band(referral.age),
                rules=referral.result.rules,
            )
        self.vault.mark_sealed(case.case_id, sealed, event=event)
        return sealed

    def close(self) -> None:
        """Let everything be saved, then lock the vault."""
        self.worker.wait()
        self.vault.close()

    def _case(self, case_id: str, assessment: Assessment) -> CaseModel:
        form = self.form_of(assessment)
        case = CaseModel(form, case_id, assessment, store=self.vault.save, worker=self.worker)
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

    def _event(self, kind: Kind, assessment: Assessment) -> Event | None:
        """What is counted of a step; a practice case is never counted."""
        if assessment.practice:
            return None
        return Event(
            kind=kind,
            day=dt.datetime.now().astimezone().date(),
            form=assessment.form,
            form_version=assessment.form_version or self.form.version,
            profession=assessment.assessor.profession,
        )

    def _keyring(self) -> Keyring:
        """The user's own keys, made when they are first needed and kept in the vault."""
        stored = self.vault.setting(_KEYRING)
        if stored is not None:
            return Keyring.parse(stored.decode(), file="vault")
        keyring = Keyring.generate(
            "agency",
            self.profile.organisation or self.profile.name or "Unnamed sender",
            phone=self.profile.phone,
            email=self.profile.email,
            today=dt.datetime.now().astimezone().date(),
        )
        self.vault.set_setting(_KEYRING, keyring.to_text().encode())
        return keyring

    def _stored_profile(self) -> Person:
        stored = self.vault.setting(_PROFILE)
        return decode_json(stored, Person, file="vault") if stored else Person()

    def _stored_cards(self) -> tuple[Card, ...]:
        stored = self.vault.setting(_CARDS)
        texts = decode_json(stored, list[str], file="vault") if stored else []
        return tuple(read_card(text.encode(), file="vault") for text in texts)
