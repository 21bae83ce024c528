"""Packs: what is taken in, what is refused, what changes, and what stays as it was."""

import datetime as dt
import sys
from pathlib import Path

import packs as specimens
import pytest
from packs import TODAY, bundled, form, listing, made, publisher, trust

from cse_assess import data
from cse_assess.assessment import language
from cse_assess.data import Packs
from cse_assess.instrument import loader, statutory_files
from cse_assess.instrument.library import Library
from cse_assess.instrument.loader import FormRefused
from cse_assess.package import organisation
from cse_assess.package.keyring import Keyring
from cse_assess.places import Places
from cse_assess.updates import store
from cse_assess.updates.changes import Changed
from cse_assess.updates.installing import Offer, check, install, look
from cse_assess.updates.pack import PackRefused, read
from cse_assess.updates.store import HIGHEST, PackStore, packs, standings
from cse_assess.updates.trust import trusted


@pytest.fixture(scope="session")
def signer() -> Keyring:
    return publisher()


@pytest.fixture(scope="session")
def stranger() -> Keyring:
    return publisher()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "packs"


def offered(content: bytes, root: Path, signer: Keyring, **more: object) -> Offer:
    today = more.pop("today", TODAY)
    return look(content, [root], trust(signer, **more), today=today, file="new.csepack")


def taken_in(content: bytes, root: Path, signer: Keyring) -> Offer:
    offer = offered(content, root, signer)
    install(offer, root)
    return offer


def in_use(root: Path, signer: Keyring) -> Packs:
    return packs(standings([root], trust(signer)))


def test_the_same_files_and_keys_give_a_pack_that_says_what_it_holds(signer) -> None:
    found = read(made(signer, about="For our partnership"), file="new.csepack")
    manifest = found.manifest
    assert (manifest.name, manifest.version, manifest.made) == ("partnership", 1, TODAY)
    assert manifest.signer == signer.card
    assert dict(found.files) == listing()


def test_a_front_door_comes_in_and_is_found(root, signer) -> None:
    offer = taken_in(made(signer), root, signer)
    assert offer.changes == (
        Changed(
            "added",
            "front-door",
            "front-doors/nowhere.toml",
            (
                "Its name is Nowhere front door.",
                "Its area is Nowhere.",
                "Its phone is 01632 960 200.",
                "Its ways of handing over are pdf.",
            ),
        ),
    )
    given = organisation.given(None, today=TODAY, packs=in_use(root, signer))
    assert [door.name for door in given.listings] == ["Nowhere front door"]
    assert given.problems == ()


def test_what_changes_is_told_before_it_is_accepted(root, signer) -> None:
    taken_in(made(signer, {**listing(), **form()}), root, signer)
    before = sorted(path for path in root.rglob("*"))
    offer = offered(made(signer, listing("01632 960 666"), version=2), root, signer)
    assert offer.changes == (
        Changed(
            "changed",
            "front-door",
            "front-doors/nowhere.toml",
            ("Its phone was 01632 960 200 and is 01632 960 666.",),
        ),
        Changed("removed", "form", "dash-like"),
    )
    assert sorted(path for path in root.rglob("*")) == before


def test_the_policy_folder_outranks_a_pack(root, signer, tmp_path) -> None:
    taken_in(made(signer, listing("01632 960 666")), root, signer)
    cards = tmp_path / "policy" / "cards"
    cards.mkdir(parents=True)
    (cards / "own.toml").write_bytes(listing("01632 960 200")["front-doors/nowhere.toml"])
    given = organisation.given(tmp_path / "policy", today=TODAY, packs=in_use(root, signer))
    assert [door.phone for door in given.listings] == ["01632 960 200"]


def test_a_form_comes_in_and_a_later_version_of_it(root, signer) -> None:
    taken_in(made(signer, form()), root, signer)
    first = in_use(root, signer)
    assert Library(packs=first).current("dash-like").version == "1.0.0"
    assert loader.installed(first) == sorted([*loader.installed(), "dash-like"])
    offer = taken_in(made(signer, form("1.10.0"), version=2), root, signer)
    (changed,) = offer.changes
    assert changed.told[0] == "Version 1.0.0 becomes 1.10.0."
    second = Library(packs=in_use(root, signer))
    assert second.current("dash-like").version == "1.10.0"


def test_a_draft_stays_with_the_form_that_it_began_with(root, signer) -> None:
    taken_in(made(signer, form("1.0.0")), root, signer)
    taken_in(made(signer, form("1.1.0"), version=2), root, signer)
    taken_in(made(signer, form("1.2.0"), version=3), root, signer)
    library = Library(packs=in_use(root, signer))
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        assert library.bound("dash-like", version).version == version
    with pytest.raises(FormRefused, match=r"version 9.0.0 .* not installed"):
        library.bound("dash-like", "9.0.0")


def test_the_form_that_came_with_the_app_stays_for_what_began_with_it(root, signer) -> None:
    own = Library(packs=Packs()).current("cse-risk")
    later = bundled("cse-risk")
    text = later["cse-risk/form.toml"].decode()
    later["cse-risk/form.toml"] = text.replace(
        f'version = "{own.version}"', 'version = "9.0.0"', 1
    ).encode()
    del later["cse-risk/cy.toml"]
    offer = taken_in(made(signer, later), root, signer)
    (changed,) = offer.changes
    assert changed.told == (f"Version {own.version} becomes 9.0.0.", "cy.toml: removed.")
    library = Library(packs=in_use(root, signer))
    assert library.current("cse-risk").version == "9.0.0"
    assert library.bound("cse-risk", own.version) == own
    assert loader.version_in(data.folder("forms") / "cse-risk") == own.version


def test_a_text_of_law_replaces_the_one_of_the_same_name(root, signer) -> None:
    file = bundled("statutory")["statutory/fgm.toml"]
    first = statutory_files.load(packs=Packs())
    prompt = next(one for one in first if f'"{one.title}"' in file.decode())
    changed = file.replace(prompt.title.encode(), b"Ring the police today", 1)
    taken_in(made(signer, {"statutory/fgm.toml": changed}), root, signer)
    second = statutory_files.load(packs=in_use(root, signer))
    assert [one.id for one in second] == [one.id for one in first]
    assert {one.id: one.title for one in second}[prompt.id] == "Ring the police today"


def test_language_rules_replace_those_that_came_with_the_app(root, signer) -> None:
    rules = bundled("language")["language/en.toml"] + b"\n# later\n"
    offer = taken_in(made(signer, {"language/en.toml": rules}), root, signer)
    assert [(one.how, one.what) for one in offer.changes] == [("changed", "language/en.toml")]
    assert language.load(packs=in_use(root, signer)) == language.load(packs=Packs())


def test_nothing_is_written_over_what_came_with_the_app(root, signer) -> None:
    before = {path: path.read_bytes() for path in data.folder("forms").rglob("*.toml")}
    taken_in(made(signer, {**listing(), **form(), **bundled("language")}), root, signer)
    assert {path: path.read_bytes() for path in data.folder("forms").rglob("*.toml")} == before


def test_packs_are_used_once_whoever_starts_the_program_says_so(root, signer) -> None:
    taken_in(made(signer, form()), root, signer)
    assert "dash-like" not in loader.installed()
    data.use_packs(in_use(root, signer))
    try:
        assert "dash-like" in loader.installed()
        assert Library().current("dash-like").id == "dash-like"
    finally:
        data.use_packs(Packs())


# What is refused


def test_an_earlier_version_is_never_put_back(root, signer) -> None:
    taken_in(made(signer, version=5), root, signer)
    with pytest.raises(PackRefused) as told:
        offered(made(signer, listing("01632 960 666"), version=4), root, signer)
    assert str(told.value) == (
        "new.csepack: Version 5 of partnership was here already, and this is version 4. "
        "An earlier one is never put back. Nothing was changed. Ask for the newest one."
    )


def test_an_earlier_version_is_not_put_back_when_the_later_one_was_deleted(root, signer) -> None:
    taken_in(made(signer, version=5), root, signer)
    for path in sorted((root / "partnership").rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    with pytest.raises(PackRefused, match="Version 5 of partnership was here already"):
        offered(made(signer, version=4), root, signer)


def test_the_same_pack_again_changes_nothing(root, signer) -> None:
    content = made(signer, version=5)
    taken_in(content, root, signer)
    before = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    offer = offered(content, root, signer)
    assert (offer.state, offer.changes) == ("here", ())
    assert install(offer, root) is None
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == before


def test_the_same_number_with_something_else_in_it_is_refused(root, signer) -> None:
    taken_in(made(signer), root, signer)
    with pytest.raises(PackRefused, match="Version 1 of partnership was here already"):
        offered(made(signer, listing("01632 960 666")), root, signer)


def test_what_is_remembered_must_be_readable(root, signer) -> None:
    taken_in(made(signer), root, signer)
    (root / HIGHEST).write_text("{")
    with pytest.raises(PackRefused, match="list of versions that were here is damaged"):
        offered(made(signer, version=2), root, signer)


def test_a_stranger_with_the_same_name_is_refused(root, signer, stranger) -> None:
    with pytest.raises(PackRefused, match="signed by Partnership IT, who is not trusted"):
        offered(made(stranger), root, signer)


def test_nobody_is_built_in(root, signer) -> None:
    with pytest.raises(PackRefused, match=r"Nobody is trusted .* none comes built in") as told:
        look(made(signer), [root], trust(), today=TODAY, file="new.csepack")
    assert "updates" in str(told.value.remedy)


@pytest.mark.skipif(sys.platform == "win32", reason="symbolic links as on other systems")
def test_whoever_cannot_be_read_is_not_trusted(tmp_path) -> None:
    assert trusted(tmp_path).problems == ()
    (tmp_path / "updates").symlink_to("updates")
    told = trusted(tmp_path)
    assert (told.nobody, len(told.problems)) == (True, 1)
    assert "cannot be read" in told.problems[0]


def test_the_policy_may_name_the_only_keys(root, signer, stranger) -> None:
    only = signer.card.signing.fingerprint()
    for cards in ((), (stranger,)):
        one = trust(*cards, only=only)
        offer = look(made(signer), [root], one, today=TODAY, file="new.csepack")
        assert offer.signer == signer.card
        with pytest.raises(PackRefused, match="not trusted"):
            look(made(stranger), [root], one, today=TODAY, file="new.csepack")


def test_the_policy_may_forbid_packs(root, signer) -> None:
    with pytest.raises(PackRefused, match="does not take new forms and texts in from files"):
        offered(made(signer), root, signer, allowed=False)


def test_a_pack_or_a_card_that_has_run_out(root, signer) -> None:
    late = made(signer, not_after=TODAY)
    assert offered(late, root, signer).state == "new"
    with pytest.raises(PackRefused, match="was to be installed by 23 November 2026"):
        offered(late, root, signer, today=TODAY + dt.timedelta(days=1))
    with pytest.raises(PackRefused, match="The card of Partnership IT, who signed it, ran out"):
        offered(made(signer), root, signer, today=signer.card.valid_until + dt.timedelta(days=1))


def test_a_form_that_changes_needs_a_new_version(root, signer) -> None:
    taken_in(made(signer, form()), root, signer)
    title = form()["dash-like/form.toml"].replace(b'title = "', b'title = "Other ', 1)
    with pytest.raises(PackRefused, match=r"Its dash-like 1.0.0 is not the one that is here"):
        offered(made(signer, {"dash-like/form.toml": title}, version=2), root, signer)


def test_a_form_never_goes_back(root, signer) -> None:
    taken_in(made(signer, form("1.10.0")), root, signer)
    with pytest.raises(PackRefused, match=r"It brings version 1.9.0 of dash-like, and 1.10.0"):
        offered(made(signer, form("1.9.0"), version=2), root, signer)


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"dash-like/form.toml": b"version = 1"}, "What it brings has a fault"),
        ({"dash-like/guidance/gp.toml": b""}, "The form itself is missing"),
        ({"statutory/fgm.toml": b"schema = 1"}, "What it brings has a fault"),
        ({"language/en.toml": b"\xff"}, "This is not text in UTF-8"),
        ({"front-doors/nowhere.toml": b"schema = 2"}, "What it brings has a fault"),
        ({"front-doors/nowhere.card.json": b"{}"}, "What it brings has a fault"),
    ],
)
def test_what_it_brings_must_be_sound(root, signer, files, told) -> None:
    content = made(signer, files)
    with pytest.raises(PackRefused, match=told):
        offered(content, root, signer)
    with pytest.raises(PackRefused, match=told):
        check(files, file="folder")
    assert not root.exists()


@pytest.mark.parametrize(
    "name",
    [
        "usage/policies.toml",
        "practice/amira/case.toml",
        "calendar/bank-holidays.toml",
        "cse-risk/run.py",
        "cse-risk/versions/form.toml",
        "statutory/fgm.py",
        "front-doors/card.json",
        "readme.txt",
        "policy.toml",
    ],
)
def test_only_what_belongs_into_a_pack_can_be_packed(signer, name) -> None:
    with pytest.raises(PackRefused, match="none of them") as told:
        made(signer, {name: b""})
    assert told.value.place == name
    with pytest.raises(PackRefused, match="none of them"):
        check({name: b""}, file="folder")


# What is installed is proved at each use


def changed(root: Path) -> None:
    (root / "partnership/2/front-doors/nowhere.toml").write_bytes(
        listing("01632 960 666")["front-doors/nowhere.toml"]
    )


def added(root: Path) -> None:
    (root / "partnership/2/statutory").mkdir()
    (root / "partnership/2/statutory/fgm.toml").write_bytes(b"schema = 1")


def removed(root: Path) -> None:
    (root / "partnership/2/front-doors/nowhere.toml").unlink()


def linked(root: Path) -> None:
    path = root / "partnership/2/front-doors/nowhere.toml"
    path.rename(root / "elsewhere.toml")
    path.symlink_to(root / "elsewhere.toml")


def renumbered(root: Path) -> None:
    (root / "partnership/2").rename(root / "partnership/3")


def unsigned(root: Path) -> None:
    (root / "partnership/2/manifest.sig").unlink()


@pytest.mark.parametrize("done", [changed, added, removed, linked, renumbered, unsigned])
def test_what_was_changed_since_does_not_count(root, signer, done) -> None:
    taken_in(made(signer), root, signer)
    taken_in(made(signer, listing("01632 960 201"), version=2), root, signer)
    done(root)
    found = standings([root], trust(signer))
    assert [one.state for one in found] == ["in-force", "refused"]
    assert found[1].reason
    given = organisation.given(None, today=TODAY, packs=packs(found))
    assert [door.phone for door in given.listings] == ["01632 960 200"]


def test_who_is_trusted_no_longer_takes_their_packs_with_them(root, signer, stranger) -> None:
    taken_in(made(signer), root, signer)
    (one,) = standings([root], trust(stranger))
    assert (one.state, one.reason[:26]) == ("refused", "It is signed by Partnershi")


def test_the_higher_version_counts_wherever_it_is(tmp_path, signer) -> None:
    machine, own = tmp_path / "machine", tmp_path / "own"
    taken_in(made(signer, version=2), machine, signer)
    PackStore(own).install(read(made(signer, listing("01632 960 666")), file="x"))
    found = standings([machine, own], trust(signer))
    assert {(one.version, one.state) for one in found} == {(2, "in-force"), (1, "kept")}
    with pytest.raises(PackRefused, match="Version 2 of partnership was here already"):
        look(
            made(signer, listing("01632 960 999")),
            [machine, own],
            trust(signer),
            today=TODAY,
            file="x",
        )


def test_use_finds_the_packs_of_the_machine_and_of_the_user(tmp_path, signer) -> None:
    here = Places(
        vault=tmp_path,
        policy=tmp_path,
        machine_packs=tmp_path / "machine",
        own_packs=tmp_path / "own",
        log=tmp_path,
    )
    taken_in(made(signer, form()), here.machine_packs, signer)
    try:
        (one,) = store.use(here, trust(signer))
        assert one.state == "in-force"
        assert "dash-like" in loader.installed()
    finally:
        data.use_packs(Packs())


def test_the_listing_of_specimens_is_a_sound_one() -> None:
    ((name, content),) = specimens.listing().items()
    check({name: content}, file="x")
    with pytest.raises(PackRefused, match="fone"):
        check({name: content.replace(b"phone", b"fone")}, file="x")
