"""Gold as hashes: the same figures as with readable gold, and no word of the document in the file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from kinerja_docs.cli.evaluate import command
from kinerja_docs.errors import InvalidRecord, UnreadableFile
from kinerja_docs.evaluation.keyed import SUFFIX, load_keyed
from kinerja_docs.evaluation.result import micro
from kinerja_docs.pipeline import evaluate, parse, write_keyed

SAMPLE = Path(__file__).parents[3] / "samples" / "widang-2021" / "iku-widang-2021.txt"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A document with gold that differs from what is read: one name to the letter only, one altogether."""
    home = tmp_path / "korpus"
    (home / "gold").mkdir(parents=True)
    (home / SAMPLE.name).write_bytes(SAMPLE.read_bytes())
    from kinerja_docs.domain.boundary import plain

    record = {key: value for key, value in plain(parse(SAMPLE)).items() if key not in {"asal", "temuan", "keyakinan"}}
    first, second = record["iku"][:2]
    first["uraian"] = first["uraian"].upper() + " !"
    second["indikator"][0]["nama"] = "sesuatu yang lain sama sekali"
    (home / "gold" / f"{SAMPLE.name}.json").write_text(json.dumps(record), encoding="utf-8")
    return home


def test_the_figures_are_those_of_readable_gold(corpus: Path, tmp_path: Path) -> None:
    plain = evaluate(corpus)
    (path,) = write_keyed(corpus, tmp_path / "kunci")
    keyed = evaluate(tmp_path / "kunci", sumber=[corpus])
    assert 0 < micro(plain.fields("persis")).f1 < micro(plain.fields()).f1 < 1
    for matching in ("persis", "setara"):
        assert keyed.fields(matching) == plain.fields(matching)
        assert keyed.records(matching) == plain.records(matching)
    assert keyed.doubts == plain.doubts
    assert path.name.endswith(SUFFIX)


def test_no_word_of_the_document_is_in_the_file(corpus: Path, tmp_path: Path) -> None:
    (path,) = write_keyed(corpus, tmp_path / "kunci")
    words = set(re.findall(r"[a-z]{6,}", SAMPLE.read_text(encoding="utf-8").lower())) - {
        "indeks"
    }  # a name of the contract as well
    values = re.findall(r': "([^"]*)"', path.read_text(encoding="utf-8").lower())
    assert len(values) > 200
    assert not [value for value in values[2:] if "-docs" not in value and words & set(re.findall(r"[a-z]{6,}", value))]


def test_another_document_does_not_open_it(corpus: Path, tmp_path: Path) -> None:
    write_keyed(corpus, tmp_path / "kunci")
    (corpus / SAMPLE.name).write_bytes(SAMPLE.read_bytes() + b"\n")
    (outcome,) = evaluate(tmp_path / "kunci", sumber=[corpus]).outcomes
    assert outcome.error is not None
    (corpus / SAMPLE.name).unlink()
    with pytest.raises(UnreadableFile, match="--sumber"):
        write_keyed(corpus, tmp_path / "lagi")


def test_a_damaged_file_is_named() -> None:
    with pytest.raises(InvalidRecord, match=r"a\.kunci\.json"):
        load_keyed(b'{"dokumen": "x"}', "a.kunci.json")


def test_on_the_command_line(corpus: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(command, [str(corpus), "--kunci", str(tmp_path / "kunci")])
    assert (done.exit_code, done.output.strip().endswith(SUFFIX)) == (0, True)
    done = CliRunner().invoke(command, [str(tmp_path / "kunci"), "--sumber", str(corpus), "--lipat", "daerah"])
    assert done.exit_code == 0
    assert "Rata-rata daerah" in done.output
    assert re.search(r"Dari \d+ nilai yang salah, [\d,]+ persen ditandai", done.output)
