"""Gold files: what is doubtful, what is partial, what nobody annotated."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kinerja_docs.errors import InvalidRecord
from kinerja_docs.evaluation import Gold, Score, compare, load_gold
from kinerja_docs.evaluation.gold import counterpart
from kinerja_docs.evaluation.result import micro


def jabatan(nama: str, *fungsi: str, **more: Any) -> dict[str, Any]:
    return {"nama": nama, "fungsi": list(fungsi), **more}


GOLD = {"jabatan": [jabatan("Camat", "A", "B", dasar="Pasal 1"), jabatan("Sekretaris", "C", dasar="Pasal 2")]}
TURNED = {"jabatan": [jabatan("Sekretaris", "C", dasar="Pasal 9"), jabatan("Camat", "A", "B", dasar="Pasal 8")]}


def total(gold: Gold, record: dict[str, Any]) -> Score:
    return micro(compare(gold, record, kind="txt").fields["setara"])


def test_the_counterpart_is_found_in_another_order() -> None:
    assert counterpart("/jabatan/1/dasar", GOLD, TURNED) == "/jabatan/0/dasar"
    assert counterpart("/jabatan/0/fungsi/1", GOLD, TURNED) == "/jabatan/1/fungsi/1"
    assert counterpart("/jabatan/1/pejabat", GOLD, TURNED) is None
    assert counterpart("/jabatan/1/dasar", GOLD, {"jabatan": []}) is None


def test_what_is_doubtful_is_not_scored_on_either_side() -> None:
    gold = Gold("a", GOLD, ("/jabatan/0/dasar", "/jabatan/1/dasar"))
    assert total(gold, TURNED) == Score(5, 5, 5)
    assert total(Gold("a", GOLD), TURNED) == Score(7, 7, 5)


def test_below_a_doubtful_pointer_nothing_is_scored() -> None:
    gold = Gold("a", GOLD, ("/jabatan/0",))
    assert total(gold, TURNED) == Score(3, 3, 2)
    assert total(Gold("a", GOLD | {"tahun": 2021}, ("/jabatan",)), TURNED) == Score(1, 0, 0)


def test_a_pointer_is_not_the_beginning_of_another() -> None:
    gold = {"visi": [f"visi nomor {letter}" for letter in "abcdefghijkl"]}
    assert total(Gold("a", gold, ("/visi/1",)), gold) == Score(11, 11, 11)


def test_a_doubtful_value_that_the_record_adds_is_not_made_up() -> None:
    gold = {"perangkat_daerah": {"nama": "Kecamatan Widang", "kode": None}}
    record = {"perangkat_daerah": {"nama": "Kecamatan Widang", "kode": "35.23.19"}}
    assert total(Gold("a", gold, ("/perangkat_daerah/kode",)), record) == Score(1, 1, 1)


def test_a_doubtful_name_does_not_cost_what_stands_beside_it() -> None:
    record = {"jabatan": [jabatan("Camatt Widang", "A", "B", dasar="Pasal 1"), GOLD["jabatan"][1]]}
    assert total(Gold("a", GOLD, ("/jabatan/0/nama",)), record) == Score(6, 6, 6)


def test_partial_scores_only_what_is_named() -> None:
    record = GOLD | {"tahun": 2021, "visi": ["Maju"]}
    assert total(Gold("a", GOLD), record) == Score(7, 7, 7)
    assert total(Gold("a", GOLD | {"visi": []}), record) == Score(7, 8, 7)
    assert total(Gold("a", GOLD | {"visi": []}, partial=True), record) == Score(7, 7, 7)
    assert total(Gold("a", GOLD | {"visi": []}, partial=("/jabatan/1",)), TURNED) == Score(3, 3, 2)


def test_partial_still_sees_what_is_made_up_in_the_part() -> None:
    gold = Gold("a", {"jabatan": [jabatan("Camat", "A")]}, partial=True)
    assert total(gold, {"jabatan": [jabatan("Camat", "A", "Z", dasar="Pasal 1")]}) == Score(2, 3, 2)


def test_keys_that_the_gold_file_leaves_out_are_not_scored() -> None:
    tree = [{"jenis": "bab", "nomor": "I", "isi": [{"jenis": "pasal", "nomor": str(n)} for n in (1, 2, 3)]}]
    record = {"regulasi": {"jenis": "Peraturan Bupati", "nomor": "69", "batang_tubuh": tree}}
    assert total(Gold("a", {"regulasi": {"jenis": "Peraturan Bupati", "pasal": 3}}), record) == Score(2, 2, 2)


def test_a_regulation_that_is_none_is_made_up() -> None:
    record = {"tahun": 2021, "regulasi": {"jenis": "Peraturan Bupati"}}
    assert total(Gold("a", {"tahun": 2021}), record) == Score(1, 2, 1)


def test_loading() -> None:
    data = {"tahun": 2021, "regulasi": {"jenis": "Peraturan Bupati", "pasal": 3}, "ragu": ["/tahun"]}
    gold = load_gold(json.dumps(data | {"sebagian": ["/regulasi"]}).encode(), "a.pdf")
    assert (gold.doubtful, gold.partial) == (("/tahun",), ("/regulasi",))
    assert gold.record["regulasi"]["pasal"] == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "bukan JSON"),
        (b"[]", "harus objek"),
        (b'{"tahunn": 2021}', "tahunn"),
        (b'{"ragu": "/tahun"}', "ragu"),
        (b'{"ragu": ["tahun"]}', "ragu"),
        (b'{"sebagian": 3}', "sebagian"),
    ],
)
def test_a_wrong_gold_file_is_refused_by_name(data: bytes, said: str) -> None:
    with pytest.raises(InvalidRecord, match=said) as caught:
        load_gold(data, "a.pdf")
    assert "a.pdf" in str(caught.value)
