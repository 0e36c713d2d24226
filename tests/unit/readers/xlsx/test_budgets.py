"""A workbook is read up to its budgets, and refused one beyond them."""

from __future__ import annotations

import pytest

from kinerja_docs.errors import TooLarge
from kinerja_docs.readers import read
from kinerja_docs.readers.xlsx import sheet


def csv(rows: int, columns: int, letters: int = 1) -> bytes:
    return "\n".join([";".join(["x" * letters] * columns)] * rows).encode()


BUDGETS = {
    "SHEET_ROWS": (csv(6, 2), csv(7, 2), 6, "baris"),
    "SHEET_COLUMNS": (csv(2, 6), csv(2, 7), 6, "sebuah baris"),
    "SHEET_CELLS": (csv(3, 4), csv(3, 5), 12, "sel terisi"),
    "SHEET_LETTERS": (csv(3, 4, 5), csv(3, 4, 6), 60, "huruf"),
}


@pytest.mark.parametrize("name", BUDGETS)
def test_its_limit_is_read_and_one_more_is_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    fits, beyond, limit, said = BUDGETS[name]
    monkeypatch.setattr(sheet, name, limit)
    assert read(fits, "a.csv").blocks
    with pytest.raises(TooLarge, match=said):
        read(beyond, "a.csv")
