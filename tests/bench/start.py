"""How long the app takes until a passphrase can be typed, beside a bare window of Qt."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
from desktop.screen import desktop, lacking

from cse_assess.assessment.practice import cases
from cse_assess.assessment.record import Person
from cse_assess.instrument.library import Library
from cse_assess.vault.opening import create_vault
from cse_assess_ui.models.case_list import Summaries

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
TURNS, CASES = 15, 100
PASSPHRASE = "four quiet grey herons"
Row = tuple[str, str, str, str]


def start() -> list[Row]:
    """From the command to the first frame of the page that unlocks, by turns."""
    if missing := lacking():
        return [(f"start: not measured; not installed: {', '.join(missing)}", "-", "-", "-")]
    with tempfile.TemporaryDirectory() as name, desktop(Path(name) / "desk") as environment:
        folder = Path(environment["XDG_DATA_HOME"]) / "cse-assess"
        create_vault(folder, user="Nina Hart", passphrase=PASSPHRASE).close()
        for which in ("ours", "bare"):
            once(environment, which)  # the disk's cache is warm after this, for both
        told = [(once(environment, "ours"), once(environment, "bare")) for _ in range(TURNS)]
        return [*_beside(told), *_first_pages(Path(name) / "vault", environment)]


def _beside(told: list[tuple[tuple[int, int], tuple[int, int]]]) -> list[Row]:
    rows = []
    for place, what, unit, scale in (
        (0, "start: from the command to where a passphrase can be typed", "ms", 1e-6),
        (1, "the most memory that this takes", "MB", 1 / 1024),
    ):
        mine = statistics.median(ours[place] for ours, _ in told) * scale
        other = statistics.median(bare[place] for _, bare in told) * scale
        rows.append(
            (
                f"{what} (a bare Qt window)",
                f"{mine:.0f} {unit}",
                f"{other:.0f} {unit}",
                f"{mine / other:.2f}",
            )
        )
    return rows


def _first_pages(folder: Path, environment: dict[str, str]) -> list[Row]:
    """What is seen first after unlocking, from the moment that the key is there."""
    me = Person(name="Nina Hart", role="Nurse", phone="01632 960123", profession="gp")
    model = next(case for case in cases() if case.id == "amira").model
    sums = Summaries(Library())
    with create_vault(folder, user="Nina Hart", passphrase=PASSPHRASE) as vault:
        vault.set_setting("profile", msgspec.json.encode(me))
        for number in range(CASES):
            child = msgspec.structs.replace(model.child, name=f"Someone {number:03}")
            one = msgspec.structs.replace(model, child=child, assessor=me)
            vault.cases.save(f"case-{number}", one, summary=sums.summarise(one))
    told = []
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, str(HERE / "opening.py"), str(folder), "case-7"],
            env=_with_the_app(environment),
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        told.append([float(word) for word in done.stdout.split()])
    home, case = (statistics.median(column) for column in zip(*told, strict=True))
    return [
        (f"from the key to the list of {CASES} cases, painted", f"{home:.0f} ms", "-", "-"),
        ("from the key to the question that was left, painted", f"{case:.0f} ms", "-", "-"),
    ]


def once(environment: dict[str, str], which: str) -> tuple[int, int]:
    """One start: ns until the first frame, and the most memory in kB."""
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(HERE / "first_frame.py"), which],
        env=_with_the_app(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=60,
    )
    shown, peak, _ = done.stdout.split()
    return int(shown) - begun, int(peak)


def _with_the_app(environment: dict[str, str]) -> dict[str, str]:
    path = f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'ui'}"
    return environment | {"PYTHONPATH": path, "QT_QPA_PLATFORM": "xcb"}


if __name__ == "__main__":
    for row in start():
        print(*row, sep=" | ")
