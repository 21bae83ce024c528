"""A lead reads and countersigns beside the referral, which waits for nobody."""

import datetime as dt
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import HandOver
from cse_assess.assessment.record import Assessment, Child, Person
from cse_assess.assessment.review import Remark, version_of
from cse_assess.instrument.library import Library
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.opening import open_package
from cse_assess.referral.build import draft
from cse_assess.referral.model import Referral
from cse_assess.referral.reading import reading
from cse_assess.vault.opening import create_vault, open_vault
from cse_assess.vault.slots import Cost
from cse_assess_ui.models import referring
from cse_assess_ui.models.hand_overs import Wanted
from cse_assess_ui.models.overview import needs_you
from cse_assess_ui.models.reviews import SECTIONS, read
from cse_assess_ui.models.session import Session
from cse_assess_ui.operations import Worker
from cse_assess_ui.pages.child import ChildPage
from cse_assess_ui.pages.hand_over import HandOverPage
from cse_assess_ui.pages.home import HomePage
from cse_assess_ui.pages.profile import ProfilePage
from cse_assess_ui.pages.review import ReviewPage
from cse_assess_ui.pages.unlock import UnlockPage
from cse_assess_ui.shell import Shell
from cse_assess_ui.widgets.paragraph import Paragraph
from cse_assess_ui.widgets.review_standing import ReviewStanding
from cse_assess_ui.widgets.text import Label

SLOW = 20_000
PRACTICE = data.folder("forms") / "practice"
NINA, PRIYA = "Nina Hart", "Priya Shah"
PASSPHRASE = "four quiet grey herons"
CHEAP = Cost(iterations=1, lanes=1, memory_kib=1024)
PROFILE = Person(name=NINA, role="Nurse", phone="01632 960123", organisation="Clinic")
LEAD = Person(name=PRIYA, role="Safeguarding lead", phone="01632 960124", organisation="Clinic")
NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)


def model(name: str, *, urgent: bool = False) -> Assessment:
    """A practice case as if it were a real one, by Nina."""
    whole = answers.read((PRACTICE / name / "model.json").read_bytes(), file=name)
    details = msgspec.structs.replace(whole.referral, urgent=urgent)
    return msgspec.structs.replace(
        whole, practice=False, practice_case="", assessor=PROFILE, referral=details
    )


AMIRA = model("amira")


def vault_of(folder: Path, *leads: str) -> None:
    """A vault in which Nina works, with these leads."""
    with create_vault(folder, user=NINA, passphrase=PASSPHRASE, cost=CHEAP) as vault:
        for lead in leads:
            vault.ways.add_person(lead, PASSPHRASE, "lead")
        session = Session(vault, Library(), Worker())
        session.profile.set(PROFILE)
        session.worker.wait()
        vault.cases.save("amira", AMIRA)
        vault.cases.save("theo", model("theo"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vault_of(tmp_path / "vault", PRIYA)
    return tmp_path / "vault"


class Work:
    """Somebody at work in the vault; one at a time, as in life."""

    def __init__(self, folder: Path, worker: Worker) -> None:
        self._folder, self._worker = folder, worker
        self.session: Session | None = None

    def as_(self, user: str) -> Session:
        self.leave()
        vault = open_vault(self._folder, user=user, passphrase=PASSPHRASE)
        self.session = Session(vault, Library(), self._worker)
        if self.session.profile.person == Person():
            self.session.profile.set(LEAD)
        return self.session

    def leave(self) -> None:
        if self.session is not None:
            self._worker.wait()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)
            self.session.vault.close()
            self.session = None


@pytest.fixture
def work(folder: Path, worker: Worker, qtbot: QtBot):
    work = Work(folder, worker)
    yield work
    work.leave()


def shown(qtbot: QtBot, page):
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    QApplication.processEvents()
    return page


def review_page(qtbot: QtBot, session: Session, case_id: str = "amira") -> ReviewPage:
    page = shown(qtbot, ReviewPage(session.cases.open(case_id), session))
    qtbot.waitUntil(lambda: not page.unfinished and page.open_case.isVisible(), timeout=SLOW)
    return page


def standing(qtbot: QtBot, session: Session, *, offers: bool = True, case_id: str = "amira"):
    widget = ReviewStanding(session.cases.open(case_id), session, offers=offers)
    qtbot.addWidget(widget)
    widget.refresh()
    return widget


def write(page: ReviewPage, section: str, text: str) -> None:
    page.boxes[section].field.editor.setText(text)
    page.flush()


def sign(qtbot: QtBot, page: ReviewPage, button) -> str:
    with qtbot.waitSignal(page.signed, timeout=SLOW) as signal:
        button.click()
    return signal.args[0]


def went(session: Session, case_id: str, days_ago: int, *, urgent: bool = False) -> None:
    whole = model(case_id, urgent=urgent)
    session.cases.save(case_id, whole)
    at = NOW - dt.timedelta(days=days_ago)
    made = HandOver(
        reference=f"R-{case_id.upper()}", hub="Hub", hub_phone="1", file="a.age", at=at, sent=at
    )
    session.vault.referrals.hand_over(case_id, made, signed=whole)


# Asking


def test_asking_is_kept_and_told_and_holds_nothing_up(qtbot, work) -> None:
    session = work.as_(NINA)
    said = standing(qtbot, session)
    assert "Do not wait for that" in said.told.text()
    assert not said.isHidden()
    assert said.read.isHidden()
    said.ask.click()
    qtbot.waitUntil(lambda: "Nobody has read it yet" in said.told.text(), timeout=SLOW)
    assert said.told.text().startswith("You asked on ")
    assert said.ask.isHidden()
    assert f"{NINA} asked on" in standing(qtbot, work.as_(PRIYA)).told.text()


def test_somebody_alone_or_without_a_lead_is_told_nothing(qtbot, tmp_path, worker) -> None:
    vault_of(tmp_path / "alone")
    alone = Work(tmp_path / "alone", worker)
    session = alone.as_(NINA)
    assert standing(qtbot, session).isHidden()
    went(session, "amira", 1)
    assert standing(qtbot, session).isHidden()
    home = shown(qtbot, HomePage(session.listing.rows()))
    assert "to-sign" not in home.overview.sections
    assert home.to_sign_button.isHidden()
    alone.leave()


def test_on_the_first_page_a_case_that_nobody_asked_about_says_nothing(qtbot, work) -> None:
    session = work.as_(NINA)
    assert standing(qtbot, session, offers=False).isHidden()
    went(session, "amira", 1)
    said = standing(qtbot, session, offers=False)
    assert f"on the list of {PRIYA}, and you need do nothing" in said.told.text()
    assert said.ask.isHidden()


def test_a_practice_case_is_countersigned_by_nobody(qtbot, work) -> None:
    session = work.as_(NINA)
    session.cases.save("amira", msgspec.structs.replace(AMIRA, practice=True))
    assert standing(qtbot, session).isHidden()
    assert standing(qtbot, work.as_(PRIYA)).isHidden()


# A lead's list


def test_a_leads_list_begins_with_what_went_urgently(qtbot, work) -> None:
    session = work.as_(NINA)
    for name in ("kofi", "curtis", "leah"):
        session.cases.save(name, model(name))
    session.vault.reviews.ask("leah")
    went(session, "theo", 9)
    went(session, "kofi", 1, urgent=True)
    went(session, "curtis", 2, urgent=True)
    home = shown(qtbot, HomePage(session.listing.rows()))
    assert "to-sign" not in home.overview.sections  # the one who made them is not asked
    session = work.as_(PRIYA)
    home = shown(qtbot, HomePage(session.listing.rows()))
    to_sign = home.overview.sections["to-sign"]
    assert [row.id for row in to_sign.rows] == ["curtis", "kofi", "leah", "theo"]
    told = [button.accessibleName() for button in to_sign.buttons]
    assert "Went urgently on" in told[0]
    assert f"{NINA} asked you to read it on" in told[2]
    assert "Went on" in told[3]
    # What presses stays where it presses, whether or not it waits to be countersigned.
    needs = {
        part: {button.row.id: button.accessibleName() for button in section.buttons}
        for part, section in home.overview.sections.items()
    }
    assert "amira" in {id_ for part in needs.values() for id_ in part}
    assert "Act now" in needs["act-now"]["leah"]
    assert "Overdue" in needs["overdue"]["theo"]
    assert home.to_sign_button.text() == "To countersign: 4"
    home.to_sign_button.click()
    home.activateWindow()
    assert home.focusWidget() is to_sign.buttons[0]
    with qtbot.waitSignal(home.review_requested) as signal:
        to_sign.buttons[0].click()
    assert signal.args == ["curtis"]
    home.search.editor.setText("nobody of that name")
    assert home.to_sign_button.isHidden()


def test_what_a_lead_has_made_is_on_another_leads_list_alone(qtbot, work) -> None:
    session = work.as_(NINA)
    session.vault.ways.add_person("Sam Lead", PASSPHRASE, "lead")
    session = work.as_(PRIYA)
    session.cases.save("own", model("kofi"))
    session.vault.reviews.ask("own")
    assert [row.id for row in session.listing.rows() if row.to_sign] == []
    assert [row.id for row in work.as_("Sam Lead").listing.rows() if row.to_sign] == ["own"]


def test_a_referral_that_was_followed_by_another_assessment_still_waits(work) -> None:
    session = work.as_(NINA)
    went(session, "amira", 1)
    session.cases.save("next", msgspec.structs.replace(AMIRA, follows="amira"))
    assert [row.id for row in session.listing.rows() if row.id == "amira"] == []
    rows = work.as_(PRIYA).listing.rows()
    assert [row.id for row in rows if row.to_sign] == ["amira"]
    assert "next" in [row.id for row in rows]


# Reading


@pytest.mark.parametrize("name", sorted(path.parent.name for path in PRACTICE.glob("*/model.json")))
def test_a_lead_reads_everything_once_in_the_section_where_it_is_written(
    name, make_case, form
) -> None:
    case = make_case(**msgspec.structs.asdict(model(name)))
    found = read(case)
    told = [*found.opening, *(part for one in found.sections for part in one.parts)]
    whole = reading(draft(form, case.assessment, reference="", created=NOW))
    assert sorted(part.title for part in told) == sorted(part.title for part in whole)
    assert sum(len(part.lines) for part in told) == sum(len(part.lines) for part in whole)
    assert tuple(one.section for one in found.sections) == SECTIONS
    by_section = {one.section: one for one in found.sections}
    assert all(by_section[section].parts for section in ("child", "questions", "think", "refer"))
    assert sum(len(one.lacking) for one in found.sections) == len(case.quality())
    assert found.version == version_of(case.assessment)


def test_a_case_that_makes_no_referral_yet_can_still_be_read(qtbot, work) -> None:
    session = work.as_(NINA)
    session.cases.save("bare", msgspec.structs.replace(AMIRA, child=Child(name="Ben")))
    page = review_page(qtbot, work.as_(PRIYA), "bare")
    labels = [label.text() for label in page.findChildren(type(page.problem.label))]
    assert any("There is no age" in text for text in labels)
    assert list(page.boxes) == list(SECTIONS)


def test_what_would_help_stands_where_the_remark_is_written(qtbot, work) -> None:
    session = work.as_(NINA)
    analysis = msgspec.structs.replace(AMIRA.analysis, pattern="", child_words="")
    session.cases.save("amira", msgspec.structs.replace(AMIRA, analysis=analysis))
    page = review_page(qtbot, work.as_(PRIYA))
    assert "The child's own words" in page.boxes["think"].lacking.text()
    assert "The child's own words" not in page.boxes["child"].lacking.text()


# Signing


def test_agreeing_is_signed_with_name_role_and_version(qtbot, work) -> None:
    session = work.as_(PRIYA)
    page = review_page(qtbot, session)
    assert "Signed: you agree" in sign(qtbot, page, page.sign)
    (review,) = session.vault.reviews.of("amira")
    assert (review.by, review.role, review.verdict) == (PRIYA, LEAD.role, "agreed")
    assert review.of == version_of(AMIRA)
    author = work.as_(NINA)
    said = standing(qtbot, author)
    assert said.told.text().startswith(f"{PRIYA} agreed on ")
    assert said.ask.isHidden()
    case = said._case
    case.set_analysis(worries="Something else.")
    assert said.told.text().endswith("It has been changed since then.")
    case.undo()
    assert "changed" not in said.told.text()


def test_changes_are_asked_for_with_remarks_that_lead_to_where_they_are_mended(qtbot, work) -> None:
    page = review_page(qtbot, work.as_(PRIYA))
    page.ask_for_changes.click()
    assert "at least one remark" in page.problem.text()
    write(page, "think", "Since when?")
    write(page, "whole", "Clear and kind.")
    assert "you ask for changes" in sign(qtbot, page, page.ask_for_changes)
    session = work.as_(NINA)
    said = standing(qtbot, session, offers=False)
    assert f"{PRIYA} asks for changes: 2 remarks" in said.told.text()
    (link,) = said.remarks.links
    assert link.text() == "Go to Think"
    assert link.accessibleDescription() == "Since when?"
    with qtbot.waitSignal(said.step_requested) as signal:
        link.click()
    assert signal.args == ["think"]
    (row,) = [row for row in session.listing.rows() if row.id == "amira"]
    assert row.changes_asked is not None
    assert needs_you(row, NOW.date())
    home = shown(qtbot, HomePage([row]))
    assert f"{PRIYA} asks for changes" in home.buttons()[0].accessibleName()
    # Asked again, agreed: the remarks are gone.
    again = standing(qtbot, session)
    assert again.ask.text() == "Ask my lead to read it again"
    again.ask.click()
    qtbot.waitUntil(lambda: "You asked again on" in again.told.text(), timeout=SLOW)
    page = review_page(qtbot, work.as_(PRIYA))
    assert f"{PRIYA} wrote on" in page.boxes["think"].earlier.text()
    assert page.boxes["think"].text() == ""
    sign(qtbot, page, page.sign)
    said = standing(qtbot, work.as_(NINA))
    assert said.remarks.isHidden()
    assert said.remarks.links == []


def test_nobody_countersigns_their_own(qtbot, work) -> None:
    session = work.as_(PRIYA)
    session.cases.save("own", model("kofi"))
    assert standing(qtbot, session, case_id="own").isHidden()
    page = review_page(qtbot, session, "own")
    assert page.sign.isHidden()
    assert page.ask_for_changes.isHidden()
    assert all(box.isHidden() for box in page.boxes.values())
    # Nor what bears their name, whoever has begun it.
    session = work.as_(NINA)
    session.cases.save("amira", msgspec.structs.replace(AMIRA, assessor=LEAD))
    assert review_page(qtbot, work.as_(PRIYA)).sign.isHidden()


def test_somebody_who_is_no_lead_is_not_offered_to_sign(qtbot, work) -> None:
    session = work.as_(NINA)
    session.vault.ways.add_person("Sam", PASSPHRASE, "practitioner")
    said = standing(qtbot, work.as_("Sam"))
    assert said.read.isHidden()
    assert not said.ask.isHidden()


def test_remarks_are_kept_while_they_are_written(qtbot, work) -> None:
    session = work.as_(PRIYA)
    page = review_page(qtbot, session)
    write(page, "child", "Where does she sleep?")
    session.worker.wait()
    page.hide()
    assert session.vault.reviews.draft("amira") == (
        Remark(section="child", text="Where does she sleep?"),
    )
    page = shown(qtbot, ReviewPage(session.cases.open("amira"), session))
    assert [one.text for one in page.remarks()] == ["Where does she sleep?"]  # while it is made
    qtbot.waitUntil(lambda: not page.unfinished, timeout=SLOW)
    assert page.boxes["child"].text() == "Where does she sleep?"
    sign(qtbot, page, page.sign)
    assert session.vault.reviews.draft("amira") == ()


def test_a_second_window_keeps_the_words_in_their_boxes_and_says_so(qtbot, work, folder) -> None:
    work.as_(NINA)
    with open_vault(folder, user=PRIYA, passphrase=PASSPHRASE) as second:
        worker = Worker()
        session = Session(second, Library(), worker)
        page = review_page(qtbot, session)
        write(page, "think", "Since when?")
        qtbot.waitUntil(lambda: "still in their boxes" in page.problem.text(), timeout=SLOW)
        assert f"{NINA} has the vault open since" in page.problem.text()
        page.sign.click()
        qtbot.waitUntil(
            lambda: page.problem.text().startswith(f"{NINA} has the vault"), timeout=SLOW
        )
        assert page.boxes["think"].text() == "Since when?"
        assert page.sign.isEnabled()
        worker.wait()


def test_tab_goes_from_box_to_box_and_on_to_the_signature(qtbot, work) -> None:
    page = review_page(qtbot, work.as_(PRIYA))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_first()
    stops = []
    for _ in range(10):
        stops.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    boxes = [page.boxes[section].field.editor for section in SECTIONS]
    first = [page.back, page.to_signature]
    assert stops == [*first, *boxes, page.sign, page.ask_for_changes, page.open_case]
    names = [box.accessibleName() for box in boxes]
    assert len(set(names)) == len(names)
    assert all(name.startswith("Your remark on") for name in names)


def test_the_page_stands_still_while_the_rest_of_it_is_made(qtbot, work) -> None:
    session = work.as_(PRIYA)
    page = shown(qtbot, ReviewPage(session.cases.open("amira"), session))
    seen = 0
    while page.unfinished:
        for text in page.findChildren(Paragraph):
            if text.isVisible() and page._column.viewport().updatesEnabled():
                assert text.height() >= text.heightForWidth(text.width()), text.text()
                seen += 1
        QApplication.processEvents()
    assert seen
    viewport = page._column.viewport()
    qtbot.waitUntil(viewport.updatesEnabled, timeout=SLOW)


def test_the_signature_is_one_key_away_however_long_the_case_is(qtbot, work) -> None:
    session = work.as_(PRIYA)
    page = shown(qtbot, ReviewPage(session.cases.open("amira"), session))
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    assert page.unfinished
    page.to_signature.click()
    qtbot.waitUntil(lambda: page.focusWidget() is page.sign, timeout=SLOW)
    seen = page.sign.visibleRegion
    qtbot.waitUntil(lambda: seen().boundingRect().size() == page.sign.size(), timeout=SLOW)


def test_a_paragraph_is_as_high_as_its_words_need_at_every_width_and_size(qtbot, dressed) -> None:
    words = "Some words that stand on a page and wrap over several lines. " * 3
    paragraph, label = Paragraph(words), Label(words)
    for widget in (paragraph, label):
        qtbot.addWidget(widget)
        widget.show()
    heights = set()
    for change in (
        lambda widget: None,
        lambda widget: widget.setText(words * 2),
        lambda widget: widget.setStyleSheet("font-size: 30px"),
    ):
        for widget in (paragraph, label):
            change(widget)
        for width in (100, 300, 600, 300):
            assert paragraph.heightForWidth(width) == label.heightForWidth(width)
            heights.add(paragraph.heightForWidth(width))
    assert len(heights) > 6  # three texts at three widths; two may happen to be as high


# What the referral says of it


def sealed(session: Session, tmp_path: Path, hub: Keyring) -> Referral:
    path = tmp_path / "a.age"
    path.unlink(missing_ok=True)
    case = session.cases.open("amira")
    referring.hand_over(session, case, Wanted(of_card(hub.card), path))
    opened = open_package(path.read_bytes(), hub, pinned=None, file="a")
    return msgspec.json.decode(opened.members["referral.json"], type=Referral)


def test_the_referral_says_who_agreed_and_whether_it_was_changed_since(
    qtbot, work, tmp_path
) -> None:
    hub = Keyring.generate("front-door", "Hub", phone="1", today=NOW.date())
    session = work.as_(NINA)
    assert sealed(session, tmp_path, hub).reviews == ()
    session = work.as_(PRIYA)
    page = review_page(qtbot, session)
    sign(qtbot, page, page.sign)
    session = work.as_(NINA)
    (told,) = sealed(session, tmp_path, hub).reviews
    assert (told.by, told.role, told.changed_since) == (PRIYA, LEAD.role, False)
    assert session.vault.cases.entry("amira").waiting is None  # it went as it was agreed
    case = session.cases.open("amira")
    case.set_referral(phoned="The duty line, at ten.")
    session.worker.wait()
    (told,) = sealed(session, tmp_path, hub).reviews
    assert told.changed_since
    assert session.vault.cases.entry("amira").waiting is not None
    # Whoever has asked for changes since does not agree any more.
    session = work.as_(PRIYA)
    page = review_page(qtbot, session)
    write(page, "refer", "Say whom you spoke to.")
    sign(qtbot, page, page.ask_for_changes)
    assert sealed(work.as_(NINA), tmp_path, hub).reviews == ()


def test_the_page_that_seals_says_how_it_stands(qtbot, work) -> None:
    session = work.as_(NINA)
    page = shown(qtbot, HandOverPage(session.cases.open("amira"), session))
    page.standing.refresh()
    assert page.standing.isVisible()
    assert page.standing.ask.isVisible()


# In the window


def unlock(qtbot: QtBot, folder: Path, user: str) -> Shell:
    shell = Shell(folder)
    qtbot.addWidget(shell)
    shell.show()
    shell.page.submitted.emit(user, PASSPHRASE)
    qtbot.waitUntil(lambda: not isinstance(shell.page, UnlockPage), timeout=SLOW)
    return shell


def test_from_the_list_to_the_signature_and_back(qtbot, folder, work) -> None:
    session = work.as_(NINA)
    went(session, "amira", 1, urgent=True)
    work.leave()
    shell = unlock(qtbot, folder, PRIYA)
    # Everybody says for themselves who they are: a signature bears their own role.
    assert isinstance(shell.page, ProfilePage)
    assert shell.session.profile.person == Person(name=PRIYA)
    shell.session.profile.set(LEAD)
    shell.show_home()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    shell.page.overview.sections["to-sign"].buttons[0].click()
    assert isinstance(shell.page, ReviewPage)
    assert QApplication.focusWidget() is shell.page.back
    qtbot.waitUntil(lambda: not shell.page.unfinished, timeout=SLOW)
    assert "Went by the urgent route" in "".join(shell.page._why())
    write(shell.page, "think", "Since when?")
    shell.page.open_case.click()
    assert isinstance(shell.page, ChildPage)
    said = shell.pages._standings["child"]
    assert said.isVisible()
    assert "is not countersigned yet" in said.told.text()
    said.read.click()
    assert isinstance(shell.page, ReviewPage)
    assert shell.page.boxes["think"].text() == "Since when?"
    shell.page.sign.click()
    qtbot.waitUntil(lambda: isinstance(shell.page, HomePage), timeout=SLOW)
    assert "Signed: you agree with the assessment of AE." in shell.work.notice.text()
    assert "to-sign" not in shell.page.overview.sections
    shell.close()


def test_a_case_that_was_changed_is_read_anew(qtbot, folder) -> None:
    shell = unlock(qtbot, folder, PRIYA)
    shell.session.profile.set(LEAD)
    shell.open_case("amira", "review")
    before = shell.page
    shell.show_step("child")
    shell.show_step("review")
    assert shell.page is before
    shell.pages.case.set_child(school="Another school")
    shell.show_step("review")
    assert shell.page is not before
    assert shell.page.version == version_of(shell.pages.case.assessment)
    shell.show_home()
    shell.close()


def test_the_authors_first_page_leads_to_what_is_to_be_mended(qtbot, folder, work) -> None:
    session = work.as_(PRIYA)
    page = review_page(qtbot, session)
    write(page, "think", "Since when?")
    sign(qtbot, page, page.ask_for_changes)
    page.close()
    work.leave()
    shell = unlock(qtbot, folder, NINA)
    assert isinstance(shell.page, HomePage)
    shell.open_case("amira")
    said = shell.pages._standings["child"]
    assert said.isVisible()
    said.remarks.links[0].click()
    assert shell.work.header.steps["think"].is_current()
    shell.open_case("theo")
    assert not shell.pages._standings["child"].isVisible()
    shell.close()


def test_a_vault_that_kept_one_profile_for_all(work) -> None:
    session = work.as_(NINA)
    session.vault._connection.execute("DELETE FROM setting")
    session.vault.set_setting("profile", msgspec.json.encode(PROFILE))
    assert work.as_(NINA).profile.person == PROFILE
    vault = work.session.vault
    work.session.worker.wait()
    vault._connection.execute("DELETE FROM setting WHERE name <> 'profile'")
    work.leave()
    other = open_vault(vault.folder, user=PRIYA, passphrase=PASSPHRASE)
    with other:
        assert Session(other, Library(), Worker()).profile.person == Person()
