"""The realisasi of a year from those of its triwulan: by whose rule, with what trace, and when not at all."""

from __future__ import annotations

import pytest
from workbook_maker import FORMULA, indicator

from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Formulasi, Indikator, Kinerja, Sasaran
from kinerja_docs.domain.results import HasilIndikator
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.meaning import of_text

PERIODS = ("2021-TW1", "2021-TW2", "2021-TW3", "2021-TW4")


def quarters(*values: str) -> dict[str, str]:
    return {period: value for period, value in zip(PERIODS, values, strict=False) if value}


def one(each: Indikator, chosen: str | None = None, setting: str = "", **values: dict[str, str]) -> HasilIndikator:
    record = Kinerja(tahun=2021, iku=(Sasaran(uraian="S", indikator=(each,)),))
    year = Tahunan(
        rekaman=record,
        variabel=values,
        pengaturan={"triwulan": setting} if setting else {},
        triwulan={each.nama: chosen} if chosen else {},
    )
    return results_of(year).kelompok[0].sasaran[0].indikator[0]


def codes(found: HasilIndikator) -> list[str]:
    return [problem.kode for problem in found.masalah]


def counted(nama: str = "Jumlah laporan", satuan: str | None = "Laporan", **fields: object) -> Indikator:
    given = {"target": {"2021": "10"}, "realisasi": quarters("1", "2", "3", "4"), **fields}
    return indicator(nama, satuan=satuan, **given)


@pytest.mark.parametrize(
    ("nama", "satuan", "printed", "kind"),
    [
        ("Jumlah laporan", "Laporan", "10", "jenis JUMLAH"),
        ("Nilai realisasi anggaran", "Rp", "10", "jenis RUPIAH"),
        ("Persentase desa tertib", "%", "4", "jenis PERSENTASE"),
        ("Indeks Desa Membangun", "Indeks", "4", "jenis INDEKS"),
        ("Nilai AKIP", "Nilai", "4", "jenis NILAI_AKIP"),
        ("Indeks Kepuasan Masyarakat", "Nilai", "4", "jenis INDEKS_IKM"),
        ("Angka kematian bayi", "per 1.000", "4", "jenis RASIO"),
        ("Rata-rata waktu layanan", "Hari", "4", "jenis WAKTU"),
        ("Cakupan layanan", "%", "4", "satuan %"),
    ],
)
def test_the_type_only_suggests_and_says_so(nama: str, satuan: str, printed: str, kind: str) -> None:
    found = one(counted(nama, satuan))
    assert (found.realisasi.cetak, found.asal, codes(found)) == (printed, "triwulan", ["TRIWULAN_DISARANKAN"])
    assert f"saran menurut {kind})" in found.jejak


def test_the_trace_shows_the_sum_or_the_last_one() -> None:
    assert one(counted(), "jumlah").jejak.startswith(
        "1 + 2 + 3 + 4 = 10 (jumlah triwulan, ditetapkan); capaian 10 / 10"
    )
    assert one(counted(), "terakhir").jejak.startswith(
        "realisasi 4 diisi pada Triwulan IV Tahun 2021 (triwulan terakhir, ditetapkan); capaian 4 / 10"
    )


@pytest.mark.parametrize(("chosen", "setting", "printed"), [
    ("jumlah", "terakhir", "10"),
    ("terakhir", "jumlah", "4"),
    (None, "jumlah", "10"),
    (None, "terakhir", "4"),
])  # fmt: skip
def test_a_person_decides_and_nothing_is_warned_of(chosen: str | None, setting: str, printed: str) -> None:
    found = one(counted("Cakupan", None), chosen, setting)
    assert (found.realisasi.cetak, codes(found)) == (printed, [])


def test_targets_of_the_triwulan_tell_before_the_name_does() -> None:
    running = counted(target={"2021": "16", **quarters("4", "8", "12", "16")}, realisasi=quarters("4", "8", "11", "15"))
    found = one(running)
    assert (found.realisasi.cetak, codes(found)) == ("15", [])
    assert "15 diisi pada Triwulan IV Tahun 2021 (triwulan terakhir, seperti targetnya)" in found.jejak
    apart = counted("Persentase desa", "%", target={"2021": "16", **quarters("4", "4", "4", "4")})
    assert (one(apart).realisasi.cetak, codes(one(apart))) == ("10", [])


@pytest.mark.parametrize(("words", "printed"), [("Non-kumulatif", "4"), ("Kumulatif", "10")])
def test_the_document_tells_with_its_tipe_perhitungan(words: str, printed: str) -> None:
    each = counted("Cakupan", None, formulasi=Formulasi(teks=f"Hasil pendataan. Tipe Perhitungan: {words}", pohon=None))
    found = one(each)
    assert (found.realisasi.cetak, codes(found)) == (printed, [])
    assert "menurut Tipe Perhitungan di dokumen" in found.jejak


def test_a_year_that_is_not_over_is_not_computed() -> None:
    partial = one(counted(realisasi=quarters("1", "2")), "jumlah")
    assert (partial.realisasi.nilai, codes(partial)) == (None, ["REALISASI_SEBAGIAN"])
    assert "Lengkapi Triwulan III Tahun 2021, Triwulan IV Tahun 2021 (0 bila memang nihil)" in partial.masalah[0].pesan
    assert one(counted(realisasi=quarters("", "2", "", "4")), "terakhir").realisasi.cetak == "4"
    assert codes(one(counted(realisasi=quarters("1", "2", "3")), "terakhir")) == ["REALISASI_SEBAGIAN"]
    assert one(counted(realisasi=quarters("1", "0", "3", "0")), "jumlah").realisasi.cetak == "4"


@pytest.mark.parametrize(("nama", "setting"), [("Cakupan", ""), ("Peningkatan jumlah BUMDes", ""), ("Jumlah", "tidak")])
def test_where_nothing_tells_or_it_is_forbidden_a_person_is_asked(nama: str, setting: str) -> None:
    found = one(counted(nama, None), setting=setting)
    assert (found.realisasi.nilai, codes(found)) == (None, ["REALISASI_SEBAGIAN"])


def test_a_year_that_is_typed_in_comes_first() -> None:
    found = one(counted(realisasi={"2021": "9", **quarters("1", "2", "3", "4")}), "jumlah")
    assert (found.realisasi.cetak, found.asal) == ("9", "isian")


def test_triwulan_computed_by_the_formula_count_too() -> None:
    each = indicator(formulasi=Formulasi(teks=FORMULA, pohon=of_text(FORMULA)))
    tertib, desa = quarters("10", "20", "30", "38"), quarters("40", "40", "40", "40")
    found = one(each, "terakhir", jumlah_desa_tertib=tertib, jumlah_desa=desa)
    assert (found.realisasi.cetak, found.capaian.cetak, codes(found)) == ("95", "105,56%", [])
    assert found.jejak.startswith("38 / 40 × 100 = 95,00 pada Triwulan IV Tahun 2021 (triwulan terakhir, ditetapkan)")
    thirds = quarters("1", "1", "1", "2"), quarters("3", "3", "3", "3")
    last = one(each, "terakhir", jumlah_desa_tertib=thirds[0], jumlah_desa=thirds[1])
    summed = one(each, "jumlah", jumlah_desa_tertib=thirds[0], jumlah_desa=thirds[1])
    assert (last.realisasi.cetak, summed.realisasi.cetak) == ("66,67", "166,67")


def test_labels_are_taken_never_added() -> None:
    each = counted("Predikat AKIP", None, target={"2021": "BB"}, realisasi=quarters("B", "B", "BB", "BB"))
    assert (one(each, "terakhir").realisasi.cetak, one(each, "terakhir").capaian.cetak) == ("BB", "100,00%")
    assert codes(one(each, "jumlah")) == ["BUKAN_ANGKA"]


def test_semesters_and_months_are_parts_of_a_year_too() -> None:
    halves = counted(realisasi={"2021-S1": "4", "2021-S2": "5"})
    assert one(halves, "jumlah").realisasi.cetak == "9"
    months = counted(realisasi={f"2021-{month:02}": "1" for month in range(1, 13)})
    assert one(months, "jumlah").realisasi.cetak == "12"
