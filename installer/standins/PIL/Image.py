"""Stands where Pillow's module would; whoever asks it for a picture is refused."""

from typing import Any, NoReturn


class Image:
    """The type of a picture, of which there is none."""


def __getattr__(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _refuse


def _refuse(*_: Any, **__: Any) -> NoReturn:
    raise NotImplementedError("The app was built without Pillow: its papers hold no pictures.")
