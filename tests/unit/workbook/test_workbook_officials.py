"""Names of jabatan in cells of the workbook, and the Bupati's row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from workbook_maker import grave, indicator, read_changed, setting, year

from kinerja_docs.domain import Indikator, Jabatan, Pejabat, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.workbook import read_workbook, write_workbook

REGENT = 7
"""The row of the Bupati in the sheet Pejabat of the small year, behind the two officials of the office."""


def office(name: str = "Kecamatan Contoh", daerah: str = "Kabupaten Contoh") -> Tahunan:
    given = year(name)
    about = replace(given.rekaman.perangkat_daerah, daerah=daerah)
    return replace(given, rekaman=replace(given.rekaman, perangkat_daerah=about))


def with_staff(*names: str) -> Tahunan:
    given = year()
    goal = (Sasaran(uraian="Rapi", indikator=(indicator("Jumlah berkas"),)),)
    staff = tuple(Jabatan(nama=name, iki=goal) for name in names)
    return replace(given, rekaman=replace(given.rekaman, jabatan=(*given.rekaman.jabatan, *staff)))


def warned(faults: Sequence[object]) -> list[str]:
    return [str(each) for each in faults]


@pytest.mark.parametrize("kecamatan", [None, "Contoh"])
@pytest.mark.parametrize("jabatan", ["Bupati Contoh", "bupati", "Bupati Kabupaten Contoh"])
def test_the_bupati_has_a_row_of_his_own(kecamatan: str | None, jabatan: str) -> None:
    cells = {f"B{REGENT}": kecamatan, f"C{REGENT}": jabatan, f"D{REGENT}": "NAMA BUPATI"}
    (one,), faults = read_changed(setting("Pejabat", cells))
    assert one.pejabat == {jabatan: Pejabat(nama="NAMA BUPATI")}
    assert faults == ()


def test_a_pj_bupati_has_a_nip_and_comes_back_as_he_was_typed() -> None:
    held = {"Bupati Contoh": Pejabat(nama="NAMA PJ", nip="19000101 192001 1 009", kapasitas="Pj.")}
    given = replace(year(), pejabat=held)
    (one,), faults = read_workbook(write_workbook([given], 2021), "buku.xlsx")
    assert (one.pejabat, faults) == (held, ())


def test_one_row_for_the_bupati_of_all_kecamatan() -> None:
    years = [office("Kecamatan Contoh"), office("Kecamatan Lain"), office("Kecamatan Jauh", "Kota Jauh")]
    sheet = load_workbook(io.BytesIO(write_workbook(years, 2021)))["Pejabat"]
    rows = [(row[1].value, row[2].value) for row in sheet.iter_rows(min_row=5) if row[2].value]
    assert rows[-2:] == [(None, "Bupati Contoh"), (None, "Wali Kota Jauh")]
    assert len(rows) == 3 * 2 + 2

    def fill(data: bytes) -> bytes:
        book = load_workbook(io.BytesIO(data))
        book["Pejabat"]["D11"] = "NAMA BUPATI"
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    read, faults = read_workbook(fill(write_workbook(years, 2021)), "buku.xlsx")
    assert [each.pejabat.get("Bupati Contoh", Pejabat()).nama for each in read] == ["NAMA BUPATI"] * 3
    assert faults == ()


def test_officials_above_the_office_are_kept_for_their_kecamatan() -> None:
    cells = {"B8": "Contoh", "C8": "Sekretaris Daerah", "D8": "NAMA SEKDA"}
    (one,), faults = read_changed(setting("Pejabat", cells))
    assert (one.pejabat, faults) == ({"Sekretaris Daerah": Pejabat(nama="NAMA SEKDA")}, ())
    again, _ = read_workbook(write_workbook([one], 2021), "buku.xlsx")
    assert again[0].pejabat == one.pejabat


@pytest.mark.parametrize("written", ["Camat", " camat ", "Camat Contoh", "CAMAT CONTOH", None])
def test_a_superior_that_is_known_is_no_matter(written: str | None) -> None:
    assert read_changed(setting("Jabatan", {"D6": written}))[1] == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Cmat", 'atasan "Cmat" tidak ada di daftar jabatan; pihak kedua dicetak [belum ditetapkan]. Maksud Anda '
                 "Camat?"),
        ("Kasi Pemerintahan", 'atasan "Kasi Pemerintahan" adalah jabatan itu sendiri; dipakai Camat Contoh. Pilih '
                              "atasannya dari daftar."),
        ("Kepala Bidang Umum", 'atasan "Kepala Bidang Umum" tidak ada di daftar jabatan; dicetak apa adanya.'),
    ],
)  # fmt: skip
def test_a_superior_that_is_not_clear_is_said_at_its_cell(written: str, said: str) -> None:
    (one,), faults = read_changed(setting("Jabatan", {"D6": written}))
    assert warned(faults) == [f"Jabatan!D6: {said}"]
    assert faults[0].tingkat == "peringatan"
    assert one.rekaman.jabatan[1].atasan == written


def test_rows_belong_to_a_jabatan_by_any_of_its_names() -> None:
    def typed(book: object) -> None:
        setting("Pejabat", {"C5": "Camat Contoh", "C6": "Kasi Pemerintahan", "D6": "NAMA KASI"})(book)  # type: ignore[arg-type]
        setting("IKI", {"C5": "kepala seksi pemerintahan kecamatan contoh"})(book)  # type: ignore[arg-type]
        setting("Tugas", {"C5": "Camat Contoh"})(book)  # type: ignore[arg-type]
        setting("Anggaran", {"C6": "Camat Contoh", "C7": "Kasi Pemerintahan"})(book)  # type: ignore[arg-type]

    (one,), faults = read_changed(typed)
    camat, kasi = one.rekaman.jabatan
    assert faults == ()
    assert camat.pejabat
    assert kasi.pejabat
    assert (camat.pejabat.nama, kasi.pejabat.nama) == ("NAMA CAMAT", "NAMA KASI")
    assert (len(camat.tugas), len(kasi.iki)) == (2, 1)
    assert [len(each.anggaran) for each in one.rekaman.perjanjian] == [3, 1]


def test_a_row_of_an_indicator_is_found_by_any_name_of_its_jabatan() -> None:
    def typed(book: object) -> None:
        cells = {
            "A10": None,
            "B10": "Contoh",
            "C10": "IKI",
            "D10": "Kasi Pemerintahan",
            "E10": "Jumlah rapat",
            "I10": "7",
        }
        setting("IKI", {"B6": "Contoh", "C6": "Kasi Pemerintahan", "D6": "Rapi", "E6": "Jumlah rapat"})(book)  # type: ignore[arg-type]
        setting("Target", cells)(book)  # type: ignore[arg-type]

    (one,), faults = read_changed(typed)
    made: list[Indikator] = [each for goal in one.rekaman.jabatan[1].iki for each in goal.indikator]
    assert [(each.nama, each.target) for each in made][-1] == ("Jumlah rapat", {"2021": "7"})
    assert grave(faults) == []


@pytest.mark.parametrize(
    ("sheet", "cell", "text", "said"),
    [
        ("Anggaran", "C5", "Kepala Seksi Pemerintahn",
         "barisnya tidak masuk Perjanjian Kinerja siapa pun. Maksud Anda Kepala Seksi Pemerintahan?"),
        ("Anggaran", "C5", "Kasubbag Program", "barisnya tidak masuk Perjanjian Kinerja siapa pun. Pilih dari daftar."),
        ("Anggaran", "C5", "Lurah", "Dapat berarti Lurah Wetan atau Lurah Kulon. Tulis lengkap."),
        ("IKI", "C5", "Kasi Pemerintahn", "baris ini tidak dipakai. Maksud Anda Kepala Seksi Pemerintahan?"),
        ("Pejabat", "C5", "Cmat", "baris ini tidak dipakai. Maksud Anda Camat?"),
    ],
)  # fmt: skip
def test_a_jabatan_that_is_none_is_asked_back_at_its_cell(sheet: str, cell: str, text: str, said: str) -> None:
    _, faults = read_changed(setting(sheet, {cell: text, "A5": None}), with_staff("Lurah Wetan", "Lurah Kulon"))
    found = next(each for each in faults if (each.lembar, each.sel) == (sheet, cell))
    assert f'jabatan "{text}" tidak ada di lembar Jabatan' in found.pesan
    assert found.pesan.endswith(said)


def test_every_cell_that_names_a_jabatan_has_a_list() -> None:
    with zipfile.ZipFile(io.BytesIO(write_workbook([year()], 2021))) as archive:
        names = [sheet.title for sheet in load_workbook(io.BytesIO(write_workbook([year()], 2021))).worksheets]
        pages = {name: archive.read(f"xl/worksheets/sheet{n}.xml").decode() for n, name in enumerate(names, 1)}
    listed = {
        name: [source for source in ("Jabatan!$C$5", "Pejabat!$C$5") if source in page] for name, page in pages.items()
    }
    assert {name: found for name, found in listed.items() if found} == {
        "Jabatan": ["Pejabat!$C$5"],
        "Pejabat": ["Jabatan!$C$5"],
        "IKI": ["Jabatan!$C$5"],
        "Target": ["Jabatan!$C$5"],
        "Realisasi": ["Jabatan!$C$5"],
        "Anggaran": ["Jabatan!$C$5"],
        "Tugas": ["Jabatan!$C$5"],
        "Perjanjian": ["Jabatan!$C$5", "Pejabat!$C$5"],
    }
