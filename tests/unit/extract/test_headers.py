"""Header rows as real documents print them, and the column that each of their cells is."""

from __future__ import annotations

import pytest

from kinerja_docs.extract.tables.names import Spellings, column_of
from kinerja_docs.profiles import load_profiles

PROFILES = load_profiles()
HEADERS = [
    ("iku", "NO ¦ SASARAN STRATEGIS ¦ INDIKATOR KINERJA UTAMA ¦ PENJELASAN/FORMULASI ¦ SUMBER DATA", "nomor sasaran indikator formulasi sumber_data"),
    ("iku", "NO ¦ INDIKATOR KINERJA UTAMA ¦ PENJELASAN ¦ PENANGGUNGJAWAB", "nomor indikator alasan penanggung_jawab"),
    ("iku", "No. ¦ Sasaran › Strategis ¦ Indikator Kinerja › Utama ¦ Penjelasan ¦ Sumber › Data ¦ Penanggungja › wab", "nomor sasaran indikator alasan sumber_data penanggung_jawab"),
    ("iku", "Sasaran Strategis ¦ Indikator Sasaran ¦ Penjelasan/Formula", "sasaran indikator formulasi"),
    ("iku", "NO. ¦ URAIAN ¦ DASAR PERTIMBANGAN ¦ SUMBER DATA", "nomor uraian alasan sumber_data"),
    ("iku", "Kinerja Utama/ Sasaran Strategis ¦ Indikator Kinerja Utama (Satuan) ¦ Penjelasan / Formulasi Perhitungan", "sasaran indikator formulasi"),
    ("iku", "NO. ¦ Sasaran ¦ Indikator Kinerja Utama (IKU) ¦ 2017", "nomor sasaran indikator target:2017"),
    ("iku", "NO ¦ SASARAN STRATEGIS ¦ IKU ¦ ALASAN/PENJELASAN ¦ SUMBER DATA", "nomor sasaran indikator alasan sumber_data"),
    ("iku", "Nama IKU ¦ Baseline 2015 ¦ Target › 2016 ¦ Target › 2017 ¦ Unit in Charge ¦ Jenis Cascading", "indikator baseline:2015 target:2016 target:2017 penanggung_jawab -"),
    ("iku", "Sasaran Strategis Daerah ¦ Indikator Kinerja Utama Daerah ¦ Formulasi Pengukuran IKU ¦ Sumber Data dan Informasi Kinerja", "sasaran indikator formulasi sumber_data"),
    ("iku", "Indikator Kinerja Utama (IKU) Perangkat Daerah ¦ Definisi Operasional Indikator ¦ Formula/Rumus Perhitungan", "indikator alasan formulasi"),
    ("iku", "Cara Penghitungan/Formula ¦ Sumber Data/Bukti Dukung ¦ Bidang Pengampu ¦ PJ", "formulasi sumber_data penanggung_jawab penanggung_jawab"),
    ("iku", "Penjelas-an ¦ Pe-nanggung Jawab ¦ Frekuensi Pengumpulan Data ¦ Bobot", "alasan penanggung_jawab - -"),
    ("iku", "Penjelasan Teknis/Formulasi ¦ Meta Indikator ¦ Meta Indikator / Formulasi ¦ Cara Menghitung", "formulasi alasan formulasi formulasi"),
    ("iki", "SASARAN/KINERJA UTAMA ¦ INDIKATOR KINERJA UTAMA ¦ PENJELASAN/FORMULASI PENGHITUNGAN ¦ SUMBER DATA", "sasaran indikator formulasi sumber_data"),
    ("iki", "KINERJA ¦ INDIKATOR KINERJA ¦ PENJELASAN/FORMULASI PERHITUNGAN ¦ SUMBER DATA", "sasaran indikator formulasi sumber_data"),
    ("iki", "No ¦ Sasaran Kinerja Program ¦ Indikator Kinerja Program ¦ Penjelasan/ Formulasi Perhitungan", "nomor sasaran indikator formulasi"),
    ("iki", "Tugas Pokok ¦ Indikator Individu ¦ Formulasi/Penjelasan ¦ Pihak Penanggung Jawab", "sasaran indikator formulasi penanggung_jawab"),
    ("iki", "Kinerja Utama/Tugas Pokok ¦ Uraian Kinerja ¦ Rencana Hasil Kerja ¦ Hasil yang Diharapkan", "sasaran sasaran sasaran sasaran"),
    ("pk", "NO ¦ SASARAN STRATEGIS ¦ INDIKATOR KINERJA ¦ TARGET", "nomor sasaran indikator target"),
    ("pk", "NO ¦ SASARAN KEGIATAN ¦ INDIKATOR KEGIATAN ¦ TARGET", "nomor sasaran indikator target"),
    ("pk", "NO ¦ SASARAN STAREGIS ¦ INDIKATOR SASARAN › URAIAN ¦ INDIKATOR SASARAN › SATUAN ¦ INDIKATOR SASARAN › TARGET", "nomor sasaran indikator satuan target"),
    ("pk", "INDIKATOR KINERJA › URAIAN ¦ INDIKATOR KINERJA › TARGET ¦ INDIKATOR KINERJA › SATUAN ¦ KETERANGAN › TARGET", "indikator target satuan target"),
    ("pk", "TARGET › VOLUME ¦ TARGET › SATUAN ¦ TARGET › KINERJA ¦ TARGET TAHUN › 2014 ¦ TARGET TAHUN 2016", "target satuan target target:2014 target:2016"),
    ("pk", "NO ¦ TUJUAN ¦ INDIKATOR TUJUAN ¦ INDIKATORSASARAN ¦ TARGET KINERJA SASARAN PADA TAHUN KE-", "nomor tujuan indikator_tujuan indikator target"),
    ("pk", "INDIKATOR KINERJA SASARAN STRATEGIS DAN INDIKATOR KINERJA PROGRAM ¦ TARGET DALAM RKPD TAHUN 2015 ¦ TARGET RENJA", "indikator target:2015 target"),
    ("pk", "Indikator Kinerja/ Ukuran ¦ Target Tahun Anggaran 2021 ¦ TARGET › TH. 2018 ¦ Target(%)", "indikator target:2021 target:2018 target"),
    ("pk", "Target Triwulan › I ¦ Target › TW1 ¦ TARGET TW II 2021 ¦ Target Bulanan › Jan ¦ Target Bulan › Mei", "triwulan:-TW1 triwulan:-TW1 triwulan:2021-TW2 bulan bulan"),
    ("pk", "PROGRAM/KEGIATAN ¦ ANGGARAN MURNI ¦ ANGGARAN ¦ KETERAGAN", "program anggaran_semula anggaran alasan"),
    ("pk", "KODEREKENING ¦ URAIAN PROGRAM DAN KEGIATAN ¦ JML ANGGARAN (RP) ¦ LOKASI ¦ SUMBER DANA", "kode program anggaran - sumber_dana"),
    ("pk", "Program Prioritas ¦ Anggaran Tahun 2016 (Rp) ¦ PAGU AWAL (Rp) ¦ PAGU PERUBAHAN (Rp) ¦ Jumlah", "program anggaran:2016 anggaran_semula anggaran jumlah"),
    ("pk", "SUB KEGIATAN ¦ KEGIATAN ¦ TARGET ANGGARAN (RP) ¦ REALISASI ANGGARAN ¦ REALISASI › RP", "sub_kegiatan kegiatan anggaran realisasi_anggaran realisasi_anggaran"),
]  # fmt: skip


def named(cell: str, kind: str) -> str:
    """Return field and period of a header cell; what stands below each other in it is parted by ›."""
    spellings = Spellings(PROFILES.vocabulary.kolom, PROFILES.kinds[kind].kolom)
    column = column_of([part.strip() for part in cell.split("›")], spellings, PROFILES.vocabulary)
    return "-" if column is None else f"{column.field}:{column.period}".rstrip(":")


@pytest.mark.parametrize(("kind", "header", "fields"), HEADERS)
def test_each_cell_of_a_header_is_known(kind: str, header: str, fields: str) -> None:
    assert " ".join(named(cell, kind) for cell in header.split("¦")) == fields


@pytest.mark.parametrize("text", ["Bobot", "Lokasi", "Tipe Perhitungan", "Metode", "Waktu Pelaksanaan", "Bukti Dukung"])
def test_what_no_record_has_is_no_column(text: str) -> None:
    assert named(text, "pk") == "-"


def test_a_sentence_that_begins_as_a_column_is_none() -> None:
    assert (
        named("Target yang tercantum pada dokumen ini adalah target yang harus dicapai pada akhir tahun", "pk") == "-"
    )


def test_a_name_that_goes_on_in_unknown_words_is_said_to_be_alike() -> None:
    column = column_of(["Program Prioritas"], Spellings(PROFILES.vocabulary.kolom, None), PROFILES.vocabulary)
    assert column is not None
    assert column.alike == "Program Prioritas"
