"""Real documents, if a folder of them is given in KINERJA_CORPUS: tables as pdfplumber sees them, nothing lost."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from kinerja_docs.document import Block, Cell, Table, text_of
from kinerja_docs.readers.pdf import read

FOLDER = Path(os.environ.get("KINERJA_CORPUS", "."))
FILES = sorted(FOLDER.glob("*.pdf")) if "KINERJA_CORPUS" in os.environ else []
pytestmark = pytest.mark.skipif(not FILES, reason="KINERJA_CORPUS names no folder of PDFs")


def letters(texts: Iterable[str]) -> Counter[str]:
    return Counter(letter for text in texts for letter in text if letter.isalnum())


def headers(blocks: Iterable[Block]) -> list[str]:
    """Return the text of header rows that may have been repeated."""
    tables = [block for block in blocks if isinstance(block, Table)]
    return [text_of(block) for table in tables for cell in table.cells if is_head(cell, table) for block in cell.blocks]


def is_head(cell: Cell, table: Table) -> bool:
    return cell.row < table.header_rows


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_letter_is_lost(path: Path) -> None:
    data = path.read_bytes()
    found = read(data, path.name)
    out = letters(text_of(block) for block in found.blocks + found.furniture)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]
    missing = letters(pages) - out
    repeated = letters(headers(found.blocks))
    assert all(missing[letter] <= len(pages) * repeated[letter] for letter in missing), missing
    assert not out - letters(pages)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cells_are_those_of_pdfplumber(path: Path) -> None:
    """Every text that pdfplumber finds in a cell of its own is found within one cell or block of ours."""
    found = read(path.read_bytes(), path.name)
    if any(note.kode.startswith("OCR") for note in found.notes):
        pytest.skip("a scan")
    ours = [squeezed(text) for block in found.blocks for text in stretches(block)]
    with pdfplumber.open(path) as document:
        wanted = [cell for page in document.pages for cell in cells(page)]
    known = [text for text in wanted if any(text in other for other in ours)]
    assert len(known) >= 0.97 * len(wanted), [text for text in wanted if text not in known]


def stretches(block: Block) -> list[str]:
    if isinstance(block, Table):
        return [" ".join(text_of(inner) for inner in cell.blocks) for cell in block.cells]
    return [text_of(block)]


def cells(page: pdfplumber.page.Page) -> list[str]:
    lines = {"vertical_strategy": "lines_strict", "horizontal_strategy": "lines_strict"}
    shading = page.filter(lambda thing: thing["object_type"] != "rect" or min(thing["width"], thing["height"]) < 2.6)
    tables = shading.extract_tables() or page.extract_tables(lines)
    return [squeezed(cell) for table in tables for line in table for cell in line if cell and cell.strip()]


def squeezed(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())
