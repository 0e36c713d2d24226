"""The sheets of the workbook as ``lembar.toml`` declares them, with columns for the periods that are asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, cast

from kinerja_docs.workbook import choices, periods
from kinerja_docs.workbook.columns import KECAMATAN, KUNCI, Column, Kind, Sheet
from kinerja_docs.workbook.marks import DARI, MARKED, PERIKSA, TANDA

PETUNJUK, DAFTAR = "Petunjuk", "Daftar"
OTHERS = (PETUNJUK, DAFTAR)
Periods = Mapping[str, Sequence[str]]
"""Periods by kind of column: "target", "realisasi", "baseline", "angka"."""
_WORDS = {"target": "Target", "realisasi": "Realisasi", "baseline": "Baseline", "angka": "Nilai"}
_NOTES = {
    "target": "Angka atau predikat: 85; 85,5; 85%; 80–90%; ≥ 85; BB. Triwulan hanya bila ditetapkan.",
    "realisasi": "Isi bila tidak dihitung dari lembar Variabel. Angka atau predikat, seperti targetnya.",
    "baseline": "Angka tahun dasar, bila ada.",
    "angka": "Satu angka. Untuk syarat: Ya atau Tidak.",
}
_OWN_FIRST_COLUMN = ("Kecamatan", "Pengaturan")
_OFFICE_NOTE = "Perangkat daerah pemilik baris ini, seperti tertulis di lembar Kecamatan."


def sheets(asked: Periods, marked: Collection[str] = (), unseen: Collection[str] = ()) -> list[Sheet]:
    """Return the sheets in their order, with columns for these periods.

    The sheets ``marked`` have the columns of what was brought from another year; the columns ``unseen`` are hidden.
    """
    return [_sheet(declared, asked, marked, unseen) for declared in _declared()]


@cache
def bare_sheets() -> tuple[Sheet, ...]:
    """Return the sheets without any column of a period: those are found by their headings."""
    return tuple(sheets({}, tuple(MARKED)))


def period_words(sheet: str) -> Mapping[str, str]:
    """Return the first words of the columns of periods of a sheet, by the prefix of their keys."""
    declared = next(each for each in _declared() if each["nama"] == sheet)
    return {column["periode"]: _WORDS[column["periode"]] for column in declared["kolom"] if "periode" in column}


def period_column(prefix: str, period: str, *, wanted: bool = False, hidden: bool = False) -> Column:
    """Return the column of a period."""
    kind: Kind = "angka" if prefix == "angka" else "nilai"
    heading = periods.title(_WORDS[prefix], period)
    return Column(
        key=f"{prefix}:{period}",
        title=heading,
        width=13,
        kind=kind,
        note=_NOTES[prefix],
        wanted=wanted,
        hidden=hidden,
    )


def lists() -> Mapping[str, tuple[str, ...]]:
    """Return the columns of the hidden sheet of lists."""
    return {"A": choices.units(), "B": choices.ranks(), "C": choices.grades()}


@cache
def _declared() -> tuple[dict[str, Any], ...]:
    source = files("kinerja_docs.workbook").joinpath("lembar.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(source)["lembar"])


def _sheet(declared: Mapping[str, Any], asked: Periods, marked: Collection[str], unseen: Collection[str]) -> Sheet:
    marks = _MARKS if declared["nama"] in marked else ()
    own = [column for each in declared["kolom"] for column in _columns(each, asked, unseen)]
    return Sheet(
        name=declared["nama"],
        title=declared["judul"],
        hint=declared["petunjuk"],
        columns=(*_first(declared["nama"]), *own, *marks),
        frozen=declared["beku"],
        needed=declared.get("perlu", False),
        blank_rows=declared.get("kosong", 8),
    )


def _first(name: str) -> tuple[Column, ...]:
    key = Column(key=KUNCI, title="Kunci (jangan diubah)", width=4, hidden=True)
    office = Column(
        key=KECAMATAN, title="Kecamatan", width=16, note=_OFFICE_NOTE, choices=_range("Kecamatan", "B", 5, 504)
    )
    return (key,) if name in _OWN_FIRST_COLUMN else (key, office)


def _columns(declared: Mapping[str, Any], asked: Periods, unseen: Collection[str]) -> list[Column]:
    prefix = declared.get("periode")
    if prefix is not None:
        first = () if prefix == "baseline" else asked.get(prefix, ())[:1]
        return [
            period_column(prefix, period, wanted=period in first, hidden=f"{prefix}:{period}" in unseen)
            for period in asked.get(prefix, ())
        ]
    return [
        Column(
            key=declared["kunci"],
            title=declared["judul"],
            width=declared["lebar"],
            kind=cast("Kind", declared.get("isi", "teks")),
            note=declared.get("catatan", ""),
            choices=_choices()[declared["pilihan"]] if "pilihan" in declared else (),
            strict=declared.get("tertutup", False),
            locked=declared.get("terkunci", False),
            wanted=declared.get("wajib", False),
            hidden=declared.get("tersembunyi", False),
        )
    ]


@cache
def _choices() -> Mapping[str, tuple[str, ...]]:
    ranges = {name: _range(DAFTAR, letter, 1, len(lists()[letter])) for name, letter in _LISTED.items()}
    return {
        **ranges,
        "kecamatan": _range("Kecamatan", "B", 5, 504),
        "jabatan": _range("Jabatan", "C", 5, 504),
        "pejabat": _range("Pejabat", "C", 5, 504),
        "kapasitas": choices.KAPASITAS,
        "arah": choices.ARAH,
        "jenis": choices.JENIS,
        "tingkat": tuple(choices.TINGKAT.values()),
        "bagian": tuple(choices.BAGIAN.values()),
        "dokumen": choices.DOKUMEN,
        "triwulan": choices.TRIWULAN,
        "ya_tidak": choices.YA_TIDAK,
    }


_MARKS = (
    Column(
        key=DARI,
        title="Dari tahun lalu",
        width=24,
        note="Nilai di baris ini dibawa dari tahun yang disebut, atau tidak dibawa dan tertulis di sini.",
        locked=True,
        optional=True,
    ),
    Column(
        key=PERIKSA,
        title="Sudah diperiksa",
        width=14,
        kind="pilihan",
        note="Pilih Ya bila nilai yang dibawa (sel biru) masih benar. Nilai yang diganti tidak perlu diberi Ya.",
        choices=choices.YA_TIDAK,
        strict=True,
        optional=True,
    ),
    Column(key=TANDA, title="Tanda (jangan diubah)", width=4, hidden=True, optional=True),
)
"""The columns of what was brought from another year."""
_LISTED = {"satuan": "A", "pangkat": "B", "golongan": "C"}


def _range(sheet: str, letter: str, first: int, last: int) -> tuple[str, ...]:
    return (f"={sheet}!${letter}${first}:${letter}${last}",)
