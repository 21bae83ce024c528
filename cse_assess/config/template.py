"""``policy.toml`` with every setting and what it does, to begin from; and values as people read."""

import textwrap
from collections.abc import Iterator
from typing import Any

from cse_assess.config.described import GROUPS, Setting, settings

_WIDTH = 88
_HEAD = """\
# Settings of an organisation for CSE Assess, for every person who uses this computer.
# Take the # away in front of a setting to set it for good. Whatever is under [recommended]
# holds until a person chooses otherwise. docs/POLICY.md says more.
# Try it before you give it out: cse-assess policy check policy.toml
"""


def template() -> str:
    """The file; every setting is there with its default, and none is set."""
    lines = [_HEAD]
    for group, heading in GROUPS.items():
        lines += [f"# {heading}", "#"]
        for one in settings():
            if one.told.group == group and one.told.enforced:
                lines += [*_described(one), f"# {one.name} = {in_toml(one.default)}", ""]
    lines += ["# [recommended]", "#"]
    for one in settings():
        if one.may_be_chosen:
            lines += [] if one.told.enforced else _described(one)
            lines += [f"# {one.name} = {in_toml(one.default)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def in_toml(value: Any) -> str:
    """A setting's value as it stands in ``policy.toml``."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(in_toml(one) for one in value)}]"
    return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def bounds(setting: Setting) -> str:
    """What a setting can be, in a few words."""
    if setting.kind == "yes-no":
        return "true or false"
    if setting.kind == "number":
        return f"{setting.least:,} to {setting.most:,} {setting.told.unit[1]}"
    if setting.kind == "text":
        return "a folder" if setting.told.folder else "text"
    names = ", ".join(f"“{choice}”" if choice else "nothing" for choice in setting.choices)
    return f"one of {names}" if setting.kind == "choice" else f"one or more of {names}"


def _described(setting: Setting) -> Iterator[str]:
    told = setting.told
    said = f"{told.title}: {bounds(setting)}. {told.sentence}"
    if told.empty:
        said += f" Left empty: {told.empty[0].lower()}{told.empty[1:]}."
    yield from (f"# {line}" for line in textwrap.wrap(said, _WIDTH))
