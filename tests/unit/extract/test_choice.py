"""Which of two readings of duties holds."""

from __future__ import annotations

from kinerja_docs.extract.choice import LONGEST_LIST, Reading, better, labelled, said
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.profiles import load_profiles

RULES = load_profiles().regulation
NAMES = Names(RULES, Phrases(RULES, free=True), None)
SENTENCE = "Seksi Pasar mempunyai tugas menata pasar"
FEW = Reading(("Seksi Pasar",), (("menata pasar",),))


def reading(*items: str) -> Reading:
    return Reading(("Dinas Pasar",), (items,))


def test_a_list_with_sentences_about_duties_loses_though_it_has_more_letters() -> None:
    assert better(FEW, reading(SENTENCE, "hal lain yang panjang sekali"), NAMES, bound=False)
    assert better(FEW, reading(SENTENCE), NAMES, bound=True)


def test_a_list_with_labels_inside_its_items_or_too_long_breaks_a_rule() -> None:
    assert reading("menata: 1. pasar 2. kios").broken(NAMES) == 0
    assert reading("1. menata pasar 2. menata kios").broken(NAMES) == 1
    assert reading(*map(str, range(LONGEST_LIST + 1))).broken(NAMES) == 1


def test_where_both_are_sound_the_one_with_more_lists_holds_but_for_papers_that_bind() -> None:
    two = Reading(("Seksi Pasar",), (("menata pasar",), ("penataan pasar",)))
    assert better(two, FEW, NAMES, bound=False)
    assert not better(FEW, two, NAMES, bound=False)
    assert not better(two, FEW, NAMES, bound=True)


def test_items_below_items_count() -> None:
    found = labelled(
        [{"nama": "Dinas", "tugas": [{"teks": "menata:", "butir": [SENTENCE]}]}, {"nama": "", "tugas": ["x"]}]
    )
    assert found.lists == (("menata:", SENTENCE),)
    assert said(()) == Reading((), ())
