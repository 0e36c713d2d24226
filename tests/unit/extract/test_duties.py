"""How the items of a list under a label are nested."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja_docs.extract.duties import Duties
from kinerja_docs.extract.found import settle
from kinerja_docs.source import Place

Item = tuple[str, str, int]


def read(*items: Item) -> Any:
    duties = Duties()
    for label, text, level in items:
        duties.add(text, Place(berkas="x.docx"), label, level)
    return settle(duties.drafts())


def test_letters_below_a_number_are_its_own_though_nothing_announces_them() -> None:
    found = read(("1.", "menyusun rencana;", 0), ("a.", "kerja;", 0), ("b.", "anggaran;", 0), ("2.", "melapor.", 0))
    assert found.data == [{"teks": "menyusun rencana", "butir": ["kerja", "anggaran"]}, "melapor"]


def test_what_the_source_numbers_deeper_lies_deeper() -> None:
    found = read(("1.", "menyusun:", 0), ("1.", "rencana;", 1), ("2.", "anggaran.", 1), ("2.", "melapor.", 0))
    assert found.data == [{"teks": "menyusun", "butir": ["rencana", "anggaran"]}, "melapor"]


@pytest.mark.parametrize("label", ["-", "", "1)"])
def test_a_colon_announces_a_list(label: str) -> None:
    found = read(("1.", "menyusun:", 0), (label, "rencana;", 0), ("2.", "melapor.", 0))
    assert found.data == [{"teks": "menyusun", "butir": ["rencana"]}, "melapor"]


def test_items_without_labels_are_one_list() -> None:
    assert read(("", "menyusun rencana;", 0), ("", "melapor.", 0)).data == ["menyusun rencana", "melapor"]


def test_numbers_that_begin_again_are_said() -> None:
    found = read(("1.", "A;", 0), ("2.", "B;", 0), ("1.", "C.", 0))
    assert found.data == ["A", "B", "C"]
    assert [(each.kode, each.di) for each in found.temuan] == [("TUP-03", "/2")]
