"""Text and labels of Indonesian documents."""

from __future__ import annotations

import pytest

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold, normalise, title_case


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Menyusun", ("1.", "Menyusun")),
        ("1.Menyusun", ("1.", "Menyusun")),
        ("12) Menyusun", ("12)", "Menyusun")),
        ("(3) Menyusun", ("(3)", "Menyusun")),
        ("a. menyusun", ("a.", "menyusun")),
        ("a.Menyusun", ("a.", "Menyusun")),
        ("aa. menyusun", ("aa.", "menyusun")),
        ("1.2.1 Jumlah", ("1.2.1", "Jumlah")),
        ("IV. Penutup", ("IV.", "Penutup")),
        ("• butir", ("•", "butir")),
        ("- butir", ("-", "butir")),
        ("5 desa", None),
        ("1.250 desa", None),
        ("2.5 juta", None),
        ("dr. Ani", None),
        ("di. sana", None),
        ("S.Sos", None),
        ("1.", None),
        ("-butir", None),
        ("", None),
    ],
)
def test_labels(text: str, expected: tuple[str, str] | None) -> None:
    assert split_label(text) == expected


def test_normalise_changes_only_white_space() -> None:
    assert normalise(" a\u00a0\n b\u00ad\u200bc\t d ;") == "a bc d ;"


def test_fold() -> None:
    assert fold("Penanggung-Jawab (IKU) Ａ") == "penanggungjawabikua"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KECAMATAN WIDANG", "Kecamatan Widang"),
        ("DINAS KOMUNIKASI DAN INFORMATIKA", "Dinas Komunikasi dan Informatika"),
        ("Kecamatan Widang", "Kecamatan Widang"),
        ("DINAS PU-PR", "Dinas PU-PR"),
        ("RSUD CONTOH", "RSUD Contoh"),
        ("BIRO HPU SETDA", "Biro HPU Setda"),
        ("KEPALA BAGIAN II PLT.", "Kepala Bagian II Plt."),
        ("DINAS PSIKOLOGI, TRANSMIGRASI DAN SYARIAH", "Dinas Psikologi, Transmigrasi dan Syariah"),
        ("SRAGEN NGAWI KLATEN BLORA GRESIK STABAT", "Sragen Ngawi Klaten Blora Gresik Stabat"),
    ],
)
def test_title_case(text: str, expected: str) -> None:
    assert title_case(text) == expected
