"""Any bytes are read or refused with words, and every filled cell that a sheet shows is there."""

from __future__ import annotations

import contextlib
import io
import random

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_docs.document import text_of
from kinerja_docs.errors import KinerjaError
from kinerja_docs.readers.xlsx import read
from kinerja_docs.readers.xlsx.numbers import show

WORDS = st.from_regex(r"\A[a-z]{5,9}\Z")
CELLS = st.dictionaries(st.tuples(st.integers(0, 14), st.integers(0, 6)), WORDS, max_size=30)
CODES = st.text(alphabet='0#?.,%;"[]_*\\ ymdhsEe+-@Rp/<>=:\x00', max_size=30)
SPREADSHEET = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table>'
STARTS = [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08\x10\x00", SPREADSHEET.encode()]


def workbook(cells: dict[tuple[int, int], str]) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Lembar")
        for (row, column), word in cells.items():
            sheet.write(row, column, word)
    return stream.getvalue()


def attempt(data: bytes, name: str) -> None:
    with contextlib.suppress(KinerjaError):
        assert read(data, name).name == name


@settings(max_examples=200, deadline=None)
@given(CELLS)
def test_every_filled_cell_is_kept(cells: dict[tuple[int, int], str]) -> None:
    words = " ".join(map(text_of, read(workbook(cells), "x.xlsx").blocks[1:])).split()
    assert sorted(words) == sorted(cells.values())


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(STARTS), st.binary(max_size=1_500))
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes) -> None:
    attempt(start + rest, "x.xlsx")


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 20))
def test_damaged_workbooks_are_read_or_refused(seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    data = bytearray(workbook({(0, 0): "judul", (2, 0): "no", (2, 1): "sasaran", (3, 1): "isi"}))
    for _ in range(count):
        data[chance.randrange(len(data))] = chance.randrange(256)
    attempt(bytes(data), "x.xlsx")


@settings(max_examples=500, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e300, max_value=1e300), CODES)
def test_any_number_is_shown_in_any_format(value: float, code: str) -> None:
    assert isinstance(show(value, code), str)
