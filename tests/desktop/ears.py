"""What a screen reader has of the app: its tree, where the keyboard is, what is announced."""

import json
import subprocess
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.screen import SYSTEM_PYTHON

PATIENCE = 30.0  # seconds; a busy machine is no fault
ASSERTIVE = 2  # as AT-SPI counts it; polite is 1


@dataclass(frozen=True)
class Thing:
    """One thing on the screen, as a screen reader has it."""

    id: str
    role: str
    name: str
    description: str
    states: frozenset[str]
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    text: str = ""
    around: tuple[str, ...] = ()
    depth: int = 0

    @classmethod
    def read(cls, told: dict[str, Any]) -> "Thing":
        return cls(
            **told
            | {
                "states": frozenset(told["states"]),
                "box": tuple(told.get("box", (0, 0, 0, 0))),
                "around": tuple(told.get("around", ())),
            }
        )

    def is_(self, *states: str) -> bool:
        return self.states.issuperset(states)

    def __str__(self) -> str:
        return f"{self.role} {self.name!r}"


@dataclass(frozen=True)
class Said:
    """Something that a screen reader was asked to say."""

    words: str
    assertive: bool


@dataclass
class _Heard:
    """What came from the listener, and a way to wait for more."""

    more: threading.Condition = field(default_factory=threading.Condition)
    answers: dict[int, Any] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    focus: list[Thing] = field(default_factory=list)
    closed: bool = False


class Ears:
    """Asks the helper that speaks AT-SPI, and keeps what it heard.

    Args:
        environment: That of the desktop.

    Attributes:
        pid: The app's process; nothing is known of any other.
        heard: What came so far.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        script = Path(__file__).with_name("listener.py")
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, "-W", "ignore::DeprecationWarning", str(script)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.heard = _Heard()
        self.pid = 0
        self._asked = 0
        assert self._process.stdout is not None
        assert json.loads(self._process.stdout.readline()) == {"ready": True}
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def tree(self) -> list[Thing]:
        """Everything that the app shows; nothing while it shows nothing yet."""
        return [Thing.read(told) for told in self._ask({"ask": "tree", "pid": self.pid}) or []]

    def still_there(self) -> bool:
        """Whether the keyboard is still where it was heard to be last."""
        return bool(self._ask({"ask": "still-there"}))

    def wait(self, met: Callable[[], bool], seconds: float = PATIENCE) -> bool:
        """Wait for something that is heard."""
        with self.heard.more:
            return self.heard.more.wait_for(lambda: met() or self.heard.closed, seconds) and met()

    def rest(self) -> None:
        """Wait until anything is heard, or for a twentieth of a second."""
        with self.heard.more:
            self.heard.more.wait(0.05)

    def close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.terminate()
        self._process.wait(5)
        self._thread.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _ask(self, wanted: dict[str, Any]) -> Any:
        self._asked += 1
        number = self._asked
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wanted | {"id": number}) + "\n")
        self._process.stdin.flush()
        assert self.wait(lambda: number in self.heard.answers), "the listener does not answer"
        return self.heard.answers.pop(number)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            told = json.loads(line)
            with self.heard.more:
                if "id" in told:
                    self.heard.answers[told["id"]] = told["answer"]
                elif told["event"] == "announcement":
                    self.heard.said.append(Said(told["said"], told["how"] == ASSERTIVE))
                elif told["event"] == "focus":
                    self.heard.focus.append(Thing.read(told["node"]))
                self.heard.more.notify_all()
        with self.heard.more:
            self.heard.closed = True
            self.heard.more.notify_all()
