"""From the record to what is printed: parties, merged cells, wording, file names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_docs.domain import (
    Anggaran,
    Butir,
    DasarHukum,
    Indikator,
    Jabatan,
    Kinerja,
    Linieritas,
    Pejabat,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Sasaran,
)
from kinerja_docs.errors import WrongUse
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.agreements import agreements
from kinerja_docs.renderers.context import iki_view, iku_view, pk_view
from kinerja_docs.renderers.rows import budget_rows, budget_total, cascade_rows, indicator_rows
from kinerja_docs.renderers.wording import in_words, listed, place_and_date, regulation, rupiah

GOAL = Sasaran(uraian="Meningkatnya pelayanan", indikator=(Indikator(nama="Nilai IKM"), Indikator(nama="Nilai AKIP")))
WIDANG = Kinerja(
    tahun=2021,
    perangkat_daerah=PerangkatDaerah(nama="Kecamatan Widang", daerah="Kabupaten Tuban"),
    iku=(GOAL,),
    jabatan=(
        Jabatan(nama="Camat", tugas=("Memimpin",)),
        Jabatan(nama="Sekretaris Kecamatan", iki=(GOAL,)),
        Jabatan(nama="Kepala Seksi Pemerintahan", iki=(GOAL,)),
        Jabatan(nama="Kasubbag Umum", iki=(GOAL,), atasan=None),
        Jabatan(nama="Kepala Sub Bagian Keuangan", iki=(GOAL,), atasan="Camat Widang"),
        Jabatan(nama="Pengadministrasi Umum"),
    ),
)
NOTHING = Settings()


@pytest.mark.parametrize(
    ("jabatan", "label"),
    [
        ("Bupati Tuban", "Sasaran Strategis"),
        ("Camat", "Sasaran Strategis"),
        ("Kepala Dinas Kesehatan", "Sasaran Strategis"),
        ("Sekretaris Camat Widang", "Sasaran Program"),
        ("Kepala Bidang Aset", "Sasaran Program"),
        ("Kepala Seksi Pemerintahan", "Sasaran Kegiatan"),
        ("Kasubbag Umum", "Sasaran Kegiatan"),
        ("Lurah Gedongombo", "Sasaran Kegiatan"),
        ("Analis Kebijakan Ahli Muda", "Sasaran"),
    ],
)
def test_column_label_by_level(jabatan: str, label: str) -> None:
    view = pk_view(WIDANG, Perjanjian(pihak_pertama=Pihak(jabatan=jabatan)), NOTHING, None)
    assert view.label_sasaran == label


def test_agreements_of_all_who_have_indicators() -> None:
    made = agreements(WIDANG, Settings(pejabat={"Camat": Pejabat(nama="NAMA CAMAT", kapasitas="Plt.")}))
    parties = [(a.pihak_pertama and a.pihak_pertama.jabatan, a.pihak_kedua and a.pihak_kedua.jabatan) for a in made]
    assert parties == [
        ("Plt. Camat Widang", "Bupati Tuban"),
        ("Sekretaris Kecamatan", "Plt. Camat Widang"),
        ("Kepala Seksi Pemerintahan", "Plt. Camat Widang"),
        ("Kasubbag Umum", "Sekretaris Kecamatan"),
        ("Kepala Sub Bagian Keuangan", "Plt. Camat Widang"),
    ]
    assert made[0].pihak_pertama is not None
    assert made[0].pihak_pertama.nama == "NAMA CAMAT"


def test_agreements_of_the_record_come_first() -> None:
    alone = Perjanjian(pihak_pertama=Pihak(nama="NAMA BUPATI", jabatan="Bupati Tuban"))
    assert agreements(replace(WIDANG, perjanjian=(alone,)), NOTHING) == (alone,)
    view = pk_view(WIDANG, alone, NOTHING, None)
    assert view.pihak_kedua is None
    assert (view.pihak_pertama.nama, view.pihak_pertama.nip) == ("NAMA BUPATI", "")


def test_what_is_not_known_is_printed_as_such() -> None:
    view = pk_view(Kinerja(), Perjanjian(), NOTHING, None)
    assert view.tahun == view.perangkat_daerah == view.tempat_tanggal == "[belum ditetapkan]"
    assert view.pihak_pertama.nama == view.pihak_pertama.nip == view.anggaran[0].uraian == "[belum ditetapkan]"
    assert view.sasaran[0].target == view.sasaran[0].indikator == "[belum ditetapkan]"


def test_number_and_sasaran_are_merged_for_each_sasaran() -> None:
    rows = indicator_rows((GOAL, GOAL), 2021)
    assert [row.no.gabung for row in rows] == ["mulai", "lanjut", "mulai", "lanjut"]
    assert [row.no.teks for row in rows] == ["1", "1", "2", "2"]


def test_equal_neighbours_are_merged_but_never_the_unknown() -> None:
    owners: list[tuple[str, ...]] = [("Camat",), ("Camat",), ("Sekretaris",), (), (), ("Camat", "Sekretaris")]
    goal = Sasaran(indikator=tuple(Indikator(nama="x", penanggung_jawab=owner) for owner in owners))
    cells = [row.penanggung_jawab for row in indicator_rows([goal], None)]
    assert [cell.gabung for cell in cells] == ["mulai", "lanjut", "", "", "", ""]
    assert [cell.teks for cell in cells[2:]] == ["Sekretaris", "[belum ditetapkan]", "[belum ditetapkan]", ""]
    assert cells[5].butir == ("Camat", "Sekretaris")


def test_the_cascade_is_merged_only_below_what_is_merged_on_its_left() -> None:
    rows = cascade_rows((Linieritas(misi="A", tujuan_rpjmd="T"), Linieritas(misi="B", tujuan_rpjmd="T")))
    assert [row.tujuan_rpjmd.gabung for row in rows] == ["", ""]
    rows = cascade_rows((Linieritas(misi="A", tujuan_rpjmd="T"), Linieritas(misi="A", tujuan_rpjmd="U")))
    assert [row.misi.gabung for row in rows] == ["mulai", "lanjut"]
    assert [row.tujuan_rpjmd.gabung for row in rows] == ["", ""]


def test_targets_are_those_of_the_year() -> None:
    target = {"2021": "85", "2022": "90"}
    goal = Sasaran(indikator=(Indikator(nama="x", target=target), Indikator(nama="y", target={"": "7"})))
    assert [row.target for row in indicator_rows((goal,), 2022)] == ["90", "7"]


def test_list_punctuation_by_the_drafting_rules() -> None:
    items = ("satu", Butir(teks="dua", butir=("x", "y", "z")), "tiga")
    printed = [(butir.tingkat, butir.teks) for butir in listed("Fungsi", items).butir]
    assert printed == [(0, "satu;"), (0, "dua:"), (1, "x;"), (1, "y; dan"), (1, "z; dan"), (0, "tiga.")]
    assert listed("Tugas", ("Memimpin",)).kalimat == "Memimpin."
    assert listed("Tugas", ("Memimpin.",)).kalimat == "Memimpin."
    assert listed("Tugas", ()).butir == ()


@pytest.mark.parametrize(
    ("tanggal", "words"),
    [("2021-01-04", "4 Januari 2021"), ("2021-12-31", "31 Desember 2021"), ("2021-08", "Agustus 2021"), (None, None)],
)
def test_dates_in_words(tanggal: str | None, words: str | None) -> None:
    assert in_words(tanggal) == words


def test_place_and_date() -> None:
    assert place_and_date("Tuban", "2021-01-04") == "Tuban, 4 Januari 2021"
    assert place_and_date("Tuban", None) == "Tuban, [belum ditetapkan]"
    assert place_and_date(None, None) == "[belum ditetapkan]"


@pytest.mark.parametrize(
    ("jumlah", "printed"),
    [
        ("1250000000", "Rp1.250.000.000,00"),
        ("75500000.5", "Rp75.500.000,50"),
        ("0", "Rp0,00"),
        (None, "[belum ditetapkan]"),
    ],
)
def test_rupiah(jumlah: str | None, printed: str) -> None:
    assert rupiah(jumlah) == printed


def test_the_total_counts_the_highest_level_only() -> None:
    lines = [
        Anggaran(uraian="P", tingkat="program", jumlah="300"),
        Anggaran(uraian="K", tingkat="kegiatan", jumlah="100"),
    ]
    assert [(row.no, row.pokok) for row in budget_rows(lines)] == [("1", True), ("", False)]
    assert budget_total(lines) == 300
    assert budget_total([*lines, Anggaran(uraian="Q", tingkat="program")]) is None


def test_regulations_are_cited_in_capitals() -> None:
    perbup = DasarHukum(jenis="Peraturan Bupati", daerah="Tuban", nomor="69", tahun=2016, tentang="URAIAN TUGAS")
    assert regulation(perbup) == "PERATURAN BUPATI TUBAN NOMOR 69 TAHUN 2016 TENTANG URAIAN TUGAS"
    assert regulation(DasarHukum(jenis="Undang-Undang", nomor="23", tahun=2014)) == "UNDANG-UNDANG NOMOR 23 TAHUN 2014"


def test_the_iku_prints_the_tugas_of_the_head_only() -> None:
    view = iku_view(WIDANG, NOTHING, None)
    assert [(part.judul, part.kalimat) for part in view.uraian] == [("TUGAS CAMAT", "Memimpin.")]
    assert (view.kop.atas, view.kop.nama) == (("PEMERINTAH KABUPATEN TUBAN",), "KECAMATAN WIDANG")
    assert view.penanda.jabatan == "Camat Widang"


def test_the_year_of_the_settings_counts() -> None:
    names = [each.file_name for each in documents(WIDANG, ["iku"], Settings(tahun=2022))]
    assert names == ["IKU Kecamatan Widang 2022.docx"]
    assert iki_view(WIDANG, WIDANG.jabatan[1], NOTHING, None).tahun == "2021"


def test_file_names_are_stable_unique_and_safe() -> None:
    strange = Jabatan(nama='Kepala Seksi "A/B": <x>?* \x07 ' + "y" * 300 + ". ", iki=(GOAL,))
    made = list(documents(replace(WIDANG, jabatan=(strange, strange)), ["iki"], NOTHING))
    names = [each.file_name for each in made]
    assert len(set(names)) == 2
    assert all(len(name) < 130 and not set(name) & set('<>:"/\\|?*\x07') for name in names)
    assert names[0].startswith("IKI Kecamatan Widang 2021 - 01 Kepala Seksi -A-B- -x-")


def test_kinds_come_in_one_order_and_unknown_ones_are_refused() -> None:
    made = list(documents(WIDANG, ["pk", "iku"], NOTHING))
    assert [each.jenis for each in made] == ["iku"] + ["pk"] * 5
    with pytest.raises(WrongUse, match="skp"):
        documents(WIDANG, ["skp"], NOTHING)


def test_templates_of_the_user_come_first(tmp_path: Path) -> None:
    (tmp_path / "iku.docx").write_bytes(b"rusak")
    (job,) = documents(WIDANG, ["iku"], NOTHING, tmp_path)
    with pytest.raises(Exception, match=r"iku\.docx"):
        job.render()
