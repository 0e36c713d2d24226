"""Learns what the signs of a doubtful reading are worth, and writes ``kinerja_docs/extract/certainty/weights.toml``.

    python tools/train_certainty.py [--tulis] DOKUMEN... [--rekaman FOLDER]...

DOKUMEN: folders with documents and ``gold/NAME.json`` as ``kinerja-docs evaluate`` reads them. ``--rekaman``: folders
of records (NAME.json) that other states of the program read in the same documents: what earlier states read wrongly is
how a reading goes wrong. Prints, for folds by office, how many wrong values are doubted when a tenth of the right ones
is; with ``--tulis`` the weights are written. Needs numpy (``pip install -e ".[ocr]"``).
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kinerja_docs import parse
from kinerja_docs.domain import Temuan
from kinerja_docs.domain.boundary import plain
from kinerja_docs.domain.leaves import Leaf, leaves
from kinerja_docs.errors import KinerjaError
from kinerja_docs.evaluation.gold import Gold, comparable, load_gold
from kinerja_docs.evaluation.matching import SCORED, pair_leaves
from kinerja_docs.extract.certainty import owners
from kinerja_docs.extract.certainty.signs import About, Signs, possible, title_words
from kinerja_docs.profiles import load_profiles

OUT = Path(__file__).parents[1] / "kinerja_docs/extract/certainty/weights.toml"
FOLDS = 8
PULL = 3e-4
"""How strongly a weight is held to what a person expected of its sign, beside one mean observation."""
STEPS = 400
PER_DOCUMENT = 30
"""Values of one document that count whole; a document of thousands says no more than one of thirty."""
MADE_UP = 0.3
"""What a value of a made-up document counts beside one of a real document."""
OF_THE_RIGHT = (0.05, 0.1, 0.2)
HARD, BAD, ODD, GOOD = 4.0, 2.0, 0.5, -0.7
"""Expected log-odds of a sign that rules a value out, speaks against it, is only odd, speaks for it."""
_GOOD = set("ukuran tujuan angka gelar kerja benda dikenal bulat benar rumus lazim".split()) | {"kata program"}
_ODD = {
    "berulang",
    "satu-satunya",
    "banyak angka",
    "huruf kecil",
    "dua kalimat",
    "kapital di dalam",
    "panjang",
    "tanda asing",
}
_HARD = {
    "gelar di ujung",
    "huruf berjarak",
    "kedua",
    "kata kerja",
    "ujung terbuka",
    "pengantar daftar",
    "jauh",
    "kecil",
}
_EXPECTED = {
    "cakupan:sedikit": 1.5, "cakupan:separuh": 0.7, "cakupan:hampir semua": -0.7, "dokumen:BACA-06": 2.0,
}  # fmt: skip
_NO_DIGITS = ("satuan", "sumber_data", "penanggung_jawab", "/nama")
BEFORE = -3.0
"""Log-odds of being wrong before any sign: one value in twenty."""


@dataclass(frozen=True)
class Row:
    """A value that was read: whose document, what signs it has, whether it is right, and whether alone it would be."""

    state: str
    document: str
    leaf: Leaf
    signs: tuple[str, ...]
    right: bool
    own: bool


def main() -> None:
    """Train, report, write."""
    options = argparse.ArgumentParser()
    options.add_argument("dokumen", nargs="+", type=Path)
    options.add_argument("--rekaman", action="append", default=[], type=Path)
    options.add_argument("--sumber", action="append", default=[], type=Path)
    options.add_argument("--buatan", default="(?!)", help="names of documents that were made up (a regular expression)")
    options.add_argument("--tulis", action="store_true")
    given = options.parse_args()
    rows = list(_rows(given.dokumen, given.rekaman, given.sumber))
    made_up = re.compile(given.buatan)
    share = _weights(rows, made_up)
    names = sorted({sign for row in rows for sign in row.signs} | {*possible()})
    found = _left_out(rows, share, names)
    real = np.array([row.state == "" and not made_up.match(row.document) for row in rows])
    scale, shift = _calibrated(found[real], np.array([not row.right for row in rows])[real])
    _report(rows, found, real, scale, shift)
    if given.tulis:
        weights = _learnt(rows, share, names)
        _write(dict(zip(names, weights, strict=False)), float(weights[-1]), scale, shift)


def _rows(folders: Sequence[Path], states: Sequence[Path], sources: Sequence[Path]) -> Iterator[Row]:
    words = title_words(load_profiles().vocabulary)
    for folder in folders:
        for path in sorted((folder / "gold").glob("*.json")):
            name = path.name.removesuffix(".json")
            gold = load_gold(path.read_bytes(), name)
            for state, record in _records(name, [folder, *sources], states):
                yield from _of_record(gold, record, state, words)


def _records(name: str, homes: Sequence[Path], states: Sequence[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    source = next((home / name for home in homes if (home / name).is_file()), None)
    try:
        if source is not None:
            yield "", plain(parse(source))
    except KinerjaError:
        pass
    for state in states:
        path = state / f"{name}.json"
        record = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        if record:
            yield state.name, record


def _of_record(gold: Gold, record: dict[str, Any], state: str, words: tuple[str, ...]) -> Iterator[Row]:
    wanted, found = comparable(gold, record)
    if "regulasi" not in gold.record:
        found = [leaf for leaf in found if not leaf.path.startswith("regulasi")]
    if not any("/pohon/" in leaf.path for leaf in wanted):
        found = [leaf for leaf in found if "/pohon/" not in leaf.path]
    right = {j for _, j in pair_leaves(wanted, found, SCORED)}
    own = {j for _, j in pair_leaves(_alone(wanted), _alone(found), SCORED)}
    findings = [Temuan(**finding) for finding in record.get("temuan", [])]
    about = About(gold.name.rpartition(".")[2], findings, record.get("cakupan") or 0.0, words)
    signs = Signs(list(leaves(record)), about)
    for j, leaf in enumerate(found):
        yield Row(state, gold.name, leaf, tuple(signs.of(leaf)), j in right, j in own)


def _alone(values: Sequence[Leaf]) -> list[Leaf]:
    return [replace(leaf, context="") for leaf in values]


def _weights(rows: Sequence[Row], made_up: re.Pattern[str]) -> Any:
    sizes = Counter((row.state, row.document) for row in rows)
    shares = [min(1.0, PER_DOCUMENT / sizes[row.state, row.document]) for row in rows]
    return np.array(
        [share * (MADE_UP if made_up.match(row.document) else 1.0) for row, share in zip(rows, shares, strict=True)]
    )


def _expected(sign: str) -> float:
    head, _, name = sign.rpartition(":")
    if sign in _EXPECTED or head in ("bidang", "asal", "cakupan"):
        return _EXPECTED.get(sign, 0.0)
    if head in ("temuan", "dokumen") or name in _ODD:
        return ODD
    if name == "angka" and head.endswith(_NO_DIGITS):
        return BAD
    return GOOD if name in _GOOD else HARD if name in _HARD else BAD


def _learnt(rows: Sequence[Row], share: Any, names: Sequence[str]) -> Any:
    """Return the weights, the last one what holds before any sign: a logistic fit, held to what is expected."""
    at = {name: i for i, name in enumerate(names)}
    each = [[*sorted({at[s] for s in row.signs if s in at}), len(names)] for row in rows]
    index, start = np.concatenate(each), np.cumsum([0, *map(len, each)])[:-1]
    owner = np.repeat(np.arange(len(rows)), [len(one) for one in each])
    wrong = np.array([not row.own for row in rows], dtype=float)
    expected = np.array([*map(_expected, names), BEFORE])
    weights, first, second, share = expected.copy(), 0.0, 0.0, share / share.sum()
    for step in range(1, STEPS + 1):
        chance = 1 / (1 + np.exp(-np.clip(np.add.reduceat(weights[index], start), -30, 30)))
        slope = np.bincount(index, ((chance - wrong) * share)[owner], len(weights)) + PULL * (weights - expected)
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        weights = weights - 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return weights


def _left_out(rows: Sequence[Row], share: Any, names: Sequence[str]) -> Any:
    """Return for each value the log-odds of being wrong that were learnt without its office."""
    fold = np.array([sum(map(ord, _office(row.document))) % FOLDS for row in rows])
    sums = np.zeros(len(rows))
    for number in range(FOLDS):
        inside, outside = np.where(fold != number)[0], np.where(fold == number)[0]
        weights = _learnt([rows[i] for i in inside], share[inside], names)
        known = dict(zip(names, weights, strict=False))
        for i in outside:
            sums[i] = weights[-1] + sum(known.get(sign, 0.0) for sign in rows[i].signs)
    return sums


def _office(name: str) -> str:
    """Return the words by which documents of one office (or one made-up family) begin."""
    return re.sub(r"(--pdf)?\.\w+$", "", name).split("-")[0] if "_" not in name else name.split(".")[0].split("--")[0]


def _calibrated(sums: Any, wrong: Any) -> tuple[float, float]:
    """Return scale and shift with which the sums become shares that were found (Platt)."""
    scale, shift, target = 1.0, 0.0, wrong.astype(float)
    for _ in range(4000):
        miss = 1 / (1 + np.exp(-(scale * sums + shift))) - target
        scale, shift = scale - 0.05 * float((miss * sums).mean()), shift - 0.05 * float(miss.mean())
    return scale, shift


def _report(rows: Sequence[Row], sums: Any, real: Any, scale: float, shift: float) -> None:
    chance = 1 / (1 + np.exp(-(scale * sums + shift)))
    names = {(row.state, row.document, row.leaf.pointer): chance[i] for i, row in enumerate(rows)}
    for i, row in enumerate(rows):
        for name in owners(row.leaf.pointer):
            above = names.get((row.state, row.document, name), 0.0)
            chance[i] = 1 - (1 - chance[i]) * (1 - above)
    wrong = np.array([not row.right for row in rows])
    right = np.sort(chance[real & ~wrong])[::-1]
    print(f"{len(rows)} values, {wrong.sum()} wrong; in real documents now {real.sum()}, {(wrong & real).sum()} wrong")
    for share in OF_THE_RIGHT:
        bound = right[int(share * len(right))]
        caught = (chance[real & wrong] > bound).mean()
        print(f"{share:.0%} of the right doubted (below {1 - bound:.2f}): {caught:.1%} of the wrong")
    for low, high in ((0, 0.5), (0.5, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 0.98), (0.98, 1.01)):
        inside = real & (1 - chance >= low) & (1 - chance < high)
        if inside.any():
            print(f"certainty {low:.2f} to {high:.2f}: {inside.sum()} values, {(~wrong[inside]).mean():.3f} right")


def _write(signs: dict[str, float], before: float, scale: float, shift: float) -> None:
    lines = ["# Log-odds that a value with this sign is wrong. Made by tools/train_certainty.py; not to be edited.", ""]
    lines += [f"awal = {before:.2f}", f"skala = {scale:.3f}", f"geser = {shift:.3f}", "", "[tanda]"]
    lines += [f'"{name}" = {weight:.2f}' for name, weight in sorted(signs.items()) if abs(weight) >= 0.005]
    OUT.write_text("\n".join([*lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
