"""``form export-fhir`` and ``form import-fhir``: forms for the health world, and from it."""

from pathlib import Path

import click
import msgspec

from cse_assess import files
from cse_assess.instrument import loader, translation

_LIMIT = 16 * 1024 * 1024


@click.command("export-fhir")
@click.argument("id_", metavar="ID")
@click.option("-o", "--out", type=click.Path(path_type=Path), required=True)
def export_fhir(id_: str, out: Path) -> None:
    """Write a form as a FHIR R4 Questionnaire."""
    from cse_assess.instrument.fhir import questionnaire  # noqa: PLC0415 - only here

    form, folder = loader.load(id_), loader.folder_of(id_)
    translations = {
        language: translation.read(folder, language).texts
        for language in translation.languages(folder)
    }
    document = questionnaire(form, translations)
    files.write(out, msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n")
    click.echo(f"Wrote {form.id} {form.version} to {out}.")


@click.command("import-fhir")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path, file_okay=False), required=True)
def import_fhir(file: Path, out: Path) -> None:
    """Make a form's folder of a FHIR R4 Questionnaire, and say what could not be carried."""
    from cse_assess.instrument.fhir import import_questionnaire  # noqa: PLC0415 - only here

    imported = import_questionnaire(files.read(file, limit=_LIMIT), file=file.name)
    files.write_folder(out, {loader.FORM_FILE: imported.to_toml()})
    form = imported.form
    click.echo(f"Wrote {form.id} {form.version} to {out}: {len(form.items)} questions.")
    for one in imported.not_carried:
        click.echo(f"Not carried: {one.link_id or 'the whole'}: {one.reason}", err=True)
