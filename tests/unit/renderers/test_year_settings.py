"""Settings that come with the values of a year, and those that are given beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.renderers import Settings, load_settings
from kinerja_docs.renderers.settings import Keputusan
from kinerja_docs.renderers.year_settings import merged, settings_of

TEXTS = {
    "kop": "PEMERINTAH KABUPATEN TUBAN\nKECAMATAN WIDANG",
    "kertas": "A4",
    "tanggal": "4 Januari 2021",
    "tempat": " ",
    "profil_capaian": "umum",
    "keputusan.nomor": "1/2021",
    "keputusan.diktum": "satu\ndua",
    "atas_nama.Bupati Tuban": "Sekretaris Daerah",
}


def test_texts_become_settings_and_other_keys_are_left_alone(tmp_path: Path) -> None:
    assert settings_of(TEXTS, tmp_path) == Settings(
        kop=("PEMERINTAH KABUPATEN TUBAN", "KECAMATAN WIDANG"),
        kertas="A4",
        tanggal="2021-01-04",
        keputusan=Keputusan(nomor="1/2021", diktum=("satu", "dua")),
        atas_nama={"Bupati Tuban": "Sekretaris Daerah"},
    )


@pytest.mark.parametrize(
    ("key", "text"), [("kertas", "Folio"), ("tanggal", "besok"), ("logo", "x.png"), ("perubahan", "x"), ("tahun", "x")]
)
def test_a_value_that_does_not_fit_is_named(tmp_path: Path, key: str, text: str) -> None:
    with pytest.raises(InvalidDeclaration, match=f"Pengaturan.*\n.*{key}"):
        settings_of({key: text}, tmp_path)


def test_what_is_given_counts_before_the_year() -> None:
    found = merged(Settings(tempat="Tuban"), Settings(tempat="Widang", tanggal="2021-01-04"))
    assert found == Settings(tempat="Tuban", tanggal="2021-01-04")


def test_the_decree_in_a_settings_file(tmp_path: Path) -> None:
    path = tmp_path / "setelan.toml"
    path.write_text('perubahan = "strategi"\n[keputusan]\nnomor = "1"\ntanggal = 2021-01-05\nnip = false\n')
    found = load_settings(path)
    assert (found.perubahan, found.keputusan) == ("strategi", Keputusan(nomor="1", tanggal="2021-01-05", nip=False))


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("keputusan = 1", "keputusan"),
        ("[keputusan]\nnomer = '1'", "keputusan.nomer: kunci tidak dikenal"),
        ("[keputusan]\nnomor = 1", "keputusan.nomor"),
        ("perubahan = 'bosan'", "perubahan"),
        ("[atas_nama]\nCamat = 1", "atas_nama"),
    ],
)
def test_faults_of_the_new_settings(tmp_path: Path, line: str, named: str) -> None:
    path = tmp_path / "setelan.toml"
    path.write_text(line)
    with pytest.raises(InvalidDeclaration, match=named):
        load_settings(path)
