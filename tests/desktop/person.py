"""Somebody with a keyboard and a screen reader, in front of the real app. There is no mouse."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.ears import PATIENCE, Ears, Said, Thing

CHECKOUT = Path(__file__).resolve().parents[2]
_MOST_TABS = 400


class Person:
    """Presses keys, and knows of the screen what a screen reader tells.

    Args:
        environment: That of the desktop.
    """

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = environment
        self.ears = Ears(environment)
        self._app: subprocess.Popen[bytes] | None = None
        self._log = Path(environment["HOME"]) / "stderr.txt"

    def start_the_app(self, *options: str) -> None:
        """Start the app as a user does, and wait until it takes keys."""
        environment = self.environment | {
            "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'ui'}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        seen = len(self.ears.heard.focus)
        with self._log.open("ab") as log:
            self._app = subprocess.Popen(
                [sys.executable, "-m", "cse_assess", *options],
                env=environment,
                cwd=CHECKOUT,
                stderr=log,
            )
        self.ears.pid = self._app.pid
        assert self.ears.wait(lambda: len(self.ears.heard.focus) > seen), "no window came"

    def kill_the_app(self) -> None:
        """As when the power goes: the app gets no chance to do anything."""
        assert self._app is not None
        self._app.send_signal(signal.SIGKILL)
        self._app.wait(10)
        self._app = None

    def close(self) -> None:
        if self._app is not None:
            self.kill_the_app()
        self.ears.close()
        if self._log.exists():
            told = self._log.read_text(errors="replace")
            assert "Traceback" not in told, told

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, by their names: Tab, ctrl+n, 1."""
        self._xdotool("key", "--delay", "1", *keys)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self._xdotool("type", "--delay", "1", text)

    @property
    def at(self) -> Thing:
        """Where the keyboard is."""
        return self.ears.heard.focus[-1]

    def rests_at(self) -> Thing:
        """Wait until the keyboard has come to rest, and tell where."""
        self.wait_until(self.ears.still_there, "the keyboard is somewhere")
        return self.at

    def tab(self, key: str = "Tab") -> Thing:
        """Press Tab, or another key that moves the keyboard, and tell where it went."""
        seen = len(self.ears.heard.focus)
        self.press(key)
        if not self.ears.wait(lambda: len(self.ears.heard.focus) > seen, 10):
            raise AssertionError(f"{key} leaves the keyboard at {self.at}")
        return self.at

    def go_to(self, name: str, *, within: str = "", back: bool = False) -> Thing:
        """Press Tab until the keyboard is at something.

        Args:
            name: Its accessible name, or how that begins where it ends with an ellipsis.
            within: Part of the name of a group that it is in, where there are several.
            back: Go backwards.
        """
        passed: list[Thing] = []
        at = self.rests_at()
        while not _is(at, name, within):
            if any(at.id == one.id for one in passed[:-1]) or len(passed) > _MOST_TABS:
                way = "\n  ".join(map(str, passed))
                raise AssertionError(
                    f"Tab does not come to {name!r} ({within}); it passed\n  {way}"
                )
            passed.append(at)
            at = self.tab("shift+Tab" if back else "Tab")
        return at

    def fill(self, name: str, text: str) -> None:
        """Go to a field and write in it."""
        self.go_to(name)
        self.type(text)
        self.wait_until(lambda: text in self.field(name).text, f"{name!r} holds what was typed")

    def fill_secretly(self, name: str, text: str) -> None:
        """Go to a field for a passphrase and write in it; nobody can read it back."""
        assert self.go_to(name).role == "password text"
        self.type(text)

    def choose(self, number: int, *asked: str) -> None:
        """Go to a row of answers, and choose one by its number.

        Args:
            number: The answer's place in the row, from 1.
            asked: Parts of what is asked.
        """
        passed: list[str] = []
        self.rests_at()
        while not all(part in "\n".join(self.at.around) for part in asked):
            assert self.at.id not in passed[:-1], f"Tab does not come to {asked}"
            passed.append(self.at.id)
            self.tab()
        self.press(str(number))
        self.wait_until(lambda: self._chosen(asked) == number, f"{number} is chosen of {asked}")

    def _chosen(self, asked: Sequence[str]) -> int | None:
        """Which answer to a question is chosen, from 1."""
        things = self.things()
        for place, thing in enumerate(things):
            if all(part in thing.name for part in asked) and thing.role == "panel":
                row = [one for one in within(things, place) if one.role == "radio button"]
                if row and any(one.id == self.at.id for one in row):
                    return next((n for n, one in enumerate(row, 1) if one.is_("checked")), None)
        return None

    def push(self, name: str, *, within: str = "") -> None:
        """Go to a button and press Enter."""
        self.go_to(name, within=within)
        self.press("Return")

    def push_when_there(self, name: str) -> None:
        """Wait until a button can be pressed that is there only in a moment, and press it."""

        def ready() -> bool:
            return any(_is(one, name, "") and one.is_("enabled") for one in self.things())

        self.wait_until(ready, f"{name!r} can be pressed")
        self.push(name)

    def title(self) -> str:
        """What the window's title says, which others see in the list of windows."""
        asked = ["xdotool", "getactivewindow", "getwindowname"]
        told = subprocess.run(
            asked, env=self.environment, check=True, timeout=60, capture_output=True, text=True
        )
        return told.stdout.strip()

    def things(self) -> list[Thing]:
        """Everything that the app shows now."""
        return self.ears.tree()

    def field(self, name: str) -> Thing:
        """A field by its name; an empty one where it is not there."""
        found = [one for one in self.things() if one.is_("editable") and one.name == name]
        return found[0] if found else Thing("", "", "", "", frozenset())

    def sees(self, *parts: str) -> None:
        """Wait until words are on the screen."""

        def there() -> bool:
            told = "\n".join(f"{one.name}\n{one.text}" for one in self.things())
            return all(part in told for part in parts)

        self.wait_until(there, f"the screen says {parts}")

    def hears(self, part: str, *, assertive: bool = False) -> Said:
        """Wait until something is announced."""

        def found() -> list[Said]:
            return [
                one
                for one in self.ears.heard.said
                if part in one.words and one.assertive is assertive
            ]

        if not self.ears.wait(lambda: bool(found())):
            raise AssertionError(f"{part!r} was not announced; heard {self.ears.heard.said[-20:]}")
        return found()[-1]

    def arrives_at(self, name: str) -> Thing:
        """Wait until the keyboard is at something by itself."""
        if not self.ears.wait(lambda: _is(self.at, name, "")):
            raise AssertionError(f"the keyboard is at {self.at}, not at {name!r}")
        return self.at

    def arrives_in(self, name: str) -> Thing:
        """Wait until the keyboard is somewhere inside a group by itself."""
        if not self.ears.wait(lambda: any(name in one for one in self.at.around)):
            raise AssertionError(
                f"the keyboard is at {self.at} in {self.at.around}, not in {name!r}"
            )
        return self.at

    def wait_until(self, met: Callable[[], bool], told: str) -> None:
        """Wait for something that only looking can tell."""
        deadline = time.monotonic() + PATIENCE
        while not met():
            if time.monotonic() > deadline:
                shown = "\n  ".join(f"{'. ' * one.depth}{one}" for one in self.things())
                raise AssertionError(f"never happened: {told}. On the screen:\n  {shown}")
            self.ears.rest()

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=60)


def within(things: Sequence[Thing], place: int) -> list[Thing]:
    """What is inside one of the things of a tree."""
    inside = things[place + 1 :]
    end = next((n for n, one in enumerate(inside) if one.depth <= things[place].depth), None)
    return list(inside[:end])


def _is(thing: Thing, name: str, within: str) -> bool:
    fits = thing.name.startswith(name[:-1]) if name.endswith("…") else thing.name == name
    return fits and (not within or any(within in one for one in (*thing.around, thing.description)))
