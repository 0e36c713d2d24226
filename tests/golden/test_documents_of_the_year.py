"""The documents of a year with its values: columns, measurement, decree; and that they read back."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from year_maker import MADE, RECORD, SETTINGS, YEAR, W, body, made, starting, tables, text, without_record

from kinerja_docs import parse
from kinerja_docs.compute.year import results_of
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.settings import Keputusan, Penandatangan
from kinerja_docs.renderers.year_settings import merged


def test_which_documents_a_year_gives() -> None:
    names = [name.split(" Kecamatan")[0] for name in MADE]
    measured = ["Pengukuran Kinerja", *["Pengukuran IKI"] * 8]
    assert names == ["IKU", *["IKI"] * 8, *["PK"] * 9, *measured, "Keputusan IKU"]


def test_iku_has_columns_for_what_there_is() -> None:
    head = tables(starting("IKU"))[1][0]
    assert head[4:6] == ["Baseline 2020", "Target 2021"]
    assert tables(starting("IKU"))[1][1][4:6] == ["80,25", "82"]


def test_several_years_stand_below_one_title() -> None:
    goals = tuple(
        replace(
            goal, indikator=tuple(replace(i, target={"2021": "1", "2022": "2", "2023": "3"}) for i in goal.indikator)
        )
        for goal in RECORD.iku
    )
    written = body(starting("IKU", made(replace(RECORD, iku=goals))))
    table = next(t for t in written.iter(f"{W}tbl") if "Target" in text(t))
    first, second, *rows = table.findall(f"{W}tr")
    assert text(second).split() == ["2020", "2021", "2022", "2023"]
    assert [cell.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val") for cell in first.findall(f"{W}tc")[4:6]] == ["1", "3"]
    grid = [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
    assert (len(grid), sum(grid)) == (11, 16725)
    for row in rows:
        cells = [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.findall(f"{W}tc")]
        assert cells in (grid, [sum(grid)])


def test_an_iki_is_a_plan() -> None:
    document = starting("IKI Kecamatan Widang 2021 - 01")
    table = tables(document)[0]
    assert table[0][4:6] == ["Target 2021", "Penjelasan/Formulasi Perhitungan"]
    assert table[1][4] == "85"
    assert "realisasi" not in text(body(document)).casefold()


def test_a_measured_iki_has_target_realisasi_and_capaian() -> None:
    table = tables(starting("Pengukuran IKI Kecamatan Widang 2021 - 01"))[0]
    assert table[0][4:7] == ["Target 2021", "Realisasi 2021", "Capaian 2021"]
    assert table[1][4:7] == ["85", "86,96", "102,30%"]


def test_properties_of_cells_are_in_the_order_of_the_schema() -> None:
    order = ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"]
    for job in MADE.values():
        for properties in body(job).iter(f"{W}tcPr"):
            names = [etree.QName(child).localname for child in properties]
            assert names == sorted(names, key=order.index), job.file_name


@pytest.mark.parametrize("name", MADE)
def test_same_year_same_bytes(name: str) -> None:
    assert made()[name].render() == MADE[name].render()


@pytest.mark.parametrize("name", MADE)
def test_no_mark_of_the_engine_is_left(name: str) -> None:
    assert b"nomor=" not in zipfile.ZipFile(io.BytesIO(MADE[name].render())).read("word/document.xml")


def test_a_measurement_is_dated_after_its_year_or_not_at_all() -> None:
    assert "Widang, 14 Januari 2022" in text(body(starting("Pengukuran Kinerja")))
    undated = made(settings=replace(SETTINGS, tanggal_pengukuran=None))
    assert "Widang, [belum ditetapkan]" in text(body(starting("Pengukuran Kinerja", undated)))
    later = made(settings=replace(SETTINGS, tanggal="2022-02-01", tanggal_pengukuran=None))
    assert "Widang, 1 Februari 2022" in text(body(starting("Pengukuran Kinerja", later)))


def test_an_iki_is_dated_by_what_it_tells() -> None:
    assert "Widang, 4 Januari 2021" in text(body(starting("IKI Kecamatan Widang 2021 - 01")))
    assert "Widang, 14 Januari 2022" in text(body(starting("Pengukuran IKI Kecamatan Widang 2021 - 01")))


def test_a_measured_iki_without_figures_says_so() -> None:
    jobs = list(documents(RECORD, ["pengukuran-iki"], SETTINGS))
    assert len(jobs) == 8
    table = tables(jobs[1])[0]
    assert table[0][4:7] == ["Target 2021", "Realisasi 2021", "Capaian 2021"]
    assert table[1][5:7] == ["[belum ditetapkan]", "n/a"]


@pytest.mark.parametrize("prefix", ["IKI", "Pengukuran IKI"])
@pytest.mark.parametrize(
    ("who", "left", "right", "named"),
    [
        ("pejabat dan atasan", "NAMA CAMAT", "NAMA SEKRETARIS", False),
        ("pejabat", "", "NAMA SEKRETARIS", False),
        ("atasan", "", "NAMA CAMAT", True),
        ("kepala", "", "NAMA CAMAT", True),
    ],
)
def test_who_signs_an_iki_is_a_setting(prefix: str, who: Penandatangan, left: str, right: str, named: bool) -> None:
    found = made(settings=replace(SETTINGS, penandatangan_iki=who))
    document = starting(f"{prefix} Kecamatan Widang 2021 - 01", found)
    roles, names = tables(document)[1]
    assert roles[0].startswith("Mengetahui, CAMAT WIDANG") == bool(left)
    assert names[0].startswith(left)
    assert names[1].startswith(right)
    assert ("Nama Pejabat:NAMA SEKRETARIS" in text(body(document))) == named


def test_a_measurement_names_its_rules_and_its_scale() -> None:
    usual = Tahunan(rekaman=RECORD, variabel=YEAR.variabel)
    (job,) = documents(RECORD, ["pengukuran"], SETTINGS, hasil=results_of(usual))
    line = text(body(job))
    assert "Dasar penghitungan capaian: Realisasi terhadap target, menurut arah tiap indikator." in line
    assert "Predikat: Sangat Tinggi di atas 90%, Tinggi di atas 75%, Sedang di atas 65%, " in line
    assert "Permendagri" not in line, "nobody has verified that the scale is that of the regulation"
    assert not [word for word in ("verifikasi", "profil", "umum)", "permendagri-86") if word in line]
    assert tables(job)[0][1][-1] == "Sangat Tinggi"


def test_measurement() -> None:
    document = starting("Pengukuran Kinerja")
    measured, steps = tables(document)
    assert measured[0] == [
        "No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian", "Predikat",
    ]  # fmt: skip
    assert measured[1][4:] == ["82", "82,51", "100,62%", "Sangat Berhasil"]
    assert measured[2] == ["Rata-rata capaian sasaran 1", "100,00%", "Sangat Berhasil"]
    assert measured[6] == ["Rata-rata capaian Kecamatan Widang", "98,21%", "Berhasil"]
    assert "2 capaian dibatasi 100% dalam rata-rata." in measured[7][0]
    assert "Sasaran 1: 1 capaian dibatasi 100% dalam rata-rata." in text(body(document)), "below the chart"
    assert "82,51 / 82 × 100 = 100,62%" in steps[1][2]


def test_logo_and_chart_are_two_pictures(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (40, 40), "red").save(tmp_path / "logo.png")
    document = starting("Pengukuran Kinerja", made(settings=replace(SETTINGS, logo=tmp_path / "logo.png")))
    archive = zipfile.ZipFile(io.BytesIO(document.render()))
    pictures = [archive.read(name) for name in archive.namelist() if name.endswith(".png")]
    assert len(set(pictures)) == 3, "logo, chart, and the unused place of a picture"
    assert (tmp_path / "logo.png").read_bytes() in pictures


def test_what_is_missing_is_counted_and_never_zero() -> None:
    first, second = RECORD.iku
    bare = replace(second, indikator=tuple(replace(i, realisasi={}, formulasi=None) for i in second.indikator))
    measured = tables(starting("Pengukuran Kinerja", made(replace(RECORD, iku=(first, bare)))))[0]
    assert measured[3][5:] == ["[belum ditetapkan]", "n/a", "n/a"]
    assert measured[5] == ["Rata-rata capaian sasaran 2 (0 dari 2 indikator; 2 belum dapat dihitung)", "n/a", "n/a"]
    assert "2 indikator tidak ikut dihitung karena capaiannya belum ada." in measured[7][0]


def test_a_part_larger_than_its_whole_is_no_achievement() -> None:
    name = next(each for each in YEAR.variabel if each.startswith("jumlah_rekomendasi_yang"))
    wrong = Tahunan(rekaman=RECORD, variabel={**YEAR.variabel, name: {"2021": "41"}}, pengaturan=YEAR.pengaturan)
    (job,) = documents(RECORD, ["pengukuran"], SETTINGS, hasil=results_of(wrong))
    measured, steps = tables(job)
    assert measured[3][5:] == ["n/a", "n/a", "n/a"]
    assert "(1 dari 2 indikator; 1 belum dapat dihitung)" in measured[5][0]
    assert steps[2][2].startswith("41 / 40 × 100 = 102,50 Catatan: “Jumlah Rekomendasi yang di tindaklanjuti")


def test_without_results_nothing_is_computed_and_no_chart_is_drawn() -> None:
    (job,) = documents(RECORD, ["pengukuran"], SETTINGS)
    assert tables(job)[0][1][6] == "n/a"
    assert not list(body(job).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip"))


def test_decree() -> None:
    given = Keputusan(nomor="188.45/1/KEP/2021", tanggal="2021-01-05", nip=False)
    document = starting("Keputusan", made(settings=merged(Settings(keputusan=given), SETTINGS)))
    consider, grounds, decided, annex = tables(document)
    assert [row[0] for row in consider] == ["Menimbang", ""]
    assert all(row[2].startswith("bahwa ") and row[2].endswith(";") for row in consider)
    assert [row[2].split(" Nomor")[0] for row in grounds] == [
        "Undang-Undang",
        "Peraturan Pemerintah",
        "Peraturan Presiden",
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Peraturan Bupati Tuban",
    ]
    assert [row[0] for row in decided[:-1]] == ["Menetapkan", "KESATU", "KEDUA", "KETIGA"]
    assert decided[-1] == ["Ditetapkan di Widang pada tanggal 5 Januari 2021 CAMAT WIDANG, NAMA CAMAT"]
    first, kesatu = list(body(document).iter(f"{W}tbl"))[2].findall(f"{W}tr")[:2]
    assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in first.iter(f"{W}p")), "KESATU follows on its page"
    assert kesatu.findall(f"{W}tc")[2].find(f"{W}p/{W}pPr/{W}pStyle").get(f"{W}val") == "IsiNaskahRata"
    assert annex[0][:3] == ["No.", "Sasaran Strategis", "Indikator Kinerja Utama"]
    assert "LAMPIRAN KEPUTUSAN CAMAT WIDANG NOMOR: 188.45/1/KEP/2021 TANGGAL: 5 Januari 2021" in text(body(document))


def test_an_own_wording_of_the_decree() -> None:
    given = Keputusan(menimbang=("bahwa satu",), mengingat=("Undang-Undang X;",), diktum=("Pertama", "Kedua."))
    consider, grounds, decided, _ = tables(starting("Keputusan", made(settings=replace(SETTINGS, keputusan=given))))
    assert (consider[0][2], grounds[0][2]) == ("bahwa satu;", "Undang-Undang X;")
    assert [row[::2] for row in decided[1:3]] == [["KESATU", "Pertama."], ["KEDUA", "Kedua."]]


def test_values_read_back_from_the_text_alone(tmp_path: Path) -> None:
    iku = parse(without_record(starting("IKU").render(), tmp_path / "iku.docx"))
    values = [(i.baseline, i.target) for goal in iku.iku for i in goal.indikator]
    assert values == [
        (i.baseline, {"2021": i.target["2021"]}) for goal in RECORD.iku for i in goal.indikator
    ]  # fmt: skip
    iki = parse(without_record(starting("Pengukuran IKI Kecamatan Widang 2021 - 01").render(), tmp_path / "iki.docx"))
    assert next(i.realisasi for goal in iki.jabatan[0].iki for i in goal.indikator) == {"2021": "86,96"}
    pk = parse(without_record(starting("PK Kecamatan Widang 2021 - 01").render(), tmp_path / "pk.docx"))
    lines = [line for each in RECORD.perjanjian for line in each.anggaran if line.tingkat == "program"]
    assert list(pk.perjanjian[0].anggaran) == sorted(lines, key=lambda line: line.kode or "")


def test_decree_and_measurement_read_back_as_iku(tmp_path: Path) -> None:
    for kind in ("Keputusan", "Pengukuran Kinerja"):
        found = parse(without_record(starting(kind).render(), tmp_path / "a.docx"))
        names = [[i.nama for i in goal.indikator] for goal in found.iku]
        assert names == [[i.nama for i in goal.indikator] for goal in RECORD.iku], kind


@pytest.mark.parametrize("name", MADE)
def test_title_of_the_properties(name: str) -> None:
    import docx

    title = docx.Document(io.BytesIO(MADE[name].render())).core_properties.title
    assert title.endswith("Kecamatan Widang Tahun 2021")
