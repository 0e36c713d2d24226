"""Declarations: all that are shipped load; what is wrong in one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.assets import folder
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.profiles import load_profiles

KIND = 'jenis = "rapor"\nnama = "Rapor"\njudul = ["Rapor Kinerja"]\n'


def test_every_shipped_declaration_loads() -> None:
    profiles = load_profiles()
    assert set(profiles.kinds) >= {"iku", "iki"}
    assert len(profiles.kinds) == len(list(folder("parsers").glob("*.toml"))) - 3
    assert profiles.regulation.frasa.tugas


def test_a_spelling_belongs_to_one_column() -> None:
    names = [name.casefold() for names in load_profiles().vocabulary.kolom.values() for name in names]
    assert len(names) == len(set(names))


def test_own_declarations_are_added(tmp_path: Path) -> None:
    (tmp_path / "rapor.toml").write_text(KIND, encoding="utf-8")
    assert load_profiles(tmp_path).kinds["rapor"].nama == "Rapor"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (KIND + 'warna = "merah"\n', r"rapor\.toml[\s\S]*/warna: kunci tidak dikenal"),
        (KIND + '[[tabel]]\nmenjadi = "kue"\nwajib = ["indikator"]\n', r"rapor\.toml[\s\S]*/tabel/0/menjadi"),
        (KIND + '[[tabel]]\nmenjadi = "sasaran"\nwajib = ["apel"]\n', r"rapor\.toml: kolom tidak dikenal.*apel"),
        ("jenis = ", r"rapor\.toml: bukan TOML"),
        ('jenis = "rapor"\n', r"/nama: kunci wajib tidak ada"),
    ],
)
def test_faults_name_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "rapor.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InvalidDeclaration, match=message):
        load_profiles(tmp_path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InvalidDeclaration, match="tidak ada"):
        load_profiles(tmp_path / "x")
