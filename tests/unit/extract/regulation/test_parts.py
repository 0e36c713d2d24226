"""The small parts: numerals, labels, lines, headings, dates, the declaration."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.assets import folder
from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.bahasa.labels import read_label
from kinerja_docs.bahasa.numbering import letters, letters_value, readings, roman_value, write_label
from kinerja_docs.bahasa.roman import to_roman
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.extract.regulation.head import split_region
from kinerja_docs.extract.regulation.headings import read_opening
from kinerja_docs.extract.regulation.items import bare
from kinerja_docs.extract.regulation.lines import join_lines
from kinerja_docs.profiles import load_profiles


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX")])
def test_roman_numerals(number: int, numeral: str) -> None:
    assert to_roman(number) == numeral
    assert roman_value(numeral) == number


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "ABC", "i"])
def test_no_roman_numeral(numeral: str) -> None:
    assert roman_value(numeral) is None


@pytest.mark.parametrize(("number", "letter"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (53, "aaa")])
def test_letters_go_past_z(number: int, letter: str) -> None:
    assert letters(number) == letter
    assert letters_value(letter) == number


@pytest.mark.parametrize(
    ("text", "label"),
    [("a. satu", "a."), ("aa. x", "aa."), ("(1) Camat", "(1)"), ("(1a) x", "(1a)"), ("(l) Camat", "(l)"), ("b.", "b."),
     ("1) x", "1)"), ("a.menyusun", "a."), ("b, bahwa", "b,"), ("• butir", "•"), ("1.1. x", "1.1.")],
)  # fmt: skip
def test_labels(text: str, label: str) -> None:
    found = read_label(text)
    assert found is not None
    assert found[0] == label


@pytest.mark.parametrize("text", ["a.n. Bupati", "dr. Contoh", "S.Sos", "1.250 orang", "di desa", "Camat"])
def test_no_labels(text: str) -> None:
    assert read_label(text) is None


def test_a_label_can_mean_more_than_one_thing() -> None:
    assert {(reading.kind, reading.number) for reading in readings("i.")} == {("a.", 9), ("i.", 1), ("1.", 1)}
    assert [(reading.kind, reading.misread) for reading in readings("l.")] == [("a.", False), ("1.", True)]


@pytest.mark.parametrize(
    ("kind", "number", "label"),
    [("a.", 27, "aa."), ("(1)", 3, "(3)"), ("1)", 2, "2)"), ("A.", 2, "B."), ("I.", 4, "IV."), ("-", 0, "-")],
)
def test_labels_are_written(kind: str, number: int, label: str) -> None:
    assert write_label(kind, number) == label


@pytest.mark.parametrize(
    ("parts", "text"),
    [(["pe-", "laksanaan"], "pelaksanaan"), (["masing-", "masing"], "masing-masing"), (["APB-", "Desa"], "APB-Desa"),
     (["perundang-", "undangan"], "perundang-undangan"), (["satu", "dua"], "satu dua")],
)  # fmt: skip
def test_lines_are_joined(parts: list[str], text: str) -> None:
    assert join_lines(parts) == text


@pytest.mark.parametrize(
    ("text", "jenis", "nomor", "rest"),
    [("BAB IV", "bab", "IV", ""), ("BAB Il", "bab", "II", ""), ("BAB IIA", "bab", "IIA", ""),
     ("BAB I KETENTUAN UMUM", "bab", "I", "KETENTUAN UMUM"), ("Bagian Kedua Puluh", "bagian", "Kedua Puluh", ""),
     ("Bagian Kesebelas Umum", "bagian", "Kesebelas", "Umum"), ("Paragraf 3", "paragraf", "3", ""),
     ("Pasal 5A", "pasal", "5A", ""), ("Pasa1 l2", "pasal", "12", ""), ("Pasal 8.....", "pasal", "8", "")],
)  # fmt: skip
def test_headings(text: str, jenis: str, nomor: str, rest: str) -> None:
    opening = read_opening(text)
    assert opening is not None
    assert (opening.jenis, opening.mended, opening.rest) == (jenis, nomor, rest)


@pytest.mark.parametrize(
    ("printed", "item"),
    [("satu;", "satu"), ("satu; dan", "satu"), ("satu ; atau", "satu"), ("satu; dan/atau", "satu"),
     ("satu.", "satu"), ("satu dan", "satu"), ("rencana/program", "rencana/program"),
     ("meliputi:", "meliputi"), ("(SIM-HP);", "(SIM-HP)")],
)  # fmt: skip
def test_items_lose_the_punctuation_of_their_list(printed: str, item: str) -> None:
    assert bare(printed) == item


@pytest.mark.parametrize(
    ("text", "iso"),
    [("3 Oktober 2016", "2016-10-03"), ("7 Nopember 2019", "2019-11-07"), ("Mei 2018", "2018-05"), ("2018", None)],
)
def test_dates(text: str, iso: str | None) -> None:
    assert read_date(text) == iso


def test_dates_are_written_as_in_a_text() -> None:
    assert write_date("2016-10-03") == "3 Oktober 2016"
    assert write_date("2016-10") == "Oktober 2016"


@pytest.mark.parametrize(
    ("title", "jenis", "daerah"),
    [("PERATURAN BUPATI TUBAN", "Peraturan Bupati", "Tuban"),
     ("PERATURAN DAERAH KABUPATEN SUKAMULYA", "Peraturan Daerah", "Sukamulya"),
     ("PERATURAN WALI KOTA TELUKSARI", "Peraturan Wali Kota", "Teluksari"),
     ("KEPUTUSAN KEPALA DINAS PERHUBUNGAN KABUPATEN WIDURI", "Keputusan Kepala Dinas Perhubungan", "Widuri")],
)  # fmt: skip
def test_titles(title: str, jenis: str, daerah: str) -> None:
    kinds = ["Peraturan Bupati", "Peraturan Daerah", "Peraturan Wali Kota"]
    assert split_region(title, kinds) == (jenis, daerah)


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [("[frasa]", "[frasa]\nlain = []", "/frasa/lain"), ("[padanan]", "[padanan_lain]", "/padanan_lain"),
     ('awal = ["seorang"', 'awal = [1, "seorang"', "/nama/awal"),
     ("[daftar]\npembuka = [", "[daftar]\npembuka = [[", "TOML"),
     ('"{jabatan} bertugas"', '"{jabatan} {x} bertugas"', "{jabatan}")],
)  # fmt: skip
def test_a_wrong_declaration_is_refused(tmp_path: Path, old: str, new: str, named: str) -> None:
    text = (folder("parsers") / "perbup.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "perbup.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidDeclaration) as raised:
        load_profiles(tmp_path)
    assert "perbup.toml" in str(raised.value)
    assert named in str(raised.value)
