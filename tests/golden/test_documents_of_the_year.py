"""The documents of a year with its values: columns, agreements, measurement, decree; and that they read back."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kinerja_docs import parse
from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Anggaran, Kinerja, Pejabat
from kinerja_docs.pipeline import load_year
from kinerja_docs.renderers import RenderedDocument, Settings, documents
from kinerja_docs.renderers.settings import Keputusan
from kinerja_docs.renderers.year_settings import merged, settings_of

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
(YEAR,), _ = load_year(ROOT / "samples/widang-2021/tahun-2021.xlsx")
RECORD = YEAR.rekaman
SETTINGS = settings_of(YEAR.pengaturan, ROOT)
KINDS = ("iku", "iki", "pk", "pengukuran", "keputusan")


def made(record: Kinerja = RECORD, settings: Settings = SETTINGS) -> dict[str, RenderedDocument]:
    figures = results_of(replace(YEAR, rekaman=record))
    return {job.file_name: job for job in documents(record, KINDS, settings, hasil=figures)}


MADE = made()


def body(job: RenderedDocument) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(job.render())).read("word/document.xml"))


def text(element: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p")).strip()


def tables(job: RenderedDocument) -> list[list[list[str]]]:
    found = body(job).iter(f"{W}tbl")
    return [[[text(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")] for table in found]


def starting(name: str, among: dict[str, RenderedDocument] = MADE) -> RenderedDocument:
    return next(job for file_name, job in among.items() if file_name.startswith(name))


def without_record(data: bytes, path: Path) -> Path:
    source = zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(path, "w") as copy:
        for member in source.namelist():
            if not member.startswith("customXml"):
                copy.writestr(member, source.read(member))
    return path


def budget(owner: str) -> tuple[Anggaran, ...]:
    return tuple(
        Anggaran(kode=code, uraian=f"{level} {owner}", tingkat=level, jumlah=amount, keterangan="APBD")  # type: ignore[arg-type]
        for code, level, amount in (
            ("7.01.01", "program", "2000000"),
            ("7.01.01.2.01", "kegiatan", "1500000"),
            ("7.01.01.2.01.0001", "sub_kegiatan", "1500000"),
        )
    )


def test_which_documents_a_year_gives() -> None:
    names = [name.split(" Kecamatan")[0] for name in MADE]
    assert names == ["IKU"] + ["IKI"] * 8 + ["PK"] * 9 + ["Pengukuran Kinerja", "Keputusan IKU"]


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


def test_iki_has_target_realisasi_and_capaian() -> None:
    table = tables(starting("IKI Kecamatan Widang 2021 - 01"))[0]
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


def test_the_camat_agrees_with_the_bupati_on_programs() -> None:
    found = tables(starting("PK Kecamatan Widang 2021 - 01"))
    assert found[1][0][1] == "Sasaran Strategis"
    assert found[2][0] == ["No.", "Program", "Anggaran", "Keterangan"]
    assert [row[0] for row in found[2][1:-1]] == ["1", "2", "3", "4", "5"]
    assert found[2][-1] == ["Jumlah", "Rp2.354.470.000,00", ""]
    line = text(body(starting("PK Kecamatan Widang 2021 - 01")))
    assert "Terbilang: Dua miliar tiga ratus lima puluh empat juta empat ratus tujuh puluh ribu rupiah" in line


PARTIES = [
    # number, who signs left, column of sasaran, budget table, codes, total, in words
    ("01", "BUPATI TUBAN,", "Sasaran Strategis", "Program", ["7.01.01", "7.01.02", "7.01.03", "7.01.04", "7.01.06"],
     "Rp2.354.470.000,00", "Dua miliar tiga ratus lima puluh empat juta empat ratus tujuh puluh ribu rupiah"),
    ("02", "CAMAT WIDANG,", "Sasaran Program", "Program/Kegiatan",
     ["7.01.01", *(f"7.01.01.2.{n}" for n in ("01", "02", "05", "06", "08", "09"))],
     "Rp2.092.020.000,00", "Dua miliar sembilan puluh dua juta dua puluh ribu rupiah"),
    ("03", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.04.2.01", "7.01.04.2.01.0001", "7.01.04.2.01.0002", "7.01.04.2.02", "7.01.04.2.02.0001"],
     "Rp76.800.000,00", "Tujuh puluh enam juta delapan ratus ribu rupiah"),
    ("04", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.06.2.01", "7.01.06.2.01.0002", "7.01.06.2.01.0003"],
     "Rp64.750.000,00", "Enam puluh empat juta tujuh ratus lima puluh ribu rupiah"),
    ("05", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", ["7.01.02.2.04", "7.01.02.2.04.0003"],
     "Rp27.400.000,00", "Dua puluh tujuh juta empat ratus ribu rupiah"),
    ("06", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.03.2.03", "7.01.03.2.03.0001", "7.01.03.2.03.0002"],
     "Rp55.000.000,00", "Lima puluh lima juta rupiah"),
    ("07", "CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", ["7.01.02.2.01", "7.01.02.2.01.0001"],
     "Rp38.500.000,00", "Tiga puluh delapan juta lima ratus ribu rupiah"),
    ("08", "SEKRETARIS CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", None,
     "Rp2.063.520.000,00", "Dua miliar enam puluh tiga juta lima ratus dua puluh ribu rupiah"),
    ("09", "SEKRETARIS CAMAT WIDANG,", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan",
     ["7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0006", "7.01.01.2.01.0007"],
     "Rp28.500.000,00", "Dua puluh delapan juta lima ratus ribu rupiah"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "superior", "goals", "lines", "codes", "total", "words"), PARTIES, ids=[each[0] for each in PARTIES]
)
def test_every_agreement_of_the_sample(
    number: str, superior: str, goals: str, lines: str, codes: list[str] | None, total: str, words: str
) -> None:
    document = starting(f"PK Kecamatan Widang 2021 - {number}")
    signed, agreed, money = tables(document)[:3]
    assert signed[0][0] == f"Pihak Kedua, {superior}"
    assert (agreed[0][1], money[0][1], money[-1]) == (goals, lines, ["Jumlah", total, ""])
    assert codes in (None, [row[1].split()[0] for row in money[1:-1]])
    assert f"Terbilang: {words}" in text(body(document))
    assert ("NIP." in signed[1][0]) == (number != "01")


def test_budgets_of_the_sample_add_up_from_agreement_to_agreement() -> None:
    def printed(number: str) -> dict[str, int]:
        rows = tables(starting(f"PK Kecamatan Widang 2021 - {number}"))[2][1:-1]
        return {row[1].split()[0]: int(row[2][2:-3].replace(".", "")) for row in rows}

    secretary, below = printed("02"), {**printed("08"), **printed("09")}
    kegiatan = {code: amount for code, amount in secretary.items() if code != "7.01.01"}
    assert sum(kegiatan.values()) == secretary["7.01.01"] == printed("01")["7.01.01"]
    assert all(below[code] == amount for code, amount in kegiatan.items())
    for code, amount in kegiatan.items():
        assert sum(each for inner, each in below.items() if inner.startswith(f"{code}.")) == amount


def test_a_kegiatan_under_the_program_of_somebody_else_stands_below_it_with_its_own_sum() -> None:
    head, *others = RECORD.perjanjian
    lines = (*head.anggaran, *(line for each in others for line in each.anggaran if line.tingkat == "program"))
    moved = [replace(each, anggaran=tuple(x for x in each.anggaran if x.tingkat != "program")) for each in others]
    assert head.pihak_pertama is not None
    camat = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan="Camat"), anggaran=lines)
    found = made(replace(RECORD, perjanjian=(camat, *(each for each in moved if each.anggaran))))
    rows = tables(starting("PK Kecamatan Widang 2021 - 02", found))[2]
    assert rows[1][1:3] == [
        "7.01.01 PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA",
        "Rp2.092.020.000,00",
    ]
    assert [row[0] for row in rows[1:]] == ["1", *[""] * 6, "Jumlah"]


@pytest.mark.parametrize(
    ("number", "jabatan", "goals", "lines", "superior"),
    [
        ("02", "Sekretaris Camat Widang", "Sasaran Program", "Program/Kegiatan", "CAMAT WIDANG,"),
        ("03", "Kepala Seksi Ketetraman dan Ketertiban Camat Widang", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", "C"),
        ("09", "Kepala Sub Bagian Program dan Pelaporan", "Sasaran Kegiatan", "Kegiatan/Sub Kegiatan", "SEKRETARIS"),
    ],
)  # fmt: skip
def test_levels_below_the_camat(number: str, jabatan: str, goals: str, lines: str, superior: str) -> None:
    head = RECORD.perjanjian[0]
    assert head.pihak_pertama is not None
    own = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan=jabatan), anggaran=budget(jabatan))
    found = tables(starting(f"PK Kecamatan Widang 2021 - {number}", made(replace(RECORD, perjanjian=(head, own)))))
    assert found[0][0][0].startswith(f"Pihak Kedua, {superior}")
    assert found[1][0][1] == goals
    assert found[2][0][1] == lines
    assert len(found[2]) == 4
    assert [row[0] for row in found[2][1:]] == ["1", "", "Jumlah"]


def test_a_secretary_answers_for_the_budget_below() -> None:
    head = RECORD.perjanjian[0]
    assert head.pihak_pertama is not None
    name = "Kepala Sub Bagian Umum dan Kepegawaian"
    below = replace(head, pihak_pertama=replace(head.pihak_pertama, jabatan=name), anggaran=budget(name))
    found = tables(starting("PK Kecamatan Widang 2021 - 02", made(replace(RECORD, perjanjian=(below,)))))
    assert [row[1] for row in found[2][1:3]] == [f"7.01.01 program {name}", f"7.01.01.2.01 kegiatan {name}"]


def test_a_changed_agreement_says_why() -> None:
    changed = made(settings=replace(SETTINGS, perubahan="pejabat"))
    line = text(body(starting("PK Perubahan Kecamatan Widang 2021 - 01", changed)))
    assert line.count("PERJANJIAN KINERJA PERUBAHAN TAHUN 2021") == 2
    assert "Perjanjian Kinerja Tahun 2021 karena terjadi pergantian atau mutasi pejabat." in line


def test_capacities_and_signing_on_behalf() -> None:
    officials = {
        "Camat Widang": Pejabat(nama="NAMA CAMAT", kapasitas="Plt."),
        "Bupati Tuban": Pejabat(nama="NAMA BUPATI"),
        "Sekretaris Daerah": Pejabat(nama="NAMA SEKDA", golongan="IV/d"),
    }
    signed = replace(SETTINGS, pejabat=officials, atas_nama={"Bupati Tuban": "Sekretaris Daerah"})
    document = starting("PK Kecamatan Widang 2021 - 01", made(settings=signed))
    (left, right), (left_name, right_name) = tables(document)[0]
    assert left == "Pihak Kedua, a.n. BUPATI TUBAN SEKRETARIS DAERAH,"
    assert right.endswith("Pihak Pertama, Plt. CAMAT WIDANG,")
    assert left_name == "NAMA SEKDA Pembina Utama Madya (IV/d) NIP. [belum ditetapkan]"
    assert "Nama:NAMA BUPATI" in text(body(document))
    assert right_name.startswith("NAMA CAMAT")


def test_measurement() -> None:
    document = starting("Pengukuran")
    measured, steps = tables(document)
    assert measured[0] == [
        "No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian", "Predikat",
    ]  # fmt: skip
    assert measured[1][4:] == ["82", "82,51", "100,62%", "Sangat Berhasil"]
    assert measured[2] == ["Rata-rata capaian sasaran 1", "100,00%", "Sangat Berhasil"]
    assert measured[6] == ["Rata-rata capaian Kecamatan Widang", "98,21%", "Berhasil"]
    assert "2 capaian dibatasi 100% dalam rata-rata." in measured[7][0]
    assert "82,51 / 82 × 100 = 100,62%" in steps[1][2]


def test_logo_and_chart_are_two_pictures(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (40, 40), "red").save(tmp_path / "logo.png")
    document = starting("Pengukuran", made(settings=replace(SETTINGS, logo=tmp_path / "logo.png")))
    archive = zipfile.ZipFile(io.BytesIO(document.render()))
    pictures = [archive.read(name) for name in archive.namelist() if name.endswith(".png")]
    assert len(set(pictures)) == 2
    assert (tmp_path / "logo.png").read_bytes() in pictures


def test_what_is_missing_is_counted_and_never_zero() -> None:
    first, second = RECORD.iku
    bare = replace(second, indikator=tuple(replace(i, realisasi={}, formulasi=None) for i in second.indikator))
    measured = tables(starting("Pengukuran", made(replace(RECORD, iku=(first, bare)))))[0]
    assert measured[3][5:] == ["[belum ditetapkan]", "n/a", "n/a"]
    assert measured[5] == ["Rata-rata capaian sasaran 2 (0 dari 2 indikator; 2 belum dapat dihitung)", "n/a", "n/a"]
    assert "2 indikator tidak ikut dihitung karena capaiannya belum ada." in measured[7][0]


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
        "Peraturan Presiden",
        "Peraturan Menteri Negara Pendayagunaan Aparatur Negara",
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "Peraturan Bupati Tuban",
    ]
    assert [row[0] for row in decided[:-1]] == ["Menetapkan", "KESATU", "KEDUA", "KETIGA"]
    assert decided[-1] == ["Ditetapkan di Widang pada tanggal 5 Januari 2021 CAMAT WIDANG, NAMA CAMAT"]
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
    iki = parse(without_record(starting("IKI Kecamatan Widang 2021 - 01").render(), tmp_path / "iki.docx"))
    assert next(i.realisasi for goal in iki.jabatan[0].iki for i in goal.indikator) == {"2021": "86,96"}
    pk = parse(without_record(starting("PK Kecamatan Widang 2021 - 01").render(), tmp_path / "pk.docx"))
    lines = [line for each in RECORD.perjanjian for line in each.anggaran if line.tingkat == "program"]
    assert list(pk.perjanjian[0].anggaran) == sorted(lines, key=lambda line: line.kode or "")


def test_decree_and_measurement_read_back_as_iku(tmp_path: Path) -> None:
    for kind in ("Keputusan", "Pengukuran"):
        found = parse(without_record(starting(kind).render(), tmp_path / "a.docx"))
        names = [[i.nama for i in goal.indikator] for goal in found.iku]
        assert names == [[i.nama for i in goal.indikator] for goal in RECORD.iku], kind


@pytest.mark.parametrize("name", MADE)
def test_title_of_the_properties(name: str) -> None:
    import docx

    title = docx.Document(io.BytesIO(MADE[name].render())).core_properties.title
    assert title.endswith("Kecamatan Widang Tahun 2021")
