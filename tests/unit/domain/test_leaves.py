"""A record taken apart: fields, contexts, periods, items of lists, nodes of regulations."""

from __future__ import annotations

from kinerja_docs.evaluation import leaves

INDIKATOR = {"nama": "Nilai SKM", "satuan": "Nilai", "target": {"2021": "85", "": "86"}, "realisasi": {}}


def said(record: dict[str, object]) -> list[tuple[str, str, str]]:
    return [(leaf.path, leaf.context, leaf.value) for leaf in leaves(record)]


def test_what_says_nothing_is_no_value() -> None:
    assert said({"tahun": None, "visi": [], "perjanjian": [{"perubahan": False, "tempat": ""}], "iku": [{}]}) == []


def test_what_is_about_the_reading_is_no_value() -> None:
    about = {"skema": "kinerja-docs/1", "asal": {"/tahun": {"berkas": "a"}}, "temuan": [{"kode": "A"}], "cakupan": 0.5}
    assert said(about | {"ragu": ["/tahun"], "sebagian": ["/iku"], "tahun": 2021}) == [("tahun", "", "2021")]


def test_values_of_an_indikator_have_its_name_as_context() -> None:
    jabatan = {"nama": "Camat", "iki": [{"uraian": "Meningkat", "indikator": [INDIKATOR]}]}
    assert said({"jabatan": [jabatan]}) == [
        ("jabatan/nama", "", "Camat"),
        ("jabatan/iki/uraian", "Camat", "Meningkat"),
        ("jabatan/iki/indikator/nama", "Camat", "Nilai SKM"),
        ("jabatan/iki/indikator/satuan", "Nilai SKM", "Nilai"),
        ("jabatan/iki/indikator/target/2021", "Nilai SKM", "85"),
        ("jabatan/iki/indikator/target", "Nilai SKM", "86"),
    ]


def test_periods_are_compared_but_counted_as_one_field() -> None:
    fields = {leaf.field for leaf in leaves({"iku": [{"indikator": [INDIKATOR]}]})}
    assert fields == {"iku/indikator/nama", "iku/indikator/satuan", "iku/indikator/target"}


def test_an_item_with_items_is_counted_as_an_item() -> None:
    items = ["satu", {"teks": "dua", "butir": ["dua a", {"teks": "dua b", "butir": ["dua b satu"]}]}]
    assert said({"jabatan": [{"nama": "Camat", "tugas": items}]})[1:] == [
        ("jabatan/tugas", "Camat", "satu"),
        ("jabatan/tugas", "Camat", "dua"),
        ("jabatan/tugas/butir", "Camat", "dua a"),
        ("jabatan/tugas/butir", "Camat", "dua b"),
        ("jabatan/tugas/butir", "Camat", "dua b satu"),
    ]


def test_nodes_of_a_regulation_go_by_their_kind_and_pasal() -> None:
    ayat = {"jenis": "ayat", "nomor": "1", "teks": "Camat bertugas."}
    tree = [{"jenis": "bab", "nomor": "I", "isi": [{"jenis": "pasal", "nomor": "2", "isi": [ayat]}]}]
    assert said({"regulasi": {"jenis": "Peraturan Bupati", "batang_tubuh": tree}}) == [
        ("regulasi/jenis", "", "Peraturan Bupati"),
        ("regulasi/batang_tubuh/bab/nomor", "", "I"),
        ("regulasi/batang_tubuh/pasal/nomor", "", "2"),
        ("regulasi/batang_tubuh/ayat/nomor", "Pasal 2", "1"),
        ("regulasi/batang_tubuh/ayat/teks", "Pasal 2", "Camat bertugas."),
    ]


def test_pointers_and_owners() -> None:
    found = {leaf.pointer: leaf.owner for leaf in leaves({"iku": [{"uraian": "A", "indikator": [INDIKATOR]}]})}
    assert found["/iku/0/uraian"] == "/iku/0"
    assert found["/iku/0/indikator/0/target/2021"] == "/iku/0/indikator/0"
