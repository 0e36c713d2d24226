"""A folder of documents, measured from the command line to the page of the documentation."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import kinerja_docs
from kinerja_docs.cli.evaluate import command
from kinerja_docs.errors import WrongUse
from kinerja_docs.evaluation import Gold, Score, cases
from kinerja_docs.evaluation.page import page
from kinerja_docs.evaluation.report import aligned, percent, plain, terminal
from kinerja_docs.evaluation.result import micro

SAMPLE = Path(__file__).resolve().parents[3] / "samples" / "widang-2021"
TEXT = "iku-widang-2021.txt"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a folder with a text that is read well, a broken Word file and a gold file without its document."""
    folder = tmp_path / "corpus"
    (folder / "gold").mkdir(parents=True)
    (folder / TEXT).write_bytes((SAMPLE / TEXT).read_bytes())
    gold = json.loads((SAMPLE / "iku-widang-2021.json").read_text(encoding="utf-8"))
    gold["visi"] = [*gold["visi"], "Visi yang tidak ada"]
    gold["ragu"] = ["/tahun"]
    (folder / "gold" / f"{TEXT}.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "rusak.docx").write_bytes(b"PK\x03\x04 rusak")
    for name in ("rusak.docx", "hilang.txt"):
        (folder / "gold" / f"{name}.json").write_text('{"tahun": 2021}', encoding="utf-8")
    return folder


def test_documents_are_found_where_they_are(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "corpus", tmp_path / "lain"
    places = [folder / "a.txt", folder / "dalam" / "b.txt", tmp_path / "c.txt", elsewhere / "jauh" / "d.txt"]
    (folder / "gold").mkdir(parents=True)
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("isi")
        (folder / "gold" / f"{place.name}.json").write_text("{}")
    assert [case.path and case.path.name for case in cases(folder)] == ["a.txt", "b.txt", "c.txt", None]
    assert [case.path for case in cases(folder, [elsewhere])] == [place.resolve() for place in places]
    assert cases(folder)[0].gold == Gold("a.txt", {})


def test_a_folder_without_gold_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="gold"):
        kinerja_docs.evaluate(tmp_path)


def test_a_folder_is_measured(corpus: Path) -> None:
    missing, sample, broken = kinerja_docs.evaluate(corpus).outcomes
    assert (missing.name, sample.name, broken.name) == ("hilang.txt", TEXT, "rusak.docx")
    assert sample.error is None
    assert [leaf.value for leaf in sample.lost] == ["Visi yang tidak ada"]
    assert sample.made_up == ()
    assert "tidak ditemukan" in str(missing.error)
    assert "rusak.docx" in str(broken.error)
    assert micro(broken.fields["setara"]) == Score(1, 0, 0)


def test_a_fault_of_the_program_is_named_and_counts_as_lost(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kinerja_docs.pipeline.scoring.parse", broken)
    outcome = kinerja_docs.evaluate(corpus).outcomes[1]
    assert "ZeroDivisionError" in str(outcome.error)
    assert micro(outcome.fields["setara"]).recall == 0


def test_command(corpus: Path, tmp_path: Path) -> None:
    data, text = tmp_path / "hasil.json", tmp_path / "hasil.md"
    arguments = [str(corpus), "--rinci", "--json", str(data), "--markdown", str(text), "--tanggal", "2021-12-31"]
    done = CliRunner().invoke(command, arguments)
    assert done.exit_code == 0
    assert "- hilang /visi/3: Visi yang tidak ada" in done.output
    assert "Tidak terbaca" in done.output
    whole = json.loads(data.read_text(encoding="utf-8"))
    assert whole["tanggal"] == "2021-12-31"
    assert whole["dokumen"][1]["hilang"][0]["nilai"] == "Visi yang tidak ada"
    assert whole["format"]["docx"]["setara"]["mikro"]["ada"] == 1
    assert "State of 2021-12-31" in text.read_text(encoding="utf-8")


def test_the_page_holds_no_value_and_is_the_same_each_time(corpus: Path) -> None:
    first, second = (page(kinerja_docs.evaluate(corpus), None, "1.0") for _ in range(2))
    assert first == second
    assert "Visi yang tidak ada" not in first
    assert "Kecamatan" not in first
    assert "`rusak.docx`" in first


def test_figures_of_the_page_and_of_the_terminal(corpus: Path) -> None:
    result = kinerja_docs.evaluate(corpus)
    everything = micro(result.fields())
    assert plain(result)["semua"]["setara"]["mikro"]["benar"] == everything.correct
    assert f"| micro | {everything.expected} | {everything.found} | {everything.correct} |" in page(result, None, "1")
    assert percent(everything.recall) in terminal(result)


@pytest.mark.parametrize(("share", "shown"), [(1, "100,0"), (0.99999, "99,9"), (0.5, "50,0"), (0, "0,0")])
def test_only_what_is_perfect_is_shown_as_100(share: float, shown: str) -> None:
    assert percent(share) == shown


def test_columns() -> None:
    assert aligned([("Nama", "F1"), ("a", "100,0")]) == "Nama     F1\na     100,0"
