"""What is open about a record is said with its place, each time, by whichever command."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from workbook_maker import changed, indicator, setting, year

from kinerja_docs import pipeline
from kinerja_docs.domain import Anggaran, Formulasi, Jabatan, Kinerja, PerangkatDaerah, Perjanjian, Pihak, Sasaran
from kinerja_docs.domain.kabar import Kabar, lines
from kinerja_docs.domain.places import in_words
from kinerja_docs.domain.record import Temuan
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import InvalidDeclaration, InvalidRecord, NotMade, WrongFormat
from kinerja_docs.formula.doubts import is_upside_down
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.source import Place
from kinerja_docs.telling import Asked, gather
from kinerja_docs.workbook import read_workbook, write_workbook

ALL, PART = "Jumlah laporan", "Jumlah laporan yang tepat waktu"
TURNED = Formulasi(teks=f"{ALL} / {PART} x 100%", pohon=of_text(f"{ALL} / {PART} x 100%"))
OFFICE = PerangkatDaerah(nama="Kecamatan Contoh", daerah="Kabupaten Contoh")


def record(**fields: object) -> Kinerja:
    goal = Sasaran(uraian="Tertibnya laporan", indikator=(indicator("Persentase laporan", formulasi=TURNED),))
    return replace(Kinerja(tahun=2023, perangkat_daerah=OFFICE, iku=(goal,)), **fields)  # type: ignore[arg-type]


def heard(source: Kinerja | Tahunan | Path, out: Path, *jenis: str) -> list[str]:
    found: list[Kabar] = []
    pipeline.generate(source, out, jenis=jenis or ("iku",), tell=found.append)
    return list(lines(found))


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        (f"{ALL} / {PART} x 100%", True),
        (f"{PART} / {ALL} x 100%", False),
        (f"({ALL} / {PART} x 100% + {PART} / {ALL} x 100%) / 2", True),
        ("Jumlah desa / Jumlah penduduk", False),
    ],
)
def test_a_fraction_is_upside_down_by_its_tree_alone(text: str, turned: bool) -> None:
    tree = of_text(text)
    assert tree is not None
    assert is_upside_down(tree) is turned


def test_it_stays_known_from_the_record_through_the_workbook_to_the_document(tmp_path: Path) -> None:
    told: list[Kabar] = []
    book = pipeline.workbook(record(), tmp_path / "b.xlsx", tell=told.append)
    assert [each.kode for each in told] == ["FRM-02"]
    assert "indikator “Persentase laporan”" in told[0].tempat
    assert [each.tempat for each in pipeline.compute(book).kabar if each.kode == "FRM-02"] == ["IKU!I5"]
    assert any(line.startswith("PERINGATAN FRM-02 IKU!I5: ") for line in heard(book, tmp_path / "out"))


def test_findings_of_the_reading_are_carried_but_not_what_the_record_shows_itself() -> None:
    place = Place(berkas="lama.docx", halaman=2)
    found = [
        Temuan(kode="BACA-04", tingkat="peringatan", di="/iku/0/indikator/0/target", pesan="Kolom bergeser."),
        Temuan(kode="FRM-02", tingkat="peringatan", di="/iku/0/indikator/0", pesan="Pecahan lama."),
        Temuan(kode="BACA-01", tingkat="info", di="/iku/0", pesan="Dibaca biasa."),
    ]
    right = Sasaran(uraian="Tertibnya laporan", indikator=(indicator("Persentase laporan"),))
    given = record(iku=(right,), temuan=tuple(found), asal={"/iku/0/indikator/0": place})
    (told,) = gather(Tahunan(rekaman=given), Asked())
    assert str(told) == ("PERINGATAN BACA-04 indikator “Persentase laporan”, lama.docx, halaman 2: Kolom bergeser.")


def test_like_matters_are_one_line_with_their_first_places() -> None:
    found = [Kabar("sel dibawa turun.", f"IKU!B{row}") for row in range(5, 29)]
    assert list(lines([*found, *found, Kabar("lain.", "IKU!C5", "galat")])) == [
        "PERINGATAN 24 tempat (IKU!B5; IKU!B6; IKU!B7; …): sel dibawa turun.",
        "GALAT IKU!C5: lain.",
    ]


def test_blanks_are_counted_where_they_stand(tmp_path: Path) -> None:
    (line,) = [line for line in heard(record(), tmp_path) if "belum ditetapkan" in line]
    assert "IKU Kecamatan Contoh 2023.docx" in line
    assert "penanda tangan: nama, NIP" in line
    assert "tempat dan tanggal" in line
    assert "alasan" not in line


def test_a_line_of_the_budget_in_nobodys_agreement_is_named(tmp_path: Path) -> None:
    lost = Anggaran(kode="7.01.03", uraian="Program lain", tingkat="program", jumlah="5")
    own = Anggaran(kode="7.01.01", uraian="Program penunjang", tingkat="program", jumlah="7")
    below = Anggaran(kode="7.01.01.2.01", uraian="Administrasi", tingkat="kegiatan", jumlah="7")
    budgets = (
        Perjanjian(tahun=2023, pihak_pertama=Pihak(jabatan="Camat Contoh"), anggaran=(own, below)),
        Perjanjian(tahun=2023, pihak_pertama=Pihak(jabatan="Juru Bayar"), anggaran=(lost,)),
    )
    told = [line for line in heard(record(perjanjian=budgets), tmp_path, "pk") if "siapa pun" in line]
    assert len(told) == 1
    assert "7.01.03" in told[0]


def test_no_document_of_blanks_alone(tmp_path: Path) -> None:
    duties = Kinerja(tahun=2023, perangkat_daerah=OFFICE, jabatan=(Jabatan(nama="Camat", tugas=("Memimpin",)),))
    found: list[Kabar] = []
    with pytest.raises(NotMade) as error:
        pipeline.generate(duties, tmp_path / "out", tell=found.append)
    assert error.value.exit_code == 1
    assert any("IKU tidak dibuat" in each.pesan for each in found)
    assert not list(tmp_path.iterdir())
    assert any("IKI tidak dibuat" in line for line in heard(record(), tmp_path / "out", "iku", "iki"))


def test_strict_writes_nothing_while_something_is_open(tmp_path: Path) -> None:
    with pytest.raises(NotMade, match="belum beres"):
        pipeline.generate(record(), tmp_path / "out", jenis=("iku",), ketat=True)
    assert not (tmp_path / "out").exists()


def test_pointers_lead_to_the_cells_that_a_year_was_read_from() -> None:
    (found,), _ = read_workbook(write_workbook([year()], 2021), "b.xlsx")
    assert found.sel["/tahun"].startswith("Kecamatan!")
    assert found.sel["/iku/0/indikator/0"].startswith("IKU!")
    assert found.sel["/iku/0/indikator/0/target/2021"].startswith("Target!")
    assert found.sel["/jabatan/0"].startswith("Jabatan!")
    known = [di for di in found.sel if di.endswith("/indikator/0")]
    assert all("indikator" in in_words(found.rekaman, di) for di in known)


@pytest.mark.parametrize(
    ("name", "words"), [("buku.ods", r"simpan sebagai \.xlsx"), ("lama.docx", "kinerja-docs parse")]
)
def test_what_is_no_record_is_told_what_to_do_first(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / name).write_bytes(b"PK")
    with pytest.raises(WrongFormat, match=words):
        pipeline.compute(tmp_path / name)


def test_our_own_files_are_no_legacy_documents(tmp_path: Path) -> None:
    book = pipeline.workbook(record(), tmp_path / "b.xlsx")
    saved = pipeline.save(record(), tmp_path / "r.json")
    (tmp_path / "a.txt").write_text("INDIKATOR KINERJA UTAMA\nJabatan : Camat\nTugas : Memimpin\n", encoding="utf-8")
    pipeline.view(tmp_path / "a.txt", tmp_path / "a.html")
    for path, words in ((book, "buku kerja"), (saved, "sudah rekaman"), (tmp_path / "a.html", "parse --lihat")):
        with pytest.raises(WrongFormat, match=words):
            pipeline.parse(path)


def test_a_year_that_is_none_does_not_hide_the_other_faults(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    path.write_bytes(changed(write_workbook([year()], 2021), setting("Kecamatan", {"F5": "dua ribu"})))
    done = pipeline.compute(path)
    assert done.hasil == ()
    assert any(each.tempat == "Kecamatan!F5" and "dua ribu" in each.pesan for each in done.kabar)
    with pytest.raises(InvalidRecord, match="dua ribu"):
        pipeline.generate(path, tmp_path / "out")


def test_a_picture_that_is_not_there_is_named_by_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    path.write_bytes(write_workbook([year(logo="lambang.png")], 2021))
    with pytest.raises(InvalidDeclaration, match=r"Pengaturan!D7: \"lambang.png\".*di samping buku kerja"):
        pipeline.generate(path, tmp_path / "out")
