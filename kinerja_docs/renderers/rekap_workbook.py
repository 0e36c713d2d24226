"""The rekap of a kabupaten as an Excel workbook: a sheet for each question that a planner asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from kinerja_docs.domain.rekap import Rekap, RekapIndikator
from kinerja_docs.renderers.rekap import missing
from kinerja_docs.renderers.sheets import GOOD, SOFT, WARNING, Cell, Column, Kind, Sheets, Value

Row = list[Value | Cell]
THRESHOLDS = "Digabung bila kemiripan hurufnya paling sedikit 90 dan tidak ada kata bermakna yang berbeda."


def write_rekap(rekap: Rekap, stream: BinaryIO) -> None:
    """Write the workbook of a rekap; the same rekap gives the same bytes."""
    title = f"Rekap kinerja kecamatan {rekap.daerah or ''} tahun {rekap.tahun or 'n/a'}".replace("  ", " ")
    with Sheets(stream, title) as book:
        book.facts("Ringkasan", title, _opening(rekap), _facts(rekap))
        book.table("Indikator", title, _HOW, _INDICATORS, _indicators(rekap), frozen=4)
        ranked = book.table("Peringkat", title, _RANKED, _RANKING, _ranking(rekap), frozen=2)
        if any(each.nilai is not None for each in rekap.peringkat):
            book.bars("Grafik", f"Rata-rata capaian IKU (%), tahun {rekap.tahun or 'n/a'}", "Peringkat", ranked, (1, 2))
        _matrices(book, title, rekap)
        book.table(
            "Data", title, ("Satu baris tiap indikator tiap kecamatan; saring menurut kolom.",), _DATA, _data(rekap)
        )
        book.table("Belum ada", title, ("Yang masih harus diisi, menurut kecamatan.",), _MISSING, _missing(rekap))
        book.table("Beda redaksi", title, (THRESHOLDS, _ALIKE), _WORDINGS, _wordings(rekap))
        if rekap.program:
            _budget(book, title, rekap)


_HOW = (
    "Persentase seluruh kecamatan = Σ pembilang / Σ penyebut × 100, bukan rata-rata persentase.",
    "IKM: rata-rata tertimbang responden bila jumlahnya diketahui. Nilai AKIP: rata-rata, predikatnya dari situ.",
)
_RANKED = (
    "Urut menurut rata-rata capaian IKU; nilai yang sama berbagi peringkat. Yang datanya kurang lengkap dibanding yang",
    "lain (kuning) tidak diberi peringkat.",
)
_ALIKE = "Kuning: mungkin indikator yang sama tetapi tidak digabung. Samakan redaksi dan satuannya bila memang sama."
_INDICATORS = (
    Column("No.", 6, "bulat"),
    Column("Dokumen", 11, "tengah"),
    Column("Jabatan", 24),
    Column("Indikator", 42),
    Column("Satuan", 11, "tengah"),
    Column("Cara menggabung", 20),
    Column("Σ pembilang", 12, "angka"),
    Column("Σ penyebut", 12, "angka"),
    Column("Nilai gabungan", 12, "angka"),
    Column("Predikat", 10, "tengah"),
    Column("Kecamatan dihitung", 11, "bulat"),
    Column("Tidak dihitung", 9, "bulat"),
    Column("Terendah", 20),
    Column("Tertinggi", 20),
    Column("Catatan", 46),
)
_RANKING = (
    Column("Peringkat", 11, "bulat"),
    Column("Kecamatan", 24),
    Column("Rata-rata capaian IKU (%)", 16, "persen"),
    Column("Predikat", 20, "tengah"),
    Column("Indikator dihitung", 12, "bulat"),
    Column("Belum dapat dihitung", 12, "bulat"),
    Column("Anggaran (Rp)", 20, "rupiah"),
)
_DATA = (
    Column("No. indikator", 10, "bulat"),
    Column("Kecamatan", 20),
    Column("Dokumen", 10, "tengah"),
    Column("Jabatan", 30),
    Column("Indikator (redaksi kecamatan)", 52),
    Column("Satuan", 10, "tengah"),
    Column("Target", 10, "tengah"),
    Column("Pembilang", 11, "angka"),
    Column("Penyebut", 11, "angka"),
    Column("Realisasi", 11, "angka"),
    Column("Capaian (%)", 11, "persen"),
    Column("Predikat", 16, "tengah"),
    Column("Yang kurang", 40),
)
_MISSING = (
    Column("Kecamatan", 20),
    Column("No. indikator", 10, "bulat"),
    Column("Indikator", 60),
    Column("Jabatan", 36),
    Column("Yang kurang", 60),
)
_WORDINGS = (
    Column("No. indikator", 10, "bulat"),
    Column("Redaksi terbanyak", 60),
    Column("Redaksi lain", 60),
    Column("Kecamatan", 36),
    Column("Kemiripan (0–100)", 12, "bulat"),
    Column("Hasil", 14, "tengah"),
    Column("Alasan", 40),
)


def _opening(rekap: Rekap) -> tuple[str, ...]:
    return (f"{len(rekap.kecamatan)} kecamatan. Nilai dihitung program dari buku kerja dan rekaman masing-masing.",)


def _facts(rekap: Rekap) -> Iterator[tuple[str, Value | Cell]]:
    yield "Kecamatan", f"{len(rekap.kecamatan)}: {', '.join(rekap.kecamatan)}"
    yield "Profil capaian", rekap.profil
    for each in rekap.indikator:
        if each.dokumen != "IKI":
            label = f" ({each.predikat})" if each.predikat else ""
            yield f"IKU {each.nomor}: {each.nama}", f"{each.cetak} {each.satuan or ''}{label} · {each.cara}"
    if rekap.jumlah_anggaran is not None:
        yield "Anggaran seluruh kecamatan", f"Rp{rekap.jumlah_anggaran:,.0f}".replace(",", ".")
    yield "Yang belum ada", f"{sum(1 for _ in missing(rekap))} nilai; lihat lembar Belum ada"
    yield from (("Catatan", Cell(note, WARNING)) for note in rekap.catatan)


def _indicators(rekap: Rekap) -> Iterator[Row]:
    for each in rekap.indikator:
        spread = ", ".join(f"{label} {number}" for label, number in each.sebaran.items())
        yield [
            *(each.nomor, each.dokumen, each.jabatan, each.nama, each.satuan, each.cara, each.pembilang, each.penyebut),
            Cell(each.cetak if each.nilai is None else each.nilai, SOFT, tebal=True),
            *(each.predikat, each.dihitung),
            Cell(each.dilewati, WARNING if each.dilewati else None),
            *(each.terendah, each.tertinggi, "\n".join((*each.catatan, *([f"Sebaran: {spread}."] if spread else ())))),
        ]


def _ranking(rekap: Rekap) -> Iterator[Row]:
    budgets = {each.kecamatan: each.jumlah for each in rekap.anggaran}
    for each in rekap.peringkat:
        colour = f"#{each.warna}" if each.warna else None
        yield [
            "–" if each.peringkat is None else each.peringkat,
            each.kecamatan,
            each.cetak if each.nilai is None else each.nilai,
            Cell(each.predikat, colour),
            each.dihitung,
            Cell(each.dilewati, WARNING if each.dilewati else None),
            budgets.get(each.kecamatan),
        ]


def _matrices(book: Sheets, title: str, rekap: Rekap) -> None:
    """Add kecamatan by indicator, once the realisasi and once the capaian, of the IKU."""
    shown = [each for each in rekap.indikator if each.dokumen != "IKI"]
    notes = ("Kuning: belum ada. Strip: kecamatan ini tidak mempunyai indikatornya.",)
    for name, percent in (("Realisasi IKU", False), ("Capaian IKU", True)):
        columns = (Column("Kecamatan", 22), *(_column(each, percent=percent) for each in shown))
        rows = ([place, *(_at(each, place, percent=percent) for each in shown)] for place in rekap.kecamatan)
        book.table(name, title, notes, columns, rows, frozen=1)


def _column(indicator: RekapIndikator, *, percent: bool) -> Column:
    kind: Kind = "persen" if percent or indicator.satuan == "%" else "angka"
    return Column(f"{indicator.nomor}. {indicator.nama}", 26, kind)


def _at(indicator: RekapIndikator, kecamatan: str, *, percent: bool) -> Value | Cell:
    found = next((each for each in indicator.anggota if each.kecamatan == kecamatan), None)
    if found is None:
        return "–"
    value, printed = (found.capaian, found.capaian_cetak) if percent else (found.nilai, found.cetak)
    if value is not None:
        return value
    return Cell("belum ada" if printed == "n/a" else printed, WARNING if printed == "n/a" else None)


def _data(rekap: Rekap) -> Iterator[Row]:
    for indicator in rekap.indikator:
        for each in indicator.anggota:
            yield [
                *(indicator.nomor, each.kecamatan, indicator.dokumen, indicator.jabatan, each.nama, indicator.satuan),
                *(each.target, each.pembilang, each.penyebut, each.cetak if each.nilai is None else each.nilai),
                *(each.capaian_cetak if each.capaian is None else each.capaian, each.predikat),
                Cell("\n".join(each.kurang), WARNING if each.kurang else None),
            ]


def _missing(rekap: Rekap) -> Iterator[Row]:
    for name, each, indicator in missing(rekap):
        yield [name, indicator.nomor, each.nama, indicator.jabatan, "\n".join(each.kurang)]


def _wordings(rekap: Rekap) -> Iterator[Row]:
    for each in rekap.redaksi:
        joined = Cell("tidak digabung", WARNING) if each.alasan else Cell("digabung", GOOD)
        where = ", ".join(each.kecamatan)
        yield [each.nomor, each.indikator, each.teks, where, each.kemiripan, joined, each.alasan]


def _budget(book: Sheets, title: str, rekap: Rekap) -> None:
    columns = (
        Column("Kecamatan", 22),
        *(Column(f"{each.kode or ''} {each.uraian}".strip(), 22, "rupiah") for each in rekap.program),
        Column("Jumlah", 22, "rupiah"),
        Column("Catatan", 40),
    )
    rows: list[Row] = [
        [each.kecamatan, *(each.program.get(one.kunci) for one in rekap.program), each.jumlah, "\n".join(each.catatan)]
        for each in rekap.anggaran
    ]
    sums: list[Value] = ["Jumlah", *(one.jumlah for one in rekap.program), rekap.jumlah_anggaran, None]
    rows.append([Cell(value, SOFT, tebal=True) for value in sums])
    notes = ("Baris yang tertulis di beberapa perjanjian dihitung sekali; rupiah.",)
    book.table("Anggaran", title, notes, columns, rows, frozen=1)
