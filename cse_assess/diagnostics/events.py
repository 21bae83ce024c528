"""What the log can say: kinds of events with fields that are numbers or codes, and nothing else.

No field is text, so nothing that was typed, read or named can stand in one. That is checked for
every kind when it is declared, not left to whoever adds the next. What happened in a fault is told
by classes and lines of the program, which are looked up there and never taken from the fault.
"""

import contextlib
import enum
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, ClassVar, get_args, get_origin, get_type_hints

_OUR_PACKAGES = ("cse_assess", "cse_assess_ui")
_MOST_FRAMES = 6
MOST = 99_999
"""The largest number that is written: too short for a phone, an NHS number or a date of birth."""


class Why(enum.Enum):
    """Why the window was locked."""

    ASKED = "asked"
    LEFT_ALONE = "left-alone"


class Fault(enum.Enum):
    """What kept something from being done."""

    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"
    BUSY = "busy"
    DAMAGED = "damaged"
    NEWER_VERSION = "newer-version"
    MISSING = "missing"
    REFUSED = "refused"


class Way(enum.Enum):
    """How a referral is handed over."""

    SEALED = "sealed"
    PDF = "pdf"
    PLAIN = "plain"


class Size(enum.Enum):
    """About how large a file is: what its length tells on the way, and no more."""

    UNDER_100_KB = "under-100-kb"
    UNDER_1_MB = "under-1-mb"
    UNDER_10_MB = "under-10-mb"
    LARGER = "larger"

    @classmethod
    def of(cls, length: int) -> "Size":
        """The class of a length in bytes."""
        for limit, size in ((10**5, cls.UNDER_100_KB), (10**6, cls.UNDER_1_MB)):
            if length < limit:
                return size
        return cls.UNDER_10_MB if length < 10**7 else cls.LARGER


class Opened(enum.Enum):
    """What came of opening a package or an answer."""

    SOUND = "sound"
    UNKNOWN_SENDER = "unknown-sender"
    OTHER_KEYS = "other-keys"
    NOT_FOR_US = "not-for-us"
    DAMAGED = "damaged"


class Part(enum.Enum):
    """What kept the app from starting."""

    PLACES = "places"
    VAULT = "vault"
    OTHER = "other"


class KindError(TypeError):
    """A kind of event that could hold text."""


class Frame:
    """A line of our own program. It is made from a traceback alone.

    Args:
        trace: One step of a traceback.
    """

    __slots__ = ("line", "module")

    def __init__(self, trace: TracebackType) -> None:
        told = str(trace.tb_frame.f_globals.get("__name__", ""))
        known = sys.modules.get(told)
        ours = told.partition(".")[0] in _OUR_PACKAGES
        if not ours or known is None or vars(known) is not trace.tb_frame.f_globals:
            raise KindError("This is no line of our program.")
        self.module, self.line = told, trace.tb_lineno

    def __str__(self) -> str:
        return f"{self.module}:{self.line}"


class FaultClass:
    """The class of an exception, by a name under which the program has it.

    Args:
        kind: The class. One that was made while running, under whatever name, is only ``other``.
    """

    __slots__ = ("name",)

    def __init__(self, kind: type[BaseException]) -> None:
        found: Any = sys.modules.get(kind.__module__)
        for step in kind.__qualname__.split("."):
            found = getattr(found, step, None)
        self.name = f"{kind.__module__}.{kind.__qualname__}" if found is kind else "other"

    def __str__(self) -> str:
        return self.name.removeprefix("builtins.")


class Event:
    """What happened. Subclasses are its kinds; each declares its fields and is frozen."""

    kind: ClassVar[str]
    __slots__ = ()

    def __init_subclass__(cls, *, kind: str) -> None:
        cls.kind = kind
        super().__init_subclass__()
        for name, type_ in get_type_hints(cls).items():
            if name != "kind" and not _safe(type_):
                raise KindError(f"{cls.__name__}.{name} could hold text.")

    def fields(self) -> Iterator[tuple[str, str]]:
        """Each field's name and what is written of it."""
        for name, type_ in get_type_hints(type(self)).items():
            if name != "kind":
                yield name, _written(getattr(self, name), type_)


def _safe(type_: Any) -> bool:
    """Whether a field's type has no value that somebody could have written."""
    if get_origin(type_) is tuple:
        return get_args(type_) == (Frame, ...)
    if not isinstance(type_, type):
        return False
    return type_ in (int, FaultClass) or (
        issubclass(type_, enum.Enum) and type_.__module__ == __name__
    )


def _written(value: object, type_: Any) -> str:
    """A field as it stands in the log; a value of another type than declared is not written."""
    if get_origin(type_) is tuple:
        frames = value if isinstance(value, tuple) else ()
        return ",".join(str(one) for one in frames if type(one) is Frame) or "-"
    if type(value) is not type_:
        return "?"
    if isinstance(value, enum.Enum):
        return str(value.value)
    return str(max(0, min(value, MOST)) if isinstance(value, int) else value)


@dataclass(frozen=True)
class Started(Event, kind="started"):
    """The app was started, in this version of itself and of Python."""

    major: int
    minor: int
    patch: int
    python: int


@dataclass(frozen=True)
class NotStarted(Event, kind="not-started"):
    """The app could not start."""

    part: Part


@dataclass(frozen=True)
class Unlocked(Event, kind="unlocked"):
    """Somebody opened the vault."""


@dataclass(frozen=True)
class Locked(Event, kind="locked"):
    """The vault was closed."""

    why: Why


@dataclass(frozen=True)
class Closed(Event, kind="closed"):
    """The app was closed."""


@dataclass(frozen=True)
class NotSaved(Event, kind="not-saved"):
    """A change could not be saved."""

    fault: Fault


@dataclass(frozen=True)
class PackageMade(Event, kind="package-made"):
    """A referral was made ready to hand over."""

    way: Way
    size: Size


@dataclass(frozen=True)
class PackageOpened(Event, kind="package-opened"):
    """A package or an answer was opened, or refused."""

    result: Opened


@dataclass(frozen=True)
class SlowTurn(Event, kind="slow-turn"):
    """The window answered nothing for so many milliseconds."""

    milliseconds: int


@dataclass(frozen=True)
class Crash(Event, kind="crash"):
    """A fault that was not foreseen: its class, and the lines of our own that it went through."""

    fault: FaultClass
    at: tuple[Frame, ...]

    @classmethod
    def of(cls, fault: BaseException) -> "Crash":
        """What is kept of a fault: never its message, and no value.

        Args:
            fault: The exception, with its traceback if it was raised.
        """
        return cls(FaultClass(type(fault)), tuple(_frames(fault.__traceback__)))


KINDS: tuple[type[Event], ...] = (
    Started,
    NotStarted,
    Unlocked,
    Locked,
    Closed,
    NotSaved,
    PackageMade,
    PackageOpened,
    SlowTurn,
    Crash,
)


def _frames(trace: TracebackType | None) -> list[Frame]:
    """Our own lines on the way to a fault, the innermost last; the last few of a long way."""
    found: list[Frame] = []
    while trace is not None:
        with contextlib.suppress(KindError):  # a library's line says less than where we called it
            found.append(Frame(trace))
        trace = trace.tb_next
    return found[-_MOST_FRAMES:]
