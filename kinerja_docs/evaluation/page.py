"""An evaluation as a page of the documentation: figures only, no value of any document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kinerja_docs.evaluation.matching import SCORED, Matching
from kinerja_docs.evaluation.result import Evaluation, Mean, Score, macro, micro

_HEAD = ("in document", "read", "right", "precision", "recall", "F1", "F1 strict", "F1 soft")
_ORDER: tuple[Matching, ...] = (SCORED, "persis", "mirip")
_METHOD = """\
Made by `kinerja-docs evaluate`. A value counts as read if its field, its context (the name of its jabatan or indikator)
and its text agree with the gold file: **folded** compares letters and digits without case and is the figure that
counts, **strict** compares every character, **soft** allows a Levenshtein ratio of 0.8 (numbers must be equal). Micro
sums over all values, macro is the mean over fields. A whole record is right if all of its values are. What the
annotator was not sure of is not scored; a document that could not be read counts as lost."""


def page(evaluation: Evaluation, date: str | None, version: str) -> str:
    """Return the page in Markdown; the same evaluation and date give the same bytes."""
    when = f" of {date}" if date else ""
    parts = [
        "# Evaluation",
        f"State{when}, kinerja-docs {version}, {len(evaluation.outcomes)} documents.",
        _METHOD,
        "## All documents",
        _table("average", _totals(evaluation)),
        "## By format",
        _table("format", (_sums(name, evaluation.of_format(name)) for name in evaluation.formats)),
        "## By document",
        _table("document", (_sums(f"`{one.name}`", Evaluation((one,))) for one in evaluation.outcomes)),
        *_unreadable(evaluation),
        "## Whole records",
        _table("record", _by_name(evaluation.records(m) for m in _ORDER)),
        "## By field",
        _table("field", _by_name(evaluation.fields(m) for m in _ORDER)),
    ]
    return "\n\n".join(parts) + "\n"


def _totals(evaluation: Evaluation) -> Iterator[Sequence[str]]:
    yield _sums("micro", evaluation)
    yield ("macro", "", "", "", *_shares(*(macro(evaluation.fields(m)) for m in _ORDER)))


def _sums(name: str, evaluation: Evaluation) -> Sequence[str]:
    return _row(name, *(micro(evaluation.fields(m)) for m in _ORDER))


def _by_name(tables: Iterable[dict[str, Score]]) -> Iterator[Sequence[str]]:
    scored, *others = tables
    for name in sorted(scored):
        yield _row(f"`{name}`", scored[name], *(table[name] for table in others))


def _row(name: str, scored: Score, strict: Score, soft: Score) -> Sequence[str]:
    return (name, *map(str, (scored.expected, scored.found, scored.correct)), *_shares(scored, strict, soft))


def _shares(scored: Score | Mean, strict: Score | Mean, soft: Score | Mean) -> Sequence[str]:
    return tuple(f"{share:.3f}" for share in (scored.precision, scored.recall, scored.f1, strict.f1, soft.f1))


def _table(first: str, rows: Iterable[Sequence[str]]) -> str:
    lines = [(first, *_HEAD), ("---", *("---:" for _ in _HEAD)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _unreadable(evaluation: Evaluation) -> Iterator[str]:
    names = [f"`{outcome.name}`" for outcome in evaluation.outcomes if outcome.error]
    if names:
        yield f"Not readable, all counted as lost: {', '.join(names)}."
