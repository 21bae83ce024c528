"""Writing files so that they are whole or not there at all.

Every file that leaves the app goes through here: a temporary file in the same folder, flushed to
the disk, then renamed over the name. A crash, a full disk or a pulled plug leaves either the old
file or the new one, never half of one.
"""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from cse_assess.errors import Refusal


class FileRefused(Refusal):
    """A file could not be read or written."""


def read(path: Path, *, limit: int) -> bytes:
    """Read a whole file of bounded size.

    Args:
        path: The file.
        limit: The most bytes that a sound file of this kind can have.

    Raises:
        FileRefused: The file is missing, unreadable, or larger than ``limit``.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(limit + 1)
    except OSError as error:
        raise FileRefused(f"The file cannot be read ({_why(error)}).", file=path.name) from error
    if len(content) > limit:
        raise FileRefused(f"The file is larger than {limit:,} bytes.", file=path.name)
    return content


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Open a stream whose content appears under ``path`` only when the block ends well.

    The new file is readable by its owner alone (on systems that know the difference).

    Raises:
        FileRefused: The folder is missing or not writable, or the disk is full. Nothing is left.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    except OSError as error:
        raise _not_written(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise _not_written(path, error) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def write(path: Path, content: bytes) -> None:
    """Write a whole file, replacing what was there.

    Raises:
        FileRefused: As :func:`replacing`.
    """
    with replacing(path) as stream:
        stream.write(content)


def write_folder(folder: Path, members: Mapping[str, bytes]) -> None:
    """Write a new folder with all its files, or nothing.

    Args:
        folder: The folder to make; it may exist only if it is empty.
        members: File names, with ``/`` between folders, and contents. The caller has checked
            that no name leaves the folder.

    Raises:
        FileRefused: The folder holds something already, or cannot be written. Nothing is left.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileRefused(
            "The folder is not empty, and nothing was written over.",
            file=folder.name,
            remedy="Choose a new or an empty folder.",
        )
    folder = folder.absolute()
    try:
        staging = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=folder.parent))
    except OSError as error:
        raise _not_written(folder, error) from error
    try:
        for name, content in members.items():
            target = staging.joinpath(*name.split("/"))
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        if folder.exists():
            folder.rmdir()
        staging.rename(folder)
        _sync_folder(folder.parent)
    except OSError as error:
        shutil.rmtree(staging, ignore_errors=True)
        raise _not_written(folder, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder and its parents if they are not there.

    Raises:
        FileRefused: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(folder, error) from error


def _sync_folder(folder: Path) -> None:
    """Make a rename durable where the system can say so (Windows cannot, and needs not)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _not_written(path: Path, error: OSError) -> FileRefused:
    return FileRefused(
        f"It cannot be written ({_why(error)}); what was there before is unchanged.",
        file=path.name,
        remedy="Choose another folder, or free some space, and try again.",
    )


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
