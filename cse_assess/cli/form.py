"""``form``: the instruments, their check and their schemas."""

import json
from pathlib import Path

import click
import msgspec

from cse_assess.assessment.record import Answers, Assessment
from cse_assess.cli.exchange import export_fhir, import_fhir
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form, Item
from cse_assess.instrument.diff import diff
from cse_assess.instrument.guidance import Guidance
from cse_assess.instrument.library import Library
from cse_assess.instrument.schema import schema as describe

_RECORDS: dict[str, type] = {
    "form": Form,
    "guidance": Guidance,
    "answers": Answers,
    "assessment": Assessment,
}


_EFFECTS = {
    "asked": "What is asked, or can be answered",
    "scored": "What the same answers give",
    "worded": "What is said",
}


@click.group()
def form() -> None:
    """Look at the forms, and check your own."""


@form.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def list_(as_json: bool) -> None:
    """List the forms that are installed."""
    forms = [loader.load(id_) for id_ in loader.installed()]
    if as_json:
        rows = [{"id": one.id, "version": one.version, "title": one.title} for one in forms]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
        return
    for one in forms:
        click.echo(f"{one.id} {one.version}  {one.title} ({len(one.items)} items)")


@form.command()
@click.argument("id_", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(id_: str, as_json: bool) -> None:
    """Show a form: its sections, items, levels and rules."""
    found = loader.load(id_)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(found), indent=2, ensure_ascii=False))
        return
    click.echo(
        f"{found.title}\n{found.id} {found.version}, for people up to "
        f"{found.eligibility.max_age}\n\n{found.purpose.strip()}\n"
    )
    for section in found.sections:
        click.echo(f"{section.id}  {section.title}")
        for item in found.items:
            if item.section == section.id:
                click.echo(f"    {_line(item)}")
    click.echo("\nLevels")
    for level in found.levels:
        click.echo(f"    {level.value}  {level.label}. {level.review}")
    click.echo("\nRules")
    for rule in found.rules:
        click.echo(f"    {rule.id}  {rule.title}")


@form.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Let warnings fail the check too.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def check(context: click.Context, path: Path, strict: bool, as_json: bool) -> None:
    """Check a form's folder: form, translations, guidance. Prints every fault with its line."""
    folder = path.parent if path.name == loader.FORM_FILE else path
    if str(path) in loader.installed():
        folder = loader.folder_of(str(path))
    found, faults = loader.examine(folder)
    errors = sum(fault.severity == "error" for fault in faults)
    warnings = len(faults) - errors
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(faults)))
    else:
        for fault in faults:
            click.echo(str(fault), err=True)
            if excerpt := fault.excerpt():
                click.echo(excerpt, err=True)
    if errors or found is None or (strict and warnings):
        click.echo(f"{_many(errors, 'error')}, {_many(warnings, 'warning')}.", err=True)
        context.exit(1)
    if not as_json:
        told = f"no errors, {_many(warnings, 'warning')}" if warnings else "no faults"
        click.echo(f"{found.id} {found.version}: {len(found.items)} items, {told}.")


@form.command()
@click.option("--of", "of", type=click.Choice(sorted(_RECORDS)), default="form", show_default=True)
def schema(of: str) -> None:
    """Print the JSON Schema of a form, of guidance, of answers or of an assessment."""
    click.echo(json.dumps(describe(_RECORDS[of]), indent=2, ensure_ascii=False))


@form.command("diff")
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def diff_(old: str, new: str, as_json: bool) -> None:
    """Say what differs between two versions of a form.

    A and B are ids of installed forms, such as cse-risk or cse-risk@1.0.0, or folders.
    """
    differences = diff(_named(old), _named(new))
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(differences)))
        return
    for effect, heading in _EFFECTS.items():
        told = [one for one in differences if one.effect == effect]
        if told:
            click.echo(heading)
        for one in told:
            click.echo(f"    {one.what}: {one.text}")
    if not differences:
        click.echo("The two are the same.")


form.add_command(export_fhir)
form.add_command(import_fhir)


def _named(name: str) -> Form:
    id_, _, version = name.partition("@")
    if version and id_ in loader.installed():
        return Library().bound(id_, version)
    return loader.load(name)


def _line(item: Item) -> str:
    marks = [*item.flags, *(["restricted"] if item.restricted else [])]
    return f"{item.code}  {item.text}" + (f"  [{', '.join(marks)}]" if marks else "")


def _many(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")
