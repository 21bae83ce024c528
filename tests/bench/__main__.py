"""How fast the parts are, each beside a peer in the same run: ``python make.py bench``.

Prints a table; docs/BENCHMARKS.md keeps one, with the machine that it was taken on. Nothing here
is a test: a slow machine is no fault.
"""

import datetime as dt
import io
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from unittest import mock
from xml.sax.saxutils import escape

import apsw
import msgspec
import pikepdf
import pyrage
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

import first_page  # noqa: E402
from cases import WORKED  # noqa: E402
from small_form import SMALL  # noqa: E402
from start import start  # noqa: E402
from window import answering  # noqa: E402

from cse_assess import data  # noqa: E402
from cse_assess.assessment import answers  # noqa: E402
from cse_assess.assessment.follow_up import HandOver  # noqa: E402
from cse_assess.assessment.record import Assessment  # noqa: E402
from cse_assess.assessment.scoring import Scorer  # noqa: E402
from cse_assess.instrument import loader  # noqa: E402
from cse_assess.instrument.fhir import names, questionnaire  # noqa: E402
from cse_assess.instrument.library import Library  # noqa: E402
from cse_assess.package import age  # noqa: E402
from cse_assess.package.front_door import of_card  # noqa: E402
from cse_assess.package.keyring import Keyring  # noqa: E402
from cse_assess.package.opening import open_package  # noqa: E402
from cse_assess.package.seal import seal  # noqa: E402
from cse_assess.paper import pdf, word  # noqa: E402
from cse_assess.paper.document import flattened  # noqa: E402
from cse_assess.paper.pdf import fonts  # noqa: E402
from cse_assess.referral.build import build  # noqa: E402
from cse_assess.referral.content import referral_document  # noqa: E402
from cse_assess.vault import database  # noqa: E402
from cse_assess.vault.database import connect, unlock  # noqa: E402
from cse_assess.vault.follow_ups import FollowUps  # noqa: E402
from cse_assess.vault.store import Vault  # noqa: E402
from cse_assess_ui.models.case_list import CaseRow, Summaries, case_rows  # noqa: E402
from cse_assess_ui.models.overview import Finder, overview  # noqa: E402

TURNS = 200
CASES = 10_000
KEY = bytes(range(32))
Row = tuple[str, str, str, str]


def best(work: Callable[[], object], turns: int = TURNS) -> float:
    """The best time of so many, in ms."""
    least = float("inf")
    for _ in range(turns):
        start = time.perf_counter()
        work()
        least = min(least, time.perf_counter() - start)
    return least * 1000


def main() -> int:
    """Measure everything and print the table."""
    rows = [*start(), *scoring(), *loading(), *answering(thousand()), *sealing(), *packages()]
    rows += [*papers(), *vaults()]
    cpu = platform.processor() or platform.machine()
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {cpu}\n")
    heads = ("what", "ours", "peer", "ratio")
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(4)]
    for row in [heads, tuple("-" * width for width in widths), *rows]:
        print("| " + " | ".join(part.ljust(w) for part, w in zip(row, widths, strict=True)) + " |")
    return 0


def scoring() -> list[Row]:
    """A whole assessment, and one more answer, beside LHC-Forms on the same questionnaire."""
    form = loader.load("cse-risk")
    scorer = Scorer(form)
    answers = WORKED[0].answers(form)
    sheet = scorer.begin(answers)
    whole = best(lambda: scorer.score(answers))
    one = best(lambda: sheet.with_answer("S05", "yes", "recent").result)
    given = {}
    for code, answer in answers.answers.items():
        bare = form.kind(form.item(code).kind).bare or ""
        windows = {bare: answer} if isinstance(answer, str) else answer
        given |= {names.link_id(code, window): option for window, option in windows.items()}
    shown = lhc_forms({"questionnaire": questionnaire(form), "cases": [given], "time": 5})
    loaded = best(lambda: Scorer(loader.load("cse-risk")).score(answers), turns=20)
    return [
        ("score a whole assessment", f"{whole:.3f} ms", "-", "-"),
        ("score after one more answer", f"{one:.3f} ms", "-", "-"),
        (
            "load the form and score it (LHC-Forms: load, show and calculate)",
            f"{loaded:.1f} ms",
            f"{shown:.0f} ms" if shown else "not installed",
            f"{loaded / shown:.3f}" if shown else "-",
        ),
    ]


def lhc_forms(wanted: dict[str, object]) -> float | None:
    """LHC-Forms' best time in ms; None where it is not installed."""
    script = HERE.parent / "interop" / "js" / "lforms.mjs"
    there = (script.parent / "node_modules" / "lforms").is_dir()
    chromium = shutil.which("chromium")
    if not (there and chromium and shutil.which("node")):
        return None
    done = subprocess.run(
        ["node", str(script)],
        input=json.dumps(wanted),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return float(json.loads(done.stdout)["times"]["show"])


def loading() -> list[Row]:
    """A form of 1,000 items, beside the standard library only parsing it."""
    text = thousand()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "large"
        folder.mkdir()
        (folder / loader.FORM_FILE).write_text(text, encoding="utf-8")
        ours = best(lambda: loader.load(folder), turns=10)
    peer = best(lambda: tomllib.loads(text), turns=10)
    size = len(text.encode()) // 1000
    return [
        (
            f"load and check a form of 1,000 items, {size} kB (tomllib: only parse)",
            f"{ours:.0f} ms",
            f"{peer:.0f} ms",
            f"{ours / peer:.2f}",
        )
    ]


def sealing() -> list[Row]:
    """100 MB to one recipient, beside pyrage (Rust), both in this process and in memory."""
    content = os.urandom(100 * 1000 * 1000)
    identity = age.X25519Identity.generate()
    theirs = pyrage.x25519.Identity.from_str(identity.encode())

    def seal() -> bytes:
        sink = io.BytesIO()
        age.encrypt(io.BytesIO(content), sink, [identity.recipient()])
        return sink.getvalue()

    sealed = seal()
    rows = []
    for what, ours, peer in (
        ("seal 100 MB", seal, lambda: pyrage.encrypt(content, [theirs.to_public()])),
        (
            "open 100 MB",
            lambda: age.decrypt(io.BytesIO(sealed), io.BytesIO(), [identity]),
            lambda: pyrage.decrypt(sealed, [theirs]),
        ),
    ):
        mine, other = best(ours, turns=5), best(peer, turns=5)
        name = f"{what} to an X25519 key (pyrage {version('pyrage')})"
        rows.append((name, f"{mine:.0f} ms", f"{other:.0f} ms", f"{mine / other:.2f}"))
    return rows


def packages() -> list[Row]:
    """A whole referral, from the record to the sealed file and back."""
    path = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = answers.read(path.read_bytes(), file=path.name)
    now = dt.datetime.now(dt.UTC)
    referral = build(loader.load("cse-risk"), assessment, reference="R-BENCH", created=now)
    hub = Keyring.generate("front-door", "Hub", today=now.date(), practice=True)
    sender = Keyring.generate("agency", "Clinic", today=now.date())
    door = of_card(hub.card)
    package = seal(referral, sender=sender, hub=door, today=now.date())
    made = best(lambda: seal(referral, sender=sender, hub=door, today=now.date()), turns=20)
    opened = best(lambda: open_package(package, hub, pinned=None, file="a"), turns=20)
    return [
        (
            "make a package: PDF, JSON, FHIR, both signatures, hybrid seal",
            f"{made:.0f} ms",
            "-",
            "-",
        ),
        ("open and verify it", f"{opened:.1f} ms", "-", "-"),
    ]


def papers() -> list[Row]:
    """A referral of twenty pages, beside reportlab's own paragraphs: no tags, no table, no tree."""
    file = data.folder("forms") / "practice" / "amira" / "model.json"
    assessment = answers.read(file.read_bytes(), file=file.name)
    long = "Amira came home late and would not say where she had been. " * 60
    notes = {
        code: msgspec.structs.replace(note, what_happened=long)
        for code, note in assessment.notes.items()
    }
    assessment = msgspec.structs.replace(assessment, notes=notes)
    created = dt.datetime(2026, 11, 23, 10, 40, tzinfo=dt.UTC)
    referral = build(loader.load("cse-risk"), assessment, reference="R-TEST-TEST", created=created)
    pages = len(pikepdf.open(io.BytesIO(pdf.render(referral_document(referral)))).pages)
    mine = best(lambda: pdf.render(referral_document(referral)), turns=10)
    document = referral_document(referral)
    told = [text for part in document.parts for _, text in flattened(part.blocks) if text]
    other = best(lambda: plain_pages(told), turns=10)
    what = f"a referral of {pages} pages as tagged PDF (reportlab: the same text, not tagged)"
    word_ = best(lambda: word.render(document), turns=5)
    return [
        (what, f"{mine:.0f} ms", f"{other:.0f} ms", f"{mine / other:.2f}"),
        ("the same for Word", f"{word_:.0f} ms", "-", "-"),
    ]


def plain_pages(told: list[str]) -> None:
    """The text in reportlab's paragraphs, in the same typeface."""
    name = fonts.font("NotoSans-Regular").fontName
    style = ParagraphStyle("body", fontName=name, fontSize=10.5, leading=15)
    SimpleDocTemplate(io.BytesIO()).build([Paragraph(escape(text), style) for text in told])


def vaults() -> list[Row]:
    """10,000 cases: from the key to the list, a search, and what the encryption costs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "vault"
        case = answers.read(
            (data.folder("forms") / "practice" / "amira" / "model.json").read_bytes(), file="a"
        )
        fill(folder, case)

        def listed() -> list[CaseRow]:
            with Vault(folder, KEY, "Nina") as vault:
                return case_rows(Library(), vault.cases.listing(), vault.cases.load)

        rows = listed()
        opened = best(listed, turns=5)
        told = overview(rows)
        ordered = best(lambda: overview(rows), turns=5)
        search = best(lambda: Finder(told).find("someone 4321"), turns=20)
        found = len(Finder(told).find("someone 4321"))
        stall, key = first_page.measure(listed)
        body = msgspec.json.encode(case)
        plain_folder = Path(name) / "plain"
        with mock.patch.object(database, "unlock", lambda *_: None):
            fill(plain_folder, case)

        def plainly() -> None:
            with mock.patch.object(database, "unlock", lambda *_: None):
                work(plain_folder, case)

        saves = paired(lambda: work(folder, case), plainly)
        bulk = paired(
            lambda: save_and_read(Path(name) / "o.db", body, KEY, saves=1, reads=2000),
            lambda: save_and_read(Path(name) / "p.db", body, None, saves=1, reads=2000),
        )
    assert (len(rows), found) == (CASES, 1)
    return [
        (
            f"open a vault of {CASES:,} cases and list them, after the key",
            f"{opened:.0f} ms",
            "-",
            "-",
        ),
        ("put them in order for the first page", f"{ordered:.0f} ms", "-", "-"),
        ("search them as somebody types", f"{search:.1f} ms", "-", "-"),
        ("list them in the window: the longest stall", f"{stall:.0f} ms", "-", "-"),
        ("search them in the window: from a key to its rows", f"{key:.0f} ms", "-", "-"),
        ("open it, make 200 saves, read 500 cases, list (the same, not encrypted)", *saves),
        ("2,000 records of 22 kB in and out of bare SQLite (the same, not encrypted)", *bulk),
    ]


def fill(folder: Path, case: Assessment) -> None:
    """A vault of 10,000 cases, written in one go."""
    folder.mkdir()
    connection = connect(folder, KEY, create=True)
    sums = Summaries(Library())
    now = dt.datetime.now(dt.UTC)
    with connection:
        for number in range(CASES):
            child = msgspec.structs.replace(case.child, name=f"Someone {number:05}")
            one = msgspec.structs.replace(case, child=child)
            connection.execute(
                "INSERT INTO assessment (id, created, updated, body, turn) "
                "VALUES (?1, ?2, ?2, ?3, ?4)",
                (str(number), now.isoformat(), msgspec.json.encode(one), number),
            )
            connection.execute(
                "INSERT INTO summary VALUES (?, ?)", (str(number), sums.summarise(one))
            )
            if number % 3 == 0:
                made = HandOver(
                    reference=f"R-{number}", hub="Hub", hub_phone="1", file="a.age", at=now
                )
                FollowUps(connection).put(str(number), made, None)
    connection.close()


def work(folder: Path, case: Assessment) -> None:
    """An hour at the desk, in a moment."""
    with Vault(folder, KEY, "Nina") as vault:
        for number in range(200):
            words = f"He said {number} {time.perf_counter()}"
            analysis = msgspec.structs.replace(case.analysis, worries=words)
            vault.cases.save(str(number % 20), msgspec.structs.replace(case, analysis=analysis))
        for number in range(500):
            vault.cases.load(str(number))
        vault.cases.listing()


def paired(
    ours: Callable[[], object], peer: Callable[[], object], turns: int = 7
) -> tuple[str, str, str]:
    """Two things in turn, so that whatever else the machine does hits both alike."""
    mine = other = float("inf")
    for _ in range(turns):
        mine, other = min(mine, best(ours, 1)), min(other, best(peer, 1))
    return f"{mine:.0f} ms", f"{other:.0f} ms", f"{mine / other:.2f}"


def save_and_read(path: Path, body: bytes, key: bytes | None, *, saves: int, reads: int) -> None:
    """Write records in so many transactions, each durable, and read them; the database is new."""
    path.unlink(missing_ok=True)
    connection = apsw.Connection(str(path))
    if key is not None:
        unlock(connection, key)
    connection.pragma("journal_mode", "wal")
    connection.pragma("synchronous", "full")
    connection.execute("CREATE TABLE record (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT")
    for _ in range(saves):
        with connection:
            connection.executemany(
                "INSERT INTO record (body) VALUES (?)", ((body,) for _ in range(reads // saves))
            )
    read = sum(len(row[0]) for row in connection.execute("SELECT body FROM record"))
    connection.close()
    assert read == reads * len(body)


def thousand() -> str:
    """A form of 1,000 items with help of the usual length."""
    start, end = SMALL.index("[[item]]"), SMALL.index("[[score]]")
    texts = {
        "means": "The child goes without love, notice or daily care, or is scared and blamed. " * 2,
        "example": "Somebody, 13, lives in a big house where nobody asks where they have been.",
        "is_not": "Being poor is not neglect, and money does not rule it out.",
        "ask": "Who notices when you have had a bad day? What do they do?",
    }
    help_ = "\n".join(f'{name} = "{text}"' for name, text in texts.items())
    items = "".join(
        f'[[item]]\ncode = "A{n}"\nkind = "sign"\nsection = "A"\nflags = ["odd"]\n'
        f'text = "Something that somebody has noticed about a child, number {n}"\n'
        f"[item.help]\n{help_}\n\n"
        for n in range(1000)
    )
    return SMALL[:start] + items + SMALL[end:]


if __name__ == "__main__":
    sys.exit(main())
