"""A cell of a file as the text of the record, with what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.measures import read_percent
from kinerja_docs.bahasa.nip import read_nip
from kinerja_docs.bahasa.numbers import read_number
from kinerja_docs.bahasa.rupiah import read_rupiah
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.nilai import Label, read_value
from kinerja_docs.workbook.columns import Column
from kinerja_docs.workbook.fault import Tingkat
from kinerja_docs.workbook.numbers import shown, shown_amount

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

_CONDITION = frozenset(("ya", "ada", "terpenuhi", "tersedia", "tidak", "tidakada", "tidakterpenuhi"))
_MOST_DIGITS = 15
_RETURN = re.compile(r"_x000D_\n?|\r\n?")
_QUOTED = 60


@dataclass(frozen=True, slots=True)
class Read:
    """The text of a cell, and a message about it ("" if there is none)."""

    teks: str
    pesan: str = ""
    tingkat: Tingkat = "galat"


def read_cell(cell: Cell | MergedCell, column: Column) -> Read:
    """Return what a cell holds for a column; a text at fault is kept."""
    value = cell.value
    if value is None or (isinstance(value, str) and not value.strip()):
        return Read("")
    if cell.data_type == "e":
        return Read("", f"{value} adalah kesalahan rumus. Perbaiki rumusnya atau ketik nilainya.")
    if isinstance(value, bool):
        return _from_text("Ya" if value else "Tidak", column)
    if isinstance(value, int | float):
        return _from_number(float(value), str(cell.number_format), column)
    if isinstance(value, date):
        return _from_date(value, column)
    return _from_text(_RETURN.sub("\n", str(value)), column)


def _from_number(value: float, code: str, column: Column) -> Read:
    match column.kind:
        case "rupiah":
            return Read(shown_amount(value, code))
        case "tahun":
            whole = value.is_integer()
            return Read(f"{value:.0f}", "") if whole else Read(shown(value), f"{shown(value)} bukan bilangan bulat.")
        case "nip":
            return _nip_from_number(value)
        case "kode":
            return _code_from_number(value)
        case "tanggal":
            return Read(shown(value), f"{shown(value)} bukan tanggal. Ketik misalnya 4 Januari 2021.")
        case "pilihan":
            return _choice(shown(value), column)
    return Read(shown(value, code))


def _nip_from_number(value: float) -> Read:
    message = "NIP tersimpan sebagai angka, dan Excel hanya menyimpan 15 angka pertama. Ubah format sel menjadi Teks,"
    return Read(f"{value:.0f}", f"{message} lalu ketik lagi NIP-nya.")


def _code_from_number(value: float) -> Read:
    text = shown(value).replace(",", ".")
    if value.is_integer() and abs(value) < 10**_MOST_DIGITS:
        return Read(text)
    return Read(text, "Kode tersimpan sebagai angka. Ubah format sel menjadi Teks, lalu ketik lagi kodenya.")


def _from_date(value: date, column: Column) -> Read:
    day = value.date() if isinstance(value, datetime) else value
    if column.kind == "tanggal":
        return Read(day.isoformat())
    words = write_date(day.isoformat())
    if column.kind in ("teks", "daftar"):
        return Read(words, f"sel ini berisi tanggal; dibaca “{words}”.", "info")
    message = f"Excel mengubah isi sel ini menjadi tanggal ({words}). Ubah format sel menjadi Umum, lalu ketik lagi."
    return Read(words, message)


def _from_text(text: str, column: Column) -> Read:
    if column.kind == "daftar":
        return Read("\n".join(filter(None, map(normalise, text.split("\n")))))
    flat = normalise(text)
    readers = {"rupiah": _amount, "tahun": _whole, "tanggal": _day, "nip": _nip, "nilai": _value, "angka": _figure}
    if column.kind == "pilihan":
        return _choice(flat, column)
    reader = readers.get(column.kind)
    return Read(flat) if reader is None else reader(flat)


def _amount(text: str) -> Read:
    amount = read_rupiah(text)
    if amount is None:
        return Read(text, f"{_quoted(text)} bukan jumlah rupiah. Ketik angkanya saja, misalnya 1250000.")
    exact = f"{amount.nilai:f}"
    return Read(exact) if amount.pasti else Read(exact, _doubt(text, exact.replace(".", ",")), "peringatan")


def _whole(text: str) -> Read:
    number = read_number(text)
    if re.fullmatch(r"\d{1,9}", text):
        return Read(str(int(text)))
    if number is not None and number.nilai == int(number.nilai):
        return Read(f"{number.nilai:.0f}")
    return Read(text, f"{_quoted(text)} bukan bilangan bulat.")


def _day(text: str) -> Read:
    iso = read_date(text)
    return Read(text, f"{_quoted(text)} bukan tanggal. Ketik misalnya 4 Januari 2021.") if iso is None else Read(iso)


def _nip(text: str) -> Read:
    """Return a NIP; what is wrong with it is said without repeating it."""
    problems = read_nip(text).masalah
    if not problems or not re.search(r"\d", text):
        return Read(text)
    grave = any(problem.tingkat == "galat" for problem in problems)
    return Read(text, " ".join(problem.pesan for problem in problems), "galat" if grave else "peringatan")


def _value(text: str) -> Read:
    """Return a target or a realisasi; digits alone must mean something, the rest is asked with its unit (asking.py)."""
    letters = re.search(r"[^\W\d_]{2}", text)
    if letters or not re.search(r"\d", text) or not isinstance(read_value(text).isi, Label):
        return Read(text)
    return Read(text, f"{_quoted(text)} bukan angka. Ketik misalnya 85,5 atau 85,5%.")


def _figure(text: str) -> Read:
    number = read_number(text)
    if number is not None:
        return Read(text) if number.pasti else Read(text, _doubt(text, shown(float(number.nilai))), "peringatan")
    if read_percent(text) or fold(text) in _CONDITION:
        return Read(text)
    return Read(text, f"{_quoted(text)} bukan angka. Ketik angkanya saja, misalnya 38 atau 85,5.")


def _choice(text: str, column: Column) -> Read:
    found = next((each for each in column.choices if fold(each) == fold(text)), None)
    if found is not None:
        return Read(found)
    return Read("", f"{_quoted(text)} tidak ada dalam pilihan. Pilih: {', '.join(column.choices)}.")


def _doubt(text: str, meant: str) -> str:
    return f"{_quoted(text)} dapat dibaca dua cara; dibaca {meant}. Ketik sebagai angka agar pasti."


def _quoted(text: str) -> str:
    return f'"{text if len(text) <= _QUOTED else text[:_QUOTED] + "…"}"'
