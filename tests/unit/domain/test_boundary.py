"""The border of the record: strict inwards, stable outwards."""

from __future__ import annotations

import json

import pytest

from kinerja_docs.domain import Indikator, Kinerja, Sasaran
from kinerja_docs.domain.boundary import dump, load, schema
from kinerja_docs.errors import InvalidRecord
from kinerja_docs.formula.tree import Rasio
from kinerja_docs.source import Place

RECORD = Kinerja(
    tahun=2021,
    periode=(2017, 2021),
    iku=(Sasaran(uraian="S", indikator=(Indikator(nama="I", target={"2021": "85"}),)),),
    asal={"/tahun": Place(berkas="a.txt", baris=3)},
)


def test_a_record_survives_the_way_out_and_in() -> None:
    assert load(dump(RECORD), "a.json") == RECORD


def test_nulls_are_written_and_empty_parts_of_a_place_are_not() -> None:
    data = json.loads(dump(RECORD))
    assert data["perangkat_daerah"] == {"nama": None, "daerah": None, "kode": None}
    assert data["asal"]["/tahun"] == {"berkas": "a.txt", "baris": 3}
    assert "regulasi" not in data


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ('{"apel": 1}', "/apel: kunci tidak dikenal"),
        ('{"iku": [{"uraian": "S", "indikator": [{"nama": "I", "warna": "x"}]}]}', "/iku/0/indikator/0/warna"),
        ('{"iku": [{"uraian": 5}]}', "/iku/0/uraian: harus teks"),
        ('{"skema": "lain/9"}', "/skema"),
        ("{", "bukan JSON"),
        ("[]", "harus objek"),
    ],
)
def test_a_fault_is_named_with_file_and_path(text: str, path: str) -> None:
    with pytest.raises(InvalidRecord, match=r"^r\.json: ") as raised:
        load(text, "r.json")
    assert path in str(raised.value)


def test_the_schema_forbids_unknown_keys() -> None:
    published = schema()
    assert published["additionalProperties"] is False
    assert "perangkat_daerah" in published["properties"]


def test_trees_of_formulas_are_told_apart() -> None:
    tree = Rasio(pembilang="a", penyebut=Rasio(pembilang="b", penyebut="c"), pengali="100")
    text = json.dumps({"iku": [{"indikator": [{"nama": "I", "formulasi": {"teks": "t", "pohon": _plain(tree)}}]}]})
    formula = load(text, "r.json").iku[0].indikator[0].formulasi
    assert formula is not None
    assert formula.pohon == tree


def _plain(tree: Rasio) -> dict[str, object]:
    inner = {"jenis": "rasio", "pembilang": "b", "penyebut": "c", "pengali": None}
    return {"jenis": "rasio", "pembilang": tree.pembilang, "penyebut": inner, "pengali": tree.pengali}


def test_a_key_that_occurs_twice_is_refused() -> None:
    text = dump(Kinerja()).decode()
    twice = text.replace('"tahun": null', '"tahun": 2020,\n "tahun": 2021', 1)
    assert twice != text
    with pytest.raises(InvalidRecord, match="tahun ada dua kali"):
        load(twice, "a.json")
