"""Workbooks for tests: a small year, and a workbook changed as a planner would change it."""

from __future__ import annotations

import io
from collections.abc import Callable

from openpyxl import Workbook, load_workbook

from kinerja_docs.domain import (
    Anggaran,
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    Pejabat,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Sasaran,
)
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.workbook import Fault, read_workbook, write_workbook

FORMULA = "Jumlah desa tertib / Jumlah desa x 100%"
FIRST = 5
"""The row of the first data."""


def indicator(nama: str = "Persentase desa tertib", **fields: object) -> Indikator:
    known: dict[str, object] = {"satuan": "%", "arah": "naik", "target": {"2021": "90"}}
    return Indikator(nama=nama, **{**known, **fields})  # type: ignore[arg-type]


def year(name: str = "Kecamatan Contoh", **fields: object) -> Tahunan:
    formula = Formulasi(teks=FORMULA, pohon=of_text(FORMULA))
    iku = (
        Sasaran(uraian="Tertib", indikator=(indicator(formulasi=formula), indicator("Nilai IKM", satuan="Nilai"))),
        Sasaran(uraian="Cepat", indikator=(indicator("Lama layanan", satuan="Hari", arah="turun"),)),
    )
    jabatan = (
        Jabatan(
            nama="Camat",
            tugas=("Memimpin", "Membina"),
            pejabat=Pejabat(nama="NAMA CAMAT", nip="19000101 192001 1 001", pangkat="Pembina", golongan="IV/a"),
        ),
        Jabatan(
            nama="Kepala Seksi Pemerintahan", iki=(Sasaran(uraian="Rapi", indikator=(indicator("Jumlah laporan"),)),)
        ),
    )
    record = Kinerja(
        tahun=2021,
        perangkat_daerah=PerangkatDaerah(nama=name, daerah="Kabupaten Contoh"),
        iku=iku,
        jabatan=jabatan,
        perjanjian=(Perjanjian(tahun=2021, pihak_pertama=Pihak(jabatan="Camat"), anggaran=budget()),),
    )
    values = {"jumlah_desa": {"2021": "40"}, "jumlah_desa_tertib": {"2021": "38"}}
    return Tahunan(rekaman=record, variabel=values, pengaturan={"kertas": "F4", **fields})  # type: ignore[dict-item]


def budget() -> tuple[Anggaran, ...]:
    return (
        Anggaran(kode="7.01.01", uraian="Program A", tingkat="program", jumlah="30000"),
        Anggaran(kode="7.01.01.2.01", uraian="Kegiatan B", tingkat="kegiatan", jumlah="30000"),
        Anggaran(kode="7.01.01.2.01.0001", uraian="Sub C", tingkat="sub_kegiatan", jumlah="10000"),
        Anggaran(kode="7.01.01.2.01.0002", uraian="Sub D", tingkat="sub_kegiatan", jumlah="20000", keterangan="APBD"),
    )


def changed(data: bytes, change: Callable[[Workbook], object]) -> bytes:
    """Return a workbook after somebody changed it."""
    book = load_workbook(io.BytesIO(data))
    change(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def column(book: Workbook, sheet: str, title: str) -> str:
    """Return the letter of a column by its heading."""
    return next(cell.column_letter for cell in book[sheet][FIRST - 1] if cell.value == title)


def read_changed(
    change: Callable[[Workbook], object], tahunan: Tahunan | None = None
) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return what is read of a written year after a change."""
    return read_workbook(changed(write_workbook([tahunan or year()], 2021), change), "buku.xlsx")


def setting(sheet: str, cells: dict[str, object]) -> Callable[[Workbook], None]:
    """Return a change that types into cells."""

    def change(book: Workbook) -> None:
        for name, value in cells.items():
            book[sheet][name] = value

    return change


def grave(faults: tuple[Fault, ...]) -> list[str]:
    """Return the faults that must be put right, as they are said."""
    return [str(fault) for fault in faults if fault.tingkat == "galat"]
