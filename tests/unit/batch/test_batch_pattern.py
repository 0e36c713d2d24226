"""One kecamatan's record as the pattern for others."""

from __future__ import annotations

import json
from typing import Any

import pytest
from batch_runs import LIST, PATTERN

from kinerja_docs.batch.districts import FILE, Kecamatan, read_list
from kinerja_docs.batch.pattern import Pattern
from kinerja_docs.batch.phrases import Neighbours, Notes, phrases
from kinerja_docs.domain import boundary

WIDANG = Kecamatan("35.23.19", "Widang", 16, 0)
SOKO = Kecamatan("35.23.11", "Soko", 23, 0)
TUBAN = Kecamatan("35.23.16", "Tuban", 3, 14)
NAMES = ["Widang", "Soko", "Tuban", "Plumpang"]


def changed(text: str, source: Kecamatan, target: Kecamatan, names: list[str] = NAMES) -> tuple[str, list[str]]:
    notes = Notes()
    return phrases(source, target, Neighbours(source, names)).apply(text, notes), notes.doubtful


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sekretaris Camat Widang", "Sekretaris Camat Soko"),
        ("KECAMATAN WIDANG", "KECAMATAN SOKO"),
        ("Kec. Widang", "Kec. Soko"),
        ("16 desa", "23 desa"),
        ("16 (enam belas) desa", "23 (dua puluh tiga) desa"),
        ("116 desa dan 16 dokumen", "116 desa dan 16 dokumen"),
        ("pembinaan desa dan/atau kelurahan", "pembinaan desa"),
        ("Desa/Kelurahan", "Desa"),
        ("kode 35.23.19", "kode 35.23.11"),
        ("Bupati Tuban, Kabupaten Tuban", "Bupati Tuban, Kabupaten Tuban"),
    ],
)
def test_phrases(before: str, after: str) -> None:
    assert changed(before, WIDANG, SOKO) == (after, [])


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("Kantor di desa Widang", "desa Widang"),
        ("berbatasan dengan Kecamatan Plumpang", "Kecamatan Plumpang"),
        ("35.23.19.2009", "35.23.19.2009"),
        ("Widang dan sekitarnya", "Widang"),
    ],
)
def test_doubtful_places_are_left_and_listed(text: str, doubt: str) -> None:
    assert changed(text, WIDANG, SOKO) == (text, [doubt])


def test_kecamatan_with_the_name_of_its_kabupaten() -> None:
    text = "Camat Tuban melapor kepada Bupati Tuban; Kecamatan Tuban, Kabupaten Tuban; kota Tuban"
    wanted = "Camat Soko melapor kepada Bupati Tuban; Kecamatan Soko, Kabupaten Tuban; kota Tuban"
    assert changed(text, TUBAN, SOKO) == (wanted, [])


def test_longer_name_of_another_kecamatan() -> None:
    pattern = Kecamatan("1", "Bandar", 1, 0)
    names = ["Bandar", "Bandar Dua", "Soko"]
    assert changed("Camat Bandar", pattern, SOKO, names)[0] == "Camat Soko"
    assert changed("Kecamatan Bandar Dua", pattern, SOKO, names)[0] == "Kecamatan Bandar Dua"


def test_kelurahan_stay_where_there_are_some() -> None:
    assert changed("desa/kelurahan", WIDANG, TUBAN) == ("desa/kelurahan", [])
    assert changed("Jumlah desa", WIDANG, TUBAN) == ("Jumlah desa", ["Jumlah desa"])


def sample() -> dict[str, Any]:
    return boundary.plain(boundary.load(PATTERN.read_bytes(), PATTERN.name))


def copied(plain: dict[str, Any], target: Kecamatan) -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]:
    written = Pattern(plain, read_list(LIST / FILE), "pola").copy_for(target)
    boundary.load(written.record, "salinan")
    return json.loads(written.record), written.diganti, written.ragu


def test_copy_changes_nothing_else() -> None:
    before = sample()
    after, replaced, _ = copied(before, SOKO)
    back = json.dumps(after, ensure_ascii=False).replace("Soko", "Widang")
    assert after["perangkat_daerah"] == {"nama": "Kecamatan Soko", "daerah": "Kabupaten Tuban", "kode": "35.23.11"}
    assert after["dasar_hukum"] == before["dasar_hukum"]
    assert json.loads(back)["linieritas"] == before["linieritas"]
    assert "Camat Widang → Camat Soko (2×)" in replaced


def test_own_kecamatan_keeps_its_words() -> None:
    after, replaced, _ = copied(sample(), WIDANG)
    assert after["perangkat_daerah"]["kode"] == "35.23.19"
    assert all("Widang" not in line for line in replaced)


def test_officials_and_values_of_the_pattern() -> None:
    plain = sample()
    plain["jabatan"][0]["pejabat"] = {"nama": "NAMA CAMAT", "nip": "1", "pangkat": None, "golongan": None}
    plain["jabatan"][0]["pejabat"]["kapasitas"] = None
    plain["iku"][0]["indikator"][0]["target"] = {"2021": "85"}
    after, replaced, doubtful = copied(plain, SOKO)
    assert after["jabatan"][0]["pejabat"] is None
    assert "nama pejabat pola dikosongkan (1×)" in replaced
    assert any(line.startswith("1 nilai") for line in doubtful)
    kept, _, _ = copied(plain, WIDANG)
    assert kept["jabatan"][0]["pejabat"]["nama"] == "NAMA CAMAT"


def test_words_of_the_kabupaten_and_names_of_programs_stay() -> None:
    plain = sample()
    program = {"kode": "7.01.03", "uraian": "PROGRAM PEMBERDAYAAN MASYARAKAT DESA DAN KELURAHAN", "tingkat": "program"}
    plain["perjanjian"] = [{"tahun": 2021, "perubahan": False, "anggaran": [{**program, "jumlah": "55000000"}]}]
    plain["visi"] = ["Desa/Kelurahan yang maju", "Pelayanan prima di kecamatan Widang"]
    after, _, doubtful = copied(plain, SOKO)
    assert after["perjanjian"][0]["anggaran"] == plain["perjanjian"][0]["anggaran"]
    assert after["visi"] == ["Desa/Kelurahan yang maju", "Pelayanan prima di kecamatan Soko"]
    assert any(line.startswith("1 nilai") and "anggaran" in line for line in doubtful)
