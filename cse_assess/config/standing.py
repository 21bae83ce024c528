"""Which value counts, and who has set it.

What an organisation has set stands above what a user has chosen; that stands above what the
organisation recommends; that above the usual. The registry stands above the file.

Where a source is there and cannot be read, nothing of it counts. It may have said anything, so
every setting that could do harm is held at a value that no organisation would find too loose
(``Told.held``), until it can be read again. A source that stands above the broken one still counts.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from cse_assess.config.described import NotAllowedError, Setting, settings
from cse_assess.config.file import in_folder
from cse_assess.config.policy import Policy
from cse_assess.config.registry import Registry, in_registry, system
from cse_assess.config.source import Source

Origin = Literal["default", "recommended", "you", "lead", "organisation", "held"]


class Standing(msgspec.Struct, frozen=True):
    """What counts now.

    Attributes:
        policy: Every setting's value.
        origins: Who has set each.
    """

    policy: Policy
    origins: Mapping[str, Origin]

    def value(self, name: str) -> Any:
        """The value of a setting."""
        return getattr(self.policy, name)

    def is_fixed(self, name: str) -> bool:
        """Whether the organisation has set it, or it is held while nobody can tell."""
        return self.origins[name] in ("organisation", "held")


class Given(msgspec.Struct, frozen=True):
    """What the organisation has given to this computer.

    Attributes:
        sources: Where it was set, the highest first.
        folder: The machine's policy folder; None where there is none.
    """

    sources: tuple[Source, ...] = ()
    folder: Path | None = None

    @property
    def problems(self) -> tuple[str, ...]:
        """Why a source does not count, each in a sentence."""
        return tuple(source.problem for source in self.sources if source.problem)

    def standing(self, chosen: Mapping[str, Any] | None = None) -> Standing:
        """What counts for somebody.

        Args:
            chosen: What they have chosen, by the names of settings; what cannot be used is as if
                it had not been chosen.
        """
        values: dict[str, Any] = {}
        origins: dict[str, Origin] = {}
        for setting in settings():
            values[setting.name], origins[setting.name] = _found(setting, self.sources, chosen)
        values["auto_lock_minutes"] = min(values["auto_lock_minutes"], values["auto_lock_most"])
        return Standing(Policy(**values), origins)


def enforcing(**values: Any) -> Given:
    """What an organisation has given that has set these values.

    Args:
        values: By the names of settings.
    """
    return Given((Source(name="policy.toml", enforced=values),))


def given(folder: Path | None, registry: Registry | None = None) -> Given:
    """What the organisation has given to this computer. It is read once, at start.

    Args:
        folder: The machine's policy folder; None where nothing is given, whatever the registry
            says.
        registry: Where the mirror is read from; the system's own if not given.
    """
    if folder is None:
        return Given()
    found = (in_registry(registry or system()), in_folder(folder))
    return Given(tuple(source for source in found if source is not None), folder)


def _found(
    setting: Setting, sources: tuple[Source, ...], chosen: Mapping[str, Any] | None
) -> tuple[Any, Origin]:
    name = setting.name
    for source in sources:
        if source.problem and setting.told.held is not msgspec.UNSET:
            return setting.told.held, "held"
        if name in source.enforced:
            return source.enforced[name], "organisation"
    if chosen and name in chosen and setting.may_be_chosen:
        try:
            return setting.read(chosen[name]), "lead" if setting.told.chosen_by == "lead" else "you"
        except NotAllowedError:
            pass
    for source in sources:
        if name in source.recommended:
            return source.recommended[name], "recommended"
    return setting.default, "default"
