"""The log: a small file of events, a line each, that rotates and holds no word of any case."""

import contextlib
import datetime as dt
import os
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from cse_assess.diagnostics.events import KINDS, Event

FILE = "events.log"
EARLIER = "events.1.log"
LIMIT = 64 * 1024
"""The most bytes that each of the two files has."""

_KINDS = "|".join(re.escape(kind.kind) for kind in KINDS)
_LINE = re.compile(
    rf"\d{{4}}-\d\d-\d\dT\d\d:\d\d:\d\dZ (?:{_KINDS})(?: [a-z]+=[A-Za-z0-9_.,:?-]{{1,600}}){{0,4}}"
)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class EventLog:
    """Writes events. What cannot be written is lost: a log must never keep anybody from working.

    Args:
        folder: Where the files are; None where nothing is to be kept.
        now: Tells the time, with its zone.
    """

    def __init__(self, folder: Path | None, *, now: Callable[[], dt.datetime] = _now) -> None:
        self._folder, self._now = folder, now
        self._turn = threading.Lock()

    def add(self, event: Event) -> None:
        """Add an event; any thread may.

        Args:
            event: What happened. Only the kinds of :mod:`~cse_assess.diagnostics.events` count.
        """
        if self._folder is None or type(event) not in KINDS:
            return
        fields = "".join(f" {name}={value}" for name, value in event.fields())
        line = f"{self._now().astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ} {event.kind}{fields}\n"
        with self._turn, contextlib.suppress(OSError):
            self._append(self._folder, line.encode("ascii"))

    def _append(self, folder: Path, line: bytes) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / FILE
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_size + len(line) > LIMIT:
                path.replace(folder / EARLIER)
        # One write at the end of the file: two windows never mix their lines.
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line)
        finally:
            os.close(descriptor)


def lines(folder: Path) -> Iterator[str]:
    """The events that were kept, oldest first; whatever else is in the files is left out.

    Args:
        folder: Where the files are.
    """
    for name in (EARLIER, FILE):
        with contextlib.suppress(OSError), (folder / name).open("rb") as stream:
            content = stream.read(2 * LIMIT)
            for line in content.decode("ascii", errors="replace").splitlines():
                if _LINE.fullmatch(line):
                    yield line
