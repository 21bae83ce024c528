"""What a catalogue has to hold: every text that the window or, through it, the domain says.

``python make.py translations`` brings the catalogues up to date with Qt's own tool, which finds
``tr`` in the window's modules; what the domain says is found here.
"""

import ast
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import cse_assess_ui
from cse_assess.assessment import quality
from cse_assess.config import described
from cse_assess.referral import gaps
from cse_assess.referral.papers import safe_to_give
from cse_assess_ui.language import LANGUAGES, SOURCE, catalogue_file
from cse_assess_ui.models.words import DOMAIN


def domain_texts() -> list[str]:
    """The sentences that the domain says through the window, each once."""
    found: dict[str, None] = {}
    for module in (gaps, quality, safe_to_give):
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        found.update(dict.fromkeys(_sentences(tree)))
    found.update(dict.fromkeys(described.texts()))
    return list(found)


def update(catalogue: Path) -> None:
    """Bring a catalogue up to date: add what is new, drop what is no longer said.

    Args:
        catalogue: A ``.ts`` file; it is made if it is not there.

    Raises:
        subprocess.CalledProcessError: Qt's tool could not do it.
    """
    modules = sorted(str(path) for path in Path(cse_assess_ui.__path__[0]).rglob("*.py"))
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        said = Path(folder) / "domain.py"
        lines = [f"QT_TRANSLATE_NOOP({_quoted(DOMAIN)}, {_quoted(t)})" for t in domain_texts()]
        said.write_text("\n".join(lines), encoding="utf-8")
        command = [str(tool), "-silent", "-locations", "none", "-no-obsolete"]
        command += [*modules, str(said), "-ts", str(catalogue)]
        subprocess.run(command, check=True, cwd=folder)  # noqa: S603 - our own arguments


def main(_: Sequence[str]) -> int:
    """Bring every catalogue up to date."""
    for code in LANGUAGES:
        if code != SOURCE:
            update(catalogue_file(code))
    return 0


def _sentences(tree: ast.Module) -> Iterator[str]:
    """String constants that are sentences and no documentation."""
    documentation = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            said = node.value.strip()
            if id(node) not in documentation and " " in said and said[-1] in ".?}":
                yield node.value


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
