"""Puts the built page into the wheel; a wheel without it says so when it is asked for."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = "resources/opener/build/opener.html"


class OpenerHook(BuildHookInterface[Any]):
    """Adds the page if ``make opener`` has built it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the page to what the wheel holds."""
        if version != "editable" and (Path(self.root) / PAGE).is_file():
            build_data["force_include"][PAGE] = f"cse_assess/data/{PAGE}"
