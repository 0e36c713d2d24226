"""Traits of agreements and IKI that the print pages of applications and the forms of offices have."""

from __future__ import annotations

from typing import Any

from families.paper import LEFT, Paper
from families.run import parsed

OPENING = "Kami yang bertanda tangan di bawah ini :"
PROMISE = (
    "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya; kegagalan menjadi tanggung jawab kami."
)
NIP = "19000101 192001 1 001"
TARGETS = [
    ["No", "Sasaran", "Indikator Kinerja", "Target"],
    ["1", "Meningkatnya mutu layanan", "Indeks kepuasan", "85"],
]


def agreement(paper: Paper) -> dict[str, Any]:
    found: list[dict[str, Any]] = parsed(paper.data(), "a.docx")["perjanjian"]
    assert len(found) == 1
    return found[0]


def statement(paper: Paper, name: str = "NAMA PEJABAT", title: str = "Camat Karang Asri") -> Paper:
    paper.lines(OPENING, f"Nama : {name}", f"Jabatan : {title}", "Selanjutnya disebut PIHAK PERTAMA")
    paper.lines(f"Nama : {name} II", "Jabatan : Bupati Sukamaju", "selanjutnya disebut PIHAK KEDUA", PROMISE)
    return paper


def test_a_lampiran_before_its_statement_is_of_the_same_agreement() -> None:
    paper = Paper().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2020").table(TARGETS).page()
    found = agreement(statement(paper.title("PERJANJIAN KINERJA TAHUN 2020")))
    assert found["pihak_pertama"]["nama"] == "NAMA PEJABAT"
    assert found["sasaran"][0]["indikator"][0]["target"] == {"": "85"}


def test_leaders_in_a_blank_form_are_nobody() -> None:
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2023").lines(OPENING, "Nama : ………………", "Jabatan : .............")
    paper.lines("Selanjutnya disebut PIHAK PERTAMA", PROMISE)
    paper.table([TARGETS[0], ["1.", "", "", ""], ["2.", "", "........", ""]])
    found = agreement(paper)
    assert (found["pihak_pertama"], found["sasaran"]) == (None, [])


def test_a_statement_laid_out_in_one_table() -> None:
    rows = [
        ["PERJANJIAN KINERJA TAHUN 2024", "", "", ""],
        [f"Dalam rangka mewujudkan manajemen pemerintahan yang efektif dan akuntabel, {OPENING}", "", "", ""],
        ["", "Nama", ":", "NAMA PEJABAT"],
        ["", "Jabatan", ":", "Camat Karang Asri"],
        ["Selanjutnya disebut PIHAK PERTAMA", "", "", ""],
        ["1.", PROMISE, "", ""],
        ["", "", "", "Sukamaju, 3 Januari 2024"],
    ]  # fmt: skip
    found = agreement(Paper().table(rows, bold=0, lined=False).table(TARGETS))
    assert (found["tahun"], found["tanggal"]) == (2024, "2024-01-03")
    assert found["pihak_pertama"]["jabatan"] == "Camat Karang Asri"


def test_a_number_without_the_word_nip_and_a_jabatan_below_the_name() -> None:
    paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2024"))
    paper.table(
        [["PIHAK KEDUA", f"PIHAK PERTAMA\nNAMA PEJABAT\n\nCAMAT KARANG ASRI\nPembina Tingkat I\n{NIP}"]], bold=0
    )
    first = agreement(paper.table(TARGETS))["pihak_pertama"]
    assert (first["nip"], first["pangkat"], first["jabatan"]) == (NIP, "Pembina Tingkat I", "Camat Karang Asri")


def test_a_date_beside_a_role_is_not_signed_at_the_role() -> None:
    paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2024")).lines("PIHAK KEDUA, Sukamaju, 31 Januari 2024")
    found = agreement(paper.table(TARGETS))
    assert (found["tempat"], found["tanggal"]) == ("Sukamaju", "2024-01-31")


def test_targets_by_month_give_those_of_the_year() -> None:
    rows = [["No", "Sasaran", "Indikator", "Target Bulanan", "←", "Target Tahunan"], ["↑", "↑", "↑", "Jan", "Feb", "↑"]]
    paper = Paper().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2026")
    found = agreement(paper.table([*rows, ["1", "Tersusunnya analisis", "Jumlah dokumen", "1", "2", "12"]], bold=2))
    assert found["sasaran"][0]["indikator"][0]["target"] == {"": "12"}


def test_targets_of_triwulan_alone() -> None:
    rows = [
        ["No", "Sasaran", "Indikator", "Target", "←"],
        ["↑", "↑", "↑", "TW1", "TW2"],
        ["1", "A", "Jumlah B", "20", "40"],
    ]
    found = agreement(Paper().title("PERJANJIAN KINERJA TAHUN 2020").table(rows, bold=2))
    assert found["sasaran"][0]["indikator"][0]["target"] == {"2020-TW1": "20", "2020-TW2": "40"}


def budget(paper: Paper) -> list[tuple[str | None, str, str | None, str | None]]:
    lines = agreement(paper)["anggaran"]
    return [(line["kode"], line["uraian"], line["tingkat"], line["jumlah"]) for line in lines]


def lampiran() -> Paper:
    return Paper().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2024").table(TARGETS)


def test_budget_lines_stacked_in_one_cell() -> None:
    names, amounts = "1. Program Jalan\n2. Program Air", "5.000.000.000\n2.500.000.000"
    assert budget(lampiran().table([["Program/Kegiatan", "Anggaran (Rp)"], [names, amounts]])) == [
        (None, "Program Jalan", "program", "5000000000"),
        (None, "Program Air", "program", "2500000000"),
    ]


def test_an_amount_on_the_line_below_its_name() -> None:
    assert budget(lampiran().lines("1. Program Penunjang", "Rp 3.120.000.000")) == [
        (None, "Program Penunjang", "program", "3120000000")
    ]


def test_a_budget_that_only_tabulators_made_a_table() -> None:
    rows = [["1. Program Penunjang", "Rp. 2.500.000,00", "APBD"], ["Jumlah", "Rp. 2.500.000,00", ""]]
    assert budget(lampiran().table(rows, bold=0, lined=False)) == [(None, "Program Penunjang", "program", "2500000")]


def test_the_words_and_codes_below_uraian_say_the_level() -> None:
    rows = [
        ["Kode", "Uraian", "Anggaran"],
        ["7.01.03", "PEMBERDAYAAN DESA", "225.000.000"],
        ["7.01.03.2.01.0 001", "Rapat", "25.000.000"],
    ]
    assert budget(lampiran().table(rows)) == [
        ("7.01.03", "PEMBERDAYAAN DESA", "program", "225000000"),
        ("7.01.03.2.01.0001", "Rapat", "sub_kegiatan", "25000000"),
    ]


def test_definitions_below_a_drawn_fraction_stay_behind_it() -> None:
    formula = "A\n-------- x 100%\nB\nA = jumlah layanan tepat waktu\nB = jumlah layanan"
    rows = [["Sasaran", "Indikator Kinerja Utama", "Formulasi"], ["Meningkatnya mutu", "Persentase layanan", formula]]
    record = parsed(Paper().title("INDIKATOR KINERJA UTAMA").table(rows).data(), "a.docx")
    text = record["iku"][0]["indikator"][0]["formulasi"]["teks"]
    assert text == "A / B x 100% A = jumlah layanan tepat waktu B = jumlah layanan"


def test_letters_set_apart_are_a_total() -> None:
    rows = [["Program", "Anggaran"], ["Program Jalan", "1.500.000"], ["J U M L A H", "1.500.000"]]
    assert budget(lampiran().table(rows)) == [(None, "Program Jalan", "program", "1500000")]


def test_a_header_that_reaches_down_over_one_column() -> None:
    rows = [
        ["No", "Sasaran", "Indikator", "Target"],
        ["↑", "↑", "↑", "TAHUN 2022"],
        ["1", "Meningkatnya", "Jumlah B", "20"],
    ]
    found = agreement(Paper().title("PERJANJIAN KINERJA TAHUN 2022").table(rows, bold=2))
    assert [one["indikator"][0]["target"] for one in found["sasaran"]] == [{"2022": "20"}]


def test_the_unit_below_a_party_names_the_office() -> None:
    paper = (
        Paper().title("PERJANJIAN KINERJA TAHUN 2023").lines(OPENING, "Nama : NAMA STAF", "Jabatan : Pengelola Surat")
    )
    paper.lines("Unit Kerja : Kecamatan Karang Asri", "Selanjutnya disebut PIHAK PERTAMA", PROMISE).table(TARGETS)
    record = parsed(paper.data(), "a.docx")
    assert record["perangkat_daerah"]["nama"] == "Kecamatan Karang Asri"
    assert record["perjanjian"][0]["pihak_pertama"]["jabatan"] == "Pengelola Surat"


def test_a_dash_behind_a_label_is_no_item() -> None:
    paper = Paper().title("INDIKATOR KINERJA INDIVIDU").lines("Jabatan : Kepala Seksi", "Tugas : Membina", "Fungsi : -")
    assert parsed(paper.data(), "a.docx")["jabatan"][0]["fungsi"] == []


def stacked(*cells: str) -> list[dict[str, Any]]:
    paper = Paper().title("PERJANJIAN KINERJA TAHUN 2021").table([TARGETS[0], list(cells)])
    return agreement(statement(paper))["sasaran"]


def test_several_sasaran_stacked_in_one_row() -> None:
    found = stacked("1", "Naiknya mutu\nTertibnya data", "Indeks mutu\nJumlah data", "85\n12 dokumen")
    assert [(one["uraian"], [i["nama"] for i in one["indikator"]]) for one in found] == [
        ("Naiknya mutu", ["Indeks mutu"]),
        ("Tertibnya data", ["Jumlah data"]),
    ]
    assert [one["indikator"][0]["target"] for one in found] == [{"": "85"}, {"": "12 dokumen"}]


def test_each_stacked_sasaran_keeps_its_list_of_indicators() -> None:
    names = "a. Jumlah jalan\nb. Jumlah jembatan\nJumlah petugas"
    found = stacked("1", "Tersedianya sarana\nNaiknya mutu petugas", names, "5 km\n2 unit\n9 orang")
    assert [[(i["nama"], i["target"][""]) for i in one["indikator"]] for one in found] == [
        [("Jumlah jalan", "5 km"), ("Jumlah jembatan", "2 unit")],
        [("Jumlah petugas", "9 orang")],
    ]


def test_a_sasaran_of_two_paragraphs_beside_one_indicator_is_one() -> None:
    (one,) = stacked("1", "Naiknya mutu layanan\nDi semua desa", "Indeks mutu", "85")
    assert [i["nama"] for i in one["indikator"]] == ["Indeks mutu"]


def iku(paper: Paper) -> tuple[list[dict[str, Any]], list[str]]:
    record = parsed(paper.data(), "a.docx")
    return record["iku"], [each["kode"] for each in record["temuan"]]


def test_amounts_beside_a_realisasi_are_no_realisasi() -> None:
    head = [
        "No",
        "Sasaran",
        "Indikator",
        "Target 2023",
        "Target 2023",
        "Realisasi Triwulan II",
        "Realisasi Triwulan II",
    ]
    kinds = ["", "", "", "K", "Rp", "K", "Rp"]
    rows = [["1", "Tertibnya data", "Jumlah data", "40", "9.000.000", "", "1.250.000"]]
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "KECAMATAN KARANG ASRI", "TAHUN 2023").table([head, kinds, *rows])
    found, codes = iku(paper)
    (one,) = found[0]["indikator"]
    assert (one["target"], one["realisasi"]) == ({"2023": "40"}, {})
    assert "BACA-08" in codes


def test_indicators_of_activities_beside_a_sasaran_are_not_its_own() -> None:
    head = ["Sasaran", "Indikator", "TW I", "TW II", "Program", "Kegiatan", "Indikator", "Satuan", "TW I", "TW II"]
    first = ["Tertibnya aset", "Nilai aset", "10", "20", "Program Aset", "Sensus", "Jumlah unit", "unit", "5", "6"]
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "KECAMATAN KARANG ASRI", "TAHUN 2023").table([head, first])
    found, codes = iku(paper)
    assert [i["nama"] for i in found[0]["indikator"]] == ["Nilai aset"]
    assert found[0]["indikator"][0]["target"] == {"2023-TW1": "10", "2023-TW2": "20"}
    assert "BACA-08" in codes


def test_numbers_of_indicators_in_a_column_of_their_own_are_no_names() -> None:
    head = ["No", "Sasaran", "Indikator Kinerja", LEFT, "Target"]
    rows = [["1", "Naiknya mutu", "1.1", "Indeks mutu", "85"], ["2", "Tertibnya data", "2.1", "Jumlah data", "12"]]
    paper = Paper().title("INDIKATOR KINERJA UTAMA", "KECAMATAN KARANG ASRI", "TAHUN 2023").table([head, *rows])
    found, _ = iku(paper)
    assert [i["nama"] for one in found for i in one["indikator"]] == ["Indeks mutu", "Jumlah data"]


def test_a_program_and_its_kegiatan_in_one_row_of_the_budget() -> None:
    names = "1. Program Penataan Desa\n- Kegiatan Pemetaan Batas\n- Kegiatan Pelatihan Kader"
    rows = [["Program", "Anggaran", "Keterangan"], [names, "Rp. 10.000.000\nRp. 25.000.000", "APBD\nAPBD"]]
    paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2020")).table(TARGETS).table(rows)
    assert [(line["tingkat"], line["uraian"], line["jumlah"]) for line in agreement(paper)["anggaran"]] == [
        ("program", "Program Penataan Desa", None),
        ("kegiatan", "Kegiatan Pemetaan Batas", "10000000"),
        ("kegiatan", "Kegiatan Pelatihan Kader", "25000000"),
    ]


def test_a_header_that_comes_again_with_a_speck_is_no_row() -> None:
    head = ["No", "Sasaran", "Indikator", "Sumber Data"]
    rows = [["1", "Naiknya mutu", "Indeks mutu", "Sekretariat"], ["No", "Sasaran", "Indikator", "Sumber Data 4"]]
    paper = (
        Paper()
        .title("INDIKATOR KINERJA UTAMA", "KECAMATAN KARANG ASRI")
        .table([head, *rows, ["2", "Tertibnya data", "Jumlah data", "Sekretariat"]])
    )
    found, _ = iku(paper)
    assert [one["uraian"] for one in found] == ["Naiknya mutu", "Tertibnya data"]


def test_a_budget_without_a_header_and_the_date_below_it() -> None:
    rows = [
        ["1. Program Ikan", "Rp. 9.412.650,-"],
        ["2: Program Kolam", "Rp. 2.350.000,-"],
        ["Karang Asri,", "2 Mei 2020"],
    ]
    paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2020")).table(TARGETS).table(rows, bold=0, lined=False)
    found = agreement(paper)["anggaran"]
    assert [(line["uraian"], line["jumlah"]) for line in found] == [
        ("Program Ikan", "9412650"),
        ("Program Kolam", "2350000"),
    ]


def test_a_printed_total_is_compared_with_the_lines_above_it() -> None:
    lines = [["1", "Program Kolam", "Rp 2.500.000"], ["2", "Program Sawah", "Rp 1.500.000"]]
    for total, told in (("Rp 4.000.000", False), ("Rp 4.600.000", True)):
        paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2020")).table(TARGETS)
        data = parsed(paper.table([["No", "Program", "Anggaran"], *lines, ["", "Jumlah", total]]).data(), "a.docx")
        assert len(data["perjanjian"][0]["anggaran"]) == 2
        places = [one["di"] for one in data["temuan"] if one["kode"] == "BACA-23"]
        assert places == ["/perjanjian/0/anggaran/1/uraian"] * told


def test_a_table_goes_on_below_the_foot_of_a_page_if_its_numbers_do() -> None:
    for number, count in (("2", 2), ("7", 1)):
        paper = statement(Paper().title("PERJANJIAN KINERJA TAHUN 2020")).table(TARGETS).lines("PK Tahun 2020")
        rows = [[number, "Tertatanya wilayah", "Jumlah desa tertata", "12"]]
        found = parsed(paper.page().table(rows, bold=0).data(), "a.docx")["perjanjian"][0]["sasaran"]
        assert len(found) == count


def test_the_code_of_a_sub_kegiatan_stands_before_its_name() -> None:
    rows = [
        ["No", "Kegiatan", "Anggaran"],
        ["1", "7.01.03.2.01 Pembinaan", "25.000.000"],
        ["", "7.01.03.2.01.0001 Rapat", "25.000.000"],
    ]
    assert budget(lampiran().table(rows)) == [
        ("7.01.03.2.01", "Pembinaan", "kegiatan", "25000000"),
        ("7.01.03.2.01.0001", "Rapat", "sub_kegiatan", "25000000"),
    ]
