"""Scores counted by hand."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from kinerja_docs.evaluation import Evaluation, Gold, Matching, Outcome, Score, compare
from kinerja_docs.evaluation.result import Mean, macro, micro

GOLD: dict[str, Any] = {
    "tahun": 2021,
    "visi": ["Maju, bersih dan sejahtera"],
    "iku": [
        {
            "uraian": "Meningkatnya kualitas pelayanan",
            "indikator": [
                {"nama": "Nilai SKM", "satuan": "Nilai", "sumber_data": ["Laporan SKM"], "target": {"2021": "85"}},
                {"nama": "Persentase laporan tepat waktu", "satuan": "%"},
            ],
        }
    ],
    "jabatan": [{"nama": "Camat", "tugas": ["Memimpin kecamatan"], "fungsi": ["Pembinaan", "Pengawasan"]}],
}
VALUES = 13


def compared(record: dict[str, Any], **more: Any) -> Outcome:
    return compare(Gold("a.txt", GOLD, **more), record, kind="txt")


def changed(pointer: str, value: Any) -> dict[str, Any]:
    record: Any = copy.deepcopy(GOLD)
    *way, last = [int(step) if step.isdigit() else step for step in pointer.split("/")[1:]]
    inner = record
    for step in way:
        inner = inner[step]
    inner[last] = value
    return dict(record)


def total(outcome: Outcome, matching: Matching = "setara") -> Score:
    return micro(outcome.fields[matching])


def test_a_record_against_itself_is_perfect() -> None:
    outcome = compared(GOLD)
    for matching in ("persis", "setara", "mirip"):
        assert total(outcome, matching) == Score(VALUES, VALUES, VALUES)
        assert all(score.f1 == 1 for score in outcome.records[matching].values())
    assert outcome.lost == outcome.made_up == ()


def test_case_and_punctuation_count_in_strict_only() -> None:
    outcome = compared(changed("/visi/0", "MAJU BERSIH, DAN SEJAHTERA."))
    assert [total(outcome, m).correct for m in ("persis", "setara", "mirip")] == [VALUES - 1, VALUES, VALUES]


def test_a_typing_error_counts_in_strict_and_folded() -> None:
    outcome = compared(changed("/visi/0", "Maju, bersih dam sejahtera"))
    assert [total(outcome, m).correct for m in ("persis", "setara", "mirip")] == [VALUES - 1, VALUES - 1, VALUES]
    assert [leaf.value for leaf in outcome.lost] == ["Maju, bersih dan sejahtera"]
    assert [leaf.value for leaf in outcome.made_up] == ["Maju, bersih dam sejahtera"]


def test_a_number_is_right_or_wrong() -> None:
    assert total(compared(changed("/tahun", 2022)), "mirip").correct == VALUES - 1
    assert total(compared(changed("/iku/0/indikator/0/target", {"2022": "85"})), "mirip").correct == VALUES - 1


def test_signs_without_letters_are_compared() -> None:
    assert total(compared(changed("/iku/0/indikator/1/satuan", "‰"))).correct == VALUES - 1


def test_a_wrong_name_takes_its_values_along() -> None:
    outcome = compared(changed("/iku/0/indikator/0/nama", "Angka kemiskinan"))
    assert total(outcome) == Score(VALUES, VALUES, VALUES - 4)
    assert outcome.fields["setara"]["iku/indikator/satuan"] == Score(2, 2, 1)


def test_precision_recall_and_f1() -> None:
    record = changed("/jabatan/0/fungsi", ["Pembinaan", "Perencanaan", "Pelaporan"])
    score = compared(record).fields["setara"]["jabatan/fungsi"]
    assert score == Score(expected=2, found=3, correct=1)
    assert (score.precision, score.recall, score.f1) == (1 / 3, 1 / 2, 0.4)


def test_equal_values_are_counted_one_by_one() -> None:
    score = compared(changed("/jabatan/0/fungsi", ["Pembinaan", "Pembinaan"])).fields["setara"]["jabatan/fungsi"]
    assert score == Score(2, 2, 1)


def test_the_best_assignment_is_taken_first() -> None:
    gold = {"visi": ["Widang maju dan sejahtera", "Widang maju dan sejahteras"]}
    outcome = compare(Gold("a", gold), {"visi": ["Widang maju dan sejahteras!", "Widang maju dan bahagia"]}, kind="txt")
    assert outcome.fields["setara"]["visi"].correct == 1
    assert outcome.fields["mirip"]["visi"].correct == 1


def test_whole_records() -> None:
    outcome = compared(changed("/iku/0/indikator/1/satuan", None))
    assert outcome.records["setara"] == {"indikator": Score(2, 2, 1), "jabatan": Score(1, 1, 1)}
    assert compared(changed("/iku/0/uraian", "Lain")).records["setara"]["indikator"] == Score(2, 2, 0)
    nearly = compared(changed("/iku/0/uraian", "Meningkatnya kwalitas pelayanan"))
    assert nearly.records["mirip"]["indikator"] == Score(2, 2, 2)


def test_a_sasaran_without_indikator_is_a_record() -> None:
    gold = {"iku": [{"uraian": "Meningkat", "indikator": []}]}
    assert compare(Gold("a", gold), gold, kind="txt").records["persis"] == {"sasaran": Score(1, 1, 1)}


def test_nothing_read_is_all_lost() -> None:
    outcome = compare(Gold("a.txt", GOLD), {}, kind="txt", error="rusak")
    assert total(outcome) == Score(VALUES, 0, 0)
    assert (total(outcome).precision, total(outcome).recall) == (0.0, 0.0)
    assert len(outcome.lost) == VALUES


def test_macro_weighs_fields_alike() -> None:
    scores = {"a": Score(1, 1, 1), "b": Score(99, 99, 0)}
    assert macro(scores) == Mean(0.5, 0.5, 0.5)
    assert micro(scores).f1 == 0.01


@pytest.mark.parametrize(
    ("score", "shares"), [(Score(), (1, 1, 1)), (Score(0, 2, 0), (0, 0, 0)), (Score(2, 0, 0), (0, 0, 0))]
)
def test_nothing_there_is_perfect_and_everything_else_is_not(score: Score, shares: tuple[float, ...]) -> None:
    assert (score.precision, score.recall, score.f1) == shares


def test_sums_by_format() -> None:
    text, word = compared(GOLD), compare(Gold("b.docx", GOLD), {}, kind="docx")
    both = Evaluation((text, word))
    assert both.formats == ("docx", "txt")
    assert micro(both.fields()) == Score(2 * VALUES, VALUES, VALUES)
    assert micro(both.of_format("docx").fields()) == Score(VALUES, 0, 0)
