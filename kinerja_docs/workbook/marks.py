"""What was brought from another year: marked beside its row, known again as long as nobody has changed or checked it.

A row carries three more columns: a note ("dari 2021"), "Sudah diperiksa", and a hidden one that holds what was brought
("|jumlah=100000000|"). A cell still waits to be looked at while it holds the same and nobody has chosen "Ya". The mark
stands in the row and names columns, so that sorting, inserting and saving by another program leave it true. Of persons
the mark holds no more than length, first and last letters: who comes after them is not to find their NIP there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.workbook.columns import Row, Table
from kinerja_docs.workbook.fault import Fault
from kinerja_docs.workbook.settings import SETTINGS
from kinerja_docs.workbook.turned import Turned

DARI, PERIKSA, TANDA = "dari", "periksa", "tanda"
_PARTIES = tuple(f"{side}_{name}" for side in ("pertama", "kedua") for name in ("nama", "nip", "pangkat"))
MARKED: Mapping[str, tuple[str, ...]] = {
    "Pejabat": ("nama", "nip", "pangkat", "golongan", "kapasitas"),
    "Anggaran": ("jumlah",),
    "Perjanjian": _PARTIES,
    "Pengaturan": ("nilai",),
    "Kecamatan": ("visi",),
    "IKU": ("sasaran", "indikator", "alasan", "formulasi"),
    "IKI": ("sasaran", "indikator", "alasan", "formulasi"),
    "Indikator PK": ("sasaran", "indikator"),
    "Tugas": ("teks",),
    "Cascading": ("misi", "tujuan_rpjmd", "sasaran_rpjmd", "tujuan_pd", "sasaran_pd", "indikator"),
}
"""The sheets and columns whose values are marked; texts only where they name the year that they come from."""
_KNOWN_BY: Mapping[str, tuple[str, ...]] = {
    "Pejabat": ("jabatan",),
    "Anggaran": ("jabatan", "kode", "uraian"),
    "Perjanjian": ("pertama_jabatan",),
    "Pengaturan": ("pengaturan",),
}
_COUNTED = {"Pejabat": "pejabat", "Anggaran": "jumlah anggaran", "Perjanjian": "nama pihak", "Pengaturan": "pengaturan"}
_TEXT = "teks yang menyebut tahun itu"
_PERSONAL = ("Pejabat", "Perjanjian")
_OF_A_YEAR = ("Pejabat", "Anggaran", "Perjanjian")
_UNKNOWN = "dari tahun lalu"
_YEAR = re.compile(r"\d{4}")
Cells = Mapping[str, str | None]


def brought(turned: Turned, rows: Mapping[str, Sequence[Row]]) -> Tahunan:
    """Return the new year with a note for each value that came from another one, and for each that was left there.

    ``rows`` are those that the workbook has for it. What is older keeps its year.
    """
    titles = {each.kunci: each.judul for each in SETTINGS}
    notes = {
        _key("Pengaturan", {"pengaturan": titles.get(key, key)}, "nilai"): f"{turned.dari}: {text}"
        for key, text in turned.ditinggal.items()
    }
    for sheet, columns in MARKED.items():
        for row in rows.get(sheet, ()):
            found = {name: year for name in columns if (year := _source(turned, sheet, row, name))}
            notes |= {_key(sheet, row.cells, name): f"dari {year}" for name, year in found.items()}
    return replace(turned.tahunan, dibawa={**notes, **turned.tahunan.dibawa})


def _source(turned: Turned, sheet: str, row: Row, name: str) -> int | None:
    """Return the year that a value was brought from, None where it is of no year: a text that names none."""
    text = row.get(name)
    if text is None or (sheet not in _OF_A_YEAR and not re.search(rf"\b{turned.dari}\b", text)):
        return None
    found = re.search(r"/perjanjian/(\d+)", row.get("kunci") or "")
    return turned.perjanjian.get(int(found[1])) if found else turned.dari


def marked(sheet: str, cells: Cells, notes: Mapping[str, str]) -> dict[str, str]:
    """Return the cells of note and mark that a row gets, none where nothing in it was brought."""
    told = {name: notes[key] for name in MARKED.get(sheet, ()) if (key := _key(sheet, cells, name)) in notes}
    held = [_held(sheet, name, text) for name in told if (text := cells.get(name))]
    found = {DARI: "; ".join(dict.fromkeys(told.values())), TANDA: f"|{'|'.join(held)}|" if held else ""}
    return {name: text for name, text in found.items() if text}


def criteria(sheet: str, name: str, cell: str, mark: str, checked: str) -> str:
    """Return the formula of Excel that is true while a cell waits to be looked at."""
    held = f"LEN({cell})&LEFT({cell},1)&RIGHT({cell},2)" if sheet in _PERSONAL else f'SUBSTITUTE({cell},CHAR(10)," ")'
    return f'=AND({checked}<>"Ya",ISNUMBER(FIND("|{name}="&{held}&"|",{mark})))'


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row with the columns that wait to be looked at."""

    table: Table
    row: Row
    columns: tuple[str, ...]

    @property
    def note(self) -> str:
        """What stands beside it."""
        return self.row.get(DARI) or _UNKNOWN


def waiting(tables: Iterable[tuple[Table, Iterable[Row]]]) -> list[Waiting]:
    """Return the rows in which anything brought from another year is as it was, and not checked."""
    rows = (
        Waiting(table, row, tuple(name for name in MARKED[table.name] if _is_waiting(table.name, row, name)))
        for table, rows in tables
        for row in rows
    )
    return [each for each in rows if each.columns]


def notes_of(rows: Iterable[Waiting]) -> dict[str, str]:
    """Return the notes of waiting values, for the record's year."""
    return {_key(each.table.name, each.row.cells, name): each.note for each in rows for name in each.columns}


def told(rows: Sequence[Waiting], office: int) -> Fault:
    """Return what is said of the waiting rows of an office: how many of what, in which cells."""
    years = _years(each.note for each in rows)
    by_sheet = [found for name in MARKED if (found := [each for each in rows if each.table.name == name])]
    numbers = Counter(_words(each.table.name) for each in rows)
    counts = [f"{numbers[words]} {words}" for words in dict.fromkeys(map(_words, MARKED)) if numbers[words]]
    cells = [f"{found[0].table.name}!{area}" for found in by_sheet for area in _areas(found)]
    also = f" (juga {', '.join(cells[1:])})" if cells[1:] else ""
    message = (
        f"{', '.join(counts)} masih dibawa dari {years} dan belum diperiksa{also}. Ganti yang sudah lain; yang masih "
        "benar diberi Ya di kolom Sudah diperiksa."
    )
    return Fault(by_sheet[0][0].table.name, _areas(by_sheet[0])[0], message, "peringatan", office)


def counted(years: Iterable[Tahunan]) -> str:
    """Return what was brought, for the person who is to look at it: "9 pejabat, 12 jumlah anggaran"."""
    kept = {
        (number, key.split("/")[0], key.rpartition("/")[0])
        for number, each in enumerate(years)
        for key, note in each.dibawa.items()
        if ":" not in note
    }
    counts = Counter(_words(sheet) for _, sheet, _ in kept)
    return ", ".join(f"{counts[words]} {words}" for words in dict.fromkeys(map(_words, MARKED)) if counts[words])


def years_of(years: Iterable[Tahunan]) -> str:
    """Return the years that values were brought from: "2021 dan 2022"."""
    return _years(note for each in years for note in each.dibawa.values() if ":" not in note)


def _years(notes: Iterable[str]) -> str:
    return " dan ".join(sorted({year for note in notes for year in _YEAR.findall(note)})) or "tahun lalu"


def _words(sheet: str) -> str:
    return _COUNTED.get(sheet, _TEXT)


def _is_waiting(sheet: str, row: Row, name: str) -> bool:
    text, mark = row.get(name), row.get(TANDA)
    return bool(text and mark and row.get(PERIKSA) != "Ya" and f"|{_held(sheet, name, text)}|" in mark)


def _held(sheet: str, name: str, text: str) -> str:
    flat = normalise(text)
    return f"{name}={len(flat)}{flat[:1]}{flat[-2:]}" if sheet in _PERSONAL else f"{name}={flat}"


def _key(sheet: str, cells: Cells, name: str) -> str:
    """Return the place of a value: what its row is known by, a text by itself."""
    return "/".join((sheet, *(fold(cells.get(known) or "") for known in _KNOWN_BY.get(sheet, (name,))), name))


def _areas(rows: Sequence[Waiting]) -> list[str]:
    """Return the cells of some rows, those of neighbours together: "D5:H13"."""
    found: list[list[Waiting]] = []
    for each in sorted(rows, key=lambda one: one.row.number):
        if found and each.row.number == found[-1][-1].row.number + 1:
            found[-1].append(each)
        else:
            found.append([each])
    return [_area(each) for each in found]


def _area(rows: Sequence[Waiting]) -> str:
    cells = [each.table.letters.get(name, "A") for each in rows for name in each.columns]
    first, last = (pick(cells, key=lambda letter: (len(letter), letter)) for pick in (min, max))
    start, end = f"{first}{rows[0].row.number}", f"{last}{rows[-1].row.number}"
    return start if start == end else f"{start}:{end}"
