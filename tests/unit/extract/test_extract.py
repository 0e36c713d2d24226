"""What extraction makes of documents: small texts, each with one trait of real ones."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja_docs.domain.boundary import plain
from kinerja_docs.extract import extract
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers import read
from kinerja_docs.recognise import sections

PROFILES = load_profiles()


def record(text: str) -> dict[str, Any]:
    document = read(text.encode(), "a.txt")
    return plain(extract(document, [(s.kind, s.blocks) for s in sections(document, PROFILES)], PROFILES))


def codes(data: dict[str, Any]) -> list[str]:
    return [finding["kode"] for finding in data["temuan"]]


HEAD = "Sasaran\tIndikator Kinerja\tPenjelasan / Formulasi Perhitungan\tSumber Data\tPenanggung Jawab\n"
IKI = "INDIKATOR KINERJA INDIVIDU (IKI)\n\nJabatan : Kepala Seksi Pemerintahan\n\n"


def test_title_year_office_region() -> None:
    data = record("INDIKATOR KINERJA UTAMA\nTAHUN 2021 KECAMATAN WIDANG KABUPATEN TUBAN\n")
    assert data["tahun"] == 2021
    assert data["perangkat_daerah"] == {"nama": "Kecamatan Widang", "daerah": "Kabupaten Tuban", "kode": None}


def test_the_year_of_a_regulation_is_not_that_of_the_document() -> None:
    data = record("PERATURAN BUPATI TUBAN NOMOR 69 TAHUN 2016 TENTANG URAIAN TUGAS\n\nTUGAS CAMAT :\n\n1. Memimpin;\n")
    assert data["tahun"] is None
    basis = data["dasar_hukum"]
    assert basis == [
        {"jenis": "Peraturan Bupati", "daerah": "Tuban", "nomor": "69", "tahun": 2016, "tentang": "URAIAN TUGAS"}
    ]


def test_the_list_of_the_head_comes_from_its_heading() -> None:
    data = record("TUGAS CAMAT :\n\n1. Memimpin;\n2. Membina; dan\n3. Mengawasi.\n")
    assert data["jabatan"][0]["nama"] == "Camat"
    assert data["jabatan"][0]["tugas"] == ["Memimpin", "Membina", "Mengawasi"]


@pytest.mark.parametrize("ending", [";", " ;", ".", ".;", "; dan", ";dan", " ; dan", "; dan/atau", ""])
def test_items_lose_the_punctuation_of_the_list_and_nothing_else(ending: str) -> None:
    data = record(f"{IKI}Fungsi :\n\n1. Penyusunan (rencana)  kerja, dan lain-lain{ending}\n")
    assert data["jabatan"][0]["fungsi"] == ["Penyusunan (rencana) kerja, dan lain-lain"]


def test_a_numbering_that_restarts_is_one_list_and_said() -> None:
    data = record(f"{IKI}Fungsi :\n\n1. A;\n2. B;\n1. C;\n2. D.\n")
    assert data["jabatan"][0]["fungsi"] == ["A", "B", "C", "D"]
    assert [t["di"] for t in data["temuan"] if t["kode"] == "TUP-03"] == ["/jabatan/0/fungsi/2"]


def test_the_first_item_may_stand_behind_the_label() -> None:
    data = record(f"{IKI}Fungsi : 1. A;\n1. B;\n")
    assert data["jabatan"][0]["fungsi"] == ["A", "B"]


def test_items_below_an_item_that_ends_with_a_colon() -> None:
    data = record(f"{IKI}Fungsi :\n\n1. Penyusunan:\na. rencana;\nb. laporan;\n2. Pelaksanaan.\n")
    nested = {"teks": "Penyusunan", "butir": ["rencana", "laporan"]}
    assert data["jabatan"][0]["fungsi"] == [nested, "Pelaksanaan"]


def test_a_table_belongs_to_the_official_whose_label_stands_above() -> None:
    data = record(f"{IKI}{HEAD}S\tI\tJumlah I\tLaporan\tKasi\n")
    assert data["iku"] == []
    assert data["jabatan"][0]["iki"][0]["indikator"][0]["nama"] == "I"


def test_the_table_of_the_head_is_that_of_the_office() -> None:
    data = record(f"TUGAS CAMAT :\n\n1. Memimpin.\n\nINDIKATOR KINERJA UTAMA\n\n{HEAD}S\tI\tJumlah I\tL\tC\n")
    assert [group["uraian"] for group in data["iku"]] == ["S"]


def test_headers_with_typing_errors_are_taken_and_said() -> None:
    head = "Sasara Kegiatan\tIndikatorKinerja\tPenjelasan / FormulasiPerhitungan\tSumberData\tPenanggungjawab\n"
    data = record(f"{IKI}{head}S\tI\tJumlah I\tLaporan\tKasi\n")
    assert data["jabatan"][0]["iki"][0]["uraian"] == "S"
    assert codes(data) == ["BACA-01"]


def test_sumber_dana_is_not_sumber_data() -> None:
    data = record("INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\tSumber Dana\nS\tI\tAPBD\n")
    assert data["iku"][0]["indikator"][0]["sumber_data"] == []


def test_an_unknown_table_is_said_and_left() -> None:
    data = record("INDIKATOR KINERJA UTAMA\n\nApel\tJeruk\tPisang\n1\t2\t3\n")
    assert data["iku"] == []
    assert codes(data) == ["DOK-01", "BACA-04"]


def test_column_numbers_are_no_row() -> None:
    for numbers in ("(1)\t(2)\t(3)", "1\t2\t5", "1.\t2.\t3."):
        data = record(f"INDIKATOR KINERJA UTAMA\n\nNo\tSasaran\tIndikator\n{numbers}\n1\tS\tI\n")
        assert [group["uraian"] for group in data["iku"]] == ["S"]


def test_a_merged_sasaran_is_one_and_repeated_words_are_two() -> None:
    data = record(f"{IKI}{HEAD}S\tI\tf\tx\ty\n\tJ\tg\tx\ty\nT\tK\th\tx\ty\nT\tL\ti\tx\ty\n")
    assert [(s["uraian"], len(s["indikator"])) for s in data["jabatan"][0]["iki"]] == [("S", 2), ("T", 1), ("T", 1)]
    assert "BACA-02" in codes(data)


def test_targets_by_year() -> None:
    data = record("INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\tSatuan\tTarget 2021\t2022\nS\tI\t%\t85\t90\n")
    indicator = data["iku"][0]["indikator"][0]
    assert indicator["target"] == {"2021": "85", "2022": "90"}
    assert indicator["satuan"] == "%"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jumlah desa (desa)", ("Jumlah desa", "desa")),
        ("1.2 Persentase desa (%)", ("Persentase desa", "%")),
        ("Indeks Kepuasan Masyarakat (IKM)", ("Indeks Kepuasan Masyarakat (IKM)", None)),
        ("3. Jumlah dokumen", ("Jumlah dokumen", None)),
    ],
)
def test_numbers_and_units_of_indicators(name: str, expected: tuple[str, str | None]) -> None:
    indicator = record(f"INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\nS\t{name}\n")["iku"][0]["indikator"][0]
    assert (indicator["nama"], indicator["satuan"]) == expected


def test_a_formula_in_a_column_named_penjelasan_is_a_formula() -> None:
    text = (
        "INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\tPenjelasan\nS\tI\tA dibagi B dikali 100%\nT\tJ\tsebuah alasan\n"
    )
    first, second = (group["indikator"][0] for group in record(text)["iku"])
    assert (first["alasan"], first["formulasi"]["pohon"]["jenis"]) == (None, "rasio")
    assert (second["alasan"], second["formulasi"]) == ("sebuah alasan", None)


def test_an_inverted_fraction_is_kept_and_doubted() -> None:
    data = record(f"{IKI}{HEAD}S\tI\tJumlah desa ----- x 100% Jumlah desa yang dibina\tL\tK\n")
    tree = data["jabatan"][0]["iki"][0]["indikator"][0]["formulasi"]["pohon"]
    assert (tree["pembilang"], tree["penyebut"]) == ("Jumlah desa", "Jumlah desa yang dibina")
    assert codes(data) == ["FRM-02"]


def test_stacked_indicators_are_divided_by_their_lines_and_said() -> None:
    stack = "S\t1. Jumlah A<br>2. Jumlah B\tdesa<br>orang\t5<br>7\n"
    data = record("INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\tSatuan\tTarget 2021\n" + stack)
    indicators = data["iku"][0]["indikator"]
    assert [(i["nama"], i["satuan"], i["target"]) for i in indicators] == [
        ("Jumlah A", "desa", {"2021": "5"}),
        ("Jumlah B", "orang", {"2021": "7"}),
    ]
    assert codes(data) == ["BACA-05", "BACA-05"]


def test_an_indicator_over_two_lines_is_one() -> None:
    data = record("INDIKATOR KINERJA UTAMA\n\nSasaran\tIndikator\tTarget\nS\tJumlah A<br>yang dibina\t5\n")
    assert [i["nama"] for i in data["iku"][0]["indikator"]] == ["Jumlah A yang dibina"]


def test_a_column_headed_uraian_may_hold_the_indicators() -> None:
    data = record("INDIKATOR KINERJA UTAMA\n\nNo\tUraian\tDasar Pertimbangan\tSumber Data\n1\tI\tA\tB\n")
    assert data["iku"][0]["indikator"][0]["nama"] == "I"


def test_a_row_across_the_table_holds_for_the_rows_below_it() -> None:
    text = "INDIKATOR KINERJA UTAMA\n\nTujuan\tSasaran\tIndikator Kinerja Utama\nMisi 2: M\t\t\nT\tS\tI\n"
    data = record(text)
    assert [row["tujuan_pd"] for row in data["linieritas"]][-1] == "T"


def test_a_plan_of_action_is_no_agreement() -> None:
    table = "Sasaran\tIndikator\tTarget\tRencana Aksi\nS\tI\t5\tx\n"
    data = record("PERJANJIAN KINERJA TAHUN 2021\n\n" + table)
    assert data["perjanjian"] == []


def test_targets_and_budget_in_one_table() -> None:
    table = "No\tSasaran Strategis\tIndikator Kinerja\tTarget\tProgram\tAnggaran\tKeterangan\n"
    rows = "1\tS\tI\t85\tProgram A\tRp1.000.000,00\tAPBD\n"
    (agreement,) = record("PERJANJIAN KINERJA TAHUN 2021\n\n" + table + rows)["perjanjian"]
    assert agreement["sasaran"][0]["indikator"][0]["target"] == {"": "85"}
    assert agreement["anggaran"][0]["jumlah"] == "1000000"


def test_who_signs_an_iki_is_its_pejabat() -> None:
    signed = "KEPALA SEKSI PEMERINTAHAN\n\nNAMA KASI, S.E.\n\nPenata Tk. I\n\nNIP. 19000101 192001 1 001 (contoh)\n"
    data = record(f"{IKI}{HEAD}S\tI\tf\tL\tK\n\n{signed}")
    assert data["jabatan"][0]["pejabat"] == {
        "nama": "NAMA KASI, S.E.",
        "nip": "19000101 192001 1 001 (contoh)",
        "pangkat": "Penata Tk. I",
        "golongan": None,
        "kapasitas": None,
    }


def test_a_superior_who_signs_is_not_the_pejabat() -> None:
    signed = "CAMAT\n\nNAMA CAMAT\n\nPembina\n\nNIP. 19000101 192001 1 001 (contoh)\n"
    assert record(f"{IKI}{HEAD}S\tI\tf\tL\tK\n\n{signed}")["jabatan"][0]["pejabat"] is None


def test_sources_are_split_at_running_numbers_only() -> None:
    data = record(f"{IKI}{HEAD}S\tI\tf\t1. Seksi A 2. Seksi B\tBidang 5. Lain\n")
    indicator = data["jabatan"][0]["iki"][0]["indikator"][0]
    assert indicator["sumber_data"] == ["Seksi A", "Seksi B"]
    assert indicator["penanggung_jawab"] == ["Bidang 5. Lain"]


def test_every_leaf_has_a_place() -> None:
    data = record(f"{IKI}Tugas : Memimpin.\n\n{HEAD}S\tI\tA ----- x 100% B\tL\tK\n")
    assert data["asal"]["/jabatan/0/tugas/0"]["baris"] == 5
    assert data["asal"]["/jabatan/0/iki/0/indikator/0/formulasi/pohon"] == {
        "berkas": "a.txt",
        "blok": 4,
        "baris": 8,
        "kolom": 3,
    }


def test_our_own_words_for_an_unset_value_are_null() -> None:
    data = record(f"{IKI}Tugas : [belum ditetapkan]\n\n{HEAD}S\tI\t[belum ditetapkan]\t[belum ditetapkan]\t-\n")
    assert data["jabatan"][0]["tugas"] == []
    indicator = data["jabatan"][0]["iki"][0]["indikator"][0]
    assert (indicator["formulasi"], indicator["sumber_data"], indicator["penanggung_jawab"]) == (None, [], [])


def test_coverage_counts_what_was_not_used() -> None:
    assert record(f"{IKI}Tugas : Memimpin.\n")["cakupan"] == 1.0
    assert 0 < record(f"{IKI}Tugas : Memimpin.\n\nSebuah kalimat yang tidak dipakai.\n")["cakupan"] < 0.9
    assert record("Surat biasa tanpa isi kinerja.\n")["cakupan"] == 0.0


PK = "PERJANJIAN KINERJA TAHUN 2021\n\nDalam rangka mewujudkan hasil, yang bertanda tangan di bawah ini:\n\n"
PROMISE = "berjanji akan mewujudkan target kinerja yang seharusnya.\n\n"
TWO = (
    "Nama : NAMA CAMAT, S.Sos.\nJabatan : Camat Angin\n\nselanjutnya disebut pihak pertama\n\nNama : NAMA BUPATI\n"
    "Jabatan : Bupati Angin\n\nselaku atasan pihak pertama, selanjutnya disebut pihak kedua\n\nPihak pertama " + PROMISE
)
SIGNED = (
    "\tAngin, 4 Januari 2021\nPihak Kedua,\tPihak Pertama,\nBupati Angin\tCamat Angin\n\n"
    "NAMA BUPATI\tNAMA CAMAT, S.Sos.\n\tPembina\n\tNIP. 19000101 192001 1 001 (contoh)\n\n"
)
TARGETS = "No\tSasaran Strategis\tIndikator Kinerja\tTarget\n(1)\t(2)\t(3)\t(4)\n1\tS\tI\t85\n\n"
BUDGET = "No\tProgram\tAnggaran\tKeterangan\n1.\t7.01.01 Program A\tRp 1.250.000,00\tAPBD\n\tJumlah\t1.250.000\t\n"


def test_both_parties_of_an_agreement() -> None:
    (agreement,) = record(PK + TWO)["perjanjian"]
    assert agreement["pihak_pertama"]["nama"] == "NAMA CAMAT, S.Sos."
    assert agreement["pihak_kedua"]["jabatan"] == "Bupati Angin"
    assert (agreement["tahun"], agreement["perubahan"]) == (2021, False)


def test_who_signs_alone_has_no_second_party() -> None:
    (agreement,) = record(PK + "Nama : NAMA BUPATI\nJabatan : Bupati Angin\n\n" + PROMISE)["perjanjian"]
    assert agreement["pihak_pertama"]["jabatan"] == "Bupati Angin"
    assert agreement["pihak_kedua"] is None


def test_targets_and_budget_belong_to_the_agreement_above_them() -> None:
    data = record(PK + TWO + "PERJANJIAN KINERJA TAHUN 2021\n\n" + TARGETS + "Anggaran:\n\n" + BUDGET)
    (agreement,) = data["perjanjian"]
    assert agreement["sasaran"][0]["indikator"][0]["target"] == {"": "85"}
    assert agreement["anggaran"] == [
        {"kode": "7.01.01", "uraian": "Program A", "tingkat": "program", "jumlah": "1250000", "keterangan": "APBD"}
    ]
    assert data["iku"] == []


def test_a_lampiran_alone_and_two_in_one_file() -> None:
    lampiran = "PERJANJIAN KINERJA TAHUN 2021\n\nKEPALA SEKSI {}\n\n" + TARGETS
    data = record(lampiran.format("SATU") + lampiran.format("DUA"))
    titles = [agreement["pihak_pertama"]["jabatan"] for agreement in data["perjanjian"]]
    assert titles == ["KEPALA SEKSI SATU", "KEPALA SEKSI DUA"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Angin, 4 Januari 2021", ("Angin", "2021-01-04")),
        ("Angin,    Januari 2021", ("Angin", "2021-01")),
        ("Angin, ............ 2021", ("Angin", None)),
        ("Angin, Nopember 2021", ("Angin", "2021-11")),
    ],
)
def test_place_and_date(line: str, expected: tuple[str, str | None]) -> None:
    (agreement,) = record(PK + TWO + line + "\n")["perjanjian"]
    assert (agreement["tempat"], agreement["tanggal"]) == expected


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("PEMERINTAH KABUPATEN CONTOH DAN PERANGKAT DAERAHNYA", "Kabupaten Contoh"),
        ("KABUPATEN PULAU DAN KEPULAUAN", "Kabupaten Pulau dan Kepulauan"),
        ("KABUPATEN CONTOH NAMA BUPATI, S.E., M.M.", "Kabupaten Contoh"),
        ("DINAS PERTANIAN 'KOTA CONTOH'", "Kota Contoh"),
    ],
)
def test_a_region_ends_where_something_else_is_named(title: str, region: str) -> None:
    assert record(f"INDIKATOR KINERJA UTAMA\n{title}\nTAHUN 2024\n")["perangkat_daerah"]["daerah"] == region


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        ("DINAS PERUMAHAN\n\nDAN PERMUKIMAN\n\nJalan Raya", "Dinas Perumahan dan Permukiman"),
        ("BPKAD KABUPATEN CONTOH", "BPKAD"),
        ("BAPPEDA KABUPATEN CONTOH", "Bappeda"),
    ],
)
def test_an_office_by_two_lines_or_its_abbreviation(lines: str, name: str) -> None:
    assert record(f"INDIKATOR KINERJA UTAMA\n\n{lines}\n\nTAHUN 2024\n")["perangkat_daerah"]["nama"] == name


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Jumlah pengolah ikan (unit usaha)", "unit usaha"),
        ("Angka sakit ikan (prevalensi/ %)", "prevalensi/ %"),
        ("Jumlah kolam yang diperbaiki (kolam ikan)", "kolam ikan"),
        ("Jumlah rapat (bila ada)", None),
    ],
)
def test_units_of_two_words_in_brackets(name: str, unit: str | None) -> None:
    (indicator,) = record(f"INDIKATOR KINERJA UTAMA\n\n{HEAD}Tertib\t{name}\t-\t-\t-\n")["iku"][0]["indikator"]
    assert indicator["satuan"] == unit
    assert indicator["nama"] == (name if unit is None else name.partition(" (")[0])


def test_a_signature_in_the_last_row_takes_no_table_with_it() -> None:
    rows = "\n".join(
        f"{number}\tMeningkatnya {word}\tJumlah {word}\t{word} dicatat\tBuku {word}\tSeksi Umum"
        for number, word in enumerate(("surat", "arsip", "rapat"), 4)
    )
    data = record(f"{rows}\n\t\t\t\tNIP. 19000101 192001 1 001\t\n")
    assert [sasaran["indikator"][0]["nama"] for sasaran in data["iku"]] == [
        "Jumlah surat",
        "Jumlah arsip",
        "Jumlah rapat",
    ]
    assert [sasaran["indikator"][0]["formulasi"] for sasaran in data["iku"]] == [None, None, None]


def test_tick_marks_of_a_table_without_a_header_are_no_values() -> None:
    rows = "\n".join(f"{n}\tMeningkatnya {w}\tJumlah {w}\t{'v' * (n % 2)}\tv" for n, w in enumerate(("a", "b", "c"), 1))
    for sasaran in record(rows)["iku"]:
        (indicator,) = sasaran["indikator"]
        assert (indicator["sumber_data"], indicator["penanggung_jawab"], indicator["formulasi"]) == ([], [], None)


def test_a_sentence_of_duties_in_a_table_of_iku_is_no_jabatan() -> None:
    cell = "Petugas kecamatan mempunyai tugas memetakan batas desa"
    data = record(f"INDIKATOR KINERJA UTAMA\n\n{HEAD}Tertib\tJumlah peta\t{cell}\tPeta\tSeksi Umum\n")
    assert data["jabatan"] == []
