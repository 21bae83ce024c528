"""``score``: answers in, level and reasons out; one document, or a stream of them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from cse_assess import files
from cse_assess.assessment import answers as reading
from cse_assess.assessment.result import Result
from cse_assess.assessment.scoring import Scorer
from cse_assess.errors import Refusal
from cse_assess.instrument import loader
from cse_assess.instrument.definition import Form

LIMIT = 8 * 1024 * 1024
"""The largest assessment in bytes; free text is bounded well below."""

_STDIN = "standard input"


@click.command()
@click.argument("answers", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--form", "form_", metavar="ID|DIR", help="The form; the one that is named if not.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def score(context: click.Context, answers: Path, form_: str | None, as_json: bool) -> None:
    """Score ANSWERS.json or assessment.json.

    "-" reads JSON Lines, and writes one result a line: the result, or {"error": "..."}.
    """
    forms = _Forms(form_)
    if str(answers) == "-":
        context.exit(1 if _stream(forms) else 0)
    content = files.read(answers, limit=LIMIT)
    result, form = _score(content, forms, file=answers.name)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(result), indent=2))
    else:
        click.echo("\n".join(told(form, result)))


def told(form: Form, result: Result) -> Iterator[str]:
    """A result in words: the level, why, what is not known, and only last the number."""
    level = form.not_established if result.level is None else form.level(result.level)
    yield f"{level.label}. {level.meaning.strip()}"
    if result.low_confidence and result.level is not None:
        yield "This rests on little: much is not known."
    yield ""
    yield "Why"
    for fired in result.fired:
        items = f" ({', '.join(fired.items)})" if fired.items else ""
        yield f"  {fired.rule}  {fired.title}: {fired.text}{items}"
    for reason in result.reasons:
        yield f"  {reason.item or '':3}  {reason.text} {reason.points:+d}"
    if not result.fired and not result.reasons:
        yield "  Nothing recorded adds to the concern."
    if result.harm:
        yield ""
        yield f"Signs of harm, apart from risk: {', '.join(result.harm)}"
    yield ""
    yield f"Not known: {result.not_known}. {', '.join(result.unknown_items)}"
    if result.suspected_points:
        yield f"Points that rest on suspicion alone: {result.suspected_points}."
    yield ""
    yield "What to do"
    for number, action in enumerate(level.actions, start=1):
        yield f"  {number}. {action}"
    yield f"  Look again: within {result.review_days} days."
    if result.score is not None:
        parts = ", ".join(f"{name} {value}" for name, value in result.points.items())
        yield ""
        yield f"Score {result.score} ({parts})."


class _Forms:
    """The form to score with, loaded once however many answers follow."""

    def __init__(self, chosen: str | None) -> None:
        self._chosen = Scorer(loader.load(chosen)) if chosen else None
        self._loaded: dict[str, Scorer] = {}

    def named(self, id_: str) -> Scorer:
        if self._chosen is not None:
            return self._chosen
        if id_ not in self._loaded:
            self._loaded[id_] = Scorer(loader.load_installed(id_))
        return self._loaded[id_]


def _score(content: bytes, forms: _Forms, *, file: str) -> tuple[Result, Form]:
    try:
        answers = reading.read(content, file=file)
        scorer = forms.named(answers.form)
        return scorer.score(answers), scorer.form
    except Refusal as refusal:
        raise refusal.in_file(file) from None


def _stream(forms: _Forms) -> int:
    """Score a line at a time; a bad line is told in its place. Returns how many were bad."""
    refused = 0
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            result, _ = _score(line, forms, file=f"{_STDIN}, line {number}")
            click.echo(msgspec.json.encode(result))
        except Refusal as refusal:
            refused += 1
            click.echo(msgspec.json.encode({"error": str(refusal)}))
    if refused:
        click.echo(
            f"{refused} {'line was' if refused == 1 else 'lines were'} refused; "
            "each is told in its place.",
            err=True,
        )
    return refused
