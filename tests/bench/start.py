"""How long the app takes until a passphrase can be typed, beside a bare window of Qt."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.screen import desktop

from cse_assess.vault.store import Vault

HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[1]
TURNS = 15
Row = tuple[str, str, str, str]


def start() -> list[Row]:
    """From the command to the first frame of the page that unlocks, by turns."""
    with tempfile.TemporaryDirectory() as name, desktop(Path(name) / "desk") as environment:
        folder = Path(environment["XDG_DATA_HOME"]) / "cse-assess"
        Vault.create(folder, user="Nina Hart", passphrase="four quiet grey herons").close()
        for which in ("ours", "bare"):
            once(environment, which)  # the disk's cache is warm after this, for both
        told = [(once(environment, "ours"), once(environment, "bare")) for _ in range(TURNS)]
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


def once(environment: dict[str, str], which: str) -> tuple[int, int]:
    """One start: ns until the first frame, and the most memory in kB."""
    environment = environment | {
        "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'ui'}",
        "QT_QPA_PLATFORM": "xcb",
    }
    begun = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, str(HERE / "first_frame.py"), which],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
        timeout=60,
    )
    shown, peak, _ = done.stdout.split()
    return int(shown) - begun, int(peak)


if __name__ == "__main__":
    for row in start():
        print(*row, sep=" | ")
