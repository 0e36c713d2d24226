"""Words from letters and gaps, repairs, and the cache: no engine is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kinerja_docs.readers.scan import cache
from kinerja_docs.readers.scan.engine import Letter
from kinerja_docs.readers.scan.repair import repair
from kinerja_docs.readers.scan.ruling import Line
from kinerja_docs.readers.scan.sheets import Scanned
from kinerja_docs.readers.scan.words import Word, words

BOX = (0.0, 0.0, 1000.0, 40.0)


def line(text: str, gap: int = 12, blanks: bool = True) -> list[str]:
    """Return the words made of a line whose letters are 14 wide and whose words are so far apart."""
    letters, runs, at, spaced = [], [], 10, False
    for character in text:
        if character in " _":
            at += gap - 3
            spaced = blanks and character == " "
            continue
        letters.append(Letter(character, (at + 7) / 1000, 0.99, spaced))
        runs.append((at, at + 14))
        at, spaced = at + 17, False
    return [word.text for word in words(letters, runs, BOX)]


def test_a_golongan_is_roman() -> None:
    assert repaired("IIl/c", "(1V/a)", "l/d,", "11/a", "3/c") == ["III/c", "(IV/a)", "I/d,", "11/a", "3/c"]


def test_blanks_of_the_engine_are_kept() -> None:
    assert line("Kepala Seksi Data") == ["Kepala", "Seksi", "Data"]


def test_a_gap_in_the_ink_is_a_blank_the_engine_missed() -> None:
    assert line("PIHAK_KEDUA") == ["PIHAK", "KEDUA"]
    assert line("Penata_Tk. I") == ["Penata", "Tk.", "I"]


def test_glued_words_are_parted_only_where_the_ink_allows_it() -> None:
    assert line("yang_seharusnya", gap=5) == ["yang", "seharusnya"]
    assert line("yang_seharusnya", gap=3) == ["yangseharusnya"]


def test_the_stop_of_a_label_stays_with_its_number() -> None:
    assert line("1 . Undang") == ["1.", "Undang"]
    assert line("kantor ; 12 ) b") == ["kantor", ";", "12)", "b"]


def test_words_have_the_boxes_of_their_ink() -> None:
    letters = [Letter(c, at, 1.0, c == "b") for c, at in (("a", 0.02), ("b", 0.3))]
    found = words(letters, [(10, 30), (290, 320)], BOX)
    assert [word.box[::2] for word in found] == [(10, 30), (290, 320)]


def repaired(*texts: str, sure: float = 0.8) -> list[str]:
    found = [Word(text, (50.0, 20.0 * n, 60.0, 20.0 * n + 12), sure) for n, text in enumerate(texts)]
    repair(found)
    return [word.text for word in found]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("1.25O.OOO", "1.250.000"),
        ("l9671005", "19671005"),
        ("2O16", "2016"),
        ("1.03.B.01", "1.03.B.01"),
        ("III/d", "III/d"),
        ("S", "S"),
        ("masvarakat", "masyarakat"),
        ("melakasanakan", "melakasanakan"),
    ],
)
def test_only_what_leaves_no_doubt_is_mended(read: str, meant: str) -> None:
    assert repaired(read) == [meant]


def test_tails_that_a_rule_took_are_put_back_however_sure_the_engine_is() -> None:
    assert repaired("berkelaniutan", sure=0.99) == ["berkelanjutan"]
    assert repaired("vang", "Vina", sure=0.99) == ["yang", "Vina"]
    assert repaired("ltik", "lNSPEKTORAT", "lt.", "lahan", sure=0.99) == ["Itik", "INSPEKTORAT", "lt.", "lahan"]
    assert repaired("pelayauan", sure=0.99) == ["pelayauan"]


def test_a_right_word_is_never_made_another() -> None:
    right = ["mengenai", "dikenai", "berasal", "menyadari", "menyangkut", "penyitaan", "menyanyi", "memulai", "nilai"]
    assert repaired(*right) == right
    assert repaired("dalarn", "dcngan") == ["dalam", "dengan"]


def test_a_rule_of_the_table_is_no_digit() -> None:
    assert repaired("475,000|", "|12.5O0") == ["475,000|", "|12.500"]


def test_labels_are_mended_by_their_sequence() -> None:
    assert repaired("l.", "2.", "3.") == ["1.", "2.", "3."]
    assert repaired("1.", "2.", "8.", "4.") == ["1.", "2.", "3.", "4."]
    assert repaired("I.", "II.") == ["I.", "II."]
    assert repaired("k.", "1.", "m.") == ["k.", "l.", "m."]
    assert repaired("k.", "1.", "2.") == ["k.", "1.", "2."]
    assert repaired("h)", "1)") == ["h)", "i)"]


def test_what_was_mended_is_remembered() -> None:
    word = Word("2O16", (0.0, 0.0, 9.0, 9.0), 0.9)
    repair([word])
    assert (word.text, word.repaired) == ("2016", "2O16")


def scanned() -> Scanned:
    return Scanned(595.0, 842.0, 1, [Word("kata", (1.0, 2.0, 3.0, 4.0), 0.9)], [Line(True, 1, 2, 3, 4)], 2.0)


def test_the_cache_gives_back_what_it_got(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.save("ab12", scanned())
    assert cache.load("ab12") == scanned()
    assert cache.folder().is_relative_to(tmp_path)
    monkeypatch.setenv("KINERJA_CACHE", "0")
    assert cache.load("ab12") is None


def test_a_damaged_or_unfinished_entry_is_no_entry() -> None:
    cache.save("ab12", scanned())
    next(cache.folder().glob("*/*.json")).write_text("{", encoding="utf-8")
    assert cache.load("ab12") is None
    page = scanned()
    page.complete = False
    cache.save("cd34", page)
    assert cache.load("cd34") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "berkas"))
    cache.save("ab12", scanned())
    assert cache.load("ab12") is None
