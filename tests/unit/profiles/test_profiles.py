"""Declarations: all that are shipped load; what is wrong in one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.assets import folder
from kinerja_docs.errors import InvalidDeclaration
from kinerja_docs.extract.labels import is_head, is_official
from kinerja_docs.profiles import load_posts, load_profiles

KIND = 'jenis = "rapor"\nnama = "Rapor"\njudul = ["Rapor Kinerja"]\n'


def test_heads_elsewhere_and_those_who_only_sound_like_one() -> None:
    words = load_profiles().vocabulary
    heads = ("Kepala Distrik Contoh", "Panewu Contoh", "Mantri Pamong Praja", "Plt. Camat Contoh", "Inspektur")
    assert all(is_head(title, words) for title in heads)
    assert not any(is_head(title, words) for title in ("Panewu Anom", "Inspektur Pembantu I", "Mantri Anom"))
    assert all(is_official(title, words) for title in ("Panewu Anom", "Mantri Anom", "Inspektur Pembantu I"))


def test_what_jabatan_are_called_comes_from_the_users_own_folder_first(tmp_path: Path) -> None:
    shipped = (folder("parsers") / "jabatan.toml").read_text(encoding="utf-8")
    (tmp_path / "jabatan.toml").write_text(shipped.replace('"Ekbang" =', '"Ekobang" ='), encoding="utf-8")
    assert "Ekobang" in load_posts(tmp_path).singkatan
    assert "Ekobang" not in load_posts().singkatan
    (tmp_path / "jabatan.toml").write_text(shipped.replace("bawahan = { seksi", "bawahan = { sksi"), encoding="utf-8")
    with pytest.raises(InvalidDeclaration, match="peran tidak dikenal di bawahan: sksi"):
        load_profiles(tmp_path)
    (tmp_path / "jabatan.toml").write_text(shipped.replace("golongan =", "gol =", 1), encoding="utf-8")
    with pytest.raises(InvalidDeclaration, match="/kantor/0/gol: kunci tidak dikenal"):
        load_posts(tmp_path)


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
