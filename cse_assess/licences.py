"""What the app is built from, and under which licences: for the page that says so.

A bundle carries a file that was written when it was built, with the parts that are no Python
packages too. From source, the packages that are installed are asked.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import msgspec

from cse_assess.errors import Refusal

NAME = "licences.json"
_APP = "cse-assess"
_EXTRAS = ("keychain", "desk")
_LIMIT = 80
"""A field that is longer is a licence's text, not its name."""

_WANTED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_EXTRA = re.compile(r"""extra\s*==\s*["']([^"']+)["']""")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
_PROGRAM = re.compile(r"\.(py|pyc|pyi|so|json)$")
_CLASSIFIER = "License :: OSI Approved :: "


class LicencesUnreadable(Refusal):
    """The list of parts that came with the app is damaged."""


class Part(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """Something that the app is built from.

    Attributes:
        name: What it is called.
        version: Which version; empty where it has none.
        licence: The licence's short name, as an SPDX expression where its makers give one.
        text: The licence's words.
    """

    name: str
    version: str
    licence: str
    text: str


def licences() -> tuple[Part, ...]:
    """Everything that the app is built from, in the order of the alphabet.

    Raises:
        LicencesUnreadable: The bundle's list is damaged.
    """
    bundled = Path(__file__).resolve().parent / "data" / NAME
    return read(bundled.read_bytes()) if bundled.is_file() else in_order(installed())


def read(content: bytes) -> tuple[Part, ...]:
    """The parts that :func:`written` wrote.

    Raises:
        LicencesUnreadable: It is no such list.
    """
    try:
        return msgspec.json.decode(content, type=tuple[Part, ...])
    except msgspec.DecodeError as error:
        raise LicencesUnreadable(
            "The list of licences that came with the app is damaged. Nothing else is affected.",
            file=NAME,
            remedy="Ask IT to install the app again.",
        ) from error


def written(parts: Iterable[Part]) -> bytes:
    """Parts as a file; the same bytes for the same parts."""
    return msgspec.json.format(msgspec.json.encode(in_order(parts)), indent=1)


def in_order(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Parts in the order of the alphabet."""
    return tuple(sorted(parts, key=lambda part: (part.name.casefold(), part.version)))


def installed() -> Iterator[Part]:
    """The Python packages that the app needs and that are installed here, the app among them."""
    for name in needed(_APP, extras=_EXTRAS):
        yield part_of(metadata.distribution(name))


def needed(name: str, *, extras: Iterable[str] = ()) -> dict[str, frozenset[str]]:
    """Which packages a package needs, and those need, as far as they are installed.

    Args:
        name: The package.
        extras: The extras of this package that count.

    Returns:
        The packages that each needs directly, by the package's name in small letters.
    """
    found: dict[str, frozenset[str]] = {}
    waiting = [(_normal(name), frozenset(extras))]
    while waiting:
        one, with_extras = waiting.pop()
        wanted = frozenset(filter(_is_installed, _requirements(one, with_extras)))
        if one not in found and _is_installed(one):
            found[one] = wanted
            waiting += [(other, frozenset()) for other in wanted - found.keys()]
    return found


def _requirements(name: str, extras: frozenset[str]) -> Iterator[str]:
    if not _is_installed(name):
        return
    for line in metadata.distribution(name).requires or ():
        extra, wanted = _EXTRA.search(line), _WANTED.match(line)
        if wanted and (extra is None or extra[1] in extras):
            yield _normal(wanted[0])


def _is_installed(name: str) -> bool:
    return next(iter(metadata.distributions(name=name)), None) is not None


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def part_of(package: metadata.Distribution) -> Part:
    """What an installed package says of itself."""
    return Part(
        name=package.metadata["Name"],
        version=package.version,
        licence=_licence(package),
        text=_text(package),
    )


def _licence(package: metadata.Distribution) -> str:
    for field in ("License-Expression", "License"):
        told = package.metadata[field].strip() if field in package.metadata else ""
        if told and len(told) <= _LIMIT and "\n" not in told:
            return told
    classified = package.metadata.get_all("Classifier") or []
    named = [line.removeprefix(_CLASSIFIER) for line in classified if line.startswith(_CLASSIFIER)]
    return ", ".join(named) or "See its words"


def _text(package: metadata.Distribution) -> str:
    files = sorted(
        (
            file
            for file in package.files or ()
            if ".dist-info" in file.parts[0]
            and _TEXT.search(file.name)
            and not _PROGRAM.search(file.name)
        ),
        key=str,
    )
    texts = [Path(str(file.locate())).read_text("utf-8", errors="replace") for file in files]
    return "\n\n".join(text.strip() for text in texts)
