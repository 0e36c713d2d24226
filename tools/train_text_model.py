"""Learns what cells of each column look like, and writes ``kinerja_docs/extract/tables/text_model.json``.

    python tools/train_text_model.py [--tulis] FOLDER...

FOLDER: folders with documents, and ``gold/NAME.json`` if there is any. Cells are labelled by headers that are certain
(spelled as the vocabulary has them), by gold, and by the units and titles of the vocabulary. Prints, for folds by
office, how often the class of a whole column is named rightly; with ``--tulis`` the weights are written. Needs numpy
(``pip install -e ".[ocr]"``).
"""

from __future__ import annotations

import argparse
import json
from base64 import b85encode
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from kinerja_docs.document import Table, grid, unframed
from kinerja_docs.errors import KinerjaError
from kinerja_docs.extract.tables.evidence import CLASSES
from kinerja_docs.extract.tables.search import find_header
from kinerja_docs.extract.tables.text_model import BUCKETS, features
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.profiles import Profiles, load_profiles
from kinerja_docs.readers import read

OUT = Path(__file__).parents[1] / "kinerja_docs/extract/tables/text_model.json"
_GOLD = {"nama": "indikator", "satuan": "satuan", "alasan": "alasan", "teks": "formulasi"}
FOLDS, STEPS, PULL, RATE = 6, 250, 2e-3, 2.0
PER_COLUMN = 12
"""Cells of one column that count; a column of hundreds says no more."""
LEAST_CELLS = 2


@dataclass(frozen=True)
class Example:
    """A text of a known class: from which column, of which office, and what it counts."""

    text: str
    kind: str
    column: str
    office: str
    weight: float


def main() -> None:
    """Train, report, write."""
    options = argparse.ArgumentParser()
    options.add_argument("folder", nargs="+", type=Path)
    options.add_argument("--tulis", action="store_true")
    given = options.parse_args()
    profiles = load_profiles()
    examples = [*_of_columns(given.folder, profiles), *_of_gold(given.folder), *_of_vocabulary(profiles)]
    names = sorted(set(CLASSES.values()))
    print(len(examples), dict(Counter(example.kind for example in examples)))
    _report(examples, names)
    if given.tulis:
        _write(_learnt(examples, names), names, Counter(example.kind for example in examples))


def _of_columns(folders: Sequence[Path], profiles: Profiles) -> Iterator[Example]:
    for path in (path for folder in folders for path in sorted(folder.iterdir()) if path.is_file()):
        try:
            document = read(path.read_bytes(), path.name)
        except KinerjaError:
            continue
        tables = [block for block in unframed(document.blocks) if isinstance(block, Table)]
        for number, table in enumerate(tables):
            yield from _of_table(table, f"{path.name} {number}", profiles)


def _of_table(table: Table, name: str, profiles: Profiles) -> Iterator[Example]:
    kinds = [kind for kind in profiles.kinds.values() if kind.tabel]
    found = (find_header(table, profiles.vocabulary, kind, kind.tabel) for kind in kinds)
    header = max(filter(None, found), key=lambda header: header.detail, default=None)
    rows = grid(table)
    for index, column in {} if header is None else header.columns.items():
        if column.alike is None and column.field in CLASSES and header is not None:
            cells = [cell for cell in dict.fromkeys(row[index] for row in rows[header.body :]) if cell is not None]
            texts = [text for cell in cells if cell.column_span == 1 and (text := cell_text(cell))][:PER_COLUMN]
            for text in texts:
                yield Example(text, CLASSES[column.field], f"{name} {index}", _office(name), 1 / len(texts) ** 0.5)


def _of_gold(folders: Sequence[Path]) -> Iterator[Example]:
    for path in (path for folder in folders for path in sorted((folder / "gold").glob("*.json"))):
        seen: set[tuple[str, str]] = set()
        for kind, text in _leaves(json.loads(path.read_text(encoding="utf-8"))):
            if (kind, text) not in seen:
                seen.add((kind, text))
                yield Example(text, kind, f"{path.name} {kind} {len(seen)}", _office(path.name), 0.3)


def _leaves(value: Any, owner: str = "") -> Iterator[tuple[str, str]]:
    """Yield class and text of the values of a record."""
    if isinstance(value, list):
        for item in value:
            yield from _leaves(item, owner)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{owner}/{name}")
    elif isinstance(value, str) and value and (kind := _kind(owner.split("/"))) is not None:
        yield kind, value


def _kind(steps: Sequence[str]) -> str | None:
    """Return the class of a value of a record by the names on the way to it."""
    owner, name = steps[-2:]
    if name == "uraian":
        return {"anggaran": "program", "sasaran": "sasaran", "iku": "sasaran", "iki": "sasaran"}.get(owner)
    if name in {"sumber_data", "penanggung_jawab"}:
        return name
    return _GOLD.get(name) if owner in {"indikator", "formulasi"} else None


def _of_vocabulary(profiles: Profiles) -> Iterator[Example]:
    vocabulary = profiles.vocabulary
    for unit in vocabulary.satuan.nama:
        yield Example(unit, "satuan", f"vocabulary {unit}", "vocabulary", 0.3)
    for title in vocabulary.jabatan.pejabat:
        for unit in ("Seksi Pemerintahan", "Bidang Sarana"):
            yield Example(f"{title} {unit}", "penanggung_jawab", f"vocabulary {title}", "vocabulary", 0.1)


def _office(name: str) -> str:
    return "-".join(name.casefold().split("-")[:3])


def _matrix(examples: Sequence[Example]) -> np.ndarray:
    found = np.zeros((len(examples), BUCKETS), dtype=np.float32)
    for row, example in enumerate(examples):
        found[row, list(features(example.text))] = 1.0
    return found


def _learnt(examples: Sequence[Example], names: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return weights (bucket × class) and what holds before, by gradient descent on the weighted log loss."""
    words, known = _matrix(examples), np.array([names.index(example.kind) for example in examples])
    count = np.array([example.weight for example in examples])
    for kind in range(len(names)):
        count[known == kind] *= 1 / max(count[known == kind].sum(), 1.0) ** 0.5
    count /= count.sum()
    weights, before = np.zeros((BUCKETS, len(names))), np.zeros(len(names))
    target = np.eye(len(names))[known]
    momentum = np.zeros_like(weights)
    for _ in range(STEPS):
        scores = words @ weights + before
        scores -= scores.max(axis=1, keepdims=True)
        share = np.exp(scores)
        share /= share.sum(axis=1, keepdims=True)
        fault = (share - target) * count[:, None]
        momentum = 0.9 * momentum + words.T @ fault + PULL * 0.01 * weights
        weights -= RATE * momentum
        before -= RATE * 0.1 * fault.sum(axis=0)
    return weights, before


def _report(examples: Sequence[Example], names: Sequence[str]) -> None:
    right: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    sure: list[tuple[float, bool]] = []
    for fold in range(FOLDS):
        held = [one for one in examples if crc32(one.office.encode()) % FOLDS == fold]
        weights, before = _learnt([one for one in examples if crc32(one.office.encode()) % FOLDS != fold], names)
        columns: defaultdict[str, list[Example]] = defaultdict(list)
        for one in held:
            columns[one.column].append(one)
        for cells in columns.values():
            if len(cells) < LEAST_CELLS:
                continue
            scores = _matrix(cells) @ weights + before
            scores -= scores.max(axis=1, keepdims=True)
            logs = (scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))).mean(axis=0)
            best = names[int(logs.argmax())]
            order = np.sort(logs)
            all_of[cells[0].kind] += 1
            right[cells[0].kind] += best == cells[0].kind
            sure.append((float(order[-1] - order[-2]), best == cells[0].kind))
    print(f"columns named rightly: {sum(right.values())} of {sum(all_of.values())}")
    print({name: f"{right[name]}/{all_of[name]}" for name in names})
    sure.sort()
    for at in range(5):
        part = sure[at * len(sure) // 5 : (at + 1) * len(sure) // 5]
        print(f"margin from {part[0][0]:.2f}: {sum(good for _, good in part) / len(part):.2f} right")


def _write(learnt: tuple[np.ndarray, np.ndarray], names: Sequence[str], counts: Counter[str]) -> None:
    weights, before = learnt
    scale = float(np.abs(weights).max()) / 127
    packed = {
        name: b85encode(np.round(weights[:, at] / scale).astype(np.int8).tobytes()).decode()
        for at, name in enumerate(names)
    }
    data = {
        "keterangan": "Made by tools/train_text_model.py; not to be edited.",
        "skala": round(scale, 6),
        "awal": {name: round(float(before[at]), 4) for at, name in enumerate(names)},
        "cacah": dict(sorted(counts.items())),
        "bobot": packed,
    }
    OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
