"""A front door with nothing but a browser opens what the app sealed, and nothing else."""

import base64
import datetime as dt
import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from cse_assess import data
from cse_assess.assessment import answers
from cse_assess.assessment.follow_up import RECEIPT_SCHEMA, Receipt
from cse_assess.assessment.record import Action, ActionStatus, Sharing
from cse_assess.assessment.surroundings import (
    Agency,
    Connection,
    ConnectionKind,
    Event,
    HouseholdMember,
    MissingEpisode,
    ReturnInterview,
)
from cse_assess.instrument import loader
from cse_assess.package import age, archive
from cse_assess.package.attachments import Attachment
from cse_assess.package.card import Card, canonical, create_card
from cse_assess.package.front_door import of_card
from cse_assess.package.keyring import Keyring
from cse_assess.package.manifest import Manifest, SealedTo, describe
from cse_assess.package.opening import PackageRefused, open_package
from cse_assess.package.receipt import seal_receipt
from cse_assess.package.seal import render, seal, seal_members
from cse_assess.referral.build import build
from cse_assess.referral.model import Referral, ReviewTold
from cse_assess.referral.reading import reading

pytestmark = pytest.mark.interop

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "resources" / "opener"
JS = Path(__file__).parent / "js"
NOW = dt.datetime(2026, 11, 23, 15, 30, tzinfo=dt.UTC)
TODAY = NOW.date()
PASSPHRASE = "grüne Wörter, four of them"
REFERENCE = "R-TEST-0001"
QUICK = 10

Case = dict[str, Any]
Shown = dict[str, Any]
Members = dict[str, bytes]
Works = Callable[..., list[Shown]]


def missing(reason: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def built(folder: Path) -> Path:
    """The page, built from a copy of its sources."""
    if not shutil.which("node"):
        missing("Node.js is not installed.")
    if not (SOURCES / "node_modules" / "esbuild").is_dir():
        missing("esbuild is not there: npm ci --prefix resources/opener --ignore-scripts")
    folder.mkdir(parents=True)
    for name in ("package.json", "build.mjs"):
        shutil.copy(SOURCES / name, folder)
    shutil.copytree(SOURCES / "src", folder / "src")
    (folder / "node_modules").symlink_to(SOURCES / "node_modules")
    subprocess.run(
        ["node", folder / "build.mjs"], check=True, capture_output=True, timeout=120, text=True
    )
    return folder / "build" / "opener.html"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("page") / "opener")


@pytest.fixture
def works(page: Path, tmp_path: Path) -> Works:
    """Work the page in a browser; contents are written to files of their own."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not chromium:
        missing("The browser chromium is not installed.")
    if not (JS / "node_modules" / "playwright-core").is_dir():
        missing("playwright-core is not installed: npm ci --prefix tests/interop/js")

    def work(*cases: Case) -> list[Shown]:
        told = []
        for number, case in enumerate(cases):
            files = {"package": "referral.age", "key": "hub.key"}
            written = dict(case)
            for field, name in files.items():
                if field in case:
                    path = tmp_path / str(number) / name
                    path.parent.mkdir(exist_ok=True)
                    path.write_bytes(case[field])
                    written[field] = str(path)
            told.append(written)
        done = subprocess.run(
            ["node", str(JS / "opener.mjs")],
            input=json.dumps({"page": str(page), "cases": told}),
            capture_output=True,
            text=True,
            timeout=300,
            env={**os.environ, "CHROMIUM": str(chromium), "HOME": str(tmp_path)},
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        found: list[Shown] = json.loads(done.stdout)["cases"]
        return found

    return work


@pytest.fixture(scope="module")
def hub() -> Keyring:
    return Keyring.generate(
        "front-door", "Practice front door", phone="01632 960 200", practice=True, today=TODAY
    )


@pytest.fixture(scope="module")
def other_hub() -> Keyring:
    return Keyring.generate("front-door", "Other front door", today=TODAY)


@pytest.fixture(scope="module")
def sender() -> Keyring:
    return Keyring.generate(
        "agency", "Practice High School", phone="01632 960 101", email="é@example", today=TODAY
    )


@pytest.fixture(scope="module")
def key(hub: Keyring) -> bytes:
    return hub.lock(PASSPHRASE, log_n=QUICK)


def referral(case: str = "amira") -> Referral:
    path = data.folder("forms") / "practice" / case / "model.json"
    assessment = answers.read(path.read_bytes(), file=path.name)
    return build(loader.load(assessment.form), assessment, reference=REFERENCE, created=NOW)


@pytest.fixture(scope="module")
def members() -> Members:
    return render(referral())


@pytest.fixture(scope="module")
def package(sender: Keyring, hub: Keyring, members: Members) -> bytes:
    return signed(sender, hub.card, members)


def signed(
    sender: Keyring,
    hub: Card,
    members: Mapping[str, bytes],
    change: Callable[[dict[str, Any]], object] = lambda _: None,
) -> bytes:
    """A package whose manifest was changed before it was signed."""
    manifest = Manifest(
        schema="cse-assess/manifest/1",
        reference=REFERENCE,
        created=NOW,
        sender=sender.card,
        recipient=SealedTo(hub.name, hub.recipients),
        members=describe(members),
    )
    document = json.loads(manifest.to_json())
    change(document)
    return resigned(sender, hub, canonical(document), members)


def resigned(sender: Keyring, hub: Card, manifest: bytes, members: Mapping[str, bytes]) -> bytes:
    signature = msgspec.json.encode(sender.signing.sign("manifest/1", manifest))
    whole = {"manifest.json": manifest, "manifest.sig": signature, **members}
    return encrypted(archive.pack(whole), hub)


def encrypted(content: bytes, hub: Card) -> bytes:
    return enciphered(content, [age.parse_recipient(text) for text in hub.recipients])


def enciphered(content: bytes, recipients: list[Any], *, armored: bool = False) -> bytes:
    sink = io.BytesIO()
    age.encrypt(io.BytesIO(content), sink, recipients, armored=armored)
    return sink.getvalue()


def inside(package: bytes, hub: Keyring) -> bytes:
    sink = io.BytesIO()
    age.decrypt(io.BytesIO(package), sink, hub.identities)
    return sink.getvalue()


def visit(package: bytes, key: bytes, **more: Any) -> Case:
    return {"package": package, "key": key, "passphrase": PASSPHRASE, **more}


def assert_opened(shown: Shown, title: str = f"Referral {REFERENCE}") -> None:
    assert shown["after"]["refusal"] == ""
    assert shown["after"]["result"].startswith(title)
    assert shown["after"]["focus"] == "h2"


def assert_quiet(shown: Shown) -> None:
    """Nothing but the page and its own blobs was asked for, and no rule of its policy broken."""
    assert shown["complaints"] == []
    assert [url for url in shown["requests"] if not url.startswith("blob:null/")] == [
        shown["requests"][0]
    ]
    assert re.fullmatch(r"file:///.*/opener\.html", shown["requests"][0])


def test_building_twice_gives_the_same_bytes(page: Path, tmp_path: Path) -> None:
    again = built(tmp_path / "elsewhere" / "other-name").read_bytes()
    assert again == page.read_bytes()
    assert len(again) < 300_000


def test_the_page_is_one_file_that_can_reach_nothing(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert found
    policy = dict(rule.split(" ", 1) for rule in found[1].split("; "))
    assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", policy.pop("script-src"))
    assert re.fullmatch(r"'sha256-[A-Za-z0-9+/]{43}='", policy.pop("style-src"))
    assert policy == {
        "default-src": "'none'",
        "img-src": "data:",
        "frame-src": "blob:",
        "connect-src": "'none'",
        "form-action": "'none'",
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }
    assert '<meta name="referrer" content="no-referrer">' in text
    assert re.findall(r'\s(?:src|href|action)="([^"]*)"', text) == ["data:,"]
    for name in ("age-encryption 0.3.1 (BSD-3-Clause)", "@noble/post-quantum", "@scure/base"):
        assert name in text
    assert "Copyright 2023 The age Authors" in text


def test_the_policy_holds_in_the_browser(works: Works) -> None:
    (shown,) = works({"attempt": True})
    forbidden = {"base-uri", "connect-src", "frame-src", "img-src", "style-src-elem"}
    assert forbidden <= set(shown["violations"])
    assert (shown["reached"], shown["ran"]) == (["/from-here"], False)


def test_it_shows_what_was_sent(
    works: Works, package: bytes, key: bytes, sender: Keyring, members: Members
) -> None:
    saves = ["Save the PDF", "Save the data (JSON)", "Save the FHIR data"]
    (shown,) = works(visit(package, key, press=saves))
    assert_opened(shown)
    text = shown["after"]["result"]
    for part in ("Practice High School", "01632 960 101", "23 November 2026, 15:30 UTC"):
        assert part in text
    assert referral().child.name in text
    assert "Practice: fictional child" in text
    assert "on a number that you look up yourself" in text
    assert shown["after"]["fingerprint"] == sender.card.fingerprint()
    assert shown["after"]["passphrase"] == ""
    assert shown["after"]["title"] == shown["before"]["title"] == "Open a sealed referral"
    saved = {name: base64.b64decode(content) for name, content in shown["saved"].items()}
    assert saved == {
        f"{REFERENCE}.pdf": members["referral.pdf"],
        f"{REFERENCE}.json": members["referral.json"],
        f"{REFERENCE}.fhir.json": members["referral.fhir.json"],
    }
    assert_quiet(shown)


def test_nothing_opens_or_is_saved_by_itself(works: Works, package: bytes, key: bytes) -> None:
    (shown,) = works(visit(package, key))
    assert (shown["saved"], shown["frames"], shown["end"]["addresses"]) == ({}, [], 0)
    assert len(shown["requests"]) == 1
    assert shown["complaints"] == []


def test_the_pdf_is_shown_when_asked_for_and_goes_again(
    works: Works, package: bytes, key: bytes
) -> None:
    here, gone, closed = works(
        visit(package, key, press=["Show the PDF"]),
        visit(package, key, press=["Show the PDF", "Hide the PDF"]),
        visit(package, key, press=["Show the PDF", "Close"]),
    )
    assert here["frames"][0].startswith("blob:null/")
    assert here["complaints"] == []
    outside = [url for url in here["requests"] if not url.startswith(("chrome", "blob:null/"))]
    assert len(outside) == 1  # the browser's own viewer asks for its own parts
    assert (gone["frames"], closed["frames"]) == ([], [])


def test_closing_leaves_nothing_behind(works: Works, package: bytes, key: bytes) -> None:
    (shown,) = works(visit(package, key, press=["Show the PDF", "Save the PDF", "Close"]))
    end = shown["end"]
    assert (end["result"], end["buttons"], end["passphrase"]) == ("", [], "")
    assert "Closed. Nothing of the package is left on this page." in end["status"]
    assert end["focus"] == "package"
    for word in (referral().child.name, REFERENCE, "Practice High School"):
        assert word not in end["whole"]
    assert (end["files"], end["addresses"]) == (0, 0)
    assert (shown["after"]["addresses"], shown["frames"]) == (0, [])


def test_it_works_by_keyboard_alone_and_by_dropping(
    works: Works, package: bytes, key: bytes
) -> None:
    for shown in works(visit(package, key, keys=True), visit(package, key, drop=True)):
        assert_opened(shown)
        assert_quiet(shown)


def test_it_fits_a_window_at_200_percent_in_light_and_dark(
    works: Works, package: bytes, key: bytes
) -> None:
    for shown in works(
        visit(package, key, width=320), visit(package, key, width=500, scheme="dark")
    ):
        assert_opened(shown)
        assert not shown["before"]["wide"]
        assert not shown["after"]["wide"]


def test_a_key_of_full_strength_opens_and_can_be_stopped(
    works: Works, package: bytes, hub: Keyring
) -> None:
    strong = hub.lock(PASSPHRASE)
    opened, stopped = works(visit(package, strong), visit(package, strong, stop=True))
    assert_opened(opened)
    assert "Opening … this takes a few seconds." in opened["painted"]
    assert stopped["after"]["status"] == "Stopped. Nothing was opened."
    assert (stopped["after"]["result"], stopped["after"]["refusal"]) == ("", "")


def flat(told: Referral) -> list[list[str]]:
    """What the app's own window says, as elements of the page."""
    found = []
    for part in reading(told):
        found.append([f"h{2 + part.level}", part.title])
        for line in part.lines:
            found += [["dt", line.label], ["dd", line.text]] if line.label else [["p", line.text]]
    return found


def variants() -> list[Referral]:
    """Referrals that between them use everything a referral can say."""
    first = referral()
    child = msgspec.structs.replace(
        first.child,
        name="<img src=x onerror=\"document.title='ran'\"> &amp; Amira",
        whereabouts="one\n\n  two\u2028three",
        in_care=True,
        date_of_birth=None,
    )
    analysis = msgspec.structs.replace(
        first.analysis,
        actions=(Action(what=" Ring ", owner="A", by=" ", measure="M"), Action(what="Wait")),
        child_words=" ",
        worries="",
    )
    level = msgspec.structs.replace(
        first.level, by_judgement=True, reason="I know Amira.", score_label="Significant"
    )
    hostile = msgspec.structs.replace(
        first,
        age_estimated=True,
        analysis=analysis,
        child=child,
        details=msgspec.structs.replace(first.details, urgent=True),
        level=level,
        unknowns=(),
        who_could_tell={"Home": "Amira's aunt", "Health": "The nurse"},
        withheld=2,
    )
    bare = msgspec.structs.replace(
        first, act_now=(), answers={}, concerns=(), strengths=(), unknowns=(), withheld=1
    )
    cases = sorted(path.name for path in (data.folder("forms") / "practice").iterdir())
    return [hostile, bare, full(first), of_version_one(first), *map(referral, cases)]


def full(first: Referral) -> Referral:
    """With something in every field, and every coded value somewhere."""
    born = dt.date(2012, 2, 29)
    child = msgspec.structs.replace(
        first.child,
        **dict.fromkeys(
            (
                "phone",
                "interpreter",
                "religion",
                "nationality",
                "disability",
                "schooling_note",
                "health",
                "upn",
                "social_care_id",
                "legal_status",
                "youth_justice",
            ),
            " written ",
        ),
        health_plan="needed",
        schooling="reduced",
        household=(
            HouseholdMember(
                name=" Ann ",
                relationship="sister",
                date_of_birth=born,
                parental_responsibility="no",
                lives_with_child="yes",
                bearing="may-be-at-risk",
                note="In year 3.",
            ),
            HouseholdMember(date_of_birth=dt.date(2030, 1, 1), bearing="may-pose-risk"),
            HouseholdMember(age="about 40", bearing="protects"),
            HouseholdMember(),
        ),
    )
    connections = tuple(
        Connection(
            kind=kind,
            what=kind,
            looks="red" * (kind == "vehicle"),
            link="l.",
            when="May",
            source="seen",
            seen_before="yes",
        )
        for kind in get_args(ConnectionKind)
    )
    details = msgspec.structs.replace(
        first.details,
        kind="additional",
        **dict.fromkeys(
            (
                "relationship",
                "discussed_with",
                "exploitation",
                "police_log",
                "medical",
                "nrm",
                "notified",
                "checks",
            ),
            " written ",
        ),
        agencies=(Agency(), Agency(service="GP", who="Dr A", contact="1.", knows="yes", doing="d")),
        missing=tuple(
            MissingEpisode(gone="May", interview=one, learned="a.", told_police="yes")
            for one in get_args(ReturnInterview)
        ),
        events=(Event(), Event(when="2024", what="w\nx", source="record", done="d. ")),
        connections=(*connections, Connection()),
        sharing=Sharing(
            child_agrees="not-asked",
            parent_agrees="no",
            competent="yes",
            objections="o",
            basis_in_law="legal-obligation",
            withheld="w",
        ),
    )
    statuses = get_args(ActionStatus)
    analysis = msgspec.structs.replace(
        first.analysis,
        **dict.fromkeys(
            (
                "impact",
                "if_nothing_changes",
                "complicating",
                "heard_how",
                "child_wants",
                "carer_view",
                "tried",
                "panel_questions",
                "what_changed",
                "earlier_referrals",
            ),
            " written ",
        ),
        actions=tuple(Action(what=f"{one} a", by="b.", status=one) for one in statuses),
    )
    at = dt.datetime(2026, 11, 22, 8, 5, tzinfo=dt.UTC)
    return msgspec.structs.replace(
        first,
        child=child,
        details=details,
        analysis=analysis,
        carried=("S01", "M02"),
        reviews=(
            ReviewTold(by="Priya Shah", role="Lead", at=at, changed_since=False),
            ReviewTold(by="B", role="", at=at, changed_since=True),
        ),
        level=msgspec.structs.replace(
            first.level, by_judgement=True, reason=" ", score_label="s", second_person=" P "
        ),
    )  # fmt: skip


def of_version_one(first: Referral) -> Referral:
    """As earlier releases wrote it."""
    return msgspec.structs.replace(first, schema="cse-assess/referral/1")


@pytest.mark.parametrize(
    "changes",
    [
        {"schema": "cse-assess/referral/3"},
        {"child": {"schooling": "circus"}},
        {"details": {"sharing": {"child_agrees": "perhaps"}}},
        {"details": {"connections": [{"kind": "dragon"}]}},
    ],
)
def test_a_record_with_values_that_are_not_described_is_not_shown(
    works: Works, sender: Keyring, hub: Keyring, key: bytes, changes: dict[str, Any]
) -> None:
    record = json.loads(referral().to_json())
    for name, value in changes.items():
        record[name] = record[name] | value if isinstance(value, dict) else value
    content = json.dumps(record).encode()
    (found,) = works(visit(signed(sender, hub.card, {"referral.json": content}), key))
    assert ["h3", "At once"] not in found["after"]["letter"]
    assert "Amira" not in json.dumps(found["after"]["letter"])


def test_it_says_what_the_apps_own_window_says(
    works: Works, sender: Keyring, hub: Keyring, key: bytes
) -> None:
    told = variants()
    shown = works(
        *(visit(signed(sender, hub.card, {"referral.json": one.to_json()}), key) for one in told)
    )
    for one, found in zip(told, shown, strict=True):
        assert found["after"]["letter"] == flat(one)
        assert found["after"]["title"] == "Open a sealed referral"
        assert_quiet(found)


def test_attachments_are_saved_by_their_names(works: Works, sender: Keyring, hub: Keyring) -> None:
    attached = [Attachment(".txt", "Notiz: é".encode()), Attachment(".png", b"\x89PNG\r\n\x1a\n!")]
    sealed = seal(referral(), sender=sender, hub=of_card(hub.card), today=TODAY, attached=attached)
    presses = ["Save attachment-1.txt", "Save attachment-2.png"]
    (shown,) = works(visit(sealed, hub.lock(PASSPHRASE, log_n=QUICK), press=presses))
    assert_opened(shown)
    assert {name: base64.b64decode(content) for name, content in shown["saved"].items()} == {
        f"{REFERENCE}-attachment-1.txt": attached[0].content,
        f"{REFERENCE}-attachment-2.png": attached[1].content,
    }


def old(document: dict[str, Any]) -> None:
    """As before there were such fields."""
    del document["kind"], document["sender"]["practice"], document["sender"]["roles"]


def stock(hub: Keyring) -> bytes:
    """The key as `age-keygen -pq | age -p` would write it, with two others beside it."""
    others = [age.HybridIdentity.generate() for _ in range(2)]
    lines = ["# created: today", "", others[0].encode(), hub.identities[0].encode()]
    text = "\r\n".join([*lines, f"  {others[1].encode()}", ""])
    return enciphered(text.encode(), [age.ScryptRecipient(PASSPHRASE, log_n=QUICK)])


def test_other_sound_packages_open_too(
    works: Works, hub: Keyring, sender: Keyring, members: Members, package: bytes, key: bytes
) -> None:
    rotated = hub.with_next(today=TODAY).promoted(today=TODAY)
    turned = sender.with_next(today=TODAY)
    later = rotated.retired(today=TODAY)
    newer = rotated.lock(PASSPHRASE, log_n=QUICK)
    to_hub = [age.parse_recipient(text) for text in hub.card.recipients]
    manifest = json.dumps(
        json.loads(archive.unpack(inside(package, hub))["manifest.json"]), indent=1
    ).encode()
    sound = {
        "from before there were roles": (signed(sender, hub.card, members, old), key),
        "to two keys": (signed(sender, rotated.card, members), newer),
        "to the new key alone": (signed(sender, later.card, members), newer),
        "to the old key alone": (package, later.lock(PASSPHRASE, log_n=QUICK)),
        "from a sender with two keys": (signed(turned, hub.card, members), key),
        "as text": (enciphered(inside(package, hub), to_hub, armored=True), key),
        "written otherwise": (resigned(sender, hub.card, manifest, members), key),
        "a stock key": (package, stock(hub)),
        "nothing but a PDF": (
            signed(sender, hub.card, {"referral.pdf": members["referral.pdf"]}),
            key,
        ),
    }
    shown = works(*(visit(*one) for one in sound.values()))
    for name, found in zip(sound, shown, strict=True):
        assert found["after"]["refusal"] == "", name
        assert_opened(found)
    assert shown[4]["after"]["fingerprint"] == turned.card.fingerprint()
    assert "Read the PDF instead" in shown[-1]["after"]["result"]


def test_a_package_under_a_passphrase_opens_if_it_was_sent_so(
    works: Works, sender: Keyring, hub: Keyring, members: Members, package: bytes
) -> None:
    def to_nobody(document: dict[str, Any]) -> None:
        document["recipient"]["recipients"] = []

    words = [age.ScryptRecipient(PASSPHRASE, log_n=QUICK)]
    meant = enciphered(inside(signed(sender, hub.card, members, to_nobody), hub), words)
    again = enciphered(inside(package, hub), words)
    opened, refused, wrong = works(
        {"package": meant, "passphrase": PASSPHRASE},
        {"package": again, "passphrase": PASSPHRASE},
        {"package": meant, "passphrase": "another"},
    )
    assert_opened(opened)
    assert "somebody sealed it again" in refused["after"]["refusal"]
    assert "The passphrase does not open this package." in wrong["after"]["refusal"]


def test_an_answer_from_a_front_door_is_shown_as_a_list(
    works: Works, sender: Keyring, hub: Keyring
) -> None:
    said = Receipt(
        schema=RECEIPT_SCHEMA,
        reference=REFERENCE,
        kind="outcome",
        at=NOW,
        by="Duty manager",
        by_phone="01632 960 200",
        decision="strategy-discussion",
        decision_label="Strategy discussion",
        next_step="Tomorrow at 10, <b>by video</b>.",
        minutes_expected=dt.date(2026, 12, 1),
        practice=True,
    )
    other = msgspec.structs.replace(said, reference="R-OTHER")
    receipt = seal_receipt(said, hub=hub, to=sender.card, now=NOW)
    contradiction = seal_members(
        {"receipt.json": other.to_json()},
        reference=REFERENCE,
        created=NOW,
        sender=hub,
        to=sender.card,
        kind="receipt",
    )
    agency = sender.lock(PASSPHRASE, log_n=QUICK)
    shown, refused = works(visit(receipt, agency), visit(contradiction, agency))
    assert_opened(shown, f"Answer to {REFERENCE}")
    assert shown["after"]["letter"] == [
        ["dt", "What it is"],
        ["dd", "What was decided"],
        ["dt", "About referral"],
        ["dd", REFERENCE],
        ["dt", "Said on"],
        ["dd", "23 November 2026, 15:30 UTC"],
        ["dt", "By"],
        ["dd", "Duty manager"],
        ["dt", "Phone"],
        ["dd", "01632 960 200"],
        ["dt", "Decision"],
        ["dd", "Strategy discussion"],
        ["dt", "What happens next"],
        ["dd", "Tomorrow at 10, <b>by video</b>."],
        ["dt", "Notes of the meeting will come by"],
        ["dd", "1 December 2026"],
    ]
    assert "one thing inside and another on its cover" in refused["after"]["refusal"]


def other_letter(content: bytes, at: int) -> bytes:
    """Another letter of base64, so that the header is still one."""
    letter = b"B" if content[at : at + 1] == b"A" else b"A"
    return content[:at] + letter + content[at + 1 :]


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def zipped(members: Mapping[str, bytes], squeezed: str = "") -> bytes:
    """A ZIP as others write them."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as made:
        for name, content in members.items():
            kind = zipfile.ZIP_DEFLATED if name == squeezed else zipfile.ZIP_STORED
            made.writestr(zipfile.ZipInfo(name), content, compress_type=kind)
    return sink.getvalue()


def altered(
    package: bytes, hub: Keyring, sender: Keyring, other_hub: Keyring, members: Members
) -> dict[str, tuple[bytes, str]]:
    """Packages that were not sent so, or hold what no referral holds, and what is said of each."""
    plain = inside(package, hub)
    whole = archive.unpack(plain)
    manifest = whole["manifest.json"]
    swapped = whole | {"referral.pdf": members["referral.pdf"].replace(b"PDF", b"PDG", 1)}
    backwards = dict(reversed(whole.items()))
    real = json.loads(whole["manifest.sig"])
    elsewhere = msgspec.to_builtins(sender.signing.sign("manifest/1", manifest + b" "))
    half = json.dumps(real | {"ml-dsa-65": elsewhere["ml-dsa-65"]}).encode()
    other_half = json.dumps(real | {"ed25519": elsewhere["ed25519"]}).encode()
    none = json.dumps(real | {"ml-dsa-65": ""}).encode()
    for_a_card = msgspec.json.encode(sender.signing.sign("card/1", manifest))
    twice = manifest.replace(b'{"created"', b'{"kind":"referral","created"', 1)

    odd_cards: dict[str, dict[str, Any]] = {
        "two roles for one key": {"roles": ["present", "next"]},
        "a key twice": {"recipients": [*sender.card.recipients] * 2},
        "a card that ends before it begins": {"valid_until": dt.date(2020, 1, 1)},
    }

    def add(content: dict[str, Any], **fields: object) -> None:
        content.update(fields)

    def repacked(members: Members) -> bytes:
        return encrypted(archive.pack(members), hub.card)

    def sealed(change: Callable[[dict[str, Any]], object]) -> bytes:
        return signed(sender, hub.card, members, change)

    unsound, unsigned, unknown = "cannot be relied on", "signature does not hold", "page knows"
    files, beside, foreign = "not those that were signed", "beside its files", "does not belong"
    return {
        "a letter of the header": (other_letter(package, 60), "not sealed to the key of"),
        "a byte inside": (flipped(package, len(package) // 2), "not all of it arrived"),
        "cut short": (package[: len(package) // 2], "not all of it arrived"),
        "longer": (package + b"x", "not all of it arrived"),
        "cut in the header": (package[:100], "not a sealed package, or it did not arrive whole"),
        "no package": (b"%PDF-1.7", "not a sealed package"),
        "empty": (b"", "not a sealed package"),
        "a member changed": (repacked(swapped), files),
        "a member added": (repacked(whole | {"extra.txt": b"x"}), files),
        "a member left out": (
            repacked({name: whole[name] for name in whole if name != "referral.json"}),
            files,
        ),
        "in another order": (repacked(backwards), "list of files is missing"),
        "no signature": (
            repacked({name: whole[name] for name in whole if name != "manifest.sig"}),
            "list of files is missing",
        ),
        "the list changed": (
            repacked(whole | {"manifest.json": manifest.replace(b"TEST", b"TOAD")}),
            unsigned,
        ),
        "one signature": (repacked(whole | {"manifest.sig": half}), unsigned),
        "no second signature": (repacked(whole | {"manifest.sig": none}), unsigned),
        "signed as a card": (repacked(whole | {"manifest.sig": for_a_card}), unsigned),
        "the other signature": (repacked(whole | {"manifest.sig": other_half}), unsigned),
        "signed by another": (resigned(other_hub, hub.card, manifest, members), unsigned),
        "a card changed": (sealed(lambda one: add(one["sender"], name="Someone else")), unsigned),
        "a role made up": (sealed(lambda one: add(one["sender"], roles=["duty"])), unsigned),
        "a practice card made real": (
            sealed(lambda one: add(one["sender"], practice=True)),
            unsigned,
        ),
        **{
            name: (signed(carded(sender, **odd), hub.card, members), unsigned)
            for name, odd in odd_cards.items()
        },
        "an unknown field": (sealed(lambda one: add(one, note="x")), unknown),
        "an unknown field of the card": (sealed(lambda one: add(one["sender"], x=1)), unknown),
        "an unknown kind": (sealed(lambda one: add(one, kind="letter")), unknown),
        "an unknown version": (
            sealed(lambda one: add(one, schema="cse-assess/manifest/2")),
            unknown,
        ),
        "a field twice": (resigned(sender, hub.card, twice, members), unknown),
        "a size that is none": (
            sealed(lambda one: add(one["members"][0], size=-1)),
            unknown,
        ),
        "a hash of something else": (
            sealed(lambda one: add(one["members"][0], sha256="0" * 64)),
            files,
        ),
        "sealed again": (encrypted(plain, other_hub.card), "somebody sealed it again"),
        "compressed": (encrypted(zipped(whole, "referral.json"), hub.card), "is compressed"),
        "a ZIP of others": (encrypted(zipped(whole), hub.card), "padding"),
        "something appended": (encrypted(plain + b"x", hub.card), beside),
        "something before": (encrypted(b"x" + plain, hub.card), unsound),
        "a comment": (encrypted(plain[:-2] + b"\x01\x00x", hub.card), beside),
        "another date": (encrypted(plain.replace(b"!\x00", b"!\x01", 1), hub.card), beside),
        "another mode": (encrypted(plain.replace(b"\x80\x81", b"\xff\x81", 1), hub.card), beside),
        "padding that hides": (encrypted(hidden(plain), hub.card), "hides something"),
        "a folder above": (
            encrypted(zipped({**whole, "../x.pdf": b"%PDF-", "padding": b""}), hub.card),
            "not safe",
        ),
        "a name twice": (
            encrypted(zipped({**whole, "Referral.PDF": b"%PDF-", "padding": b""}), hub.card),
            "same name",
        ),
        "a program": (signed(sender, hub.card, {**members, "attachments/a.exe": b"MZ"}), foreign),
        "a program by another name": (
            signed(sender, hub.card, {**members, "attachments/a.pdf": b"MZ"}),
            foreign,
        ),
        "a page": (signed(sender, hub.card, {**members, "x.html": b"<p>"}), foreign),
        "a receipt in a referral": (
            signed(sender, hub.card, {**members, "receipt.json": b"{}"}),
            foreign,
        ),
    }


def carded(sender: Keyring, **odd: Any) -> Keyring:
    """The same keys with a card that is signed as it should be, and is odd all the same."""
    fields: dict[str, Any] = {
        "recipients": sender.card.recipients,
        "created": TODAY,
        "valid_until": TODAY,
        **odd,
    }
    details = {"name": sender.card.name, "roles": fields.pop("roles", [])}
    card = create_card("agency", keys=sender.signing, details=details, **fields)
    return Keyring(sender.identities, sender.signing, card)


def hidden(plain: bytes) -> bytes:
    """With something in the last bytes of the padding, and a ZIP that says so."""
    members = archive.unpack(plain)
    size = len(plain) - len(zipped({**members, "padding": b""}))
    return zipped({**members, "padding": bytes(size - 1) + b"x"})


def test_what_was_not_sent_so_is_refused_without_a_word_of_the_child(
    works: Works,
    package: bytes,
    hub: Keyring,
    other_hub: Keyring,
    sender: Keyring,
    members: Members,
    key: bytes,
) -> None:
    wrong = altered(package, hub, sender, other_hub, members)
    other_key = other_hub.lock(PASSPHRASE, log_n=QUICK)
    shown = works(
        *(
            visit(content, other_key if name == "sealed again" else key)
            for name, (content, _) in wrong.items()
        )
    )
    for (name, (content, sentence)), found in zip(wrong.items(), shown, strict=True):
        assert sentence in found["after"]["refusal"], name
        assert_refused(found)
        with pytest.raises(PackageRefused):  # the app says so too
            open_package(
                content, other_hub if name == "sealed again" else hub, pinned=None, file="a.age"
            )


def assert_refused(shown: Shown) -> None:
    after = shown["after"]
    assert re.search(r"\b(ring|try|choose|check|type) ", after["refusal"], re.IGNORECASE)
    assert (after["focus"], after["result"], after["status"]) == ("refusal", "", "")
    for part in (referral().child.name, "Amira", "Practice pupil", REFERENCE, "%PDF"):
        assert part not in after["whole"]
    assert (shown["frames"], shown["saved"]) == ([], {})
    assert_quiet(shown)


def test_what_the_person_may_get_wrong_is_told_apart(
    works: Works, package: bytes, hub: Keyring, other_hub: Keyring, key: bytes
) -> None:
    other = other_hub.lock(PASSPHRASE, log_n=QUICK)
    garbage = enciphered(b"no key", [age.ScryptRecipient(PASSPHRASE, log_n=QUICK)])
    old_kind = enciphered(
        age.X25519Identity.generate().encode().encode(),
        [age.ScryptRecipient(PASSPHRASE, log_n=QUICK)],
    )
    mistakes: dict[str, Case] = {
        "The passphrase does not open this key.": visit(package, key, passphrase="wrong"),
        "not sealed to the key of Other front door": visit(package, other),
        "No package is chosen.": {"key": key, "passphrase": PASSPHRASE},
        "sealed to a key. Choose your key file too.": {
            "package": package,
            "passphrase": PASSPHRASE,
        },
        "The passphrase is missing.": visit(package, key, passphrase=""),
        "This is a key file, and not a package.": visit(key, package),
        "This is not a key file": visit(package, package),
        "not a key file, or it is damaged": visit(package, garbage),
        "not a key file, or it is damaged.": visit(package, old_kind),
        "is not a key file, or it is damaged": visit(package, hub.to_text().encode()),
        "This is not a key file, or it is damaged": visit(package, flipped(key, len(key) // 2)),
        "more work than this browser can do": visit(package, toughened(key)),
    }
    for sentence, found in zip(mistakes, works(*mistakes.values()), strict=True):
        assert sentence in found["after"]["refusal"]
        assert_refused(found)


def toughened(key: bytes) -> bytes:
    """The same key, asking for four gigabytes."""
    return re.sub(rb"(-> scrypt \S+) 10\n", rb"\1 22\n", key, count=1)
