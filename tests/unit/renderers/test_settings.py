"""The settings file: read strictly, every fault named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.domain import Pejabat
from kinerja_docs.errors import InvalidDeclaration, UnreadableFile
from kinerja_docs.renderers import Settings, load_settings

GOOD = """
kertas = "A4"
kop = ["PEMERINTAH KABUPATEN TUBAN", "KECAMATAN WIDANG"]
alamat = "Jalan Raya Nomor 1"
logo = "logo.png"
tempat = "Widang"
tanggal = 2021-01-04
tahun = 2021
[pejabat."Camat"]
nama = "NAMA CAMAT"
pangkat = "Pembina"
"""


def written(folder: Path, text: str) -> Path:
    (folder / "logo.png").write_bytes(b"x")
    path = folder / "setelan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_settings(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, GOOD)) == Settings(
        kertas="A4",
        kop=("PEMERINTAH KABUPATEN TUBAN", "KECAMATAN WIDANG"),
        alamat=("Jalan Raya Nomor 1",),
        logo=tmp_path / "logo.png",
        tempat="Widang",
        tanggal="2021-01-04",
        tahun=2021,
        pejabat={"Camat": Pejabat(nama="NAMA CAMAT", pangkat="Pembina")},
    )


def test_no_settings(tmp_path: Path) -> None:
    assert load_settings(written(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("kertass = 'A4'", "kertass: kunci tidak dikenal"),
        ("kertas = 'Folio'", "kertas"),
        ("tanggal = '4 Januari 2021'", "tanggal"),
        ("tahun = '2021'", "tahun"),
        ("tahun = true", "tahun"),
        ("kop = [1]", "kop"),
        ("logo = 'tidak-ada.png'", "logo"),
        ("tempat = ''", "tempat"),
        ("pejabat = 'x'", "pejabat"),
        ("[pejabat.Camat]\nnipp = '1'", "pejabat.Camat.nipp: kunci tidak dikenal"),
        ("[pejabat.Camat]\nnip = 1", "pejabat.Camat.nip"),
        ("[pejabat.Camat]\nkapasitas = 'Pgs.'", "pejabat.Camat.kapasitas"),
        ("[pejabat]\nCamat = 1", "pejabat.Camat"),
        ("= rusak", "TOML"),
    ],
)
def test_a_fault_names_file_and_key(tmp_path: Path, line: str, named: str) -> None:
    with pytest.raises(InvalidDeclaration) as caught:
        load_settings(written(tmp_path, line))
    assert "setelan.toml" in str(caught.value)
    assert named in str(caught.value)


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(InvalidDeclaration) as caught:
        load_settings(written(tmp_path, "a = 1\nb = 2\nkertas = 3"))
    assert str(caught.value).count("\n  - ") == 3


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"lain\.toml"):
        load_settings(tmp_path / "lain.toml")
