"""Real scans, if a folder of them is given in KINERJA_CORPUS: what careful people read on them is found."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Block, Table, text_of
from kinerja_docs.readers import read
from kinerja_docs.readers.scan import available

FOLDER = Path(os.environ.get("KINERJA_CORPUS", "."))
SCANS = sorted(FOLDER.glob("*.pdf")) if "KINERJA_CORPUS" in os.environ and available() else []
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not SCANS, reason="KINERJA_CORPUS names no folder of scans, or the extra ocr is missing"),
]
_META = {"skema", "ragu", "sebagian", "pohon", "arah", "tingkat", "tanggal", "jumlah"}


def said(node: Any, path: str = "", doubted: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield the texts of a gold file that nobody was unsure of."""
    if any(path == pointer or path.startswith(f"{pointer}/") for pointer in doubted):
        return
    if isinstance(node, dict):
        for key, value in node.items():
            if key not in _META:
                yield from said(value, f"{path}/{key}", doubted)
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from said(value, f"{path}/{number}", doubted)
    elif isinstance(node, str) and fold(node):
        yield node


def texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            for cell in block.cells:
                yield " ".join(text_of(inner) for inner in cell.blocks)
                yield from texts(cell.blocks)
        else:
            yield text_of(block)


USUAL = 0.9
LEAST = {"1506872084": 0.39, "2": 0.84}
"""By the last part of its name: what is found in scans whose text the engine reads badly, so that it gets no worse."""


@pytest.mark.parametrize("path", SCANS, ids=lambda path: path.stem)
def test_what_people_read_is_found(path: Path) -> None:
    gold = FOLDER / "gold" / f"{path.name}.json"
    document = read(path.read_bytes(), path.name)
    if not gold.exists() or not any(note.kode == "OCR-03" for note in document.notes):
        pytest.skip("no scan, or nobody has read it yet")
    record = json.loads(gold.read_text(encoding="utf-8"))
    wanted = list(said(record, doubted=tuple(record.get("ragu", ()))))
    whole = fold(" ".join(texts(document.blocks)))
    found = [text for text in wanted if fold(text) in whole]
    assert len(found) >= LEAST.get(path.name.split(".")[0].rpartition("-")[2], USUAL) * len(wanted)
