"""An evaluation in words: for the terminal, as plain data for JSON, as a page of the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from kinerja_docs.domain.leaves import Leaf
from kinerja_docs.evaluation.matching import MATCHINGS, SCORED, Matching
from kinerja_docs.evaluation.result import Evaluation, Mean, Outcome, Score, Scores, macro, micro

Row = Sequence[str]
_HEAD = ("Ada", "Terbaca", "Benar", "Presisi", "Perolehan", "F1", "F1 persis", "F1 mirip")


def terminal(evaluation: Evaluation, *, detailed: bool = False, folds: bool = False) -> str:
    """Return the evaluation as tables for the terminal.

    Args:
        evaluation: what was measured.
        detailed: with every value lost and made up.
        folds: with a table of the regions, each of which is new to what was learnt from the others.
    """
    parts = [
        "Angka dalam persen. Ukuran: setara (huruf dan angka saja, besar kecil sama); juga F1 persis dan F1 mirip.",
        aligned([("Bidang", *_HEAD), *_by_field(evaluation)]),
        aligned([("Rekaman utuh", *_HEAD), *_by_record(evaluation)]),
        aligned([("Jenis berkas", *_HEAD), *_by_format(evaluation)]),
        *([aligned([("Daerah", *_HEAD), *_by_group(evaluation)])] if folds else []),
        aligned([("Dokumen", *_HEAD), *map(_document, evaluation.outcomes)]),
        _honesty(evaluation),
        *_unreadable(evaluation),
    ]
    if detailed:
        parts += ["\n".join(_differences(outcome)) for outcome in evaluation.outcomes if not outcome.error]
    return "\n\n".join(parts)


def _by_field(evaluation: Evaluation) -> Iterator[Row]:
    tables = [evaluation.fields(matching) for matching in (SCORED, "persis", "mirip")]
    for name in sorted(tables[0]):
        yield _row(name, *(table[name] for table in tables))
    yield _sums("Semua (mikro)", evaluation)
    yield ("Rata-rata bidang (makro)", "", "", "", *_means(*map(macro, tables)))


def _by_record(evaluation: Evaluation) -> Iterator[Row]:
    tables = [evaluation.records(matching) for matching in (SCORED, "persis", "mirip")]
    for name in sorted(tables[0]):
        yield _row(name, *(table[name] for table in tables))
    yield _row("Semua", *map(micro, tables))


def _by_format(evaluation: Evaluation) -> Iterator[Row]:
    for name in evaluation.formats:
        yield _sums(name, evaluation.of_format(name))


def _by_group(evaluation: Evaluation) -> Iterator[Row]:
    sums = [(name, evaluation.of_group(name)) for name in evaluation.groups]
    for name, own in sums:
        yield _sums(name or "(tidak disebut)", own)
    means = [[micro(own.fields(matching)) for _, own in sums] for matching in (SCORED, "persis", "mirip")]
    shares = [[getattr(each, share) for each in means[0]] for share in ("precision", "recall", "f1")]
    others = [[each.f1 for each in scores] for scores in means[1:]]
    yield ("Rata-rata daerah", "", "", "", *(percent(sum(each) / len(each)) for each in (*shares, *others)))


def _honesty(evaluation: Evaluation) -> str:
    """Say how many of the wrong values were told, and how many of the right ones needlessly."""
    found = evaluation.doubts
    return (
        f"Dari {found.wrong} nilai yang salah, {percent(found.told)} persen ditandai perlu diperiksa; "
        f"dari {found.right} yang benar {percent(found.needless)} persen ikut ditandai."
    )


def _document(outcome: Outcome) -> Row:
    return _sums(outcome.name, Evaluation((outcome,)))


def _sums(name: str, evaluation: Evaluation) -> Row:
    return _row(name, *(micro(evaluation.fields(matching)) for matching in (SCORED, "persis", "mirip")))


def _row(name: str, scored: Score, strict: Score, soft: Score) -> Row:
    counts = (str(scored.expected), str(scored.found), str(scored.correct))
    return (name, *counts, *_means(scored, strict, soft))


def _means(scored: Score | Mean, strict: Score | Mean, soft: Score | Mean) -> Row:
    return tuple(map(percent, (scored.precision, scored.recall, scored.f1, strict.f1, soft.f1)))


def percent(share: float) -> str:
    """Return a share as per cent with a decimal comma, never rounded up to 100."""
    rounded = round(share * 100, 1)
    return f"{99.9 if rounded == 100 and share < 1 else rounded:.1f}".replace(".", ",")


def aligned(rows: Iterable[Row]) -> str:
    """Return rows as columns, names to the left and numbers to the right."""
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    lines = [
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in table
    ]
    return "\n".join(line.rstrip() for line in lines)


def _unreadable(evaluation: Evaluation) -> Iterator[str]:
    errors = [f"  {outcome.error}" for outcome in evaluation.outcomes if outcome.error]
    if errors:
        yield "\n".join(["Tidak terbaca, semua isinya dihitung hilang:", *errors])


def _differences(outcome: Outcome) -> Iterator[str]:
    yield f"{outcome.name}: {len(outcome.lost)} hilang, {len(outcome.made_up)} tambahan"
    for mark, leaves in (("- hilang", outcome.lost), ("+ tambahan", outcome.made_up)):
        for leaf in leaves:
            context = f" [{leaf.context}]" if leaf.context else ""
            yield f"  {mark} {leaf.pointer}{context}: {leaf.value}"


def plain(evaluation: Evaluation, date: str | None = None) -> dict[str, Any]:
    """Return the whole evaluation as plain data."""
    return {
        "tanggal": date,
        "ukuran": SCORED,
        "semua": _plain_sums(evaluation),
        "ditandai": asdict(evaluation.doubts),
        "format": {name: _plain_sums(evaluation.of_format(name)) for name in evaluation.formats},
        "dokumen": [_plain_document(outcome) for outcome in evaluation.outcomes],
    }


def _plain_document(outcome: Outcome) -> dict[str, Any]:
    return {
        "nama": outcome.name,
        "format": outcome.format,
        "galat": outcome.error,
        **_plain_sums(Evaluation((outcome,))),
        "hilang": [*map(_plain_leaf, outcome.lost)],
        "tambahan": [*map(_plain_leaf, outcome.made_up)],
    }


def _plain_sums(evaluation: Evaluation) -> dict[str, Any]:
    return {matching: _plain_matching(evaluation, matching) for matching in MATCHINGS}


def _plain_matching(evaluation: Evaluation, matching: Matching) -> dict[str, Any]:
    fields, records = evaluation.fields(matching), evaluation.records(matching)
    return {
        "mikro": _plain_score(micro(fields)),
        "makro": _plain_mean(macro(fields)),
        "bidang": _plain_scores(fields),
        "rekaman_utuh": _plain_scores(records),
    }


def _plain_scores(scores: Scores) -> dict[str, Any]:
    return {name: _plain_score(scores[name]) for name in sorted(scores)}


def _plain_score(score: Score) -> dict[str, Any]:
    counts = {"ada": score.expected, "terbaca": score.found, "benar": score.correct}
    return counts | _plain_mean(score)


def _plain_mean(mean: Score | Mean) -> dict[str, Any]:
    return {"presisi": round(mean.precision, 4), "perolehan": round(mean.recall, 4), "f1": round(mean.f1, 4)}


def _plain_leaf(leaf: Leaf) -> dict[str, str]:
    return {"di": leaf.pointer, "bidang": leaf.field, "konteks": leaf.context, "nilai": leaf.value}
