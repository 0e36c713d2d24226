"""What is odd about a value makes its reading doubtful; what is usual does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_docs import parse
from kinerja_docs.assets import folder
from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.domain.boundary import build, dump, load
from kinerja_docs.domain.leaves import leaves
from kinerja_docs.domain.verdict import CHECK, READY, UNREAD, to_check, verdict
from kinerja_docs.extract.certainty import LISTED, About, certainties, owners, shipped

TITLES = ("camat", "kepala", "sekretaris", "kecamatan", "dinas")


def sure(field: str, text: str, cakupan: float = 0.9) -> float:
    """Return how sure the reading of one value is."""
    record = {
        "indikator": {"iku": [{"uraian": "Meningkatnya pelayanan", "indikator": [{"nama": text}]}]},
        "sasaran": {"iku": [{"uraian": text, "indikator": [{"nama": "Persentase surat selesai"}]}]},
        "target": {"iku": [{"indikator": [{"nama": "Persentase surat selesai", "target": {"2024": text}}]}]},
        "jabatan": {"jabatan": [{"nama": text, "tugas": ["Menyusun laporan"]}]},
        "daerah": {"perangkat_daerah": {"daerah": text}},
    }[field]
    values = tuple(leaves(record))
    found = certainties(values, About("pdf", (), cakupan, TITLES), shipped())
    return next(found.get(leaf.pointer, 1.0) for leaf in values if leaf.value == text)


@pytest.mark.parametrize(
    ("field", "usual", "odd"),
    [
        ("indikator", "Persentase surat selesai", "Persentase surat selesai Jumlah laporan tepat waktu"),
        ("sasaran", "Meningkatnya pelayanan umum", "Meningkatnya pelayanan umum Terwujudnya desa tertib"),
        ("target", "85 %", "10.00 % 50.00 %"),
        ("jabatan", "Kepala Seksi Pemerintahan", "Kepala Seksi Pemerintahan, meliputi"),
        ("jabatan", "Kepala Seksi Pemerintahan", "Membantu Camat melaksanakan urusan desa"),
        ("daerah", "Kabupaten Contoh", "Kabupaten Contoh Kepala"),
        ("daerah", "Provinsi Contoh", "P R O V I N S I Contoh"),
    ],
)
def test_an_odd_value_is_doubted_and_a_usual_one_is_not(field: str, usual: str, odd: str) -> None:
    assert sure(field, odd) < CHECK <= sure(field, usual)


def test_a_document_of_which_little_was_read_is_doubted() -> None:
    assert sure("indikator", "Persentase surat selesai", 0.1) < sure("indikator", "Persentase surat selesai", 0.95)


def test_what_belongs_to_a_doubtful_name_is_doubtful() -> None:
    name = "Membantu Camat melaksanakan urusan desa, meliputi"
    values = tuple(leaves({"jabatan": [{"nama": name, "fungsi": ["Penyusunan laporan", "Pembinaan desa"]}]}))
    found = certainties(values, About("pdf", (), 0.9, TITLES), shipped())
    assert found["/jabatan/0/fungsi/1"] <= found["/jabatan/0/nama"] < CHECK


def test_a_value_belongs_to_the_nearest_name() -> None:
    assert [*owners("/jabatan/2/iki/0/indikator/1/target/2024")] == ["/jabatan/2/iki/0/indikator/1/nama"]
    assert [*owners("/jabatan/2/fungsi/3")] == ["/jabatan/2/nama"]
    assert [*owners("/jabatan/2/nama")] == [*owners("/tahun")] == [*owners("/iku/0/uraian")] == []


def test_the_sample_is_read_surely_and_only_doubts_are_listed() -> None:
    record = parse(folder("samples") / "widang-2021" / "iku-widang-2021.txt")
    values = list(leaves({"jabatan": [], **_plain(record)}))
    assert record.skema == "kinerja-docs/1.1"
    assert all(0 <= share < LISTED for share in record.keyakinan.values())
    assert {leaf.pointer for leaf in values} >= record.keyakinan.keys()
    doubtful = [share for share in record.keyakinan.values() if share < CHECK]
    assert len(doubtful) <= len(values) / 10


def test_a_record_of_version_1_is_read_as_before() -> None:
    old = load(b'{"skema": "kinerja-docs/1", "tahun": 2021}', "lama.json")
    assert (old.skema, old.keyakinan) == ("kinerja-docs/1", {})
    assert load(dump(old), "lama.json") == old


def test_the_verdict() -> None:
    ready = build({"jabatan": [{"nama": "Camat"}]})
    said = Temuan(kode="BACA-02", tingkat="peringatan", di="/jabatan/0/tugas/0", pesan="Periksa.")
    told = Temuan(kode="BACA-02", tingkat="info", di="/jabatan/0/nama", pesan="Tahu saja.")
    doubted = replace(ready, keyakinan={"/jabatan/0/nama": 0.4, "/tahun": 0.93}, temuan=(said, told))
    assert verdict(ready) == READY
    assert verdict(Kinerja()) == UNREAD
    assert to_check(doubted) == ("/jabatan/0/nama", "/jabatan/0/tugas/0")
    assert verdict(doubted) == "2 nilai perlu diperiksa"


def _plain(record: Kinerja) -> dict[str, object]:
    from kinerja_docs.domain.boundary import plain

    return plain(record)
